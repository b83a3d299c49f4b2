# What goes into a release: in backlog order, or worth most together. The optimum of this small shop
# was found by trying all sets: 34 of value in 13 points.
$ git init -q && backlog init --name "Web shop" >out && backlog release new 1.0 >out 2>&1
$ new() { backlog add "$1" --business-value $2 --size $3 "${@:4}" -q; }
$ new "Pay by card" 13 8 >card; new "See what is in stock" 8 5 >stock
$ new "Print a parcel label" 0 2 >label
$ new "Send a parcel back" 13 3 --depends-on "$(cat label)" >back
$ new "Mail a receipt" 5 1 >mail; new "Keep a wish list" 8 2 >wish
$ backlog release plan 1.0 --capacity 13 --dry-run
would plan release 1.0: 2 stories, 13 of 13 points
capacity 13: as asked for
cost of delay 21 in backlog order; --optimize looks for more

In the release
    8  cxsq2j Pay by card
    5  v650hh See what is in stock

Left out
    2  b4baje Print a parcel label  (2 points, and 0 of 13 are left)
$ backlog release plan 1.0 --capacity 13 --optimize --dry-run
would plan release 1.0: 5 stories, 13 of 13 points
capacity 13: as asked for
cost of delay 34, optimal: no content that fits has more
backlog order gives 21 for 13 points: 13 less

In the release
    5  v650hh See what is in stock
    2  b4baje Print a parcel label
    3  pp6885 Send a parcel back
    1  z2envy Mail a receipt
    2  tyat9z Keep a wish list
$ grep -h ^release: .backlog/stories/*.yaml | sort | uniq -c
      6 release:
# Without --dry-run it comes into the files, and undo takes it back.
$ backlog release plan 1.0 --capacity 13 --optimize | head -1
planned release 1.0: 5 stories, 13 of 13 points
$ grep -h ^release: .backlog/stories/*.yaml | sort | uniq -c
      1 release:
      5 release: "1.0"
$ backlog undo | head -2
took back: plan release 1.0 (5 files)
# Asked for, left out, and risk together.
$ backlog edit "$(cat mail)" --risk 8 >out && backlog edit "$(cat wish)" --risk 5 >out
$ backlog release plan 1.0 --capacity 13 --optimize --maximize business_value --risk-at-most 8 -n
would plan release 1.0: 4 stories, 12 of 13 points
capacity 13: as asked for
business_value 29, optimal: no content that fits has more
backlog order gives 21 for 13 points: 8 less
risk 5 of at most 8

In the release
    5  v650hh See what is in stock
    2  b4baje Print a parcel label
    3  pp6885 Send a parcel back
    2  tyat9z Keep a wish list
$ backlog release plan 1.0 --capacity 13 --optimize --with "$(cat card)" --without "$(cat mail)" -n
would plan release 1.0: 2 stories, 10 of 13 points
capacity 13: as asked for
cost of delay 26, optimal: no content that fits has more
backlog order gives 21 for 13 points: 5 less

In the release
    8  cxsq2j Pay by card
    2  tyat9z Keep a wish list

Left out
    1  z2envy Mail a receipt  (left out as asked for)
# For programs.
$ backlog release plan 1.0 --capacity 3 --optimize -n --json | sed 's/\("seconds": \).*/\1S,/'
{
  "release": "1.0",
  "maximize": "score",
  "selected": [
    "z2envy",
    "tyat9z"
  ],
  "value": 26,
  "size": 3,
  "risk": 13,
  "capacity": 3,
  "capacity_why": "as asked for",
  "bound": 26,
  "optimal": true,
  "interrupted": false,
  "seconds": S,
  "in_order": {
    "selected": [],
    "value": 0,
    "size": 0
  },
  "leaving": [],
  "under_way": [],
  "unsized": [],
  "left_out": []
}
# What was in the release and is not in the plan leaves it; a must does not leave it by itself.
$ backlog release add 1.0 "$(cat card)" --moscow must >out
$ backlog release plan 1.0 --capacity 6 --optimize --dry-run
would not plan release 1.0: 2 stories, 3 of 6 points
capacity 6: as asked for
cost of delay 26, optimal: no content that fits has more
backlog order gives 0 for 0 points: 26 less

In the release
    1  z2envy Mail a receipt
    2  tyat9z Keep a wish list

Not in it any more
    8  cxsq2j Pay by card
2> backlog: cannot plan release 1.0: it would leave out a must of the release: cxsq2j
2> hint: take it: '--with cxsq2j'
2> hint: or leave it out: '--without cxsq2j'
2> hint: or go on with '--anyway REASON', which is kept in the story
[3]
$ backlog release plan 1.0 --capacity 6 --optimize
2> backlog: cannot plan release 1.0: it would leave out a must of the release: cxsq2j
2> hint: take it: '--with cxsq2j'
2> hint: or leave it out: '--without cxsq2j'
2> hint: or go on with '--anyway REASON', which is kept in the story
2> hint: see the plan with '--dry-run'
[3]
$ grep ^release: .backlog/stories/"$(cat card)"*.yaml
release: "1.0"
$ backlog release plan 1.0 --capacity 6 --optimize --without "$(cat card)" | head -1 && backlog undo | head -1
planned release 1.0: 2 stories, 3 of 6 points
took back: plan release 1.0 (3 files)
$ backlog release plan 1.0 --capacity 6 --optimize --anyway "The fair is off"
planned release 1.0: 2 stories, 3 of 6 points
capacity 6: as asked for
cost of delay 26, optimal: no content that fits has more
backlog order gives 0 for 0 points: 26 less

In the release
    1  z2envy Mail a receipt
    2  tyat9z Keep a wish list

Not in it any more
    8  cxsq2j Pay by card
2> warning: the plan leaves out 1 must of the release
2> hint: take them: --with cxsq2j
$ grep -A9 ^past_releases .backlog/stories/"$(cat card)"*.yaml
past_releases:
  - release: "1.0"
    from: 2026-11-02
    until: 2026-11-02
    size: 8
    moscow: must
    outcome: removed
    reason: The fair is off

created: 2026-11-02
# Over the coming sprints, in the order in which plan-sprint would take it.
$ sed -i 's/^expected_velocity:.*/expected_velocity: [5, 8]/' .backlog/settings.yaml
$ backlog release plan 1.0 --sprints 3 | head -2
planned release 1.0: 3 stories, 15 of 15 points
capacity 15: 3 sprints of 5 points; the lower end of expected_velocity, [5, 8]:
$ backlog release plan 1.0 --layout
release 1.0: 2 stories over 2 sprints
each of 5 points: the lower end of expected_velocity, [5, 8]: no sprint was
closed yet

Sprint 1, 5 of 5 points
    5  v650hh See what is in stock

Sprint 2, 2 of 5 points
    2  b4baje Print a parcel label

Too big for a sprint, or waiting for what is
    8  cxsq2j Pay by card
$ backlog pin "$(cat label)" --top --reason "First of all" >out && backlog release plan 1.0 --layout | grep -A1 '^Sprint'
Sprint 1, 2 of 5 points
    2  b4baje Print a parcel label
--
Sprint 2, 5 of 5 points
    5  v650hh See what is in stock
$ backlog undo >out
$ backlog release plan 1.0 --layout --json
{
  "release": "1.0",
  "capacity": 5,
  "capacity_why": "the lower end of expected_velocity, [5, 8]: no sprint was closed yet",
  "sprints": [
    {
      "sprint": 1,
      "points": 5,
      "stories": [
        "v650hh"
      ]
    },
    {
      "sprint": 2,
      "points": 2,
      "stories": [
        "b4baje"
      ]
    }
  ],
  "too_big": [
    "cxsq2j"
  ],
  "left_out": []
}
# Without sizes and without room.
$ backlog edit "$(cat stock)" --unset size >out
$ backlog release plan 1.0 --capacity 0 -n
nothing fits into 0 points: release 1.0 stays as it is

Left out
    8  cxsq2j Pay by card  (8 points, and 0 of 0 are left)

Without a size, so left out
    -  v650hh See what is in stock
