# Seven stories of one web shop: business value, user value, time criticality, risk, size.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ story() { printf 'id: %s\ntitle: %s\nrank: "%s"\nbusiness_value: %s\nuser_value: %s\ntime_criticality: %s\nrisk: %s\nsize: %s\ncreated: 2026-10-01\n' "$@" > .backlog/stories/$1-x.yaml; }
$ story s1aaaa "Pay by card" cjkmpq 8 8 5 13 8; story s2aaaa "Export as CSV" djkmpq 5 8 2 1 3; story s3aaaa "Delete personal data" fjkmpq 13 3 8 8 5; story s4aaaa "Dark theme" gjkmpq 1 5 1 1 2
$ story s5aaaa "Rewrite the storage" hjkmpq 1 1 1 13 13; story s6aaaa "Sign up" jjkmpq 8 13 3 2 5; story s7aaaa "Rename a menu" kjkmpq 1 2 1 1 1
$ git add -A && git commit -q -m stories

# What it would do, and a gate that says so with its exit code.
$ backlog prioritize --dry-run
   3 -> 1    s3aaaa Delete personal data
             risk first: risk 8, value 16; promises 6.40 a point
   5 -> 3    s5aaaa Rewrite the storage
             risk first: risk 13, but only value 2; promises 1.23 a point
   4 -> 7    s4aaaa Dark theme
             the rest: value 6, risk 1; promises 4.00 a point
             it stood before s5aaaa, s6aaaa and s7aaaa, by hand or older scores
would move 3 stories; 1 of them stood higher by hand or by older scores

s5aaaa Rewrite the storage
  a risk without value: does something valuable wait for it? link it, or drop it
$ backlog prioritize --check
2> not in order: 'backlog prioritize' would move 3 stories
[1]
$ backlog prioritize --check --quiet
[1]
$ git status --short

# Risk first. The fewest files are written, and in each only the rank.
$ backlog prioritize
   3 -> 1    s3aaaa Delete personal data
             risk first: risk 8, value 16; promises 6.40 a point
   5 -> 3    s5aaaa Rewrite the storage
             risk first: risk 13, but only value 2; promises 1.23 a point
   4 -> 7    s4aaaa Dark theme
             the rest: value 6, risk 1; promises 4.00 a point
             it stood before s5aaaa, s6aaaa and s7aaaa, by hand or older scores
moved 3 stories; 1 of them stood higher by hand or by older scores

s5aaaa Rewrite the storage
  a risk without value: does something valuable wait for it? link it, or drop it
2> hint: 'backlog undo' takes it back; 'backlog why ID' says why
$ backlog list --format '{id} {title}'
s3aaaa Delete personal data
s1aaaa Pay by card
s5aaaa Rewrite the storage
s2aaaa Export as CSV
s6aaaa Sign up
s7aaaa Rename a menu
s4aaaa Dark theme
$ git diff --stat | tail -1
 3 files changed, 3 insertions(+), 3 deletions(-)
$ git diff --unified=0 | grep '^[-+]' | grep -v '^[-+]\(rank\|[-+]\)'
[1]

# A second run changes no byte, and the gate is silent.
$ git add -A && git commit -q -m order
$ backlog prioritize
nothing to do: the order is as the rules have it

s5aaaa Rewrite the storage
  a risk without value: does something valuable wait for it? link it, or drop it
$ backlog prioritize --check
$ git status --short

# With 'risk_first: valuable' a risk without value sinks to the end of the rest.
$ sed -i 's/^risk_first: always/risk_first: valuable/' .backlog/settings.yaml
$ backlog prioritize
   3 -> 7    s5aaaa Rewrite the storage
             the end of the rest: risk 13, but only value 2; promises 1.23 a
             point
             it stood before s2aaaa, s6aaaa and 2 more, by hand or older scores
moved 1 story; it stood higher by hand or by older scores

s5aaaa Rewrite the storage
  a risk without value: does something valuable wait for it? link it, or drop it
2> hint: 'backlog undo' takes it back; 'backlog why ID' says why
$ backlog list --format '{id} {title}'
s3aaaa Delete personal data
s1aaaa Pay by card
s2aaaa Export as CSV
s6aaaa Sign up
s7aaaa Rename a menu
s4aaaa Dark theme
s5aaaa Rewrite the storage

# With 'off' there are no bands: what promises most per point.
$ sed -i 's/^risk_first: valuable/risk_first: off/' .backlog/settings.yaml
$ backlog prioritize
   2 -> 5    s1aaaa Pay by card
             promises 4.25 a point
             it stood before s2aaaa, s6aaaa and s7aaaa, by hand or older scores
moved 1 story; it stood higher by hand or by older scores
2> hint: 'backlog undo' takes it back; 'backlog why ID' says why
$ backlog list --format '{id} {title}'
s3aaaa Delete personal data
s2aaaa Export as CSV
s6aaaa Sign up
s7aaaa Rename a menu
s1aaaa Pay by card
s4aaaa Dark theme
s5aaaa Rewrite the storage
$ git checkout -q .

# The order by hand that it undoes is told, and comes back.
$ backlog move s4aaaa --top
moved s4aaaa Dark theme, place 7 -> 1
$ backlog move s7aaaa --after s3aaaa
moved s7aaaa Rename a menu, place 7 -> 3
$ backlog prioritize
   3 -> 6    s7aaaa Rename a menu
             the rest: value 3, risk 1; promises 5.00 a point
             it stood before s1aaaa, s5aaaa and 2 more, by hand or older scores
   1 -> 7    s4aaaa Dark theme
             the rest: value 6, risk 1; promises 4.00 a point
             it stood before s3aaaa, s1aaaa and 4 more, by hand or older scores
moved 2 stories; 2 of them stood higher by hand or by older scores

s5aaaa Rewrite the storage
  a risk without value: does something valuable wait for it? link it, or drop it
2> hint: 'backlog undo' takes it back; 'backlog why ID' says why
$ backlog undo
took back: prioritize 2 stories (2 files)
$ backlog list --format '{id} {title}'
s4aaaa Dark theme
s3aaaa Delete personal data
s7aaaa Rename a menu
s1aaaa Pay by card
s5aaaa Rewrite the storage
s2aaaa Export as CSV
s6aaaa Sign up
$ git checkout -q .

# Why a story stands where it does.
$ backlog prioritize --explain s5aaaa s4a
s5aaaa Rewrite the storage
  Place 3 of 7. Risk first: risk 13, business 1, users 1. Two of its band
  promise more per point. No other size or score of its own would bring it
  further up.
  A risk without value: does something valuable wait for it? link it, or drop
  it.
  (business value + user value + time criticality + risk) / size: (1 + 1 + 1 + 13) / 13 = 1.23

s4aaaa Dark theme
  Place 7 of 7. The rest: business 1, users 5, risk 1. One of its band promises
  more per point. It would enter the top 5 with a user value of 13 (place 4).
  (business value + user value + time criticality + risk) / size: (1 + 5 + 1 + 1) / 2 = 4.00
  size 1 instead of 2: place 6
  business value 5 instead of 1: place 4
  user value 13 instead of 5: place 4
  time criticality 3 instead of 1: place 6
  risk 8 instead of 1: place 3
$ backlog move s5aaaa --bottom
moved s5aaaa Rewrite the storage, place 3 -> 7
$ backlog prioritize --explain s5aaaa
s5aaaa Rewrite the storage
  Place 7 of 7; the rules would put it at place 3. Risk first: risk 13, business
  1, users 1. Two of its band promise more per point. No other size or score of
  its own would bring it further up.
  A risk without value: does something valuable wait for it? link it, or drop
  it.
  (business value + user value + time criticality + risk) / size: (1 + 1 + 1 + 13) / 13 = 1.23
$ backlog prioritize --explain s5aaaa --json
[
  {
    "id": "s5aaaa",
    "title": "Rewrite the storage",
    "place": 7,
    "places": 7,
    "place_by_rules": 3,
    "band": "Risk first",
    "cost_of_delay": 16,
    "size": 13,
    "wsjf": 1.2307692307692308,
    "more_promising": 2,
    "pinned": false,
    "waits_for": [],
    "would_move": [],
    "reason": "risk first: risk 13, but only value 2; promises 1.23 a point",
    "remarks": [
      "a risk without value: does something valuable wait for it? link it, or drop it"
    ],
    "says": "Place 7 of 7; the rules would put it at place 3. Risk first: risk 13, business 1, users 1. Two of its band promise more per point. No other size or score of its own would bring it further up."
  }
]
$ git checkout -q .

# What waits for a risk lifts it; what is needed stands before what needs it.
$ printf 'depends_on: [s4aaaa]\n' >> .backlog/stories/s1aaaa-x.yaml
$ backlog prioritize
   7 -> 2    s4aaaa Dark theme
             's1aaaa' depends on it (risk first); by itself: the rest: value 6,
             risk 1; promises 4.00 a point
moved 1 story

s5aaaa Rewrite the storage
  a risk without value: does something valuable wait for it? link it, or drop it
2> hint: 'backlog undo' takes it back; 'backlog why ID' says why
$ backlog prioritize --explain s4aaaa s1aaaa
s4aaaa Dark theme
  Place 2 of 7. s1aaaa (Pay by card) depends on it, so it stands where that one
  belongs: Risk first. By itself it belongs to The rest: business 1, users 5,
  risk 1. No other size or score of its own would bring it further up.
  (business value + user value + time criticality + risk) / size: (1 + 5 + 1 + 1) / 2 = 4.00

s1aaaa Pay by card
  Place 3 of 7. Risk first: risk 13, business 8, users 8. One of its band
  promises more per point; it waits for s4aaaa (Dark theme). It would rise to
  place 2 at size 5.
  (business value + user value + time criticality + risk) / size: (8 + 8 + 5 + 13) / 8 = 4.25
  size 5 instead of 8: place 2
$ git checkout -q .

# The stories of the nearest dated release stand before all others, musts first.
$ printf 'goal: Sell\ndate: 2026-12-24\nstatus: open\n' > .backlog/releases/mvp.yaml
$ printf 'release: mvp\nmoscow: should\n' >> .backlog/stories/s7aaaa-x.yaml
$ printf 'release: mvp\nmoscow: must\n' >> .backlog/stories/s4aaaa-x.yaml
$ backlog prioritize
   7 -> 1    s4aaaa Dark theme
             a must of release 'mvp'; the rest: value 6, risk 1; promises 4.00 a
             point
   6 -> 2    s7aaaa Rename a menu
             a should of release 'mvp'; the rest: value 3, risk 1; promises 5.00
             a point
moved 2 stories

s5aaaa Rewrite the storage
  a risk without value: does something valuable wait for it? link it, or drop it
2> hint: 'backlog undo' takes it back; 'backlog why ID' says why
$ rm .backlog/releases/mvp.yaml; git checkout -q .

# Stories in a sprint stay, and are not told about; epics have no place.
$ sed -i 's/^rank/status: planned\nsprint: 1\nrank/' .backlog/stories/s3aaaa-x.yaml
$ printf 'goal: Safety\nstatus: planned\nstart: 2026-11-24\nend: 2026-12-07\n' > .backlog/sprints/1.yaml
$ printf 'parent: s2aaaa\n' >> .backlog/stories/s6aaaa-x.yaml
$ backlog prioritize --dry-run
nothing to do: the order is as the rules have it

s5aaaa Rewrite the storage
  a risk without value: does something valuable wait for it? link it, or drop it
$ backlog prioritize --explain s3aaaa s2aaaa
s3aaaa Delete personal data
  Place 1 of 6. It is in sprint 1 (planned); the rules do not order what a
  sprint holds.

s2aaaa Export as CSV
  It has no place: it is an epic. Its stories have: s6aaaa (Sign up).
$ rm .backlog/sprints/1.yaml; git checkout -q .

# The same as data.
$ backlog move s7aaaa --top
moved s7aaaa Rename a menu, place 6 -> 1
$ backlog prioritize --dry-run --json | head -48
{
  "moves": [
    {
      "id": "s7aaaa",
      "title": "Rename a menu",
      "from": 1,
      "to": 6,
      "why": "the rest: value 3, risk 1; promises 5.00 a point",
      "stood_before": [
        "s3aaaa",
        "s1aaaa",
        "s5aaaa",
        "s2aaaa",
        "s6aaaa"
      ]
    }
  ],
  "expired_pins": [],
  "order": [
    {
      "id": "s3aaaa",
      "title": "Delete personal data",
      "place": 1,
      "from": 2,
      "band": "Risk first",
      "cost_of_delay": 32,
      "size": 5,
      "wsjf": 6.4,
      "reason": "risk first: risk 8, value 16; promises 6.40 a point",
      "remarks": []
    },
    {
      "id": "s1aaaa",
      "title": "Pay by card",
      "place": 2,
      "from": 3,
      "band": "Risk first",
      "cost_of_delay": 34,
      "size": 8,
      "wsjf": 4.25,
      "reason": "risk first: risk 13, value 16; promises 4.25 a point",
      "remarks": []
    },
    {
      "id": "s5aaaa",
      "title": "Rewrite the storage",
      "place": 3,
      "from": 4,
$ git checkout -q .

# Unscored stories stand last, in their old order; more than half of them stop it.
$ backlog add "Gift cards" --top > /dev/null; backlog add "Wish lists" --top > /dev/null
$ backlog prioritize --dry-run
   1 -> 8    v650hh Wish lists
             unscored: no business value, user value or risk; in its old place
             among the unscored
             it stood before s3aaaa, s1aaaa and 5 more, by hand or older scores
   2 -> 9    cxsq2j Gift cards
             unscored: no business value, user value or risk; in its old place
             among the unscored
             it stood before s3aaaa, s1aaaa and 5 more, by hand or older scores
would move 2 stories; 2 of them stood higher by hand or by older scores

s5aaaa Rewrite the storage
  a risk without value: does something valuable wait for it? link it, or drop it
2 stories stand at the end, unscored: 'backlog list --unscored'
$ for i in 1 2 3 4 5 6; do backlog add "Idea $i" > /dev/null; done
$ backlog prioritize
2> backlog: cannot prioritize: 8 of 15 stories and bugs have no scores
2> hint: score them in one sitting: 'backlog score --unscored'
2> hint: 'backlog prioritize --partial' orders those that are scored
[3]
$ backlog prioritize --check
2> backlog: cannot prioritize: 8 of 15 stories and bugs have no scores
2> hint: score them in one sitting: 'backlog score --unscored'
2> hint: 'backlog prioritize --partial' orders those that are scored
[3]
$ backlog prioritize --partial --dry-run
   1 -> 8    v650hh Wish lists
             unscored: no business value, user value or risk; in its old place
             among the unscored
             it stood before s3aaaa, s1aaaa and 5 more, by hand or older scores
   2 -> 9    cxsq2j Gift cards
             unscored: no business value, user value or risk; in its old place
             among the unscored
             it stood before s3aaaa, s1aaaa and 5 more, by hand or older scores
would move 2 stories; 2 of them stood higher by hand or by older scores

s5aaaa Rewrite the storage
  a risk without value: does something valuable wait for it? link it, or drop it
8 stories stand at the end, unscored: 'backlog list --unscored'
$ rm $(git ls-files --others .backlog/stories)

# Short ranks for all, the order as it was.
$ backlog prioritize --rebalance
7 stories got a new rank and kept their places

s5aaaa Rewrite the storage
  a risk without value: does something valuable wait for it? link it, or drop it
$ backlog list --format '{id}' | tr '\n' ' '
s3aaaa s1aaaa s5aaaa s2aaaa s6aaaa s7aaaa s4aaaa  (no-eol)
$ git diff --stat | tail -1
 7 files changed, 7 insertions(+), 7 deletions(-)
$ backlog prioritize --rebalance
nothing to do: the order is as the rules have it

s5aaaa Rewrite the storage
  a risk without value: does something valuable wait for it? link it, or drop it
