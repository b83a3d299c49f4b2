# What block and unblock refuse; nothing is written.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog block
2> backlog: missing ID
2> hint: usage: backlog block [OPTION]... ID...
[2]
$ backlog block k7m2qx
2> backlog: 'block' needs a reason
2> hint: it is kept with the story: --reason TEXT
[2]
$ backlog block k7m2qx --reason " "
2> backlog: 'block' needs a reason
2> hint: it is kept with the story: --reason TEXT
[2]
$ backlog block zzzzz9 --reason "the bank"
2> backlog: no story 'zzzzz9'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog block k7m2qx zzzzz9 --reason "the bank"
2> backlog: no story 'zzzzz9'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
2> nothing was changed
[3]
$ backlog drop m4m0na --reason "nobody reads it" > /dev/null && git commit -aqm drop
$ backlog block m4m0na --reason "the bank"
2> backlog: cannot block 'm4m0na': it is dropped, not open
2> hint: bring it back: 'backlog restore m4m0na'
[3]
$ backlog unblock k7m2qx
2> backlog: cannot unblock 'k7m2qx': it is not blocked
2> hint: 'backlog list' marks what waits
[3]
$ printf 'id: c1bbbb\ntitle: Test cards\nparent: n8w5sx\ncreated: 2026-10-01\n' > .backlog/stories/c1bbbb.yaml
$ backlog block n8w5sx --reason "the bank"
2> backlog: cannot block 'n8w5sx': it is an epic: its state is that of its children
2> hint: see them: 'backlog show n8w5sx'
[3]
$ git status --short
?? .backlog/stories/c1bbbb.yaml
