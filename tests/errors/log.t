# How 'log', 'blame' and 'diff' refuse.
$ backlog init --name "Web shop" > /dev/null && backlog add "Pay by card" > /dev/null
$ backlog log
2> backlog: '.backlog' is in no git work tree
2> hint: 'git init' makes one
[3]
$ backlog blame 1
2> backlog: '.backlog' is in no git work tree
2> hint: 'git init' makes one
[3]
$ backlog diff
2> backlog: '.backlog' is in no git work tree
2> hint: 'git init' makes one
[3]
$ git init -q && backlog log
2> backlog: there is no commit yet
2> hint: 'backlog commit' commits the backlog
[3]
$ backlog log 1
2> backlog: there is no commit yet
2> hint: 'backlog commit' commits the backlog
[3]
$ backlog diff
2> backlog: there is no commit yet
2> hint: 'backlog commit' commits the backlog
[3]
$ backlog log --since v1.0
2> backlog: there is no commit yet
2> hint: 'backlog commit' commits the backlog
[3]
$ git commit -q --allow-empty -m "Nothing" && backlog log && backlog log 1
no commit has anything of the backlog yet
2> backlog: 'cxsq2j' is in no commit yet
2> hint: 'backlog commit' commits it
[3]
$ backlog blame 1
2> backlog: 'cxsq2j' is in no commit yet
2> hint: 'backlog commit' commits it
[3]
$ git add -A && git commit -q -m "One story" && git tag v1.0
$ backlog log v1.0...HEAD
2> backlog: 'v1.0...HEAD' has three dots
2> hint: two revisions stand apart by two: v1.2..v1.3
[2]
$ backlog log v1.1..HEAD
2> backlog: git knows no revision 'v1.1'
2> hint: did you mean 'v1.0'?
[3]
$ backlog log v1.0..haed
2> backlog: git knows no revision 'haed'
2> hint: did you mean 'HEAD'?
[3]
$ backlog log --since v1.1
2> backlog: git knows no revision 'v1.1'
2> hint: did you mean 'v1.0'?
[3]
$ backlog log --since=--all
2> backlog: git knows no revision '--all'
2> hint: a branch, a tag, a commit or HEAD~2: 'git branch -a' and 'git tag' list the names
[3]
$ backlog log --all..HEAD
2> backlog: unknown option '--all..HEAD' of 'log'
2> hint: 'backlog help log' shows its options
[2]
$ backlog log zzzzzz
2> backlog: no story 'zzzzzz'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog log zz
2> backlog: no story 'zz'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog log --since v1.0 cxsq2j
2> backlog: '--since' is about the whole backlog: it does not go with 'cxsq2j'
[2]
$ backlog log --since v1.0 --limit 3
2> backlog: '--limit' counts commits, and what changed in all has none
[2]
$ backlog log --limit none
2> backlog: '--limit' takes a number from 1, not 'none'
[2]
$ backlog diff mian
2> backlog: git knows no revision 'mian'
2> hint: did you mean 'main'?
[3]
$ backlog diff v1.0 mian
2> backlog: git knows no revision 'mian'
2> hint: did you mean 'main'?
[3]
$ backlog diff --output=x
2> backlog: unknown option '--output' of 'diff'
2> hint: 'backlog help diff' shows its options
[2]
$ git rm -q .backlog/stories/* && git commit -q -m "None" && backlog blame cxsq2j
2> backlog: 'cxsq2j' is not there any more
2> hint: 'backlog log cxsq2j' tells what became of it
[3]

# Of a shallow clone's history only the end is there: half the truth is none.
$ git clone -q --depth 1 "file://$T" shallow && cd shallow && backlog log
2> backlog: this is a shallow clone: what happened earlier is not there
2> hint: 'git fetch --unshallow' fetches it
[3]
$ backlog log 1
2> backlog: this is a shallow clone: what happened earlier is not there
2> hint: 'git fetch --unshallow' fetches it
[3]
$ backlog blame cxsq2j
2> backlog: this is a shallow clone: what happened earlier is not there
2> hint: 'git fetch --unshallow' fetches it
[3]
$ backlog log --since HEAD
2> backlog: this is a shallow clone: what happened earlier is not there
2> hint: 'git fetch --unshallow' fetches it
[3]
