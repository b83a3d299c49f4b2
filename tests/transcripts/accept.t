# The product owner takes what is done; a sprint counts it.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog plan-sprint --capacity 13 > /dev/null
$ backlog start k7m2qx p3w9da g1ft00 g2ft00 > /dev/null
$ backlog finish k7m2qx p3w9da g1ft00 g2ft00 --all-done > /dev/null
$ backlog accept k7m2qx --pass 1,c2bb
accepted k7m2qx Pay by card
  5 points in sprint 1, by Ada
$ cat .backlog/stories/k7m2qx.yaml
id: k7m2qx
title: Pay by card
status: accepted
size: 5
sprint: 1
role: shopper
want: to pay by card
benefit: I need no account
rank: "cjkmpq"
acceptance_criteria:
  - {id: c1aa, text: A declined card says why, result: pass}
  - {id: c2bb, text: The amount is shown before the card is charged, result: pass}
done_items:
  - tests
  - reviewed
planned_size: 5
planned_digest: "7e42f915d4178c5f"
finished_by: Ada
accepted_size: 5
planned: 2026-11-02
started: 2026-11-02
finished: 2026-11-02
accepted: 2026-11-02
accepted_by: Ada
accepted_commit: b63be010c6b64d8a5d9e2abdebf3ae36fec42884
accepted_digest: "7e42f915d4178c5f"
created: 2026-10-01
$ backlog accept p3w g1ft00 --all-pass --by Eva --on 2026-11-06
accepted p3w9da See what is in stock
  3 points in sprint 1, by Eva
accepted g1ft00 Give a card as a gift
  2 points in sprint 1, by Eva
2> warning: 2026-11-06 is still to come
$ backlog accept g2ft00 --anyway "Looked at it together"
accepted g2ft00 Pay with a card that was a gift
  2 points in sprint 1, by Ada
  anyway: criterion 1 is open
$ sed -n '/^acceptance_criteria/,/^planned/p; /^waived/,/^rea/p' .backlog/stories/g2ft00.yaml
waived:
  - what:
      - criterion 1
    reason: Looked at it together
    by: Ada
    "on": 2026-11-02
planned: 2026-11-02
started: 2026-11-02
finished: 2026-11-02
accepted: 2026-11-02
accepted_by: Ada
accepted_commit: b63be010c6b64d8a5d9e2abdebf3ae36fec42884
accepted_digest: "7b5a36be9614e526"
acceptance_criteria: [What is left stays on it]
acceptance_criteria: [What is left stays on it]
created: 2026-10-01
created: 2026-10-01

# Accepted again, the record is renewed: who, and the digest of what they saw; never size or sprint.
$ git add -A && git commit -q -m accepted
$ backlog accept p3w9da --by Eva
accepted p3w9da See what is in stock
  3 points in sprint 1, by Eva
$ git add -A && git commit -q -m recorded
$ backlog edit p3w9da --benefit "nobody orders in vain" --size 5
edited p3w9da See what is in stock
  benefit 'nobody orders in vain'
  size 3 -> 5
  it was accepted as it stood before: 'backlog accept p3w9da' accepts it as it is now
$ backlog check
.backlog/stories/g1ft00.yaml:18:11: note: 2026-11-06 is still to come
  correct the day, if it was typed wrong
.backlog/stories/g1ft00.yaml:19:14: note: accepted by Eva, who is no product owner
.backlog/stories/g2ft00.yaml:25:14: note: accepted by Ada, who finished it
.backlog/stories/k7m2qx.yaml:24:14: note: accepted by Ada, who finished it
.backlog/stories/m4m0na.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit m4m0na --bv N --uv N --risk N
.backlog/stories/n8w5sx.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit n8w5sx --bv N --uv N --risk N
.backlog/stories/p3w9da.yaml:22:11: note: 2026-11-06 is still to come
  correct the day, if it was typed wrong
.backlog/stories/p3w9da.yaml:23:14: note: accepted by Eva, who is no product owner
.backlog/stories/p3w9da.yaml:25:18: warning: its text, criteria or size were edited after it was accepted
  look at it, and accept it again: 'backlog accept p3w9da'
.backlog/stories/r2t8rn.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit r2t8rn --bv N --uv N --risk N
.backlog/stories/t5h0ne.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit t5h0ne --bv N --uv N --risk N
.backlog/stories/w1sh00.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit w1sh00 --bv N --uv N --risk N
9 stories, 1 sprint, 0 releases: 0 errors, 1 warning, 11 notes
$ backlog accept p3w9da
accepted p3w9da See what is in stock
  3 points in sprint 1, by Ada
$ git diff -U0 | grep '^[-+]' | sed 's/commit: .*/commit: COMMIT/'
--- a/.backlog/stories/p3w9da.yaml
+++ b/.backlog/stories/p3w9da.yaml
-size: 3
+benefit: nobody orders in vain
+size: 5
-accepted_by: Eva
-accepted_commit: COMMIT
-accepted_digest: "9b69e7148eefbca9"
+accepted_by: Ada
+accepted_commit: COMMIT
+accepted_digest: "0c4ea45d206ecbe2"
$ backlog check | tail -1
9 stories, 1 sprint, 0 releases: 0 errors, 0 warnings, 11 notes

# The same again is recorded already, and changes no byte.
$ git add -A && git commit -q -m renewed
$ backlog accept k7m2qx
accepted k7m2qx Pay by card
  5 points in sprint 1, by Ada
$ sha256sum .backlog/stories/k7m2qx.yaml > before
$ backlog accept k7m2qx
nothing to do: k7m2qx Pay by card is accepted already
$ sha256sum --quiet -c before

# Without a terminal it does not walk; it says what awaits acceptance.
$ backlog start m4m0na > /dev/null && backlog finish m4m0na --all-done > /dev/null
$ backlog accept
2> backlog: 'accept' needs the stories to accept
2> hint: backlog accept m4m0na   Mail a receipt
[2]
$ backlog accept m4m0na --all-pass && backlog accept
accepted m4m0na Mail a receipt
  1 point in sprint 1, by Ada
nothing awaits acceptance
2> hint: the team says what is done: 'backlog finish ID'

# Of a spike it is told who waited for it and is still risky, and how to say what was found out.
$ story s9p1ke 1 'Does the card provider answer in time?' <<'END'
> type: spike
> sprint: 1
> END
$ sed -i 's/^status: ready/status: done/' .backlog/stories/s9p1ke.yaml
$ sed -i 's/^size/depends_on: [s9p1ke]\nrisk: 13\nsize/' .backlog/stories/n8w5sx.yaml
$ sed -i 's/^size/depends_on: [s9p1ke]\nrisk: 3\nsize/' .backlog/stories/w1sh00.yaml
$ backlog accept s9p1ke
accepted s9p1ke Does the card provider answer in time?
  1 point in sprint 1, by Ada
  n8w5sx Write a newsletter waited for it, and still carries risk 13
    backlog edit n8w5sx --risk N
