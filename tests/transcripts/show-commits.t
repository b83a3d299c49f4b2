# From code to stories: the commits that name one, and those on a branch with its id in the name.
# Names of commits hang on every byte of every file: shown is one for all.
$ backlog() { command backlog "$@" | sed -E 's/\<[0-9a-f]{40}\>/1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d/; s/\<[0-9a-f]{8}\>/1a2b3c4d/'; return "${PIPESTATUS[0]}"; }
$ git init -q && backlog init --name "Web shop" > /dev/null && backlog add "Pay by card" --size 3
cxsq2j
$ at() { export GIT_AUTHOR_DATE=$1T09:00:00+00:00 GIT_COMMITTER_DATE=$1T09:00:00+00:00; }
$ sed -i 's/^require_story_trailer: off/require_story_trailer: on/' .backlog/settings.yaml
$ backlog show cxsq2j --commits | tail -5

Commits
  none names it

  File    .backlog/stories/cxsq2j-pay-by-card.yaml
$ at 2026-11-02 && git add -A && git commit -q -m "The backlog"
$ backlog show cxsq2j --commits | tail -5

Commits
  none names it

  File    .backlog/stories/cxsq2j-pay-by-card.yaml

# The team wants commits to name their stories: finish tells where none does.
$ backlog plan-sprint --goal "Pay" --with cxsq2j --anyway "a try" --capacity 5 > /dev/null && backlog start cxsq2j > /dev/null
$ backlog finish cxsq2j --all-done && backlog undo > /dev/null
finished cxsq2j Pay by card
  awaits acceptance: backlog accept cxsq2j
2> warning: no commit names cxsq2j: 'Story: cxsq2j' at the end of its message does

# A mention in passing is no trailer; a longer word that holds the id is not the id.
$ at 2026-11-03 && git commit -q --allow-empty -m "Ask the bank" -m "As cxsq2j says." && git commit -q --allow-empty -m "Cards" -m "Story: cxsq2j"
$ git checkout -q -b cxsq2j-refunds && at 2026-11-04 && GIT_AUTHOR_NAME=Tom git commit -q --allow-empty -m "Refunds, first half"
$ backlog show cxsq2j --commits | tail -6

Commits
  1a2b3c4d  2026-11-04 Tom: Refunds, first half (on its branch)
  1a2b3c4d  2026-11-03 Ada: Cards

  File    .backlog/stories/cxsq2j-pay-by-card.yaml
$ backlog show cxsq2j --commits --json | sed -n '/"commits"/,$p'
    "commits": [
      {
        "commit": "1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d",
        "day": "2026-11-04",
        "author": "Tom",
        "subject": "Refunds, first half",
        "merged": false
      },
      {
        "commit": "1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d",
        "day": "2026-11-03",
        "author": "Ada",
        "subject": "Cards",
        "merged": true
      }
    ]
  }
]
$ git checkout -q main && at 2026-11-05 && git merge -q --no-ff --no-edit cxsq2j-refunds && git branch -q -d cxsq2j-refunds
$ git commit -q --allow-empty -m "Merge branch 'xcxsq2jx'" && backlog show cxsq2j --commits | tail -5
Commits
  1a2b3c4d  2026-11-05 Ada: Merge branch 'cxsq2j-refunds'
  1a2b3c4d  2026-11-03 Ada: Cards

  File    .backlog/stories/cxsq2j-pay-by-card.yaml
$ backlog finish cxsq2j --all-done
finished cxsq2j Pay by card
  awaits acceptance: backlog accept cxsq2j
