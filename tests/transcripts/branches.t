# What is under way on other branches: seen, and told where it matters.
$ git init -q -b main && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog branches
2> no other branch has stories that are otherwise here
$ backlog plan-sprint --capacity 10 --goal "Guests can pay" --start 2026-11-02 --commit > /dev/null
2> committed 3 files: plan sprint 1

# One branch starts a story and finishes another, one is pushed to a remote and known here.
$ git switch -q -c csv
$ backlog start k7m2qx p3w9da --commit > /dev/null && backlog finish p3w9da --all-done --commit > /dev/null
2> committed 3 files: start 2 stories
2> committed 1 file: finish p3w9da See what is in stock
$ git switch -q main && git switch -q -c sizes
$ backlog edit w1sh00 --size 5 --commit > /dev/null && backlog add "Pay later" --commit > /dev/null
2> committed 1 file: edit w1sh00 Keep a wish list
2> committed 1 file: add cxsq2j Pay later
$ git switch -q main && git update-ref refs/remotes/origin/sizes sizes && git branch -q -D sizes
$ backlog branches
csv  Ada, 2026-11-02
  k7m2qx Pay by card
    status planned -> in-progress
  p3w9da See what is in stock
    status planned -> done
    done-items + tests
    done-items + reviewed
    finished by Ada

origin/sizes  Ada, 2026-11-02
  cxsq2j Pay later
    added, new
  w1sh00 Keep a wish list
    size 8 -> 5
$ backlog branches --json
[
  {
    "branch": "csv",
    "author": "Ada",
    "on": "2026-11-02",
    "stories": [
      {
        "id": "k7m2qx",
        "title": "Pay by card",
        "status": "in-progress",
        "changes": [
          "status planned -> in-progress"
        ]
      },
      {
        "id": "p3w9da",
        "title": "See what is in stock",
        "status": "done",
        "changes": [
          "status planned -> done",
          "done-items + tests",
          "done-items + reviewed",
          "finished by Ada"
        ]
      }
    ]
  },
  {
    "branch": "origin/sizes",
    "author": "Ada",
    "on": "2026-11-02",
    "stories": [
      {
        "id": "cxsq2j",
        "title": "Pay later",
        "status": "new",
        "changes": [
          "added, new"
        ]
      },
      {
        "id": "w1sh00",
        "title": "Keep a wish list",
        "status": "ready",
        "changes": [
          "size 8 -> 5"
        ]
      }
    ]
  }
]

# The sprint tells it, and `backlog` alone.
$ backlog sprint start > /dev/null
$ backlog sprint
Sprint 1, active, 2026-11-02 to 2026-11-15, 13 days left
Sprint Goal: Guests can pay

0 of 8 points accepted, capacity 10
left, day by day: 8  (8 on an even line)

Not started
    5  k7m2qx Pay by card  (in-progress on csv)
    3  p3w9da See what is in stock  (done on csv)
$ backlog sprint --json | grep -B 4 elsewhere
      "title": "Pay by card",
      "state": "planned",
      "size": 5,
      "clarified": false,
      "elsewhere": "in-progress on csv",
--
      "title": "See what is in stock",
      "state": "planned",
      "size": 3,
      "clarified": false,
      "elsewhere": "done on csv",
$ backlog
Web shop: 9 open stories, 28 points

Sprint 1, 13 days left: Guests can pay
  2 planned; 0 of 8 points accepted

Not ready among the next 10  1
   4  t5h0ne  Print a parcel label: no acceptance criterion

Further on another branch  2
   1  k7m2qx  Pay by card: in-progress on csv
   3  p3w9da  See what is in stock: done on csv

1 file in .backlog not committed yet

Next
  backlog score --unscored  9 stories without scores
  backlog groom             make ready what comes next
  backlog commit            keep what was decided
$ backlog home --json | sed -n '/elsewhere/,/]/p'
  "elsewhere": [
    {
      "id": "k7m2qx",
      "title": "Pay by card",
      "place": 1,
      "says": "in-progress on csv"
    },
    {
      "id": "p3w9da",
      "title": "See what is in stock",
      "place": 3,
      "says": "done on csv"
    }
  ],

# Who closes the sprint learns first what a merge would bring.
$ backlog review --close --goal-met no --dry-run | head -4
On other branches, and not merged here:
  k7m2qx Pay by card: in-progress on csv
  p3w9da See what is in stock: done on csv
1>

# What is the same here by now is no news, and a branch that is merged neither.
$ git checkout -q csv -- .backlog/stories/p3w9da.yaml && backlog branches
csv  Ada, 2026-11-02
  k7m2qx Pay by card
    status planned -> in-progress

origin/sizes  Ada, 2026-11-02
  cxsq2j Pay later
    added, new
  w1sh00 Keep a wish list
    size 8 -> 5
$ git checkout -q main -- .backlog/stories/p3w9da.yaml
$ git add -A && git commit -q -m 'start the sprint' && git merge -q -s ours -m 'nothing of it' csv
$ backlog branches | head -1
origin/sizes  Ada, 2026-11-02

# No other branch, no git, no commit: nothing to tell.
$ mkdir fresh && cd fresh && git init -q && backlog init > /dev/null && backlog branches
2> no other branch has stories that are otherwise here
$ rm -rf .git && cd / && cd "$T" && rm -rf .git && backlog branches
2> backlog: '.backlog' is in no git work tree
2> hint: 'git init' makes one
[3]
