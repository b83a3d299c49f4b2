# The order as lines in the editor, as git rebase -i does it.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ story() { printf 'id: %s\ntitle: %s\nrank: "%s"\nbusiness_value: 8\nuser_value: 5\nrisk: 1\nsize: %s\ncreated: 2026-10-01\n' "$@" > .backlog/stories/$1-x.yaml; }
$ story k7m2qx "Pay by card" cjkmpq 3; story p3w9da "Print a receipt" djkmpq 5; story q1rs2t "Pay by invoice" fjkmpq 8; story r2st3v "Refund" gjkmpq 13
$ git add -A && git commit -q -m stories

# What the editor shows; left as it is, nothing happens and no copy is left.
$ EDITOR=cat backlog prioritize --edit
1> # The order of the product backlog, from the top.
1> # Move lines, then save and close. A line that is taken out leaves its story at its
1> # place. Lines with '#' are comments; what stands behind an id is for you only.
1> #
1> # id     size  score  title
k7m2qx      3   4.67  Pay by card
p3w9da      5   2.80  Print a receipt
q1rs2t      8   1.75  Pay by invoice
r2st3v     13   1.08  Refund
nothing to do: the order is as it was
$ git status --short; ls .backlog/.local/edit

# The last line goes to the top.
$ cat > last-first <<'END'
> #!/bin/sh
> { tail -n 1 "$1"; sed '$d' "$1"; } > "$1.new" && mv "$1.new" "$1"
> END
$ chmod +x last-first
$ EDITOR=./last-first backlog prioritize --edit --dry-run
   4 -> 1    r2st3v Refund
would move 1 story by hand
$ backlog list --format '{id}' | tr '\n' ' '
k7m2qx p3w9da q1rs2t r2st3v  (no-eol)
$ EDITOR=./last-first backlog prioritize --edit
   4 -> 1    r2st3v Refund
moved 1 story by hand
$ backlog list --format '{id}' | tr '\n' ' '
r2st3v k7m2qx p3w9da q1rs2t  (no-eol)
$ git diff --stat | tail -1
 1 file changed, 1 insertion(+), 1 deletion(-)
$ backlog undo
took back: prioritize by hand (1 file)
$ git status --short .backlog

# A story whose line is taken out keeps its place.
$ EDITOR="sed -i -e /p3w9da/d -e '/k7m2qx/{h;d}' -e '/q1rs2t/G'" backlog prioritize --edit
   3 -> 1    q1rs2t Pay by invoice
moved 1 story by hand
$ backlog list --format '{id}' | tr '\n' ' '
q1rs2t p3w9da k7m2qx r2st3v  (no-eol)
$ git checkout -q .

# Prefixes do, comments and blank lines do not count.
$ EDITOR="printf 'r2s\n\n  k7m the card\n# q1r\n' >" backlog prioritize --edit
   4 -> 1    r2st3v Refund
   1 -> 4    k7m2qx Pay by card
moved 2 stories by hand
$ backlog list --format '{id}' | tr '\n' ' '
r2st3v p3w9da q1rs2t k7m2qx  (no-eol)
$ git checkout -q .

# What the next 'prioritize' would not leave so is told.
$ backlog pin r2st3v --bottom --reason "not before spring" > /dev/null
$ printf 'depends_on: [k7m2qx]\n' >> .backlog/stories/p3w9da-x.yaml
$ EDITOR="sed -i -e '/k7m2qx/{h;d}' -e '/r2st3v/G'" backlog prioritize --edit
   1 -> 4    k7m2qx Pay by card
r2st3v Refund is pinned to the bottom: 'backlog unpin r2st3v' lets it go
p3w9da Print a receipt now stands before 'k7m2qx', which it depends on
moved 1 story by hand
$ git checkout -q .

# What it refuses; what was typed is kept.
$ EDITOR="sed -i s/q1rs2t/nosuch/" backlog prioritize --edit
2> backlog: no story 'nosuch'
2>   the edited order:8:1
2>   8 | nosuch      8   1.75  Pay by invoice
2>     | ^
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
2> hint: what you wrote is kept in '$T/.backlog/.local/edit/1-order.txt'
[3]
$ EDITOR="sed -i s/q1rs2t/k7m2qx/" backlog prioritize --edit
2> backlog: 'k7m2qx' stands in line 6 already
2>   the edited order:8:1
2>   8 | k7m2qx      8   1.75  Pay by invoice
2>     | ^
2> hint: a story has one place: take one of the lines out
2> hint: what you wrote is kept in '$T/.backlog/.local/edit/2-order.txt'
[3]
$ ls .backlog/.local/edit && rm -r .backlog/.local/edit
1-order.txt
2-order.txt
$ EDITOR=false backlog prioritize --edit
2> backlog: the editor 'false' ended with 1: nothing was changed
[3]
$ EDITOR="sed -i d" backlog prioritize --edit
2> backlog: the edited text is empty: nothing was changed
[3]
$ EDITOR="sed -i /^[^#]/d" backlog prioritize --edit
nothing to do: the order is as it was
$ env -u EDITOR backlog prioritize --edit
2> backlog: no editor is set
2> hint: set BACKLOG_EDITOR or EDITOR
[3]
$ backlog prioritize --edit --partial
2> backlog: '--edit' asks no rules: it does not go with '--partial'
[2]
$ backlog prioritize --edit --json
2> {"error": {"code": 2, "message": "'--edit' asks no rules: it does not go with '--json'", "hints": []}}
[2]
$ backlog prioritize --edit --check
2> backlog: give only one of '--check', '--compare', '--edit', '--explain', '--rebalance'
[2]
$ git status --short .backlog

# On a terminal the editor opens again, with what was typed.
$ printf '#!/bin/sh\nif [ -e tried ]; then sed -i -e s/nosuch/q1rs2t/ -e "/k7m2qx/{h;d}" -e "/q1rs2t/G" "$1"; else touch tried; sed -i -e s/q1rs2t/nosuch/ "$1"; fi\n' > twice && chmod +x twice
tty$ EDITOR=./twice backlog prioritize --edit
tty< y
backlog: no story 'nosuch'
  the edited order:8:1
  8 | nosuch      8   1.75  Pay by invoice
    | ^
hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
Edit again? [Y/n] y
   1 -> 3    k7m2qx Pay by card
moved 1 story by hand
$ backlog list --format '{id}' | tr '\n' ' '
p3w9da q1rs2t k7m2qx r2st3v  (no-eol)
