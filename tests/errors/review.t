# Each way in which 'review' refuses; none changes a byte.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog review
$ backlog review 1
$ backlog review --close
$ backlog plan-sprint --capacity 13 > /dev/null && git add -A && git commit -q -m planned
$ backlog review
$ backlog review 7
$ backlog review first
$ backlog review 1 --close --goal-met yes
$ backlog review --goal-met yes
$ backlog review --dry-run
$ backlog start k7m2qx > /dev/null && git add -A && git commit -q -m started
$ backlog review --close
$ backlog review --close --goal-met partly
$ backlog review --close --goal-met yes --on later
$ git status --short
$ backlog review --close --goal-met yes > /dev/null
$ backlog review --close --goal-met yes
$ backlog review 1 --close --goal-met yes

# Closing decides over all stories; printing shows the good ones.
$ backlog plan-sprint --capacity 13 > /dev/null && backlog start p3w9da > /dev/null
$ echo "size: [" >> .backlog/stories/n8w5sx.yaml
$ backlog review
$ backlog review --close --goal-met yes
$ grep status .backlog/sprints/2.yaml
