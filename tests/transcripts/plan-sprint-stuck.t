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

# Days that are another sprint's, or over.
$ backlog plan-sprint --capacity 5 > /dev/null && backlog start 1 > /dev/null
$ backlog plan-sprint --capacity 3 --start 2026-11-20
2> backlog: sprint 3, 2026-11-20 to 2026-12-03, would overlap sprint 2, 2026-11-16 to 2026-11-29
2> hint: begin it when that one is over: '--start 2026-11-30'
2> hint: or end that one earlier: 'backlog sprint edit 2 --end DATE'
[2]
$ backlog plan-sprint --capacity 3 --start 2026-11-30 | head -1
planned sprint 3, 2026-11-30 to 2026-12-13
$ backlog sprint edit 2 --end 2026-12-05
2> backlog: sprint 2, 2026-11-16 to 2026-12-05, would overlap sprint 3, 2026-11-30 to 2026-12-13
2> hint: end it before: '--end 2026-11-29'
2> hint: or begin that one later: 'backlog sprint edit 3 --start DATE'
[2]
$ backlog sprint edit 3 --start 2026-11-20
2> backlog: sprint 3, 2026-11-20 to 2026-12-03, would overlap sprint 2, 2026-11-16 to 2026-11-29
2> hint: begin it when that one is over: '--start 2026-11-30'
2> hint: or end that one earlier: 'backlog sprint edit 2 --end DATE'
[2]
$ sed -i 's/^start: .*/start: 2026-11-20/' .backlog/sprints/3.yaml && backlog check
.backlog/sprints/3.yaml:5:8: warning: it overlaps sprint 2, 2026-11-16 to 2026-11-29
  backlog sprint edit 3 --start 2026-11-30
.backlog/stories/g1ft00.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit g1ft00 --bv N --uv N --risk N
.backlog/stories/g2ft00.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit g2ft00 --bv N --uv N --risk N
.backlog/stories/k7m2qx.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit k7m2qx --bv N --uv N --risk N
.backlog/stories/m4m0na.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit m4m0na --bv N --uv N --risk N
.backlog/stories/n8w5sx.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit n8w5sx --bv N --uv N --risk N
and 4 more files: note: not scored: business_value, user_value, risk (--json lists all)
9 stories, 3 sprints, 0 releases: 0 errors, 1 warning, 9 notes
$ backlog plan-sprint --capacity 3 --available 180%
2> backlog: '--available' takes a percentage, not '180%'
2> hint: 80% when one in five is away
2> hint: more than usual is said in points: '--capacity POINTS'
[2]
