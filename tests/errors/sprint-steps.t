# How 'start', 'stop', 'finish', 'accept', 'reject' and 'reopen' refuse; none changes a byte.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog start k7m2qx
2> backlog: cannot start 'k7m2qx': it is in no sprint, and none is active
2> hint: plan one: 'backlog plan-sprint'
[3]
$ backlog plan-sprint --capacity 13 > /dev/null
$ backlog start m4m0na
2> backlog: cannot start 'm4m0na': it is in no sprint, and none is active
2> hint: plan it: 'backlog plan-sprint --with m4m0na'
[3]
$ backlog finish k7m2qx
2> backlog: cannot finish 'k7m2qx': it is planned, not in-progress
2> hint: begin it: 'backlog start k7m2qx'
[3]
$ backlog stop k7m2qx
2> backlog: cannot stop 'k7m2qx': it is planned, not in-progress
2> hint: begin it: 'backlog start k7m2qx'
[3]
$ backlog start k7m2qx p3w9da > /dev/null && git add -A && git commit -q -m started
$ backlog start k7m2qx nosuch
2> backlog: cannot start 'k7m2qx': it is in-progress already
2> hint: finish it: 'backlog finish k7m2qx'
2> backlog: no story 'nosuch'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
2> backlog: 2 errors
2> nothing was changed
[3]
$ backlog start g
2> backlog: 'g' could be any of 2 stories
2> hint: g1ft00 Give a card as a gift
2> hint: g2ft00 Pay with a card that was a gift
[3]
$ backlog start t5h0ne
2> backlog: cannot start 't5h0ne': no acceptance criterion
2> hint: 'backlog edit t5h0ne --criterion TEXT'
2> hint: or go on with '--anyway REASON', which is kept in the story
[3]
$ backlog start g1f --anyway " "
2> backlog: '--anyway' needs a reason
[2]
$ backlog start
2> backlog: missing ID
2> hint: usage: backlog start [OPTION]... ID...
[2]
$ backlog finish k7m2qx
2> backlog: cannot finish 'k7m2qx': not ticked: Automated tests pass; not ticked: Reviewed by somebody else
2> hint: 'backlog finish k7m2qx --tick tests --tick reviewed'
2> hint: or go on with '--anyway REASON', which is kept in the story
[3]
$ backlog finish k7m2qx --tick tests
2> backlog: cannot finish 'k7m2qx': not ticked: Reviewed by somebody else
2> hint: 'backlog finish k7m2qx --tick tests --tick reviewed'
2> hint: or go on with '--anyway REASON', which is kept in the story
[3]
$ backlog finish k7m2qx --tick test
2> backlog: cannot finish 'k7m2qx': no Definition of Done item 'test'
2> hint: tests: Automated tests pass
2> hint: reviewed: Reviewed by somebody else
[3]
$ backlog accept k7m2qx --all-pass
2> backlog: cannot accept 'k7m2qx': it is in-progress, not done
2> hint: 'backlog finish k7m2qx'
2> hint: or go on with '--anyway REASON', which is kept in the story
[3]
$ backlog reject k7m2qx --reason "Not shown"
2> backlog: cannot reject 'k7m2qx': it is in-progress, not done
2> hint: finish it: 'backlog finish k7m2qx'
[3]
$ backlog reopen k7m2qx --reason "Fails"
2> backlog: cannot reopen 'k7m2qx': it is in-progress, not accepted
2> hint: finish it: 'backlog finish k7m2qx'
[3]
$ git status --short
$ backlog finish k7m2qx --all-done > /dev/null
$ backlog finish k7m2qx --all-done
2> backlog: cannot finish 'k7m2qx': it is done already
2> hint: judge it: 'backlog accept k7m2qx'
[3]
$ backlog start k7m2qx
2> backlog: cannot start 'k7m2qx': it is done, not ready or planned
2> hint: judge it: 'backlog accept k7m2qx'
[3]
$ backlog accept k7m2qx
2> backlog: cannot accept 'k7m2qx': criterion 1 is open; criterion 2 is open
2> hint: 'backlog accept k7m2qx --pass 1 --pass 2'
2> hint: or go on with '--anyway REASON', which is kept in the story
[3]
$ backlog accept k7m2qx --pass 1
2> backlog: cannot accept 'k7m2qx': criterion 2 is open
2> hint: 'backlog accept k7m2qx --pass 1 --pass 2'
2> hint: or go on with '--anyway REASON', which is kept in the story
[3]
$ backlog accept k7m2qx --pass 3
2> backlog: no criterion '3' in 'k7m2qx': it has 2 criteria
2> hint: see them: 'backlog show k7m2qx'
[3]
$ backlog accept k7m2qx p3w9da --all-pass
2> backlog: cannot accept 'p3w9da': it is in-progress, not done
2> hint: 'backlog finish p3w9da'
2> hint: or go on with '--anyway REASON', which is kept in the story
2> nothing was changed
[3]
$ backlog accept --all-pass
2> backlog: 'accept' needs the stories that this is about
2> hint: name them: backlog accept ID...
[2]
$ backlog reject k7m2qx
2> backlog: 'reject' needs a reason
2> hint: it is kept with the story: --reason TEXT
[2]
$ backlog reject k7m2qx --reason " "
2> backlog: 'reject' needs a reason
2> hint: it is kept with the story: --reason TEXT
[2]
$ backlog reject k7m2qx --reason "Not shown" --fail 3
2> backlog: no criterion '3' in 'k7m2qx': it has 2 criteria
2> hint: see them: 'backlog show k7m2qx'
[3]
$ backlog reopen k7m2qx
2> backlog: 'reopen' needs a reason
2> hint: it is kept with the story: --reason TEXT
[2]
$ backlog accept k7m2qx --all-pass --on yesterday
2> backlog: '--on' takes a date (YYYY-MM-DD), not 'yesterday'
2> hint: today is 2026-11-02
[2]
$ backlog accept k7m2qx --all-pass > /dev/null
$ backlog start k7m2qx
2> backlog: cannot start 'k7m2qx': it is accepted, not ready or planned
2> hint: take it up again: 'backlog reopen k7m2qx --reason TEXT'
[3]
$ backlog reject k7m2qx --reason "Not shown"
2> backlog: cannot reject 'k7m2qx': it is accepted, not done
2> hint: take it up again: 'backlog reopen k7m2qx --reason TEXT'
[3]

# The sprint that runs is closed before another begins.
$ backlog plan-sprint --capacity 13 > /dev/null
$ backlog start w1sh00
2> backlog: cannot start 'w1sh00': it is planned into sprint 2, and sprint 1 is still active
2> hint: close that one first: 'backlog review --close'
[3]
