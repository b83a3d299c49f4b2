$ . "$SOURCE/tests/support/web_shop.sh"

# A command's name, with what it does.
$ backlog complete -- pri
prioritize	Order the product backlog by value, risk and size
$ backlog complete -- help re
refine	Get stories ready to be planned
release	Show the releases, or plan their content
reject	Give done stories back to the team, with a reason
reopen	Take accepted stories up again
review	Show what a sprint planned and what came of it
report	Make a page of the whole backlog for a browser
restore	Bring dropped stories back
renumber	Give a story a new id; what names it follows
$ backlog complete -- refi
refine	Get stories ready to be planned

# Options, those of every command included; a letter alone is typed faster.
$ backlog complete -- prioritize --r
--rebalance	give every open story a new, short rank
$ backlog complete -- --no
--no-pager	never show output page by page

# Values: words, stories with their titles, releases, sprints, labels, fields.
$ backlog complete -- --color a
auto
always
$ backlog complete -- list --color=al
--color=always
$ backlog feedback add "Where is the stock?" --on 2026-10-30 > /dev/null; backlog feedback add "Too slow" > /dev/null
$ backlog complete -- feedback show ''
v650hh	Too slow
cxsq2j	Where is the stock?
$ backlog complete -- goal edit orders --because v
v650hh	Too slow
$ backlog complete -- goal show o
orders	Half of all orders come from the web
$ backlog complete -- show k
k7m2qx	Pay by card
$ backlog complete -- move k7m2qx --before r
r2t8rn	Send a parcel back
$ backlog complete -- plan-sprint --with k7m2qx r
r2t8rn	Send a parcel back
$ backlog complete -- list --release ''
1.0	The village can order
$ backlog complete -- list --sprint ''
2	Orders that are paid
1	A basket
$ backlog complete -- list --label ''
mail
payment
web
$ backlog complete -- edit k7m2qx --unset needed
needed_by	the day by which it is needed
$ backlog complete -- note k7m2qx ''

# Files are the shell's own matter.
$ backlog complete -- import ''
:files
$ backlog complete -- -C ''
:files

# Behind a -- there are no options.
$ backlog complete -- show -- --js

# Without a backlog, or with a broken one: what can be known, and no message.
$ shop=$PWD && cd "$(mktemp -d)" && backlog complete -- acc && backlog complete -- show ''
accept	Accept finished stories, criterion by criterion
$ cd "$shop" && mv .backlog/settings.yaml . && echo 'format: {' > .backlog/settings.yaml
$ backlog complete -- show ''
$ mv settings.yaml .backlog

# What bash makes of it.
$ try() { COMP_WORDS=(backlog "$@"); COMP_CWORD=$#; _backlog; printf '%s\n' "${COMPREPLY[@]}"; }
$ . "$SOURCE/completions/backlog.bash"
$ try acc
accept
$ try show k
k7m2qx
$ try list --color = al
always
$ try list --color = ''
auto
always
never
