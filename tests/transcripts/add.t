# In a pipe only the id is printed, so that scripts can go on with it.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ id=$(backlog add "Pay by card") && echo "$id"
cxsq2j
$ cat .backlog/stories/$id-pay-by-card.yaml
id: cxsq2j

title: Pay by card

type: story

status: new

role:

want:

benefit:

rank: "pbbdwx"

business_value:

user_value:

time_criticality:

risk:

size:

assignee:

release:

moscow:

sprint:

labels:

depends_on:

acceptance_criteria:

questions:

notes:

created: 2026-11-02

# A whole sentence is taken apart; options win over what it says.
$ backlog add "As a finance analyst, I want to export the backlog as CSV, so that I can budget the release." --bv 8 --user-value 5 --risk 3 --size 5 --criterion "Opens in a spreadsheet" --criterion "Has all fields" --label finance --label export --moscow must --on 2026-11-01 --role "controller" --top
v650hh
$ cat .backlog/stories/*-export-the-backlog-as-csv.yaml
id: v650hh

title: Export the backlog as CSV

type: story

status: new

role: controller

want: export the backlog as CSV

benefit: I can budget the release

rank: "mzzxtm"

business_value: 8

user_value: 5

time_criticality:

risk: 3

size: 5

assignee:

release:

moscow: must

sprint:

labels:
  - finance
  - export

depends_on:

acceptance_criteria:
  - id: cr3p
    text: Opens in a spreadsheet
    result: open
  - id: cfwz
    text: Has all fields
    result: open

questions:

notes:

created: 2026-11-01

# For people: its place, and what keeps it from being ready.
tty$ backlog add "Pay by invoice"
added b4baje Pay by invoice
  place 3 of 3
  missing to be ready: role, want, benefit, value, risk, size, criteria
tty$ backlog add "As a shopper, I want to pay by card, so that I need no cash" --bv 8 --uv 8 --risk 5 --size 3 --criterion "The bank confirms" --before 1
warning: 'pp6885' has the same title as 'cxsq2j': Pay by card
added pp6885 Pay by card
  place 1 of 4
  nothing is missing: 'backlog groom pp6885' makes it ready
tty$ backlog add "Pay by phone" --quiet
z2envy

# Where it stands, and how stories refer to each other.
$ backlog add "Print the receipt" --depends-on $id --after $id --activity checkout --type chore --assignee Ben
tyat9z
$ backlog list --format '{place} {title}'
1 Pay by card
2 Export the backlog as CSV
3 Pay by card
4 Print the receipt
5 Pay by invoice
6 Pay by phone

# A title stays as it is, byte for byte.
$ backlog add $'  NULL \x1b[1m: "quoted" # yes\t '
d00n8z
$ grep -h NULL .backlog/stories/*.yaml
title: "NULL \x1B[1m: \"quoted\" # yes"

# Somebody had the idea before: it is said, and added all the same.
$ backlog add "pay by CARD"
sp4qfd
2> warning: 'sp4qfd' has the same title as 'cxsq2j': Pay by card

# A part makes an epic of its parent, which then has no place of its own.
$ epic=$(backlog add "Checkout") && backlog add "Pay by voucher" --parent $epic
c9akby
2> 'yha289' is an epic from now on, and has no place of its own: Checkout
$ grep -h rank .backlog/stories/$epic-checkout.yaml
rank:

# Many, one a line: with a byte order mark, Windows line ends, blank lines.
$ printf '\xef\xbb\xbfReturn an item\r\n\r\nAs a clerk, working at night, I want to see returns\r\n   \r\nNo end of line' > ideas.txt
$ backlog add --from ideas.txt --dry-run --label returns
would add at place 10: Return an item
would add at place 11: See returns
would add at place 12: No end of line
$ git status --short | grep -c ideas
1
$ ls .backlog/stories | wc -l
10
$ backlog add --from ideas.txt --label returns
h7ata2
wgfx00
cs1j31
$ backlog list --label returns --format '{title}'
Return an item
See returns
No end of line
$ grep -h -A1 description .backlog/stories/*-see-returns.yaml
description: "clerk: working at night"
1>
$ printf 'One\nTwo\n' | backlog add --from - --top
g0q2ar
wsyrx8
$ backlog list --limit 2 --format '{place} {title}'
1 One
2 Two
$ printf 'a\nb\nc\nd\ne\nf\n' | backlog add --from - --after 1 > /dev/null
$ backlog list --limit 8 --format '{title}' | tr '\n' ' '
One a b c d e f Two  (no-eol)
$ backlog undo > /dev/null
tty$ printf 'Three\nFour\n' | backlog add --from -
added bxw0ak Three
added yemn0n Four
  places 15 to 16 of 16
  'backlog score --unscored' gives them numbers, all in one sitting
tty$ printf 'Three\nFour\n' > more.txt; backlog add --from more.txt
warning: 'f9w0qq' has the same title as 'bxw0ak': Three
warning: 'cgx7ec' has the same title as 'yemn0n': Four
added f9w0qq Three
added cgx7ec Four
  places 17 to 18 of 18
  'backlog score --unscored' gives them numbers, all in one sitting
$ printf '\n  \n' | backlog add --from -
2> nothing to do: 'stdin' holds no line with text

# undo takes all of it back, as it was one command.
$ backlog undo
took back: add 2 stories (2 files)

# --edit opens the editor on the story before it is saved; comments that are typed stay.
$ mkdir add-edit && cd add-edit && git init -q && backlog init >/dev/null && git add . && git commit -qm start
$ EDITOR="sed -i 's/^risk:/risk: 8  # the bank/'" backlog add "Pay by card" --edit --size 3
cxsq2j
$ grep -h '^title:\|^risk:\|^size:' .backlog/stories/*.yaml
title: Pay by card
risk: 8  # the bank
size: 3
$ backlog undo
took back: add cxsq2j Pay by card (1 file)

# Left as it was, the story is added as it was.
$ EDITOR=true backlog add "Pay by invoice" --edit --quiet
cxsq2j
$ backlog undo
took back: add cxsq2j Pay by invoice (1 file)

# Given up, or not valid, nothing is added, and what was typed is kept.
$ EDITOR=false backlog add "Pay by fax" --edit
2> backlog: the editor 'false' ended with 1: nothing was changed
[3]
$ EDITOR="sed -i 's/^size:/size: huge/; s/^status: new/status: done/'" backlog add "Pay by fax" --edit
2> backlog: 'size' takes a whole number from 0, not 'huge'
2>   $T/add-edit/.backlog/.local/edit/1-cxsq2j.yaml:25:7
2>   25 | size: huge
2>      |       ^
2> hint: where nobody knows it, leave it empty: 'size:'
2> nothing was added
2> hint: what you wrote is kept in '$T/add-edit/.backlog/.local/edit/1-cxsq2j.yaml'
[4]
$ EDITOR="sed -i '/^title:/d'" backlog add "Pay by fax" --edit
2> backlog: 'title' is missing
2>   $T/add-edit/.backlog/.local/edit/2-cxsq2j.yaml:1:1
2>   1 | id: cxsq2j
2>     | ^
2> hint: write a line 'title: ...'
2> nothing was added
2> hint: what you wrote is kept in '$T/add-edit/.backlog/.local/edit/2-cxsq2j.yaml'
[4]
$ git status --short
$ ls .backlog/.local/edit
1-cxsq2j.yaml
2-cxsq2j.yaml
$ EDITOR="sed -i '/^moscow:/,$ d'" backlog add "Pay by fax" --edit
2> backlog: 'created' stands in every story
2>   $T/add-edit/.backlog/.local/edit/3-cxsq2j.yaml
2> hint: write 'created: 2026-11-02' as the last line
2> nothing was added
2> hint: what you wrote is kept in '$T/add-edit/.backlog/.local/edit/3-cxsq2j.yaml'
[4]

# On a terminal the editor opens again until it is right.
$ printf '#!/bin/sh\nif [ -e second ]; then sed -i "s/^size: huge/size: 5/" "$1"; else touch second; sed -i "s/^size:/size: huge/" "$1"; fi\n' > editor && chmod +x editor
$ export EDITOR="$PWD/editor"
tty$ backlog add "Pay by fax" --edit
tty< 
backlog: 'size' takes a whole number from 0, not 'huge'
  $T/add-edit/.backlog/.local/edit/4-cxsq2j.yaml:25:7
  25 | size: huge
     |       ^
hint: where nobody knows it, leave it empty: 'size:'
Enter opens the editor again, q gives up: 
added cxsq2j Pay by fax
  place 1 of 1
  missing to be ready: role, want, benefit, value, risk, criteria
$ backlog add --from x --edit
2> backlog: '--edit' and '--from' together
2> hint: the editor takes one story: add them without it, then 'backlog edit ID'
[2]

# Many titles that are there already are counted, not all told.
$ for i in 1 2 3 4 5 6 7 8; do echo "Again $i"; done > again.txt
$ BACKLOG_SEED=90 backlog add --from again.txt > /dev/null
$ BACKLOG_SEED=91 backlog add --from again.txt > /dev/null
2> warning: 't8rtrq' has the same title as 'jg3jrn': Again 1
2> warning: 'trk0hb' has the same title as 'j2xamr': Again 2
2> warning: 'rmncg7' has the same title as 'jf0q68': Again 3
2> warning: 'g3vssm' has the same title as 'x7enfv': Again 4
2> warning: 'cx0yh9' has the same title as 'z2akc4': Again 5
2> warning: 3 more new stories with a title that was there; 'backlog search' finds them

# Blanks around a title are nobody's wish, and blanks alone are no text.
$ backlog list --format '[{title}]' --limit 1 --sort created > /dev/null; id=$(BACKLOG_SEED=77 backlog add "  Around  ") && grep ^title .backlog/stories/$id-*
title: Around
$ backlog edit $id --title "   Around it "
edited q18p8t Around it
  title 'Around' -> 'Around it'
$ backlog edit $id --title "   "
2> backlog: a story needs a title
[2]
$ backlog edit $id --role "  "
2> backlog: 'role' takes a text, not only blanks
2> hint: to leave it empty: '--unset role'
[2]
$ backlog edit $id --add-label " " --size 3
2> backlog: 'labels' takes no empty text
[2]
$ backlog edit $id --criterion " "
2> backlog: an acceptance criterion needs a text
[2]
$ backlog add "Blank" --description " "
2> backlog: 'description' takes a text, not only blanks
2> hint: to leave it empty: '--unset description'
[2]
$ backlog note $id "  "
2> backlog: a note needs a text
2> hint: backlog note k7m2qx "Asked the bank for test cards"
2> hint: from stdin: backlog note k7m2qx -
[2]
$ backlog ask $id "  "
2> backlog: cannot ask about 'q18p8t': the question is empty
[2]
