# A story cannot go on: everywhere it is said that it waits, for what, and how long.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog block k7m p3w --reason "test cards from the bank" --on 2026-10-30
blocked k7m2qx Pay by card
  waiting for test cards from the bank, 3 days
blocked p3w9da See what is in stock
  waiting for test cards from the bank, 3 days
$ backlog block g1ft --reason "The printer has no envelopes."
blocked g1ft00 Give a card as a gift
  waiting: The printer has no envelopes, since today
$ git diff .backlog/stories/k7m2qx.yaml
diff --git a/.backlog/stories/k7m2qx.yaml b/.backlog/stories/k7m2qx.yaml
index 7fd69c7..3f7d1be 100644
--- a/.backlog/stories/k7m2qx.yaml
+++ b/.backlog/stories/k7m2qx.yaml
@@ -9,4 +9,7 @@ rank: "cjkmpq"
 acceptance_criteria:
   - {id: c1aa, text: A declined card says why, result: open}
   - {id: c2bb, text: The amount is shown before the card is charged, result: open}
+blocked:
+  reason: test cards from the bank
+  "on": 2026-10-30
 created: 2026-10-01
$ backlog list --limit 5
1> #  id      status  size  title

Unscored  no business value, user value or risk
1  k7m2qx  ready      5  Pay by card  [waiting for test cards from the bank, 3 days]
2  r2t8rn  ready      3  Send a parcel back  [waits for t5h0ne]
3  p3w9da  ready      3  See what is in stock  [waiting for test cards from the bank, 3 days]
4  t5h0ne  new        2  Print a parcel label
5  g1ft00  ready      2  Give a card as a gift  [waiting: The printer has no envelopes, since today]

5 of 9 open stories, 15 points
$ backlog show k7m2qx
k7m2qx Pay by card

  Role     shopper
  Want     to pay by card
  Benefit  I need no account

  Status   ready
  Type     story
  Place    1 of 9: unscored: no business value, user value or risk; in its old place among the unscored
  Waiting  for test cards from the bank, 3 days

  Size     5 points

Acceptance criteria
  1 open  A declined card says why
  2 open  The amount is shown before the card is charged

History
  2026-10-01  added

  File     .backlog/stories/k7m2qx.yaml
$ backlog home | grep -A3 '^Waiting for s'
Waiting for somebody  3
   1  k7m2qx  Pay by card: for test cards from the bank, 3 days
   3  p3w9da  See what is in stock: for test cards from the bank, 3 days
   5  g1ft00  Give a card as a gift: The printer has no envelopes, since today
$ backlog home --json | sed -n '/"waiting"/,/]/p'
  "waiting": [
    {
      "id": "k7m2qx",
      "title": "Pay by card",
      "place": 1,
      "says": "for test cards from the bank, 3 days"
    },
    {
      "id": "p3w9da",
      "title": "See what is in stock",
      "place": 3,
      "says": "for test cards from the bank, 3 days"
    },
    {
      "id": "g1ft00",
      "title": "Give a card as a gift",
      "place": 5,
      "says": "The printer has no envelopes, since today"
    }
  ],

# In a sprint it is said, too; and what else is open is not forgotten.
$ backlog plan-sprint --capacity 13 --dry-run
would plan sprint 1, 2026-11-02 to 2026-11-15
Sprint Goal: none yet; --goal TEXT says what the sprint is for
capacity 13: as asked for

Taken, 12 of 13 points
    5  k7m2qx Pay by card
         (5 points; waiting for test cards from the bank, 3 days)
    3  p3w9da See what is in stock
         (3 points; waiting for test cards from the bank, 3 days)
    2  g1ft00 Give a card as a gift
         (2 points, with its group 'gifts'; waiting: The printer has no
         envelopes, since today)
    2  g2ft00 Pay with a card that was a gift
         (2 points, with its group 'gifts')

Left out
    3  r2t8rn Send a parcel back  (waits for 't5h0ne')
    8  w1sh00 Keep a wish list  (8 points, and 1 of 13 is left)

Would still fit
    1  m4m0na Mail a receipt

1 story passed over because not ready: 'backlog groom' says why
$ backlog ask k7m "Which cards do we take?" --of Ben --on 2026-10-26
asked about k7m2qx Pay by card
  question 1, waiting for Ben: Which cards do we take?
  new again: a question is open: Which cards do we take?
2> hint: backlog answer k7m2qx 1 TEXT
$ backlog list --limit 1
1> #  id      status  size  title

Unscored  no business value, user value or risk
1  k7m2qx  new        5  Pay by card  [waiting for Ben, 7 days, and 1 more]

1 of 9 open stories, 5 points

# A new reason counts from its own day; the same one is no news.
$ backlog block k7m --reason "the contract with the bank"
blocked k7m2qx Pay by card
  waiting for the contract with the bank, since today
$ backlog block k7m --reason "the contract with the bank"
2> backlog: cannot block 'k7m2qx': it is, for the same reason, since 2026-11-02
2> hint: let it go on: 'backlog unblock k7m2qx'
[3]

# It can go on.
$ backlog unblock k7m p3w
unblocked k7m2qx Pay by card
  it was waiting for the contract with the bank, since today
  still waiting for Ben, 7 days
unblocked p3w9da See what is in stock
  it was waiting for test cards from the bank, 3 days
$ backlog undo
took back: unblock 2 stories (2 files)
$ backlog unblock k7m p3w
unblocked k7m2qx Pay by card
  it was waiting for the contract with the bank, since today
  still waiting for Ben, 7 days
unblocked p3w9da See what is in stock
  it was waiting for test cards from the bank, 3 days
$ backlog unblock g1ft
unblocked g1ft00 Give a card as a gift
  it was waiting: The printer has no envelopes, since today
$ cat .backlog/stories/g1ft00.yaml
id: g1ft00
title: Give a card as a gift
status: ready
size: 2
rank: "hjkmpq"
together: gifts
blocked:
acceptance_criteria: [It comes in an envelope]
created: 2026-10-01
