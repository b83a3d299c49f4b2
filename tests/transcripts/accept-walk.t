# On a terminal, without an id, it walks what is done, criterion by criterion.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint --capacity 13 > /dev/null
$ backlog start k7m2qx p3w9da g1ft00 g2ft00 > /dev/null
$ backlog finish k7m2qx p3w9da g1ft00 g2ft00 --all-done > /dev/null
$ git add -A && git commit -q -m done
tty$ backlog accept
tty< p
tty< p
tty< a
tty< f
tty< Nothing says so
tty< s
tty< q

k7m2qx Pay by card
  As shopper: to pay by card, so that I need no account
  1. A declined card says why
     pass, fail, skip or quit? [P/f/s/q] p
  2. The amount is shown before the card is charged
     pass, fail, skip or quit? [P/f/s/q] p
  accept, reject, skip or quit? [A/r/s/q] a
accepted k7m2qx Pay by card
  5 points in sprint 1, by Ada

p3w9da See what is in stock
  1. What is sold out says so
     pass, fail, skip or quit? [P/f/s/q] f
  reject it, because (Enter: decide later, q: quit): Nothing says so
rejected p3w9da See what is in stock
  in-progress again

g1ft00 Give a card as a gift
  1. It comes in an envelope
     pass, fail, skip or quit? [P/f/s/q] s

g2ft00 Pay with a card that was a gift
  1. What is left stays on it
     pass, fail, skip or quit? [P/f/s/q] q
$ git diff -U0 | grep '^[-+][^-+]' | sed 's/commit: .*/commit: COMMIT/'
-status: done
+status: accepted
-  - {id: c1aa, text: A declined card says why, result: open}
-  - {id: c2bb, text: The amount is shown before the card is charged, result: open}
+  - {id: c1aa, text: A declined card says why, result: pass}
+  - {id: c2bb, text: The amount is shown before the card is charged, result: pass}
+accepted_size: 5
+accepted: 2026-11-02
+accepted_by: Ada
+accepted_commit: COMMIT
+accepted_digest: "7e42f915d4178c5f"
-status: done
+status: in-progress
-acceptance_criteria: [What is sold out says so]
+acceptance_criteria:
+  - id: c9ck
+    text: What is sold out says so
+    result: fail
+rejections:
+  - id: rcjk
+    "on": 2026-11-02
+    by: Ada
+    reason: Nothing says so
+    criteria:
+      - c9ck
-finished_by: Ada
+finished_by:
-finished: 2026-11-02
+finished:

# What was found is kept when the walk is left in the middle.
$ git add -A && git commit -q -m walked
tty$ backlog accept
tty< p
tty< s
tty< ^C

g1ft00 Give a card as a gift
  1. It comes in an envelope
     pass, fail, skip or quit? [P/f/s/q] p
  accept, reject, skip or quit? [A/r/s/q] s

g2ft00 Pay with a card that was a gift
  1. What is left stays on it
     pass, fail, skip or quit? [P/f/s/q] ^C
backlog: interrupted
[130]
$ git diff -U0 | grep '^[-+][^-+]' | sed 's/commit: .*/commit: COMMIT/'
-acceptance_criteria: [It comes in an envelope]
+acceptance_criteria:
+  - id: cvbs
+    text: It comes in an envelope
+    result: pass
tty$ backlog accept
tty< a
tty< p
tty< a

g1ft00 Give a card as a gift
  1. It comes in an envelope  (passed)
  accept, reject, skip or quit? [A/r/s/q] a
accepted g1ft00 Give a card as a gift
  2 points in sprint 1, by Ada

g2ft00 Pay with a card that was a gift
  1. What is left stays on it
     pass, fail, skip or quit? [P/f/s/q] p
  accept, reject, skip or quit? [A/r/s/q] a
accepted g2ft00 Pay with a card that was a gift
  2 points in sprint 1, by Ada
tty$ backlog accept
nothing awaits acceptance
hint: the team says what is done: 'backlog finish ID'

# Where nothing is left to look at, the story can still be given back, left, or the walk be ended.
$ backlog reopen g1ft00 g2ft00 --reason "The envelope is torn" > /dev/null
$ backlog start g1ft00 g2ft00 > /dev/null && backlog edit g1ft00 g2ft00 --pass 1 > /dev/null
$ backlog finish g1ft00 g2ft00 --all-done > /dev/null
tty$ backlog accept
tty< q

g1ft00 Give a card as a gift
  1. It comes in an envelope  (passed)
  accept, reject, skip or quit? [A/r/s/q] q
tty$ backlog accept
tty< r
tty< Still torn
tty< r
tty<

g1ft00 Give a card as a gift
  1. It comes in an envelope  (passed)
  accept, reject, skip or quit? [A/r/s/q] r
  reject it, because (Enter: decide later, q: quit): Still torn
rejected g1ft00 Give a card as a gift
  in-progress again

g2ft00 Pay with a card that was a gift
  1. What is left stays on it  (passed)
  accept, reject, skip or quit? [A/r/s/q] r
  reject it, because (Enter: decide later, q: quit): 
$ backlog list --format '{id} {status}' --status done
g2ft00 done
