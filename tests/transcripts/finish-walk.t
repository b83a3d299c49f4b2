# On a terminal it asks for each item that is open.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint --capacity 13 > /dev/null
$ backlog start k7m2qx p3w9da > /dev/null
$ git add -A && git commit -q -m started
tty$ backlog finish k7m2qx
tty< y
tty< 
k7m2qx Pay by card
  Automated tests pass? [Y/n] y
  Reviewed by somebody else? [Y/n] 
finished k7m2qx Pay by card
  awaits acceptance: backlog accept k7m2qx
$ backlog undo
took back: finish k7m2qx Pay by card (1 file)

# What holds is kept although it is not enough, and not asked again.
tty$ backlog finish k7m2qx
tty< y
tty< n
k7m2qx Pay by card
  Automated tests pass? [Y/n] y
  Reviewed by somebody else? [Y/n] n
backlog: cannot finish 'k7m2qx': not ticked: Reviewed by somebody else
hint: 'backlog finish k7m2qx --tick reviewed'
hint: or go on with '--anyway REASON', which is kept in the story
[3]
$ git diff -U0 | grep '^[-+]'
--- a/.backlog/stories/k7m2qx.yaml
+++ b/.backlog/stories/k7m2qx.yaml
+done_items:
+  - tests
tty$ backlog finish k7m2qx p3w9da
tty< y
tty< y
tty< y
k7m2qx Pay by card
  Reviewed by somebody else? [Y/n] y
p3w9da See what is in stock
  Automated tests pass? [Y/n] y
  Reviewed by somebody else? [Y/n] y
finished k7m2qx Pay by card
  awaits acceptance: backlog accept k7m2qx
finished p3w9da See what is in stock
  awaits acceptance: backlog accept p3w9da

# Ctrl-C changes nothing.
$ backlog undo && git add -A && git commit -q -m ticked
took back: finish 2 stories (2 files)
tty$ backlog finish k7m2qx
tty< ^C
k7m2qx Pay by card
  Reviewed by somebody else? [Y/n] ^C
backlog: interrupted
[130]
$ git status --short
