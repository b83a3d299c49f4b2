# The epics, and what their stories add up to.
$ git init -q && backlog init --name "Web shop" > /dev/null && backlog epics
2> there are no epics
2> hint: 'backlog split ID' makes one of a story that is too large
$ . "$SOURCE/tests/support/web_shop.sh"
$ backlog epics
id      status       accepted   points  business  user  title
e1pc00  in-progress    1 of 3  5 of 14        19    26  Checkout
$ backlog epics --json
[
  {
    "id": "e1pc00",
    "title": "Checkout",
    "status": "in-progress",
    "stories": 3,
    "accepted": 1,
    "points": 14,
    "accepted_points": 5,
    "business_value": 19,
    "user_value": 26,
    "without_size": 0,
    "without_value": 0,
    "children": [
      "b0g7x1",
      "c3q4dy",
      "k7m2qx"
    ]
  }
]
$ backlog show e1p | sed -n '1,/^Children/p'
e1pc00 Checkout

  Role    shopper
  Want    to order and pay

  Status  in-progress, as its children are
  Type    epic

  Value   business 19, user 26, of its stories
  Size    14 points, 5 of them accepted

Children: 1 of 3 accepted

# They stand where their first open story stands; what is over is listed on request.
$ backlog split s9p "At noon" "At night" > /dev/null 2>&1 && backlog split r2t "Print a label" "Take the money back" > /dev/null 2>&1
$ backlog epics
id      status       accepted   points  business  user  title
e1pc00  in-progress    1 of 3  5 of 14        19    26  Checkout
s9p1ke  new            0 of 2   0 of 0         0     0  Does the card provider answer in time?  [2 unsized]
r2t8rn  new            0 of 2   0 of 0        10    16  Send a parcel back  [2 unsized]
$ for id in $(backlog list --parent s9p --format '{id}'); do backlog drop $id --reason "asked the provider" > /dev/null; done
$ backlog epics --all
id      status       accepted   points  business  user  title
e1pc00  in-progress    1 of 3  5 of 14        19    26  Checkout
r2t8rn  new            0 of 2   0 of 0        10    16  Send a parcel back  [2 unsized]
s9p1ke  dropped        0 of 0   0 of 0         0     0  Does the card provider answer in time?
$ backlog epics | wc -l
3

# Bad files are named.
$ echo "title: [" > .backlog/stories/n8w5sx.yaml && backlog epics > /dev/null
2> backlog: cannot read '.backlog/stories/n8w5sx.yaml': a list that is not closed with ']' on its line
2>   .backlog/stories/n8w5sx.yaml:1:8
2>   1 | title: [
2>     |        ^
2> hint: close it, or write one '- item' a line below its key
[4]

# An epic is as far as its parts are: ready when all that is open below it is.
$ git -C . checkout -q . 2> /dev/null; mkdir parts && cd parts && git init -q && . "$SOURCE/tests/support/ready_shop.sh"
$ BACKLOG_SEED=9 backlog add "Gifts" > /dev/null && epic=$(backlog list --format '{id}' | tail -1)
$ backlog edit g1ft00 g2ft00 --parent $epic > /dev/null && backlog epics
id      status  accepted  points  business  user  title
wgg80g  ready     0 of 2  0 of 4         0     0  Gifts  [2 without value]
$ backlog edit $epic --size 8
2> backlog: cannot give 'wgg80g' a size: it is an epic, its children have them
2> hint: see them: 'backlog list --parent wgg80g'
[3]
$ backlog edit $epic --description "What friends give" > /dev/null && backlog score $epic 1 2 3 5 8
2> backlog: cannot score 'wgg80g': it is an epic, its children have the numbers
2> hint: see them: 'backlog list --parent wgg80g'
[3]
