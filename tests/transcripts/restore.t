# A dropped story comes back, new, to its old place.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ a=$(backlog add "Pay by card") && b=$(backlog add "Pay by phone") && c=$(backlog add "Pay by fax") && git add . && git commit -qm start
$ backlog drop $a $b --reason "Not now" > /dev/null
$ backlog restore $a $b
restored cxsq2j Pay by card
  place 1 of 3; 'backlog groom cxsq2j' shows what it needs
restored v650hh Pay by phone
  place 2 of 3; 'backlog groom v650hh' shows what it needs
$ git diff -U0 | grep '^[-+]'
--- a/.backlog/stories/cxsq2j-pay-by-card.yaml
+++ b/.backlog/stories/cxsq2j-pay-by-card.yaml
+dropped:
+
--- a/.backlog/stories/v650hh-pay-by-phone.yaml
+++ b/.backlog/stories/v650hh-pay-by-phone.yaml
+dropped:
+
$ backlog list --format '{place} {title}'
1 Pay by card
2 Pay by phone
3 Pay by fax
