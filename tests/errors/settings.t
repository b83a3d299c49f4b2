# Settings that are not valid: nothing is read or written without them, and check tells all.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ printf 'id: k7m2qx\ntitle: Pay by card\nrank: "cjkmpq"\nbusiness_value: 8\nuser_value: 5\nrisk: 1\nsize: 3\ncreated: 2026-10-01\n' > .backlog/stories/k7m2qx-pay.yaml
$ git add -A && git commit -q -m "one story"
$ sums() { find .backlog -name .local -prune -o -type f -print0 | sort -z | xargs -0 sha256sum; }
$ code() { "$@" > /dev/null 2>&1; echo "$? "; }
$ try() {
>   sums > before; backlog check
>   echo check $? list $(code backlog list) prioritize $(code backlog prioritize) edit $(code backlog edit k7m2qx --size 5)
>   sums | cmp - before && echo as before; git checkout -q .
> }
$ setting() { sed -i "s/^$1:.*/$2/" .backlog/settings.yaml; }

# The nearest key is named.
$ setting risk_first 'risk_frist: always'; try
.backlog/settings.yaml:10:1: error: unknown key 'risk_frist' in the settings
  did you mean 'risk_first'?
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
check 1 list 4 prioritize 4 edit 4
as before
$ setting sprint 'sprint: {dayz: 14}'; try
.backlog/settings.yaml:24:10: error: unknown key 'dayz' in the settings
  did you mean 'days'?
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
check 1 list 4 prioritize 4 edit 4
as before
$ setting name 'color: blue'; try
.backlog/settings.yaml:2:1: error: unknown key 'color' in the settings
  known here: format, name, product_owner, people, focus_factor, require_story_trailer, scales, risk_first, high_risk, high_value, release_first, max_size, expected_velocity, definition_of_ready, definition_of_done, sprint
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
check 1 list 4 prioritize 4 edit 4
as before

# Values.
$ setting risk_first 'risk_first: sometimes'; try
.backlog/settings.yaml:10:13: error: 'risk_first' takes always, valuable, off
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
check 1 list 4 prioritize 4 edit 4
as before
$ setting high_risk 'high_risk: very'; try
.backlog/settings.yaml:11:12: error: 'high_risk' takes a whole number from 0, not 'very'
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
check 1 list 4 prioritize 4 edit 4
as before
$ setting max_size 'max_size: -8'; try
.backlog/settings.yaml:14:11: error: 'max_size' takes a whole number from 0, not '-8'
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
check 1 list 4 prioritize 4 edit 4
as before
$ setting release_first 'release_first: yes'; try
.backlog/settings.yaml:13:16: error: 'release_first' takes on or off, not 'yes'
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
check 1 list 4 prioritize 4 edit 4
as before
$ setting focus_factor 'focus_factor: 1,5'; try
.backlog/settings.yaml:5:15: error: 'focus_factor' takes a number from 0, not '1,5'
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
check 1 list 4 prioritize 4 edit 4
as before
$ setting expected_velocity 'expected_velocity: 15'; try
.backlog/settings.yaml:15:20: error: 'expected_velocity' takes a list
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
check 1 list 4 prioritize 4 edit 4
as before
$ setting expected_velocity 'expected_velocity: [25, 15]'; try
.backlog/settings.yaml:15:20: error: 'expected_velocity' takes its lower and its upper end: [15, 25]
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
check 1 list 4 prioritize 4 edit 4
as before
$ setting people 'people: [{name: Ada, days: many}]'; try
.backlog/settings.yaml:4:28: error: 'days' takes a number from 0, not 'many'
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
check 1 list 4 prioritize 4 edit 4
as before
$ setting sprint 'sprint: {days: 14, workdays: [mon, tues]}'; try
.backlog/settings.yaml:24:30: error: 'workdays' takes mon, tue, wed, thu, fri, sat, sun
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
check 1 list 4 prioritize 4 edit 4
as before
$ sed -i 's/^  value: .*/  value: [0, one]/' .backlog/settings.yaml; try
.backlog/settings.yaml:8:14: error: 'value' takes a whole number from 0, not 'one'
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
check 1 list 4 prioritize 4 edit 4
as before
$ sed -i 's/^  story: .*/  story: [role, wnat]/' .backlog/settings.yaml; try
.backlog/settings.yaml:17:17: error: 'wnat' is no check of a Definition of Ready
  did you mean 'want'?
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
check 1 list 4 prioritize 4 edit 4
as before

# Several at once: check tells all, the others the first.
$ setting high_risk 'high_risk: very'; setting max_size 'max_size: big'; backlog list
2> backlog: 'high_risk' takes a whole number from 0, not 'very'
2>   .backlog/settings.yaml:11:12
2>   11 | high_risk: very
2>      |            ^
2> hint: 1 more in the settings: 'backlog check'
[4]
$ try
.backlog/settings.yaml:11:12: error: 'high_risk' takes a whole number from 0, not 'very'
.backlog/settings.yaml:14:11: error: 'max_size' takes a whole number from 0, not 'big'
1 story, 0 sprints, 0 releases: 2 errors, 0 warnings, 0 notes
check 1 list 4 prioritize 4 edit 4
as before

# Not YAML, not there, not a file.
$ echo 'name: "Web shop' >> .backlog/settings.yaml; try
.backlog/settings.yaml:25:7: error: cannot read '.backlog/settings.yaml': a quote that is not closed before the end of the file
  close it; the further lines of a quoted text stand deeper than its key
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
check 1 list 4 prioritize 4 edit 4
as before
$ rm .backlog/settings.yaml; backlog list
2> backlog: there is no '.backlog/settings.yaml'
2> hint: 'backlog init' writes it again
[3]
$ backlog check
.backlog/settings.yaml:1:1: error: there is no '.backlog/settings.yaml'
  'backlog init' writes it again
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
[1]
$ git checkout -q .; rm .backlog/settings.yaml; mkdir .backlog/settings.yaml; backlog list
2> backlog: '.backlog/settings.yaml' is not a regular file
2> hint: links, folders and pipes in a backlog are never followed
[4]
$ rmdir .backlog/settings.yaml; git checkout -q .

# A newer format is read, and never written.
$ setting format 'format: 2'; echo 'stars: 5' >> .backlog/settings.yaml; sums > before
$ backlog list --format '{id} {title}'
k7m2qx Pay by card
$ backlog check
1 story, 0 sprints, 0 releases: all is well
$ backlog prioritize
nothing to do: the order is as the rules have it
$ backlog edit k7m2qx --size 5
2> backlog: the backlog has format 2, and this version writes format 1
2>   .backlog/settings.yaml
2> hint: upgrade backlog; until then it only reads here
[4]
$ backlog add "Refund"
2> backlog: the backlog has format 2, and this version writes format 1
2>   .backlog/settings.yaml
2> hint: upgrade backlog; until then it only reads here
[4]
$ backlog check --fix
1 story, 0 sprints, 0 releases: all is well
$ backlog undo
2> backlog: the backlog has format 2, and this version writes format 1
2>   .backlog/settings.yaml
2> hint: upgrade backlog; until then it only reads here
[4]
$ sums | cmp - before && echo as before; git checkout -q .
as before
$ setting format 'format: x'; try
.backlog/settings.yaml:1:9: error: 'format' takes a whole number from 0, not 'x'
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
check 1 list 4 prioritize 4 edit 4
as before
$ setting format 'format: 0'; try
.backlog/settings.yaml:1:9: error: 'format' takes a whole number from 1
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
check 1 list 4 prioritize 4 edit 4
as before

# Another tool's folder, and none at all.
$ mkdir ../other && cd ../other && backlog list 2>&1 | sed "s/above .*/above '.../"
backlog: no backlog here or above '...
hint: 'backlog init' makes one
$ mkdir .backlog && echo 'projectName: x' > .backlog/config.yml
$ backlog list
2> backlog: '.backlog/config.yml' belongs to Backlog.md, another tool called backlog
2> hint: 'backlog init' makes a backlog of this tool in the folder it is run in
2> hint: 'backlog import --help' tells how to take the tasks of Backlog.md over
[3]
$ rm -r .backlog; echo hi > .backlog
$ backlog list
2> backlog: '.backlog' is no folder
[3]
$ rm .backlog; mkdir .backlog
$ backlog list
2> backlog: there is no '.backlog/settings.yaml'
2> hint: 'backlog init' writes it again
[3]
$ backlog list -C nowhere
2> backlog: cannot change to 'nowhere': No such file or directory
[3]
$ BACKLOG_DIR=nowhere backlog list
2> backlog: cannot open 'nowhere/.backlog' (BACKLOG_DIR): No such file or directory
2> hint: 'backlog init' makes a new backlog
[3]
