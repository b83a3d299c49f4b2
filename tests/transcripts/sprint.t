# A sprint by hand, from its plan to its end.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog sprint list
2> there is no sprint yet
2> hint: 'backlog plan-sprint' plans the first
$ backlog plan-sprint --capacity 10 --goal "Guests can pay" --start 2026-11-02 > /dev/null
$ backlog sprint
Sprint 1, planned, 2026-11-02 to 2026-11-15, starts today
Sprint Goal: Guests can pay

8 points planned, capacity 10

Not started
    5  k7m2qx Pay by card
    3  p3w9da See what is in stock

next: backlog sprint start
$ backlog sprint edit --capacity 12 --agreed-by "Ada and the team" --start 2026-10-26
edited sprint 1, 2026-10-26 to 2026-11-08, capacity 12
Sprint Goal: Guests can pay
agreed by Ada and the team
$ backlog sprint edit --capacity 12
nothing to do: sprint 1 is so already
$ backlog sprint remove p3w9da
removed p3w9da See what is in stock
  ready again
$ backlog sprint add p3w9da n8w5sx
added p3w9da See what is in stock
  to sprint 1: 10 points of 12
added n8w5sx Write a newsletter
  to sprint 1: 10 points of 12
$ backlog sprint start --on 2026-10-26
started sprint 1, until 2026-11-08: 10 points planned
Sprint Goal: Guests can pay
$ backlog start k7m2qx p3w9da --on 2026-10-26 > /dev/null

# What comes and what leaves while it runs is told apart from what was planned.
$ backlog sprint add m4m0na --on 2026-10-28
added m4m0na Mail a receipt
  to sprint 1: 11 points of 12
$ backlog sprint remove n8w5sx --reason "the newsletter can wait" --on 2026-10-28
removed n8w5sx Write a newsletter
  ready again: the newsletter can wait
$ git diff .backlog/stories/n8w5sx.yaml
diff --git a/.backlog/stories/n8w5sx.yaml b/.backlog/stories/n8w5sx.yaml
index 9a05f6f..cebfde2 100644
--- a/.backlog/stories/n8w5sx.yaml
+++ b/.backlog/stories/n8w5sx.yaml
@@ -2,6 +2,17 @@ id: n8w5sx
 title: Write a newsletter
 status: ready
 size: 2
+sprint:
 rank: "pjkmpq"
 acceptance_criteria: [It can be left with one click]
+planned_size:
+planned_digest:
+past_sprints:
+  - sprint: 1
+    size: 2
+    outcome: removed
+    "on": 2026-10-28
+    reason: the newsletter can wait
+readied: 2026-10-28
+planned:
 created: 2026-10-01
$ backlog finish p3w9da --all-done --on 2026-10-29 > /dev/null
$ backlog accept p3w9da --all-pass --on 2026-10-30
accepted p3w9da See what is in stock
  3 points in sprint 1, by Ada
$ backlog start m4m0na > /dev/null
$ backlog finish m4m0na --all-done > /dev/null
$ backlog edit k7m2qx --assignee Ben > /dev/null
$ backlog finish k7m2qx --tick tests > /dev/null
2> backlog: cannot finish 'k7m2qx': not ticked: Reviewed by somebody else
2> hint: 'backlog finish k7m2qx --tick tests --tick reviewed'
2> hint: or go on with '--anyway REASON', which is kept in the story
[3]
$ backlog ask k7m2qx "Which cards do we take?" --of Ben --on 2026-10-30 2> /dev/null > /dev/null
$ backlog block g1ft00 --reason "envelopes" --on 2026-10-31 > /dev/null
$ backlog sprint
Sprint 1, active, 2026-10-26 to 2026-11-08, 6 days left
Sprint Goal: Guests can pay
agreed by Ada and the team

3 of 9 points accepted, capacity 12
added: 1 story, 1 point; removed: 1 story, 2 points
left, day by day: 10 10 9 9 6 6  (4 on an even line)

In progress
    5  k7m2qx Pay by card  (Ben)
         waiting for Ben, 3 days: Which cards do we take?
         not done: Automated tests pass
         not done: Reviewed by somebody else

Done, awaiting acceptance
    1  m4m0na Mail a receipt  (added 2026-10-28)

Accepted
    3  p3w9da See what is in stock

Removed
    2  n8w5sx Write a newsletter  (the newsletter can wait)

next: backlog accept
$ backlog sprint --json | head -50
{
  "number": 1,
  "status": "active",
  "goal": "Guests can pay",
  "start": "2026-10-26",
  "end": "2026-11-08",
  "days_left": 6,
  "capacity": 12,
  "agreed_by": "Ada and the team",
  "points": 9,
  "accepted_points": 3,
  "added_points": 1,
  "removed_points": 2,
  "burndown": [
    {
      "day": "2026-10-26",
      "left": 10
    },
    {
      "day": "2026-10-27",
      "left": 10
    },
    {
      "day": "2026-10-28",
      "left": 9
    },
    {
      "day": "2026-10-29",
      "left": 9
    },
    {
      "day": "2026-10-30",
      "left": 6
    },
    {
      "day": "2026-11-02",
      "left": 6
    }
  ],
  "stories": [
    {
      "id": "p3w9da",
      "title": "See what is in stock",
      "state": "accepted",
      "size": 3,
      "size_counted": 3,
      "clarified": false,
      "waiting": [],
      "done_items_open": []
    },
$ backlog undo > /dev/null; backlog sprint 1 | grep envelopes
[1]

# The next one is planned meanwhile; then this one is closed.
$ backlog plan-sprint --capacity 8 --with w1sh00 --goal "Guests come back" > /dev/null
$ backlog sprint edit 2 --goal "Guests come back soon"
edited sprint 2, 2026-11-09 to 2026-11-22, capacity 8
Sprint Goal: Guests come back soon
$ backlog review --close --goal-met no > /dev/null
$ backlog sprint 1
Sprint 1, closed, 2026-10-26 to 2026-11-08
Sprint Goal: Guests can pay (not met)
agreed by Ada and the team

3 of 9 points accepted, capacity 12
added: 1 story, 1 point; removed: 1 story, 2 points
left, day by day: 10 10 9 9 6 6

Done, awaiting acceptance
    1  m4m0na Mail a receipt  (added 2026-10-28)

Not finished
    5  k7m2qx Pay by card

Accepted
    3  p3w9da See what is in stock

Removed
    2  n8w5sx Write a newsletter  (the newsletter can wait)
$ backlog sprint list
1> #  status   days                      planned  accepted  goal     Sprint Goal
1  closed   2026-10-26 to 2026-11-08       10         3  not met  Guests can pay
2  planned  2026-11-09 to 2026-11-22        8                     Guests come back soon
$ backlog sprint list --json
[
  {
    "number": 1,
    "goal": "Guests can pay",
    "status": "closed",
    "start": "2026-10-26",
    "end": "2026-11-08",
    "capacity": 12,
    "agreed_by": "Ada and the team",
    "goal_met": "no",
    "closed": "2026-11-02",
    "planned_points": 10,
    "added_points": 1,
    "accepted_points": 3
  },
  {
    "number": 2,
    "goal": "Guests come back soon",
    "status": "planned",
    "start": "2026-11-09",
    "end": "2026-11-22",
    "capacity": 8,
    "planned_points": 8,
    "added_points": 0,
    "accepted_points": 0
  }
]

# What is planned as one comes as one; what a story waits for is told.
$ backlog sprint add g1ft00 r2t8rn --on 2026-10-29
added g1ft00 Give a card as a gift
  to sprint 2: 15 points of 8, 7 too many
  with its group 'gifts'
added g2ft00 Pay with a card that was a gift
  to sprint 2: 15 points of 8, 7 too many
  with its group 'gifts'
added r2t8rn Send a parcel back
  to sprint 2: 15 points of 8, 7 too many
  waits for t5h0ne Print a parcel label, which is in no sprint

# What is done when its sprint closes waits for a verdict, and for nothing else.
$ backlog sprint remove m4m0na --reason "nobody looked at it"
2> backlog: cannot take 'm4m0na' out of its sprint: sprint 1 is closed
2> hint: judge it: 'backlog accept m4m0na'
2> hint: or give it up: 'backlog drop m4m0na --reason TEXT'
[3]

# A goal that is taken away is told, and so is a sprint that begins without one.
$ backlog plan-sprint --capacity 5 --goal "More guests" > /dev/null && backlog sprint edit --goal ""
edited sprint 2, 2026-11-09 to 2026-11-22, capacity 5
Sprint Goal: none any more
$ backlog sprint start
started sprint 2, until 2026-11-22: 4 points planned
2> hint: it has no Sprint Goal: 'backlog sprint edit --goal TEXT'
