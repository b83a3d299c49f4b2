# What a change of a release would bring. The team assumes ten points in each sprint of 14 days, so
# each figure can be counted on paper: 24 points of the release and 2 that stand between them.
$ git init -q && backlog init --name "Web shop" >out
$ sed -i 's/^expected_velocity:.*/expected_velocity: [10, 10]/' .backlog/settings.yaml
$ printf 'status: open\ndate: 2026-11-30\n' >.backlog/releases/1.0.yaml; printf 'status: open\n' >.backlog/releases/2.0.yaml
$ story() { printf 'id: %s\ntitle: %s\nstatus: ready\nrank: "%s"\nsize: %s\nbusiness_value: %s\nuser_value: 1\nrisk: 2\nrelease: %s\nmoscow: %s\ndepends_on: [%s]\ncreated: 2026-10-01\n' "$@" >.backlog/stories/$1-x.yaml; }
$ story k7m2qx "Pay by card" ccjkmp 8 5 '"1.0"' must ""; story p3w9da "Send a parcel back" ddjkmp 8 3 '"1.0"' should ""
$ story q1rs2t "Print a label" ffjkmp 5 8 '"1.0"' should ""; story r2st3v "Keep a wish list" ggjkmp 3 2 '"1.0"' could q1rs2t
$ story s5news "Write a newsletter" dgjkmp 2 13 "" "" ""; story t6gft0 "Give a card as a gift" zzjkmp 3 1 '"2.0"' "" ""
$ git add -A && git commit -q -m shop
$ backlog when 1.0 | head -3
  Release 1.0 has 4 open stories, with 24 points. 2 points stand before the last
  of them: sprint 3, ending 13 December 2026 (85 %).
  Its musts: sprint 1, ending 15 November 2026 (85 %).
$ backlog tradeoff 1.0 --drop p3w
Release 1.0: what if
  out             8  p3w9da Send a parcel back

release         as it is              as changed            difference
stories to do   4                     3                     -1
points to do    24                    16                    -8
business value  18                    15                    -3
user value      4                     3                     -1
open risk       8                     6                     -2
done with 50 %  2026-12-13, sprint 3  2026-11-29, sprint 2  14 days sooner
done with 85 %  2026-12-13, sprint 3  2026-11-29, sprint 2  14 days sooner
due             2026-11-30            2026-11-30
chance of that  0 %                   100 %                 +100
value by then   10                    18                    +8

That rests on the team's assumption of 10 points a sprint alone: no velocity was
measured.
2 points of other work are done before its last story.

Nothing was changed.
To carry it out:
  backlog release remove 1.0 p3w9da --reason TEXT
  backlog move p3w9da --after r2st3v
# Carried out, it gives what was told.
$ backlog release remove 1.0 p3w9da --reason "after the fair" && backlog move p3w9da --after r2st3v
out of release 1.0: p3w9da Send a parcel back
moved p3w9da Send a parcel back, place 2 -> 5
$ backlog when 1.0 | head -3
  Release 1.0 has 3 open stories, with 16 points. 2 points stand before the last
  of them: sprint 2, ending 29 November 2026 (85 %).
  Its musts: sprint 1, ending 15 November 2026 (85 %).
$ git checkout -q . && git status --short

# Several at once: more stories, other sizes, another day, another velocity. The next release is meant.
$ backlog whatif --add s5n --resize k7m=5 --resize q1r=3 --date 2026-12-15 --velocity 8..12
Release 1.0: what if
  in              2  s5news Write a newsletter
  size       8 -> 5  k7m2qx Pay by card
  size       5 -> 3  q1rs2t Print a label
  due        15 December 2026
  velocity   8 to 12 points a sprint, as the team's assumption

release         as it is              as changed            difference
stories to do   4                     5                     +1
points to do    24                    21                    -3
business value  18                    31                    +13
user value      4                     5                     +1
open risk       8                     10                    +2
done with 50 %  2026-12-13, sprint 3  2026-12-13, sprint 3
done with 85 %  2026-12-13, sprint 3  2026-12-13, sprint 3
due             2026-11-30            2026-12-15            15 days later
chance of that  0 %                   100 %                 +100
value by then   10                    36                    +26

That rests on the team's assumption of 8 to 12 points a sprint alone: no
velocity was measured.

Nothing was changed.
To carry it out:
  backlog release add 1.0 s5news
  backlog edit k7m2qx --size 5
  backlog edit q1rs2t --size 3
  backlog release edit 1.0 --date 2026-12-15
$ git status --short

# A must that would go is named, and what still waits for it; the release to which it goes, too.
$ backlog tradeoff 1.0 --move k7m=2.0 --drop q1r
Release 1.0: what if
  out             5  q1rs2t Print a label
  to 2.0          8  k7m2qx Pay by card

Release 1.0
release         as it is              as changed            difference
stories to do   4                     2                     -2
points to do    24                    11                    -13
business value  18                    5                     -13
user value      4                     2                     -2
open risk       8                     4                     -4
done with 50 %  2026-12-13, sprint 3  2026-11-29, sprint 2  14 days sooner
done with 85 %  2026-12-13, sprint 3  2026-11-29, sprint 2  14 days sooner
due             2026-11-30            2026-11-30
chance of that  0 %                   100 %                 +100
value by then   10                    7                     -3

Release 2.0
release         as it is              as changed            difference
stories to do   1                     2                     +1
points to do    3                     11                    +8
business value  1                     6                     +5
user value      1                     2                     +1
open risk       2                     4                     +2
done with 50 %  2026-12-13, sprint 3  2026-12-13, sprint 3
done with 85 %  2026-12-13, sprint 3  2026-12-13, sprint 3

Musts that it would lose
  k7m2qx Pay by card

Waits for what is not in the release
  r2st3v Keep a wish list
    (needs q1rs2t Print a label, which is still done before it)

That rests on the team's assumption of 10 points a sprint alone: no velocity was
measured.
7 points of other work are done before its last story.

Nothing was changed.
To carry it out:
  backlog release remove 1.0 q1rs2t --reason TEXT
  backlog release add 2.0 k7m2qx
  backlog move k7m2qx q1rs2t --after r2st3v
$ backlog tradeoff 1.0 --move k7m=2.0 --json
{
  "release": "1.0",
  "changes": {
    "drop": [],
    "add": [],
    "resize": [],
    "move": [
      {
        "id": "k7m2qx",
        "release": "2.0"
      }
    ]
  },
  "before": {
    "stories": 4,
    "points": 24,
    "unsized": 0,
    "business_value": 18,
    "user_value": 4,
    "open_risk": 8,
    "musts": 1,
    "date": "2026-11-30",
    "likely": {
      "sprint": 3,
      "end": "2026-12-13",
      "chance": 1
    },
    "safe": {
      "sprint": 3,
      "end": "2026-12-13",
      "chance": 1
    },
    "chance_by_date": 0,
    "value_by_date": 10,
    "other_points": 2,
    "velocity": {
      "measured": [],
      "assumed": [
        10,
        10
      ],
      "assumed_sprints": 5
    }
  },
  "after": {
    "stories": 3,
    "points": 16,
    "unsized": 0,
    "business_value": 13,
    "user_value": 3,
    "open_risk": 6,
    "musts": 0,
    "date": "2026-11-30",
    "likely": {
      "sprint": 2,
      "end": "2026-11-29",
      "chance": 1
    },
    "safe": {
      "sprint": 2,
      "end": "2026-11-29",
      "chance": 1
    },
    "chance_by_date": 1,
    "value_by_date": 16,
    "other_points": 2,
    "velocity": {
      "measured": [],
      "assumed": [
        10,
        10
      ],
      "assumed_sprints": 5
    }
  },
  "others": [
    {
      "release": "2.0",
      "before": {
        "stories": 1,
        "points": 3,
        "unsized": 0,
        "business_value": 1,
        "user_value": 1,
        "open_risk": 2,
        "musts": 0,
        "likely": {
          "sprint": 3,
          "end": "2026-12-13",
          "chance": 1
        },
        "safe": {
          "sprint": 3,
          "end": "2026-12-13",
          "chance": 1
        },
        "other_points": 26,
        "velocity": {
          "measured": [],
          "assumed": [
            10,
            10
          ],
          "assumed_sprints": 5
        }
      },
      "after": {
        "stories": 2,
        "points": 11,
        "unsized": 0,
        "business_value": 6,
        "user_value": 2,
        "open_risk": 4,
        "musts": 1,
        "likely": {
          "sprint": 3,
          "end": "2026-12-13",
          "chance": 1
        },
        "safe": {
          "sprint": 3,
          "end": "2026-12-13",
          "chance": 1
        },
        "other_points": 18,
        "velocity": {
          "measured": [],
          "assumed": [
            10,
            10
          ],
          "assumed_sprints": 5
        }
      }
    }
  ],
  "musts_lost": [
    "k7m2qx"
  ],
  "waits": [],
  "commands": [
    "backlog release add 2.0 k7m2qx",
    "backlog move k7m2qx --after r2st3v"
  ]
}
$ git status --short

# The cheapest cuts. 20 points are done in time, so 6 have to go: p3w9da loses 4 of value, the others
# that free as much lose more.
$ backlog tradeoff 1.0 --suggest
To reach 30 November 2026 with a chance of 85 %, release 1.0 gives up 1 story, 8
points, with a value of 4 together. No cheaper cut reaches it.

Release 1.0: what if
  out             8  p3w9da Send a parcel back

release         as it is              as changed            difference
stories to do   4                     3                     -1
points to do    24                    16                    -8
business value  18                    15                    -3
user value      4                     3                     -1
open risk       8                     6                     -2
done with 50 %  2026-12-13, sprint 3  2026-11-29, sprint 2  14 days sooner
done with 85 %  2026-12-13, sprint 3  2026-11-29, sprint 2  14 days sooner
due             2026-11-30            2026-11-30
chance of that  0 %                   100 %                 +100
value by then   10                    18                    +8

That rests on the team's assumption of 10 points a sprint alone: no velocity was
measured.
2 points of other work are done before its last story.

Nothing was changed.
To carry it out:
  backlog release remove 1.0 p3w9da --reason TEXT
  backlog move p3w9da --after r2st3v
$ backlog tradeoff 1.0 --suggest --json | sed -n '/"suggestion"/,$p'
  "suggestion": {
    "confidence": 0.85,
    "reached": true,
    "cuts": [
      "p3w9da"
    ],
    "musts": [],
    "points": 8,
    "value": 4,
    "proved": true
  }
}
# The release has room: nothing has to go.
$ backlog tradeoff 1.0 --date 2026-12-15 --suggest --confidence 95%
Nothing has to go to reach 15 December 2026 with a chance of 95 %: the chance is
100 %.

Release 1.0: what if
  due        15 December 2026

release         as it is              as changed            difference
stories to do   4                     4
points to do    24                    24
business value  18                    18
user value      4                     4
open risk       8                     8
done with 50 %  2026-12-13, sprint 3  2026-12-13, sprint 3
done with 85 %  2026-12-13, sprint 3  2026-12-13, sprint 3
due             2026-11-30            2026-12-15            15 days later
chance of that  0 %                   100 %                 +100
value by then   10                    22                    +12

That rests on the team's assumption of 10 points a sprint alone: no velocity was
measured.
2 points of other work are done before its last story.

Nothing was changed.
To carry it out:
  backlog release edit 1.0 --date 2026-12-15
$ backlog release edit 1.0 --date 2026-12-15 >out 2>&1 && backlog tradeoff 1.0 --suggest && git checkout -q .
Nothing has to go to reach 15 December 2026 with a chance of 85 %: the chance is
100 %.

That rests on the team's assumption of 10 points a sprint alone: no velocity was
measured.
2 points of other work are done before its last story.
# If one more comes in, something else goes.
$ backlog tradeoff 1.0 --add s5n --suggest | head -4
To reach 30 November 2026 with a chance of 85 %, release 1.0 gives up 1 story, 8
points, with a value of 4 together. No cheaper cut reaches it.

Release 1.0: what if
# Musts go only where nothing else reaches it; that is said.
$ sed -i 's/^moscow: should/moscow: must/' .backlog/stories/*.yaml
$ backlog tradeoff 1.0 --suggest | sed -n '1,7p;/^Musts/,/^$/p'
To reach 30 November 2026 with a chance of 85 %, release 1.0 gives up 1 story, 8
points, with a value of 4 together. No cheaper cut reaches it. It is a must:
without giving up musts nothing reaches it.

Release 1.0: what if
  out             8  p3w9da Send a parcel back

Musts that it would lose
  p3w9da Send a parcel back
1>
# Too little time for anything of it: the answer is no.
$ sed -i 's/^size: .*/size: 20/' .backlog/stories/*.yaml
$ backlog tradeoff 1.0 --suggest --date 2026-11-16
No cut reaches 16 November 2026 with a chance of 85 %: until then 10 points of
work are done as surely, and what would be left takes more. The chance is 0 %.

Release 1.0: what if
  due        16 November 2026

release         as it is               as changed             difference
stories to do   4                      4
points to do    80                     80
business value  18                     18
user value      4                      4
open risk       8                      8
done with 50 %  2027-03-21, sprint 10  2027-03-21, sprint 10
done with 85 %  2027-03-21, sprint 10  2027-03-21, sprint 10
due             2026-11-30             2026-11-16             14 days sooner
chance of that  0 %                    0 %
value by then   6                      0                      -6

That rests on the team's assumption of 10 points a sprint alone: no velocity was
measured.
20 points of other work are done before its last story.

Nothing was changed.
To carry it out:
  backlog release edit 1.0 --date 2026-11-16
[1]

# How much value for how much effort, with today's plan on it. The values were found by hand: 13 and
# 1 for the newsletter's 2 points, then a label with its wish list, and so on.
$ git checkout -q .
$ backlog tradeoff 1.0 --frontier
Release 1.0: value against effort
The most business value and user value that fit into so many points, out of 5
stories of this release or of none that are in no sprint yet. What a story needs
comes with it.

points  value  a point more  today's plan
     0      0
     3     14           4.7
     5     14           0.0
     8     23           3.0
    10     26           1.5
    13     26           0.0
    16     29           1.0
    18     32           1.5
    21     32           0.0
    23     33           0.5
    24     33           0.0  22
    26     36           1.5

Today's plan of release 1.0 takes 24 points, for a value of 22. As many points
can be worth 33: 11 more. Its value takes 7 points at least.
Each value is proved: nothing that fits is worth more.

The best of the same size has not
    3    3  r2st3v Keep a wish list

and has instead
    2   14  s5news Write a newsletter
$ backlog tradeoff 1.0 --frontier --json | tr -d ' \n' | head -c 240
{"release":"1.0","choice":5,"points":[{"capacity":0,"value":0,"size":0,"proved":true},{"capacity":3,"value":14,"size":2,"proved":true},{"capacity":5,"value":14,"size":2,"proved":true},{"capacity":8,"value":23,"size":7,"proved":true},{"capac (no-eol)
$ backlog tradeoff 1.0 --frontier --svg frontier.svg && head -c 4 frontier.svg && grep -c "today&#39;s plan" frontier.svg
<svg2
2> wrote 'frontier.svg'
$ backlog tradeoff 2.0 --frontier
Release 2.0: value against effort
The most business value and user value that fit into so many points, out of 2
stories of this release or of none that are in no sprint yet. What a story needs
comes with it.

points  value  a point more  today's plan
     0      0
     1      0           0.0
     2     14          14.0
     3     14           0.0  2
     4     14           0.0
     5     16           2.0

Today's plan of release 2.0 takes 3 points, for a value of 2. As many points can
be worth 14: 12 more. Its value takes 2 points at least.
Each value is proved: nothing that fits is worth more.

The best of the same size has not
    3    2  t6gft0 Give a card as a gift

and has instead
    2   14  s5news Write a newsletter
$ git status --short
?? frontier.svg
