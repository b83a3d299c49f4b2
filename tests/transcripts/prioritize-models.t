# Seven stories of one web shop: business value, user value, time criticality, risk, size.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ story() { printf 'id: %s\ntitle: %s\nrank: "%s"\nbusiness_value: %s\nuser_value: %s\ntime_criticality: %s\nrisk: %s\nsize: %s\ncreated: 2026-10-01\n' "$@" > .backlog/stories/$1-x.yaml; }
$ story s1aaaa "Pay by card" cjkmpq 8 8 5 13 8; story s2aaaa "Export as CSV" djkmpq 5 8 2 1 3; story s3aaaa "Delete personal data" fjkmpq 13 3 8 8 5; story s4aaaa "Dark theme" gjkmpq 1 5 1 1 2
$ story s5aaaa "Rewrite the storage" hjkmpq 1 1 1 13 13; story s6aaaa "Sign up" jjkmpq 8 13 3 2 5; story s7aaaa "Rename a menu" kjkmpq 1 2 1 1 1
$ git add -A && git commit -q -m stories

# WSJF knows no bands: the risky story falls to the fifth place.
$ backlog prioritize --compare wsjf
default  wsjf  id      title
      1     1  s3aaaa  Delete personal data
      2     5  s1aaaa  Pay by card
      3     7  s5aaaa  Rewrite the storage
      4     2  s2aaaa  Export as CSV
      5     3  s6aaaa  Sign up
      6     4  s7aaaa  Rename a menu
      7     6  s4aaaa  Dark theme

What each looks at
  default       the next release first; then what is risky, then what is
                valuable, then the rest, each by what it promises for a point of
                work.
  wsjf          what waiting costs for each point of work; risk counts like
                value, and nothing else comes first. Of 21 pairs of stories 7
                stand the other way round than by default.

Where they differ most, and why
s5aaaa Rewrite the storage
  default       place 3
                  risk first: risk 13, but only value 2; promises 1.23 a point
  wsjf          place 7  promises 1.23 a point
s1aaaa Pay by card
  default       place 2  risk first: risk 13, value 16; promises 4.25 a point
  wsjf          place 5  promises 4.25 a point
s2aaaa Export as CSV
  default       place 4  high value: value 13, risk 1; promises 5.33 a point
  wsjf          place 2  promises 5.33 a point
s6aaaa Sign up
  default       place 5  high value: value 21, risk 2; promises 5.20 a point
  wsjf          place 3  promises 5.20 a point
s7aaaa Rename a menu
  default       place 6  the rest: value 3, risk 1; promises 5.00 a point
  wsjf          place 4  promises 5.00 a point

# Comparing writes nothing.
$ git status --short

# A model that nobody has given numbers for has nothing to say.
$ backlog prioritize --compare rice
2> backlog: cannot compare with rice: no story has reach, impact, confidence and effort
2> hint: 'backlog edit ID --rice 500,3,80,2' gives reach, impact, confidence and effort
[3]
$ backlog prioritize --model rice
2> backlog: cannot prioritize by rice: 7 of 7 stories and bugs do not have reach, impact, confidence and effort
2> hint: 'backlog edit ID --rice 500,3,80,2' gives reach, impact, confidence and effort
2> hint: '--partial' orders those that have it, and leaves the others behind them
[3]

# RICE: reach, impact, confidence, effort. With three of seven it still refuses to order.
$ backlog edit s1aaaa --rice 450,3,100,2
edited s1aaaa Pay by card
  rice 450,3,100,2
$ backlog edit s2aaaa --rice 2000,1,80,4
edited s2aaaa Export as CSV
  rice 2000,1,80,4
$ backlog edit s3aaaa --rice 800,2,50,1
edited s3aaaa Delete personal data
  rice 800,2,50,1
$ backlog prioritize --model rice --dry-run
2> backlog: cannot prioritize by rice: 4 of 7 stories and bugs do not have reach, impact, confidence and effort
2> hint: 'backlog edit ID --rice 500,3,80,2' gives reach, impact, confidence and effort
2> hint: '--partial' orders those that have it, and leaves the others behind them
[3]
$ backlog prioritize --model rice --dry-run --partial
   3 -> 1    s3aaaa Delete personal data
             RICE 800: reach 800, impact 2, confidence 50 %, effort 1
would move 1 story

4 stories stand at the end, without reach, impact, confidence and effort

# Each story says why; those without a score keep their order behind the others.
$ backlog prioritize --model rice --partial
   3 -> 1    s3aaaa Delete personal data
             RICE 800: reach 800, impact 2, confidence 50 %, effort 1
moved 1 story

4 stories stand at the end, without reach, impact, confidence and effort
2> hint: 'backlog undo' takes it back; without '--model' the rules decide again
$ backlog list --format '{id} {title}'
s3aaaa Delete personal data
s1aaaa Pay by card
s2aaaa Export as CSV
s4aaaa Dark theme
s5aaaa Rewrite the storage
s6aaaa Sign up
s7aaaa Rename a menu
$ backlog prioritize --model rice --partial
nothing to do: the order is as rice has it

4 stories stand at the end, without reach, impact, confidence and effort
$ backlog prioritize --model rice --partial --check
$ backlog undo
took back: prioritize 1 story by rice (1 file)
$ git diff --stat | tail -1
 3 files changed, 15 insertions(+)

# Classes first, and inside a class what promises most for a point.
$ backlog edit s4aaaa --moscow must && backlog edit s1aaaa --moscow should && backlog edit s5aaaa --moscow wont && backlog edit s6aaaa --moscow must
edited s4aaaa Dark theme
  moscow must
edited s1aaaa Pay by card
  moscow should
edited s5aaaa Rewrite the storage
  moscow wont
edited s6aaaa Sign up
  moscow must
$ backlog prioritize --model moscow --dry-run
   6 -> 1    s6aaaa Sign up
             a must; promises 5.20 a point
   4 -> 2    s4aaaa Dark theme
             a must; promises 4.00 a point
   3 -> 4    s3aaaa Delete personal data
             without a class; promises 6.40 a point
   7 -> 6    s7aaaa Rename a menu
             without a class; promises 5.00 a point
would move 4 stories

3 stories stand without a class, between could and wont
$ backlog prioritize --model value-effort --check
2> not in order: 'backlog prioritize --model value-effort' would move 3 stories
[1]

# Dependencies and pins hold in every model.
$ backlog edit s4aaaa --depends-on s5aaaa > /dev/null && backlog pin s7aaaa --top --reason "promised" > /dev/null
$ backlog prioritize --model value-effort
   7 -> 3    s6aaaa Sign up
             value 21 for 5 points: 4.20 a point
   6 -> 5    s5aaaa Rewrite the storage
             's4aaaa' depends on it (value 6 for 2 points: 3.00 a point); by
             itself: value 2 for 13 points: 0.15 a point
   2 -> 7    s1aaaa Pay by card
             value 16 for 8 points: 2.00 a point
             it stood before s2aaaa, s6aaaa and 3 more, by hand or older scores
moved 3 stories; 1 of them stood higher by hand or by older scores
2> hint: 'backlog undo' takes it back; without '--model' the rules decide again
$ backlog undo
took back: prioritize 3 stories by value-effort (3 files)

# Several models at once, for people and for scripts.
$ backlog prioritize --compare moscow,value-effort
default  moscow  value-effort  id      title
      1       1             1  s7aaaa  Rename a menu
      2       6             4  s3aaaa  Delete personal data
      3       5             7  s1aaaa  Pay by card
      4       3             5  s5aaaa  Rewrite the storage
      5       7             2  s2aaaa  Export as CSV
      6       2             3  s6aaaa  Sign up
      7       4             6  s4aaaa  Dark theme

What each looks at
  default       the next release first; then what is risky, then what is
                valuable, then the rest, each by what it promises for a point of
                work.
  moscow        must before should before could, inside a class what promises
                most for a point; the release makes no difference. 3 stories are
                without a MoSCoW class. Of 21 pairs of stories 10 stand the
                other way round than by default.
  value-effort  business and user value for each point of work; neither
                deadlines nor risk count. Of 21 pairs of stories 8 stand the
                other way round than by default.

Where they differ most, and why
s1aaaa Pay by card
  default       place 3  risk first: risk 13, value 16; promises 4.25 a point
  moscow        place 5  a should; promises 4.25 a point
  value-effort  place 7  value 16 for 8 points: 2.00 a point
s6aaaa Sign up
  default       place 6  high value: value 21, risk 2; promises 5.20 a point
  moscow        place 2  a must; promises 5.20 a point
  value-effort  place 3  value 21 for 5 points: 4.20 a point
s2aaaa Export as CSV
  default       place 5  high value: value 13, risk 1; promises 5.33 a point
  moscow        place 7  without a class; promises 5.33 a point
  value-effort  place 2  value 13 for 3 points: 4.33 a point
s4aaaa Dark theme
  default       place 7  the rest: value 6, risk 1; promises 4.00 a point
  moscow        place 4  a must; promises 4.00 a point
  value-effort  place 6  value 6 for 2 points: 3.00 a point
s3aaaa Delete personal data
  default       place 2  risk first: risk 8, value 16; promises 6.40 a point
  moscow        place 6  without a class; promises 6.40 a point
  value-effort  place 4  value 16 for 5 points: 3.20 a point
$ backlog prioritize --compare wsjf --json | head -40
{
  "models": [
    {
      "name": "default",
      "says": "the next release first; then what is risky, then what is valuable, then the rest, each by what it promises for a point of work",
      "without_inputs": 0,
      "pairs": 21,
      "reversed": 0
    },
    {
      "name": "wsjf",
      "says": "what waiting costs for each point of work; risk counts like value, and nothing else comes first",
      "without_inputs": 0,
      "pairs": 21,
      "reversed": 4
    }
  ],
  "stories": [
    {
      "id": "s7aaaa",
      "title": "Rename a menu",
      "spread": 0,
      "orders": {
        "default": {
          "place": 1,
          "reason": "pinned to the top by Ada: promised; by the rules: the rest: value 3, risk 1; promises 5.00 a point"
        },
        "wsjf": {
          "place": 1,
          "score": 5,
          "reason": "pinned to the top by Ada: promised; by the rules: promises 5.00 a point"
        }
      }
    },
    {
      "id": "s3aaaa",
      "title": "Delete personal data",
      "spread": 0,
      "orders": {
        "default": {
$ backlog prioritize --model wsjf --dry-run --json | grep -A12 '"order"'
  "order": [
    {
      "id": "s7aaaa",
      "title": "Rename a menu",
      "place": 1,
      "from": 1,
      "cost_of_delay": 5,
      "size": 1,
      "wsjf": 5,
      "model": "wsjf",
      "score": 5,
      "reason": "pinned to the top by Ada: promised; by the rules: promises 5.00 a point",
      "remarks": []

# Where nothing is open there is nothing to compare.
$ rm .backlog/stories/*.yaml && backlog prioritize --compare wsjf
nothing to compare: there is no open story outside the sprints
