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

# Work that was pushed on whatever branch counts, also where what is checked out has not got it.
$ git checkout -q -b later && at 2026-11-06 && GIT_AUTHOR_NAME=Tom git commit -q --allow-empty -m "Vouchers" -m "story: cxsq2j, ab1cde" && git checkout -q main
$ commits() { backlog show cxsq2j --commits | sed -n '/^Commits/,/^$/p' | grep -v '^Commits\|^$'; }
$ commits
  1a2b3c4d  2026-11-06 Tom: Vouchers (on another branch)
  1a2b3c4d  2026-11-05 Ada: Merge branch 'cxsq2j-refunds'
  1a2b3c4d  2026-11-03 Ada: Cards
$ git checkout -q --detach && commits | head -1 && git checkout -q later && commits | head -1 && git checkout -q main
  1a2b3c4d  2026-11-06 Tom: Vouchers (on another branch)
  1a2b3c4d  2026-11-06 Tom: Vouchers

# What was walked once is kept: then git is asked for new commits only, or for none.
$ mkdir bin && printf '#!/bin/sh\ncase $1 in log|rev-list) cat > in; echo "$1: from $(grep -c "^[0-9a-f]" in), not from $(grep -c "^^" in)" >> asked; exec %s "$@" < in;; esac\nexec %s "$@"\n' "$(command -v git)" "$(command -v git)" > bin/git && chmod +x bin/git
$ asked() { rm -f asked; PATH=$PWD/bin:$PATH commits; cat asked 2> /dev/null; }
$ asked
  1a2b3c4d  2026-11-06 Tom: Vouchers (on another branch)
  1a2b3c4d  2026-11-05 Ada: Merge branch 'cxsq2j-refunds'
  1a2b3c4d  2026-11-03 Ada: Cards
rev-list: from 1, not from 1
$ at 2026-11-07 && git commit -q --allow-empty -m "Receipts" -m "Story: cxsq2j" && asked
  1a2b3c4d  2026-11-07 Ada: Receipts
  1a2b3c4d  2026-11-06 Tom: Vouchers (on another branch)
  1a2b3c4d  2026-11-05 Ada: Merge branch 'cxsq2j-refunds'
  1a2b3c4d  2026-11-03 Ada: Cards
rev-list: from 1, not from 2
log: from 1, not from 2
log: from 1, not from 2
rev-list: from 1, not from 1

# History that was written anew: what is gone is not listed, whether git still has it or not.
$ git commit -q --amend --allow-empty -m "Receipts, printed" -m "Story: cxsq2j" && asked
  1a2b3c4d  2026-11-07 Ada: Receipts, printed
  1a2b3c4d  2026-11-06 Tom: Vouchers (on another branch)
  1a2b3c4d  2026-11-05 Ada: Merge branch 'cxsq2j-refunds'
  1a2b3c4d  2026-11-03 Ada: Cards
rev-list: from 1, not from 2
log: from 1, not from 2
log: from 1, not from 2
rev-list: from 1, not from 1
$ git reset -q --hard HEAD~1 && git branch -q -D later && git reflog expire --expire=now --all && git gc -q --prune=now && asked
  1a2b3c4d  2026-11-05 Ada: Merge branch 'cxsq2j-refunds'
  1a2b3c4d  2026-11-03 Ada: Cards
rev-list: from 2, not from 1
log: from 1, not from 0
log: from 1, not from 0

# The cache may be lost, damaged, or of somebody else's making: the answer stays.
$ answers() { commits > answer && rm -rf .backlog/.local/cache && commits | cmp - answer && echo same; }
$ cache=.backlog/.local/cache/commits
$ sed -i 's/Cards/Birds/' $cache && answers
same
$ head -c 60 $cache > cut && mv cut $cache && answers
same
$ : > $cache && answers && chmod 000 .backlog/.local/cache && answers; chmod 700 .backlog/.local/cache
same
same
$ printf 'commits 1\n%040d\n%040d\n' 7 8 > body && { sha256sum < body | cut -c -64 && cat body; } > $cache && answers
same

# A list of stories may go on on the next line, as git folds long trailers.
$ git commit -q --allow-empty -m "Both" -m "Story: zzzzzz,
>  cxsq2j" && backlog show cxsq2j --commits | grep -c Both
1
