# What is ready, in order, until one does not fit; and why each other story stays.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog list
$ backlog plan-sprint --capacity 13 --goal "Guests can pay" --dry-run
$ git status --short
$ backlog plan-sprint --capacity 13 --goal "Guests can pay"
$ git status --short
$ cat .backlog/sprints/1.yaml
$ git diff .backlog/stories/p3w9da.yaml

# The same plan again changes no byte.
$ tree() { find .backlog -name .local -prune -o -type f -exec sha256sum {} + | sort | sha256sum; }
$ before=$(tree)
$ backlog plan-sprint --capacity 13
$ [ "$before" = "$(tree)" ] && echo unchanged

# It is planned anew with what is asked for; the goal stays, and what leaves is named.
$ backlog plan-sprint --capacity 12 --available 75% --with n8w --without p3w9da
$ backlog plan-sprint --capacity 13 --start 2026-11-09 --end 2026-11-20 --agreed-by Ben
$ head -11 .backlog/sprints/1.yaml
$ backlog undo

# A member brings its group.
$ backlog plan-sprint --capacity 4 --with g2f
$ backlog plan-sprint --capacity 13 --with t5h --anyway "The printer is here on Monday" --dry-run
$ backlog plan-sprint --capacity 13 --json

# Nothing was measured yet: the team's assumption, its lower end.
$ echo "expected_velocity: [9, 15]" >> .backlog/settings.yaml
$ backlog plan-sprint --dry-run | head -3

# While a sprint is active this plans the next, without what is under way.
$ backlog start k7m2qx
$ backlog plan-sprint --goal "Gifts"
$ backlog undo

# Each closed sprint says what fits in the next.
$ backlog finish k7m2qx --all-done > /dev/null && backlog accept k7m2qx --all-pass > /dev/null
$ backlog review --close --goal-met yes > /dev/null
$ backlog plan-sprint --dry-run | sed -n 3p
$ for n in 2 3 4; do printf 'status: closed\nstart: 2026-10-01\nend: 2026-10-02\ngoal_met: yes\nclosed: 2026-10-02\n' > .backlog/sprints/$n.yaml; done
$ sed -i 's/^sprint: 1/sprint: 3/' .backlog/stories/k7m2qx.yaml
$ backlog plan-sprint --dry-run
$ backlog plan-sprint --available 50% --capacity 7 --dry-run | sed -n 3p
