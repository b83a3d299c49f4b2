# Prints what a sprint planned and what came of it, and never asks.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint --capacity 13 --goal "Guests can pay" > /dev/null
$ backlog review 1
Sprint 1, planned, 2026-11-02 to 2026-11-15, capacity 13
Sprint Goal: Guests can pay

  planned              4 stories, 12 points

    5  k7m2qx Pay by card
    3  p3w9da See what is in stock
    2  g1ft00 Give a card as a gift
    2  g2ft00 Pay with a card that was a gift
$ backlog start k7m2qx p3w9da g1ft00 > /dev/null
$ backlog finish k7m2qx p3w9da --all-done > /dev/null
$ backlog accept k7m2qx --all-pass > /dev/null
$ backlog start m4m0na --on 2026-11-04 > /dev/null
2> warning: 2026-11-04 is still to come
$ backlog edit g1ft00 --add-criterion "It can be sent to another address" > /dev/null
$ backlog drop g2ft00 --reason "One kind of card is enough" > /dev/null
$ git add -A && git commit -q -m sprint
$ backlog review
Sprint 1, active, 2026-11-02 to 2026-11-15, capacity 13
Sprint Goal: Guests can pay

  planned              4 stories, 12 points
  added                1 story, 1 point
  removed              1 story, 2 points
  clarified            1 story, 2 points
  accepted             1 story, 5 points
  awaiting acceptance  1 story, 3 points
  not finished         2 stories, 3 points

Accepted
    5  k7m2qx Pay by card

Awaiting acceptance
    3  p3w9da See what is in stock

Not finished
    2  g1ft00 Give a card as a gift  (clarified)
    1  m4m0na Mail a receipt  (added 2026-11-04)

Removed
    2  g2ft00 Pay with a card that was a gift  (One kind of card is enough)

What keeps stories from acceptance
  p3w9da See what is in stock
       criterion open: What is sold out says so
  g1ft00 Give a card as a gift
       criterion open: It comes in an envelope
       criterion open: It can be sent to another address
       not done: Automated tests pass
       not done: Reviewed by somebody else
  m4m0na Mail a receipt
       criterion open: It has the number of the order
       not done: Automated tests pass
       not done: Reviewed by somebody else

velocity 5 so far
$ backlog review --json
{
  "sprint": 1,
  "status": "active",
  "goal": "Guests can pay",
  "start": "2026-11-02",
  "end": "2026-11-15",
  "capacity": 13,
  "velocity": 5,
  "planned": {
    "stories": 4,
    "points": 12
  },
  "added": {
    "stories": 1,
    "points": 1
  },
  "removed": {
    "stories": 1,
    "points": 2
  },
  "clarified": {
    "stories": 1,
    "points": 2
  },
  "accepted": {
    "stories": 1,
    "points": 5
  },
  "awaiting": {
    "stories": 1,
    "points": 3
  },
  "unfinished": {
    "stories": 2,
    "points": 3
  },
  "items": [
    {
      "id": "k7m2qx",
      "title": "Pay by card",
      "fate": "accepted",
      "size": 5,
      "size_counted": 5,
      "clarified": false
    },
    {
      "id": "p3w9da",
      "title": "See what is in stock",
      "fate": "awaiting acceptance",
      "size": 3,
      "clarified": false
    },
    {
      "id": "g1ft00",
      "title": "Give a card as a gift",
      "fate": "not finished",
      "size": 2,
      "clarified": true
    },
    {
      "id": "m4m0na",
      "title": "Mail a receipt",
      "fate": "not finished",
      "size": 1,
      "added": "2026-11-04",
      "clarified": false
    },
    {
      "id": "g2ft00",
      "title": "Pay with a card that was a gift",
      "fate": "removed",
      "size": 2,
      "clarified": false,
      "reason": "One kind of card is enough"
    }
  ],
  "unsettled": [
    {
      "id": "p3w9da",
      "criteria": [
        "What is sold out says so"
      ],
      "done_items": [],
      "questions": []
    },
    {
      "id": "g1ft00",
      "criteria": [
        "It comes in an envelope",
        "It can be sent to another address"
      ],
      "done_items": [
        "tests",
        "reviewed"
      ],
      "questions": []
    },
    {
      "id": "m4m0na",
      "criteria": [
        "It has the number of the order"
      ],
      "done_items": [
        "tests",
        "reviewed"
      ],
      "questions": []
    }
  ]
}
$ git status --short
$ backlog review 1 --json | cmp - <(backlog review --json) && echo same
same
