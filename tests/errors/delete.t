# Only what nothing refers to, and what was never in a sprint, can go. All or nothing.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ a=$(backlog add "Pay by card") && b=$(backlog add "Pay by phone" --depends-on $a) && c=$(backlog add "Checkout") && d=$(backlog add "Pay by fax" --parent $c)
2> 'b4baje' is an epic from now on, and has no place of its own: Checkout
$ e=$(backlog add "Refund") && sed -i '/^created/i past_sprints:\n  - sprint: 1\n    size: 3\n    outcome: spilled\n' .backlog/stories/$e-*.yaml
$ f=$(backlog add "Voucher") && sed -i "/^created/i pinned:\n  where: before\n  story: $e\n  on: 2026-11-02\n" .backlog/stories/$f-*.yaml
$ git add . && git commit -qm start
$ backlog delete
2> backlog: missing ID
2> hint: usage: backlog delete [OPTION]... ID...
[2]
$ backlog delete zzzzz9
2> backlog: no story 'zzzzz9'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog delete $a
2> backlog: cannot delete 'cxsq2j': 'v650hh' depends on it
2> hint: 'backlog drop cxsq2j --reason TEXT' gives it up and keeps the record
[3]
$ backlog delete $c
2> backlog: cannot delete 'b4baje': 'pp6885' is part of it
2> hint: 'backlog show b4baje' names its parts: delete them with it
[3]
$ backlog delete $e
2> backlog: cannot delete 'z2envy': it was in a sprint, 'tyat9z' is pinned to it
2> hint: 'backlog drop z2envy --reason TEXT' gives it up and keeps the record
[3]
$ backlog delete $a $c $e $d zzzzz9
2> backlog: no story 'zzzzz9'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
2> backlog: cannot delete 'cxsq2j': 'v650hh' depends on it
2> hint: 'backlog drop cxsq2j --reason TEXT' gives it up and keeps the record
2> backlog: cannot delete 'z2envy': it was in a sprint, 'tyat9z' is pinned to it
2> hint: 'backlog drop z2envy --reason TEXT' gives it up and keeps the record
2> backlog: 3 errors
2> nothing was deleted
[3]
$ git status --short

# A dropped one is the record of why.
$ backlog drop $a --reason "No cards" > /dev/null && backlog delete $a
2> backlog: cannot delete 'cxsq2j': 'v650hh' depends on it
2> hint: it is dropped, and takes no place: let it stay as the record
[3]

# A file that cannot be read may refer to it.
$ echo 'id: [' > .backlog/stories/k7m2qx-broken.yaml && backlog delete $d
2> backlog: cannot read '.backlog/stories/k7m2qx-broken.yaml': a list that is not closed with ']' on its line
2>   .backlog/stories/k7m2qx-broken.yaml:1:5
2>   1 | id: [
2>     |     ^
2> hint: close it, or write one '- item' a line below its key
2> hint: this decides over all stories, so each must be readable; nothing was changed
[4]
