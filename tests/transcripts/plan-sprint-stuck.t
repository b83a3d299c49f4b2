# Where nothing can be planned it says what can be done about it.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh"
$ backlog plan-sprint --capacity 4
2> backlog: cannot plan a sprint: none of the ready stories can be taken
2> hint: k7m2qx: 5 points, and 4 of 4 are left
2> hint: 'p3w9da' would fit with 3 points: 'backlog plan-sprint --with p3w9da'
2> hint: make it smaller: 'backlog split k7m2qx'
2> hint: take it all the same: 'backlog plan-sprint --with k7m2qx'
2> hint: say how much fits: 'backlog plan-sprint --capacity POINTS'
[3]
$ backlog plan-sprint --capacity 4 --with m4m0na | tail -4
    3  p3w9da See what is in stock
    2  n8w5sx Write a newsletter

next: backlog start m4m0na
$ backlog undo > /dev/null

# A velocity of 0 is no capacity to plan with.
$ backlog plan-sprint --capacity 8 > /dev/null && backlog start k7m2qx > /dev/null
$ backlog review --close --goal-met no > /dev/null
$ backlog plan-sprint
2> backlog: cannot plan a sprint: none of the ready stories can be taken
2> hint: k7m2qx: 5 points, and 0 of 0 are left
2> hint: take it all the same: 'backlog plan-sprint --with k7m2qx'
2> hint: say how much fits: 'backlog plan-sprint --capacity POINTS'
[3]
$ backlog plan-sprint --capacity 5 | head -1
planned sprint 2, 2026-11-16 to 2026-11-29
$ backlog undo > /dev/null
