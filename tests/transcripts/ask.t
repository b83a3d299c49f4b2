# A question is kept with the story. What was ready is new again where the Definition of Ready wants
# no question open.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog ask k7m2qx "Which cards do we take?" --of Ben --on 2026-10-30
asked about k7m2qx Pay by card
  question 1, waiting for Ben: Which cards do we take?
  new again: a question is open: Which cards do we take?
2> hint: backlog answer k7m2qx 1 TEXT
$ git diff .backlog
diff --git a/.backlog/stories/k7m2qx.yaml b/.backlog/stories/k7m2qx.yaml
index 7fd69c7..224827a 100644
--- a/.backlog/stories/k7m2qx.yaml
+++ b/.backlog/stories/k7m2qx.yaml
@@ -1,6 +1,6 @@
 id: k7m2qx
 title: Pay by card
-status: ready
+status: new
 size: 5
 role: shopper
 want: to pay by card
@@ -9,4 +9,10 @@ rank: "cjkmpq"
 acceptance_criteria:
   - {id: c1aa, text: A declined card says why, result: open}
   - {id: c2bb, text: The amount is shown before the card is charged, result: open}
+questions:
+  - id: q7a9
+    text: Which cards do we take?
+    by: Ada
+    of: Ben
+    "on": 2026-10-30
 created: 2026-10-01
$ backlog ask k7m2qx "In which currency?"
asked about k7m2qx Pay by card
  question 2: In which currency?
2> hint: backlog answer k7m2qx 2 TEXT
$ backlog list --limit 1
1> #  id      status  size  title

Unscored  no business value, user value or risk
1  k7m2qx  new        5  Pay by card  [waiting for Ben, 3 days, and 1 more]

1 of 9 open stories, 5 points
$ backlog groom k7m2qx --dry-run
1  k7m2qx Pay by card
    2 questions are open, the first: Which cards do we take?
        backlog answer k7m2qx 1 TEXT
$ backlog undo
took back: ask about k7m2qx Pay by card (1 file)

# In a sprint nothing changes but that the story waits.
$ backlog plan-sprint --capacity 8 > /dev/null && backlog start p3w9da
started p3w9da See what is in stock
  sprint 1 begins, until 2026-11-15
$ backlog ask p3w9da "What is sold out?" --by Cleo
asked about p3w9da See what is in stock
  question 1: What is sold out?
2> hint: backlog answer p3w9da 1 TEXT
$ backlog review | grep -A9 keeps
What keeps stories from acceptance
  p3w9da See what is in stock
       criterion open: What is sold out says so
       not done: Automated tests pass
       not done: Reviewed by somebody else
       unanswered: What is sold out?
  g1ft00 Give a card as a gift
       criterion open: It comes in an envelope
       not done: Automated tests pass
       not done: Reviewed by somebody else
$ backlog home | grep -A2 '^Waiting for s'
Waiting for somebody  2
   1  k7m2qx  Pay by card: for Ben, 3 days: Which cards do we take?
   3  p3w9da  See what is in stock: for an answer, since today: What is sold out?
