# Each way in which 'commit' refuses.
$ backlog init --name "Web shop" > /dev/null && backlog commit
2> backlog: cannot commit: '.backlog' is in no git work tree
2> hint: 'git init' makes one
[3]
$ backlog add "Without git" --commit
cxsq2j
2> backlog: cannot commit: '.backlog' is in no git work tree
2> hint: 'git init' makes one
2> hint: the change itself was saved: 'backlog commit' commits it
[3]
$ git init -q && backlog commit -m " "
2> backlog: '--message' needs a text
[2]
$ backlog commit -m
2> backlog: '-m' needs a value (TEXT)
[2]
$ backlog commit --amend
2> backlog: unknown option '--amend' of 'commit'
2> hint: 'backlog help commit' shows its options
[2]
$ git config user.useConfigOnly true && env -u GIT_AUTHOR_NAME -u GIT_AUTHOR_EMAIL -u GIT_COMMITTER_NAME -u GIT_COMMITTER_EMAIL backlog commit
2> backlog: git did not commit
2> hint: Author identity unknown
2> hint: *** Please tell me who you are.
2> hint: Run
2> hint:   git config --global user.email "you@example.com"
2> hint:   git config --global user.name "Your Name"
2> hint: to set your account's default identity.
2> hint: Omit --global to set the identity only in this repository.
2> hint: fatal: no email was given and auto-detection is disabled
[5]
$ git status --short
?? .backlog/

# Where the environment leads git elsewhere nothing is committed, here or there.
$ git add -A && git commit -q -m begun && git init -q "$T/other" && git -C "$T/other" commit -q --allow-empty -m first
$ backlog edit 1 --size 3 > /dev/null && GIT_DIR="$T/other/.git" backlog commit -m wrong
2> backlog: the environment's GIT_DIR leads git to '$T/other/.git', and '.backlog' does not lie there
2> hint: unset it: 'env -u GIT_DIR backlog ...'
[3]
$ GIT_WORK_TREE="$T/other" backlog commit -m wrong
2> backlog: the environment's GIT_WORK_TREE leads git to '$T/other', and '.backlog' does not lie there
2> hint: unset it: 'env -u GIT_WORK_TREE backlog ...'
[3]
$ GIT_DIR="$T/other/.git" backlog edit 1 --risk 3 --commit > /dev/null
2> backlog: the environment's GIT_DIR leads git to '$T/other/.git', and '.backlog' does not lie there
2> hint: unset it: 'env -u GIT_DIR backlog ...'
2> hint: the change itself was saved: 'backlog commit' commits it
[3]
$ git -C "$T/other" log --format=%s
first

# Where it names this repository, as in a hook, a backlog below the top is committed where it lies.
$ git commit -q -a -m saved && mkdir -p shop/.backlog && cd shop && backlog init --name Shop > /dev/null && GIT_DIR="$T/.git" GIT_WORK_TREE="$T" backlog commit -m Shop > /dev/null; GIT_DIR="$T/.git" GIT_WORK_TREE="$T" git -C "$T" log -1 --format= --name-only
shop/.backlog/.gitattributes
shop/.backlog/.gitignore
shop/.backlog/settings.yaml
shop/.backlog/vision.yaml
