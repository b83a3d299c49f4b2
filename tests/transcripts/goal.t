# Product Goals: added, pursued one at a time, adjusted for a reason, closed.
$ git init -q && . "$SOURCE/tests/support/web_shop.sh" && rm .backlog/vision.yaml
$ backlog goal
2> there is no Product Goal yet
2> hint: backlog goal add TEXT --measure TEXT --target TEXT
$ backlog goal add "Half of all orders come from the web" --measure "orders from the web" --target "50 %" --value "12 %"
added the Product Goal orders-pce: Half of all orders come from the web
  current
  stories that are added from now on serve it
$ backlog goal add "Whoever orders in the morning has it at night"
added the Product Goal morning-2ta: Whoever orders in the morning has it at night
  next: 'backlog goal edit morning-2ta --current' when it is its turn
$ cat .backlog/vision.yaml
statement:

customer:

need:

product:

unlike:

goals:
  - id: orders-pce
    text: Half of all orders come from the web
    measure: orders from the web
    target: 50 %
    value: 12 %
    status: current
  - id: morning-2ta
    text: Whoever orders in the morning has it at night
    status: next
$ backlog edit k7m2qx p3w9da c3q4dy --product-goal orders > /dev/null
$ backlog edit b0g7x1 --product-goal morning > /dev/null
$ backlog goal list
goal         status   accepted     value  today  target  text
orders-pce   current    1 of 3  21 of 50   12 %    50 %  Half of all orders come from the web
morning-2ta  next       0 of 1    0 of 8                 Whoever orders in the morning has it at night

6 open stories serve no Product Goal: 'backlog list --product-goal none'
$ backlog goal show orders
Product Goal orders-pce, current
  Half of all orders come from the web

  Measure    orders from the web
  Today      12 %
  Target     50 %
  Delivered  business value 8, user value 13: 1 story, 5 points
  To come    business value 13, user value 16: 2 stories, 11 points

id      status       size  business  user  title
k7m2qx  in-progress     8         8     8  Pay by card
p3w9da  done            3         5     8  See what is in stock
c3q4dy  accepted        5         8    13  Put things into a basket

6 open stories serve no Product Goal: 'backlog list --product-goal none'
$ backlog goal show orders --json
{
  "id": "orders-pce",
  "text": "Half of all orders come from the web",
  "measure": "orders from the web",
  "target": "50 %",
  "value": "12 %",
  "status": "current",
  "delivered": {
    "stories": 1,
    "points": 5,
    "business_value": 8,
    "user_value": 13
  },
  "remaining": {
    "stories": 2,
    "points": 11,
    "business_value": 13,
    "user_value": 16
  },
  "without_value": 0,
  "without_size": 0,
  "stories": [
    "k7m2qx",
    "p3w9da",
    "c3q4dy"
  ]
}
$ backlog goal list --json | grep -v '^    '
{
  "goals": [
  ],
  "stories_without_goal": 6
}

# What is current is served by new stories, where nothing else is said.
tty$ backlog add "Pay on the doorstep"
added cxsq2j Pay on the doorstep
  place 10 of 10; serves the Product Goal orders-pce
  missing to be ready: role, want, benefit, value, risk, size, criteria
tty$ backlog add "Order by phone" --product-goal none
added v650hh Order by phone
  place 11 of 11
  missing to be ready: role, want, benefit, value, risk, size, criteria
tty$ printf 'Print the bill\nSell vouchers\n' | backlog add --from -
added b4baje Print the bill
added pp6885 Sell vouchers
  places 12 to 13 of 13; they serve the Product Goal orders-pce
  'backlog score --unscored' gives them numbers, all in one sitting
$ backlog add "A slot for the evening" --product-goal morning > /dev/null
$ backlog list --product-goal orders --format '{title}: {product_goal}'
Pay by card: orders-pce
See what is in stock: orders-pce
Pay on the doorstep: orders-pce
Print the bill: orders-pce
Sell vouchers: orders-pce
$ backlog list --product-goal morning --product-goal none --limit 3 --format '{title}: {product_goal}'
Print a parcel label: 
Does the card provider answer in time?: 
Crash when the basket is empty: morning-2ta
$ backlog edit b0g7x1 --product-goal none > /dev/null; backlog list --product-goal morning --format '{title}'
A slot for the evening

# One is pursued at a time.
$ backlog goal edit morning --current
edited the Product Goal morning-2ta: Whoever orders in the morning has it at night
  current now; 'orders-pce' is next again, as one is pursued at a time
$ backlog goal
goal         status   accepted     value  today  target  text
morning-2ta  current    0 of 1                           Whoever orders in the morning has it at night
orders-pce   next       1 of 6  21 of 50   12 %    50 %  Half of all orders come from the web

8 open stories serve no Product Goal: 'backlog list --product-goal none'
$ backlog goal add "Nothing is thrown away" --current
added the Product Goal thrown-4ha: Nothing is thrown away
  current now; 'morning-2ta' is next again, as one is pursued at a time
  stories that are added from now on serve it

# An adjustment is kept as a decision, with the feedback that it rests on.
$ git add -A && git commit -q -m goals
$ F=$(backlog feedback add "Only 1 in 5 has a card" --kind market --from "The bank")
$ backlog goal edit orders --target "30 %" --value "15 %" --because $F --reason "Fewer cards than we thought" --by Ines --on 2026-10-30
edited the Product Goal orders-pce: Half of all orders come from the web
  target: 30 %
  value today: 15 %
  kept as decision d00n8z, which rests on 1 piece of feedback
$ git diff -U0 .backlog/vision.yaml | grep '^[-+] '
-    target: 50 %
-    value: 12 %
+    target: 30 %
+    value: 15 %
$ grep -v '^$' .backlog/decisions/*.yaml
id: d00n8z
question: How is the Product Goal 'orders-pce' adjusted?
options:
  - text: "target of orders-pce: 50 %; value of orders-pce: 12 %"
  - text: "target of orders-pce: 30 % (was 50 %); value of orders-pce: 15 % (was 12 %)"
choice: "target of orders-pce: 30 % (was 50 %); value of orders-pce: 15 % (was 12 %)"
reason: Fewer cards than we thought
evidence:
  - tyat9z
product_goal: orders-pce
by: Ines
created: 2026-10-30
$ backlog goal show orders | sed -n '/^Decisions/,$p'
Decisions
  d00n8z  target of orders-pce: 30 % (was 50 %); value of orders-pce: 15 % (was 12 %), by Ines on 2026-10-30
          Fewer cards than we thought
$ backlog undo
took back: edit goal orders-pce (2 files)
$ git status --short .backlog/vision.yaml .backlog/decisions
$ backlog goal edit orders --text "Orders come from the web" --measure ""
edited the Product Goal orders-pce: Orders come from the web
  no measure
$ backlog goal edit orders --text "Orders come from the web"
nothing to do: the Product Goal orders-pce is so already

# Fulfilled or abandoned: who says so, and why, is kept.
$ git add -A && git commit -q -m adjusted
$ backlog goal close orders --fulfilled --on 2026-11-01
fulfilled the Product Goal orders-pce: Orders come from the web
  kept as decision d00n8z
  5 open stories serve it: 'backlog list --product-goal orders-pce'
$ grep -v '^$' .backlog/decisions/*.yaml
id: d00n8z
question: What becomes of the Product Goal 'orders-pce'?
options:
  - text: it goes on
  - text: fulfilled
  - text: abandoned
choice: fulfilled
reason:
product_goal: orders-pce
by: Ada
created: 2026-11-01
$ backlog goal close thrown --abandoned --reason "Nobody throws anything away"
abandoned the Product Goal thrown-4ha: Nothing is thrown away
  kept as decision sp4qfd
  no goal is current: 'backlog goal edit morning-2ta --current'
$ backlog check | grep -A1 'serves.*Goal' | head -2
.backlog/stories/b4baje-print-the-bill.yaml:41:15: note: serves the Product Goal 'orders-pce', which is fulfilled
  backlog edit b4baje --product-goal none
$ backlog goal list
goal         status     accepted     value  today  target  text
morning-2ta  next         0 of 1                           Whoever orders in the morning has it at night
orders-pce   fulfilled    1 of 6  21 of 50   12 %    50 %  Orders come from the web
thrown-4ha   abandoned                                     Nothing is thrown away

8 open stories serve no Product Goal: 'backlog list --product-goal none'
$ git add -A && git commit -q -m closed && backlog log --limit 2 | grep '^ '
  added      decision d00n8z: What becomes of the Product Goal 'orders-pce'?
  added      decision sp4qfd: What becomes of the Product Goal 'thrown-4ha'?
  changed    the vision: goals orders-pce status next -> fulfilled, goals thrown-4ha status current -> abandoned
  added      feedback tyat9z: Only 1 in 5 has a card
  changed    the vision: goals orders-pce text 'Half of all orders come from the web' -> 'Orders come from the web', goals orders-pce measure 'orders from the web' -> none
$ backlog goal edit orders --current
edited the Product Goal orders-pce: Orders come from the web
  current now
$ backlog check | grep goal
[1]

# A goal is one line.
$ backlog goal add "$(printf 'a longer\nlist')" --measure "$(printf 'how\nmany')" && grep -A1 'text: a longer' .backlog/vision.yaml
added the Product Goal longer-m9v: a longer list
  next: 'backlog goal edit longer-m9v --current' when it is its turn
    text: a longer list
    measure: how many
$ backlog goal edit orders --target "" --reason F --on bad
2> backlog: '--on' takes a date (YYYY-MM-DD), not 'bad'
2> hint: today is 2026-11-02
[2]
