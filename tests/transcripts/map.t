# The story map: activities side by side, releases below each other.
$ git init -q && . "$SOURCE/tests/support/web_shop.sh"
$ backlog map --json | head -5
{
  "activities": [
    ""
  ],
  "slices": [
$ backlog map 1.0
Stories

-- release 1.0, due 1 December 2026
* k7m2qx Pay by card

The musts (*) of release 1.0 need work before they can stand alone:
  musts are 100 % of its points; above 60 % nothing can give way
    backlog edit ID --moscow should
2> hint: 'backlog edit ID --activity NAME' puts stories into columns
$ backlog edit p3w9da b0g7x1 --activity "Fill the basket" --release 1.0 --moscow should > /dev/null
$ backlog edit k7m2qx s9p1ke --activity "Pay" > /dev/null
$ backlog edit r2t8rn t5h0ne --activity "Get the parcel" > /dev/null
$ backlog edit m6a1xx --activity "Hear of news" --release 1.0 --moscow must > /dev/null
$ backlog map
Pay                        Fill the basket            Get the parcel

-- release 1.0, due 1 December 2026
* k7m2qx Pay by card       p3w9da See what is in st…
                           b0g7x1 Crash when the ba…

-- for no release yet
s9p1ke Does the card pro…                             t5h0ne Print a parcel la…
                                                      r2t8rn Send a parcel back

Hear of news               No activity

-- release 1.0, due 1 December 2026
* m6a1xx Übersetze die M…

-- for no release yet
                           g4ft00 Give a card as a…
                           n8w5sx Write a newsletter
$ backlog map 1.0
Pay                        Fill the basket            Hear of news

-- release 1.0, due 1 December 2026
* k7m2qx Pay by card       p3w9da See what is in st…  * m6a1xx Übersetze die M…
                           b0g7x1 Crash when the ba…

The musts (*) of release 1.0 need work before they can stand alone:
  'm6a1xx' has no size
    backlog edit m6a1xx --size N
  musts are 67 % of its points; above 60 % nothing can give way
    backlog edit ID --moscow should
  nothing of 'Fill the basket' is a must of it
    backlog release add 1.0 ID --moscow must
$ backlog map 1.0 --json
{
  "activities": [
    "Pay",
    "Fill the basket",
    "Hear of news"
  ],
  "slices": [
    {
      "release": "1.0",
      "stories": [
        {
          "id": "k7m2qx",
          "title": "Pay by card",
          "activity": "Pay",
          "status": "in-progress",
          "moscow": "must",
          "size": 8
        },
        {
          "id": "p3w9da",
          "title": "See what is in stock",
          "activity": "Fill the basket",
          "status": "done",
          "moscow": "should",
          "size": 3
        },
        {
          "id": "b0g7x1",
          "title": "Crash when the basket is empty",
          "activity": "Fill the basket",
          "status": "ready",
          "moscow": "should",
          "size": 1
        },
        {
          "id": "m6a1xx",
          "title": "Übersetze die Mails",
          "activity": "Hear of news",
          "status": "new",
          "moscow": "must"
        }
      ],
      "gaps": [
        "'m6a1xx' has no size",
        "musts are 67 % of its points; above 60 % nothing can give way",
        "nothing of 'Fill the basket' is a must of it"
      ]
    }
  ]
}
$ backlog release new 2.0 > /dev/null 2>&1 && backlog map 2.0
2> release 2.0 has no stories yet
2> hint: 'backlog release add 2.0 ID...' puts some into it
$ backlog map 9
2> backlog: no release '9'
2> hint: there is 1.0, 2.0
2> hint: 'backlog release new 9' makes it
[3]
$ mkdir empty && cd empty && git init -q && backlog init > /dev/null && backlog map
2> there is no open story yet
2> hint: 'backlog add TEXT' makes the first
