# How 'start', 'stop', 'finish', 'accept', 'reject' and 'reopen' refuse; none changes a byte.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog start k7m2qx
$ backlog plan-sprint --capacity 13 > /dev/null
$ backlog start m4m0na
$ backlog finish k7m2qx
$ backlog stop k7m2qx
$ backlog start k7m2qx p3w9da > /dev/null && git add -A && git commit -q -m started
$ backlog start k7m2qx nosuch
$ backlog start g
$ backlog start t5h0ne
$ backlog start g1f --anyway " "
$ backlog start
$ backlog finish k7m2qx
$ backlog finish k7m2qx --tick tests
$ backlog finish k7m2qx --tick test
$ backlog accept k7m2qx --all-pass
$ backlog reject k7m2qx --reason "Not shown"
$ backlog reopen k7m2qx --reason "Fails"
$ git status --short
$ backlog finish k7m2qx --all-done > /dev/null
$ backlog finish k7m2qx --all-done
$ backlog start k7m2qx
$ backlog accept k7m2qx
$ backlog accept k7m2qx --pass 1
$ backlog accept k7m2qx --pass 3
$ backlog accept k7m2qx p3w9da --all-pass
$ backlog accept --all-pass
$ backlog reject k7m2qx
$ backlog reject k7m2qx --reason " "
$ backlog reject k7m2qx --reason "Not shown" --fail 3
$ backlog reopen k7m2qx
$ backlog accept k7m2qx --all-pass --on yesterday
$ backlog accept k7m2qx --all-pass > /dev/null
$ backlog start k7m2qx
$ backlog reject k7m2qx --reason "Not shown"

# The sprint that runs is closed before another begins.
$ backlog plan-sprint --capacity 13 > /dev/null
$ backlog start g1ft00
