# Given back to the team, with the reason and what failed.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint --capacity 13 > /dev/null
$ backlog start k7m2qx p3w9da > /dev/null
$ backlog finish k7m2qx p3w9da --all-done > /dev/null
$ backlog reject k7m2qx --reason "The amount is not shown" --fail 2
rejected k7m2qx Pay by card
  in-progress again, in sprint 1: The amount is not shown
$ cat .backlog/stories/k7m2qx.yaml
id: k7m2qx
title: Pay by card
status: in-progress
size: 5
sprint: 1
role: shopper
want: to pay by card
benefit: I need no account
rank: "cjkmpq"
acceptance_criteria:
  - {id: c1aa, text: A declined card says why, result: open}
  - {id: c2bb, text: The amount is shown before the card is charged, result: fail}
done_items:
  - tests
  - reviewed
rejections:
  - id: rg3p
    "on": 2026-11-02
    by: Ada
    reason: The amount is not shown
    criteria:
      - c2bb
planned_size: 5
planned_digest: "7e42f915d4178c5f"
finished_by:
planned: 2026-11-02
started: 2026-11-02
finished:
created: 2026-10-01
$ backlog finish k7m2qx --all-done
finished k7m2qx Pay by card
  awaits acceptance: backlog accept k7m2qx

# After its sprint was closed it returns to the product backlog, or goes on in the active sprint.
$ backlog review --close --goal-met no > /dev/null
$ backlog reject p3w9da --reason "Sold out things look as if they were there"
rejected p3w9da See what is in stock
  ready again: Sold out things look as if they were there
$ backlog plan-sprint --capacity 5 --without p3w9da,k7m2qx > /dev/null && backlog start g1ft00
started g1ft00 Give a card as a gift
  sprint 2 begins, until 2026-11-29
$ backlog reject k7m2qx --reason "Still not shown" --fail c2bb
rejected k7m2qx Pay by card
  in-progress again, in sprint 2: Still not shown
$ backlog show k7m2qx
k7m2qx Pay by card

  Role     shopper
  Want     to pay by card
  Benefit  I need no account

  Status   in-progress
  Type     story
  Place    1 of 9

  Size     5 points

  Sprint   2 (active); added 2026-11-02

Acceptance criteria
  1 open  A declined card says why
  2 fail  The amount is shown before the card is charged

Definition of Done
  [x]  Automated tests pass (tests)
  [x]  Reviewed by somebody else (reviewed)

History
  2026-10-01  added
  2026-11-02  spilled from sprint 1, size 5
  2026-11-02  planned into sprint 2
  2026-11-02  started
  2026-11-02  rejected by Ada: The amount is not shown (criterion 2)
  2026-11-02  rejected by Ada: Still not shown (criterion 2)

  File     .backlog/stories/k7m2qx.yaml
$ backlog review
Sprint 2, active, 2026-11-16 to 2026-11-29, capacity 5
Sprint Goal: none

  planned              2 stories, 4 points
  added                1 story, 5 points
  accepted             0 stories, 0 points
  not finished         3 stories, 9 points

Not finished
    5  k7m2qx Pay by card  (added 2026-11-02)
    2  g1ft00 Give a card as a gift
    2  g2ft00 Pay with a card that was a gift

What keeps stories from acceptance
  k7m2qx Pay by card
       criterion open: A declined card says why
       criterion fail: The amount is shown before the card is charged
  g1ft00 Give a card as a gift
       criterion open: It comes in an envelope
       not done: Automated tests pass
       not done: Reviewed by somebody else
  g2ft00 Pay with a card that was a gift
       criterion open: What is left stays on it
       not done: Automated tests pass
       not done: Reviewed by somebody else

velocity 0 so far; 0 in the only closed sprint
