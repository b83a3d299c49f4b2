# Ids that lead nowhere, or to several stories.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ story() { printf 'id: %s\ntitle: %s\nrank: "%s"\ncreated: 2026-10-01\n' "$@" > .backlog/stories/$1-x.yaml; }
$ story k7m2qx "Pay by card" cjkmpq; story k7p4rs "Pay by invoice" djkmpq; story p3w9da "Print a receipt" fjkmpq
$ git add -A && git commit -q -m stories
$ backlog show k7
2> backlog: 'k7' could be any of 2 stories
2> hint: k7m2qx Pay by card
2> hint: k7p4rs Pay by invoice
[3]
$ backlog edit k7m2qy --size 3
2> backlog: no story 'k7m2qy'
2> hint: did you mean 'k7m2qx' (Pay by card)?
[3]
$ backlog edit zzzzzz --size 3
2> backlog: no story 'zzzzzz'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog start k7 p3w9da
2> backlog: 'k7' could be any of 2 stories
2> hint: k7m2qx Pay by card
2> hint: k7p4rs Pay by invoice
2> backlog: cannot start 'p3w9da': it is in no sprint, and none is active
2> hint: plan one: 'backlog plan-sprint'
2> backlog: 2 errors
2> nothing was changed
[3]
$ backlog move 9 --top
2> backlog: no place 9 in the backlog: it has 3
2> hint: 'backlog list' shows the places
[3]
$ backlog show 0
2> backlog: no place 0 in the backlog: it has 3
2> hint: 'backlog list' shows the places
[3]
$ backlog show ''
2> backlog: no story ''
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog show K7M2QX
2> backlog: no story 'K7M2QX'
2> hint: did you mean 'k7m2qx' (Pay by card)?
[3]
$ backlog edit p3w9da --size 4
2> backlog: 'size' takes one of 1 2 3 5 8 13 20, not '4'
2> hint: the scale stands in .backlog/settings.yaml: scales, size
[2]
$ backlog edit p3w9da --status ready
2> backlog: unknown option '--status' of 'edit'
2> hint: 'backlog help edit' shows its options
[2]
$ backlog edit p3w9da --depends-on p3w9da
2> backlog: 'depends_on' cannot name the story itself
[2]
$ backlog edit k7m2qx --depends-on p3w9da > /dev/null && backlog edit p3w9da --depends-on k7m2qx
2> backlog: cannot edit 'p3w9da': a cycle of dependencies: 'k7m2qx' needs 'p3w9da' needs 'k7m2qx'
2> hint: each of them would wait for the others: leave one dependency out
[3]
$ backlog prioritise
2> backlog: unknown command 'prioritise'
2> hint: did you mean 'prioritize'?
[2]
$ backlog prioritize --dry-rum
2> backlog: unknown option '--dry-rum' of 'prioritize'
2> hint: did you mean '--dry-run'?
[2]
$ backlog prioritize now
2> backlog: unexpected argument 'now'
2> hint: usage: backlog prioritize [OPTION]...
[2]
$ backlog check --fix-all
2> backlog: unknown option '--fix-all' of 'check'
2> hint: 'backlog help check' shows its options
[2]
$ backlog check nowhere.yaml
2> backlog: 'nowhere.yaml' is no file of this backlog
2> hint: its files are below .backlog
[2]
$ backlog check /etc/passwd
2> backlog: '/etc/passwd' is no file of this backlog
2> hint: its files are below .backlog
[2]
$ git checkout -q . && git status --short

# A cycle that came from a merge: all that is there is shown, and nothing is ordered.
$ printf 'depends_on: [p3w9da]\n' >> .backlog/stories/k7m2qx-x.yaml; printf 'depends_on: [k7m2qx]\n' >> .backlog/stories/p3w9da-x.yaml
$ backlog list --format '{id} {title}'
k7m2qx Pay by card
k7p4rs Pay by invoice
p3w9da Print a receipt
$ backlog check
.backlog/stories/k7m2qx-x.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit k7m2qx --bv N --uv N --risk N
.backlog/stories/k7m2qx-x.yaml:5:13: error: a cycle of dependencies: 'k7m2qx' needs 'p3w9da' needs 'k7m2qx'
  backlog edit k7m2qx --remove-dependency p3w9da
.backlog/stories/k7p4rs-x.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit k7p4rs --bv N --uv N --risk N
.backlog/stories/p3w9da-x.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit p3w9da --bv N --uv N --risk N
3 stories, 0 sprints, 0 releases: 1 error, 0 warnings, 3 notes
[1]
$ backlog prioritize --partial
2> backlog: cannot prioritize: a cycle of dependencies: 'k7m2qx' needs 'p3w9da' needs 'k7m2qx'
2> hint: take one of these dependencies out: 'backlog edit k7m2qx --remove-dependency p3w9da'
[3]
$ backlog prioritize --check --partial
2> backlog: cannot prioritize: a cycle of dependencies: 'k7m2qx' needs 'p3w9da' needs 'k7m2qx'
2> hint: take one of these dependencies out: 'backlog edit k7m2qx --remove-dependency p3w9da'
[3]
$ git checkout -q .
$ printf 'parent: p3w9da\n' >> .backlog/stories/k7m2qx-x.yaml; printf 'parent: k7m2qx\n' >> .backlog/stories/p3w9da-x.yaml
$ backlog check
.backlog/stories/k7m2qx-x.yaml:3:7: note: an epic is never ranked: its children are
  backlog check --fix
.backlog/stories/k7m2qx-x.yaml:5:9: error: a cycle of parents: 'k7m2qx' is part of 'p3w9da' is part of 'k7m2qx'
  backlog edit k7m2qx --unset parent
.backlog/stories/k7p4rs-x.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit k7p4rs --bv N --uv N --risk N
.backlog/stories/p3w9da-x.yaml:3:7: note: an epic is never ranked: its children are
  backlog check --fix
3 stories, 0 sprints, 0 releases: 1 error, 0 warnings, 3 notes
[1]
$ backlog list --format '{id} {title}'
k7p4rs Pay by invoice
$ git checkout -q .
