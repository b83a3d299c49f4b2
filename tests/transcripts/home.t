# From nothing to a running sprint: each time what needs the product owner, and what is next.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ backlog
Web shop: 0 open stories

4 files in .backlog not committed yet

Next
  backlog add "As a ..., I want ..., so that ..."  the backlog is empty
$ git add . && git commit -q -m 'An empty backlog'
$ backlog
Web shop: 0 open stories

Next
  backlog add "As a ..., I want ..., so that ..."  the backlog is empty
$ rm -r .backlog
$ . "$SOURCE/tests/support/web_shop.sh"
$ backlog
Web shop: 9 open stories, 37 points, 1 without a size

Sprint 2, 6 days left: Orders that are paid
  1 planned, 1 in-progress, 1 done; 0 of 13 points accepted

Waiting for acceptance  1
   2  p3w9da  See what is in stock

Not ready among the next 10  4
   4  s9p1ke  Does the card provider answer in time?: nothing is missing any more
   7  g4ft00  Give a card as a gift: no role, and 4 more
   8  n8w5sx  Write a newsletter: no role, and 5 more
   9  m6a1xx  Übersetze die Mails: no size

Waiting for somebody  1
   7  g4ft00  Give a card as a gift: The lawyer looks at it, 5 days

19 files in .backlog not committed yet

Next
  backlog accept                1 story waits for you
  backlog prioritize --dry-run  1 story stands elsewhere than the rules say
  backlog groom                 make ready what comes next
$ git add . && git commit -q -m 'A backlog'
$ backlog | tail -n 4
Next
  backlog accept                1 story waits for you
  backlog prioritize --dry-run  1 story stands elsewhere than the rules say
  backlog groom                 make ready what comes next
$ backlog home --json
{
  "summary": "9 open stories, 37 points, 1 without a size",
  "sprint": {
    "number": 2,
    "goal": "Orders that are paid",
    "status": "active",
    "end": "2026-11-08",
    "stories": {
      "planned": 1,
      "in-progress": 1,
      "done": 1
    },
    "points": 13,
    "accepted_points": 0
  },
  "awaiting_acceptance": [
    {
      "id": "p3w9da",
      "title": "See what is in stock",
      "place": 2
    }
  ],
  "not_ready": [
    {
      "id": "s9p1ke",
      "title": "Does the card provider answer in time?",
      "place": 4,
      "says": "nothing is missing any more"
    },
    {
      "id": "g4ft00",
      "title": "Give a card as a gift",
      "place": 7,
      "says": "no role, and 4 more"
    },
    {
      "id": "n8w5sx",
      "title": "Write a newsletter",
      "place": 8,
      "says": "no role, and 5 more"
    },
    {
      "id": "m6a1xx",
      "title": "Übersetze die Mails",
      "place": 9,
      "says": "no size"
    }
  ],
  "waiting": [
    {
      "id": "g4ft00",
      "title": "Give a card as a gift",
      "place": 7,
      "says": "The lawyer looks at it, 5 days"
    }
  ],
  "elsewhere": [],
  "untriaged_feedback": 0,
  "changed_files": 0,
  "next": [
    {
      "command": "backlog accept",
      "why": "1 story waits for you"
    },
    {
      "command": "backlog prioritize --dry-run",
      "why": "1 story stands elsewhere than the rules say"
    },
    {
      "command": "backlog groom",
      "why": "make ready what comes next"
    }
  ]
}

# A sprint that has ended comes first.
$ BACKLOG_TODAY=2026-11-10 backlog | sed -n '3,4p;/Next/,$p'
Sprint 2, ended 2 days ago: Orders that are paid
  1 planned, 1 in-progress, 1 done; 0 of 13 points accepted
Next
  backlog review --close        sprint 2 has ended
  backlog accept                1 story waits for you
  backlog prioritize --dry-run  1 story stands elsewhere than the rules say
$ BACKLOG_TODAY=2026-11-08 backlog | sed -n 3p
Sprint 2, ends today: Orders that are paid
$ BACKLOG_TODAY=2026-11-07 backlog | sed -n 3p
Sprint 2, 1 day left: Orders that are paid

# Without a sprint, with stories that are ready.
$ rm .backlog/sprints/2.yaml .backlog/stories/{k7m2qx,p3w9da,t5h0ne,e1pc00}.yaml
$ sed -i '/parent\|depends/d' .backlog/stories/*
$ backlog
Web shop: 6 open stories, 24 points, 1 without a size

Not ready among the next 10  4
   1  s9p1ke  Does the card provider answer in time?: nothing is missing any more
   4  g4ft00  Give a card as a gift: no role, and 4 more
   5  n8w5sx  Write a newsletter: no role, and 5 more
   6  m6a1xx  Übersetze die Mails: no size

Waiting for somebody  1
   4  g4ft00  Give a card as a gift: The lawyer looks at it, 5 days

9 files in .backlog not committed yet

Next
  backlog prioritize --dry-run     1 story stands elsewhere than the rules say
  backlog plan-sprint --goal TEXT  2 stories are ready
  backlog groom                    make ready what comes next

# A plan that waits for its first story.
$ printf 'goal: Orders\nstatus: planned\nstart: 2026-11-09\nend: 2026-11-22\n' > .backlog/sprints/2.yaml
$ sed -i 's/^status: ready/status: planned\nsprint: 2/' .backlog/stories/b0g7x1.yaml
$ backlog | sed -n '3,4p;/Next/,$p'
Sprint 2, starts in 7 days: Orders
  1 planned; 0 of 1 points accepted
Next
  backlog start b0g7x1  the first start begins the sprint
  backlog groom         make ready what comes next
  backlog commit        keep what was decided

# However much there is, it fits on a screen.
$ for i in 1 2 3 4 5 6 7 8 9; do printf 'id: b%sbbbb\ntitle: A story with a long title that nobody could read on one line of a screen\nstatus: done\nbusiness_value: 3\nsprint: 2\nquestions: [Why?]\ncreated: 2026-10-01\n' $i > .backlog/stories/b${i}bbbb.yaml; printf 'id: c%sbbbb\ntitle: Another story\nrank: "b%sjkmpq"\nbusiness_value: 2\ncreated: 2026-10-01\n' $i > .backlog/stories/c${i}bbbb.yaml; done; sed -i 's/^rank.*//' .backlog/stories/c*
$ backlog | wc -l
23
tty$ backlog --color never
Web shop: 24 open stories, 24 points, 19 without a size

Sprint 2, starts in 7 days: Orders
  1 planned, 9 done; 0 of 1 points accepted

Waiting for acceptance  9
   7  b1bbbb  A story with a long title that nobody could read on one line of a…
   8  b2bbbb  A story with a long title that nobody could read on one line of a…

Not ready among the next 10  9
   1  s9p1ke  Does the card provider answer in tim…: nothing is missing any more
   4  g4ft00  Give a card as a gift: no role, and 4 more

Waiting for somebody  10
   4  g4ft00  Give a card as a gift: The lawyer looks at it, 5 days
   7  b1bbbb  A story with a long title that nobody could…: for an answer: Why?

27 files in .backlog not committed yet

Next
  backlog accept                9 stories wait for you
  backlog prioritize --dry-run  2 stories stand elsewhere than the rules say
  backlog start b0g7x1          the first start begins the sprint
