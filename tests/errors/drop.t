# What drop refuses; several ids are all or nothing.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ a=$(backlog add "Pay by card") && b=$(backlog add "Pay by phone") && epic=$(backlog add "Checkout") && part=$(backlog add "Voucher" --parent $epic)
2> 'b4baje' is an epic from now on, and has no place of its own: Checkout
$ backlog drop $b --reason "No phones" > /dev/null && git add . && git commit -qm start
$ backlog drop --reason "Why"
2> backlog: missing ID
2> hint: usage: backlog drop [OPTION]... ID...
[2]
$ backlog drop $a
2> backlog: 'drop' needs '--reason TEXT'
2> hint: it is kept: somebody will ask why
2> hint: a story that was added by mistake can go without one: 'backlog delete'
[2]
$ backlog drop $a --reason " "
2> backlog: cannot drop 'cxsq2j': it needs a reason
2> hint: say it with '--reason TEXT'; it is kept in the story
[2]
$ backlog drop $a --reason $'Caf\xe9'
2> backlog: '--reason' takes UTF-8, not 'Caf\xe9'
[2]
$ backlog drop $b --reason "Again"
2> backlog: cannot drop 'v650hh': it is dropped already
2> hint: bring it back: 'backlog restore v650hh'
[3]
$ backlog drop $epic --reason "Too much"
2> backlog: cannot drop 'b4baje': it is an epic: its state is that of its children
2> hint: see them: 'backlog show b4baje'
[3]
$ backlog drop $a $b zzzzz9 --reason "All of it"
2> backlog: cannot drop 'v650hh': it is dropped already
2> hint: bring it back: 'backlog restore v650hh'
2> backlog: no story 'zzzzz9'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
2> backlog: 2 errors
2> nothing was changed
[3]
$ git status --short
