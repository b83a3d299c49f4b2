# Releases that cannot be, and what helps.
$ git init -q && . "$SOURCE/tests/support/web_shop.sh"
$ backlog release new "Spring 2027"
2> backlog: 'Spring 2027' cannot name a release
2> hint: a name has small letters, digits, '.', '_' and '-', and begins with a letter or digit: 1.0, spring-2027
[2]
$ backlog release new 1.0
2> backlog: cannot make release 1.0: there is one of this name
2> hint: change it: 'backlog release edit 1.0'
[3]
$ backlog release new 2.0 --date soon
2> backlog: '--date' takes a date as 2026-11-30, not 'soon'
[2]
$ backlog release show 1.1
2> backlog: no release '1.1'
2> hint: did you mean '1.0'?
[3]
$ backlog release show
2> backlog: missing NAME
2> hint: usage: backlog release show [OPTION]... NAME
[2]
$ backlog release shw 1.0
2> backlog: unknown command 'release shw'
2> hint: did you mean 'release show'?
[2]
$ backlog release edit 1.0
2> backlog: 'release edit' needs what to change
2> hint: one of --date, --goal, --notes
[2]
$ backlog release add 3.0 k7m2qx
2> backlog: no release '3.0'
2> hint: did you mean '1.0'?
[3]
$ backlog release add 1.0 zzz
2> backlog: no story 'zzz'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog release add 1.0 k7m2qx --moscow maybe
2> backlog: '--moscow' takes must, should, could or wont, not 'maybe'
[2]
$ backlog release add 1.0 d1g5lt
2> backlog: no story 'd1g5lt'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog release remove 1.0 k7m2qx
2> backlog: 'release remove' needs a reason
2> hint: it is kept with the story: --reason TEXT
[2]
$ backlog release remove 1.0 r2t8rn --reason "too late"
2> backlog: cannot take 'r2t8rn' out of release 1.0: it is in no release
2> hint: 'backlog release show 1.0' shows what is in it
[3]
$ backlog release remove 1.0 k7m2qx --reason " "
2> backlog: 'release remove' needs a reason
2> hint: it is kept with the story: --reason TEXT
[2]
$ backlog release close 9.9
2> backlog: no release '9.9'
2> hint: there is 1.0
2> hint: 'backlog release new 9.9' makes it
[3]
$ backlog release close 1.0
2> backlog: cannot close release 1.0: the must 'k7m2qx' is in-progress
2> hint: 'backlog finish k7m2qx'
2> hint: or go on with '--anyway REASON', which is kept in the story
[3]
$ backlog release delete 9.9
2> backlog: no release '9.9'
2> hint: there is 1.0
2> hint: 'backlog release new 9.9' makes it
[3]
$ backlog release delete 1.0
2> backlog: cannot delete release 1.0: a story is in it
2> hint: take what is open out: 'backlog release remove 1.0 ID... --reason TEXT'
2> hint: or into another: 'backlog release add OTHER ID...'
[3]
$ git init -q empty && cd empty && backlog release
2> backlog: no backlog here or above '$T/empty'
2> hint: 'backlog init' makes one
[3]
