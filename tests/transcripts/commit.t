# The backlog's own files are committed, with a message that says what was done.
$ git init -q && git config user.name Ada && git config user.email ada@example.com
$ backlog init --name "Web shop" > /dev/null && backlog add "Pay by card" && backlog add "Print a receipt"
cxsq2j
v650hh
$ backlog commit --dry-run
would commit 6 files
  begin the backlog; add cxsq2j Pay by card; add v650hh Print a receipt
$ git status --short
?? .backlog/
$ backlog commit
committed 6 files
  begin the backlog; add cxsq2j Pay by card; add v650hh Print a receipt
$ git log --format=%B
begin the backlog; add cxsq2j Pay by card; add v650hh Print a receipt
1>
$ git status --short
$ backlog commit
nothing to commit: the backlog is as the last commit has it

# What else is staged, or changed, stays as it is.
$ echo one > code.txt && git add code.txt && echo two > notes.txt && echo three > .backlog/.local/mine
$ backlog edit 1 --size 3 > /dev/null && backlog edit 1 --risk 5 > /dev/null && backlog move 2 --top > /dev/null
$ backlog commit
committed 2 files
  edit cxsq2j Pay by card; move v650hh Print a receipt
$ git log -1 --format=%B --name-only
edit cxsq2j Pay by card; move v650hh Print a receipt


.backlog/stories/cxsq2j-pay-by-card.yaml
.backlog/stories/v650hh-print-a-receipt.yaml
$ git status --short
A  code.txt
?? notes.txt

# What undo took back was not done.
$ backlog edit 1 --size 8 > /dev/null && backlog drop 2 --reason "bought" > /dev/null && backlog undo
took back: drop cxsq2j Pay by card (1 file)
$ backlog commit --dry-run
would commit 1 file
  edit v650hh Print a receipt
$ backlog commit -m "Estimated with the team"
committed 1 file
  Estimated with the team
$ git log -1 --format=%B
Estimated with the team
1>

# Many steps: the subject counts them, the body has them all.
$ for i in 1 2 3 4; do BACKLOG_SEED=4$i backlog add "Something that people want, number $i" > /dev/null; done
$ backlog edit 1 --add-label web > /dev/null
$ backlog commit && git log -1 --format=%B
committed 5 files
  add 4 stories; edit v650hh Print a receipt

  - add dcevr2 Something that people want, number 1
  - add c349ms Something that people want, number 2
  - add p6rkmx Something that people want, number 3
  - add tay05p Something that people want, number 4
  - edit v650hh Print a receipt
add 4 stories; edit v650hh Print a receipt

- add dcevr2 Something that people want, number 1
- add c349ms Something that people want, number 2
- add p6rkmx Something that people want, number 3
- add tay05p Something that people want, number 4
- edit v650hh Print a receipt
1>

# What was done by hand is told, too; contents decide what is committed already, not times.
$ id=$(backlog list --format '{id}' --limit 1)
$ sed -i 's/^user_value:/user_value: 5/' .backlog/stories/$id-*.yaml && sed -i 's/^name:.*/name: Shop/' .backlog/settings.yaml
$ backlog commit && git log -1 --format=%B
committed 2 files
  change settings.yaml; edit v650hh Print a receipt
change settings.yaml; edit v650hh Print a receipt
1>
$ backlog delete 6 > /dev/null && backlog commit && git log -1 --format=%B --name-status
committed 1 file
  delete tay05p Something that people want, number 4
delete tay05p Something that people want, number 4


D	.backlog/stories/tay05p-something-that-people-want-number-4.yaml

# A hook that refuses is heard; nothing is staged that was not before.
$ printf '#!/bin/sh\necho "no commits on Friday" >&2\nexit 1\n' > .git/hooks/pre-commit && chmod +x .git/hooks/pre-commit
$ BACKLOG_SEED=50 backlog add "On Friday" > /dev/null
$ backlog commit
2> backlog: git did not commit
2> hint: no commits on Friday
[5]
$ git status --short
A  code.txt
?? .backlog/stories/qe0ms6-on-friday.yaml
?? notes.txt
$ printf '#!/bin/sh\nbacklog list --limit 1 > /dev/null && backlog check > /dev/null\n' > .git/hooks/pre-commit
$ backlog commit
committed 1 file
  add qe0ms6 On Friday
$ git status --short; rm .git/hooks/pre-commit
A  code.txt
?? notes.txt

# '--commit' commits what a command wrote, and nothing else.
$ backlog edit 1 --size 5 > /dev/null
$ BACKLOG_SEED=70 backlog add "At once" --commit
q6wdxd
2> committed 1 file: add q6wdxd At once
$ backlog drop 2 --reason "bought" --commit
dropped cxsq2j Pay by card
2> committed 1 file: drop cxsq2j Pay by card
$ git log -2 --format=%s
drop cxsq2j Pay by card
add q6wdxd At once
$ git status --short
 M .backlog/stories/v650hh-print-a-receipt.yaml
A  code.txt
?? notes.txt
$ backlog list --limit 1 --commit --format '{id}' > /dev/null
2> nothing was written, so nothing is committed
$ backlog edit 1 --size 5 --commit
nothing to do for v650hh Print a receipt
2> nothing was written, so nothing is committed
$ backlog undo --commit
took back: drop cxsq2j Pay by card (1 file)
2> warning: 'undo' is not committed: 'backlog commit' does it
$ printf '#!/bin/sh\necho "no commits on Friday" >&2\nexit 1\n' > .git/hooks/pre-commit && chmod +x .git/hooks/pre-commit
$ backlog edit 1 --size 13 --commit
edited v650hh Print a receipt
  size 5 -> 13
2> backlog: git did not commit
2> hint: no commits on Friday
2> hint: the change itself was saved: 'backlog commit' commits it
[5]
$ backlog drop nosuch --reason "bought" --commit
2> backlog: no story 'nosuch'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
2> nothing was written, so nothing is committed
[3]
$ rm .git/hooks/pre-commit; git checkout -q .

# In a folder below the top of the work tree.
$ mkdir -p shop/.backlog && cd shop && backlog init --name "Shop" > /dev/null && BACKLOG_SEED=60 backlog add "Below" > /dev/null && backlog commit && git log -1 --format=%B --name-only; cd ..
committed 5 files
  begin the backlog; add ekhz5s Below
begin the backlog; add ekhz5s Below


shop/.backlog/.gitattributes
shop/.backlog/.gitignore
shop/.backlog/settings.yaml
shop/.backlog/stories/ekhz5s-below.yaml
shop/.backlog/vision.yaml

# During a merge git commits everything at once.
$ git add -A && git commit -q -m rest && git checkout -q -b other && backlog edit 1 --assignee Ben > /dev/null && backlog commit > /dev/null
$ git checkout -q - && backlog edit 1 --assignee Eva > /dev/null && backlog commit > /dev/null
$ git merge -q other > /dev/null 2>&1; backlog commit
2> backlog: cannot commit: a merge is under way, which git commits as a whole
2> hint: finish it first: 'git commit'
[3]

# What was committed is not told again, whatever undo did to it since.
$ git init -q ../undone && cd ../undone && git config user.name Ada && git config user.email ada@example.com
$ backlog init --name Undone > /dev/null && backlog add "one" && backlog commit > /dev/null
cxsq2j
$ backlog edit 1 --size 3 > /dev/null && backlog edit 1 --risk 5 > /dev/null && backlog commit
committed 1 file
  edit cxsq2j one
$ backlog undo > /dev/null && backlog commit --dry-run
would commit 1 file
  edit cxsq2j one
$ backlog edit 1 --risk 8 > /dev/null && backlog commit --dry-run
would commit 1 file
  edit cxsq2j one
$ backlog commit > /dev/null && git checkout -q HEAD~1 -- .backlog && backlog commit --dry-run
would commit 1 file
  edit cxsq2j one

# The first commit of a backlog is all of it, also with '--commit': a clone of less would be none.
$ git init -q ../first && cd ../first && git config user.name Ada && git config user.email ada@example.com
$ backlog init --name First > /dev/null && backlog add "before" > /dev/null
$ BACKLOG_SEED=7 backlog add "at once" --commit
ef7qnw
2> committed 6 files, the whole backlog, as git had none of it: begin the backlog; add cxsq2j before; add ef7qnw at once
$ git log --format=%B && git status --short && git clone -q . ../clone && backlog -C ../clone list --format '{title}'
begin the backlog; add cxsq2j before; add ef7qnw at once

before
at once
$ BACKLOG_SEED=8 backlog add "another" > /dev/null && BACKLOG_SEED=9 backlog add "only this" --commit
wgg80g
2> committed 1 file: add wgg80g only this
$ git status --short
?? .backlog/stories/rt7fs1-another.yaml

# What our own hook says is no hint of a hint.
$ backlog commit > /dev/null; backlog hooks install > /dev/null; sed -i 's/^status: .*/status: nowhere/' .backlog/stories/*-another.yaml
$ backlog commit
2> backlog: git did not commit
2> hint: .backlog/stories/rt7fs1-another.yaml:7:9: error: 'status' takes new, ready, planned, in-progress, done, accepted, dropped, not 'nowhere'
2> hint: 3 stories, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
2> hint: what is staged of the backlog has 1 error
2> hint: mend it and stage it again; 'backlog check --staged' looks once more
2> hint: 'git commit --no-verify' commits it as it is
[5]
