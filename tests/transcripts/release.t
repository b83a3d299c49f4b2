# A release: made, filled, watched, changed, closed.
$ git init -q && . "$SOURCE/tests/support/web_shop.sh" && git add -A && git commit -q -m shop
$ rm .backlog/releases/1.0.yaml && sed -i 's/^release: .*/release:/' .backlog/stories/*.yaml
$ backlog release
2> there is no release yet
2> hint: 'backlog release new NAME --date DATE' plans one
$ backlog release new 1.0 --date 2026-12-18 --goal "The village can order"
planned release 1.0, due 18 December 2026
goal: The village can order
2> hint: 'backlog release add 1.0 ID...' puts stories into it
$ backlog release show 1.0
Release 1.0, open, due 18 December 2026, in 46 days
Goal: The village can order

  No stories yet.

next: backlog release add 1.0 ID...
$ backlog release add 1.0 k7m2qx p3w9da --moscow must --on 2026-10-20
into release 1.0: k7m2qx Pay by card
into release 1.0: p3w9da See what is in stock
it has 2 stories, 11 points
$ backlog release add 1.0 e1pc00 r2t8rn n8w5sx
into release 1.0: b0g7x1 Crash when the basket is empty
nothing to do: k7m2qx Pay by card is in release 1.0 already
into release 1.0: r2t8rn Send a parcel back
into release 1.0: n8w5sx Write a newsletter
it has 5 stories, 20 points
$ backlog release add 1.0 m6a1xx --moscow could
into release 1.0: m6a1xx Übersetze die Mails
it has 6 stories, 20 points, 1 without a size
$ backlog release add 1.0 m6a1xx
nothing to do: m6a1xx Übersetze die Mails is in release 1.0 already
it has 6 stories, 20 points, 1 without a size
$ backlog release add 1.0 g4ft00 --moscow wont
into release 1.0: g4ft00 Give a card as a gift
it has 6 stories, 20 points, 1 without a size

# What came and left after work on it began is told, with its day and its reason.
$ backlog release remove 1.0 n8w5sx --reason "nobody asked for it"
out of release 1.0: n8w5sx Write a newsletter
$ backlog release show 1.0
Release 1.0, open, due 18 December 2026, in 46 days
Goal: The village can order

  0 of 17 points accepted, 0 of 5 stories; 1 story without a size; 1 story not
  this time (wont).
  Musts: 0 of 11 points accepted, 65 % of its points; above 60 % nothing can
  give way when time is short.
  Open risk: 19.
  Since work on it began on 26 October 2026: 4 stories, 9 points added; 1 story,
  3 points removed.
    2026-11-02  added        1  b0g7x1 Crash when the basket is empty
    2026-11-02  added        -  m6a1xx Übersetze die Mails
    2026-11-02  added        3  n8w5sx Write a newsletter
    2026-11-02  added        5  r2t8rn Send a parcel back
    2026-11-02  removed      3  n8w5sx Write a newsletter  (nobody asked for it)

id      moscow  status       size  title
k7m2qx  must    in-progress     8  Pay by card
p3w9da  must    done            3  See what is in stock
b0g7x1          ready           1  Crash when the basket is empty
r2t8rn          ready           5  Send a parcel back
m6a1xx  could   new             -  Übersetze die Mails

  Release 1.0 has 5 open stories, with 17 points and 1 unsized story. 20 points
  stand before the last of them: sprint 9, ending 14 February 2027 (50 %);
  sprint 13, ending 11 April 2027 (85 %).
  Its date, 18 December 2026, is met with a chance of 0 %. That rests on the
  velocity of the only closed sprint, 5. So few sprints say little: take it with
  care. A story without a size counts 3 points, the median of the others.
$ backlog release show 1.0 --json | grep -v '^    '
{
  "name": "1.0",
  "goal": "The village can order",
  "status": "open",
  "date": "2026-12-18",
  "stories_total": 5,
  "points": 17,
  "accepted_stories": 0,
  "accepted_points": 0,
  "remaining_points": 17,
  "unsized": 1,
  "must_points": 11,
  "accepted_must_points": 0,
  "must_percent": 65,
  "too_many_musts": true,
  "open_risk": 19,
  "began": "2026-10-26",
  "added": [
  ],
  "removed": [
  ],
  "unfinished": [],
  "stories": [
  ],
  "forecast": {
  }
}
$ backlog release
release  status  due         accepted   points   musts  goal
1.0      open    2026-12-18    0 of 5  0 of 17  0 of 2  The village can order  [1 unsized]

# In its file stands what it is for; which stories are in it stands in the stories.
$ cat .backlog/releases/1.0.yaml
goal: The village can order

status: open

date: 2026-12-18

notes:
$ backlog show n8w5sx --json | grep -A 9 past_releases
    "past_releases": [
      {
        "release": "1.0",
        "from": "2026-11-02",
        "until": "2026-11-02",
        "size": 3,
        "outcome": "removed",
        "reason": "nobody asked for it"
      }
    ],

# Its date and goal change; a release without a date is a plan, too.
$ backlog release edit 1.0 --date 2027-01-15 --goal "The village can order and pay"
edited release 1.0, due 15 January 2027
goal: The village can order and pay
2> hint: 'backlog prioritize' brings the order up to date
$ backlog release edit 1.0 --date 2027-01-15
nothing to do: release 1.0 is so already
$ backlog release edit 1.0 --date none
edited release 1.0
goal: The village can order and pay
$ backlog release new 2.0
planned release 2.0
2> hint: 'backlog release add 2.0 ID...' puts stories into it
$ backlog release list --json
[
  {
    "name": "1.0",
    "goal": "The village can order and pay",
    "status": "open",
    "stories": 5,
    "points": 17,
    "accepted_stories": 0,
    "accepted_points": 0,
    "musts": 2,
    "accepted_musts": 0,
    "unsized": 1
  },
  {
    "name": "2.0",
    "status": "open",
    "stories": 0,
    "points": 0,
    "accepted_stories": 0,
    "accepted_points": 0,
    "musts": 0,
    "accepted_musts": 0,
    "unsized": 0
  }
]

# It closes when every must is accepted. What is open then leaves it, and keeps its place.
$ backlog release close 1.0
2> backlog: cannot close release 1.0: the must 'k7m2qx' is in-progress; the must 'p3w9da' is done
2> hint: 'backlog finish k7m2qx'
2> hint: 'backlog accept p3w9da'
2> hint: or go on with '--anyway REASON', which is kept in the story
[3]
$ backlog release close 1.0 --anyway "the fair is tomorrow" --on 2026-11-30
closed release 1.0: 0 stories, 0 points accepted
  left it unfinished: b0g7x1 Crash when the basket is empty
  not in it, as was said (wont): g4ft00 Give a card as a gift
  left it unfinished: k7m2qx Pay by card
  left it unfinished: m6a1xx Übersetze die Mails
  left it unfinished: p3w9da See what is in stock
  left it unfinished: r2t8rn Send a parcel back
  anyway: the must 'k7m2qx' is in-progress
  anyway: the must 'p3w9da' is done
2> warning: 2026-11-30 is still to come
$ backlog release
release  status  accepted  points
2.0      open      0 of 0  0 of 0
$ backlog release list --all
release  status  accepted  points  goal
1.0      closed    0 of 0  0 of 0  The village can order and pay
2.0      open      0 of 0  0 of 0
$ backlog release show 1.0
Release 1.0, closed, 30 November 2026
Goal: The village can order and pay

  Nothing was accepted in it.
  Since work on it began on 26 October 2026: 4 stories, 9 points added; 1 story,
  3 points removed; 5 stories, 17 points left unfinished.
    2026-11-02  added        1  b0g7x1 Crash when the basket is empty
    2026-11-02  added        -  m6a1xx Übersetze die Mails
    2026-11-02  added        3  n8w5sx Write a newsletter
    2026-11-02  added        5  r2t8rn Send a parcel back
    2026-11-02  removed      3  n8w5sx Write a newsletter  (nobody asked for it)
    2026-11-30  unfinished   1  b0g7x1 Crash when the basket is empty
    2026-11-30  unfinished   8  k7m2qx Pay by card
    2026-11-30  unfinished   -  m6a1xx Übersetze die Mails
    2026-11-30  unfinished   3  p3w9da See what is in stock
    2026-11-30  unfinished   5  r2t8rn Send a parcel back
$ cat .backlog/releases/1.0.yaml
goal: The village can order and pay

status: closed

date:

notes:

closed: 2026-11-30

waived:
  - what:
      - must k7m2qx
      - must p3w9da
    reason: the fair is tomorrow
    by: Ada
    "on": 2026-11-30
$ backlog check
.backlog/releases/1.0.yaml:9:9: note: 2026-11-30 is still to come
  correct the day, if it was typed wrong
.backlog/stories/b0g7x1.yaml:15:3: note: 2026-11-30 is still to come
  correct the day, if it was typed wrong
.backlog/stories/g4ft00.yaml:16:3: note: 2026-11-30 is still to come
  correct the day, if it was typed wrong
.backlog/stories/k7m2qx.yaml:37:3: note: 2026-11-30 is still to come
  correct the day, if it was typed wrong
.backlog/stories/k7m2qx.yaml:50:9: note: the key 'colour' is not known
.backlog/stories/m6a1xx.yaml:10:3: note: 2026-11-30 is still to come
  correct the day, if it was typed wrong
.backlog/stories/n8w5sx.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit n8w5sx --bv N --uv N --risk N
and 2 more files: note: 2026-11-30 is still to come (--json lists all)
12 stories, 2 sprints, 2 releases: 0 errors, 0 warnings, 9 notes
$ backlog undo
took back: close release 1.0 (7 files)
$ backlog release list
release  status  accepted   points   musts  goal
1.0      open      0 of 5  0 of 17  0 of 2  The village can order and pay  [1 unsized]
2.0      open      0 of 0   0 of 0
