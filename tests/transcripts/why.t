# Why stories stand where they stand: sentences to read aloud.
$ git init -q && . "$SOURCE/tests/support/web_shop.sh" && git add -A && git commit -q -m shop
$ backlog list
1> #  id      status       size  score  title

Sprint 2  active until 2026-11-08
1  k7m2qx  in-progress     8   4.25  Pay by card  [risky]
2  p3w9da  done            3   5.00  See what is in stock
3  t5h0ne  planned         2   5.00  Print a parcel label  [one-sided]

Risk first
4  s9p1ke  new             2  10.00  Does the card provider answer in time?  [a question, risky]
5  b0g7x1  ready           1   9.00  Crash when the basket is empty  [pinned]

High value
6  r2t8rn  ready           5   3.20  Send a parcel back
7  g4ft00  new            13   1.77  Give a card as a gift  [waiting: The lawyer looks at it, 5 days; waits for r2t8rn; spilled]

Unscored  no business value, user value or risk
8  n8w5sx  new             3         Write a newsletter
9  m6a1xx  new                       Übersetze die Mails

9 open stories, 37 points, 1 without a size
$ backlog why r2t8rn
r2t8rn Send a parcel back
  Place 6 of 9. High value: business 5, users 8. None of its band promises more
  per point. It would enter the top 5 with a risk of 8 (place 5).
$ backlog why 7
g4ft00 Give a card as a gift
  Place 7 of 9. High value: business 13, users 5. One of its band promises more
  per point; it waits for r2t8rn (Send a parcel back). It would rise to place 6
  with a risk of 8.

# A story in a sprint, one of an epic's, one that is accepted, one that was dropped.
$ backlog why k7m e1p c3q d2r
k7m2qx Pay by card
  Place 1 of 9. It is in sprint 2 (in-progress); the rules do not order what a
  sprint holds.

e1pc00 Checkout
  It has no place: it is an epic. Its stories have: k7m2qx (Pay by card) and
  b0g7x1 (Crash when the basket is empty).

c3q4dy Put things into a basket
  It has no place: it was accepted on 16 October 2026 by Ada.

d2r0px Pay by fax
  It has no place: it was dropped on 10 October 2026 by Ada: Nobody has one.

# A pin, and what would be without it. Of a pinned story nothing else counts.
$ backlog why b0g
b0g7x1 Crash when the basket is empty
  Place 5 of 9; the rules would put it at place 4. Pinned to the top by Ada: It
  is embarrassing. By itself it belongs to The rest: business 3, users 5, risk
  1. Without its pin it would stand at place 7.

# A risk that nothing valuable waits for; a story without a score; one that waits.
$ backlog why s9p n8w m6a
s9p1ke Does the card provider answer in time?
  Place 4 of 9; the rules would put it at place 5. Risk first: risk 20, business
  0, users 0. None of its band promises more per point. No other size or score
  of its own would bring it further up.
  A risk without value: does something valuable wait for it? link it, or drop
  it.

n8w5sx Write a newsletter
  Place 8 of 9. Unscored, without business value, user value and risk, so it
  stands among the last, in their old order.

m6a1xx Übersetze die Mails
  Place 9 of 9. Unscored, without business value, user value and risk, so it
  stands among the last, in their old order.
2> hint: give it a place of its own: 'backlog score n8w5sx'

# The arithmetic, and every change of one field that would help.
$ backlog why g4f --numbers
g4ft00 Give a card as a gift
  Place 7 of 9. High value: business 13, users 5. One of its band promises more
  per point; it waits for r2t8rn (Send a parcel back). It would rise to place 6
  with a risk of 8.
  (business value + user value + time criticality + risk) / size: (13 + 5 + 0 + 5) / 13 = 1.77
  risk 8 instead of 5: place 6
$ backlog why b0g r2t --numbers
b0g7x1 Crash when the basket is empty
  Place 5 of 9; the rules would put it at place 4. Pinned to the top by Ada: It
  is embarrassing. By itself it belongs to The rest: business 3, users 5, risk
  1. Without its pin it would stand at place 7.
  (business value + user value + time criticality + risk) / size: (3 + 5 + 0 + 1) / 1 = 9.00
  without its pin: place 7

r2t8rn Send a parcel back
  Place 6 of 9. High value: business 5, users 8. None of its band promises more
  per point. It would enter the top 5 with a risk of 8 (place 5).
  (business value + user value + time criticality + risk) / size: (5 + 8 + 0 + 3) / 5 = 3.20
  risk 8 instead of 3: place 5

# The same as data.
$ backlog why r2t --json
[
  {
    "id": "r2t8rn",
    "title": "Send a parcel back",
    "place": 6,
    "places": 9,
    "place_by_rules": 6,
    "band": "High value",
    "cost_of_delay": 16,
    "size": 5,
    "wsjf": 3.2,
    "more_promising": 0,
    "pinned": false,
    "waits_for": [],
    "would_move": [
      {
        "key": "risk",
        "from": 3,
        "to": 8,
        "place": 5
      }
    ],
    "reason": "high value: value 13, risk 3; promises 3.20 a point",
    "remarks": [],
    "says": "Place 6 of 9. High value: business 5, users 8. None of its band promises more per point. It would enter the top 5 with a risk of 8 (place 5)."
  }
]

# It writes nothing.
$ git status --short

# What it names is what happens: with a risk of 8 the story gets place 5.
$ backlog edit r2t --risk 8
edited r2t8rn Send a parcel back
  risk 3 -> 8
$ backlog --quiet prioritize --partial > done.txt; rm done.txt
$ backlog list --format '{place} {id}' --limit 6
1 k7m2qx
2 p3w9da
3 t5h0ne
4 b0g7x1
5 r2t8rn
6 s9p1ke
$ git checkout -q .

# 'prioritize --explain' is the same, with the numbers.
$ backlog why s9p --numbers > why.txt; backlog prioritize --explain s9p | diff why.txt - && rm why.txt
$ backlog why s9p --json > why.txt; backlog prioritize --explain s9p --json | diff why.txt - && rm why.txt
$ backlog why zzz
2> backlog: no story 'zzz'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog why
2> backlog: missing ID
2> hint: usage: backlog why [OPTION]... ID...
[2]
