# What counts as growth of a release's scope, and what does not. 6 points came into the example's
# release in sprint 1, none in sprint 2.
$ git init -q && fresh() { rm -rf .backlog && cp -r "$EXAMPLES/bike-workshop/.backlog" .; }
$ added() { backlog forecast 1.0 --json | sed -n '/"added"/,/]/p' | tr -d ' \n'; echo; }
$ chance() { backlog release show 1.0 | grep -o 'is met with a chance of .* %'; }
$ fresh && added && chance
"added":[4,2],
is met with a chance of 13 %

# A split brings nothing in: 8 points become 5 and 3.
$ BACKLOG_TODAY=2026-10-26 backlog split m8nysa "Order a part" "See what was ordered" >out 2>&1
$ backlog edit cxsq2j --size 5 >out && backlog edit v650hh --size 3 >out
$ backlog release show 1.0 | grep 'points added\|of 81'
  25 of 81 points accepted, 8 of 22 stories.
  Since work on it began on 5 October 2026: 3 stories, 6 points added; nothing
$ added && chance
"added":[4,2],
is met with a chance of 13 %
$ backlog chart burnup 1.0 --json | grep -o -m1 '"y": [0-9].*'
"y": 75

# What came at the review on the day on which sprint 2 was closed counts with sprint 3.
$ fresh && BACKLOG_TODAY=2026-10-30 backlog release add 1.0 k5mzf3 z7zc2b >out && added
"added":[4,2],
$ sed 's/^status: .*/status: closed/; s/^start:.*/start: 2026-11-02/; s/^end:.*/end: 2026-11-15/; s/^closed:.*/closed: 2026-11-13/' .backlog/sprints/2.yaml >.backlog/sprints/3.yaml && BACKLOG_TODAY=2026-11-16 added
"added":[4,2,9],
$ fresh && BACKLOG_TODAY=2026-10-29 backlog release add 1.0 k5mzf3 z7zc2b >out && added
"added":[4,11],

# One that came and was dropped came and went.
$ fresh && BACKLOG_TODAY=2026-10-27 backlog drop tzt1na --reason "no" >out
$ backlog release show 1.0 | grep -A1 'points added'
  Since work on it began on 5 October 2026: 3 stories, 6 points added; 1 story,
  2 points removed.
$ added
"added":[4,0],

# What is not to be this time is no part of the scope: neither when it leaves, nor at the end. A
# plan leaves it alone.
$ fresh && backlog edit p27 --moscow wont >out && backlog release show 1.0 | grep 'of 76 points'
  25 of 76 points accepted, 8 of 20 stories; 1 story not this time (wont).
$ backlog release plan 1.0 --capacity 60 --dry-run | grep 'p27\|wont\|Not in it'
    5  p27y96 Have the parts of a booked repair reserved
         (a wont of this release)
$ backlog map | sed -n '/won.t/,$p'
-- won't, this time
p27y96 Have the parts of a booked repair reserved
2> hint: 'backlog edit ID --activity NAME' puts stories into columns
$ backlog map --json | sed -n '/"wont": true/,$p' | head -9
      "wont": true,
      "stories": [
        {
          "id": "p27y96",
          "title": "Have the parts of a booked repair reserved",
          "activity": "",
          "status": "ready",
          "release": "1.0",
          "moscow": "wont",
$ backlog release close 1.0 --anyway "The fair is over" | grep 'p27\|tzt'
  not in it, as was said (wont): p27y96 Have the parts of a booked repair reserved
  left it unfinished: tzt1na Be warned when a finished bike has been waiting for a week
$ sed -n '/^past_releases/,/^$/p' .backlog/stories/p27*.yaml
past_releases:
  - release: "1.0"
    from: 2026-09-28
    until: 2026-11-02
    size: 5
    moscow: wont
    outcome: removed
    reason: not this time
1>

# 81 points less 5 that are wont and 25 that were accepted are left unfinished. What left keeps the
# size that it left with. Of a release that is out nobody is told what could give way.
$ backlog edit mn8 --size 20 >out && backlog release show 1.0 | sed -n '4,7p'
  25 of 25 points accepted, 8 of 8 stories.
  Musts: 25 of 25 points accepted, 100 % of its points.
  Since work on it began on 5 October 2026: 3 stories, 6 points added; nothing
  removed; 12 stories, 51 points left unfinished.
$ backlog map 1.0 | grep -c 'musts'
0
2> hint: 'backlog edit ID --activity NAME' puts stories into columns
[1]

# Nothing leaves before it came, no release is closed before its work was done, and a day that is
# over is nobody's date.
$ fresh && backlog release remove 1.0 tzt1na --reason "Later" --on 2026-10-14
2> backlog: cannot take 'tzt1na' out of release 1.0: it came into release 1.0 on 15 October 2026, after 14 October 2026
2> hint: name that day or a later one: '--on 2026-10-15'
[3]
$ backlog release close 1.0 --on 2026-10-14 --anyway "The fair is over"
2> backlog: cannot close release 1.0: 'g89x3c' was accepted on 30 October 2026, after 14 October 2026
2> hint: name that day or a later one: '--on 2026-10-30'
[3]
$ backlog release new 2.0 --date 2026-10-14
planned release 2.0, due 14 October 2026
2> warning: release 2.0 is due on a day that is over: 14 October 2026
2> hint: give it another: 'backlog release edit 2.0 --date DATE'
2> hint: 'backlog release add 2.0 ID...' puts stories into it
$ backlog release edit 1.0 --date 2026-10-14
edited release 1.0, due 14 October 2026
goal: Every customer can book, follow and pay a repair without a phone call
2> warning: release 1.0 is due on a day that is over: 14 October 2026
2> hint: give it another: 'backlog release edit 1.0 --date DATE'
2> hint: 'backlog prioritize' brings the order up to date
