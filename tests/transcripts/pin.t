# Three stories in the order of the rules.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ story() { printf 'id: %s\ntitle: %s\nrank: "%s"\nbusiness_value: %s\nuser_value: 5\nrisk: 1\nsize: 3\ncreated: 2026-10-01\n' "$@" > .backlog/stories/$1-x.yaml; }
$ story k7m2qx "Pay by card" cjkmpq 13; story p3w9da "Print a receipt" djkmpq 8; story q1rs2t "Pay by invoice" fjkmpq 5; story r2st3v "Refund" gjkmpq 3
$ git add -A && git commit -q -m stories

# A pin moves the story at once, and 'prioritize' keeps it there.
$ backlog pin q1rs2t --top --reason "promised to the board"
pinned q1rs2t Pay by invoice, place 1
$ git diff --unified=0 | grep '^[-+]'
--- a/.backlog/stories/q1rs2t-x.yaml
+++ b/.backlog/stories/q1rs2t-x.yaml
-rank: "fjkmpq"
+rank: "cjkgzd"
+pinned:
+  where: top
+  reason: promised to the board
+  by: Ada
+  "on": 2026-11-02
$ backlog prioritize
nothing to do: the order is as the rules have it
$ backlog list --format '{id} {title}'
q1rs2t Pay by invoice
k7m2qx Pay by card
p3w9da Print a receipt
r2st3v Refund
$ backlog prioritize --explain q1r
q1rs2t Pay by invoice
  Place 1 of 4. Pinned to the top by Ada: promised to the board. By itself it
  belongs to High value: business 5, users 5. Without its pin it would stand at
  place 3.
  (business value + user value + time criticality + risk) / size: (5 + 5 + 0 + 1) / 3 = 3.67
  without its pin: place 3
$ backlog move q1rs2t --bottom
2> backlog: cannot move 'q1rs2t': it is pinned
2> hint: take the pin out first: 'backlog unpin q1rs2t'
[3]
$ backlog undo
took back: pin q1rs2t Pay by invoice (1 file)
$ git status --short

# Behind or before another one, by whom and when.
$ backlog pin r2st3v --after k7m --reason "same people" --by Grace --on 2026-11-20
pinned r2st3v Refund, place 2
2> warning: 2026-11-20 is still to come
$ backlog prioritize
nothing to do: the order is as the rules have it
$ grep -A5 pinned .backlog/stories/r2st3v-x.yaml
pinned:
  where: after
  story: k7m2qx
  reason: same people
  by: Grace
  "on": 2026-11-20

# A new pin takes the place of the old one.
$ backlog pin r2st3v --before k7m --reason "the other way round"
pinned r2st3v Refund, place 1
$ grep -c where .backlog/stories/r2st3v-x.yaml
1

# Without its pin it goes where the rules want it.
$ backlog unpin r2st3v
unpinned r2st3v Refund
$ backlog prioritize
   1 -> 4    r2st3v Refund
             the rest: value 8, risk 1; promises 3.00 a point
             it stood before k7m2qx, p3w9da and q1rs2t, by hand or older scores
moved 1 story; it stood higher by hand or by older scores
2> hint: 'backlog undo' takes it back; 'backlog why ID' says why
$ git status --short
 M .backlog/stories/r2st3v-x.yaml

# Dependencies beat pins, and it says so.
$ printf 'depends_on: [p3w9da]\n' >> .backlog/stories/q1rs2t-x.yaml
$ backlog pin q1rs2t --top --reason "promised to the board"
pinned q1rs2t Pay by invoice, place 1
$ backlog prioritize
   3 -> 1    p3w9da Print a receipt
             high value: value 13, risk 1; promises 4.67 a point
the pin of q1rs2t Pay by invoice yields to its dependencies: p3w9da
moved 1 story
2> hint: 'backlog undo' takes it back; 'backlog why ID' says why
$ git checkout -q .

# A pin ends with its anchor; it goes when its story is next written.
$ backlog pin r2st3v --after k7m2qx --reason "same people" > /dev/null
$ backlog drop k7m2qx --reason "bought" > /dev/null
$ backlog prioritize --dry-run
   1 -> 3    r2st3v Refund
             the rest: value 8, risk 1; promises 3.00 a point
             it stood before p3w9da and q1rs2t, by hand or older scores
the pin of r2st3v Refund does not count any more: its anchor 'k7m2qx' is dropped
would move 1 story; it stood higher by hand or by older scores
$ backlog edit r2st3v --size 5
edited r2st3v Refund
  size 3 -> 5
2> the pin of 'r2st3v' was taken out: its anchor 'k7m2qx' is dropped
$ grep pinned .backlog/stories/r2st3v-x.yaml
pinned:
$ git checkout -q .

# What it refuses.
$ backlog pin k7m2qx --top
2> backlog: 'pin' needs a reason
2> hint: it is kept with the story: --reason TEXT
[2]
$ backlog pin k7m2qx --top --reason " "
2> backlog: 'pin' needs a reason
2> hint: it is kept with the story: --reason TEXT
[2]
$ backlog pin k7m2qx --reason "why not"
2> backlog: 'pin' needs the place to keep
2> hint: one of --top, --bottom, --before ID, --after ID
[2]
$ backlog pin k7m2qx --top --bottom --reason "both"
2> backlog: a story has one place: give one of '--top', '--bottom', '--before', '--after'
[2]
$ backlog pin k7m2qx --after k7m2qx --reason "itself"
2> backlog: cannot move 'k7m2qx': a story cannot stand after itself
[3]
$ backlog pin k7m2qx --after nosuch --reason "nobody"
2> backlog: no story 'nosuch'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog pin nosuch --top --reason "nobody"
2> backlog: no story 'nosuch'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog pin k7m2qx --top --reason "when" --on tomorrow
2> backlog: '--on' takes a date (YYYY-MM-DD), not 'tomorrow'
2> hint: today is 2026-11-02
[2]
$ backlog unpin k7m2qx
2> backlog: 'k7m2qx' is not pinned
2> hint: 'backlog list --pinned' shows what is
[3]
$ backlog pin k7m2qx --before p3w9da --reason "a ring" > /dev/null && backlog pin p3w9da --before k7m2qx --reason "a ring"
2> backlog: cannot pin 'p3w9da': its pins go round in a ring: 'p3w9da' before 'k7m2qx' before 'p3w9da'
2> hint: take one of them out first: 'backlog unpin k7m2qx'
[3]
$ git checkout -q .
$ printf 'pinned: {where: before, story: p3w9da}\n' >> .backlog/stories/k7m2qx-x.yaml; printf 'pinned: {where: before, story: k7m2qx}\n' >> .backlog/stories/p3w9da-x.yaml
$ backlog prioritize
2> backlog: cannot prioritize: a cycle of pins: 'k7m2qx' before 'p3w9da' before 'k7m2qx'
2> hint: take one of these pins out: 'backlog unpin k7m2qx'
[3]
$ git checkout -q .
$ sed -i 's/^rank/status: planned\nsprint: 1\nrank/' .backlog/stories/k7m2qx-x.yaml
$ backlog pin k7m2qx --top --reason "in a sprint"
2> backlog: cannot pin 'k7m2qx': it is in a sprint
2> hint: 'backlog list' shows what has a place
[3]
$ backlog pin p3w9da --before k7m2qx --reason "in a sprint"
2> backlog: cannot pin 'p3w9da': its anchor 'k7m2qx' is in a sprint
2> hint: 'backlog list' shows what has a place
[3]
$ git checkout -q . && git status --short

# Said twice it is pinned already.
$ backlog pin p3w9da --top --reason "the board" && backlog pin p3w9da --top --reason "the board"
pinned p3w9da Print a receipt, place 1
nothing to do: p3w9da Print a receipt is pinned so already, place 1
$ backlog pin p3w9da --top --reason "the bank" --by Ben
pinned p3w9da Print a receipt, place 1
