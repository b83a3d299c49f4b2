# Prints what a sprint planned and what came of it, and never asks.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint --capacity 13 --goal "Guests can pay" > /dev/null
$ backlog review 1
$ backlog start k7m2qx p3w9da g1ft00 > /dev/null
$ backlog finish k7m2qx p3w9da --all-done > /dev/null
$ backlog accept k7m2qx --all-pass > /dev/null
$ backlog start m4m0na --on 2026-11-04 > /dev/null
$ backlog edit g1ft00 --add-criterion "It can be sent to another address" > /dev/null
$ backlog drop g2ft00 --reason "One kind of card is enough" > /dev/null
$ git add -A && git commit -q -m sprint
$ backlog review
$ backlog review --json
$ git status --short
$ backlog review 1 --json | cmp - <(backlog review --json) && echo same
