# What was asked: first what is open, in backlog order, then what was answered.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh"
$ backlog questions
2> no question was asked
2> hint: backlog ask ID "What is to be known?" --of WHO
$ backlog ask p3w9da "What is sold out?" --of Cleo --on 2026-10-30 > /dev/null
2> hint: backlog answer p3w9da 1 TEXT
$ backlog ask k7m2qx "Which cards do we take?" --of Ben --on 2026-10-12 > /dev/null
2> hint: backlog answer k7m2qx 1 TEXT
$ backlog ask k7m2qx "In which currency?" > /dev/null
2> hint: backlog answer k7m2qx 2 TEXT
$ backlog questions --open
Open questions  3
  k7m2qx Pay by card
    1  Which cards do we take?  (waiting for Ben, 21 days)
    2  In which currency?  (waiting for an answer, since today)
  p3w9da See what is in stock
    1  What is sold out?  (waiting for Cleo, 3 days)
$ backlog answer k7m2qx 1 "Debit cards only" --by Ben > /dev/null
$ backlog questions
Open questions  2
  k7m2qx Pay by card
    2  In which currency?  (waiting for an answer, since today)
  p3w9da See what is in stock
    1  What is sold out?  (waiting for Cleo, 3 days)

Answered  1
  k7m2qx Pay by card
    1  Which cards do we take?
       Debit cards only  (Ben, 2026-11-02)
$ backlog questions --open --of Cleo
Open questions  1
  p3w9da See what is in stock
    1  What is sold out?  (waiting for Cleo, 3 days)
$ backlog questions --json
[
  {
    "story": "k7m2qx",
    "title": "Pay by card",
    "number": 1,
    "id": "q7a9",
    "text": "Which cards do we take?",
    "by": "Ada",
    "of": "Ben",
    "on": "2026-10-12",
    "open": false,
    "answer": "Debit cards only",
    "answered_by": "Ben",
    "answered": "2026-11-02"
  },
  {
    "story": "k7m2qx",
    "title": "Pay by card",
    "number": 2,
    "id": "qear",
    "text": "In which currency?",
    "by": "Ada",
    "on": "2026-11-02",
    "open": true,
    "days": 0
  },
  {
    "story": "p3w9da",
    "title": "See what is in stock",
    "number": 1,
    "id": "q3eb",
    "text": "What is sold out?",
    "by": "Ada",
    "of": "Cleo",
    "on": "2026-10-30",
    "open": true,
    "days": 3
  }
]
$ backlog drop p3w9da --reason "no stock" > /dev/null
$ backlog questions --open
Open questions  1
  k7m2qx Pay by card
    2  In which currency?  (waiting for an answer, since today)
$ backlog answer k7m2qx Euro > /dev/null
2> hint: nothing is missing any more: 'backlog groom k7m2qx' makes it ready
$ backlog questions --open --json
[]
$ backlog questions --open
2> no question is open
2> hint: backlog ask ID "What is to be known?" --of WHO
