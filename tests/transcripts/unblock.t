# What waited can go on; all or nothing.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh"
$ backlog block k7m2qx --reason "test cards from the bank" --on 2026-11-01
blocked k7m2qx Pay by card
  waiting for test cards from the bank, 1 day
$ backlog unblock k7m2qx p3w9da
2> backlog: cannot unblock 'p3w9da': it is not blocked
2> hint: 'backlog list' marks what waits
2> nothing was changed
[3]
$ backlog unblock k7m2qx
unblocked k7m2qx Pay by card
  it was waiting for test cards from the bank, 1 day
$ backlog list --limit 1
1> #  id      status  size  title

Unscored  no business value, user value or risk
1  k7m2qx  ready      5  Pay by card

1 of 9 open stories, 5 points
