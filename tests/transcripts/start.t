# The first story that is started makes the planned sprint the active one.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint --capacity 13 --goal "Guests can pay" > /dev/null
$ backlog start k7m2qx
started k7m2qx Pay by card
  sprint 1 begins, until 2026-11-15: Guests can pay
$ sed -n '/^status/p' .backlog/sprints/1.yaml
status: active
$ cat .backlog/stories/k7m2qx.yaml
id: k7m2qx
title: Pay by card
status: in-progress
size: 5
sprint: 1
role: shopper
want: to pay by card
benefit: I need no account
rank: "cjkmpq"
acceptance_criteria:
  - {id: c1aa, text: A declined card says why, result: open}
  - {id: c2bb, text: The amount is shown before the card is charged, result: open}
planned_size: 5
planned_digest: "7e42f915d4178c5f"
planned: 2026-11-02
started: 2026-11-02
created: 2026-10-01

# Several at once; a ready story from outside is added to the sprint.
$ backlog start p3w m4m0na --on 2026-11-03
started p3w9da See what is in stock
started m4m0na Mail a receipt
  added to sprint 1
2> warning: 2026-11-03 is still to come
$ cat .backlog/stories/m4m0na.yaml
id: m4m0na
title: Mail a receipt
status: in-progress
size: 1
sprint: 1
rank: "mjkmpq"
acceptance_criteria: [It has the number of the order]
planned_size: 1
planned_digest: "02b07037f9629dd5"
added: 2026-11-03
planned: 2026-11-03
started: 2026-11-03
created: 2026-10-01
$ backlog undo
took back: start 2 stories (2 files)
$ backlog list --sprint 1
1> #  id      status       size  title

Sprint 1  active until 2026-11-15
1  k7m2qx  in-progress     5  Pay by card
3  p3w9da  planned         3  See what is in stock
5  g1ft00  planned         2  Give a card as a gift
7  g2ft00  planned         2  Pay with a card that was a gift

4 of 9 open stories, 12 points

# One that is not ready needs a reason.
$ backlog start t5h0ne --anyway "The printer is here"
started t5h0ne Print a parcel label
  added to sprint 1
  anyway: no acceptance criterion
$ sed -n '/^status/p; /^waived/,/^[a-v]/p' .backlog/stories/t5h0ne.yaml
status: in-progress
waived:
  - what:
      - ready criteria
    reason: The printer is here
    by: Ada
    "on": 2026-11-02
planned: 2026-11-02
