# Each way in which `release plan` refuses.
$ git init -q && backlog init --name "Web shop" >out
$ backlog add "Pay by card" --size 5 -q >card
$ backlog release plan 1.0 --capacity 13
2> backlog: no release '1.0'
2> hint: 'backlog release new 1.0' makes it
[3]
$ { backlog release new 1.0; backlog release new 0.9; backlog release close 0.9; } >out 2>&1
$ backlog release plan 0.9 --capacity 13
2> backlog: cannot plan release 0.9: it is closed
2> hint: plan what comes next in another: 'backlog release new NAME'
[3]
$ backlog release plan 1.0
2> backlog: a plan needs to know how much fits
2> hint: '--capacity 40' are points, '--sprints 3' so many sprints: give one of them
[2]
$ backlog release plan 1.0 --capacity 13 --sprints 2
2> backlog: '--capacity' and '--sprints' say the same
2> hint: '--capacity 40' are points, '--sprints 3' so many sprints: give one of them
[2]
$ backlog release plan 1.0 --capacity many
2> backlog: '--capacity' takes a whole number, 0 or more, not 'many'
[2]
$ backlog release plan 1.0 --sprints -1
2> backlog: '--sprints' takes a whole number, 0 or more, not '-1'
[2]
$ backlog release plan 1.0 --sprints 2
2> backlog: cannot plan release 1.0: no sprint was closed yet, so nothing tells how much fits
2> hint: say it: 'backlog release plan 1.0 --capacity POINTS'
2> hint: or set 'expected_velocity: [15, 25]' in .backlog/settings.yaml
[3]
$ backlog release plan 1.0 --capacity 13 --time soon
2> backlog: '--time' takes seconds or minutes, not 'soon'
2> hint: 60s, or 2m
[2]
$ backlog release plan 1.0 --capacity 13 --maximize size
2> backlog: '--maximize' takes score, business_value, user_value, time_criticality or risk, not 'size'
[2]
# Nothing says what is worth more.
$ backlog release plan 1.0 --capacity 13 --optimize
2> backlog: cannot plan release 1.0: no story has a value, so none is worth more than another
2> hint: give them values: 'backlog score'
2> hint: or leave '--optimize' out
[3]
$ backlog release plan 1.0 --capacity 13 --optimize --maximize user_value
2> backlog: cannot plan release 1.0: no story has a user_value, so none is worth more than another
2> hint: give them values: 'backlog score'
2> hint: or leave '--optimize' out
[3]
# What is asked for cannot be.
$ backlog release plan 1.0 --capacity 3 --with "$(cat card)"
2> backlog: cannot plan release 1.0: what was asked for has 5 points, with what it needs, and 3 fit
[3]
$ backlog release plan 1.0 --capacity 9 --with "$(cat card)" --without "$(cat card)"
2> backlog: 'cxsq2j' is to be taken and to be left out
2> hint: give it to one of '--with' and '--without'
[2]
$ backlog release plan 1.0 --capacity 9 --with nosuch1
2> backlog: no story 'nosuch1'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog edit "$(cat card)" --unset size --risk 8 >out
$ backlog release plan 1.0 --capacity 9 --with "$(cat card)"
2> backlog: cannot take 'cxsq2j' into release 1.0: it is not to be taken: no size
2> hint: size it: 'backlog edit cxsq2j --size N'
[3]
$ backlog edit "$(cat card)" --size 5 >out
$ backlog release plan 1.0 --capacity 9 --risk-at-most 5 --with "$(cat card)"
2> backlog: cannot plan release 1.0: what was asked for has risk 8, with what it needs, and 5 is allowed
[3]
$ backlog release plan 1.0 --layout --capacity 5
2> backlog: '--layout' shows what the release holds, and plans nothing
2> hint: plan it first, then 'backlog release plan 1.0 --layout'
[2]
$ backlog release plan 1.0 --layout
2> backlog: cannot plan release 1.0: no sprint was closed yet, so nothing tells how much fits
2> hint: say it: 'backlog release plan 1.0 --capacity POINTS'
2> hint: or set 'expected_velocity: [15, 25]' in .backlog/settings.yaml
[3]
# A file that cannot be read: the plan would be another.
$ echo 'id: [' >.backlog/stories/b4d000-broken.yaml
$ backlog release plan 1.0 --capacity 9
2> backlog: cannot read '.backlog/stories/b4d000-broken.yaml': a list that is not closed with ']' on its line
2>   .backlog/stories/b4d000-broken.yaml:1:5
2>   1 | id: [
2>     |     ^
2> hint: close it, or write one '- item' a line below its key
2> hint: this decides over all stories, so each must be readable; nothing was changed
[4]
# Planning by hand: what was typed is kept, and nothing is changed.
$ rm .backlog/stories/b4d000-broken.yaml && git add -A && git commit -qm shop
$ EDITOR='sed -i /ends/d' backlog release plan 1.0 --edit
2> backlog: the line '---- release ends ----' is missing
2> hint: musts stand above '---- must ----', the release above '---- release ends ----'
2> hint: what you wrote is kept in '$T/.backlog/.local/edit/1-release.txt'
[3]
$ EDITOR='sed -i "/ must --/d"' backlog release plan 1.0 --edit
2> backlog: the release ends before its musts do
2>   the edited release:8:1
2>   8 | ---- release ends ----
2>     | ^
2> hint: there are two: '---- must ----', and below it '---- release ends ----'
2> hint: what you wrote is kept in '$T/.backlog/.local/edit/2-release.txt'
[3]
$ EDITOR='sed -i -e "/ must --/d" -e "/^-.*ends/a ---- must ----"' backlog release plan 1.0 --edit
2> backlog: the release ends before its musts do
2>   the edited release:8:1
2>   8 | ---- release ends ----
2>     | ^
2> hint: there are two: '---- must ----', and below it '---- release ends ----'
2> hint: what you wrote is kept in '$T/.backlog/.local/edit/3-release.txt'
[3]
$ EDITOR='sed -i "/^-.*ends/a ---- must ----"' backlog release plan 1.0 --edit
2> backlog: the line 'must' stands there already
2>   the edited release:10:1
2>   10 | ---- must ----
2>      | ^
2> hint: there are two: '---- must ----', and below it '---- release ends ----'
2> hint: what you wrote is kept in '$T/.backlog/.local/edit/4-release.txt'
[3]
$ EDITOR='sed -i "/^-.*ends/a -- nice to have --"' backlog release plan 1.0 --edit
2> backlog: this line means nothing here
2>   the edited release:10:1
2>   10 | -- nice to have --
2>      | ^
2> hint: there are two: '---- must ----', and below it '---- release ends ----'
2> hint: what you wrote is kept in '$T/.backlog/.local/edit/5-release.txt'
[3]
$ EDITOR='sed -i "/^-.*ends/a nosuch"' backlog release plan 1.0 --edit
2> backlog: no story 'nosuch'
2>   the edited release:10:1
2>   10 | nosuch
2>      | ^
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
2> hint: what you wrote is kept in '$T/.backlog/.local/edit/6-release.txt'
[3]
$ EDITOR="printf '\\377\\000garbage\\n' >" backlog release plan 1.0 --edit
2> backlog: no story '\xff\x00garbage'
2>   the edited release:1:1
2>   1 | \xff\x00garbage
2>     | ^
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
2> hint: what you wrote is kept in '$T/.backlog/.local/edit/7-release.txt'
[3]
$ EDITOR="printf '' >" backlog release plan 1.0 --edit
2> backlog: the edited text is empty: nothing was changed
[3]
$ EDITOR=false backlog release plan 1.0 --edit
2> backlog: the editor 'false' ended with 1: nothing was changed
[3]
$ env -u EDITOR backlog release plan 1.0 --edit
2> backlog: no editor is set
2> hint: set BACKLOG_EDITOR or EDITOR
[3]
$ backlog release plan 1.0 --edit --capacity 13
2> backlog: '--edit' plans by hand: it goes with '--reason', '--on' and '--dry-run' only
[2]
$ backlog release plan 1.0 --reason "no"
2> backlog: '--reason' goes with '--edit'
[2]
$ EDITOR=cat backlog release plan 0.9 --edit
2> backlog: cannot plan release 0.9: it is closed
2> hint: plan what comes next in another: 'backlog release new NAME'
[3]
$ git status --short .backlog/stories .backlog/releases
