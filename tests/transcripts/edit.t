# A story as a team may have written it by hand: comments, odd blanks, quotes, an unknown key.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ cat > .backlog/stories/k7m2qx-pay-by-card.yaml <<END
> # The bank called about this one.
> id: k7m2qx
> title: 'Pay by card'   # was: Pay online
> status: ready
> role: shopper
> want: pay by card
> benefit:   "I need no cash"
> rank: "hjkmpq"
> business_value: 8
> user_value: 5
> risk:    8      # the bank's interface is new
> size: 5
> labels: [checkout, payment]
> acceptance_criteria:
>   - The bank confirms
>   - id: c2
>     text: The receipt shows the tax
>     result: pass
> cost_centre: 4711
> readied: 2026-10-30
> created: 2026-10-01
> END
$ cat > .backlog/stories/p3w9da-print-a-receipt.yaml <<END
> id: p3w9da
> title: Print a receipt
> rank: "jjkmpq"
> labels: [checkout]
> created: 2026-10-02
> END
$ git add -A && git commit -q -m "two stories" && backlog check
.backlog/stories/k7m2qx-pay-by-card.yaml:19:14: note: the key 'cost_centre' is not known
.backlog/stories/p3w9da-print-a-receipt.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit p3w9da --bv N --uv N --risk N
2 stories, 0 sprints, 0 releases: 0 errors, 0 warnings, 2 notes

# One field: only its line changes, and its comment stays.
$ backlog edit k7m2qx --size 8
edited k7m2qx Pay by card
  size 5 -> 8
$ git diff --unified=0 | grep '^[-+]' && git checkout -q .
--- a/.backlog/stories/k7m2qx-pay-by-card.yaml
+++ b/.backlog/stories/k7m2qx-pay-by-card.yaml
-size: 5
+size: 8
$ backlog edit k7m --title "Pay with any card" --risk 13
edited k7m2qx Pay with any card
  title 'Pay by card' -> 'Pay with any card'
  risk 8 -> 13
$ git diff --unified=0 | grep '^[-+]'
--- a/.backlog/stories/k7m2qx-pay-by-card.yaml
+++ b/.backlog/stories/k7m2qx-pay-by-card.yaml
-title: 'Pay by card'   # was: Pay online
+title: 'Pay with any card'   # was: Pay online
-risk:    8      # the bank's interface is new
+risk:    13      # the bank's interface is new
$ git checkout -q .

# What costs readiness says so.
$ backlog edit k7m2qx --unset benefit --size 13
edited k7m2qx Pay by card
  benefit 'I need no cash' -> none
  size 5 -> 13
  new again: no benefit; size 13 is more than 8, the most that is small enough
$ git diff --unified=0 | grep '^[-+]'
--- a/.backlog/stories/k7m2qx-pay-by-card.yaml
+++ b/.backlog/stories/k7m2qx-pay-by-card.yaml
-status: ready
+status: new
-benefit:   "I need no cash"
+benefit:
-size: 5
+size: 13
-readied: 2026-10-30
+readied:
$ backlog undo
took back: edit k7m2qx Pay by card (1 file)
$ git status --short

# Lists, item by item; '--label' and '--depends-on' are what 'add' calls them.
$ backlog edit k7m2qx --add-label urgent --label bank --remove-label payment --depends-on p3w
edited k7m2qx Pay by card
  labels - payment
  labels + urgent
  labels + bank
  depends-on + p3w9da
$ backlog edit k7m2qx --remove-dependency p3w9da
edited k7m2qx Pay by card
  depends-on - p3w9da
$ git diff --unified=0 | grep '^[-+]' && git checkout -q .
--- a/.backlog/stories/k7m2qx-pay-by-card.yaml
+++ b/.backlog/stories/k7m2qx-pay-by-card.yaml
-labels: [checkout, payment]
+labels: [checkout, urgent, bank]
+depends_on:

# Criteria by number or id: those that change get an id, and one with a new text is open again.
$ backlog edit k7m2qx --edit-criterion "c2=The receipt shows the tax rate" --pass 1 --add-criterion "A refused card is told"
edited k7m2qx Pay by card
  criterion 1 passed
  criterion 2 'The receipt shows the tax' -> 'The receipt shows the tax rate'
  criterion 2 open again
  criterion 3 + 'A refused card is told'
$ git diff --unified=0 | grep '^[-+]'
--- a/.backlog/stories/k7m2qx-pay-by-card.yaml
+++ b/.backlog/stories/k7m2qx-pay-by-card.yaml
-  - The bank confirms
-  - id: c2
-    text: The receipt shows the tax
+  - id: c01a
+    text: The bank confirms
+  - id: c2
+    text: The receipt shows the tax rate
+    result: open
+  - id: c42y
+    text: A refused card is told
+    result: open
$ backlog edit k7m2qx --remove-criterion 1 --fail 2 --criterion "Works at night"
edited k7m2qx Pay by card
  criterion 1 failed
  criterion 3 + 'Works at night'
  criterion - 'The bank confirms'
$ sed -n '/^acceptance/,/^cost/p' .backlog/stories/k7m2qx-pay-by-card.yaml
acceptance_criteria:
  - id: c2
    text: The receipt shows the tax rate
    result: fail
  - id: c42y
    text: A refused card is told
    result: open
  - id: c253
    text: Works at night
    result: open
cost_centre: 4711
$ git checkout -q .

# The team's own items are ticked by their ids.
$ sed -i 's/^  story: \[role, /  story: [{id: mocked, text: A mock-up is there}, role, /' .backlog/settings.yaml
$ git commit -qam "mock-ups"
$ backlog edit k7m2qx --tick mocked --tick tests
edited k7m2qx Pay by card
  ready-items + mocked
  done-items + tests
$ backlog edit k7m2qx --untick tests
edited k7m2qx Pay by card
  done-items - tests
$ git diff --unified=0 | grep '^[-+]'
--- a/.backlog/stories/k7m2qx-pay-by-card.yaml
+++ b/.backlog/stories/k7m2qx-pay-by-card.yaml
+ready_items:
+  - mocked
+done_items:
$ git checkout -q .

# Every other option of the field table.
$ backlog edit p3w9da --type chore --role clerk --want "hand out receipts" --benefit "nobody asks" --bv 3 --user-value 2 --tc 1 --moscow must --assignee Ben --activity checkout --together till --needed-by 2026-12-01 --description $'Two lines\nof it'
edited p3w9da Print a receipt
  type story -> chore
  role 'clerk'
  want 'hand out receipts'
  benefit 'nobody asks'
  business-value 3
  user-value 2
  time-criticality 1
  assignee 'Ben'
  moscow must
  activity 'checkout'
  together 'till'
  needed-by 2026-12-01
  description changed
$ git diff --unified=0 | grep '^[-+]'
--- a/.backlog/stories/p3w9da-print-a-receipt.yaml
+++ b/.backlog/stories/p3w9da-print-a-receipt.yaml
+type: chore
+role: clerk
+want: hand out receipts
+benefit: nobody asks
+business_value: 3
+user_value: 2
+time_criticality: 1
+assignee: Ben
+moscow: must
+activity: checkout
+together: till
+needed_by: 2026-12-01
+description: |-
+  Two lines
+  of it
$ backlog edit p3w9da --unset together --unset needed-by --unset moscow --unset description --unset bv
edited p3w9da Print a receipt
  business-value 3 -> none
  moscow must -> none
  together 'till' -> none
  needed-by 2026-12-01 -> none
  description removed
$ git diff --unified=0 | grep '^[-+]'
--- a/.backlog/stories/p3w9da-print-a-receipt.yaml
+++ b/.backlog/stories/p3w9da-print-a-receipt.yaml
+type: chore
+role: clerk
+want: hand out receipts
+benefit: nobody asks
+business_value:
+user_value: 2
+time_criticality: 1
+assignee: Ben
+moscow:
+activity: checkout
+together:
+needed_by:
+description:
$ git checkout -q .

# Many at once, all or none.
$ backlog edit k7m p3w --assignee Ben --dry-run
would edit k7m2qx Pay by card
  assignee 'Ben'
  new again: not ticked: A mock-up is there
would edit p3w9da Print a receipt
  assignee 'Ben'
$ git status --short
$ backlog edit k7m p3w --assignee Ben
edited k7m2qx Pay by card
  assignee 'Ben'
  new again: not ticked: A mock-up is there
edited p3w9da Print a receipt
  assignee 'Ben'
$ backlog undo
took back: edit 2 stories (2 files)
$ backlog edit k7m p3w --remove-label payment
2> backlog: 'p3w9da' has no label 'payment'
2> hint: it has checkout
2> nothing was changed
[3]
$ backlog edit k7m nosuch p3w --size 4
2> backlog: 'size' takes one of 1 2 3 5 8 13 20, not '4'
2> hint: the scale stands in .backlog/settings.yaml: scales, size
2> backlog: no story 'nosuch'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
2> backlog: 2 errors
2> nothing was changed
[2]
$ git status --short

# What is so already is nothing to do, and changes no byte.
$ backlog edit k7m2qx --size 5 --add-label checkout --title "Pay by card" --unset moscow
nothing to do for k7m2qx Pay by card
$ git status --short

# A part makes an epic of its parent; a release must be there.
$ backlog edit k7m2qx --parent p3w9da
edited k7m2qx Pay by card
  parent 'p3w9da'
  new again: not ticked: A mock-up is there
p3w9da Print a receipt is an epic from now on, and has no place of its own
$ git checkout -q .
$ mkdir -p .backlog/releases
$ printf 'goal: First customers\nstatus: open\ndate: 2026-12-24\n' > .backlog/releases/mvp.yaml
$ backlog edit p3w9da --release mvp --on 2026-11-01
edited p3w9da Print a receipt
  release 'mvp'
$ git diff --unified=0 | grep '^[-+]'
--- a/.backlog/stories/p3w9da-print-a-receipt.yaml
+++ b/.backlog/stories/p3w9da-print-a-receipt.yaml
+release: "mvp"
+release_since: 2026-11-01
$ backlog edit p3w9da --unset release
edited p3w9da Print a receipt
  release 'mvp' -> none
$ git diff --unified=0 | grep '^[-+]'
--- a/.backlog/stories/p3w9da-print-a-receipt.yaml
+++ b/.backlog/stories/p3w9da-print-a-receipt.yaml
+release:
+release_since:
+past_releases:
+  - release: "mvp"
+    from: 2026-11-01
+    until: 2026-11-02
+    outcome: removed

# The inputs of RICE are told with their values.
$ backlog edit k7m2qx --rice 450,3,100,2 && backlog edit k7m2qx --rice 500,3,80,2
edited k7m2qx Pay by card
  rice 450,3,100,2
  new again: not ticked: A mock-up is there
edited k7m2qx Pay by card
  rice 450,3,100,2 -> 500,3,80,2
