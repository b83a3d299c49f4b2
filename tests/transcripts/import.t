# An export of another tracker: columns by name, texts byte for byte, sizes off the scale are kept.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ backlog add "First of all" > /dev/null
$ cat > issues.csv <<'END'
> issuekey,Summary,Description,Story Points,Component,Labels,created
> SHOP-1,Pay by card,"All cards, ""gold"" ones too.
> Even black ones.",5,cart,"pay, card",2026-10-01T08:15:00
> SHOP-2," NULL ",,4,,,
> SHOP-3,NULL,NULL,13,search,,
> END
$ backlog import issues.csv --dry-run
would import 3 stories from 'issues.csv'
  off the scale: 1 size or score, kept; 'backlog check' names them
  columns without a field, kept under 'imported': Component
$ ls .backlog/stories | wc -l
1
$ backlog import issues.csv
imported 3 stories from 'issues.csv'
  off the scale: 1 size or score, kept; 'backlog check' names them
  columns without a field, kept under 'imported': Component
'backlog list' shows them, 'backlog groom' what they need to be ready
$ ls .backlog/stories
chb0pq-null.yaml
cxsq2j-first-of-all.yaml
w6nqg1-null.yaml
zasb3f-pay-by-card.yaml
$ cat .backlog/stories/*-pay-by-card.yaml
id: zasb3f

title: Pay by card

type: story

status: new

role:

want:

benefit:

rank: "pbbhtp"

business_value:

user_value:

time_criticality:

risk:

size: 5

assignee:

release:

moscow:

sprint:

labels:
  - pay
  - card

depends_on:

acceptance_criteria:

description: |-
  All cards, "gold" ones too.
  Even black ones.

questions:

notes:

external:
  system: csv
  key: SHOP-1

imported:
  Component: cart

created: 2026-10-01
$ backlog list --format '{place} {size} {title}|'
1  First of all|
2 5 Pay by card|
3 4  NULL |
4 13 NULL|

# The second import changes no byte; a longer file brings only what is new.
$ find .backlog -type f | sort | xargs sha256sum > before
$ backlog import issues.csv
nothing to do: all 3 stories from 'issues.csv' are there already
$ find .backlog -type f | sort | xargs sha256sum | diff before -
$ echo 'SHOP-4,Pay by invoice,,8,,,' >> issues.csv && backlog import issues.csv
imported 1 story from 'issues.csv'
  there already: 3, left as they are
  columns without a field, kept under 'imported': Component
'backlog list' shows them, 'backlog groom' what they need to be ready
$ backlog import issues.csv --json
{
  "imported": 0,
  "there_already": 4,
  "off_scale": 0,
  "kept_columns": [
    "Component"
  ],
  "dry_run": false
}
$ backlog import issues.csv --dry-run --json | head -3
{
  "imported": 0,
  "there_already": 4,

# The same keys give the same ids on every machine: two branches write the same files.
$ mkdir "$HOME/other" && (cd "$HOME/other" && backlog init > /dev/null && backlog import "$T/issues.csv" | head -1 && ls .backlog/stories) | tail -4
chb0pq-null.yaml
kv1f2k-pay-by-invoice.yaml
w6nqg1-null.yaml
zasb3f-pay-by-card.yaml

# From a pipe; without a key column the title is the key, and equal titles are told apart.
$ printf '\xef\xbb\xbftitle;risk\r\nLog in;8\r\nLog in;3\r\n' | backlog import - --on 2026-10-30
imported 2 stories from 'stdin'
'backlog list' shows them, 'backlog groom' what they need to be ready
$ printf 'title\nLog in\nLog in\nLog out\n' | backlog import -
imported 1 story from 'stdin'
  there already: 2, left as they are
'backlog list' shows them, 'backlog groom' what they need to be ready
$ grep -h '^created' .backlog/stories/*log-in.yaml
created: 2026-10-30
created: 2026-10-30
$ printf 'title,size\n' | backlog import -
nothing to do: 'stdin' holds no story

# One command, one undo.
$ backlog undo | head -3
took back: import jywe5h Log out (1 file)

# Trackers write types in their own way; a word that is no type of ours is refused as before.
$ printf 'key,title,type,role\nT-1,One,Story, \nT-2,Two,BUG,guest\nT-3,Three,Task,\n' | backlog import - > /dev/null
$ backlog list --format '{title} {type}' | tail -3
One story
Two bug
Three chore
$ printf 'key,title,type\nT-4,Four,Epic\n' | backlog import -
2> backlog: 'type' takes story, bug, chore, spike, not 'epic'
2>   stdin:2:1
2> nothing was imported
[4]
