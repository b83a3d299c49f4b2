# What happened to a story, newest first: what changed, when, by whom, in which commit, and why.
# Names of commits hang on every byte of every file: shown is one for all.
$ backlog() { command backlog "$@" | sed -E 's/\<[0-9a-f]{40}\>/1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d/; s/\<[0-9a-f]{8}\>/1a2b3c4d/'; return "${PIPESTATUS[0]}"; }
$ git init -q && backlog init --name "Web shop" > /dev/null && backlog add "Pay by card" --size 8
cxsq2j
$ at() { export GIT_AUTHOR_DATE=$1T09:00:00+00:00 GIT_COMMITTER_DATE=$1T09:00:00+00:00; }
$ at 2026-09-01 && backlog commit -m "The first story" > /dev/null && git tag v1.0
$ backlog edit 1 --size 5 --add-label pay --add-criterion "Tax is shown" > /dev/null
$ at 2026-10-30 && backlog commit -m "after spike" > /dev/null
$ backlog add "Print a receipt" > /dev/null && backlog move 2 --top > /dev/null && backlog ask cxsq2j "Which cards?" --of Tom > /dev/null
2> hint: backlog answer cxsq2j 1 TEXT
$ at 2026-11-01 && backlog commit -m "Monday's refinement" > /dev/null
$ backlog answer cxsq2j 1 "The usual ones" > /dev/null && backlog drop v650hh --reason "The till does it" > /dev/null
$ at 2026-11-02 && GIT_AUTHOR_NAME=Tom backlog commit -m "The bank has answered" > /dev/null
$ backlog log cxsq2j
cxsq2j Pay by card
  answered 'Which cards?': The usual ones, today by Tom, commit 1a2b3c4d, 'The bank has answered'
  asked Tom: 'Which cards?', yesterday by Ada, commit 1a2b3c4d, 'Monday's refinement'
  size 8 -> 5; labels + pay; criterion 1 + 'Tax is shown', 3 days ago by Ada, commit 1a2b3c4d, 'after spike'
  added, on 2026-09-01 by Ada, commit 1a2b3c4d, 'The first story'
$ backlog log cxs --limit 1
cxsq2j Pay by card
  answered 'Which cards?': The usual ones, today by Tom, commit 1a2b3c4d, 'The bank has answered'
$ backlog log cxsq2j --json | head -20
[
  {
    "commit": "1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d",
    "day": "2026-11-02",
    "author": "Tom",
    "subject": "The bank has answered",
    "stories": [
      {
        "id": "cxsq2j",
        "title": "Pay by card",
        "changes": [
          "changed"
        ],
        "differences": [
          {
            "field": "questions",
            "says": "answered 'Which cards?': The usual ones"
          }
        ]
      }

# The whole backlog, commit by commit.
$ backlog log
1a2b3c4d today, Tom: The bank has answered
  dropped    v650hh Print a receipt
  changed    cxsq2j Pay by card: answered 'Which cards?': The usual ones

1a2b3c4d yesterday, Ada: Monday's refinement
  added      v650hh Print a receipt
  changed    cxsq2j Pay by card: asked Tom: 'Which cards?'

1a2b3c4d 3 days ago, Ada: after spike
  resized    cxsq2j Pay by card: size 8 -> 5, labels + pay, criterion 1 + 'Tax is shown'

1a2b3c4d on 2026-09-01, Ada: The first story
  added      cxsq2j Pay by card
  added      the settings
  added      the vision
$ backlog log --limit 1 --json
[
  {
    "commit": "1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d",
    "day": "2026-11-02",
    "author": "Tom",
    "subject": "The bank has answered",
    "stories": [
      {
        "id": "cxsq2j",
        "title": "Pay by card",
        "changes": [
          "changed"
        ],
        "differences": [
          {
            "field": "questions",
            "says": "answered 'Which cards?': The usual ones"
          }
        ]
      },
      {
        "id": "v650hh",
        "title": "Print a receipt",
        "changes": [
          "dropped"
        ],
        "differences": [
          {
            "field": "status",
            "from": "new",
            "to": "dropped",
            "says": "status new -> dropped"
          },
          {
            "field": "dropped",
            "says": "dropped by Ada: The till does it"
          }
        ]
      }
    ],
    "files": []
  }
]

# What changed in all, to be read out: since a tag, since a day, between two revisions.
$ backlog log --since v1.0
2 stories changed since v1.0

Dropped (1)
  v650hh Print a receipt

Added (1)
  v650hh Print a receipt

Resized (1)
  cxsq2j Pay by card: size 8 -> 5

Changed (1)
  cxsq2j Pay by card: labels + pay, criterion 1 + 'Tax is shown', asked Tom: 'Which cards?'
$ backlog log --since 2026-11-02
2 stories changed since 2026-11-02

Dropped (1)
  v650hh Print a receipt: dropped by Ada: The till does it

Changed (1)
  cxsq2j Pay by card: answered 'Which cards?': The usual ones
$ backlog log v1.0..HEAD~2
1 story changed from v1.0 to HEAD~2

Resized (1)
  cxsq2j Pay by card: size 8 -> 5

Changed (1)
  cxsq2j Pay by card: labels + pay, criterion 1 + 'Tax is shown'
$ backlog log HEAD~1..
2 stories changed from HEAD~1 to HEAD

Dropped (1)
  v650hh Print a receipt: dropped by Ada: The till does it

Changed (1)
  cxsq2j Pay by card: answered 'Which cards?': The usual ones
$ backlog log --since HEAD
nothing changed since HEAD
$ backlog log --since v1.0 --json
{
  "stories": [
    {
      "id": "cxsq2j",
      "title": "Pay by card",
      "changes": [
        "resized",
        "changed"
      ],
      "differences": [
        {
          "field": "size",
          "from": "8",
          "to": "5",
          "says": "size 8 -> 5"
        },
        {
          "field": "labels",
          "to": "pay",
          "says": "labels + pay"
        },
        {
          "field": "acceptance_criteria",
          "to": "Tax is shown",
          "says": "criterion 1 + 'Tax is shown'"
        },
        {
          "field": "questions",
          "says": "asked Tom: 'Which cards?'"
        }
      ]
    },
    {
      "id": "v650hh",
      "title": "Print a receipt",
      "changes": [
        "dropped",
        "added"
      ],
      "differences": []
    }
  ],
  "files": []
}

# A file that is renamed stays the same story, also when its folder moves.
$ git mv .backlog/stories/cxsq2j-pay-by-card.yaml .backlog/stories/cxsq2j-pay.yaml && git commit -q -m "Renamed"
$ backlog edit cxsq2j --size 3 > /dev/null && backlog commit -m "Smaller still" > /dev/null
$ mkdir shop && git mv .backlog shop/ && git commit -q -m "Moved" && cd shop && backlog log cxsq2j && cd ..
cxsq2j Pay by card
  size 5 -> 3, today by Ada, commit 1a2b3c4d, 'Smaller still'
  answered 'Which cards?': The usual ones, today by Tom, commit 1a2b3c4d, 'The bank has answered'
  asked Tom: 'Which cards?', yesterday by Ada, commit 1a2b3c4d, 'Monday's refinement'
  size 8 -> 5; labels + pay; criterion 1 + 'Tax is shown', 3 days ago by Ada, commit 1a2b3c4d, 'after spike'
  added, on 2026-09-01 by Ada, commit 1a2b3c4d, 'The first story'
$ git mv shop/.backlog . && git commit -q -m "Moved back"

# A new story that looks like one that was deleted in the same commit is not taken for it.
$ rm .backlog/stories/v650hh* && BACKLOG_SEED=9 backlog add "Print an invoice" > /dev/null
$ git add -A && git commit -q -m "An invoice, not a receipt"
$ backlog log 2
wgg80g Print an invoice
  added, today by Ada, commit 1a2b3c4d, 'An invoice, not a receipt'
$ backlog log v650hh | head -2
v650hh Print a receipt
  deleted, today by Ada, commit 1a2b3c4d, 'An invoice, not a receipt'

# A merge tells only what neither side had.
$ git checkout -q -b csv && backlog edit cxsq2j --risk 5 > /dev/null && backlog commit -m "Risk" > /dev/null
$ git checkout -q main && backlog edit cxsq2j --bv 8 > /dev/null && backlog commit -m "Value" > /dev/null
$ git merge -q --no-commit csv > /dev/null && sed -i 's/^business_value:.*/business_value: 13/' .backlog/stories/cxsq2j*
2> Automatic merge went well; stopped before committing as requested
$ git commit -q -a -m "Merged, with another value" && backlog log cxsq2j --limit 3
cxsq2j Pay by card
  business-value 8 -> 13, today by Ada, commit 1a2b3c4d, 'Merged, with another value'
  business-value 8, today by Ada, commit 1a2b3c4d, 'Value'
  risk 5, today by Ada, commit 1a2b3c4d, 'Risk'
$ git checkout -q csv && backlog edit cxsq2j --user-value 5 > /dev/null && backlog commit -m "User value" > /dev/null
$ git checkout -q main && git merge -q --no-ff -m "Nothing new" csv > /dev/null && backlog log cxsq2j --limit 1
cxsq2j Pay by card
  business-value 8 -> 13, today by Ada, commit 1a2b3c4d, 'Merged, with another value'

# A version of a file that cannot be read is told, and keeps nobody from the rest.
$ sed -i 's/^title:/title: "/' .backlog/stories/cxsq2j* && git commit -q -a -m "Broken"
$ git revert --no-edit HEAD > /dev/null && backlog log cxsq2j --limit 2
cxsq2j Pay by card
  a version of its file cannot be read, today by Ada, commit 1a2b3c4d, 'Revert "Broken"'
  a version of its file cannot be read, today by Ada, commit 1a2b3c4d, 'Broken'
