# What does not go together.
$ backlog init --name "Web shop" > /dev/null
$ backlog review --meeting
2> backlog: no sprint has begun
2> hint: 'backlog plan-sprint' plans the first
[3]
$ backlog review --meeting --html
2> backlog: give only one of '--close', '--meeting', '--html', '--json'
[2]
$ backlog review --close --meeting
2> backlog: give only one of '--close', '--meeting', '--html', '--json'
[2]
$ backlog review --meeting --json
2> {"error": {"code": 2, "message": "give only one of '--close', '--meeting', '--html', '--json'", "hints": []}}
[2]
$ backlog review -o review.html
2> backlog: '--output' goes with '--html'
[2]
$ backlog review --meeting --goal-met yes
2> backlog: '--goal-met' goes with '--close'
[2]
$ cp -r "$EXAMPLES/bike-workshop/.backlog" . && backlog review --html --on 2026-11-01
2> backlog: '--on' goes with '--close'
[2]
$ backlog review 2 --html -o .backlog
2> backlog: cannot write '.backlog': it is a folder
2> hint: name a file in it
[3]
