# --edit: the plan as lines; what stands above the rule is taken.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ cat > editor <<'END'
> #!/bin/sh
> cat "$1"
> sed -i -e '/^p3w9da/d' -e 's/^----.*/m4m0na\n&/' "$1"
> END
$ chmod +x editor && export BACKLOG_EDITOR="$T/editor"
$ backlog plan-sprint --capacity 13 --edit
$ BACKLOG_EDITOR=true backlog plan-sprint --capacity 13 --edit

# A line that names no story: nothing is lost, nothing is changed.
$ git add -A && git commit -q -m planned
$ BACKLOG_EDITOR="sed -i 's/^p3w9da/nosuch/'" backlog plan-sprint --capacity 13 --edit
$ git status --short
