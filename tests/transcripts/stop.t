# Put back to planned, in its sprint.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint --capacity 13 > /dev/null
$ backlog start k7m2qx p3w9da
started k7m2qx Pay by card
  sprint 1 begins, until 2026-11-15
started p3w9da See what is in stock
$ git add -A && git commit -q -m started
$ backlog stop k7m p3w
stopped k7m2qx Pay by card
stopped p3w9da See what is in stock
$ git diff -U0 | grep '^[-+]'
--- a/.backlog/stories/k7m2qx.yaml
+++ b/.backlog/stories/k7m2qx.yaml
-status: in-progress
+status: planned
-started: 2026-11-02
+started:
--- a/.backlog/stories/p3w9da.yaml
+++ b/.backlog/stories/p3w9da.yaml
-status: in-progress
+status: planned
-started: 2026-11-02
+started:
