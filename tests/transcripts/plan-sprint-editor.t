# --edit: the plan as lines; what stands above the rule is taken.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ cat > editor <<'END'
> #!/bin/sh
> cat "$1"
> sed -i -e '/^p3w9da/d' -e 's/^----.*/m4m0na\n&/' "$1"
> END
$ chmod +x editor && export BACKLOG_EDITOR="$T/editor"
$ backlog plan-sprint --capacity 13 --edit
1> # Sprint 1, 13 points fit. Lines above the rule are taken, those below are not.
1> # Move lines across it; a line that is removed counts as below.
k7m2qx   5 Pay by card
p3w9da   3 See what is in stock
g1ft00   2 Give a card as a gift
g2ft00   2 Pay with a card that was a gift
---- sprint ends ----
m4m0na   1 Mail a receipt
r2t8rn   3 Send a parcel back
w1sh00   8 Keep a wish list
planned sprint 1, 2026-11-02 to 2026-11-15
Sprint Goal: none yet; --goal TEXT says what the sprint is for
capacity 13: as asked for

Taken, 10 of 13 points
    5  k7m2qx Pay by card  (asked for, 5 points)
    2  g1ft00 Give a card as a gift  (asked for, 2 points)
    2  g2ft00 Pay with a card that was a gift  (asked for, 2 points)
    1  m4m0na Mail a receipt  (asked for, 1 point)

next: backlog start k7m2qx
$ BACKLOG_EDITOR=true backlog plan-sprint --capacity 13 --edit
planned sprint 1, 2026-11-02 to 2026-11-15, in place of its plan
Sprint Goal: none yet; --goal TEXT says what the sprint is for
capacity 13: as asked for

Taken, 12 of 13 points
    5  k7m2qx Pay by card
    3  p3w9da See what is in stock
    2  g1ft00 Give a card as a gift  (2 points, with its group 'gifts')
    2  g2ft00 Pay with a card that was a gift
         (2 points, with its group 'gifts')

Not in the plan any more
    1  m4m0na Mail a receipt

Left out
    3  r2t8rn Send a parcel back  (waits for 't5h0ne')
    8  w1sh00 Keep a wish list  (8 points, and 1 of 13 is left)

Would still fit
    1  m4m0na Mail a receipt

1 story passed over because not ready: 'backlog groom' says why

next: backlog start k7m2qx

# A line that names no story: nothing is lost, nothing is changed.
$ git add -A && git commit -q -m planned
$ BACKLOG_EDITOR="sed -i 's/^p3w9da/nosuch/'" backlog plan-sprint --capacity 13 --edit
2> backlog: no story 'nosuch'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
2> hint: what you wrote is kept in '$T/.backlog/.local/edit/1-sprint.txt'
[3]
$ git status --short
