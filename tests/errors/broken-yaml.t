# Files that are no story, however they came about: each command names file, line, column and
# remedy, shows the good stories, and changes nothing. Commands on a good story go on.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ printf 'id: k7m2qx\ntitle: Pay by card\nrank: "cjkmpq"\nbusiness_value: 8\nuser_value: 5\nrisk: 1\nsize: 3\ncreated: 2026-10-01\n' > .backlog/stories/k7m2qx-pay.yaml
$ sums() { find .backlog -name .local -prune -o -type f -print0 | sort -z | xargs -0 sha256sum; }
$ code() { "$@" > /dev/null 2>&1; echo "$? "; }
$ cat > try <<'END'
> # Writes stdin into a story's file, and lets the commands meet it.
> cat > .backlog/stories/b4badx-x.yaml; sums > before
> backlog check --json | grep -c '"error"' | sed 's/$/ error/'
> backlog list --format '{id} {title}'
> echo list $? check $(code backlog check) prioritize $(code backlog prioritize) plan-sprint $(code backlog plan-sprint --capacity 5 --goal G) \
>   edit $(code backlog edit k7m2qx --size 5) undo $(code backlog undo) edit-bad $(code backlog edit b4badx --size 5)
> sums | cmp - before && echo as before
> END
$ head() { printf 'id: b4badx\ntitle: Bad\n'; printf -- "$@"; printf 'created: 2026-10-01\n'; }

# Values.
$ head 'size: many\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: 'size' takes a whole number from 0, not 'many'
2>   .backlog/stories/b4badx-x.yaml:3:7
2>   3 | size: many
2>     |       ^
2> hint: where nobody knows it, leave it empty: 'size:'
$ head 'size: 1.5\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: 'size' takes a whole number from 0, not '1.5'
2>   .backlog/stories/b4badx-x.yaml:3:7
2>   3 | size: 1.5
2>     |       ^
2> hint: where nobody knows it, leave it empty: 'size:'
$ head 'size: -3\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: 'size' takes a whole number from 0, not '-3'
2>   .backlog/stories/b4badx-x.yaml:3:7
2>   3 | size: -3
2>     |       ^
2> hint: where nobody knows it, leave it empty: 'size:'
$ head 'size: 010\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: 'size' takes a whole number from 0, not '010'
2>   .backlog/stories/b4badx-x.yaml:3:7
2>   3 | size: 010
2>     |       ^
2> hint: where nobody knows it, leave it empty: 'size:'
$ head 'size: 99999999999\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: 'size' takes a whole number from 0, not '99999999999'
2>   .backlog/stories/b4badx-x.yaml:3:7
2>   3 | size: 99999999999
2>     |       ^
2> hint: where nobody knows it, leave it empty: 'size:'
$ head 'type: bugg\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: 'type' takes story, bug, chore, spike, not 'bugg'
2>   .backlog/stories/b4badx-x.yaml:3:7
2>   3 | type: bugg
2>     |       ^
2> hint: did you mean 'bug'?
$ head 'status: redy\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: 'status' takes new, ready, planned, in-progress, done, accepted, dropped, not 'redy'
2>   .backlog/stories/b4badx-x.yaml:3:9
2>   3 | status: redy
2>     |         ^
2> hint: did you mean 'ready'?
$ head 'moscow: maybe\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: 'moscow' takes must, should, could, wont, not 'maybe'
2>   .backlog/stories/b4badx-x.yaml:3:9
2>   3 | moscow: maybe
2>     |         ^
$ head 'needed_by: 2026-02-30\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: 'needed_by' takes a date as 2026-11-30, not '2026-02-30'
2>   .backlog/stories/b4badx-x.yaml:3:12
2>   3 | needed_by: 2026-02-30
2>     |            ^
$ head 'depends_on: [k7m]\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: 'depends_on' takes a story's id, not 'k7m'
2>   .backlog/stories/b4badx-x.yaml:3:14
2>   3 | depends_on: [k7m]
2>     |              ^
2> hint: an id is one letter and five letters or digits, one digit at least: k7m2qx
$ head 'labels: {a: b}\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: 'labels' takes a list, not a map
2>   .backlog/stories/b4badx-x.yaml:3:9
2>   3 | labels: {a: b}
2>     |         ^
2> hint: write one '- item' a line below it, or '[item, item]'
$ head 'title_of: [a]\nrelease: MVP 1\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: 'release' takes a release's name, not 'MVP 1'
2>   .backlog/stories/b4badx-x.yaml:4:10
2>   4 | release: MVP 1
2>     |          ^
2> hint: a name has lower-case letters, digits, '.', '_' and '-', at most 64
$ head 'acceptance_criteria: [{text: It works, result: maybe}]\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: 'result' takes open, pass, fail, not 'maybe'
2>   .backlog/stories/b4badx-x.yaml:3:48
2>   3 | acceptance_criteria: [{text: It works, result: maybe}]
2>     |                                                ^
$ printf 'id: b4badx\ncreated: 2026-10-01\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: 'title' is missing
2>   .backlog/stories/b4badx-x.yaml:1:1
2>   1 | id: b4badx
2>     | ^
2> hint: write a line 'title: ...'
$ printf 'id: bad\ntitle: Bad\ncreated: 2026-10-01\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: the file is named 'b4badx-x.yaml' and holds the story 'bad'
2>   .backlog/stories/b4badx-x.yaml:1:1
2> hint: an id is one letter and five letters or digits: k7m2qx
$ printf 'id: c4badx\ntitle: Bad\ncreated: 2026-10-01\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: the file is named 'b4badx-x.yaml' and holds the story 'c4badx'
2>   .backlog/stories/b4badx-x.yaml:1:1
2> hint: rename it to 'c4badx-bad.yaml'
$ printf 'title: Bad\ncreated: 2026-10-01\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: 'id' is missing
2>   .backlog/stories/b4badx-x.yaml:1:1
2>   1 | title: Bad
2>     | ^
2> hint: write a line 'id: ...'
$ : | . ./try
2 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: 'id' is missing
2>   .backlog/stories/b4badx-x.yaml:1:1
2> hint: write a line 'id: ...'
2> backlog: 'title' is missing
2>   .backlog/stories/b4badx-x.yaml:1:1
2> hint: write a line 'title: ...'
2> backlog: 1 file is not valid
$ echo 'just words' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': a line that is neither 'key: value' nor part of a value
2>   .backlog/stories/b4badx-x.yaml:1:1
2>   1 | just words
2>     | ^
2> hint: write 'key: value'; indent the further lines of a text below its key, or begin a comment with '#'
$ printf -- '- id: b4badx\n- title: Bad\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': the file is no map of keys
2>   .backlog/stories/b4badx-x.yaml:1:1
2>   1 | - id: b4badx
2>     | ^
2> hint: a file is one map of 'key: value' lines

# Structure.
$ head 'size: 3\nsize: 5\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': the key 'size' stands twice
2>   .backlog/stories/b4badx-x.yaml:4:1
2>   4 | size: 5
2>     | ^
2> hint: keep one of the two
$ head 'labels:\n\t- card\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': a tab indents this line
2>   .backlog/stories/b4badx-x.yaml:4:1
2>   4 | \t- card
2>     | ^
2> hint: indent with spaces
$ head 'labels: &all [card]\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': an anchor ('&')
2>   .backlog/stories/b4badx-x.yaml:3:9
2>   3 | labels: &all [card]
2>     |         ^
2> hint: if it is text, put it in quotes
$ head 'labels: *all\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': an alias ('*')
2>   .backlog/stories/b4badx-x.yaml:3:9
2>   3 | labels: *all
2>     |         ^
2> hint: if it is text, put it in quotes
$ head 'size: !!int 3\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': a tag ('!')
2>   .backlog/stories/b4badx-x.yaml:3:7
2>   3 | size: !!int 3
2>     |       ^
2> hint: if it is text, put it in quotes
$ head '<<: {size: 3}\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': a merge key '<<'
2>   .backlog/stories/b4badx-x.yaml:3:1
2>   3 | <<: {size: 3}
2>     | ^
2> hint: write the keys out; files here have no merge keys
$ head '? size\n: 3\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': a complex key ('? ')
2>   .backlog/stories/b4badx-x.yaml:3:1
2>   3 | ? size
2>     | ^
2> hint: write 'key: value'
$ head 'description: "no end\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': a quote that is not closed before line 4
2>   .backlog/stories/b4badx-x.yaml:3:14
2>   3 | description: "no end
2>     |              ^
2> hint: close it; the further lines of a quoted text stand deeper than its key
$ head "description: 'no end\n" | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': a quote that is not closed before line 4
2>   .backlog/stories/b4badx-x.yaml:3:14
2>   3 | description: 'no end
2>     |              ^
2> hint: close it; the further lines of a quoted text stand deeper than its key
$ head 'labels: [card, invoice\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': a list that is not closed with ']' on its line
2>   .backlog/stories/b4badx-x.yaml:3:9
2>   3 | labels: [card, invoice
2>     |         ^
2> hint: close it, or write one '- item' a line below its key
$ head 'labels: [card]]\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': text behind the end of a value
2>   .backlog/stories/b4badx-x.yaml:3:15
2>   3 | labels: [card]]
2>     |               ^
2> hint: put the whole value in quotes, or begin a comment with ' #'
$ head 'role shopper\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': a line that is neither 'key: value' nor part of a value
2>   .backlog/stories/b4badx-x.yaml:3:1
2>   3 | role shopper
2>     | ^
2> hint: write 'key: value'; indent the further lines of a text below its key, or begin a comment with '#'
$ head 'want: pay: by card\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': a ': ' inside a plain value
2>   .backlog/stories/b4badx-x.yaml:3:10
2>   3 | want: pay: by card
2>     |          ^
2> hint: put the whole value in quotes
$ head '  size: 3\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': a ': ' inside a plain value
2>   .backlog/stories/b4badx-x.yaml:3:7
2>   3 |   size: 3
2>     |       ^
2> hint: put the whole value in quotes
$ head '---\nid: k7m2qx\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': a second document begins here, or the first is ended
2>   .backlog/stories/b4badx-x.yaml:3:1
2>   3 | ---
2>     | ^
2> hint: a file holds one document; remove the line
$ head '...\nmore\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': a second document begins here, or the first is ended
2>   .backlog/stories/b4badx-x.yaml:3:1
2>   3 | ...
2>     | ^
2> hint: a file holds one document; remove the line
$ head '%%YAML 1.2\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': a directive ('%')
2>   .backlog/stories/b4badx-x.yaml:3:1
2>   3 | %YAML 1.2
2>     | ^
2> hint: remove the line; files here need none
$ head '<<<<<<< HEAD\nsize: 3\n=======\nsize: 5\n>>>>>>> branch\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': a conflict marker: a merge is not finished
2>   .backlog/stories/b4badx-x.yaml:3:1
2>   3 | <<<<<<< HEAD
2>     | ^
2> hint: 'backlog merge' does what needs nobody; for the rest keep the right lines, remove the markers, then 'git add' the file

# Bytes.
$ head 'role: caf\xe9\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': a byte that is not valid UTF-8
2>   .backlog/stories/b4badx-x.yaml:3:10
2>   3 | role: caf\xe9
2>     |          ^
2> hint: save the file as UTF-8
$ head 'role: a\x01b\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': a control character (U+0001)
2>   .backlog/stories/b4badx-x.yaml:3:8
2>   3 | role: a\x01b
2>     |        ^
2> hint: remove it, or write it as \x01 in double quotes
$ head 'role: a\x00b\n' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': a control character (U+0000)
2>   .backlog/stories/b4badx-x.yaml:3:8
2>   3 | role: a\x00b
2>     |        ^
2> hint: remove it, or write it as \x00 in double quotes
$ printf '\xff\xfei\x00d\x00' | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': a byte that is not valid UTF-8
2>   .backlog/stories/b4badx-x.yaml:1:1
2>   1 | \xff\xfei\x00d\x00
2>     | ^
2> hint: save the file as UTF-8
$ { printf 'description: '; printf '[%.0s' $(seq 10000); printf ']%.0s' $(seq 10000); echo; } | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': more than 8 levels of lists and maps
2>   .backlog/stories/b4badx-x.yaml:1:21
2>   1 | description: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…
2>     |                     ^
2> hint: no field goes so deep; put text in quotes
$ { for i in $(seq 10000); do printf '%*s- a:\n' $i ''; done; } | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: '.backlog/stories/b4badx-x.yaml' is larger than 256 KiB
2> hint: keep what it holds elsewhere, and name the place in it
$ { for i in $(seq 0 20); do printf '%*sa:\n' $i ''; done; } | . ./try
1 error
k7m2qx Pay by card
list 4 check 1 prioritize 4 plan-sprint 4 edit 0 undo 0 edit-bad 4
as before
2> backlog: cannot read '.backlog/stories/b4badx-x.yaml': more than 8 levels of lists and maps
2>   .backlog/stories/b4badx-x.yaml:9:9
2>   9 |         a:
2>     |         ^
2> hint: no field goes so deep; put text in quotes
