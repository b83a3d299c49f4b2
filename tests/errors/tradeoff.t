# Each way in which `tradeoff` refuses.
$ git init -q && backlog init --name "Web shop" >out
$ backlog tradeoff --drop k7m
2> backlog: no story 'k7m'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog add "Pay by card" --size 5 -q >card; backlog add "Send a parcel" --size 3 -q >parcel
$ backlog tradeoff --drop "$(cat card)"
2> backlog: there is no open release to be changed
2> hint: 'backlog release new NAME --date DATE' plans one
[3]
$ backlog release new 1.0 >out 2>&1; backlog release add 1.0 "$(cat card)" >out
$ backlog tradeoff
2> backlog: 'tradeoff' needs a change to try out
2> hint: one of --drop, --add, --resize, --move, --date, --velocity
2> hint: '--suggest', which looks for the cheapest cuts; or '--frontier'
[2]
$ backlog tradeoff --drop "$(cat card)" "$(cat parcel)"
2> backlog: no release 'v650hh'
2> hint: it is a story: name the release first, as in 'backlog tradeoff 1.0 --drop ID ID'
[3]
$ backlog tradeoff 2.0 --drop "$(cat card)"
2> backlog: no release '2.0'
2> hint: did you mean '1.0'?
[3]
$ backlog tradeoff 1.0 --drop "$(cat parcel)"
2> backlog: cannot take 'v650hh' out of release 1.0: it is in no release
2> hint: 'backlog release show 1.0' shows what is in it
[3]
$ backlog tradeoff 1.0 --add "$(cat card)"
2> backlog: cannot take 'cxsq2j' into release 1.0: it is in it already
[3]
$ backlog tradeoff 1.0 --drop "$(cat card)" --move "$(cat card)=2.0"
2> backlog: 'cxsq2j' is in '--drop' and in '--move'
2> hint: a story can go one way at a time
[2]
$ backlog tradeoff 1.0 --move "$(cat card)=2.0"
2> backlog: no release '2.0'
2> hint: did you mean '1.0'?
[3]
$ backlog tradeoff 1.0 --move "$(cat card)"
2> backlog: '--move' takes a story and its release, not 'cxsq2j'
2> hint: as in: --move cxsq2j=2.0
[2]
$ backlog tradeoff 1.0 --resize "$(cat card)"
2> backlog: '--resize' takes a story and its size, not 'cxsq2j'
2> hint: as in: --resize cxsq2j=5
[2]
$ backlog tradeoff 1.0 --resize "$(cat card)=big"
2> backlog: 'big' is no size in story points
2> hint: as in: --resize cxsq2j=5
[2]
$ backlog tradeoff 1.0 --resize "$(cat card)=4"
2> backlog: 'size' takes one of 1 2 3 5 8 13 20, not '4'
2> hint: the scale stands in .backlog/settings.yaml: scales, size
[2]
$ backlog tradeoff 1.0 --velocity fast --drop "$(cat card)"
2> backlog: '--velocity' takes points a sprint, 15..25 or 20, not 'fast'
[2]
$ backlog tradeoff 1.0 --date soon
2> backlog: '--date' takes a date as 2026-11-30, not 'soon'
[2]
$ backlog tradeoff 1.0 --confidence 90 --drop "$(cat card)"
2> backlog: '--confidence' goes with '--suggest'
2> hint: add '--suggest' to it
[2]
$ backlog tradeoff 1.0 --suggest --confidence 100
2> backlog: '--confidence' takes 1 to 99 percent, not '100'
2> hint: 85 is what can be promised
[2]
$ backlog tradeoff 1.0 --suggest
2> backlog: cannot suggest cuts for release 1.0: it has no date to be met
2> hint: name one: '--date 2027-01-15'
[3]
$ backlog tradeoff 1.0 --suggest --date 2026-12-18
2> backlog: cannot suggest cuts for release 1.0: nobody knows the velocity
2> hint: say what the team assumes: '--velocity 15..25'
2> hint: or set 'expected_velocity: [15, 25]' in .backlog/settings.yaml
[3]
$ backlog tradeoff 1.0 --suggest --date 2026-11-04 --velocity 10
2> backlog: cannot suggest cuts for release 1.0: no sprint ends until 4 November 2026
2> hint: try a later day: '--date 2026-11-15'
[3]
$ backlog tradeoff 1.0 --suggest --date 2026-10-04 --velocity 10
2> backlog: cannot suggest cuts for release 1.0: no sprint ends until 4 October 2026
2> hint: try a later day: '--date 2026-11-15'
[3]
# Without a velocity the scope is told all the same.
$ backlog tradeoff 1.0 --drop "$(cat card)"
Release 1.0: what if
  out             5  cxsq2j Pay by card

release         as it is   as changed          difference
stories to do   1          0                   -1
points to do    5          0                   -5
business value  0          0
user value      0          0
open risk       0          0
done with 50 %  not known  nothing left to do
done with 85 %  not known  nothing left to do

No forecast: nothing of it is left to do.

Nothing was changed.
To carry it out:
  backlog release remove 1.0 cxsq2j --reason TEXT
$ backlog tradeoff 1.0 --add "$(cat parcel)" --json
{
  "release": "1.0",
  "changes": {
    "drop": [],
    "add": [
      "v650hh"
    ],
    "resize": [],
    "move": []
  },
  "before": {
    "stories": 1,
    "points": 5,
    "unsized": 0,
    "business_value": 0,
    "user_value": 0,
    "open_risk": 0,
    "musts": 0,
    "no_forecast": "cannot say when: no sprint was closed yet, so nobody knows the velocity"
  },
  "after": {
    "stories": 2,
    "points": 8,
    "unsized": 0,
    "business_value": 0,
    "user_value": 0,
    "open_risk": 0,
    "musts": 0,
    "no_forecast": "cannot say when: no sprint was closed yet, so nobody knows the velocity"
  },
  "others": [],
  "musts_lost": [],
  "waits": [],
  "commands": [
    "backlog release add 1.0 v650hh",
    "backlog move v650hh --after cxsq2j"
  ]
}
$ backlog release close 1.0 >out; backlog tradeoff 1.0 --drop "$(cat card)"
2> backlog: cannot change release 1.0: it is closed
2> hint: 'backlog release' shows the open ones
[3]
$ backlog tradeoff 1.0 --frontier --drop "$(cat card)"
2> backlog: '--frontier' shows what is possible, and tries no change out
2> hint: ask for one of them
[2]
$ backlog tradeoff 1.0 --svg out.svg --drop "$(cat card)"
2> backlog: '--svg' goes with '--frontier'
[2]
$ backlog tradeoff 1.0 --frontier --svg out.svg --json
2> {"error": {"code": 2, "message": "'--svg' does not go with '--json'", "hints": []}}
[2]
$ backlog tradeoff 1.0 --frontier
2> backlog: cannot plan release 1.0: it is closed
2> hint: plan what comes next in another: 'backlog release new NAME'
[3]
$ backlog release new 2.0 >out 2>&1; backlog tradeoff 2.0 --frontier
2> backlog: cannot hold value against effort in release 2.0: no story that could be taken has a size and a value
2> hint: give them values: 'backlog score'
2> hint: and sizes: 'backlog edit ID --size N'
[3]
