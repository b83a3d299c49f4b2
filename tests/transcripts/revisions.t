# What git has of a backlog is read without a checkout: a revision, and what is staged.
$ git init -q && backlog init --name "Web shop" > /dev/null && backlog add "Pay by card"
cxsq2j
$ git add -A && git commit -q -m "One story" && git tag v1.0
$ backlog edit cxsq2j --size 5 > /dev/null && backlog add "Print a receipt" > /dev/null
$ backlog list --rev v1.0 --format '{id} {size} {title}'
cxsq2j  Pay by card
$ backlog list --format '{id} {size} {title}'
cxsq2j 5 Pay by card
v650hh  Print a receipt
$ backlog show cxsq2j@v1.0 cxsq2j | grep -E '^[a-z]|Size|File'
cxsq2j Pay by card
  File    v1.0:.backlog/stories/cxsq2j-pay-by-card.yaml
cxsq2j Pay by card
  Size    5 points
  File    .backlog/stories/cxsq2j-pay-by-card.yaml
$ backlog show cxsq2j@v1.0 --json | grep -c '"size"'
0
[1]
$ backlog check --rev v1.0 | tail -1
1 story, 0 sprints, 0 releases: 0 errors, 0 warnings, 1 note

# A partly staged file is judged as it will be committed, not as it is in the work tree.
$ sed -i 's/^status: new/status: shiny/' .backlog/stories/cxsq2j-*.yaml && git add .backlog/stories/cxsq2j-*.yaml
$ sed -i 's/^status: shiny/status: new/' .backlog/stories/cxsq2j-*.yaml
$ backlog check | tail -1
2 stories, 0 sprints, 0 releases: 0 errors, 0 warnings, 2 notes
$ backlog check --staged
.backlog/stories/cxsq2j-pay-by-card.yaml:7:9: error: 'status' takes new, ready, planned, in-progress, done, accepted, dropped, not 'shiny'
0 stories, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
[1]
$ backlog check --staged --json | grep message
    "message": "'status' takes new, ready, planned, in-progress, done, accepted, dropped, not 'shiny'",
$ backlog check --staged .backlog/vision.yaml
0 stories, 0 sprints, 0 releases: all is well

# A bad file of a revision is told by the revision's name; nothing in the work tree is blamed.
$ git commit -q -m "A status that is none" && git tag broken
$ backlog check --rev broken | grep error
broken:.backlog/stories/cxsq2j-pay-by-card.yaml:7:9: error: 'status' takes new, ready, planned, in-progress, done, accepted, dropped, not 'shiny'
0 stories, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
$ backlog list --rev broken
2> backlog: 'status' takes new, ready, planned, in-progress, done, accepted, dropped, not 'shiny'
2>   broken:.backlog/stories/cxsq2j-pay-by-card.yaml:7:9
2>   7 | status: shiny
2>     |         ^
[4]
$ backlog show cxsq2j@broken
2> backlog: 'status' takes new, ready, planned, in-progress, done, accepted, dropped, not 'shiny'
2>   broken:.backlog/stories/cxsq2j-pay-by-card.yaml:7:9
2>   7 | status: shiny
2>     |         ^
[4]

# Folders with blanks, brackets and letters beyond ASCII; a detached HEAD; CRLF in the work tree.
$ mkdir -p "odd [folder] ü" && cd "odd [folder] ü" && git init -q && git config core.quotePath true
$ git config core.autocrlf true && backlog init --name "Odd" > /dev/null && backlog add "Pay by card"
cxsq2j
$ git add -A 2> /dev/null && git commit -q -m "One story" && git checkout -q --detach
$ backlog list --rev HEAD --format '{title}' && backlog check --staged | tail -1
Pay by card
1 story, 0 sprints, 0 releases: 0 errors, 0 warnings, 1 note
$ cd ..

# A linked work tree has an index of its own, and hooks name its repository in GIT_DIR.
$ git worktree add -q linked v1.0 && cd linked && backlog list --rev HEAD --format '{title}'
Pay by card
$ GIT_DIR=$(git rev-parse --absolute-git-dir) backlog check --staged | tail -1
1 story, 0 sprints, 0 releases: 0 errors, 0 warnings, 1 note
$ cd ..

# A submodule is a repository of its own.
$ git init -q outer && cd outer && git -c protocol.file.allow=always submodule --quiet add "$T" shop 2> /dev/null
$ cd shop && backlog list --rev v1.0 --format '{title}' && cd ../..
Pay by card

# Objects may be named by SHA-256.
$ git init -q --object-format=sha256 sha256 && cd sha256 && backlog init --name "New names" > /dev/null
$ backlog add "Pay by card" && git add -A && git commit -q -m "One story"
cxsq2j
$ backlog list --rev HEAD --format '{title}' && backlog check --staged | tail -1
Pay by card
1 story, 0 sprints, 0 releases: 0 errors, 0 warnings, 1 note
