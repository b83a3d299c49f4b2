# The release of the example grew by 6 points in sprint 1 and by none in sprint 2. A forecast of the
# release expects that to go on, and says so.
$ git init -q && cp -r "$EXAMPLES/bike-workshop/.backlog" .
$ backlog release show 1.0 | grep -A3 'points added'
  Since work on it began on 5 October 2026: 3 stories, 6 points added; nothing
  removed.
    2026-10-15  added        2  mfd9ks The booking page is blank on old phones
    2026-10-15  added        2  tzt1na Be warned when a finished bike has been waiting for a week
$ backlog forecast 1.0 | grep -A1 'grew'
  little: take it with care. The release grew by 3.0 points a sprint: that is
  expected to go on.
$ backlog forecast 1.0 --json | grep -A3 '"added"'
    "added": [
      4,
      2
    ],
$ backlog tell --release 1.0 | grep -B1 -A1 'grew'
3 sprints. So few sprints say little: take it with care. The release
grew by 3.0 points a sprint: that is expected to go on.

2> hint: what the forecast was then is not told: there is no commit yet

# Of the whole backlog, and of a story, nothing is counted: what comes later stands behind.
$ backlog forecast | grep -c grew
0
[1]
$ backlog when 1 | grep -c grew
0
[1]

# A scope that was cut by more than it grew has not grown: nothing is counted.
$ backlog release remove 1.0 p27 h38 --reason 'After the fair' --on 2026-10-20
out of release 1.0: p27y96 Have the parts of a booked repair reserved
out of release 1.0: h38q6r Be reminded the day before
$ backlog release show 1.0 | grep -A1 'points added'
  Since work on it began on 5 October 2026: 3 stories, 6 points added; 2
  stories, 7 points removed.
$ backlog forecast 1.0 | grep -c grew
0
[1]
