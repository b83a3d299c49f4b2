# A story is given up with a reason, leaves the order, and is kept.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ a=$(backlog add "Pay by card") && b=$(backlog add "Pay by phone" --depends-on $a) && c=$(backlog add "Pay by fax") && git add . && git commit -qm start
$ backlog drop $c --reason "Nobody has a fax"
dropped b4baje Pay by fax
$ git diff -U0 | grep '^[-+]'
--- a/.backlog/stories/b4baje-pay-by-fax.yaml
+++ b/.backlog/stories/b4baje-pay-by-fax.yaml
-status: new
+status: dropped
+dropped:
+  "on": 2026-11-02
+  by: Ada
+  reason: Nobody has a fax
+
$ backlog list --format '{place} {title}'
1 Pay by card
2 Pay by phone

# Who waited for it is named.
$ backlog drop $a --reason "The bank does it" --by Ben --on 2026-11-01
dropped cxsq2j Pay by card
  still depends on it: v650hh Pay by phone
$ grep -A4 dropped: .backlog/stories/$a-*.yaml
dropped:
  "on": 2026-11-01
  by: Ben
  reason: The bank does it
1>
$ backlog undo > /dev/null && backlog drop $a $b --reason "Not before 2028"
dropped cxsq2j Pay by card
dropped v650hh Pay by phone
