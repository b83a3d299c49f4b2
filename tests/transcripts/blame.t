# Where each field of a story comes from.
# Names of commits hang on every byte of every file: shown is one for all.
$ backlog() { command backlog "$@" | sed -E 's/\<[0-9a-f]{40}\>/1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d/; s/\<[0-9a-f]{8}\>/1a2b3c4d/'; return "${PIPESTATUS[0]}"; }
$ git init -q && backlog init --name "Web shop" > /dev/null && backlog add "Pay by card" --size 8 > /dev/null
$ at() { export GIT_AUTHOR_DATE=$1T09:00:00+00:00 GIT_COMMITTER_DATE=$1T09:00:00+00:00; }
$ at 2026-09-01 && backlog commit -m "The first story" > /dev/null
$ backlog edit 1 --size 5 --assignee Tom > /dev/null && at 2026-10-30 && backlog commit -m "after spike" > /dev/null

# A value that was changed and changed back comes from where it was changed back.
$ backlog edit 1 --size 3 > /dev/null && backlog commit -m "No, smaller" > /dev/null
$ backlog edit 1 --size 5 > /dev/null && at 2026-11-01 && backlog commit -m "It was right" > /dev/null
$ backlog edit 1 --bv 8 > /dev/null
$ backlog blame cxsq2j
cxsq2j Pay by card
field           value        when               by   commit    why
title           Pay by card  on 2026-09-01      Ada  1a2b3c4d  The first story
type            story        on 2026-09-01      Ada  1a2b3c4d  The first story
status          new          on 2026-09-01      Ada  1a2b3c4d  The first story
rank                         on 2026-09-01      Ada  1a2b3c4d  The first story
business-value  8            not committed yet
size            5            yesterday          Ada  1a2b3c4d  It was right
assignee        Tom          3 days ago         Ada  1a2b3c4d  after spike
$ backlog blame 1 --json | head -24
{
  "id": "cxsq2j",
  "title": "Pay by card",
  "fields": [
    {
      "field": "title",
      "value": "Pay by card",
      "commit": "1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d",
      "day": "2026-09-01",
      "author": "Ada",
      "subject": "The first story"
    },
    {
      "field": "type",
      "value": "story",
      "commit": "1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d",
      "day": "2026-09-01",
      "author": "Ada",
      "subject": "The first story"
    },
    {
      "field": "status",
      "value": "new",
      "commit": "1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d",

# What was merged comes from the branch that set it.
$ git checkout -q -b risk && git stash -q && backlog edit 1 --risk 5 > /dev/null && backlog commit -m "On a branch" > /dev/null
$ git checkout -q main && backlog edit 1 --title "Pay with any card" > /dev/null && backlog commit -m "On main" > /dev/null
$ git merge -q --no-edit risk && backlog blame 1 | grep -E '^(risk|title)'
Auto-merging .backlog/stories/cxsq2j-pay-by-card.yaml
title     Pay with any card  yesterday      Ada  1a2b3c4d  On main
risk      5                  yesterday      Ada  1a2b3c4d  On a branch
