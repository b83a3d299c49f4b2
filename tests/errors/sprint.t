# What the commands of a sprint refuse; nothing is written.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog sprint
2> backlog: there is no sprint yet
2> hint: 'backlog plan-sprint' plans the first
[3]
$ backlog sprint 3
2> backlog: no sprint '3'
2> hint: 'backlog plan-sprint' plans the first
[3]
$ backlog sprint ad k7m2qx
2> backlog: unknown command 'sprint ad'
2> hint: did you mean 'sprint add'?
[2]
$ backlog sprint ad
2> backlog: unknown command 'sprint ad'
2> hint: did you mean 'sprint add'?
[2]
$ backlog sprint start
2> backlog: there is no sprint yet
2> hint: 'backlog plan-sprint' plans the first
[3]
$ backlog sprint cancel --reason "no goal"
2> backlog: there is no sprint yet
2> hint: 'backlog plan-sprint' plans the first
[3]
$ backlog sprint add k7m2qx
2> backlog: there is no sprint yet
2> hint: 'backlog plan-sprint' plans the first
[3]
$ backlog plan-sprint --capacity 10 > /dev/null && git add -A && git commit -qm plan
$ backlog sprint edit
2> backlog: 'sprint edit' needs what to change
2> hint: one of --goal, --start, --end, --capacity, --agreed-by
[2]
$ backlog sprint edit --end tomorrow
2> backlog: '--end' takes a date as 2026-11-30, not 'tomorrow'
[2]
$ backlog sprint edit --end 2026-10-01
2> backlog: sprint 1 would end on 2026-10-01, before it starts on 2026-11-02
2> hint: --start and --end take its first and its last day
[2]
$ backlog sprint edit --capacity many
2> backlog: '--capacity' takes story points, not 'many'
[2]
$ backlog sprint edit 7 --goal "Pay"
2> backlog: no sprint '7'
2> hint: there is only sprint 1
[3]
$ backlog sprint add t5h0ne
2> backlog: cannot take 't5h0ne' into sprint 1: no acceptance criterion
2> hint: 'backlog edit t5h0ne --criterion TEXT'
2> hint: or go on with '--anyway REASON', which is kept in the story
[3]
$ backlog sprint add k7m2qx
2> backlog: cannot take 'k7m2qx' into sprint 1: it is planned, not ready
2> hint: begin it: 'backlog start k7m2qx'
[3]
$ backlog sprint add w1sh00 zzzzz9
2> backlog: no story 'zzzzz9'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
2> nothing was changed
[3]
$ backlog sprint remove w1sh00
2> backlog: cannot take 'w1sh00' out of its sprint: it is ready, not in a sprint
2> hint: plan it: 'backlog plan-sprint'
[3]
$ backlog sprint cancel
2> backlog: 'sprint cancel' needs a reason
2> hint: it is kept with the sprint: --reason TEXT
[2]
$ git status --short
$ backlog sprint start > /dev/null
2> hint: it has no Sprint Goal: 'backlog sprint edit --goal TEXT'
$ backlog sprint start
2> backlog: no sprint is planned
2> hint: 'backlog plan-sprint' plans the next, 'backlog sprint list' shows all
[3]
$ backlog sprint start 1
2> backlog: cannot start sprint 1: it is active, not planned
2> hint: 'backlog sprint 1' shows how it stands
[3]
$ backlog sprint remove k7m2qx
2> backlog: cannot take 'k7m2qx' out of its sprint: it needs a reason
2> hint: say it with '--reason TEXT'; it is kept in the story
[2]
$ backlog review --close --goal-met yes > /dev/null
$ backlog sprint edit 1 --goal "Another one"
2> backlog: cannot edit sprint 1: it is closed
2> hint: its figures were told to others; a mistake can be corrected in its file
[3]
$ backlog sprint cancel 1 --reason "too late"
2> backlog: cannot cancel sprint 1: it is closed, not active
2> hint: 'backlog sprint 1' shows how it stands
[3]
