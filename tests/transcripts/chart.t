# Charts of the example, as it stood on 2 November 2026: sums as `release show` and `review` have
# them, drawn in 80 columns, each with what is to be seen and where it comes from.
$ git init -q && cp -r "$EXAMPLES/bike-workshop/.backlog" .
$ backlog chart burnup
Burn-up of release 1.0

story points
100 ┤                                                             ┊
    │                                                             ┊
 80 ┤                     ⢠⠤⠤⠤⠤⠤                                  ┊ scope 81
    │⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠏⠉⠉⠉⠉⠉⠉⠉⠉                                       ┊
    │                                                             ┊
 60 ┤                                                             ┊
    │                                                             ┊
    │                                                             ┊
 40 ┤                                                             ┊
    │                                                             ┊
    │                        ⢰⠒⠒                                  ┊ accepted 25
 20 ┤                  ⡖⠒⠒⠒⠋⠉⠉                                    ┊
    │           ⢠⠤⠏⠉⠉⠉⠉⠁                                          ┊
  0 ┤⣀⣀⣀⣀⣀⣀⣀⣠⠤⠤⠤⠼                                                 ┊
    └──────────────────────────────────────────────────────────────
     28 Sep 2026          26 Oct               23 Nov
┊ due 18 December 2026

25 of 81 points are accepted, 56 are left. The scope has grown by 6 points since
28 September 2026.
From files: the days on which stories came, left and were accepted, with the
sizes that they have now.

# The same day in words: nothing else.
$ backlog release show 1.0 | grep 'accepted,'
  25 of 81 points accepted, 8 of 21 stories.
  Musts: 25 of 59 points accepted, 73 % of its points; above 60 % nothing can

$ backlog chart velocity
Velocity

sprint 1  planned   ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ 15
          accepted  ████████████████████████████████████████ 12
sprint 2  planned   ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ 16
          accepted  ███████████████████████████████████████████ 13

13 points accepted in sprint 2, mean of the last 2: 12.5.
From files: what closed sprints planned, and the stories that were accepted in
them.

$ backlog chart forecast 1.0
Forecast of release 1.0

story points
100 ┤                                  ┊
    │                                  ┊
 80 ┤            ⡤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤ scope 81
    │⠤⠤⠤⠤⠤⠤⠤⠏⠉⠉⠉⠉⠁                     ┊  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒░░░░░░░░░
    │                                  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒░░░░░░░░░░░░░
 60 ┤                                ▒▒▒▒▒▒▒▒▒▒▒░░░░░░░░░░░░░░░░░░░
    │                            ▒▒▒▒▒▒▒▒▒▒░░░░░░░░░░░░░░░░░░░░░░░
    │                         ▒▒▒▒▒▒▒▒░░░░░░░░░░░░
 40 ┤                       ▒▒▒▒▒▒░░░░░░░░
    │                    ▒▒▒▒▒▒        ┊
    │             ⢰⠒▒▒▒▒▒              ┊                            accepted 25
 20 ┤          ⡖⠒⠋⠉                    ┊
    │      ⢠⠏⠉⠉⠁                       ┊
  0 ┤⣀⣀⣀⣀⡤⠤⠼                           ┊
    └──────────────────────────────────────────────────────────────
                   Nov 2026                  Jan 2027
░ 85 to 95 % chance   ▒ 50 to 85 % chance   ┊ due 18 December 2026

25 of 81 points are accepted, 56 are left. All of them are accepted by the end
of sprint 7, 10 January 2027, with a chance of 50 %, and by that of sprint 10,
21 February 2027, with 85 %.
From files: progress as in a burn-up; what may come rests on the velocity of
closed sprints, story by story in the order of work.

$ backlog chart cfd
Cumulative flow of the backlog

stories
40 ┤
   │
   │                                                            ················
30 ┤                                    ········································
   │                                    ·······················∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶
   │                                   ··········∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶
   │············································∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶
20 ┤∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶
   │∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶
   │∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶
10 ┤∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶
   │∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶░░░░░░░░░░░░░░▒▒▒▒▒▒▒▒▓████████
   │∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶∶▒▒▒▒▓▓██████████████████████████
 0 ┤∶∶∶∶∶∶∶∶∶∶∶∶∶∶░▒▒▒▒▒▒▒▒▒▒▒▒▒▒▓▓█████████████████████████████████████████████
   └────────────────────────────────────────────────────────────────────────────
    28 Sep 2026    5 Oct          12 Oct         19 Oct         26 Oct     2 Nov
█ accepted   ▓ done   ▒ in-progress   ░ planned   ∶ ready   · new

On 2 November 2026: 8 accepted, 1 done, 0 in-progress, 0 planned, 19 ready, 6
new.
From files: the days on which stories came into their states. Of one that fell
back only the last way is known.

$ backlog chart cycle-time
Cycle time of the backlog

days in work
10 ┤
   │┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄●┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄●┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄●┄┄┄
 8 ┤
   │
   │
 6 ┤
   │
   │
 4 ┤┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄●┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄
   │   ●                     ●
   │
 2 ┤                                                               ●
   │
 0 ┤
   └────────────────────────────────────────────────────────────────────────────
    7 Oct 2026            14 Oct                21 Oct                28 Oct
┄ 50 %: 4 days   ┄ 85 %: 9 days

Half of 8 stories took 4 days or less from start to acceptance, 85 % took 9 days
or less.
From files: the days on which stories were started and accepted, both counted.

# A sprint by its number.
$ backlog chart burndown 2
Burn-down of sprint 2

story points left
20 ┤
   │                                 ⡖⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒         scope 18
   │⡀   ⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⡇
15 ┤⠈⠑⠢⢄⡀           ⢸
   │    ⠈⠑⠤⣀        ⢸
   │        ⠉⠒⠤⣀    ⢸                ⡤⠤⠤⠤⡄
   │            ⠉⠒⢄⡀⢸                ⡇   ⡇
10 ┤               ⠈⠙⠭⣉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠁   ⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⢹
   │                   ⠉⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠤⠤⣀⡀               ⢸
   │                                 ⠈⠑⠤⣀            ⢸
 5 ┤                                     ⠑⠢⣀         ⠘         left 5
   │                                        ⠉⠢⢄
   │                                           ⠉⠒⢄⡀
 0 ┤                                              ⠈⠑⠢⢄⣀⣀⣀⣀⣀⣀⣀⣀ an even course 0
   └──────────────────────────────────────────────────────────
    18 Oct 2026                  25 Oct                      1 Nov

5 of 18 points are left on 30 October 2026. If each workday brought the same, 0
would be left.
From files: the days on which stories came into the sprint, left it and were
accepted, with the sizes that they were taken with.

# Where a release is called 2, the sprint has a longer name.
$ backlog release new 2 >out 2>&1; backlog chart burndown 2
2> backlog: there is nothing in release 2
2> hint: backlog release add 2 ID...
[3]
$ backlog chart burndown "sprint 2" | head -1
Burn-down of sprint 2
$ backlog undo >out

# Without UTF-8.
$ LC_ALL=C backlog chart forecast | head -16
Forecast of release 1.0

story points
100 +                                  :
    |                                  :
 80 +            ==................................................ scope 81
    |=============                     :  ::::::::::::::::.........
    |                                  :::::::::::::::.............
 60 +                                :::::::::::...................
    |                            ::::::::::.......................
    |                         ::::::::............
 40 +                       ::::::........
    |                    ::::::        :
    |             **:::::              :                            accepted 25
 20 +          ****                    :
    |      *****                       :

$ LC_ALL=C backlog chart velocity | head -4
Velocity

sprint 1  planned   ++++++++++++++++++++++++++++++++++++++++++++++++++ 15
          accepted  ######################################## 12

# The numbers behind it.
$ backlog chart velocity --json
{
  "chart": "velocity",
  "title": "Velocity",
  "summary": "13 points accepted in sprint 2, mean of the last 2: 12.5.",
  "source": "From files: what closed sprints planned, and the stories that were accepted in them.",
  "x": {
    "label": "sprint",
    "kind": "word"
  },
  "y": {
    "label": "story points",
    "kind": "number"
  },
  "series": [
    {
      "name": "planned",
      "look": "bar",
      "points": [
        {
          "x": "sprint 1",
          "y": 15
        },
        {
          "x": "sprint 2",
          "y": 16
        }
      ]
    },
    {
      "name": "accepted",
      "look": "bar",
      "points": [
        {
          "x": "sprint 1",
          "y": 12
        },
        {
          "x": "sprint 2",
          "y": 13
        }
      ]
    }
  ],
  "marks": [
    {
      "text": "mean of the last 2: 12.5",
      "y": 12.5
    }
  ]
}

$ backlog chart burndown 2 --json | grep -c '"x"'
36

# A picture.
$ backlog chart burnup --svg burnup.svg
2> wrote 'burnup.svg'

$ grep -c '</svg>' burnup.svg
1

# What is not there is said, and what to do.
$ mkdir new && cd new && git init -q && backlog init --name New >/dev/null
$ backlog chart velocity
2> backlog: no sprint was closed yet, so nobody knows the velocity
2> hint: 'backlog review --close' ends a sprint
[3]
$ backlog chart burnup
2> backlog: there is nothing in the backlog
2> hint: backlog add TITLE
[3]
$ backlog chart burndown
2> backlog: there is nothing in the backlog
2> hint: backlog add TITLE
[3]
$ backlog chart forecast
2> backlog: there is nothing in the backlog
2> hint: backlog add TITLE
[3]
$ backlog chart cycle-time
2> backlog: no story of the backlog was started and accepted yet
2> hint: 'backlog start' and 'backlog accept' keep the days
[3]
$ backlog chart pie
2> backlog: 'KIND' takes burnup, burndown, velocity, forecast, cfd or cycle-time, not 'pie'
[2]
$ backlog chart
2> backlog: missing KIND
2> hint: usage: backlog chart [OPTION]... KIND [RELEASE|SPRINT]
[2]
$ backlog chart velocity 1.0
2> backlog: 'chart velocity' is about the team: it takes no release and no sprint
2> hint: 'backlog chart burndown N' is about sprint N
[2]
$ backlog chart burnup 1.0
2> backlog: no release '1.0'
2> hint: 'backlog release new 1.0' makes it
[3]
$ backlog chart burnup 7
2> backlog: no sprint '7'
2> hint: 'backlog plan-sprint' plans the first
[3]
$ backlog chart burnup --json --svg x.svg
2> {"error": {"code": 2, "message": "give one of '--svg' and '--json'", "hints": []}}
[2]
