# A trade-off becomes a decision with its numbers; later it is held against what came.
$ git init -q && backlog init --name "Web shop" >out
$ sed -i 's/^expected_velocity:.*/expected_velocity: [10, 10]/' .backlog/settings.yaml
$ printf 'status: open\ndate: 2026-11-30\n' >.backlog/releases/1.0.yaml; printf 'status: open\n' >.backlog/releases/2.0.yaml
$ story() { printf 'id: %s\ntitle: %s\nstatus: ready\nrank: "%s"\nsize: %s\nbusiness_value: %s\nuser_value: 1\nrisk: 2\nrelease: %s\nmoscow: %s\ncreated: 2026-10-01\n' "$@" >.backlog/stories/$1-x.yaml; }
$ story k7m2qx "Pay by card" ccjkmp 8 5 '"1.0"' must; story p3w9da "Send a parcel back" ddjkmp 8 3 '"1.0"' must
$ story q1rs2t "Print a label" ffjkmp 5 8 '"1.0"' should
$ backlog decision
2> nothing was decided yet
2> hint: 'backlog tradeoff RELEASE --drop ID --decide WHY' keeps a trade-off
$ backlog decision review
2> nothing was decided about a release yet
2> hint: 'backlog tradeoff RELEASE --drop ID --decide WHY' keeps a trade-off
$ backlog tradeoff 1.0 --drop p3w --decide "The fair comes first" | tail -5

Decided: without p3w9da. It is kept as cxsq2j, and nothing else was changed.
To carry it out:
  backlog release remove 1.0 p3w9da --reason TEXT
  backlog move p3w9da --after q1rs2t
$ cat .backlog/decisions/*.yaml
id: cxsq2j

question: "Release 1.0: as it is, or without p3w9da?"

options:
  - text: as it is
    scope: 21
    business_value: 16
    user_value: 3
    open_risk: 6
    date_50: 2026-12-13
    date_85: 2026-12-13
    chance: 0
  - text: without p3w9da
    scope: 13
    business_value: 13
    user_value: 2
    open_risk: 4
    date_50: 2026-11-29
    date_85: 2026-11-29
    chance: 100
    musts_lost:
      - p3w9da

choice: without p3w9da

reason: The fair comes first

stories:
  - p3w9da

release: "1.0"

by: Ada

created: 2026-11-02
# It is only kept: what it says is carried out by the commands, and undone like any other.
$ backlog when 1.0 | head -2
  Release 1.0 has 3 open stories, with 21 points. Nothing stands before the last
  of them: sprint 3, ending 13 December 2026 (85 %).
$ d=$(ls .backlog/decisions | sed 's/.yaml//'); backlog release remove 1.0 p3w --reason "The fair comes first" >out; backlog move p3w --bottom >out
$ backlog decision show "$d"
cxsq2j Release 1.0: as it is, or without p3w9da?
Decided on 2 November 2026 by Ada: without p3w9da
Why: The fair comes first

points  business  user  risk  50 %        85 %        chance  way
    21        16     3     6  2026-12-13  2026-12-13     0 %  as it is
    13        13     2     4  2026-11-29  2026-11-29   100 %  without p3w9da  [taken]

Stories
  p3w9da Send a parcel back

Musts that it gave up
  p3w9da Send a parcel back
$ backlog decision review
cxsq2j Release 1.0: as it is, or without p3w9da?
Decided on 2 November 2026 by Ada: without p3w9da (The fair comes first)

release             then        now
points              13          13: 0 accepted, 13 to do
business value      13          0 delivered
user value          2           0 delivered
done with 50 %      2026-11-29  2026-11-29
done with 85 %      2026-11-29  2026-11-29
chance of its date  100 %       100 %

It is on course: with 85 % it is done on the day that was forecast.
A must that was given up: p3w9da Send a parcel back; it is new.
# Decided against it; nothing is to be carried out then.
$ backlog whatif 1.0 --add p3w --resize q1r=8 --decide "Not before spring" --keep --by Ada --on 2026-11-01 | tail -2

Decided: as it is. It is kept as v650hh, and nothing else was changed.
$ backlog decision
id      decided     by   decision             why
cxsq2j  2026-11-02  Ada  1.0: without p3w9da  The fair comes first
v650hh  2026-11-01  Ada  1.0: as it is        Not before spring
$ backlog decision list --release 2.0
2> nothing was decided about release 2.0 yet
2> hint: 'backlog tradeoff RELEASE --drop ID --decide WHY' keeps a trade-off
$ backlog decision list --json | grep '"choice"\|"by"'
    "choice": "without p3w9da",
    "by": "Ada",
    "choice": "as it is",
    "by": "Ada",
$ backlog undo
took back: decide on release 1.0: as it is (1 file)
$ backlog check
.backlog/stories/k7m2qx-x.yaml:3:9: warning: says ready, and is not: no role; no want; no benefit; no acceptance criterion
  backlog edit k7m2qx --role TEXT
.backlog/stories/q1rs2t-x.yaml:3:9: warning: says ready, and is not: no role; no want; no benefit; no acceptance criterion
  backlog edit q1rs2t --role TEXT
3 stories, 0 sprints, 2 releases, 1 decision: 0 errors, 2 warnings, 0 notes

# Moved to a day that it cannot meet it is not on course, though it is done when that was forecast.
$ backlog release edit 1.0 --date 2026-11-20 >out 2>&1 && backlog decision review | sed -n '/off course/,/carried/p'
It is off course: the chance that its date is met was 100 %, and is 0 %. Was the
decision carried out?
$ backlog tradeoff 1.0 --resize q1r=8 --decide "It is what it is" --keep >out && backlog decision review | grep -A1 'As was'
As was forecast: with 85 % it is done on the same day. That is too late for its
date, which has no chance.
$ backlog undo >out && backlog undo >out

# Then it comes otherwise: the scope grows, and the day that was forecast goes by.
$ story t5h0ne "Show the parcel's way" fgjkmp 13 2 '"1.0"' could
$ backlog decision review | tail -3

It slips: with 85 % it is done 28 days later than was forecast.
A must that was given up: p3w9da Send a parcel back; it is new.
$ sed -i -e 's/^status: ready/status: accepted/' -e 's/^created:/accepted: 2026-11-20\naccepted_size: 8\ncreated:/' .backlog/stories/k7m2qx-x.yaml
$ export BACKLOG_TODAY=2026-12-09
$ backlog decision review
cxsq2j Release 1.0: as it is, or without p3w9da?
Decided on 2 November 2026 by Ada: without p3w9da (The fair comes first)

release             then        now
points              13          26: 8 accepted, 18 to do
business value      13          5 delivered
user value          2           1 delivered
done with 50 %      2026-11-29  2027-01-24
done with 85 %      2026-11-29  2027-01-24
chance of its date  100 %       0 %

It is late: 29 November 2026, forecast with 85 %, was 10 days ago, and 18 points
are to do.
A must that was given up: p3w9da Send a parcel back; it is new.
$ backlog decision review "$d" --json
[
  {
    "id": "cxsq2j",
    "release": "1.0",
    "choice": "without p3w9da",
    "verdict": "late",
    "days": 10,
    "then": {
      "points": 13,
      "date_50": "2026-11-29",
      "date_85": "2026-11-29",
      "chance": 100
    },
    "now": {
      "points": 26,
      "accepted_stories": 1,
      "accepted_points": 8,
      "business_value": 5,
      "user_value": 1,
      "points_to_do": 18,
      "date_50": "2027-01-24",
      "date_85": "2027-01-24",
      "chance_by_date": 0
    }
  }
]
# Out at last, with less than was decided: that is no forecast that held. The day is that of the last
# acceptance, whenever somebody closed it.
$ export BACKLOG_TODAY=2026-12-10 && backlog release close 1.0 --anyway "What is left is no must any more" >out
$ backlog decision review | tail -12

release             then        now
points              13          8 accepted
business value      13          5 delivered
user value          2           1 delivered
done with 50 %      2026-11-29  done on 2026-11-20
done with 85 %      2026-11-29  done on 2026-11-20
chance of its date  100 %

It came with less than was decided, 8 of 13 points: done on 20 November 2026,
which tells nothing about the day that was forecast for all of it.
A must that was given up: p3w9da Send a parcel back; it is new.
$ backlog decision review --json | grep '"verdict"\|"done"'
    "verdict": "cut",
      "done": "2026-11-20"
# With all of it, and more, it is held against that day.
$ sed -i 's/^release:.*/release: "1.0"/; s/^status: .*/status: accepted/; s/^created:/accepted: 2026-11-25\naccepted_size: 8\ncreated:/' .backlog/stories/q1rs2t-x.yaml
$ backlog decision review | tail -4

It came early: done on 25 November 2026, by the day that was forecast with 50 %.
That was with more than was decided: 16 instead of 13.
A must that was given up: p3w9da Send a parcel back; it is new.
