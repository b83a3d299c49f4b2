# Each way in which 'plan-sprint' refuses; none changes a byte.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint
2> backlog: cannot plan a sprint: no sprint was closed yet, so nothing tells how much fits
2> hint: say it: 'backlog plan-sprint --capacity POINTS'
2> hint: or set 'expected_velocity: [15, 25]' in .backlog/settings.yaml
2> hint: or 'people' and 'focus_factor' there
[3]
$ backlog plan-sprint --capacity many
2> backlog: '--capacity' takes story points, not 'many'
[2]
$ backlog plan-sprint --capacity 0
2> backlog: '--capacity' takes story points, not '0'
[2]
$ backlog plan-sprint --capacity 13 --available most
2> backlog: '--available' takes a percentage, not 'most'
2> hint: 80% when one in five is away
2> hint: more than usual is said in points: '--capacity POINTS'
[2]
$ backlog plan-sprint --capacity 13 --available 0%
2> backlog: '--available' takes a percentage, not '0%'
2> hint: 80% when one in five is away
2> hint: more than usual is said in points: '--capacity POINTS'
[2]
$ backlog plan-sprint --capacity 13 --start someday
2> backlog: '--start' takes a date as 2026-11-30, not 'someday'
[2]
$ backlog plan-sprint --capacity 13 --start 2026-11-20 --end 2026-11-19
2> backlog: sprint 1 would end on 2026-11-19, before it starts on 2026-11-20
2> hint: --start and --end take its first and its last day
[2]
$ backlog plan-sprint --capacity 13 --with nosuch
2> backlog: no story 'nosuch'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog plan-sprint --capacity 13 --with k7m --without k7m
2> backlog: 'k7m2qx' is to be taken and to be left out
2> hint: give it to one of '--with' and '--without'
[2]
$ backlog plan-sprint --capacity 13 --with g1f --without g2f
2> backlog: cannot plan 'g2ft00': its group 'gifts' is planned as one
[3]
$ backlog plan-sprint --capacity 13 --with r2t
2> backlog: cannot plan 'r2t8rn': 'r2t8rn' waits for 't5h0ne'
2> hint: 'backlog plan-sprint --with t5h0ne --with r2t8rn'
2> hint: or go on with '--anyway REASON', which is kept in the story
[3]
$ backlog plan-sprint --capacity 13 --with t5h
2> backlog: cannot plan 't5h0ne': no acceptance criterion
2> hint: 'backlog edit t5h0ne --criterion TEXT'
2> hint: or go on with '--anyway REASON', which is kept in the story
[3]
$ backlog plan-sprint --capacity 1 --without m4m
2> backlog: cannot plan a sprint: none of the ready stories can be taken
2> hint: k7m2qx: 5 points, and 1 of 1 is left
2> hint: make it smaller: 'backlog split k7m2qx'
2> hint: take it all the same: 'backlog plan-sprint --with k7m2qx'
2> hint: say how much fits: 'backlog plan-sprint --capacity POINTS'
[3]
$ backlog plan-sprint --capacity 13 --anyway " " --with t5h
2> backlog: '--anyway' needs a reason
[2]
$ backlog plan-sprint now
2> backlog: unexpected argument 'now'
2> hint: usage: backlog plan-sprint [OPTION]...
[2]
$ git status --short

# An epic is planned by its parts.
$ sed -i 's/^rank/parent: k7m2qx\nrank/' .backlog/stories/p3w9da.yaml
$ backlog plan-sprint --capacity 13 --with k7m
2> backlog: cannot plan 'k7m2qx': it is an epic: its state is that of its children
2> hint: see them: 'backlog show k7m2qx'
[3]
$ git checkout -q .

# A sprint that ended must be closed first.
$ backlog plan-sprint --capacity 13 > /dev/null && backlog start k7m2qx > /dev/null
$ backlog plan-sprint --capacity 13 --with k7m2qx
2> backlog: cannot plan 'k7m2qx': it is in-progress, not ready
2> hint: finish it: 'backlog finish k7m2qx'
[3]
$ BACKLOG_TODAY=2026-11-16 backlog plan-sprint --capacity 13
2> backlog: cannot plan a sprint: sprint 1 ended on 2026-11-15 and is still open
2> hint: review and close it first: 'backlog review --close'
[3]

# It decides over all stories, so each must be readable.
$ echo "size: [" >> .backlog/stories/n8w5sx.yaml
$ backlog plan-sprint --capacity 13
2> backlog: cannot read '.backlog/stories/n8w5sx.yaml': a list that is not closed with ']' on its line
2>   .backlog/stories/n8w5sx.yaml:8:7
2>   8 | size: [
2>     |       ^
2> hint: close it, or write one '- item' a line below its key
2> hint: this decides over all stories, so each must be readable; nothing was changed
[4]
$ git checkout -q . && git clean -q -fd .backlog
$ sed -i 's/^status: ready/status: new/' .backlog/stories/*.yaml
$ backlog plan-sprint --capacity 13
2> backlog: cannot plan a sprint: no story is ready
2> hint: see what is missing: 'backlog groom'
[3]
