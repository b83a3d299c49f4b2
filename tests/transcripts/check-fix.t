# What has one right answer is mended in one transaction; the rest is told.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ story() {
>   local file=.backlog/stories/$1-x.yaml
>   printf 'id: %s\ntitle: %s\nrole: shopper\nwant: it\nbenefit: I buy\nacceptance_criteria: [It works]\nrank: "%s"\nbusiness_value: 8\nuser_value: 5\nrisk: 1\nsize: 3\n' "$1" "$2" "$3" > $file
>   shift 3; printf '%s\n' "$@" "created: 2026-10-01" >> $file
> }
$ story k7m2qx "Pay by card" cjkmpq; story p3w9da "Print a receipt" djkmpq
$ git add -A && git commit -q -m stories
$ backlog check --fix
2 stories, 0 sprints, 0 releases: all is well
$ git status --short

# Equal ranks of two branches, an epic with a rank, ready that is not, a pin whose anchor left.
$ story a2bcde "Refund" djkmpq; story b2bcde "Voucher" gjkmpq; story c2bcde "Gift" hjkmpq "parent: b2bcde" "status: ready"; sed -i 's/^size.*/size: 13/' .backlog/stories/c2bcde-x.yaml
$ story d2bcde "Invoice" jjkmpq "pinned: {where: after, story: z9zzzz, reason: both}"; story f2bcde "Points" kjkmpq; sed -i /^rank/d .backlog/stories/f2bcde-x.yaml
$ git add -A && git commit -q -m "a merge"
$ backlog list --format '{id} {title}'
k7m2qx Pay by card
a2bcde Refund
p3w9da Print a receipt
c2bcde Gift
d2bcde Invoice
f2bcde Points
$ backlog check --fix
mended b2bcde Voucher: an epic is never ranked: its children are
mended c2bcde Gift: says ready, and is not: size 13 is more than 8, the most that is small enough
mended d2bcde Invoice: its pin does not count any more: 'z9zzzz' does not exist
mended f2bcde Points: has no rank, and stands behind all others
mended p3w9da Print a receipt: has the same rank as 'a2bcde'
7 stories, 0 sprints, 0 releases: all is well
$ git diff --unified=0 | grep '^[-+]' | grep -v '^[-+][-+]'
-rank: "gjkmpq"
+rank:
-status: ready
+status: new
-pinned: {where: after, story: z9zzzz, reason: both}
+pinned:
+rank: "jjkspq"
-rank: "djkmpq"
+rank: "gkxjcd"
$ backlog list --format '{id} {title}'
k7m2qx Pay by card
a2bcde Refund
p3w9da Print a receipt
c2bcde Gift
d2bcde Invoice
f2bcde Points
$ backlog check --fix --strict
7 stories, 0 sprints, 0 releases: all is well
$ backlog undo
took back: check --fix (5 files)
$ git status --short
$ backlog check --fix --json
[]
$ git reset -q --hard HEAD~1

# A file without its last line may be cut off: no command writes it until it was looked at.
$ sed -i '/^size/,$d' .backlog/stories/p3w9da-x.yaml
$ backlog list
1> #  id      status  size  score  title

High value
1  k7m2qx  new        3   4.67  Pay by card
2  p3w9da  new                  Print a receipt  [cut off?]

2 open stories, 3 points, 1 without a size
2> backlog: 'p3w9da' has no 'created' at its end: it may be cut off
2>   .backlog/stories/p3w9da-x.yaml:1:1
2> hint: compare it with git, then 'backlog check --fix' adds the line
[4]
$ backlog check
.backlog/stories/p3w9da-x.yaml:1:1: error: 'p3w9da' has no 'created' at its end: it may be cut off
  compare it with git, then 'backlog check --fix' adds the line
2 stories, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
[1]
$ backlog edit p3w9da --size 3
2> backlog: cannot change 'p3w9da': its file may be cut off
2>   .backlog/stories/p3w9da-x.yaml
2> hint: compare it with git, then 'backlog check --fix' adds its 'created' line
[4]
$ backlog start p3w9da
2> backlog: cannot start 'p3w9da': it is in no sprint, and none is active
2> hint: plan one: 'backlog plan-sprint'
[3]
$ backlog prioritize
2> backlog: 'p3w9da' has no 'created' at its end: it may be cut off
2>   .backlog/stories/p3w9da-x.yaml:1:1
2> hint: compare it with git, then 'backlog check --fix' adds the line
2> hint: this decides over all stories, so each must be readable; nothing was changed
[4]
$ git diff --stat | tail -1
 1 file changed, 2 deletions(-)
$ backlog check --fix
mended p3w9da Print a receipt: had no 'created' line
2 stories, 0 sprints, 0 releases: all is well
$ grep created .backlog/stories/p3w9da-x.yaml
created: 2026-11-02
$ backlog edit p3w9da --size 3
edited p3w9da Print a receipt
  size 3
$ git checkout -q .

# What cannot be mended stays as it is, and fails the check.
$ story a2bcde "Refund" fjkmpq "depends_on: [z9zzzz]"; printf 'id: b2bcde\ntitle: "Voucher\n' > .backlog/stories/b2bcde-x.yaml
$ git add -A; backlog check --fix
.backlog/stories/a2bcde-x.yaml:12:13: error: depends on 'z9zzzz', which does not exist
  backlog edit a2bcde --remove-dependency z9zzzz
.backlog/stories/b2bcde-x.yaml:2:8: error: cannot read '.backlog/stories/b2bcde-x.yaml': a quote that is not closed before the end of the file
  close it; the further lines of a quoted text stand deeper than its key
3 stories, 0 sprints, 0 releases: 2 errors, 0 warnings, 0 notes
[1]
$ git status --short | grep -v ^A
[1]
