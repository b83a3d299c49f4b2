# What cannot be read from git, and why.
$ backlog init --name "Web shop" > /dev/null && backlog add "Pay by card"
cxsq2j
$ backlog list --rev HEAD
2> backlog: '.backlog' is in no git work tree
2> hint: 'git init' makes one
[3]
$ backlog check --staged
2> backlog: '.backlog' is in no git work tree
2> hint: 'git init' makes one
[3]
$ git init -q && backlog list --rev HEAD
2> backlog: there is no commit yet
2> hint: 'backlog commit' commits the backlog
[3]
$ backlog check --staged
2> backlog: git knows no file of '.backlog' yet
2> hint: 'git add .backlog' stages it
[3]
$ backlog check --rev HEAD --staged
2> backlog: give only one of '--rev' and '--staged'
[2]
$ backlog check --staged --fix
2> backlog: '--fix' mends the work tree: it does not go with '--staged'
[2]
$ git commit -q --allow-empty -m "Nothing" && git tag empty && backlog list --rev empty
2> backlog: there is no '.backlog' in 'empty'
2> hint: 'git log --oneline -- .backlog' lists the commits that have one
[3]
$ git add -A && git commit -q -m "One story" && git tag v1.0
$ backlog list --rev v1.1
2> backlog: git knows no revision 'v1.1'
2> hint: did you mean 'v1.0'?
[3]
$ backlog list --rev --all
2> backlog: '--rev' needs a value (REV)
2> hint: for a value that begins with '-', write '--rev=--all'
[2]
$ backlog list --rev=--all
2> backlog: git knows no revision '--all'
2> hint: a branch, a tag, a commit or HEAD~2: 'git branch -a' and 'git tag' list the names
[3]
$ backlog show 1@mian
2> backlog: git knows no revision 'mian'
2> hint: did you mean 'main'?
[3]
$ backlog show zzzzzz@v1.0 1@v1.0 --json | grep '"id"'
    "id": "cxsq2j",
2> {"error": {"code": 3, "message": "no story 'zzzzzz' in 'v1.0'", "hints": ["'backlog list' shows the ids, 'backlog search TEXT' finds words"]}}
$ backlog show @v1.0
2> backlog: no story '' in 'v1.0'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ git checkout -q -b other && backlog edit 1 --size 3 > /dev/null && git commit -q -a -m three
$ git checkout -q main && backlog edit 1 --size 5 > /dev/null && git commit -q -a -m five
$ git merge -q other > /dev/null; backlog check --staged
2> backlog: '.backlog/stories/cxsq2j-pay-by-card.yaml' has conflicts
2> hint: resolve them, then 'git add' it
[3]

# git's own environment may lead elsewhere.
$ git init -q --bare other.git && GIT_DIR=$T/other.git backlog list --rev v1.0
2> backlog: the environment's GIT_DIR leads git to '$T/other.git', and '.backlog' does not lie there
2> hint: unset it: 'env -u GIT_DIR backlog ...'
[3]
$ GIT_TEST_ASSUME_DIFFERENT_OWNER=1 backlog list --rev v1.0
2> backlog: git does not trust this repository, because somebody else owns it
2> hint: if you do: 'git config --global --add safe.directory $T'
[5]
$ mkdir empty && PATH=$T/empty $(type -P backlog) list --rev v1.0
2> backlog: cannot find 'git' in PATH
[5]
$ backlog list --rev ^HEAD
2> backlog: git knows no revision '^HEAD'
2> hint: did you mean 'HEAD'?
[3]
