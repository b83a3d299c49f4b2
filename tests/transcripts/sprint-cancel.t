# The goal is obsolete: what is done stays done, the rest returns.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh"
$ backlog plan-sprint --capacity 10 --goal "Guests can pay" > /dev/null
$ backlog sprint start
started sprint 1, until 2026-11-15: 8 points planned
Sprint Goal: Guests can pay
$ backlog start k7m2qx p3w9da > /dev/null && backlog finish p3w9da --all-done > /dev/null
$ git add -A && git commit -qm start
$ BACKLOG_USER=Ben backlog sprint cancel --reason "the law was withdrawn"
2> backlog: cannot cancel sprint 1: Ben is no product owner
2> hint: only Ada may: product_owner in .backlog/settings.yaml
[3]
$ git status --short
$ backlog sprint cancel --reason "the law was withdrawn"
cancelled sprint 1: the law was withdrawn
  ready again: k7m2qx Pay by card
  awaits acceptance: p3w9da See what is in stock
$ cat .backlog/sprints/1.yaml
goal: Guests can pay

status: cancelled

start: 2026-11-02

end: 2026-11-15

capacity: 10

agreed_by:

goal_met:

closed: 2026-11-02

reason: the law was withdrawn

notes:
$ backlog sprint 1
Sprint 1, cancelled, 2026-11-02 to 2026-11-15
Sprint Goal: Guests can pay
cancelled: the law was withdrawn

0 of 3 points accepted, capacity 10
left, day by day: 8

Done, awaiting acceptance
    3  p3w9da See what is in stock

Cancelled
    5  k7m2qx Pay by card  (the law was withdrawn)
$ backlog undo
took back: cancel sprint 1 (2 files)
$ backlog sprint cancel 1 --reason "the law was withdrawn" > /dev/null
$ backlog accept p3w9da --all-pass
accepted p3w9da See what is in stock
  3 points in no sprint, as none is active, by Ada
$ backlog sprint list
1> #  status     days                      planned  accepted  Sprint Goal
1  cancelled  2026-11-02 to 2026-11-15        8         0  Guests can pay

# A plan that is cancelled leaves no trace in its stories.
$ backlog plan-sprint --capacity 5 > /dev/null
$ backlog sprint cancel --reason "other plans"
cancelled sprint 2: other plans
  ready again: k7m2qx Pay by card
$ grep -A3 past_sprints .backlog/stories/g1ft00.yaml
[1]
