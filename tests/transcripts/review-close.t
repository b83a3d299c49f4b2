# Ends the sprint: what is accepted counts, what is done waits on, the rest returns to its place.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint --capacity 13 --goal "Guests can pay" > /dev/null
$ backlog start k7m2qx p3w9da g1ft00 m4m0na > /dev/null
$ backlog finish k7m2qx p3w9da --all-done > /dev/null
$ backlog accept k7m2qx --all-pass > /dev/null
$ sed -i 's/^acceptance_criteria: .*//' .backlog/stories/m4m0na.yaml
$ git add -A && git commit -q -m sprint
$ backlog review --close --goal-met no --dry-run
Sprint 1, closed, 2026-11-02 to 2026-11-15, capacity 13
Sprint Goal: Guests can pay (not met)

  planned              4 stories, 12 points
  added                1 story, 1 point
  accepted             1 story, 5 points
  awaiting acceptance  1 story, 3 points
  not finished         3 stories, 5 points

Accepted
    5  k7m2qx Pay by card

Awaiting acceptance
    3  p3w9da See what is in stock

Not finished
    2  g1ft00 Give a card as a gift
    2  g2ft00 Pay with a card that was a gift
    1  m4m0na Mail a receipt  (added 2026-11-02)

What keeps stories from acceptance
  p3w9da See what is in stock
       criterion open: What is sold out says so

velocity 5

would close sprint 1
  ready again: g1ft00 Give a card as a gift
  ready again: g2ft00 Pay with a card that was a gift
  new again: m4m0na Mail a receipt
  1 story still awaits acceptance: backlog accept
$ git status --short
$ backlog review --close --goal-met no --on 2026-11-16
Sprint 1, closed, 2026-11-02 to 2026-11-15, capacity 13
Sprint Goal: Guests can pay (not met)

  planned              4 stories, 12 points
  added                1 story, 1 point
  accepted             1 story, 5 points
  awaiting acceptance  1 story, 3 points
  not finished         3 stories, 5 points

Accepted
    5  k7m2qx Pay by card

Awaiting acceptance
    3  p3w9da See what is in stock

Not finished
    2  g1ft00 Give a card as a gift
    2  g2ft00 Pay with a card that was a gift
    1  m4m0na Mail a receipt  (added 2026-11-02)

What keeps stories from acceptance
  p3w9da See what is in stock
       criterion open: What is sold out says so

velocity 5

closed sprint 1
  ready again: g1ft00 Give a card as a gift
  ready again: g2ft00 Pay with a card that was a gift
  new again: m4m0na Mail a receipt
  1 story still awaits acceptance: backlog accept
next: backlog prioritize, then backlog plan-sprint
2> warning: 2026-11-16 is still to come
$ git diff -U0 | grep '^[-+]'
--- a/.backlog/sprints/1.yaml
+++ b/.backlog/sprints/1.yaml
-status: active
+status: closed
-goal_met:
+goal_met: no
-closed:
+closed: 2026-11-16
--- a/.backlog/stories/g1ft00.yaml
+++ b/.backlog/stories/g1ft00.yaml
-status: in-progress
+status: ready
-sprint: 1
+sprint:
-planned_size: 2
-planned_digest: "6b1f9283bdbfcc4b"
-planned: 2026-11-02
+planned_size:
+planned_digest:
+past_sprints:
+  - sprint: 1
+    size: 2
+    outcome: spilled
+    "on": 2026-11-16
+readied: 2026-11-16
+planned:
--- a/.backlog/stories/g2ft00.yaml
+++ b/.backlog/stories/g2ft00.yaml
-status: planned
+status: ready
-sprint: 1
+sprint:
-planned_size: 2
-planned_digest: "7b5a36be9614e526"
-planned: 2026-11-02
+planned_size:
+planned_digest:
+past_sprints:
+  - sprint: 1
+    size: 2
+    outcome: spilled
+    "on": 2026-11-16
+readied: 2026-11-16
+planned:
--- a/.backlog/stories/m4m0na.yaml
+++ b/.backlog/stories/m4m0na.yaml
-status: in-progress
+status: new
-sprint: 1
+sprint:
-planned_size: 1
-planned_digest: "02b07037f9629dd5"
-added: 2026-11-02
-planned: 2026-11-02
+planned_size:
+planned_digest:
+added:
+past_sprints:
+  - sprint: 1
+    size: 1
+    outcome: spilled
+    added: 2026-11-02
+    "on": 2026-11-16
+planned:
$ cat .backlog/stories/g1ft00.yaml
id: g1ft00
title: Give a card as a gift
status: ready
size: 2
sprint:
rank: "hjkmpq"
together: gifts
planned_size:
planned_digest:
past_sprints:
  - sprint: 1
    size: 2
    outcome: spilled
    "on": 2026-11-16
readied: 2026-11-16
planned:
started: 2026-11-02
acceptance_criteria: [It comes in an envelope]
created: 2026-10-01
$ backlog list
1> #  id      status  size  title

Sprint 1  closed
2  p3w9da  done       3  See what is in stock

Unscored  no business value, user value or risk
1  r2t8rn  ready      3  Send a parcel back  [waits for t5h0ne]
3  t5h0ne  new        2  Print a parcel label
4  g1ft00  ready      2  Give a card as a gift  [spilled]
5  w1sh00  ready      8  Keep a wish list
6  g2ft00  ready      2  Pay with a card that was a gift  [spilled]
7  m4m0na  new        1  Mail a receipt  [spilled]
8  n8w5sx  ready      2  Write a newsletter

8 open stories, 23 points

# What waited counts in the sprint in which it is accepted.
$ backlog plan-sprint --goal "Gifts" --without w1sh00
planned sprint 2, 2026-11-16 to 2026-11-29
Sprint Goal: Gifts
capacity 5: the velocity of the only sprint that was closed

Taken, 4 of 5 points
    2  g1ft00 Give a card as a gift  (2 points, with its group 'gifts')
    2  g2ft00 Pay with a card that was a gift
         (2 points, with its group 'gifts')

Left out
    3  r2t8rn Send a parcel back  (waits for 't5h0ne')
    8  w1sh00 Keep a wish list  (left out as asked for)
    2  n8w5sx Write a newsletter  (2 points, and 1 of 5 is left)

2 stories passed over because not ready: 'backlog groom' says why

next: backlog start g1ft00
$ backlog start g1ft00
started g1ft00 Give a card as a gift
  sprint 2 begins, until 2026-11-29: Gifts
$ backlog accept p3w9da --all-pass
accepted p3w9da See what is in stock
  3 points in sprint 2, by Ada
$ backlog review
Sprint 2, active, 2026-11-16 to 2026-11-29, capacity 5
Sprint Goal: Gifts

  planned              2 stories, 4 points
  added                1 story, 3 points
  accepted             1 story, 3 points
  not finished         2 stories, 4 points

Accepted
    3  p3w9da See what is in stock  (added 2026-11-02)

Not finished
    2  g1ft00 Give a card as a gift
    2  g2ft00 Pay with a card that was a gift

What keeps stories from acceptance
  g1ft00 Give a card as a gift
       criterion open: It comes in an envelope
       not done: Automated tests pass
       not done: Reviewed by somebody else
  g2ft00 Pay with a card that was a gift
       criterion open: What is left stays on it
       not done: Automated tests pass
       not done: Reviewed by somebody else

velocity 3 so far; 5 in the only closed sprint
$ backlog undo && backlog undo
took back: accept p3w9da See what is in stock (1 file)
took back: start g1ft00 Give a card as a gift (2 files)

# On a terminal it asks for the Sprint Goal.
tty$ backlog review 2 --close
backlog: cannot close sprint 2: it is planned, not active
hint: it becomes active when its first story is started: 'backlog start ID'
[3]
$ backlog start g1ft00 > /dev/null
tty$ backlog review --close --on 2026-11-30
tty< n
warning: 2026-11-30 is still to come
Was the Sprint Goal met: Gifts? [Y/n] n
Sprint 2, closed, 2026-11-16 to 2026-11-29, capacity 5
Sprint Goal: Gifts (not met)

  planned              2 stories, 4 points
  accepted             0 stories, 0 points
  not finished         2 stories, 4 points

Not finished
    2  g1ft00 Give a card as a gift
    2  g2ft00 Pay with a card that was a gift

velocity 0; mean of the last 2 closed sprints: 2.5

closed sprint 2
  ready again: g1ft00 Give a card as a gift
  ready again: g2ft00 Pay with a card that was a gift
next: backlog prioritize, then backlog plan-sprint
$ cat .backlog/sprints/2.yaml
goal: Gifts

status: closed

start: 2026-11-16

end: 2026-11-29

capacity: 5

agreed_by:

goal_met: no

closed: 2026-11-30

notes:
