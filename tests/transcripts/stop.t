# Put back to planned, in its sprint.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint --capacity 13 > /dev/null
$ backlog start k7m2qx p3w9da
$ git add -A && git commit -q -m started
$ backlog stop k7m p3w
$ git diff -U0 | grep '^[-+]'
