# Given back to the team, with the reason and what failed.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint --capacity 13 > /dev/null
$ backlog start k7m2qx p3w9da > /dev/null
$ backlog finish k7m2qx p3w9da --all-done > /dev/null
$ backlog reject k7m2qx --reason "The amount is not shown" --fail 2
$ cat .backlog/stories/k7m2qx.yaml
$ backlog finish k7m2qx --all-done

# After its sprint was closed it returns to the product backlog, or goes on in the active sprint.
$ backlog review --close --goal-met no > /dev/null
$ backlog reject p3w9da --reason "Sold out things look as if they were there"
$ backlog plan-sprint --capacity 5 --without p3w9da,k7m2qx > /dev/null && backlog start g1ft00
$ backlog reject k7m2qx --reason "Still not shown" --fail c2bb
$ backlog show k7m2qx
$ backlog review
