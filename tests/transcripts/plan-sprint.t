# What is ready, in order, until one does not fit; and why each other story stays.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog list
1> #  id      status  size  title

Unscored  no business value, user value or risk
1  k7m2qx  ready      5  Pay by card
2  r2t8rn  ready      3  Send a parcel back  [waits for t5h0ne]
3  p3w9da  ready      3  See what is in stock
4  t5h0ne  new        2  Print a parcel label
5  g1ft00  ready      2  Give a card as a gift
6  w1sh00  ready      8  Keep a wish list
7  g2ft00  ready      2  Pay with a card that was a gift
8  m4m0na  ready      1  Mail a receipt
9  n8w5sx  ready      2  Write a newsletter

9 open stories, 28 points
$ backlog plan-sprint --capacity 13 --goal "Guests can pay" --dry-run
would plan sprint 1, 2026-11-02 to 2026-11-15
Sprint Goal: Guests can pay
capacity 13: as asked for

Taken, 12 of 13 points
    5  k7m2qx Pay by card
    3  p3w9da See what is in stock
    2  g1ft00 Give a card as a gift  (2 points, with its group 'gifts')
    2  g2ft00 Pay with a card that was a gift
         (2 points, with its group 'gifts')

Left out
    3  r2t8rn Send a parcel back  (waits for 't5h0ne')
    8  w1sh00 Keep a wish list  (8 points, and 1 of 13 is left)

Would still fit
    1  m4m0na Mail a receipt

1 story passed over because not ready: 'backlog groom' says why
$ git status --short
$ backlog plan-sprint --capacity 13 --goal "Guests can pay"
planned sprint 1, 2026-11-02 to 2026-11-15
Sprint Goal: Guests can pay
capacity 13: as asked for

Taken, 12 of 13 points
    5  k7m2qx Pay by card
    3  p3w9da See what is in stock
    2  g1ft00 Give a card as a gift  (2 points, with its group 'gifts')
    2  g2ft00 Pay with a card that was a gift
         (2 points, with its group 'gifts')

Left out
    3  r2t8rn Send a parcel back  (waits for 't5h0ne')
    8  w1sh00 Keep a wish list  (8 points, and 1 of 13 is left)

Would still fit
    1  m4m0na Mail a receipt

1 story passed over because not ready: 'backlog groom' says why

next: backlog start k7m2qx
$ git status --short
 M .backlog/stories/g1ft00.yaml
 M .backlog/stories/g2ft00.yaml
 M .backlog/stories/k7m2qx.yaml
 M .backlog/stories/p3w9da.yaml
?? .backlog/sprints/
$ cat .backlog/sprints/1.yaml
goal: Guests can pay

status: planned

start: 2026-11-02

end: 2026-11-15

capacity: 13

agreed_by:

goal_met:

closed:

notes:
$ git diff .backlog/stories/p3w9da.yaml
diff --git a/.backlog/stories/p3w9da.yaml b/.backlog/stories/p3w9da.yaml
index bbaccc0..7b899ff 100644
--- a/.backlog/stories/p3w9da.yaml
+++ b/.backlog/stories/p3w9da.yaml
@@ -1,7 +1,11 @@
 id: p3w9da
 title: See what is in stock
-status: ready
+status: planned
 size: 3
+sprint: 1
 rank: "fjkmpq"
 acceptance_criteria: [What is sold out says so]
+planned_size: 3
+planned_digest: "9b69e7148eefbca9"
+planned: 2026-11-02
 created: 2026-10-01

# The same plan again changes no byte.
$ tree() { find .backlog -name .local -prune -o -type f -exec sha256sum {} + | sort | sha256sum; }
$ before=$(tree)
$ backlog plan-sprint --capacity 13
nothing to do: sprint 1 is planned so already, 2026-11-02 to 2026-11-15
Sprint Goal: Guests can pay
capacity 13: as asked for

Taken, 12 of 13 points
    5  k7m2qx Pay by card
    3  p3w9da See what is in stock
    2  g1ft00 Give a card as a gift  (2 points, with its group 'gifts')
    2  g2ft00 Pay with a card that was a gift
         (2 points, with its group 'gifts')

Left out
    3  r2t8rn Send a parcel back  (waits for 't5h0ne')
    8  w1sh00 Keep a wish list  (8 points, and 1 of 13 is left)

Would still fit
    1  m4m0na Mail a receipt

1 story passed over because not ready: 'backlog groom' says why

next: backlog start k7m2qx
$ [ "$before" = "$(tree)" ] && echo unchanged
unchanged

# It is planned anew with what is asked for; the goal stays, and what leaves is named.
$ backlog plan-sprint --capacity 12 --available 75% --with n8w --without p3w9da
planned sprint 1, 2026-11-02 to 2026-11-15, in place of its plan
Sprint Goal: Guests can pay
capacity 9: as asked for; 75 % of it

Taken, 7 of 9 points
    2  n8w5sx Write a newsletter  (asked for, 2 points)
    5  k7m2qx Pay by card

Not in the plan any more
    3  p3w9da See what is in stock
    2  g1ft00 Give a card as a gift
    2  g2ft00 Pay with a card that was a gift

Left out
    3  r2t8rn Send a parcel back  (waits for 't5h0ne')
    3  p3w9da See what is in stock  (left out as asked for)
    2  g1ft00 Give a card as a gift  (4 points, and 2 of 9 are left)

Would still fit
    1  m4m0na Mail a receipt

1 story passed over because not ready: 'backlog groom' says why

next: backlog start n8w5sx
$ backlog plan-sprint --capacity 13 --start 2026-11-09 --end 2026-11-20 --agreed-by Ben
planned sprint 1, 2026-11-09 to 2026-11-20, in place of its plan
Sprint Goal: Guests can pay
capacity 13: as asked for

Taken, 12 of 13 points
    5  k7m2qx Pay by card
    3  p3w9da See what is in stock
    2  g1ft00 Give a card as a gift  (2 points, with its group 'gifts')
    2  g2ft00 Pay with a card that was a gift
         (2 points, with its group 'gifts')

Not in the plan any more
    2  n8w5sx Write a newsletter

Left out
    3  r2t8rn Send a parcel back  (waits for 't5h0ne')
    8  w1sh00 Keep a wish list  (8 points, and 1 of 13 is left)

Would still fit
    1  m4m0na Mail a receipt

1 story passed over because not ready: 'backlog groom' says why

next: backlog start k7m2qx
$ head -11 .backlog/sprints/1.yaml
goal: Guests can pay

status: planned

start: 2026-11-09

end: 2026-11-20

capacity: 13

available:
$ backlog undo
took back: plan sprint 1 (5 files)

# A member brings its group.
$ backlog plan-sprint --capacity 4 --with g2f
planned sprint 1, 2026-11-02 to 2026-11-15, in place of its plan
Sprint Goal: Guests can pay
capacity 4: as asked for

Taken, 4 of 4 points
    2  g1ft00 Give a card as a gift  (asked for, 2 points)
    2  g2ft00 Pay with a card that was a gift  (asked for, 2 points)

Not in the plan any more
    5  k7m2qx Pay by card
    2  n8w5sx Write a newsletter

Left out
    5  k7m2qx Pay by card  (5 points, and 0 of 4 are left)

next: backlog start g1ft00
$ backlog plan-sprint --capacity 13 --with t5h --anyway "The printer is here on Monday" --dry-run
would plan sprint 1, 2026-11-02 to 2026-11-15, in place of its plan
Sprint Goal: Guests can pay
capacity 13: as asked for

Taken, 13 of 13 points
    2  t5h0ne Print a parcel label  (asked for, 2 points)
    5  k7m2qx Pay by card
    3  r2t8rn Send a parcel back
    3  p3w9da See what is in stock
       anyway: no acceptance criterion

Not in the plan any more
    2  g1ft00 Give a card as a gift
    2  g2ft00 Pay with a card that was a gift

Left out
    2  g1ft00 Give a card as a gift  (4 points, and 0 of 13 are left)
$ backlog plan-sprint --capacity 13 --json
{
  "sprint": 1,
  "goal": "Guests can pay",
  "start": "2026-11-02",
  "end": "2026-11-15",
  "capacity": 13,
  "capacity_why": "as asked for",
  "points": 12,
  "taken": [
    {
      "id": "k7m2qx",
      "title": "Pay by card",
      "size": 5,
      "why": "5 points"
    },
    {
      "id": "p3w9da",
      "title": "See what is in stock",
      "size": 3,
      "why": "3 points"
    },
    {
      "id": "g1ft00",
      "title": "Give a card as a gift",
      "size": 2,
      "why": "2 points, with its group 'gifts'"
    },
    {
      "id": "g2ft00",
      "title": "Pay with a card that was a gift",
      "size": 2,
      "why": "2 points, with its group 'gifts'"
    }
  ],
  "left_out": [
    {
      "id": "r2t8rn",
      "title": "Send a parcel back",
      "size": 3,
      "why": "waits for 't5h0ne'"
    },
    {
      "id": "w1sh00",
      "title": "Keep a wish list",
      "size": 8,
      "why": "8 points, and 1 of 13 is left"
    }
  ],
  "would_fit": [
    {
      "id": "m4m0na",
      "title": "Mail a receipt",
      "size": 1,
      "why": "1 point"
    }
  ],
  "not_ready": [
    "t5h0ne"
  ]
}

# Nothing was measured yet: the team's assumption, its lower end.
$ echo "expected_velocity: [9, 15]" >> .backlog/settings.yaml
$ backlog plan-sprint --dry-run | head -4
would plan sprint 1, 2026-11-02 to 2026-11-15, in place of its plan
Sprint Goal: Guests can pay
capacity 9: the lower end of expected_velocity, [9, 15]: no sprint was closed
yet

# While a sprint is active this plans the next, without what is under way.
$ backlog start k7m2qx
started k7m2qx Pay by card
  sprint 1 begins, until 2026-11-15: Guests can pay
$ backlog plan-sprint --goal "Gifts"
planned sprint 2, 2026-11-16 to 2026-11-29
Sprint Goal: Gifts
capacity 9: the lower end of expected_velocity, [9, 15]: no sprint was closed
yet

Taken, 9 of 9 points
    8  w1sh00 Keep a wish list
    1  m4m0na Mail a receipt

Left out
    3  r2t8rn Send a parcel back  (waits for 't5h0ne')
    2  n8w5sx Write a newsletter  (2 points, and 0 of 9 are left)

1 story passed over because not ready: 'backlog groom' says why

it can begin when sprint 1 is closed: backlog review --close
$ backlog undo
took back: plan sprint 2 (3 files)

# Each closed sprint says what fits in the next.
$ backlog finish k7m2qx --all-done > /dev/null && backlog accept k7m2qx --all-pass > /dev/null
$ backlog review --close --goal-met yes > /dev/null
$ backlog plan-sprint --dry-run | sed -n 3p
capacity 5: the velocity of the only sprint that was closed
$ for n in 2 3 4; do printf 'status: closed\nstart: 2026-10-01\nend: 2026-10-02\ngoal_met: yes\nclosed: 2026-10-02\n' > .backlog/sprints/$n.yaml; done
$ sed -i 's/^sprint: 1/sprint: 3/' .backlog/stories/k7m2qx.yaml
$ backlog plan-sprint --dry-run
2> backlog: cannot plan a sprint: none of the ready stories can be taken
2> hint: r2t8rn: waits for 't5h0ne'
2> hint: p3w9da: 3 points, and 2 of 2 are left
2> hint: 'm4m0na' would fit with 1 point: 'backlog plan-sprint --with m4m0na'
2> hint: make it smaller: 'backlog split p3w9da'
2> hint: take it all the same: 'backlog plan-sprint --with p3w9da'
2> hint: say how much fits: 'backlog plan-sprint --capacity POINTS'
[3]
$ backlog plan-sprint --available 50% --capacity 7 --dry-run | sed -n 3p
capacity 4: as asked for; 50 % of it
