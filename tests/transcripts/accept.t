# The product owner takes what is done; a sprint counts it.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint --capacity 13 > /dev/null
$ backlog start k7m2qx p3w9da g1ft00 g2ft00 > /dev/null
$ backlog finish k7m2qx p3w9da g1ft00 g2ft00 --all-done > /dev/null
$ backlog accept k7m2qx --pass 1,c2bb
$ cat .backlog/stories/k7m2qx.yaml
$ backlog accept p3w g1ft00 --all-pass --by Eva --on 2026-11-06
$ backlog accept g2ft00 --anyway "Looked at it together"
$ sed -n '/^acceptance_criteria/,/^planned/p; /^waived/,/^rea/p' .backlog/stories/g2ft00.yaml

# Accepted again, the record is renewed: who, and the digest of what they saw; never size or sprint.
$ git add -A && git commit -q -m accepted
$ backlog accept p3w9da --by Eva
$ git add -A && git commit -q -m recorded
$ backlog edit p3w9da --benefit "nobody orders in vain" --size 5
$ backlog check
$ backlog accept p3w9da
$ git diff -U0 | grep '^[-+]'
$ backlog check | tail -1

# Without a terminal it does not walk; it says what awaits acceptance.
$ backlog accept
