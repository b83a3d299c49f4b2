# Each way in which decisions are refused.
$ git init -q && backlog init --name "Web shop" >out
$ backlog add "Pay by card" --size 5 -q >card; backlog release new 1.0 >out 2>&1; backlog release add 1.0 "$(cat card)" >out
$ backlog tradeoff 1.0 --drop "$(cat card)" --decide " "
2> backlog: '--decide' needs a text
[2]
$ backlog tradeoff 1.0 --drop "$(cat card)" --keep
2> backlog: '--keep' goes with '--decide'
[2]
$ backlog tradeoff 1.0 --drop "$(cat card)" --by Ada
2> backlog: '--on' and '--by' go with '--decide'
[2]
$ backlog tradeoff 1.0 --suggest --date 2027-12-01 --velocity 10 --decide "Fine" --on soon
2> backlog: '--on' takes a date (YYYY-MM-DD), not 'soon'
2> hint: today is 2026-11-02
[2]
$ sed -i 's/^expected_velocity:.*/expected_velocity: [10, 10]/' .backlog/settings.yaml && backlog release edit 1.0 --date 2027-01-15 >out 2>&1
$ backlog tradeoff 1.0 --suggest --decide "Fine as it is"
2> backlog: there is nothing to decide: nothing would change
2> hint: name a change beside '--decide': --drop, --add, --resize, --move or --date
[3]
# What is so already changes nothing.
$ backlog tradeoff 1.0 --resize "$(cat card)=5" --date 2027-01-15 --decide "Fine as it is"
2> backlog: there is nothing to decide: nothing would change
2> hint: name a change beside '--decide': --drop, --add, --resize, --move or --date
[3]
$ backlog tradeoff 1.0 --resize "$(cat card)=8" --decide "It is larger" --on 2026-11-03
2> warning: 2026-11-03 is still to come
2> backlog: '--on 2026-11-03' is still to come
2> hint: a decision is kept when it was taken: today is 2026-11-02
[2]
$ ls .backlog/decisions 2>/dev/null
$ backlog decision show k7m
2> backlog: no decision 'k7m'
2> hint: 'backlog decision list' shows the ids
[3]
$ backlog decision review k7m
2> backlog: no decision 'k7m'
2> hint: 'backlog decision list' shows the ids
[3]
$ backlog decision show
2> backlog: missing ID
2> hint: usage: backlog decision show [OPTION]... ID
[2]
$ mkdir -p .backlog/decisions && printf 'id: g4ft0a\nquestion: Do we serve hotels?\ncreated: 2026-10-01\n' >.backlog/decisions/g4ft0a.yaml
$ backlog decision review g4f
2> backlog: cannot review decision 'g4ft0a': it is about no release
2> hint: see it: 'backlog decision show g4ft0a'
[3]
$ backlog decision list --release 1.0
2> nothing was decided about release 1.0 yet
2> hint: 'backlog tradeoff RELEASE --drop ID --decide WHY' keeps a trade-off
$ sed -i 's/^created.*/created: soon/' .backlog/decisions/g4ft0a.yaml
$ backlog decision
2> backlog: 'created' takes a date as 2026-11-30, not 'soon'
2>   .backlog/decisions/g4ft0a.yaml:3:10
2>   3 | created: soon
2>     |          ^
[4]
