# git checks the backlog before each commit, as it is staged.
$ git init -q && backlog init --name "Web shop" > /dev/null && backlog add "Pay by card"
cxsq2j
$ backlog hooks
pre-commit  not installed
commit-msg  not installed
2> hint: 'backlog hooks install' sets them up
$ backlog hooks install
pre-commit  checks what is staged of the backlog (.git/hooks/pre-commit)
commit-msg  a 'Story: ID' in the message must name a story (.git/hooks/commit-msg)
$ backlog hooks status
pre-commit  checks what is staged of the backlog (.git/hooks/pre-commit)
commit-msg  a 'Story: ID' in the message must name a story (.git/hooks/commit-msg)
$ ls -l .git/hooks/pre-commit .git/hooks/commit-msg | cut -c1-10
-rwxr-xr-x
-rwxr-xr-x
$ git add -A && git commit -q -m "One story"

# What is staged decides, not the work tree; code alone is not held up.
$ sed -i 's/^status: new/status: shiny/' .backlog/stories/* && git add -A && sed -i 's/^status: shiny/status: new/' .backlog/stories/*
$ git commit -q -m "A status that is none"
2> .backlog/stories/cxsq2j-pay-by-card.yaml:7:9: error: 'status' takes new, ready, planned, in-progress, done, accepted, dropped, not 'shiny'
2> 0 stories, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
2> backlog: what is staged of the backlog has 1 error
2> hint: mend it and stage it again; 'backlog check --staged' looks once more
2> hint: 'git commit --no-verify' commits it as it is
[1]
$ git commit -q --no-verify -m "A status that is none" && echo one > code.txt && git add code.txt && git commit -q -m "Code"
$ git commit -q -a -m "Mended" && git status --short

# A trailer must name a story, by its whole id; what follows is for people.
$ git commit -q --allow-empty -m "Cards" -m "Story: cxsq2k"
2> backlog: the message says 'Story: cxsq2k', and there is no such story
2> hint: did you mean 'cxsq2j'?
2> hint: 'git commit --no-verify' commits with this message
[1]
$ git commit -q --allow-empty -m "Cards" -m "Story: cxsq2j Pay by card" && git commit -q --allow-empty -m "More" -m "Story: cxsq2j, zzzzzz"
2> backlog: the message says 'Story: zzzzzz', and there is no such story
2> hint: a whole id stands there: 'backlog list' shows them
2> hint: 'git commit --no-verify' commits with this message
[1]
$ git commit -q --allow-empty -m "Cards" -m "---" -m "Story: zzzzzz"
2> backlog: the message says 'Story: zzzzzz', and there is no such story
2> hint: a whole id stands there: 'backlog list' shows them
2> hint: 'git commit --no-verify' commits with this message
[1]
$ git commit -q --allow-empty -m "Story: this is no trailer, but a subject" -m "A body."
$ printf 'Cards\n\nstory : cxsq2j\n# Story: zzzzzz\n' > message && backlog hook commit-msg message

# Where no backlog is installed, and on a branch that has none, commits pass.
$ mkdir bare && for tool in git sh; do ln -s "$(type -P $tool)" bare/; done
$ PATH=$T/bare git commit -q --allow-empty -m "Elsewhere"
2> warning: 'backlog' is not in PATH: the backlog was not checked
2> warning: 'backlog' is not in PATH: the backlog was not checked
$ git checkout -q --orphan none && git rm -q -r --cached . && mv .backlog away && git commit -q --allow-empty -m "No backlog" -m "Story: zzzzzz"
$ mv away .backlog && git checkout -q -f main

# The order is checked where that was asked for, and only with stories.
$ backlog hooks install --order && backlog hooks
pre-commit  checks what is staged of the backlog, and its order (.git/hooks/pre-commit)
commit-msg  a 'Story: ID' in the message must name a story (.git/hooks/commit-msg)
pre-commit  checks what is staged of the backlog, and its order (.git/hooks/pre-commit)
commit-msg  a 'Story: ID' in the message must name a story (.git/hooks/commit-msg)
$ backlog edit cxsq2j --bv 1 --uv 1 --risk 0 --size 1 > /dev/null && backlog add "Print a receipt" --bv 8 --uv 8 --risk 8 --size 1 > /dev/null
$ git add -A && git commit -q -m "Two stories"
2> backlog: what is staged is not in order: 'backlog prioritize' would move 1 story
2> hint: order it and stage it again: 'backlog prioritize'
2> hint: 'git commit --no-verify' commits it as it is
[1]
$ git reset -q && echo two > code.txt && git add code.txt && git commit -q -m "Code"
$ backlog prioritize > /dev/null && git add -A && git commit -q -m "Two stories, in order"
2> hint: 'backlog undo' takes it back; 'backlog why ID' says why

# A second backlog of the repository has a line of its own; uninstall takes only that.
$ mkdir -p "it's a shop/.backlog" && cd "it's a shop" && backlog init --name "Second" > /dev/null && backlog hooks install && cd ..
pre-commit  checks what is staged of the backlog (.git/hooks/pre-commit)
commit-msg  a 'Story: ID' in the message must name a story (.git/hooks/commit-msg)
$ tail -2 .git/hooks/pre-commit
test ! -d '.backlog' || BACKLOG_DIR='.backlog' backlog hook pre-commit --order || exit 1
test ! -d 'it'\''s a shop/.backlog' || BACKLOG_DIR='it'\''s a shop/.backlog' backlog hook pre-commit || exit 1
$ sed -i 's/^format: 1/format: x/' "it's a shop/.backlog/settings.yaml" && git add -A && git commit -q -m "Second"
2> it's a shop/.backlog/settings.yaml:1:9: error: 'format' takes a whole number from 0, not 'x'
2> 0 stories, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
2> backlog: what is staged of the backlog has 1 error
2> hint: mend it and stage it again; 'backlog check --staged' looks once more
2> hint: 'git commit --no-verify' commits it as it is
[1]
$ git checkout -q -f && git clean -q -f .backlog && sed -i 's/^format: x/format: 1/' "it's a shop/.backlog/settings.yaml"
2> sed: can't read it's a shop/.backlog/settings.yaml: No such file or directory
[2]
$ git commit -q --allow-empty -m "A story of the first backlog passes the second one's hook" -m "Story: cxsq2j"
$ backlog hooks uninstall && tail -1 .git/hooks/commit-msg
pre-commit  taken away
commit-msg  taken away
test ! -d 'it'\''s a shop/.backlog' || BACKLOG_DIR='it'\''s a shop/.backlog' backlog hook commit-msg "$1" || exit 1
$ cd "it's a shop" && backlog hooks uninstall && ls ../.git/hooks | grep -v sample; cd ..
pre-commit  taken away
commit-msg  taken away

# core.hooksPath is respected; a work tree of its own shares the hooks.
$ git checkout -q -f && git clean -q -f -d -e bare && git config core.hooksPath .githooks && backlog hooks install && ls .githooks
pre-commit  checks what is staged of the backlog (.githooks/pre-commit)
commit-msg  a 'Story: ID' in the message must name a story (.githooks/commit-msg)
commit-msg
pre-commit
$ git config --unset core.hooksPath && backlog hooks install > /dev/null
$ git worktree add -q linked && cd linked && backlog hooks | head -1
pre-commit  checks what is staged of the backlog ($T/.git/hooks/pre-commit)
