$ . "$SOURCE/tests/support/web_shop.sh"

# A story in the sprint.
$ backlog show k7m2qx
k7m2qx Pay by card

  Role          shopper
  Want          to pay by card
  Benefit       I need no account

  Status        in-progress
  Type          story
  Place         1 of 9

  Value         business 8, user 8, time criticality 5, risk 13
  Size          8 points
  WSJF          (8 + 8 + 5 + 13) / 8 = 4.25

  Sprint        2 (active): Orders that are paid; planned with 5 points
  Release       1.0, must, due 2026-12-01
  Product Goal  orders: Half of all orders come from the web
  Part of       e1pc00 Checkout (in-progress)
  Assignee      Ben
  Labels        payment, web

  Is needed by  r2t8rn Send a parcel back (ready)

Acceptance criteria
  1 pass  A declined card says why
  2 open  The amount is shown before the card is charged

Definition of Done
  [x]  Automated tests pass (tests)
  [ ]  Reviewed by somebody else (reviewed)

Description
  The provider charges 1.4 % for each payment.

  We take the two cards that most people here have.

Questions
  1 answered  Which cards? (asked by Ben of Ada on 2026-10-20)
              The two usual ones (answered by Ada on 2026-10-21)

Notes
  2026-10-22 Ada  The bank called

History
  2026-10-01  added
  2026-10-24  went on without 'ready small' by Ada: It cannot be smaller
  2026-10-24  ready
  2026-10-26  planned into sprint 2
  2026-10-27  started
  2026-10-30  finished by Ben
  2026-10-30  rejected by Ada: The amount is not shown (criterion 2)

  colour        green

  File          .backlog/stories/k7m2qx.yaml

# A new one: what keeps it from ready, and what helps.
$ backlog show g4ft00
g4ft00 Give a card as a gift

  Status      new
  Type        story
  Place       7 of 9: high value: value 18, risk 5; promises 1.77 a point
  Waiting     The lawyer looks at it, 5 days

  Value       business 13, user 5, risk 5
  Size        13 points
  WSJF        (13 + 5 + 0 + 5) / 13 = 1.77

  Depends on  r2t8rn Send a parcel back (ready)

Missing to be ready
  no role
    backlog edit g4ft00 --role TEXT
  no want
    backlog edit g4ft00 --want TEXT
  no benefit
    backlog edit g4ft00 --benefit TEXT
  size 13 is more than 8, the most that is small enough
    backlog split g4ft00 TITLE TITLE
  no acceptance criterion
    backlog edit g4ft00 --criterion TEXT

History
  2026-10-01  added
  2026-10-19  spilled from sprint 1, size 13

  File        .backlog/stories/g4ft00.yaml

# One from which nothing is missing any more.
$ printf 'id: a9zzzz\ntitle: Tidy up\ntype: chore\nsize: 1\ncreated: 2026-10-01\n' > .backlog/stories/a9zzzz.yaml
$ backlog show a9
a9zzzz Tidy up

  Status  new
  Type    chore
  Place   10 of 10: unscored: no business value, user value or risk; in its old place among the unscored

  Size    1 point

  Ready?  nothing is missing
            backlog groom a9zzzz

History
  2026-10-01  added

  File    .backlog/stories/a9zzzz.yaml

# One that says ready, and is not.
$ sed -i '/^risk/d' .backlog/stories/r2t8rn.yaml
$ backlog show r2t8rn
r2t8rn Send a parcel back

  Role          shopper
  Want          to send a parcel back
  Benefit       I lose nothing when it does not fit

  Status        ready
  Type          story
  Place         6 of 10: high value: value 13, risk 0; promises 2.60 a point
  Note          partly scored: risk counts 0

  Value         business 5, user 8
  Size          5 points
  WSJF          (5 + 8 + 0 + 0) / 5 = 2.60

  Depends on    k7m2qx Pay by card (in-progress)
  Is needed by  g4ft00 Give a card as a gift (new)

Acceptance criteria
  1 open  A label comes by mail

Ready, but
  no risk
    backlog edit r2t8rn --risk N

History
  2026-10-01  added

  File          .backlog/stories/r2t8rn.yaml

# An epic is what its children are.
$ backlog show e1pc00
e1pc00 Checkout

  Role    shopper
  Want    to order and pay

  Status  in-progress, as its children are
  Type    epic

  Value   business 19, user 26, of its stories
  Size    14 points, 5 of them accepted

Children: 1 of 3 accepted
  b0g7x1 Crash when the basket is empty (ready)
  c3q4dy Put things into a basket (accepted)
  k7m2qx Pay by card (in-progress)

History
  2026-10-01  added

  File    .backlog/stories/e1pc00.yaml

# Several: an accepted one, a dropped one; one that is named twice comes once.
$ backlog show c3q4dy d2r0px c3q
c3q4dy Put things into a basket

  Status   accepted
  Type     story

  Value    business 8, user 13, risk 2
  Size     5 points
  WSJF     (8 + 13 + 0 + 2) / 5 = 4.60

  Sprint   1 (closed): A basket
  Part of  e1pc00 Checkout (in-progress)

History
  2026-10-01  added
  2026-10-16  accepted by Ada, size 5

  File     .backlog/stories/c3q4dy.yaml


d2r0px Pay by fax

  Status  dropped
  Type    story

History
  2026-10-01  added
  2026-10-10  dropped by Ada: Nobody has one

  File    .backlog/stories/d2r0px.yaml

# By place.
$ backlog show '#4' | head -n 1
s9p1ke Does the card provider answer in time?

# Everything, for scripts: an array, also of one.
$ backlog show k7m2qx --json
[
  {
    "id": "k7m2qx",
    "title": "Pay by card",
    "type": "story",
    "status": "in-progress",
    "role": "shopper",
    "want": "to pay by card",
    "benefit": "I need no account",
    "rank": "cjkmpq",
    "business_value": 8,
    "user_value": 8,
    "time_criticality": 5,
    "risk": 13,
    "size": 8,
    "assignee": "Ben",
    "release": "1.0",
    "moscow": "must",
    "sprint": 2,
    "labels": [
      "payment",
      "web"
    ],
    "acceptance_criteria": [
      {
        "id": "c1aa",
        "text": "A declined card says why",
        "result": "pass"
      },
      {
        "id": "c2bb",
        "text": "The amount is shown before the card is charged",
        "result": "open"
      }
    ],
    "product_goal": "orders",
    "parent": "e1pc00",
    "description": "The provider charges 1.4 % for each payment.\n\nWe take the two cards that most people here have.\n",
    "done_items": [
      "tests"
    ],
    "questions": [
      {
        "id": "q1aa",
        "text": "Which cards?",
        "by": "Ben",
        "of": "Ada",
        "on": "2026-10-20",
        "answer": "The two usual ones",
        "answered_by": "Ada",
        "answered": "2026-10-21"
      }
    ],
    "notes": [
      {
        "id": "n1aa",
        "by": "Ada",
        "on": "2026-10-22",
        "text": "The bank called"
      }
    ],
    "rejections": [
      {
        "id": "r1aa",
        "on": "2026-10-30",
        "by": "Ada",
        "reason": "The amount is not shown",
        "criteria": [
          "c2bb"
        ]
      }
    ],
    "planned_size": 5,
    "finished_by": "Ben",
    "waived": [
      {
        "what": [
          "ready small"
        ],
        "reason": "It cannot be smaller",
        "by": "Ada",
        "on": "2026-10-24"
      }
    ],
    "readied": "2026-10-24",
    "planned": "2026-10-26",
    "started": "2026-10-27",
    "finished": "2026-10-30",
    "created": "2026-10-01",
    "colour": "green"
  }
]
$ backlog show m6a1xx c3q4dy --json
[
  {
    "id": "m6a1xx",
    "title": "Übersetze die Mails",
    "type": "chore",
    "status": "new",
    "rank": "pjkmpq",
    "labels": [
      "mail"
    ],
    "created": "2026-10-01"
  },
  {
    "id": "c3q4dy",
    "title": "Put things into a basket",
    "type": "story",
    "status": "accepted",
    "business_value": 8,
    "user_value": 13,
    "risk": 2,
    "size": 5,
    "sprint": 1,
    "parent": "e1pc00",
    "accepted_size": 5,
    "accepted": "2026-10-16",
    "accepted_by": "Ada",
    "created": "2026-10-01"
  }
]

# On a terminal long lines are broken, and hang under their beginning.
$ sed -i 's/^description.*/description: A long line that tells what the provider charges for each payment, and which cards we take, and why not the others./; /^  The provider/d; /^  We take/d' .backlog/stories/k7m2qx.yaml
tty$ COLUMNS=50 backlog show k7m2qx --no-pager --color never
k7m2qx Pay by card

  Role          shopper
  Want          to pay by card
  Benefit       I need no account

  Status        in-progress
  Type          story
  Place         1 of 10

  Value         business 8, user 8, time
                criticality 5, risk 13
  Size          8 points
  WSJF          (8 + 8 + 5 + 13) / 8 = 4.25

  Sprint        2 (active): Orders that are paid;
                planned with 5 points
  Release       1.0, must, due 2026-12-01
  Product Goal  orders: Half of all orders come
                from the web
  Part of       e1pc00 Checkout (in-progress)
  Assignee      Ben
  Labels        payment, web

  Is needed by  r2t8rn Send a parcel back (ready)

Acceptance criteria
  1 pass  A declined card says why
  2 open  The amount is shown before the card is
          charged

Definition of Done
  [x]  Automated tests pass (tests)
  [ ]  Reviewed by somebody else (reviewed)

Description
  A long line that tells what the provider charges
  for each payment, and which cards we take, and
  why not the others.

Questions
  1 answered  Which cards? (asked by Ben of Ada on
              2026-10-20)
              The two usual ones (answered by Ada
              on 2026-10-21)

Notes
  2026-10-22 Ada  The bank called

History
  2026-10-01  added
  2026-10-24  went on without 'ready small' by
              Ada: It cannot be smaller
  2026-10-24  ready
  2026-10-26  planned into sprint 2
  2026-10-27  started
  2026-10-30  finished by Ben
  2026-10-30  rejected by Ada: The amount is not
              shown (criterion 2)

  colour        green

  File          .backlog/stories/k7m2qx.yaml
tty$ backlog show m6a1xx --color always
\x1b[1;35mm6a1xx\x1b[0m \x1b[1mÜbersetze die Mails\x1b[0m (esc)

  \x1b[2mStatus\x1b[0m  new (esc)
  \x1b[2mType  \x1b[0m  chore (esc)
  \x1b[2mPlace \x1b[0m  9 of 10: unscored: no business value, user value or risk; in its old (esc)
          place among the unscored

  \x1b[2mLabels\x1b[0m  mail (esc)

\x1b[1;4mMissing to be ready\x1b[0m (esc)
  no size
    \x1b[36mbacklog edit m6a1xx --size N\x1b[0m (esc)

\x1b[1;4mHistory\x1b[0m (esc)
  \x1b[2m2026-10-01\x1b[0m  added (esc)

  \x1b[2mFile  \x1b[0m  \x1b[2m.backlog/stories/m6a1xx.yaml\x1b[0m (esc)
