# Without an option the story opens in the editor, on a copy.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ cat > .backlog/stories/k7m2qx-pay-by-card.yaml <<END
> id: k7m2qx
> title: Pay by card
> status: ready
> role: shopper
> want: pay by card
> benefit: I need no cash
> rank: "hjkmpq"
> business_value: 8
> user_value: 5
> risk: 8
> size: 5
> acceptance_criteria:
>   - {id: c1, text: The bank confirms, result: pass}
> readied: 2026-10-30
> created: 2026-10-01
> END
$ git add -A && git commit -q -m "a story"
$ EDITOR="sed -i 's/^size: 5/size: 8  # after the spike/'" backlog edit k7m2qx
edited k7m2qx Pay by card
  size 5 -> 8
$ git diff --unified=0 | grep '^[-+]'
--- a/.backlog/stories/k7m2qx-pay-by-card.yaml
+++ b/.backlog/stories/k7m2qx-pay-by-card.yaml
-size: 5
+size: 8  # after the spike
$ ls .backlog/.local/edit
$ backlog undo
took back: edit k7m2qx Pay by card (1 file)
$ git status --short

# What the rules make of it comes with it: a criterion is open again, a story new again.
$ EDITOR="sed -i -e 's/The bank confirms/The bank agrees/' -e '/^benefit/d'" backlog edit k7m2qx
edited k7m2qx Pay by card
  benefit 'I need no cash' -> none
  criterion 1 'The bank confirms' -> 'The bank agrees'
  criterion 1 open again
  new again: no benefit
$ git diff --unified=0 | grep '^[-+]'
--- a/.backlog/stories/k7m2qx-pay-by-card.yaml
+++ b/.backlog/stories/k7m2qx-pay-by-card.yaml
-status: ready
+status: new
-benefit: I need no cash
-  - {id: c1, text: The bank confirms, result: pass}
-readied: 2026-10-30
+  - {id: c1, text: The bank agrees, result: open}
+readied:
$ git checkout -q .
$ EDITOR="sed -i '1i # Ask the bank'" backlog edit k7m2qx
edited k7m2qx Pay by card
  only how the file is written
$ git diff --unified=0 | grep '^[-+]'
--- a/.backlog/stories/k7m2qx-pay-by-card.yaml
+++ b/.backlog/stories/k7m2qx-pay-by-card.yaml
+# Ask the bank
$ git checkout -q .

# Nothing changed, and an editor that fails.
$ EDITOR=true backlog edit k7m2qx
nothing to do for k7m2qx Pay by card
$ EDITOR=false backlog edit k7m2qx
2> backlog: the editor 'false' ended with 1: nothing was changed
[3]
$ ls .backlog/.local/edit

# An editor that takes the file away has left nothing that could be kept.
$ EDITOR="rm" backlog edit k7m2qx
2> backlog: the editor left no text: nothing was changed
2> hint: save the text and leave the editor; it may not take the file away
[3]

# An editor that fails after a change leaves a copy.
$ masked() { "$@" 2>&1 | sed "s/edit\/[^:']*/edit\/COPY/"; echo "exit ${PIPESTATUS[0]}"; }
$ EDITOR="sh -c 'echo more: 1 >> \"\$1\"; exit 1' -" masked backlog edit k7m2qx
backlog: the editor 'sh -c 'echo more: 1 >> "$1"; exit 1' -' ended with 1: nothing was changed
hint: what you wrote is kept in '$T/.backlog/.local/edit/COPY'
exit 3
$ ls .backlog/.local/edit | wc -l
1
$ rm .backlog/.local/edit/*

# What is not valid is shown with its place in the copy, and kept.
$ try() { EDITOR="sed -i $1" masked backlog edit k7m2qx; git status --short; }
$ try "'s/^size: 5/size: [5/'"
backlog: cannot read '$T/.backlog/.local/edit/COPY': a list that is not closed with ']' on its line
  $T/.backlog/.local/edit/COPY:11:7
  11 | size: [5
     |       ^
hint: close it, or write one '- item' a line below its key
nothing was changed in 'k7m2qx'
hint: what you wrote is kept in '$T/.backlog/.local/edit/COPY'
exit 4
$ try "'s/^size: 5/size: five/'"
backlog: 'size' takes a whole number from 0, not 'five'
  $T/.backlog/.local/edit/COPY:11:7
  11 | size: five
     |       ^
hint: where nobody knows it, leave it empty: 'size:'
nothing was changed in 'k7m2qx'
hint: what you wrote is kept in '$T/.backlog/.local/edit/COPY'
exit 4
$ try "'s/^id: .*/id: p3w9da/'"
backlog: an id never changes
  $T/.backlog/.local/edit/COPY:1:5
  1 | id: p3w9da
    |     ^
hint: write 'id: k7m2qx'
nothing was changed in 'k7m2qx'
hint: what you wrote is kept in '$T/.backlog/.local/edit/COPY'
exit 4
$ try "'s/^status: .*/status: accepted/'"
backlog: the status is not edited: it was ready, not accepted
  $T/.backlog/.local/edit/COPY:3:9
  3 | status: accepted
    |         ^
hint: 'backlog accept k7m2qx' does it
nothing was changed in 'k7m2qx'
hint: what you wrote is kept in '$T/.backlog/.local/edit/COPY'
exit 4
$ try "'s/^status: .*/sprint: 3/'"
backlog: the status is not edited: it was ready, not new
  $T/.backlog/.local/edit/COPY
hint: a story is new again where a check of the Definition of Ready fails
backlog: the sprint is not edited
  $T/.backlog/.local/edit/COPY:3:9
  3 | sprint: 3
    |         ^
hint: see 'backlog help plan-sprint'
backlog: 1 file is not valid
nothing was changed in 'k7m2qx'
hint: what you wrote is kept in '$T/.backlog/.local/edit/COPY'
exit 4
$ try "'/^created/d'"
backlog: 'created' stands in every story
  $T/.backlog/.local/edit/COPY
hint: write 'created: 2026-10-01' as the last line
nothing was changed in 'k7m2qx'
hint: what you wrote is kept in '$T/.backlog/.local/edit/COPY'
exit 4
$ try "'s/^risk: 8/parent: z9zzz9/'"
backlog: no story 'z9zzz9'
  $T/.backlog/.local/edit/COPY:10:9
  10 | parent: z9zzz9
     |         ^
hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
nothing was changed in 'k7m2qx'
hint: what you wrote is kept in '$T/.backlog/.local/edit/COPY'
exit 4
$ try "'s/^risk: 8/depends_on: [k7m2qx]/'"
backlog: a story cannot name itself
  $T/.backlog/.local/edit/COPY:10:13
  10 | depends_on: [k7m2qx]
     |             ^
nothing was changed in 'k7m2qx'
hint: what you wrote is kept in '$T/.backlog/.local/edit/COPY'
exit 4
$ try "'s/^risk: 8/release: mvp/'"
backlog: no release 'mvp'
  $T/.backlog/.local/edit/COPY:10:10
  10 | release: mvp
     |          ^
hint: 'backlog release new mvp' makes it
nothing was changed in 'k7m2qx'
hint: what you wrote is kept in '$T/.backlog/.local/edit/COPY'
exit 4

# Somebody else was faster: their change stays, and so does the copy.
$ rm .backlog/.local/edit/*
$ EDITOR="sh -c 'backlog edit k7m2qx --size 3 > /dev/null; echo more: 1 >> \"\$1\"' -" masked backlog edit k7m2qx
backlog: the file of 'k7m2qx' changed while it was edited: nothing was saved
  .backlog/stories/k7m2qx-pay-by-card.yaml
hint: see it with 'backlog show k7m2qx', then edit it again
hint: what you wrote is kept in '$T/.backlog/.local/edit/COPY'
exit 5
$ git diff --unified=0 | grep '^[-+]' && git checkout -q .
--- a/.backlog/stories/k7m2qx-pay-by-card.yaml
+++ b/.backlog/stories/k7m2qx-pay-by-card.yaml
-size: 5
+size: 3
$ tail -1 .backlog/.local/edit/*
more: 1

# On a terminal the editor opens again.
$ printf '#!/bin/sh\nif grep -q five "$1"; then sed -i s/five/8/ "$1"; else sed -i "s/^size: 5/size: five/" "$1"; fi\n' > twice && chmod +x twice && export EDITOR=$T/twice
tty$ backlog edit k7m2qx
tty< 
backlog: 'size' takes a whole number from 0, not 'five'
  $T/.backlog/.local/edit/2-k7m2qx.yaml:11:7
  11 | size: five
     |       ^
hint: where nobody knows it, leave it empty: 'size:'
Enter opens the editor again, q gives up: 
edited k7m2qx Pay by card
  size 5 -> 8
$ git diff --unified=0 | grep '^[-+]' && git checkout -q .
--- a/.backlog/stories/k7m2qx-pay-by-card.yaml
+++ b/.backlog/stories/k7m2qx-pay-by-card.yaml
-size: 5
+size: 8

# One at a time.
$ backlog edit k7m2qx p3w9da
2> backlog: the editor takes one story at a time
2> hint: for many at once: backlog edit k7m p3w --add-label workshop
[2]
$ unset EDITOR; backlog edit k7m2qx
2> backlog: no editor is set
2> hint: set BACKLOG_EDITOR or EDITOR
[3]

# A size off the scale is kept, as in every file, and noted at once.
$ EDITOR="sed -i 's/^size: .*/size: 7/'" backlog edit k7m2qx
edited k7m2qx Pay by card
  size 5 -> 7
2> warning: 'size' takes one of 1 2 3 5 8 13 20: 7 is kept, and 'backlog check' notes it
