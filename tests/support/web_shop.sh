# shellcheck shell=bash
# Writes a small backlog by hand into the current folder, for transcripts: a running sprint, an epic,
# a release, and stories in every state. To be sourced.
mkdir -p .backlog/stories .backlog/sprints .backlog/releases

# usage: story ID TITLE <<END    the other keys from stdin
story() { { printf 'id: %s\ntitle: %s\n' "$1" "$2"; cat; echo 'created: 2026-10-01'; } >".backlog/stories/$1.yaml"; }

cat >.backlog/settings.yaml <<'END'
format: 1
name: Web shop
definition_of_done:
  - {id: tests, text: Automated tests pass}
  - {id: reviewed, text: Reviewed by somebody else}
END
cat >.backlog/vision.yaml <<'END'
statement: Whoever lives in the village buys here
goals:
  - {id: orders, text: Half of all orders come from the web, status: current}
END
cat >.backlog/sprints/1.yaml <<'END'
goal: A basket
status: closed
start: 2026-10-05
end: 2026-10-18
goal_met: yes
closed: 2026-10-19
END
cat >.backlog/sprints/2.yaml <<'END'
goal: Orders that are paid
status: active
start: 2026-10-26
end: 2026-11-08
capacity: 13
END
cat >.backlog/releases/1.0.yaml <<'END'
goal: The village can order
status: open
date: 2026-12-01
END

story k7m2qx 'Pay by card' <<'END'
status: in-progress
role: shopper
want: to pay by card
benefit: I need no account
rank: "cjkmpq"
business_value: 8
user_value: 8
time_criticality: 5
risk: 13
size: 8
assignee: Ben
release: "1.0"
moscow: must
sprint: 2
labels: [payment, web]
acceptance_criteria:
  - {id: c1aa, text: A declined card says why, result: pass}
  - {id: c2bb, text: The amount is shown before the card is charged, result: open}
product_goal: orders
parent: e1pc00
description: |
  The provider charges 1.4 % for each payment.

  We take the two cards that most people here have.
done_items: [tests]
questions:
  - {id: q1aa, text: Which cards?, by: Ben, of: Ada, on: 2026-10-20, answer: The two usual ones, answered_by: Ada, answered: 2026-10-21}
notes:
  - {id: n1aa, by: Ada, on: 2026-10-22, text: The bank called}
rejections:
  - {id: r1aa, on: 2026-10-30, by: Ada, reason: The amount is not shown, criteria: [c2bb]}
planned_size: 5
waived:
  - {what: [ready small], reason: It cannot be smaller, by: Ada, on: 2026-10-24}
readied: 2026-10-24
planned: 2026-10-26
started: 2026-10-27
finished: 2026-10-30
finished_by: Ben
colour: green
END
story p3w9da 'See what is in stock' <<'END'
status: done
rank: "djkmpq"
business_value: 5
user_value: 8
risk: 2
size: 3
sprint: 2
acceptance_criteria: [What is sold out says so]
END
story t5h0ne 'Print a parcel label' <<'END'
status: planned
rank: "fjkmpq"
business_value: 8
user_value: 0
risk: 2
size: 2
sprint: 2
END
story s9p1ke 'Does the card provider answer in time?' <<'END'
type: spike
rank: "gjkmpq"
business_value: 0
user_value: 0
risk: 20
size: 2
questions:
  - {id: q2bb, text: How long does it take at noon?, by: Ben}
END
story b0g7x1 'Crash when the basket is empty' <<'END'
type: bug
status: ready
rank: "hjkmpq"
business_value: 3
user_value: 5
risk: 1
size: 1
parent: e1pc00
pinned: {where: top, reason: It is embarrassing, by: Ada, on: 2026-10-30}
acceptance_criteria: [It says that the basket is empty]
END
story r2t8rn 'Send a parcel back' <<'END'
status: ready
role: shopper
want: to send a parcel back
benefit: I lose nothing when it does not fit
rank: "jjkmpq"
business_value: 5
user_value: 8
risk: 3
size: 5
depends_on: [k7m2qx]
acceptance_criteria: [A label comes by mail]
END
story g4ft00 'Give a card as a gift' <<'END'
rank: "kjkmpq"
business_value: 13
user_value: 5
risk: 5
size: 13
depends_on: [r2t8rn]
blocked: {reason: The lawyer looks at it, on: 2026-10-28}
past_sprints:
  - {sprint: 1, size: 13, outcome: spilled, on: 2026-10-19}
END
story n8w5sx 'Write a newsletter' <<'END'
rank: "mjkmpq"
size: 3
labels: [mail]
END
story m6a1xx 'Übersetze die Mails' <<'END'
type: chore
rank: "pjkmpq"
labels: [mail]
END
story e1pc00 Checkout <<'END'
role: shopper
want: to order and pay
END
story c3q4dy 'Put things into a basket' <<'END'
status: accepted
business_value: 8
user_value: 13
risk: 2
size: 5
sprint: 1
parent: e1pc00
accepted_size: 5
accepted: 2026-10-16
accepted_by: Ada
END
story d2r0px 'Pay by fax' <<'END'
status: dropped
dropped: {on: 2026-10-10, by: Ada, reason: Nobody has one}
END
