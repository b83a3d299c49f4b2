# Ends the sprint: what is accepted counts, what is done waits on, the rest returns to its place.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint --capacity 13 --goal "Guests can pay" > /dev/null
$ backlog start k7m2qx p3w9da g1ft00 m4m0na > /dev/null
$ backlog finish k7m2qx p3w9da --all-done > /dev/null
$ backlog accept k7m2qx --all-pass > /dev/null
$ sed -i 's/^acceptance_criteria: .*//' .backlog/stories/m4m0na.yaml
$ git add -A && git commit -q -m sprint
$ backlog review --close --goal-met no --dry-run
$ git status --short
$ backlog review --close --goal-met no --on 2026-11-16
$ git diff -U0 | grep '^[-+]'
$ cat .backlog/stories/g1ft00.yaml
$ backlog list

# What waited counts in the sprint in which it is accepted.
$ backlog plan-sprint --goal "Gifts" --without w1sh00
$ backlog start g1ft00
$ backlog accept p3w9da --all-pass
$ backlog review
$ backlog undo && backlog undo

# On a terminal it asks for the Sprint Goal.
tty$ backlog review 2 --close
$ backlog start g1ft00 > /dev/null
tty$ backlog review --close
tty< n
$ cat .backlog/sprints/2.yaml
