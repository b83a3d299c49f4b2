# A day to come is told where it is recorded as one that was: the year is easily typed wrong.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh"
$ backlog plan-sprint --capacity 8 > /dev/null
$ backlog start k7m2qx --on 2027-11-02
started k7m2qx Pay by card
  sprint 1 begins, until 2026-11-15
2> warning: 2027-11-02 is still to come
$ backlog note k7m2qx "Asked the bank" --on 2026-11-03
noted k7m2qx Pay by card
2> warning: 2026-11-03 is still to come
$ backlog -q note k7m2qx "Asked the bank again" --on 2026-11-03
noted k7m2qx Pay by card
2> warning: 2026-11-03 is still to come
$ backlog start p3w9da --on 2026-11-01
started p3w9da See what is in stock
$ BACKLOG_SEED=3 backlog add "Later" --on 2040-01-01
frrng0
2> warning: 2040-01-01 is still to come
$ backlog check
.backlog/stories/frrng0-later.yaml:17:1: note: not scored: business_value, user_value, risk
  backlog edit frrng0 --bv N --uv N --risk N
.backlog/stories/frrng0-later.yaml:45:10: note: 2040-01-01 is still to come
  correct the day, if it was typed wrong
.backlog/stories/g1ft00.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit g1ft00 --bv N --uv N --risk N
.backlog/stories/g2ft00.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit g2ft00 --bv N --uv N --risk N
.backlog/stories/k7m2qx.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit k7m2qx --bv N --uv N --risk N
.backlog/stories/k7m2qx.yaml:14:3: note: 2026-11-03 is still to come
  correct the day, if it was typed wrong
.backlog/stories/m4m0na.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit m4m0na --bv N --uv N --risk N
and 5 more files: note: not scored: business_value, user_value, risk (--json lists all)
10 stories, 1 sprint, 0 releases: 0 errors, 0 warnings, 12 notes
$ backlog check --strict > /dev/null

# A sprint does not end before it began.
$ backlog review --close --goal-met yes --on 2026-10-20
2> backlog: cannot close sprint 1: 2026-10-20 would be before 2026-11-01, when it was started
2> hint: say the day of this step: '--on DATE'
[3]
