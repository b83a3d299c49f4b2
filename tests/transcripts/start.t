# The first story that is started makes the planned sprint the active one.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint --capacity 13 --goal "Guests can pay" > /dev/null
$ backlog start k7m2qx
$ sed -n '/^status/p' .backlog/sprints/1.yaml
$ cat .backlog/stories/k7m2qx.yaml

# Several at once; a ready story from outside is added to the sprint.
$ backlog start p3w m4m0na --on 2026-11-03
$ cat .backlog/stories/m4m0na.yaml
$ backlog undo
$ backlog list --sprint 1

# One that is not ready needs a reason.
$ backlog start t5h0ne --anyway "The printer is here"
$ sed -n '/^status/p; /^waived/,/^[a-v]/p' .backlog/stories/t5h0ne.yaml
