# An empty backlog says what to do first.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ backlog list
2> the backlog is empty
2> hint: add what the product needs: backlog add "As a ..., I want ..., so that ..."
$ backlog list --json
[]
$ rm -r .backlog

# A backlog with a running sprint. What is in the sprint comes first, each story with its place in
# the whole order; then the bands, one after the other.
$ . "$SOURCE/tests/support/web_shop.sh"
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

# What has no place comes at the end.
$ backlog list --all
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

Epics
   e1pc00  in-progress    14         Checkout

Accepted
   c3q4dy  accepted        5         Put things into a basket

Dropped
   d2r0px  dropped                   Pay by fax

9 open stories, 37 points, 1 without a size; 1 epic; 1 accepted; 1 dropped

# A place is as good as an id.
$ backlog list --format '{place} {id}' --limit 3
1 k7m2qx
2 p3w9da
3 t5h0ne
$ backlog show 2 | head -n 1
p3w9da See what is in stock

# Filters. Several values of one are alternatives, several filters hold together.
$ backlog list --status ready
1> #  id      status  size  score  band        title
5  b0g7x1  ready      1   9.00  The rest    Crash when the basket is empty  [pinned]
6  r2t8rn  ready      5   3.20  High value  Send a parcel back

2 of 9 open stories, 6 points
$ backlog list --status new --status ready --type bug --type spike --format '{id} {type} {status}'
s9p1ke spike new
b0g7x1 bug ready
$ backlog list --label mail --format '{id} {labels}'
n8w5sx mail
m6a1xx mail
$ backlog list --label mail --label web --format '{id} {labels}'
k7m2qx payment, web
n8w5sx mail
m6a1xx mail
$ backlog list --release 1.0 --format '{id} {release} {moscow}'
k7m2qx 1.0 must
$ backlog list --release none --limit 2 --format '{id}'
p3w9da
t5h0ne
$ backlog list --assignee ben --format '{id} {assignee}'
k7m2qx Ben
$ backlog list --assignee none --limit 2 --format '{id}'
p3w9da
t5h0ne
$ backlog list --risky --format '{id} {risk}'
k7m2qx 13
s9p1ke 20
$ backlog list --unscored --format '{id}'
n8w5sx
m6a1xx
$ backlog list --sprint none --format '{id}'
s9p1ke
b0g7x1
r2t8rn
g4ft00
n8w5sx
m6a1xx

# Accepted and dropped stories come where they are asked for.
$ backlog list --sprint 1
id      status    size  title

Accepted
c3q4dy  accepted     5  Put things into a basket

1 accepted
$ backlog list --status accepted --status dropped --format '{id} {status}'
c3q4dy accepted
d2r0px dropped
$ backlog list --parent e1pc00 --format '{id} {title}'
k7m2qx Pay by card
b0g7x1 Crash when the basket is empty
$ backlog list --parent e1pc00 --all --format '{id} {title}'
k7m2qx Pay by card
b0g7x1 Crash when the basket is empty
c3q4dy Put things into a basket

# What matches nothing is no error.
$ backlog list --label fax
2> none of 12 stories matches
$ backlog list --label fax --json
[]

# Sorted by something else there are no bands. What has no value comes last in either direction.
$ backlog list --sort -size --limit 3
1> #  id      status       size  score  title
7  g4ft00  new            13   1.77  Give a card as a gift  [waiting: The lawyer looks at it, 5 days; waits for r2t8rn; spilled]
1  k7m2qx  in-progress     8   4.25  Pay by card  [risky]
6  r2t8rn  ready           5   3.20  Send a parcel back

3 of 9 open stories, 26 points
$ backlog list --sort size --format '{size} {id}'
1 b0g7x1
2 t5h0ne
2 s9p1ke
3 p3w9da
3 n8w5sx
5 r2t8rn
8 k7m2qx
13 g4ft00
 m6a1xx
$ backlog list --sort -score --format '{score} {id}'
10.00 s9p1ke
9.00 b0g7x1
5.00 p3w9da
5.00 t5h0ne
4.25 k7m2qx
3.20 r2t8rn
1.77 g4ft00
 n8w5sx
 m6a1xx
$ backlog list --sort title --format '{title}' --limit 2
Crash when the basket is empty
Does the card provider answer in time?
$ backlog list --sort created --limit 1 --format '{id} {created}'
k7m2qx 2026-10-01
$ backlog list --sort -bv --limit 2 --format '{business_value} {id}'
13 g4ft00
8 k7m2qx
$ backlog list --sort -rank --limit 2 --format '{place} {id}'
9 m6a1xx
8 n8w5sx

# A line for each story, for scripts. A list is one text; braces are doubled.
$ backlog list --format '{{{id}}} {depends_on} {marks} {band} {value} {cost_of_delay}' --limit 7
{k7m2qx}  risky Risk first 16 34
{p3w9da}   High value 13 15
{t5h0ne}  one-sided The rest 8 10
{s9p1ke}  a question, risky Risk first 0 20
{b0g7x1}  pinned The rest 8 9
{r2t8rn} k7m2qx  High value 13 16
{g4ft00} r2t8rn waiting: The lawyer looks at it, 5 days, waits for r2t8rn, spilled High value 18 23

# Whole stories, in backlog order: every key of the file, numbers as numbers.
$ backlog list --json --limit 2 --status done --status planned
[
  {
    "id": "p3w9da",
    "title": "See what is in stock",
    "type": "story",
    "status": "done",
    "rank": "djkmpq",
    "business_value": 5,
    "user_value": 8,
    "risk": 2,
    "size": 3,
    "sprint": 2,
    "acceptance_criteria": [
      {
        "text": "What is sold out says so",
        "result": "open"
      }
    ],
    "created": "2026-10-01"
  },
  {
    "id": "t5h0ne",
    "title": "Print a parcel label",
    "type": "story",
    "status": "planned",
    "rank": "fjkmpq",
    "business_value": 8,
    "user_value": 0,
    "risk": 2,
    "size": 2,
    "sprint": 2,
    "created": "2026-10-01"
  }
]
$ backlog list --json | grep -c '"id": "[a-z0-9]\{6\}"'
9
$ backlog list --json --all | grep '^    "id"'
    "id": "k7m2qx",
    "id": "p3w9da",
    "id": "t5h0ne",
    "id": "s9p1ke",
    "id": "b0g7x1",
    "id": "r2t8rn",
    "id": "g4ft00",
    "id": "n8w5sx",
    "id": "m6a1xx",
    "id": "e1pc00",
    "id": "c3q4dy",
    "id": "d2r0px",

# On a terminal titles are cut to its width, what one must know about them stays, and what one has to
# type of an id is marked.
tty$ backlog list --color always --limit 5
\x1b[2m#\x1b[0m  \x1b[2mid\x1b[0m      \x1b[2mstatus\x1b[0m       \x1b[2msize\x1b[0m  \x1b[2mscore\x1b[0m  \x1b[2mtitle\x1b[0m (esc)

\x1b[1;4mSprint 2\x1b[0m  \x1b[2mactive until 2026-11-08\x1b[0m (esc)
\x1b[2m1\x1b[0m  \x1b[1;35mk7\x1b[0mm2qx  \x1b[33min-progress\x1b[0m     8   4.25  Pay by card  \x1b[33m[risky]\x1b[0m (esc)
\x1b[2m2\x1b[0m  \x1b[1;35mp3\x1b[0mw9da  \x1b[1;32mdone\x1b[0m            3   5.00  See what is in stock (esc)
\x1b[2m3\x1b[0m  \x1b[1;35mt5\x1b[0mh0ne  \x1b[34mplanned\x1b[0m         2   5.00  Print a parcel label  \x1b[33m[one-sided]\x1b[0m (esc)

\x1b[1;4mRisk first\x1b[0m (esc)
\x1b[2m4\x1b[0m  \x1b[1;35ms9\x1b[0mp1ke  new             2  10.00  Does the card provide…  \x1b[33m[a question, risky]\x1b[0m (esc)

\x1b[1;4mThe rest\x1b[0m (esc)
\x1b[2m5\x1b[0m  \x1b[1;35mb0\x1b[0mg7x1  \x1b[36mready\x1b[0m           1   9.00  Crash when the basket is empty  \x1b[33m[pinned]\x1b[0m (esc)

5 of 9 open stories, 16 points
tty$ COLUMNS=56 backlog list --color never --limit 5
1> #  id      status       size  score  title

Sprint 2  active until 2026-11-08
1  k7m2qx  in-progress     8   4.25  Pay by ca…  [risky]
2  p3w9da  done            3   5.00  See what is in sto…
3  t5h0ne  planned         2   5.00  Print a…  [one-sid…

Risk first
4  s9p1ke  new             2  10.00  Does the…  [a ques…

The rest
5  b0g7x1  ready           1   9.00  Crash wh…  [pinned]

5 of 9 open stories, 16 points

# A long list is shown page by page.
tty$ TERM=xterm BACKLOG_PAGER='sed s/^/page:/' backlog list --all --color never
page:#  id      status       size  score  title
page:
page:Sprint 2  active until 2026-11-08
page:1  k7m2qx  in-progress     8   4.25  Pay by card  [risky]
page:2  p3w9da  done            3   5.00  See what is in stock
page:3  t5h0ne  planned         2   5.00  Print a parcel label  [one-sided]
page:
page:Risk first
page:4  s9p1ke  new             2  10.00  Does the card provide…  [a question, risky]
page:5  b0g7x1  ready           1   9.00  Crash when the basket is empty  [pinned]
page:
page:High value
page:6  r2t8rn  ready           5   3.20  Send a parcel back
page:7  g4ft00  new            13   1.77  Give a card as a gift  [waiting: The lawye…
page:
page:Unscored  no business value, user value or risk
page:8  n8w5sx  new             3         Write a newsletter
page:9  m6a1xx  new                       Übersetze die Mails
page:
page:Epics
page:   e1pc00  in-progress    14         Checkout
page:
page:Accepted
page:   c3q4dy  accepted        5         Put things into a basket
page:
page:Dropped
page:   d2r0px  dropped                   Pay by fax
page:
page:9 open stories, 37 points, 1 without a size; 1 epic; 1 accepted; 1 dropped
tty$ backlog list --all --no-pager --format '{id}'
k7m2qx
p3w9da
t5h0ne
s9p1ke
b0g7x1
r2t8rn
g4ft00
n8w5sx
m6a1xx
e1pc00
c3q4dy
d2r0px

# Colours and cuts are for terminals only.
$ COLUMNS=40 backlog list --limit 4 | tail -n 4
Risk first
4  s9p1ke  new             2  10.00  Does the card provider answer in time?  [a question, risky]

4 of 9 open stories, 15 points

# What was pinned by hand.
$ backlog list --pinned
1> #  id      status  size  score  title

The rest
5  b0g7x1  ready      1   9.00  Crash when the basket is empty  [pinned]

1 of 9 open stories, 1 point
