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
