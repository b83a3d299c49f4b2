# A release that was made by mistake goes, as long as nothing names it.
$ git init -q && backlog init --name "Web shop" >out
$ backlog release new 1.o >out 2>&1; backlog add "Pay by card" --size 3 --release 1.o -q >card
$ backlog release delete 1.o
2> backlog: cannot delete release 1.o: a story is in it
2> hint: take what is open out: 'backlog release remove 1.o ID... --reason TEXT'
2> hint: or into another: 'backlog release add OTHER ID...'
[3]
$ backlog release new 1.0 >out 2>&1; backlog release add 1.0 "$(cat card)" >out
$ backlog release delete 1.o
deleted release 1.o
2> hint: 'backlog undo' takes it back
$ ls .backlog/releases
1.0.yaml
$ backlog undo
took back: delete release 1.o (1 file)
$ ls .backlog/releases
1.0.yaml
1.o.yaml
$ backlog release delete 1.o -q && backlog check --quiet
deleted release 1.o
.backlog/stories/cxsq2j-pay-by-card.yaml:17:1: note: not scored: business_value, user_value, risk
  backlog edit cxsq2j --bv N --uv N --risk N
1 story, 0 sprints, 1 release: 0 errors, 0 warnings, 1 note
