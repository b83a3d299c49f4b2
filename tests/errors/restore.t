# Only what was dropped can be restored.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ a=$(backlog add "Pay by card") && b=$(backlog add "Pay by phone") && backlog drop $b --reason "No phones" > /dev/null && git add . && git commit -qm start
$ backlog restore
2> backlog: missing ID
2> hint: usage: backlog restore [OPTION]... ID...
[2]
$ backlog restore $a
2> backlog: cannot restore 'cxsq2j': it is new, not dropped
2> hint: make it ready: 'backlog groom cxsq2j'
[3]
$ backlog restore $a $b
2> backlog: cannot restore 'cxsq2j': it is new, not dropped
2> hint: make it ready: 'backlog groom cxsq2j'
2> nothing was changed
[3]
$ backlog restore zzzzz9
2> backlog: no story 'zzzzz9'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ git status --short
