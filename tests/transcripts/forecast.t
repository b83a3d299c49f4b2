# Forecasts: without a backlog, of a backlog, until a date, and how often they held.

# Four velocities of a published example, 300 to go. No backlog is needed.
$ backlog forecast --history 37,47,50,57 --remaining 300
  300 to do, on 37, 47, 50 and 57 a period, 47.75 on average:
    50 %  7 periods
    85 %  9 periods
    95 %  11 periods
  So few periods say little: take it with care.
$ backlog forecast --history 37,47,50,57 --remaining 300 --plain --json
{
  "percentiles": {
    "50": 7,
    "85": 7,
    "95": 7
  },
  "cdf": [
    0,
    0,
    0,
    0,
    0,
    0.232177734375,
    0.96148681640625,
    0.9999847412109375,
    1
  ]
}

# Twelve weeks of a published example: 28, 32 and 34 weeks, and 38, 30 and 25 items in ten.
$ backlog forecast --history 1,3,5,3,7,8,0,5,3,1,8,2 --remaining 105 --plain
  105 to do, on 1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8 and 2 a period, 3.83 on average:
    50 %  28 periods
    85 %  32 periods
    95 %  34 periods
  This is the plain bootstrap. It trusts the past as if that told everything,
  and promises too much; without --plain the answer is calibrated.
$ backlog forecast --history 1,3,5,3,7,8,0,5,3,1,8,2 --periods 10 --plain --json
{
  "periods": 10,
  "percentiles": {
    "50": 38,
    "85": 30,
    "95": 25
  }
}

# Calibrated they are 28, 37 and 43: nobody knows that the team stays as good as that.
$ backlog forecast --history 1,3,5,3,7,8,0,5,3,1,8,2 --remaining 105
  105 to do, on 1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8 and 2 a period, 3.83 on average:
    50 %  28 periods
    85 %  37 periods
    95 %  43 periods
$ backlog forecast --history '1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8, 2' --remaining 50 --periods 10
  50 to do, on 1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8 and 2 a period, 3.83 on average:
    50 %  14 periods
    85 %  19 periods
    95 %  22 periods
  It is done in 10 periods with a chance of 20 %.
  In 10 periods it does:
    50 %  37 and more
    85 %  26 and more
    95 %  21 and more
$ backlog forecast --history 40 --periods 3
  In 3 periods, on one period that did 40, it does:
    50 %  120 and more
    85 %  82 and more
    95 %  60 and more
  So few periods say little: take it with care.
$ backlog forecast --history 0.5,1.5 --remaining 2.5 --periods 2 --plain --json
{
  "periods": 2,
  "percentiles": {
    "50": 2,
    "85": 1,
    "95": 1
  },
  "remaining_percentiles": {
    "50": 3,
    "85": 3,
    "95": 5
  },
  "cdf": [
    0,
    0.25,
    0.875,
    0.9375,
    1
  ]
}
$ backlog forecast --history 0,0,0,0,0,0,0,0,0,1 --remaining 600 --plain
  600 to do, on 0, 0, 0, 0, 0, 0, 0, 0, 0 and 1 a period, 0.1 on average:
    50 %  more than 1000 periods
    85 %  more than 1000 periods
    95 %  more than 1000 periods
  This is the plain bootstrap. It trusts the past as if that told everything,
  and promises too much; without --plain the answer is calibrated.

# One die, to reach 12: 4, 5 and 6 rolls.
$ backlog forecast --history 1,2,3,4,5,6 --remaining 12 --plain --json
{
  "percentiles": {
    "50": 4,
    "85": 5,
    "95": 6
  },
  "cdf": [
    0,
    0.027777777777777776,
    0.3749999999999999,
    0.7608024691358027,
    0.941229423868313,
    0.9900977366255147,
    0.9988211591220851,
    0.9999017632601738,
    0.9999945424033435,
    0.9999998180801122,
    0.9999999972436387,
    1
  ]
}

# How often that held: velocities that go up and down.
$ backlog forecast --history 14,14,2,6,8,8,6,2,27,25,36,15,30,24,28,10,32,13,12 --backtest
  What would have been forecast in this past of 19 periods, each time on the
  last 10 before it, for a backlog of so many periods on average; how many of
  these forecasts held; and by how much the 50 % one was wrong.

backlog         50 % held        85 % held        95 % held  wrong by
2 periods  11 of 12, 92 %  11 of 11, 100 %  11 of 11, 100 %  0.6 periods
4 periods   9 of 10, 90 %    9 of 9, 100 %    9 of 9, 100 %  1.6 periods
8 periods   7 of 7, 100 %    7 of 7, 100 %    7 of 7, 100 %  3.9 periods
$ backlog forecast --history 14,14,2,6,8,8,6,2,27,25,36,15,30,24,28,10,32,13,12 --backtest --plain --json
{
  "periods": 19,
  "window": 10,
  "plain": true,
  "backlogs": [
    {
      "periods": 2,
      "forecasts": {
        "50": 12,
        "85": 11,
        "95": 11
      },
      "held": {
        "50": 11,
        "85": 11,
        "95": 11
      },
      "mean_error": 0.9090909090909091
    },
    {
      "periods": 4,
      "forecasts": {
        "50": 10,
        "85": 9,
        "95": 9
      },
      "held": {
        "50": 9,
        "85": 9,
        "95": 9
      },
      "mean_error": 2
    },
    {
      "periods": 8,
      "forecasts": {
        "50": 7,
        "85": 7,
        "95": 7
      },
      "held": {
        "50": 7,
        "85": 7,
        "95": 7
      },
      "mean_error": 4.285714285714286
    }
  ]
}

# A release with a date, a story, everything; the settings' assumption is told as one.
$ cp -r "$EXAMPLES/bike-workshop/.backlog" .
$ backlog forecast 1.0
  Release 1.0 has 13 open stories, with 56 points. 1 point stands before the
  last of them. It is done by the end of:
    50 %  sprint 7, ending 10 January 2027
    85 %  sprint 10, ending 21 February 2027
    95 %  sprint 16, ending 16 May 2027
  Until 18 December 2026, 3 sprints end. By then they have done, growth taken
  off:
    50 %  42 points and more: 8 of 13 stories, down to eqv973
    85 %  24 points and more: 4 of 13 stories, down to tggcm0
    95 %  13 points and more: 1 of 13 stories, down to hs8hsp
  Its date, 18 December 2026, is met with a chance of 13 %. That rests on the
  velocity of the last 2 closed sprints, 12 and 13, and on the team's assumption
  of 15 to 22 points a sprint, which counts as 3 sprints. So few sprints say
  little: take it with care. The release grew by 3.0 points a sprint: that is
  expected to go on.
  The usual figures: 13 in the last sprint, 12.5 the mean of the last 2; at 13,
  to which a release burndown rounds that, 57 points take 5 sprints.
$ backlog forecast '#8'
gsqs9m See a description and photos of the damage before the bike arrives
  30 points stand before it, and it has 5 points. It is done by the end of:
    50 %  sprint 5, ending 13 December 2026
    85 %  sprint 6, ending 27 December 2026
    95 %  sprint 8, ending 24 January 2027
  That rests on the velocity of the last 2 closed sprints, 12 and 13, and on the
  team's assumption of 15 to 22 points a sprint, which counts as 3 sprints. So
  few sprints say little: take it with care.
  The usual figures: 13 in the last sprint, 12.5 the mean of the last 2; at 13,
  to which a release burndown rounds that, 35 points take 3 sprints.
$ backlog forecast
  The backlog has 26 open stories, with 101 points and 2 unsized stories. It is
  done by the end of:
    50 %  sprint 9, ending 7 February 2027
    85 %  sprint 12, ending 21 March 2027
    95 %  sprint 18, ending 13 June 2027
  That rests on the velocity of the last 2 closed sprints, 12 and 13, and on the
  team's assumption of 15 to 22 points a sprint, which counts as 3 sprints. So
  few sprints say little: take it with care. A story without a size counts 3
  points, the median of the others.
  The usual figures: 13 in the last sprint, 12.5 the mean of the last 2; at 13,
  to which a release burndown rounds that, 101 points take 8 sprints.
$ backlog forecast kr4jzr --date 2026-12-18 --velocity 15..20
kr4jzr Pay by card when I pick up the bike
  9 points stand before it, and it has 8 points. It is done by the end of:
    50 %  sprint 4, ending 29 November 2026
    85 %  sprint 4, ending 29 November 2026
    95 %  sprint 5, ending 13 December 2026
  Until 18 December 2026, 3 sprints end. By then they have done:
    50 %  17 points and more: all of it
    85 %  17 points and more: all of it
    95 %  17 points and more: all of it
  All of it is done by 18 December 2026 with a chance of 100 %. That rests on
  the velocity of the last 2 closed sprints, 12 and 13, and on the team's
  assumption of 15 to 20 points a sprint, which counts as 3 sprints. So few
  sprints say little: take it with care. It is waiting: The bank has not signed
  the..., 18 days. No forecast knows for how long.
  The usual figures: 13 in the last sprint, 12.5 the mean of the last 2; at 13,
  to which a release burndown rounds that, 17 points take 2 sprints.
$ backlog forecast 1.0 --date 2026-11-03 | sed -n '6,9p'
  No sprint ends until 3 November 2026.
  Its date, 3 November 2026, is met with a chance of 0 %. That rests on the
  velocity of the last 2 closed sprints, 12 and 13, and on the team's assumption
  of 15 to 22 points a sprint, which counts as 3 sprints. So few sprints say
$ backlog forecast 1.0 --json
{
  "release": "1.0",
  "open": {
    "stories": 13,
    "points": 56,
    "unsized": 0
  },
  "before": {
    "stories": 1,
    "points": 1,
    "unsized": 0
  },
  "unsized_points": 3,
  "velocity": {
    "measured": [
      {
        "sprint": 1,
        "points": 12
      },
      {
        "sprint": 2,
        "points": 13
      }
    ],
    "added": [
      4,
      2
    ],
    "assumed": [
      15,
      22
    ],
    "assumed_sprints": 3
  },
  "likely": {
    "sprint": 7,
    "end": "2027-01-10",
    "chance": 0.748251292804823
  },
  "safe": {
    "sprint": 10,
    "end": "2027-02-21",
    "chance": 0.8776785714285714
  },
  "date": "2026-12-18",
  "chance_by_date": 0.125,
  "chances": [
    {
      "sprint": 3,
      "end": "2026-11-15",
      "chance": 0
    },
    {
      "sprint": 4,
      "end": "2026-11-29",
      "chance": 0
    },
    {
      "sprint": 5,
      "end": "2026-12-13",
      "chance": 0.125
    },
    {
      "sprint": 6,
      "end": "2026-12-27",
      "chance": 0.4714285714285714
    },
    {
      "sprint": 7,
      "end": "2027-01-10",
      "chance": 0.748251292804823
    },
    {
      "sprint": 8,
      "end": "2027-01-24",
      "chance": 0.8089285714285714
    },
    {
      "sprint": 9,
      "end": "2027-02-07",
      "chance": 0.8410935863375244
    },
    {
      "sprint": 10,
      "end": "2027-02-21",
      "chance": 0.8776785714285714
    },
    {
      "sprint": 11,
      "end": "2027-03-07",
      "chance": 0.9001210480905918
    },
    {
      "sprint": 12,
      "end": "2027-03-21",
      "chance": 0.9251486338728858
    },
    {
      "sprint": 13,
      "end": "2027-04-04",
      "chance": 0.9409877232142857
    },
    {
      "sprint": 14,
      "end": "2027-04-18",
      "chance": 0.9429241911143981
    },
    {
      "sprint": 15,
      "end": "2027-05-02",
      "chance": 0.9441757061408145
    },
    {
      "sprint": 16,
      "end": "2027-05-16",
      "chance": 0.9503174073546224
    }
  ],
  "percentiles": {
    "50": 5,
    "85": 8,
    "95": 14
  },
  "cdf": [
    0,
    0,
    0.125,
    0.4714285714285714,
    0.748251292804823,
    0.8089285714285714,
    0.8410935863375244,
    0.8776785714285714,
    0.9001210480905918,
    0.9251486338728858,
    0.9409877232142857,
    0.9429241911143981,
    0.9441757061408145,
    0.9503174073546224
  ],
  "done_by_date": {
    "sprints": 3,
    "end": "2026-12-13",
    "percentiles": {
      "50": {
        "points": 42,
        "stories": 8,
        "last": "eqv973"
      },
      "85": {
        "points": 24,
        "stories": 4,
        "last": "tggcm0"
      },
      "95": {
        "points": 13,
        "stories": 1,
        "last": "hs8hsp"
      }
    }
  }
}

# What is done, and what will never be.
$ backlog forecast $(backlog list --all --status accepted --format '{id}' | head -1)
g89x3c Note what I did on the job sheet
  It is done: it was accepted on 30 October 2026.

# A team with a past: its own figures, and how often forecasts would have held on it.
$ cd "$T" && rm -r .backlog && git init -q && . "$SOURCE/tests/support/ready_shop.sh"
$ mkdir -p .backlog/sprints
$ n=0; for size in 14 9 12 6 11 8 13 17 7 25 16 15 14 12 8 10 12 13 12 9; do
>   n=$((n + 1)) && day=2026-01-$(printf %02d $n) && id=z$(printf %02d $n)xyz
>   { echo "goal: Sprint $n"; echo 'status: closed'; echo "start: $day"; echo "end: $day"; } > .backlog/sprints/$n.yaml
>   { echo "id: $id"; echo "title: Story $n"; echo 'status: accepted'; echo "size: $size"; echo "sprint: $n"; echo "accepted_size: $size"; echo "accepted: $day"; echo 'created: 2025-12-01'; } > .backlog/stories/$id.yaml
> done
$ backlog forecast
  The backlog has 9 open stories, with 28 points. It is done by the end of:
    50 %  sprint 23, ending 13 December 2026
    85 %  sprint 24, ending 27 December 2026
    95 %  sprint 24, ending 27 December 2026
  That rests on the velocity of the last 10 closed sprints, 16, 15, 14, 12, 8,
  10, 12, 13, 12 and 9.
  The usual figures: 9 in the last sprint, 11.3 the mean of the last 3; at 11,
  to which a release burndown rounds that, 28 points take 3 sprints; the median
  of all 20 sprints lies from 10 to 13 with 90 % certainty.
  On this team's own past 28 of 28 forecasts with 85 % would have held.
$ backlog forecast --backtest
  What would have been forecast in this past of 20 sprints, each time on the
  last 10 before it, for a backlog of so many sprints on average; how many of
  these forecasts held; and by how much the 50 % one was wrong.

backlog         50 % held        85 % held        95 % held  wrong by
2 sprints  11 of 12, 92 %  12 of 12, 100 %  12 of 12, 100 %  0.4 sprints
4 sprints   6 of 10, 60 %  10 of 10, 100 %  10 of 10, 100 %  1.1 sprints
8 sprints    5 of 7, 71 %    6 of 6, 100 %    6 of 6, 100 %  1.8 sprints
$ backlog forecast --backtest --plain
  What would have been forecast in this past of 20 sprints, each time on the
  last 10 before it, for a backlog of so many sprints on average; how many of
  these forecasts held; and by how much the 50 % one was wrong.

backlog          50 % held        85 % held        95 % held  wrong by
2 sprints  12 of 12, 100 %  12 of 12, 100 %  12 of 12, 100 %  0.4 sprints
4 sprints    9 of 10, 90 %    9 of 10, 90 %  10 of 10, 100 %  0.6 sprints
8 sprints    6 of 6, 100 %    6 of 6, 100 %    6 of 6, 100 %  1.5 sprints
