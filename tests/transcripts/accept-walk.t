# On a terminal, without an id, it walks what is done, criterion by criterion.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint --capacity 13 > /dev/null
$ backlog start k7m2qx p3w9da g1ft00 g2ft00 > /dev/null
$ backlog finish k7m2qx p3w9da g1ft00 g2ft00 --all-done > /dev/null
$ git add -A && git commit -q -m done
tty$ backlog accept
tty< p
tty< p
tty< y
tty< f
tty< Nothing says so
tty< s
tty< q
$ git diff -U0 | grep '^[-+][^-+]'

# What was found is kept when the walk is left in the middle.
$ git add -A && git commit -q -m walked
tty$ backlog accept
tty< p
tty< n
tty< ^C
$ git diff -U0 | grep '^[-+][^-+]'
tty$ backlog accept
tty< y
tty< p
tty< y
tty$ backlog accept
