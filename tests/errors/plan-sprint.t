# Each way in which 'plan-sprint' refuses; none changes a byte.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint
$ backlog plan-sprint --capacity many
$ backlog plan-sprint --capacity 0
$ backlog plan-sprint --capacity 13 --available most
$ backlog plan-sprint --capacity 13 --available 0%
$ backlog plan-sprint --capacity 13 --start someday
$ backlog plan-sprint --capacity 13 --start 2026-11-20 --end 2026-11-19
$ backlog plan-sprint --capacity 13 --with nosuch
$ backlog plan-sprint --capacity 13 --with k7m --without k7m
$ backlog plan-sprint --capacity 13 --with g1f --without g2f
$ backlog plan-sprint --capacity 13 --with r2t
$ backlog plan-sprint --capacity 13 --with t5h
$ backlog plan-sprint --capacity 1 --without m4m
$ backlog plan-sprint --capacity 13 --anyway " " --with t5h
$ backlog plan-sprint now
$ git status --short

# An epic is planned by its parts.
$ sed -i 's/^rank/parent: k7m2qx\nrank/' .backlog/stories/p3w9da.yaml
$ backlog plan-sprint --capacity 13 --with k7m
$ git checkout -q .

# A sprint that ended must be closed first.
$ backlog plan-sprint --capacity 13 > /dev/null && backlog start k7m2qx > /dev/null
$ backlog plan-sprint --capacity 13 --with k7m2qx
$ BACKLOG_TODAY=2026-11-16 backlog plan-sprint --capacity 13

# It decides over all stories, so each must be readable.
$ echo "size: [" >> .backlog/stories/n8w5sx.yaml
$ backlog plan-sprint --capacity 13
$ git checkout -q . && git clean -q -fd .backlog
$ sed -i 's/^status: ready/status: new/' .backlog/stories/*.yaml
$ backlog plan-sprint --capacity 13
