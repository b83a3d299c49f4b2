# On a terminal it asks for each item that is open.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint --capacity 13 > /dev/null
$ backlog start k7m2qx p3w9da > /dev/null
$ git add -A && git commit -q -m started
tty$ backlog finish k7m2qx
tty< y
tty< 
$ backlog undo

# What holds is kept although it is not enough, and not asked again.
tty$ backlog finish k7m2qx
tty< y
tty< n
$ git diff -U0 | grep '^[-+]'
tty$ backlog finish k7m2qx p3w9da
tty< y
tty< y
tty< y

# Ctrl-C changes nothing.
$ backlog undo && git add -A && git commit -q -m ticked
tty$ backlog finish k7m2qx
tty< ^C
$ git status --short
