# When stories and releases will be done: what stands before them, on the velocity that was measured.
$ git init -q && . "$SOURCE/tests/support/web_shop.sh" && git add -A && git commit -q -m shop
$ backlog list --format '{place} {id} {size} {sprint} {title}'
1 k7m2qx 8 2 Pay by card
2 p3w9da 3 2 See what is in stock
3 t5h0ne 2 2 Print a parcel label
4 s9p1ke 2  Does the card provider answer in time?
5 b0g7x1 1  Crash when the basket is empty
6 r2t8rn 5  Send a parcel back
7 g4ft00 13  Give a card as a gift
8 n8w5sx 3  Write a newsletter
9 m6a1xx   Übersetze die Mails
$ backlog when r2t8rn
r2t8rn Send a parcel back
  16 points stand before it, and it has 5 points: sprint 6, ending 3 January
  2027 (50 %); sprint 8, ending 31 January 2027 (85 %).
  That rests on the velocity of the only closed sprint, 5. So few sprints say
  little: take it with care.
$ backlog when g4f
g4ft00 Give a card as a gift
  21 points stand before it, and it has 13 points: sprint 8, ending 31 January
  2027 (50 %); sprint 11, ending 14 March 2027 (85 %).
  That rests on the velocity of the only closed sprint, 5. So few sprints say
  little: take it with care. It is waiting: The lawyer looks at it, 5 days. No
  forecast knows for how long.

# A place is a place; a story without a size counts the median of the others.
$ backlog when '#9'
m6a1xx Übersetze die Mails
  37 points stand before it, and it has no size: sprint 9, ending 14 February
  2027 (50 %); sprint 13, ending 11 April 2027 (85 %).
  That rests on the velocity of the only closed sprint, 5. So few sprints say
  little: take it with care. A story without a size counts 3 points, the median
  of the others.
$ backlog when 4
s9p1ke Does the card provider answer in time?
  13 points stand before it, and it has 2 points: sprint 4, ending 6 December
  2026 (50 %); sprint 6, ending 3 January 2027 (85 %).
  That rests on the velocity of the only closed sprint, 5. So few sprints say
  little: take it with care.

# A team that knows better says so. What it says is told as its assumption.
$ backlog when g4f --velocity 10..16
g4ft00 Give a card as a gift
  21 points stand before it, and it has 13 points: sprint 4, ending 6 December
  2026 (50 %); sprint 6, ending 3 January 2027 (85 %).
  That rests on the velocity of the only closed sprint, 5, and on the team's
  assumption of 10 to 16 points a sprint, which counts as 4 sprints. So few
  sprints say little: take it with care. It is waiting: The lawyer looks at it,
  5 days. No forecast knows for how long.
$ backlog when g4f --velocity 13
g4ft00 Give a card as a gift
  21 points stand before it, and it has 13 points: sprint 4, ending 6 December
  2026 (50 %); sprint 6, ending 3 January 2027 (85 %).
  That rests on the velocity of the only closed sprint, 5, and on the team's
  assumption of 13 points a sprint, which counts as 4 sprints. So few sprints
  say little: take it with care. It is waiting: The lawyer looks at it, 5 days.
  No forecast knows for how long.

# What the running sprint holds; an epic; a release, which goes before the beginning of an id.
$ backlog when k7m
k7m2qx Pay by card
  Nothing stands before it, and it has 8 points: sprint 3, ending 22 November
  2026 (50 %); sprint 4, ending 6 December 2026 (85 %).
  That rests on the velocity of the only closed sprint, 5. So few sprints say
  little: take it with care.
$ backlog when e1pc00
e1pc00 Checkout
  It is an epic of 2 open stories, with 9 points. 7 points stand before the last
  of them: sprint 5, ending 20 December 2026 (50 %); sprint 6, ending 3 January
  2027 (85 %).
  That rests on the velocity of the only closed sprint, 5. So few sprints say
  little: take it with care.
$ backlog when 1.0
  Release 1.0 has 1 open story, with 8 points. Nothing stands before it: sprint
  3, ending 22 November 2026 (50 %); sprint 4, ending 6 December 2026 (85 %).
  Its date, 1 December 2026, is met with a chance of 71 %. That rests on the
  velocity of the only closed sprint, 5. So few sprints say little: take it with
  care.
$ printf 'goal: Gifts\nstatus: open\ndate: 2026-12-31\n' > .backlog/releases/g4.yaml
$ sed -i 's/^title/release: g4\nmoscow: must\ntitle/' .backlog/stories/r2t8rn.yaml
$ sed -i 's/^title/release: g4\ntitle/' .backlog/stories/n8w5sx.yaml
$ backlog when g4 --velocity 10..16
  Release g4 has 2 open stories, with 8 points. 29 points stand before the last
  of them: sprint 5, ending 20 December 2026 (50 %); sprint 7, ending 17 January
  2027 (85 %).
  Its musts: sprint 3, ending 22 November 2026 (50 %); sprint 4, ending 6
  December 2026 (85 %).
  Its date, 31 December 2026, is met with a chance of 83 %. That rests on the
  velocity of the only closed sprint, 5, and on the team's assumption of 10 to
  16 points a sprint, which counts as 4 sprints. So few sprints say little: take
  it with care.
$ backlog when g4 --velocity 10..16 --json
{
  "release": "g4",
  "open": {
    "stories": 2,
    "points": 8,
    "unsized": 0
  },
  "before": {
    "stories": 6,
    "points": 29,
    "unsized": 0
  },
  "unsized_points": 3,
  "velocity": {
    "measured": [
      {
        "sprint": 1,
        "points": 5
      }
    ],
    "assumed": [
      10,
      16
    ],
    "assumed_sprints": 4
  },
  "likely": {
    "sprint": 5,
    "end": "2026-12-20",
    "chance": 0.8285714285714286
  },
  "safe": {
    "sprint": 7,
    "end": "2027-01-17",
    "chance": 0.8571428571428572
  },
  "date": "2026-12-31",
  "chance_by_date": 0.8285714285714286,
  "musts": {
    "open": {
      "stories": 1,
      "points": 5,
      "unsized": 0
    },
    "before": {
      "stories": 5,
      "points": 16,
      "unsized": 0
    },
    "likely": {
      "sprint": 3,
      "end": "2026-11-22",
      "chance": 0.6857142857142857
    },
    "safe": {
      "sprint": 4,
      "end": "2026-12-06",
      "chance": 0.8571428571428572
    }
  },
  "chances": [
    {
      "sprint": 2,
      "end": "2026-11-08",
      "chance": 0
    },
    {
      "sprint": 3,
      "end": "2026-11-22",
      "chance": 0
    },
    {
      "sprint": 4,
      "end": "2026-12-06",
      "chance": 0.45714285714285713
    },
    {
      "sprint": 5,
      "end": "2026-12-20",
      "chance": 0.8285714285714286
    },
    {
      "sprint": 6,
      "end": "2027-01-03",
      "chance": 0.8285714285714286
    },
    {
      "sprint": 7,
      "end": "2027-01-17",
      "chance": 0.8571428571428572
    },
    {
      "sprint": 8,
      "end": "2027-01-31",
      "chance": 0.8857142857142858
    },
    {
      "sprint": 9,
      "end": "2027-02-14",
      "chance": 0.9142857142857144
    },
    {
      "sprint": 10,
      "end": "2027-02-28",
      "chance": 0.9428571428571428
    },
    {
      "sprint": 11,
      "end": "2027-03-14",
      "chance": 0.9428571428571428
    },
    {
      "sprint": 12,
      "end": "2027-03-28",
      "chance": 0.9714285714285714
    }
  ]
}

# A release whose name is a number goes before a place, and '#4' is always a place.
$ printf 'goal: The fourth\nstatus: open\n' > .backlog/releases/4.yaml
$ sed -i 's/^title/release: "4"\ntitle/' .backlog/stories/m6a1xx.yaml
$ backlog when 4 | head -2
  Release 4 has 1 open story, not sized. 37 points stand before it: sprint 9,
  ending 14 February 2027 (50 %); sprint 13, ending 11 April 2027 (85 %).
$ backlog when '#4' | head -2
s9p1ke Does the card provider answer in time?
  13 points stand before it, and it has 2 points: sprint 4, ending 6 December

# What is done, and what will never be.
$ backlog when c3q4dy
c3q4dy Put things into a basket
  It is done: it was accepted on 16 October 2026.
$ backlog when c3q4dy --json
{
  "id": "c3q4dy",
  "done": true
}
$ backlog when d2r
2> backlog: cannot say when: nobody works on 'd2r0px', it was dropped
2> hint: 'backlog restore d2r0px' takes it back
[3]
$ git checkout -q . && git clean -qfd .backlog

# As data.
$ backlog when r2t8rn --json
{
  "id": "r2t8rn",
  "title": "Send a parcel back",
  "open": {
    "stories": 1,
    "points": 5,
    "unsized": 0
  },
  "before": {
    "stories": 5,
    "points": 16,
    "unsized": 0
  },
  "unsized_points": 3,
  "velocity": {
    "measured": [
      {
        "sprint": 1,
        "points": 5
      }
    ],
    "assumed": null
  },
  "likely": {
    "sprint": 6,
    "end": "2027-01-03",
    "chance": 0.7142857142857141
  },
  "safe": {
    "sprint": 8,
    "end": "2027-01-31",
    "chance": 0.8571428571428569
  },
  "chances": [
    {
      "sprint": 2,
      "end": "2026-11-08",
      "chance": 0
    },
    {
      "sprint": 3,
      "end": "2026-11-22",
      "chance": 0
    },
    {
      "sprint": 4,
      "end": "2026-12-06",
      "chance": 0.2857142857142857
    },
    {
      "sprint": 5,
      "end": "2026-12-20",
      "chance": 0.4285714285714285
    },
    {
      "sprint": 6,
      "end": "2027-01-03",
      "chance": 0.7142857142857141
    },
    {
      "sprint": 7,
      "end": "2027-01-17",
      "chance": 0.7142857142857141
    },
    {
      "sprint": 8,
      "end": "2027-01-31",
      "chance": 0.8571428571428569
    },
    {
      "sprint": 9,
      "end": "2027-02-14",
      "chance": 0.8571428571428569
    },
    {
      "sprint": 10,
      "end": "2027-02-28",
      "chance": 0.9999999999999997
    }
  ]
}

# Until sprints were closed the settings' assumption stands for them.
$ rm .backlog/sprints/1.yaml
$ backlog when r2t
2> backlog: cannot say when: no sprint was closed yet, so nobody knows the velocity
2> hint: say what the team assumes: 'backlog when ID --velocity 15..25'
2> hint: or set 'expected_velocity: [15, 25]' in .backlog/settings.yaml
[3]
$ echo 'expected_velocity: [15, 25]' >> .backlog/settings.yaml
$ backlog when r2t
r2t8rn Send a parcel back
  16 points stand before it, and it has 5 points: sprint 3, ending 22 November
  2026 (85 %).
  That rests on the team's assumption of 15 to 25 points a sprint alone: no
  velocity was measured.

# A sprint that is over, and not closed.
$ BACKLOG_TODAY=2026-11-20 backlog when r2t
r2t8rn Send a parcel back
  16 points stand before it, and it has 5 points: sprint 4, ending 17 December
  2026 (85 %).
  That rests on the team's assumption of 15 to 25 points a sprint alone: no
  velocity was measured. Sprint 2 is over, but not closed: what it holds counts
  as still to come.
$ git status --short
 M .backlog/settings.yaml
 D .backlog/sprints/1.yaml
