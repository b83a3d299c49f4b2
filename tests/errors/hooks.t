# Somebody's own hooks are never written to; what to add to them is told.
$ backlog init --name "Web shop" > /dev/null && backlog hooks
2> backlog: '.backlog' is in no git work tree
2> hint: 'git init' makes one
[3]
$ git init -q && printf '#!/bin/sh\nmake lint\n' > .git/hooks/pre-commit && chmod +x .git/hooks/pre-commit
$ backlog hooks
pre-commit  your own .git/hooks/pre-commit does not ask backlog
commit-msg  not installed
2> hint: add this line to '.git/hooks/pre-commit':
2> hint: test ! -d '.backlog' || BACKLOG_DIR='.backlog' backlog hook pre-commit || exit 1
$ backlog hooks install
2> backlog: '.git/hooks/pre-commit' is there already, and stays as it is
2> hint: add this line to '.git/hooks/pre-commit':
2> hint: test ! -d '.backlog' || BACKLOG_DIR='.backlog' backlog hook pre-commit || exit 1
2> hint: nothing was changed
[3]
$ ls .git/hooks | grep -v sample
pre-commit
$ cat .git/hooks/pre-commit
#!/bin/sh
make lint
$ backlog hooks uninstall
pre-commit  was not installed
commit-msg  was not installed

# With the line in it, it is as good as ours.
$ backlog hooks --json | grep '"line"' | head -1
    "line": "test ! -d '.backlog' || BACKLOG_DIR='.backlog' backlog hook pre-commit || exit 1"
$ echo "test ! -d '.backlog' || BACKLOG_DIR='.backlog' backlog hook pre-commit || exit 1" >> .git/hooks/pre-commit
$ backlog hooks install
pre-commit  checks what is staged of the backlog (from your own .git/hooks/pre-commit)
commit-msg  a 'Story: ID' in the message must name a story (.git/hooks/commit-msg)
$ backlog hooks uninstall
pre-commit  your own .git/hooks/pre-commit asks backlog, and stays
commit-msg  taken away
$ chmod -x .git/hooks/pre-commit && backlog hooks
pre-commit  .git/hooks/pre-commit is not executable, so git passes over it
commit-msg  not installed
2> hint: chmod +x '.git/hooks/pre-commit'
2> hint: 'backlog hooks install' sets them up

# Hooks of all repositories, and hooks that are turned off.
$ rm .git/hooks/pre-commit && GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.hooksPath GIT_CONFIG_VALUE_0=$T/mine backlog hooks install
2> backlog: core.hooksPath leads to '$T/mine', whose hooks run in all your repositories
2> hint: for hooks of this repository alone: 'git config core.hooksPath .git/hooks'
[3]
$ git config core.hooksPath /dev/null && backlog hooks install
2> backlog: git runs no hooks here: core.hooksPath is '/dev/null'
2> hint: 'git config --unset core.hooksPath' turns them on again
[3]
$ git config core.hooksPath .git/hooks && mkdir .git/hooks/pre-commit && backlog hooks install
2> backlog: '.git/hooks/pre-commit' is there already, and stays as it is
2> hint: add this line to '.git/hooks/pre-commit':
2> hint: test ! -d '.backlog' || BACKLOG_DIR='.backlog' backlog hook pre-commit || exit 1
2> hint: nothing was changed
[3]
$ ls .git/hooks | grep -v sample
pre-commit

$ backlog hook commit-msg
2> backlog: 'hook commit-msg' needs the message's FILE
[2]
$ backlog hook commit-msg missing
2> backlog: there is no 'missing'
[3]
$ backlog hook post-merge
2> backlog: 'post-merge' is no hook of backlog's
2> hint: it has pre-commit and commit-msg
[2]
$ backlog hooks instal
2> backlog: unknown command 'hooks instal'
2> hint: did you mean 'hooks install'?
[2]
