# Out of accepted, back into the product backlog; a closed sprint keeps what it counted.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint --capacity 13 > /dev/null
$ backlog start k7m2qx p3w9da > /dev/null
$ backlog finish k7m2qx p3w9da --all-done > /dev/null
$ backlog accept k7m2qx p3w9da --all-pass > /dev/null
$ backlog reopen p3w9da --reason "It counts what was returned"
$ backlog review | head -8
$ backlog review --close --goal-met yes > /dev/null
$ backlog reopen k7m2qx --reason "Fails on old phones"
$ cat .backlog/stories/k7m2qx.yaml
$ backlog review 1
$ backlog check
