# Which models there are is told where one is named that is not.
$ backlog init --name "Web shop" > /dev/null && backlog add "Pay by card" --bv 8 --uv 5 --risk 3 --size 5 > /dev/null
$ backlog prioritize --model wjsf
2> backlog: '--model' takes wsjf, rice, moscow or value-effort, not 'wjsf'
2> hint: did you mean 'wsjf'?
[2]
$ backlog prioritize --compare rise
2> backlog: '--compare' takes a model, not 'rise'
2> hint: did you mean 'rice'?
[2]
$ backlog prioritize --compare kano
2> backlog: '--compare' takes a model, not 'kano'
2> hint: the models are wsjf, rice, moscow, value-effort
[2]
$ backlog prioritize --compare
2> backlog: '--compare' needs a value (MODEL)
[2]

# What says nothing together.
$ backlog prioritize --model wsjf --edit
2> backlog: '--model' does not go with '--edit'
2> hint: 'backlog prioritize --model wsjf --dry-run' tells the reasons
[2]
$ backlog prioritize --model wsjf --explain 1
2> backlog: '--model' does not go with '--explain'
2> hint: 'backlog prioritize --model wsjf --dry-run' tells the reasons
[2]
$ backlog prioritize --model wsjf --compare rice
2> backlog: '--model' does not go with '--compare'
2> hint: name it there: 'backlog prioritize --compare wsjf rice'
[2]
$ backlog prioritize --compare wsjf --dry-run
2> backlog: '--compare' writes nothing and refuses no story: it does not go with '--dry-run'
[2]
$ backlog prioritize --compare wsjf --check
2> backlog: give only one of '--check', '--compare', '--edit', '--explain', '--rebalance'
[2]

# Without its fields a model has no order.
$ backlog prioritize --model rice
2> backlog: cannot prioritize by rice: 1 of 1 stories and bugs do not have reach, impact, confidence and effort
2> hint: 'backlog edit ID --rice 500,3,80,2' gives reach, impact, confidence and effort
2> hint: '--partial' orders those that have it, and leaves the others behind them
[3]
$ backlog prioritize --model moscow
2> backlog: cannot prioritize by moscow: 1 of 1 stories and bugs do not have a MoSCoW class
2> hint: 'backlog edit ID --moscow must' gives one
2> hint: '--partial' orders those that have it, and leaves the others behind them
[3]
$ backlog prioritize --compare wsjf rice moscow
2> backlog: cannot compare with rice: no story has reach, impact, confidence and effort
2> hint: 'backlog edit ID --rice 500,3,80,2' gives reach, impact, confidence and effort
[3]

# RICE takes four numbers, each in its unit.
$ backlog edit 1 --rice 450,3
2> backlog: 'rice' takes four numbers, not '450,3'
2> hint: reach, impact, confidence, effort: --rice 450,3,100,2
[2]
$ backlog edit 1 --rice many,3,100,2
2> backlog: 'rice' takes four numbers, not 'many,3,100,2'
2> hint: reach, impact, confidence, effort: --rice 450,3,100,2
[2]
$ backlog edit 1 --rice 450,4,100,2
2> backlog: an impact is 3, 2, 1, 0.5 or 0.25, not 4
2> hint: reach, impact, confidence, effort: --rice 450,3,100,2
[2]
$ backlog edit 1 --rice 450,3,120,2
2> backlog: a confidence is in percent, up to 100, not 120
2> hint: reach, impact, confidence, effort: --rice 450,3,100,2
[2]
$ backlog edit 1 --rice 450,3,100,0
2> backlog: an effort is at least 0.5 person-months, not 0
2> hint: reach, impact, confidence, effort: --rice 450,3,100,2
[2]
$ backlog edit 1 --rice -450,3,100,2
2> backlog: 'rice' takes four numbers, not '-450,3,100,2'
2> hint: reach, impact, confidence, effort: --rice 450,3,100,2
[2]
$ backlog edit 1 --rice 1e308,3,100,0.5
2> backlog: reach and effort go up to a billion, not '1e308,3,100,0.5'
2> hint: reach, impact, confidence, effort: --rice 450,3,100,2
[2]
