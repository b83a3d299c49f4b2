# One story becomes several, and itself their epic.
$ git init -q && . "$SOURCE/tests/support/web_shop.sh" && git add -A && git commit -q -m stories
$ backlog list --sprint none --format '{place} {id} {title}'
4 s9p1ke Does the card provider answer in time?
5 b0g7x1 Crash when the basket is empty
6 r2t8rn Send a parcel back
7 g4ft00 Give a card as a gift
8 n8w5sx Write a newsletter
9 m6a1xx Übersetze die Mails
$ backlog split r2t "Print a label for a parcel" "As a shopper, I want to get my money back, so that I can buy elsewhere" --criteria :1 --pattern workflow
split r2t8rn Send a parcel back
  an epic from now on; its parts:
   6  cxsq2j Print a label for a parcel
      new
   7  v650hh Get my money back
      new, 1 criterion
2> hint: their values are copied from the whole, until you score them anew:
2> hint: backlog score cxsq2j v650hh
$ backlog list --sprint none --format '{place} {id} {status} {parent} {title}'
4 s9p1ke new  Does the card provider answer in time?
5 b0g7x1 ready e1pc00 Crash when the basket is empty
6 cxsq2j new r2t8rn Print a label for a parcel
7 v650hh new r2t8rn Get my money back
8 g4ft00 new  Give a card as a gift
9 n8w5sx new  Write a newsletter
10 m6a1xx new  Übersetze die Mails
$ git status --short
 M .backlog/stories/r2t8rn.yaml
?? .backlog/.local/
?? .backlog/stories/cxsq2j-print-a-label-for-a-parcel.yaml
?? .backlog/stories/v650hh-get-my-money-back.yaml
$ git diff --unified=0 | grep '^[-+]'
--- a/.backlog/stories/r2t8rn.yaml
+++ b/.backlog/stories/r2t8rn.yaml
-status: ready
+status: new
-rank: "jjkmpq"
+rank:
-acceptance_criteria: [A label comes by mail]
+acceptance_criteria:
$ grep -v ':$' .backlog/stories/*-print-a-label*.yaml | grep .
id: cxsq2j
title: Print a label for a parcel
type: story
status: new
role: shopper
rank: "jrdwrs"
business_value: 5
user_value: 8
risk: 3
parent: r2t8rn
  - id: nnfy
    by: Ada
    "on": 2026-11-02
    text: "Split by workflow from r2t8rn Send a parcel back: its values are copied, score it anew"
created: 2026-11-02
$ grep -v ':$' .backlog/stories/*-get-my-money*.yaml | grep .
id: v650hh
title: Get my money back
type: story
status: new
role: shopper
want: get my money back
benefit: I can buy elsewhere
rank: "kcbmmp"
business_value: 5
user_value: 8
risk: 3
  - id: c3m6
    text: A label comes by mail
    result: open
parent: r2t8rn
  - id: nnfy
    by: Ada
    "on": 2026-11-02
    text: "Split by workflow from r2t8rn Send a parcel back: its values are copied, score it anew"
created: 2026-11-02
$ backlog check | tail -1
14 stories, 2 sprints, 1 release: 0 errors, 0 warnings, 2 notes
$ backlog undo
took back: split r2t8rn Send a parcel back (3 files)
$ git status --short .backlog

# In a sprint the first part goes on, the other goes back.
$ backlog split k7m "Pay by the usual card" "Pay by any other card" --criteria 1:2
split k7m2qx Pay by card
  an epic from now on; its parts:
   1  cxsq2j Pay by the usual card
      in-progress in sprint 2, 8 points, 1 criterion
   2  v650hh Pay by any other card
      new, 1 criterion
2> hint: their values are copied from the whole, until you score them anew:
2> hint: backlog score cxsq2j v650hh
$ backlog list --format '{place} {id} {status} {sprint} {size} {title}' | head -5
1 cxsq2j in-progress 2 8 Pay by the usual card
2 v650hh new   Pay by any other card
3 p3w9da done 2 3 See what is in stock
4 t5h0ne planned 2 2 Print a parcel label
5 s9p1ke new  2 Does the card provider answer in time?
$ grep -v ':$' .backlog/stories/*-pay-by-the-usual*.yaml | grep .
id: cxsq2j
title: Pay by the usual card
type: story
status: in-progress
role: shopper
rank: "crdwrs"
business_value: 8
user_value: 8
time_criticality: 5
risk: 13
size: 8
assignee: Ben
release: "1.0"
moscow: must
sprint: 2
  - payment
  - web
  - id: c1aa
    text: A declined card says why
    result: pass
product_goal: orders
parent: k7m2qx
  - tests
  - id: n8np
    by: Ada
    "on": 2026-11-02
    text: "Split from k7m2qx Pay by card: its values are copied, score it anew"
  - id: r1aa
    "on": 2026-10-30
    by: Ada
    reason: The amount is not shown
      - c2bb
planned_size: 5
finished_by: Ben
      - ready small
    reason: It cannot be smaller
    by: Ada
    "on": 2026-10-24
readied: 2026-10-24
planned: 2026-10-26
started: 2026-10-27
finished: 2026-10-30
created: 2026-11-02
$ grep -v ':$' .backlog/stories/k7m2qx.yaml | grep .
id: k7m2qx
title: Pay by card
status: new
role: shopper
want: to pay by card
benefit: I need no account
business_value: 8
user_value: 8
time_criticality: 5
risk: 13
size: 8
release: "1.0"
moscow: must
labels: [payment, web]
product_goal: orders
parent: e1pc00
description: |
  The provider charges 1.4 % for each payment.
  We take the two cards that most people here have.
  - {id: q1aa, text: Which cards?, by: Ben, of: Ada, on: 2026-10-20, answer: The two usual ones, answered_by: Ada, answered: 2026-10-21}
  - {id: n1aa, by: Ada, on: 2026-10-22, text: The bank called}
colour: green
created: 2026-10-01
$ backlog check | tail -1
14 stories, 2 sprints, 1 release: 0 errors, 0 warnings, 2 notes
$ backlog undo
took back: split k7m2qx Pay by card (3 files)

# Criteria that nobody is given: in a sprint the first part has them, else the epic.
$ backlog split p3w "What is there" "What is not" --dry-run
would split p3w9da See what is in stock
  an epic from now on; its parts:
   2  cxsq2j What is there
      done in sprint 2, 3 points, 1 criterion
   3  v650hh What is not
      new
$ backlog split r2t "Print a label" "Take the money back" --dry-run
would split r2t8rn Send a parcel back
  an epic from now on; its parts:
   6  cxsq2j Print a label
      new
   7  v650hh Take the money back
      new
  1 criterion stays with the epic
$ backlog split b0g "With a mouse" "With a keyboard" --criteria 1:1 --dry-run
would split b0g7x1 Crash when the basket is empty
  an epic from now on; its parts:
   5  cxsq2j With a mouse
      new, 1 criterion
   6  v650hh With a keyboard
      new, 1 criterion
  its pin is gone: an epic has no place of its own
$ backlog split s9p "At noon" "At night" --dry-run
would split s9p1ke Does the card provider answer in time?
  an epic from now on; its parts:
   4  cxsq2j At noon
      new
   5  v650hh At night
      new
  1 open question stays with the epic
$ git status --short .backlog
