# Each way in which 'review' refuses; none changes a byte.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog review
2> backlog: no sprint has begun
2> hint: 'backlog plan-sprint' plans the first
[3]
$ backlog review 1
2> backlog: no sprint '1'
2> hint: 'backlog plan-sprint' plans the first
[3]
$ backlog review --close
2> backlog: no sprint has begun
2> hint: 'backlog plan-sprint' plans the first
[3]
$ backlog plan-sprint --capacity 13 > /dev/null && git add -A && git commit -q -m planned
$ backlog review
2> backlog: no sprint has begun
2> hint: 'backlog start ID' begins the planned one
[3]
$ backlog review 7
2> backlog: no sprint '7'
2> hint: there is only sprint 1
[3]
$ backlog review first
2> backlog: no sprint 'first'
2> hint: there is only sprint 1
[3]
$ backlog review 1 --close --goal-met yes
2> backlog: cannot close sprint 1: it is planned, not active
2> hint: it becomes active when its first story is started: 'backlog start ID'
[3]
$ backlog review --goal-met yes
2> backlog: '--goal-met' goes with '--close'
[2]
$ backlog review --on 2026-11-16
2> backlog: '--on' goes with '--close'
[2]
$ backlog review --dry-run
2> backlog: '--dry-run' goes with '--close'
[2]
$ backlog start k7m2qx > /dev/null && git add -A && git commit -q -m started
$ backlog review --close
2> backlog: 'review --close' needs to know whether the Sprint Goal was met
2> hint: add --goal-met yes, or --goal-met no
[2]
$ backlog review --close --goal-met partly
2> backlog: '--goal-met' takes yes or no, not 'partly'
[2]
$ backlog review --close --goal-met yes --on later
2> backlog: '--on' takes a date (YYYY-MM-DD), not 'later'
2> hint: today is 2026-11-02
[2]
$ git status --short
$ backlog review --close --goal-met yes > /dev/null
$ backlog review --close --goal-met yes
2> backlog: cannot close a sprint: none is active
2> hint: the last one, sprint 1, is closed
[3]
$ backlog review 1 --close --goal-met yes
2> backlog: cannot close sprint 1: it is closed, not active
2> hint: 'backlog sprint 1' shows how it stands
[3]

# Closing decides over all stories; printing shows the good ones.
$ backlog plan-sprint --capacity 13 > /dev/null && backlog start p3w9da > /dev/null
$ echo "size: [" >> .backlog/stories/n8w5sx.yaml
$ backlog review
Sprint 2, active, 2026-11-16 to 2026-11-29, capacity 13
Sprint Goal: none

  planned              4 stories, 12 points
  accepted             0 stories, 0 points
  not finished         4 stories, 12 points

Not finished
    5  k7m2qx Pay by card
    3  p3w9da See what is in stock
    2  g1ft00 Give a card as a gift
    2  g2ft00 Pay with a card that was a gift

What keeps stories from acceptance
  k7m2qx Pay by card
       criterion open: A declined card says why
       criterion open: The amount is shown before the card is charged
       not done: Automated tests pass
       not done: Reviewed by somebody else
  p3w9da See what is in stock
       criterion open: What is sold out says so
       not done: Automated tests pass
       not done: Reviewed by somebody else
  g1ft00 Give a card as a gift
       criterion open: It comes in an envelope
       not done: Automated tests pass
       not done: Reviewed by somebody else
  g2ft00 Pay with a card that was a gift
       criterion open: What is left stays on it
       not done: Automated tests pass
       not done: Reviewed by somebody else

velocity 0 so far; 0 in the only closed sprint
2> backlog: cannot read '.backlog/stories/n8w5sx.yaml': a list that is not closed with ']' on its line
2>   .backlog/stories/n8w5sx.yaml:8:7
2>   8 | size: [
2>     |       ^
2> hint: close it, or write one '- item' a line below its key
[4]
$ backlog review --close --goal-met yes
2> backlog: cannot read '.backlog/stories/n8w5sx.yaml': a list that is not closed with ']' on its line
2>   .backlog/stories/n8w5sx.yaml:8:7
2>   8 | size: [
2>     |       ^
2> hint: close it, or write one '- item' a line below its key
2> hint: this decides over all stories, so each must be readable; nothing was changed
[4]
$ grep status .backlog/sprints/2.yaml
status: active
