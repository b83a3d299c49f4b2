# Done is what meets the team's Definition of Done.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint --capacity 13 > /dev/null
$ backlog start k7m2qx p3w9da g1ft00 g2ft00 > /dev/null
$ backlog finish k7m2qx --tick tests,reviewed
$ git add -A && git commit -q -m done
$ backlog finish p3w g1ft00 --all-done --by Ben --on 2026-11-05
$ git diff -U0 .backlog/stories/p3w9da.yaml | grep '^[-+]'

# What was not ticked is kept with the reason for going on.
$ backlog finish g2ft00 --tick tests --anyway "Nobody else is here"
$ grep -A4 '^waived' .backlog/stories/g2ft00.yaml
