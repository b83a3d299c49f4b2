# Out of accepted, back into the product backlog; a closed sprint keeps what it counted.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint --capacity 13 > /dev/null
$ backlog start k7m2qx p3w9da > /dev/null
$ backlog finish k7m2qx p3w9da --all-done > /dev/null
$ backlog accept k7m2qx p3w9da --all-pass > /dev/null
$ backlog reopen p3w9da --reason "It counts what was returned"
reopened p3w9da See what is in stock
  ready again
$ backlog review | head -8
Sprint 1, active, 2026-11-02 to 2026-11-15, capacity 13
Sprint Goal: none

  planned              4 stories, 12 points
  removed              1 story, 3 points
  accepted             1 story, 5 points
  not finished         2 stories, 4 points
1>
$ backlog review --close --goal-met yes > /dev/null
$ backlog reopen k7m2qx --reason "Fails on old phones"
reopened k7m2qx Pay by card
  ready again
$ cat .backlog/stories/k7m2qx.yaml
id: k7m2qx
title: Pay by card
status: ready
size: 5
sprint:
role: shopper
want: to pay by card
benefit: I need no account
rank: "cjkmpq"
acceptance_criteria:
  - {id: c1aa, text: A declined card says why, result: open}
  - {id: c2bb, text: The amount is shown before the card is charged, result: open}
done_items:
planned_size:
planned_digest:
past_sprints:
  - sprint: 1
    size: 5
    outcome: accepted
    "on": 2026-11-02
reopened:
  - "on": 2026-11-02
    by: Ada
    reason: Fails on old phones
finished_by:
accepted_size:
readied: 2026-11-02
planned:
started: 2026-11-02
finished:
accepted:
accepted_by:
accepted_commit:
accepted_digest:
created: 2026-10-01
$ backlog review 1
Sprint 1, closed, 2026-11-02 to 2026-11-15, capacity 13
Sprint Goal: none

  planned              4 stories, 12 points
  removed              1 story, 3 points
  accepted             1 story, 5 points
  not finished         2 stories, 4 points

Accepted
    5  k7m2qx Pay by card

Not finished
    2  g1ft00 Give a card as a gift
    2  g2ft00 Pay with a card that was a gift

Removed
    3  p3w9da See what is in stock  (It counts what was returned)

velocity 5
$ backlog check
.backlog/stories/g1ft00.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit g1ft00 --bv N --uv N --risk N
.backlog/stories/g2ft00.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit g2ft00 --bv N --uv N --risk N
.backlog/stories/k7m2qx.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit k7m2qx --bv N --uv N --risk N
.backlog/stories/m4m0na.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit m4m0na --bv N --uv N --risk N
.backlog/stories/n8w5sx.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit n8w5sx --bv N --uv N --risk N
and 4 more files: note: not scored: business_value, user_value, risk (--json lists all)
9 stories, 1 sprint, 0 releases: 0 errors, 0 warnings, 9 notes

# The burn-down of the sprint that is closed agrees: it was accepted in it.
$ backlog sprint 1
Sprint 1, closed, 2026-11-02 to 2026-11-15
Sprint Goal: none

5 of 9 points accepted, capacity 13
removed: 1 story, 3 points
left, day by day: 4

Not finished
    2  g1ft00 Give a card as a gift
    2  g2ft00 Pay with a card that was a gift

Accepted
    5  k7m2qx Pay by card

Removed
    3  p3w9da See what is in stock  (It counts what was returned)
