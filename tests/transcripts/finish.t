# Done is what meets the team's Definition of Done.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint --capacity 13 > /dev/null
$ backlog start k7m2qx p3w9da g1ft00 g2ft00 > /dev/null
$ backlog finish k7m2qx --tick tests,reviewed
finished k7m2qx Pay by card
  awaits acceptance: backlog accept k7m2qx
$ git add -A && git commit -q -m done
$ backlog finish p3w g1ft00 --all-done --by Ben --on 2026-11-05
finished p3w9da See what is in stock
  awaits acceptance: backlog accept p3w9da
finished g1ft00 Give a card as a gift
  awaits acceptance: backlog accept g1ft00
2> warning: 2026-11-05 is still to come
$ git diff -U0 .backlog/stories/p3w9da.yaml | grep '^[-+]'
--- a/.backlog/stories/p3w9da.yaml
+++ b/.backlog/stories/p3w9da.yaml
-status: in-progress
+status: done
+done_items:
+  - tests
+  - reviewed
+finished_by: Ben
+finished: 2026-11-05

# What was not ticked is kept with the reason for going on.
$ backlog finish g2ft00 --tick tests --anyway "Nobody else is here"
finished g2ft00 Pay with a card that was a gift
  awaits acceptance: backlog accept g2ft00
  anyway: not ticked: Reviewed by somebody else
$ grep -A4 '^waived' .backlog/stories/g2ft00.yaml
waived:
  - what:
      - done reviewed
    reason: Nobody else is here
    by: Ada

# A spike with a question that is open says what acceptance will ask for.
$ BACKLOG_SEED=5 backlog add "Which cards do people have?" --type spike --size 1 --risk 8 > /dev/null
$ id=$(backlog list --type spike --format '{id}') && backlog ask $id "Do they have cards?" > /dev/null 2>&1
$ backlog start $id --anyway "now" > /dev/null && backlog finish $id --all-done
finished c04t3n Which cards do people have?
  question 1 is not answered, which acceptance asks for: backlog answer c04t3n 1 TEXT
  awaits acceptance: backlog accept c04t3n
