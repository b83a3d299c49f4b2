# Files and folders that may not be read or written. Root may everything: it gives that up first.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ story() { printf 'id: %s\ntitle: %s\nrank: "%s"\nbusiness_value: %s\nuser_value: 5\nrisk: 1\nsize: 3\ncreated: 2026-10-01\n' "$@" > .backlog/stories/$1-x.yaml; }
$ story k7m2qx "Pay by card" cjkmpq 3; story p3w9da "Print a receipt" djkmpq 8
$ git add -A && git commit -q -m stories
$ mortal() { if [ "$(id -u)" = 0 ]; then setpriv --bounding-set=-all --inh-caps=-all "$@"; else "$@"; fi; }
$ sums() { find .backlog -name .local -prune -o -type f -print0 | sort -z | xargs -0 sha256sum; }
$ sums > before

# A story that may not be read: the others are shown; what decides over all refuses.
$ chmod 0 .backlog/stories/k7m2qx-x.yaml
$ mortal backlog list --format '{id} {title}'
p3w9da Print a receipt
2> backlog: cannot read '.backlog/stories/k7m2qx-x.yaml': Permission denied
2> hint: look at its owner and mode, and at its folder's: 'ls -ld'
[5]
$ mortal backlog check
.backlog/stories/k7m2qx-x.yaml:1:1: error: cannot read '.backlog/stories/k7m2qx-x.yaml': Permission denied
  look at its owner and mode, and at its folder's: 'ls -ld'
1 story, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
[1]
$ mortal backlog prioritize
2> backlog: cannot read '.backlog/stories/k7m2qx-x.yaml': Permission denied
2> hint: look at its owner and mode, and at its folder's: 'ls -ld'
2> hint: this decides over all stories, so each must be readable; nothing was changed
[5]
$ mortal backlog start k7m2qx
2> backlog: cannot read '.backlog/stories/k7m2qx-x.yaml': Permission denied
2> hint: look at its owner and mode, and at its folder's: 'ls -ld'
[5]
$ mortal backlog edit p3w9da --size 5
edited p3w9da Print a receipt
  size 3 -> 5
$ mortal backlog undo
took back: edit p3w9da Print a receipt (1 file)
$ chmod 644 .backlog/stories/k7m2qx-x.yaml

# A folder that may not be read is no empty one.
$ chmod 0 .backlog/stories
$ mortal backlog list
2> backlog: cannot open '.backlog/stories': Permission denied
2> hint: look at its owner and mode, and at its folder's: 'ls -ld'
[5]
$ mortal backlog check
2> backlog: cannot open '.backlog/stories': Permission denied
2> hint: look at its owner and mode, and at its folder's: 'ls -ld'
[5]
$ mortal backlog add "Refund"
2> backlog: cannot open '.backlog/stories': Permission denied
2> hint: look at its owner and mode, and at its folder's: 'ls -ld'
[5]

# A folder that may not be written: nothing changes, no temporary is left.
$ chmod 555 .backlog/stories
$ mortal backlog list --format '{id} {title}'
k7m2qx Pay by card
p3w9da Print a receipt
$ mortal backlog prioritize
2> backlog: cannot write '.backlog/stories/p3w9da-x.yaml': Permission denied
2> hint: look at its owner and mode, and at its folder's: 'ls -ld'
[5]
$ mortal backlog add "Refund"
2> backlog: cannot write '.backlog/stories/cxsq2j-refund.yaml': Permission denied
2> hint: look at its owner and mode, and at its folder's: 'ls -ld'
[5]
$ mortal backlog edit k7m2qx --size 5
2> backlog: cannot write '.backlog/stories/k7m2qx-x.yaml': Permission denied
2> hint: look at its owner and mode, and at its folder's: 'ls -ld'
[5]
$ chmod 755 .backlog/stories; sums | cmp - before && echo as before; git status --short --ignored .backlog
as before

# Where undo cannot be kept the change is made, and it says so.
$ rm -rf .backlog/.local; chmod 555 .backlog
$ mortal backlog edit k7m2qx --size 5
edited k7m2qx Pay by card
  size 3 -> 5
2> warning: no undo for this: cannot make '.backlog/.local': Permission denied
$ git checkout -q .

# A tree in which nothing may be written is read.
$ rm -rf .git/backlog; chmod 555 .backlog .backlog/stories .git
$ mortal backlog list --format '{id} {title}'
k7m2qx Pay by card
p3w9da Print a receipt
$ mortal backlog prioritize --check
2> not in order: 'backlog prioritize' would move 1 story
[1]
$ mortal backlog prioritize --dry-run
   2 -> 1    p3w9da Print a receipt
             high value: value 13, risk 1; promises 4.67 a point
would move 1 story
$ mortal backlog prioritize
2> backlog: cannot make '$T/.git/backlog/d37882562d0b8f7a': Permission denied
2> hint: look at its owner and mode, and at its folder's: 'ls -ld'
[5]
$ chmod 755 .backlog .backlog/stories .git

# Settings that may not be read.
$ chmod 0 .backlog/settings.yaml
$ mortal backlog list
2> backlog: cannot read '.backlog/settings.yaml': Permission denied
2> hint: look at its owner and mode, and at its folder's: 'ls -ld'
[5]
$ mortal backlog check
.backlog/settings.yaml:1:1: error: cannot read '.backlog/settings.yaml': Permission denied
  look at its owner and mode, and at its folder's: 'ls -ld'
2 stories, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
[1]
$ chmod 644 .backlog/settings.yaml; sums | cmp - before && echo as before
as before
