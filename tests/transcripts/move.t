# Three stories in their order.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ story() { printf 'id: %s\ntitle: %s\nrank: "%s"\ncreated: 2026-10-01\n' "$1" "$2" "$3" > .backlog/stories/$1-x.yaml; }
$ story k7m2qx "Pay by card" cjkmpq; story p3w9da "Print a receipt" djkmpq; story q1rs2t "Pay by invoice" fjkmpq
$ git add -A && git commit -q -m stories
$ backlog list --format '{place} {id} {title}'
1 k7m2qx Pay by card
2 p3w9da Print a receipt
3 q1rs2t Pay by invoice

# One move changes one file.
$ backlog move q1rs2t --top
moved q1rs2t Pay by invoice, place 3 -> 1
$ backlog list --format '{place} {id}'
1 q1rs2t
2 k7m2qx
3 p3w9da
$ git diff --stat | tail -1
 1 file changed, 1 insertion(+), 1 deletion(-)
$ git diff --unified=0 | grep '^[-+]' | grep -v rank
--- a/.backlog/stories/q1rs2t-x.yaml
+++ b/.backlog/stories/q1rs2t-x.yaml
$ backlog undo
took back: move q1rs2t Pay by invoice (1 file)
$ git status --short

# Several keep the order in which they were named.
$ backlog move q1rs2t k7m2qx --bottom
moved q1rs2t Pay by invoice, place 3 -> 2
moved k7m2qx Pay by card, place 1 -> 3
$ backlog list --format '{id}' && git checkout -q .
p3w9da
q1rs2t
k7m2qx
$ backlog move 3 --before 2
moved q1rs2t Pay by invoice, place 3 -> 2
$ backlog list --format '{id}' && git checkout -q .
k7m2qx
q1rs2t
p3w9da

# Where it stands already nothing is to do.
$ backlog move k7m2qx --top
nothing to do: k7m2qx Pay by card stands at place 1
$ backlog move p3w --after k7m
nothing to do: p3w9da Print a receipt stands at place 2
$ git status --short

# Equal ranks of two branches are told apart on the way.
$ story r2st3v "Refund" djkmpq
$ backlog move q1rs2t --after p3w9da
moved q1rs2t Pay by invoice, place 4 -> 3
  1 neighbour re-keyed in place: equal or missing ranks
$ backlog list --format '{id} {title}'
k7m2qx Pay by card
p3w9da Print a receipt
q1rs2t Pay by invoice
r2st3v Refund
$ grep -h rank .backlog/stories/*.yaml | sort | uniq -d
$ rm .backlog/stories/r2st3v-x.yaml; git checkout -q .

# What it refuses.
$ backlog move k7m2qx
2> backlog: 'move' needs the place to move to
2> hint: one of --top, --bottom, --before ID, --after ID
[2]
$ backlog move k7m2qx --top --bottom
2> backlog: a story has one place: give one of '--top', '--bottom', '--before', '--after'
[2]
$ backlog move k7m2qx --after k7m2qx
2> backlog: cannot move 'k7m2qx': a story cannot stand after itself
[3]
$ backlog move k7m2qx --after nosuch
2> backlog: no story 'nosuch'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog move nosuch --top
2> backlog: no story 'nosuch'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog move k7m2qx 9 --top
2> backlog: no place 9 in the backlog: it has 3
2> hint: 'backlog list' shows the places
[3]
$ sed -i 's/^rank/status: accepted\nrank/' .backlog/stories/q1rs2t-x.yaml
$ backlog move q1rs2t --top
2> backlog: cannot move 'q1rs2t': 'q1rs2t' is accepted and has no place
2> hint: 'backlog reopen q1rs2t --reason TEXT' takes it up again
[3]
$ git checkout -q .
$ sed -i 's/^rank/pinned: {where: top, reason: promised, on: 2026-10-01}\nrank/' .backlog/stories/k7m2qx-x.yaml
$ backlog move k7m2qx --bottom
2> backlog: cannot move 'k7m2qx': it is pinned
2> hint: take the pin out first: 'backlog unpin k7m2qx'
[3]
$ git status --short
 M .backlog/stories/k7m2qx-x.yaml

# Several that stand there already change nothing, and leave nothing to undo.
$ git add -A && git commit -q -m pinned && backlog list --format '{place} {id}'
1 k7m2qx
2 p3w9da
3 q1rs2t
$ backlog undo --list | wc -l > before; backlog move 2 3 --bottom && git status --short .backlog
nothing to do: p3w9da Print a receipt stands at place 2
nothing to do: q1rs2t Pay by invoice stands at place 3
$ backlog undo --list | wc -l | cmp - before
