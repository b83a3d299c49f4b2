# What lies where a file should be, and files that are not what their names say.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ printf 'id: k7m2qx\ntitle: Pay by card\nrank: "cjkmpq"\nbusiness_value: 8\nuser_value: 5\nrisk: 1\nsize: 3\ncreated: 2026-10-01\n' > .backlog/stories/k7m2qx-pay.yaml
$ git add -A && git commit -q -m "one story"; backlog list > /dev/null
$ sums() { find .backlog -name .local -prune -o -type f -size -300k -print0 | sort -z | xargs -0 sha256sum; }
$ code() { "$@" > /dev/null 2>&1; echo "$? "; }
$ try() {
>   sums > before; backlog check; backlog list --format '{id} {title}'
>   echo list $? prioritize $(code backlog prioritize) edit $(code backlog edit k7m2qx --size 5) undo $(code backlog undo)
>   sums | cmp - before && echo as before
> }
$ cp -a .backlog keep; clean() { rm -rf .backlog && cp -a keep .backlog; }

# A folder, a pipe, a link to a good file, a link to nowhere.
$ mkdir .backlog/stories/b4badx-x.yaml && try; clean
.backlog/stories/b4badx-x.yaml:1:1: error: '.backlog/stories/b4badx-x.yaml' is not a regular file
  links, folders and pipes in a backlog are never followed
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
k7m2qx Pay by card
list 4 prioritize 4 edit 0 undo 0
as before
2> backlog: '.backlog/stories/b4badx-x.yaml' is not a regular file
2> hint: links, folders and pipes in a backlog are never followed
$ mkfifo .backlog/stories/b4badx-x.yaml && try; clean
.backlog/stories/b4badx-x.yaml:1:1: error: '.backlog/stories/b4badx-x.yaml' is not a regular file
  links, folders and pipes in a backlog are never followed
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
k7m2qx Pay by card
list 4 prioritize 4 edit 0 undo 0
as before
2> backlog: '.backlog/stories/b4badx-x.yaml' is not a regular file
2> hint: links, folders and pipes in a backlog are never followed
$ ln -s k7m2qx-pay.yaml .backlog/stories/b4badx-x.yaml && try; clean
.backlog/stories/b4badx-x.yaml:1:1: error: '.backlog/stories/b4badx-x.yaml' is not a regular file
  links, folders and pipes in a backlog are never followed
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
k7m2qx Pay by card
list 4 prioritize 4 edit 0 undo 0
as before
2> backlog: '.backlog/stories/b4badx-x.yaml' is not a regular file
2> hint: links, folders and pipes in a backlog are never followed
$ ln -s nowhere .backlog/stories/b4badx-x.yaml && try; clean
.backlog/stories/b4badx-x.yaml:1:1: error: '.backlog/stories/b4badx-x.yaml' is not a regular file
  links, folders and pipes in a backlog are never followed
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
k7m2qx Pay by card
list 4 prioritize 4 edit 0 undo 0
as before
2> backlog: '.backlog/stories/b4badx-x.yaml' is not a regular file
2> hint: links, folders and pipes in a backlog are never followed

# A file of one GiB is not read.
$ truncate -s 1G .backlog/stories/b4badx-x.yaml && try; clean
.backlog/stories/b4badx-x.yaml:1:1: error: '.backlog/stories/b4badx-x.yaml' is larger than 256 KiB
  keep what it holds elsewhere, and name the place in it
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
k7m2qx Pay by card
list 4 prioritize 4 edit 0 undo 0
as before
2> backlog: '.backlog/stories/b4badx-x.yaml' is larger than 256 KiB
2> hint: keep what it holds elsewhere, and name the place in it

# Folders of the backlog that are none.
$ rmdir .backlog/sprints && echo hi > .backlog/sprints
$ backlog check
2> backlog: cannot open '.backlog/sprints': Not a directory
2> hint: a folder is needed there, and no link to one
[5]
$ backlog list
2> backlog: cannot open '.backlog/sprints': Not a directory
2> hint: a folder is needed there, and no link to one
[5]
$ backlog prioritize
2> backlog: cannot open '.backlog/sprints': Not a directory
2> hint: a folder is needed there, and no link to one
[5]
$ clean; mv .backlog/stories .backlog/.stories && ln -s /tmp .backlog/stories
$ backlog list
2> backlog: cannot open '.backlog/stories': Not a directory
2> hint: a folder is needed there, and no link to one
[5]
$ clean
$ mkdir .backlog/vision.yaml.d && mv .backlog/vision.yaml .backlog/vision.yaml.d/ && mv .backlog/vision.yaml.d .backlog/vision.yaml
$ backlog check
.backlog/vision.yaml:1:1: error: '.backlog/vision.yaml' is not a regular file
  links, folders and pipes in a backlog are never followed
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
[1]
$ clean

# Two files with one id; a file whose name has another id than the story in it; no id in the name.
$ cp .backlog/stories/k7m2qx-pay.yaml .backlog/stories/k7m2qx-copy.yaml && try; clean
.backlog/stories/k7m2qx-pay.yaml:1:1: error: the id 'k7m2qx' is taken by 'k7m2qx-copy.yaml'
  give one of the two another id: 'backlog renumber k7m2qx-pay.yaml'
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
k7m2qx Pay by card
list 4 prioritize 4 edit 4 undo 3
as before
2> backlog: the id 'k7m2qx' is taken by 'k7m2qx-copy.yaml'
2>   .backlog/stories/k7m2qx-pay.yaml:1:1
2> hint: give one of the two another id: 'backlog renumber k7m2qx-pay.yaml'
$ cp .backlog/stories/k7m2qx-pay.yaml .backlog/stories/p3w9da-pay.yaml && try; clean
.backlog/stories/p3w9da-pay.yaml:1:1: error: the file is named 'p3w9da-pay.yaml' and holds the story 'k7m2qx'
  rename it to 'k7m2qx-pay-by-card.yaml'
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
k7m2qx Pay by card
list 4 prioritize 4 edit 0 undo 0
as before
2> backlog: the file is named 'p3w9da-pay.yaml' and holds the story 'k7m2qx'
2>   .backlog/stories/p3w9da-pay.yaml:1:1
2> hint: rename it to 'k7m2qx-pay-by-card.yaml'
$ sed s/k7m2qx/p3w9da/ .backlog/stories/k7m2qx-pay.yaml > .backlog/stories/receipt.yaml && try; clean
.backlog/stories/receipt.yaml:1:1: error: the file is named 'receipt.yaml' and holds the story 'p3w9da'
  rename it to 'p3w9da-pay-by-card.yaml'
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
k7m2qx Pay by card
list 4 prioritize 4 edit 0 undo 0
as before
2> backlog: the file is named 'receipt.yaml' and holds the story 'p3w9da'
2>   .backlog/stories/receipt.yaml:1:1
2> hint: rename it to 'p3w9da-pay-by-card.yaml'

# What is nobody's file is noted.
$ echo hi > .backlog/stories/notes.txt; mkdir .backlog/stories/old; cp .backlog/stories/k7m2qx-pay.yaml .backlog/k7m2qx-pay.yaml
$ backlog check; backlog list; clean
.backlog/k7m2qx-pay.yaml:1:1: note: is no part of a backlog, and is not read
.backlog/stories/notes.txt:1:1: note: is no .yaml file, and is not read
.backlog/stories/old:1:1: note: is no .yaml file, and is not read
1 story, 0 sprints, 0 releases: 0 errors, 0 warnings, 3 notes
1> #  id      status  size  score  title

High value
1  k7m2qx  new        3   4.67  Pay by card

1 open story, 3 points

# Sprints, releases, observations and decisions.
$ printf 'goal: Sell\nstatus: open\n' > .backlog/sprints/1.yaml; cp .backlog/sprints/1.yaml .backlog/sprints/one.yaml; cp .backlog/sprints/1.yaml .backlog/sprints/02.yaml
$ printf 'goal: [a\n' > .backlog/releases/mvp.yaml; printf 'goal: a\n' > ".backlog/releases/Big Bang.yaml"
$ printf 'goals: [{id: a, text: Sell, status: current}, {id: a, text: More, status: currant}]\n' > .backlog/vision.yaml
$ printf 'text: "\n' > .backlog/feedback/a1b2c3.yaml; printf 'question: x\nquestion: y\n' > .backlog/decisions/a1b2c3.yaml
$ try; clean
.backlog/decisions/a1b2c3.yaml:2:1: error: cannot read '.backlog/decisions/a1b2c3.yaml': the key 'question' stands twice
  keep one of the two
.backlog/feedback/a1b2c3.yaml:1:7: error: cannot read '.backlog/feedback/a1b2c3.yaml': a quote that is not closed before the end of the file
  close it; the further lines of a quoted text stand deeper than its key
.backlog/releases/Big Bang.yaml:1:1: error: 'Big Bang' is no release's name
  a name has lower-case letters, digits, '.', '_' and '-', at most 64
.backlog/releases/mvp.yaml:1:7: error: cannot read '.backlog/releases/mvp.yaml': a list that is not closed with ']' on its line
  close it, or write one '- item' a line below its key
.backlog/sprints/02.yaml:1:1: error: '02.yaml' is no sprint's number
  a sprint's file is named by its number: 7.yaml
.backlog/sprints/1.yaml:2:9: error: 'status' takes planned, active, closed, cancelled, not 'open'
.backlog/sprints/one.yaml:1:1: error: 'one.yaml' is no sprint's number
  a sprint's file is named by its number: 7.yaml
.backlog/vision.yaml:1:8: error: two Product Goals are 'a'
  give one of them another id
.backlog/vision.yaml:1:75: error: 'status' takes current, next, fulfilled, abandoned, not 'currant'
  did you mean 'current'?
1 story, 0 sprints, 0 releases: 9 errors, 0 warnings, 0 notes
k7m2qx Pay by card
list 4 prioritize 4 edit 0 undo 0
as before
2> backlog: '02.yaml' is no sprint's number
2>   .backlog/sprints/02.yaml:1:1
2> hint: a sprint's file is named by its number: 7.yaml
2> backlog: 'status' takes planned, active, closed, cancelled, not 'open'
2>   .backlog/sprints/1.yaml:2:9
2>   2 | status: open
2>     |         ^
2> backlog: 'one.yaml' is no sprint's number
2>   .backlog/sprints/one.yaml:1:1
2> hint: a sprint's file is named by its number: 7.yaml
2> backlog: 'Big Bang' is no release's name
2>   .backlog/releases/Big Bang.yaml:1:1
2> hint: a name has lower-case letters, digits, '.', '_' and '-', at most 64
2> backlog: cannot read '.backlog/releases/mvp.yaml': a list that is not closed with ']' on its line
2>   .backlog/releases/mvp.yaml:1:7
2>   1 | goal: [a
2>     |       ^
2> hint: close it, or write one '- item' a line below its key
2> backlog: cannot read '.backlog/feedback/a1b2c3.yaml': a quote that is not closed before the end of the file
2>   .backlog/feedback/a1b2c3.yaml:1:7
2>   1 | text: "
2>     |       ^
2> hint: close it; the further lines of a quoted text stand deeper than its key
2> backlog: cannot read '.backlog/decisions/a1b2c3.yaml': the key 'question' stands twice
2>   .backlog/decisions/a1b2c3.yaml:2:1
2>   2 | question: y
2>     | ^
2> hint: keep one of the two
2> backlog: 'status' takes current, next, fulfilled, abandoned, not 'currant'
2>   .backlog/vision.yaml:1:75
2>   1 | goals: [{id: a, text: Sell, status: current}, {id: a, text: More, status: currant}]
2>     |                                                                           ^
2> hint: did you mean 'current'?
2> backlog: 8 files are not valid

# What names a story in a file that cannot be read is no reference into the void.
$ printf 'id: b4badx\ntitle: Bad\nsize: many\n' > .backlog/stories/b4badx-x.yaml; sed -i '$i depends_on: [b4badx]\nparent: b4badx' .backlog/stories/k7m2qx-pay.yaml
$ backlog check
.backlog/stories/b4badx-x.yaml:3:7: error: 'size' takes a whole number from 0, not 'many'
  where nobody knows it, leave it empty: 'size:'
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
[1]
$ backlog show b4b
2> backlog: 'size' takes a whole number from 0, not 'many'
2>   .backlog/stories/b4badx-x.yaml:3:7
2>   3 | size: many
2>     |       ^
2> hint: where nobody knows it, leave it empty: 'size:'
[4]
$ backlog start k7m2qx b4badx
2> backlog: cannot start 'k7m2qx': it is in no sprint, and none is active
2> hint: plan one: 'backlog plan-sprint'
2> backlog: 'size' takes a whole number from 0, not 'many'
2>   .backlog/stories/b4badx-x.yaml:3:7
2>   3 | size: many
2>     |       ^
2> hint: where nobody knows it, leave it empty: 'size:'
2> backlog: 2 errors
2> nothing was changed
[4]
$ backlog move b4badx --top
2> backlog: 'size' takes a whole number from 0, not 'many'
2>   .backlog/stories/b4badx-x.yaml:3:7
2>   3 | size: many
2>     |       ^
2> hint: where nobody knows it, leave it empty: 'size:'
[4]
$ backlog edit k7m2qx --depends-on b4badx
2> backlog: 'size' takes a whole number from 0, not 'many'
2>   .backlog/stories/b4badx-x.yaml:3:7
2>   3 | size: many
2>     |       ^
2> hint: where nobody knows it, leave it empty: 'size:'
[4]
$ backlog prioritize --explain k7m2qx
k7m2qx Pay by card
  Place 1 of 1. High value: business 8, users 5. None of its band promises more
  per point.
  (business value + user value + time criticality + risk) / size: (8 + 5 + 0 + 1) / 3 = 4.67
2> backlog: 'size' takes a whole number from 0, not 'many'
2>   .backlog/stories/b4badx-x.yaml:3:7
2>   3 | size: many
2>     |       ^
2> hint: where nobody knows it, leave it empty: 'size:'
[4]
$ printf 'id: b5badx\n' > .backlog/stories/b5badx-x.yaml
$ backlog show b
2> backlog: 'size' takes a whole number from 0, not 'many'
2>   .backlog/stories/b4badx-x.yaml:3:7
2>   3 | size: many
2>     |       ^
2> hint: where nobody knows it, leave it empty: 'size:'
2> backlog: 'title' is missing
2>   .backlog/stories/b5badx-x.yaml:1:1
2>   1 | id: b5badx
2>     | ^
2> hint: write a line 'title: ...'
2> backlog: 'b' could be any of 2 stories
2> hint: b4badx, which cannot be read
2> hint: b5badx, which cannot be read
2> backlog: 3 errors
[4]
$ clean
