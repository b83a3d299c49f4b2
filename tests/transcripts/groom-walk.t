# On a terminal it asks for what is missing, and saves each answer.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ sed -i 's/^  story: \[role, /  story: [{id: mocked, text: A mock-up is there}, role, /' .backlog/settings.yaml
$ cat > .backlog/stories/k7m2qx-pay-by-card.yaml <<END
> id: k7m2qx
> title: Pay by card
> rank: "cjkmpq"
> size: 13
> questions:
>   - {text: "Which banks?", of: Ben}
> created: 2026-10-01
> END
$ cat > .backlog/stories/q1rs2t-what-do-banks-need.yaml <<END
> id: q1rs2t
> title: What do banks need?
> type: spike
> rank: "fjkmpq"
> created: 2026-10-03
> END
$ git add -A && git commit -q -m stories
tty$ backlog groom
tty< y
tty< shopper
tty< pay by card
tty< I need no cash
tty< 8
tty< 5
tty< 6
tty< 8
tty< 5
tty< The bank confirms
tty< A refused card is told
tty< 
tty< All of them
tty< q
Enter skips a question, q quits. Every answer is saved at once.

1  k7m2qx Pay by card
  not ticked: A mock-up is there; no role; no want; no benefit; no business
  value and no user value; no risk; size 13 is more than 8, the most that is
  small enough; no acceptance criterion; a question is open: Which banks?
  A mock-up is there? [y/N/q] y
  role, as a ...: shopper
  want, I want to ...: pay by card
  benefit, so that ...: I need no cash
  business value, what it is worth to the business (0 1 2 3 5 8 13 20): 8
  user value, what it is worth to its users (0 1 2 3 5 8 13 20): 5
  risk, the uncertainty it carries, and retires when it is done (0 1 2 3 5 8 13 20): 6
  'risk' takes one of 0 1 2 3 5 8 13 20, not '6'
  risk, the uncertainty it carries, and retires when it is done (0 1 2 3 5 8 13 20): 8
  size, story points (1 2 3 5 8 13 20): 5
  criterion 1, Enter when there are no more: The bank confirms
  criterion 2, Enter when there are no more: A refused card is told
  criterion 3, Enter when there are no more: 
  question: Which banks?
  answer: All of them
  ready

2  q1rs2t What do banks need?
  no risk; no size; no question that it is to answer
  risk, the uncertainty it carries, and retires when it is done (0 1 2 3 5 8 13 20): q
1 story is left
11 answers saved, 1 story is ready now
$ cat .backlog/stories/k7m2qx-pay-by-card.yaml
id: k7m2qx
title: Pay by card
status: ready
role: shopper
want: pay by card
benefit: I need no cash
rank: "cjkmpq"
business_value: 8
user_value: 5
risk: 8
size: 5
acceptance_criteria:
  - id: c01a
    text: The bank confirms
    result: open
  - id: c42y
    text: A refused card is told
    result: open
ready_items:
  - mocked
questions:
  - {id: q5bj, text: "Which banks?", of: Ben, answer: All of them, answered_by: Ada, answered: 2026-11-02}
readied: 2026-11-02
created: 2026-10-01
$ backlog undo --list | grep -c "groom k7m2qx"
11

# Enter skips; the end of input keeps what was saved.
tty$ backlog groom
tty< 3
tty< ^D
1 story is ready
Enter skips a question, q quits. Every answer is saved at once.

2  q1rs2t What do banks need?
  no risk; no size; no question that it is to answer
  risk, the uncertainty it carries, and retires when it is done (0 1 2 3 5 8 13 20): 3
  size, story points (1 2 3 5 8 13 20): 
1 answer saved, 0 stories are ready now
backlog: interrupted
[130]
$ git diff --unified=0 .backlog/stories/q1rs2t* | grep '^[-+]'
--- a/.backlog/stories/q1rs2t-what-do-banks-need.yaml
+++ b/.backlog/stories/q1rs2t-what-do-banks-need.yaml
+risk: 3
tty$ backlog groom q1rs2t
tty< 
tty< What do three banks need from us?
Enter skips a question, q quits. Every answer is saved at once.

2  q1rs2t What do banks need?
  no size; no question that it is to answer
  size, story points (1 2 3 5 8 13 20): 
  question, what is it to answer: What do three banks need from us?
  not ready yet: no size
1 answer saved, 0 stories are ready now
$ git diff --unified=0 .backlog/stories/q1rs2t* | grep '^[-+]'
--- a/.backlog/stories/q1rs2t-what-do-banks-need.yaml
+++ b/.backlog/stories/q1rs2t-what-do-banks-need.yaml
+risk: 3
+questions:
+  - id: qh87
+    text: What do three banks need from us?
+    by: Ada
+    "on": 2026-11-02

# What an answer brings up is said.
$ printf 'id: r2st3v\ntitle: New server\ntype: chore\ncreated: 2026-10-04\n' > .backlog/stories/r2st3v-new-server.yaml
tty$ backlog groom r2st3v
tty< 20
Enter skips a question, q quits. Every answer is saved at once.

3  r2st3v New server
  no size
  size, story points (1 2 3 5 8 13 20): 20
  not ready yet: size 20 is more than 8, the most that is small enough
1 answer saved, 0 stories are ready now

# The time box ends it.
tty$ backlog groom --timebox 0m
1 story is ready
Enter skips a question, q quits. Every answer is saved at once.
the time is up: 2 stories are left
0 answers saved, 0 stories are ready now
$ backlog groom --timebox 45
2> backlog: '--timebox' takes minutes or hours as 45m or 1h30m, not '45'
[2]
