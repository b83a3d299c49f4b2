# What note refuses; nothing is written.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ id=$(backlog add "Pay by card") && git add . && git commit -qm start
$ backlog note
2> backlog: missing ID
2> hint: usage: backlog note [OPTION]... ID [TEXT]
[2]
$ backlog note $id
2> backlog: a note needs a text
2> hint: backlog note k7m2qx "Asked the bank for test cards"
2> hint: from stdin: backlog note k7m2qx -
[2]
$ backlog note $id "  "
2> backlog: a note needs a text
2> hint: backlog note k7m2qx "Asked the bank for test cards"
2> hint: from stdin: backlog note k7m2qx -
[2]
$ printf '\n' | backlog note $id -
2> backlog: a note needs a text
2> hint: backlog note k7m2qx "Asked the bank for test cards"
2> hint: from stdin: backlog note k7m2qx -
[2]
$ backlog note $id $'Caf\xe9'
2> backlog: 'TEXT' takes UTF-8, not 'Caf\xe9'
[2]
$ backlog note zzzzz9 "A remark"
2> backlog: no story 'zzzzz9'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog note $id "A remark" --on yesterday
2> backlog: '--on' takes a date (YYYY-MM-DD), not 'yesterday'
2> hint: today is 2026-11-02
[2]
$ backlog note $id A remark
2> backlog: unexpected argument 'remark'
2> hint: put quotes around a text of several words
2> hint: usage: backlog note [OPTION]... ID [TEXT]
[2]
$ git status --short
$ export EDITOR=false
tty$ backlog note zzzzz9
backlog: no story 'zzzzz9'
hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
tty$ backlog note 1
backlog: the editor 'false' ended with 1: nothing was changed
hint: what you wrote is kept in '$T/.backlog/.local/edit/1-note.md'
[3]
$ git status --short
