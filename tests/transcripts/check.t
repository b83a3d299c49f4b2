# A backlog in order.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ story() {
>   local file=.backlog/stories/$1-x.yaml
>   printf 'id: %s\ntitle: %s\nrole: shopper\nwant: it\nbenefit: I buy\nacceptance_criteria: [It works]\nrank: "%s"\nbusiness_value: 8\nuser_value: 5\nrisk: 1\nsize: 3\n' "$1" "$2" "$3" > $file
>   shift 3; printf '%s\n' "$@" "created: 2026-10-01" >> $file
> }
$ story k7m2qx "Pay by card" cjkmpq; story p3w9da "Print a receipt" djkmpq "status: ready"
$ git add -A && git commit -q -m stories
$ backlog check
2 stories, 0 sprints, 0 releases: all is well
$ backlog check --strict
2 stories, 0 sprints, 0 releases: all is well
$ backlog check --json
[]

# References, and cycles of them.
$ story a2bcde "Refund" fjkmpq "depends_on: [z9zzzz, b2bcde]" "release: mvp" "product_goal: growth" "sprint: 9"
$ story b2bcde "Voucher" gjkmpq "parent: z8zzzz" "depends_on: [c2bcde]"; story c2bcde "Gift" hjkmpq "depends_on: [a2bcde]"
$ story d2bcde "Loop" jjkmpq "depends_on: [d2bcde]"; story f2bcde "Up" kjkmpq "parent: g2bcde"; story g2bcde "Down" mjkmpq "parent: f2bcde"
$ backlog check
.backlog/stories/a2bcde-x.yaml:1:1: error: is new, yet in sprint 9
  correct 'status', or empty 'sprint'
.backlog/stories/a2bcde-x.yaml:12:13: error: depends on 'z9zzzz', which does not exist
  backlog edit a2bcde --remove-dependency z9zzzz
.backlog/stories/a2bcde-x.yaml:12:13: error: a cycle of dependencies: 'a2bcde' needs 'b2bcde' needs 'c2bcde' needs 'a2bcde'
  backlog edit a2bcde --remove-dependency b2bcde
.backlog/stories/a2bcde-x.yaml:13:10: error: the release 'mvp' does not exist
  'backlog release new mvp', or 'backlog edit a2bcde --unset release'
.backlog/stories/a2bcde-x.yaml:14:15: error: the Product Goal 'growth' does not exist
  'backlog goal' lists those there are; or 'backlog edit a2bcde --unset product-goal'
.backlog/stories/a2bcde-x.yaml:15:9: error: sprint 9 does not exist
  bring .backlog/sprints/9.yaml back
.backlog/stories/b2bcde-x.yaml:12:9: error: is part of 'z8zzzz', which does not exist
  backlog edit b2bcde --unset parent
.backlog/stories/d2bcde-x.yaml:12:13: error: depends on itself
  backlog edit d2bcde --remove-dependency d2bcde
.backlog/stories/f2bcde-x.yaml:7:7: note: an epic is never ranked: its children are
  backlog check --fix
.backlog/stories/f2bcde-x.yaml:12:9: error: a cycle of parents: 'f2bcde' is part of 'g2bcde' is part of 'f2bcde'
  backlog edit f2bcde --unset parent
.backlog/stories/g2bcde-x.yaml:7:7: note: an epic is never ranked: its children are
  backlog check --fix
8 stories, 0 sprints, 0 releases: 9 errors, 0 warnings, 2 notes
[1]
$ git clean -fdxq .backlog/stories/*

# Ids, external keys, equal ranks.
$ cp .backlog/stories/k7m2qx-x.yaml .backlog/stories/k7m2qx-copy.yaml; cp .backlog/stories/p3w9da-x.yaml .backlog/stories/q1rs2t-x.yaml
$ story a2bcde "Refund" cjkmpq "external: {system: csv, key: A-1}"; story b2bcde "Voucher" gjkmpq "external: {system: csv, key: A-1}"
$ backlog check
.backlog/stories/b2bcde-x.yaml:12:11: error: 'A-1' of csv is the story 'a2bcde' already
  keep one of the two: 'backlog drop' the other, and take its 'external' out
.backlog/stories/k7m2qx-copy.yaml:7:7: error: has the same rank as 'a2bcde'
  backlog check --fix
.backlog/stories/k7m2qx-x.yaml:1:1: error: the id 'k7m2qx' is taken by 'k7m2qx-copy.yaml'
  give one of the two another id: 'backlog renumber k7m2qx-x.yaml'
.backlog/stories/q1rs2t-x.yaml:1:1: error: the file is named 'q1rs2t-x.yaml' and holds the story 'p3w9da'
  rename it to 'p3w9da-print-a-receipt.yaml'
4 stories, 0 sprints, 0 releases: 4 errors, 0 warnings, 0 notes
[1]
$ git clean -fdxq .backlog/stories/*

# Impossible states.
$ printf 'goal: One\nstatus: active\nstart: 2026-10-19\nend: 2026-11-01\n' > .backlog/sprints/1.yaml; printf 'goal: Two\nstatus: active\nstart: 2026-11-02\nend: 2026-10-02\n' > .backlog/sprints/2.yaml; printf 'goal: Old\nstatus: closed\n' > .backlog/sprints/3.yaml
$ story a2bcde "Refund" fjkmpq "status: planned"; story b2bcde "Voucher" gjkmpq "status: in-progress" "sprint: 3"; story c2bcde "Gift" hjkmpq "sprint: 1"; story d2bcde "Loop" jjkmpq "status: planned" "sprint: 1" "accepted: 2026-10-20"; sed -i '/^size/d' .backlog/stories/d2bcde-x.yaml
$ story f2bcde "Epic" kjkmpq "status: planned" "sprint: 1"; story g2bcde "Child" mjkmpq "parent: f2bcde"; story h2bcde "Dropped" pjkmpq "dropped: {on: 2026-10-01, by: Ada, reason: bought}"
$ backlog check
.backlog/sprints/2.yaml:2:9: error: sprint 1 is active as well
  close or cancel one of them
.backlog/sprints/2.yaml:4:6: error: it ends on 2026-10-02, before it starts on 2026-11-02
  correct the days
.backlog/stories/a2bcde-x.yaml:12:9: error: is planned, yet in no sprint
  set 'sprint', or 'status: ready'
.backlog/stories/b2bcde-x.yaml:12:9: error: is in-progress in sprint 3, which is closed
  backlog check --fix
.backlog/stories/c2bcde-x.yaml:1:1: error: is new, yet in sprint 1
  correct 'status', or empty 'sprint'
.backlog/stories/d2bcde-x.yaml:1:1: error: is planned, yet has no size
  backlog edit d2bcde --size N
.backlog/stories/d2bcde-x.yaml:13:11: error: is planned, yet was accepted
  set 'status: accepted', or empty the keys that begin with 'accepted'
.backlog/stories/f2bcde-x.yaml:7:7: note: an epic is never ranked: its children are
  backlog check --fix
.backlog/stories/f2bcde-x.yaml:12:9: error: an epic cannot be in a sprint: its children can
  take the children out of it, or set 'status: new' and empty 'sprint'
.backlog/stories/h2bcde-x.yaml:12:10: error: is new, yet was dropped
  set 'status: dropped', or take 'dropped' out
9 stories, 3 sprints, 0 releases: 9 errors, 0 warnings, 1 note
[1]
$ git clean -fdxq .backlog/*/*

# Warnings: ready that can no longer be proved, and what was edited after it was accepted.
$ sed -i 's/^size:.*/size: 13/' .backlog/stories/p3w9da-x.yaml
$ story a2bcde "Refund" fjkmpq "status: accepted" "accepted: 2026-10-20" "accepted_by: Grace" "finished_by: Grace" "accepted_size: 3" "accepted_digest: 0123456789abcdef"
$ backlog check
.backlog/stories/a2bcde-x.yaml:14:14: note: accepted by Grace, who finished it
.backlog/stories/a2bcde-x.yaml:17:18: warning: its text, criteria or size were edited after it was accepted
  look at it, and accept it again: 'backlog accept a2bcde'
.backlog/stories/p3w9da-x.yaml:12:9: warning: says ready, and is not: size 13 is more than 8, the most that is small enough
  backlog split p3w9da TITLE TITLE
3 stories, 0 sprints, 0 releases: 0 errors, 2 warnings, 1 note
$ backlog check --strict
.backlog/stories/a2bcde-x.yaml:14:14: note: accepted by Grace, who finished it
.backlog/stories/a2bcde-x.yaml:17:18: warning: its text, criteria or size were edited after it was accepted
  look at it, and accept it again: 'backlog accept a2bcde'
.backlog/stories/p3w9da-x.yaml:12:9: warning: says ready, and is not: size 13 is more than 8, the most that is small enough
  backlog split p3w9da TITLE TITLE
3 stories, 0 sprints, 0 releases: 0 errors, 2 warnings, 1 note
[1]
$ backlog check --json
[
  {
    "severity": "note",
    "path": ".backlog/stories/a2bcde-x.yaml",
    "line": 14,
    "column": 14,
    "message": "accepted by Grace, who finished it",
    "hints": []
  },
  {
    "severity": "warning",
    "path": ".backlog/stories/a2bcde-x.yaml",
    "line": 17,
    "column": 18,
    "message": "its text, criteria or size were edited after it was accepted",
    "hints": [
      "look at it, and accept it again: 'backlog accept a2bcde'"
    ]
  },
  {
    "severity": "warning",
    "path": ".backlog/stories/p3w9da-x.yaml",
    "line": 12,
    "column": 9,
    "message": "says ready, and is not: size 13 is more than 8, the most that is small enough",
    "hints": [
      "backlog split p3w9da TITLE TITLE"
    ]
  }
]
$ git checkout -q . && git clean -fdxq .backlog/*/*

# Notes: scores, unknown keys, ranks, pins, who accepted. They fail no gate.
$ sed -i 's/^product_owner:.*/product_owner: [Ada]/' .backlog/settings.yaml
$ story a2bcde "Refund" fjkmpq "status: accepted" "accepted: 2026-10-20" "accepted_by: Grace" "finished_by: Linus"
$ story b2bcde "Voucher" gjkmpq "risky: 3" "pinned: {where: after, story: a2bcde, reason: both, by: Ada, on: 2026-10-02}"; sed -i -e 's/^size.*/size: 4/' -e 's/^business_value.*/business_value: 7/' -e '/^risk:/d' -e '/^rank/d' .backlog/stories/b2bcde-x.yaml
$ backlog check --strict
.backlog/stories/a2bcde-x.yaml:14:14: note: accepted by Grace, who is no product owner
.backlog/stories/b2bcde-x.yaml:1:1: note: has no rank, and stands behind all others
  backlog check --fix
.backlog/stories/b2bcde-x.yaml:1:1: note: not scored: risk
  backlog edit b2bcde --risk N
.backlog/stories/b2bcde-x.yaml:7:17: note: 7 is not on the scale: 0 1 2 3 5 8 13 20
.backlog/stories/b2bcde-x.yaml:9:7: note: 4 is not on the scale: 1 2 3 5 8 13 20
.backlog/stories/b2bcde-x.yaml:10:8: note: the key 'risky' is not known
  is 'risk' meant?
.backlog/stories/b2bcde-x.yaml:11:9: note: its pin does not count any more: 'a2bcde' is accepted
  backlog unpin b2bcde
4 stories, 0 sprints, 0 releases: 0 errors, 0 warnings, 7 notes
$ git checkout -q . && git clean -fdxq .backlog/*/*

# Of what is over only what is still used is looked at: syntax, references, the digest.
$ printf 'id: a2bcde\ntitle: Refund\nstatus: accepted\nsize: 4\nbusiness_value: 7\nsiez: 3\ncreated: 2026-10-01\n' > .backlog/stories/a2bcde-x.yaml
$ printf 'id: b2bcde\ntitle: Voucher\nstatus: dropped\nsize: 4\nrank: "cjkmpq"\ndepends_on: [b2bcde]\ncreated: 2026-10-01\n' > .backlog/stories/b2bcde-x.yaml
$ backlog check --strict
.backlog/stories/a2bcde-x.yaml:1:1: note: is accepted, yet without a date
  set 'accepted' and 'accepted_by'
.backlog/stories/b2bcde-x.yaml:1:1: note: is dropped, yet nothing says when and why
  backlog restore b2bcde && backlog drop b2bcde --reason TEXT
4 stories, 0 sprints, 0 releases: 0 errors, 0 warnings, 2 notes
$ git clean -fdxq .backlog/*/*

# One file only; all of them are looked at, as what is wrong with one may stand in another.
$ story a2bcde "Refund" cjkmpq "depends_on: [z9zzzz]"; story b2bcde "Voucher" cjkmpq
$ backlog check .backlog/stories/b2bcde-x.yaml
.backlog/stories/b2bcde-x.yaml:7:7: error: has the same rank as 'a2bcde'
  backlog check --fix
4 stories, 0 sprints, 0 releases: 1 error, 0 warnings, 0 notes
[1]
$ cd .backlog/stories && backlog check k7m2qx-x.yaml a2bcde-x.yaml; cd ../..
../stories/a2bcde-x.yaml:12:13: error: depends on 'z9zzzz', which does not exist
  backlog edit a2bcde --remove-dependency z9zzzz
../stories/k7m2qx-x.yaml:7:7: error: has the same rank as 'b2bcde'
  backlog check --fix
4 stories, 0 sprints, 0 releases: 2 errors, 0 warnings, 0 notes
$ git clean -fdxq .backlog/*/*

# Many of a kind are counted.
$ for i in 2 3 4 5 6 7 8 9; do printf 'id: a%sbcde\ntitle: Idea %s\nrank: "%sjkmpq"\ncreated: 2026-10-01\n' $i $i $(echo bbcdfghjk | cut -c$i) > .backlog/stories/a${i}bcde-x.yaml; done
$ backlog check
.backlog/stories/a2bcde-x.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit a2bcde --bv N --uv N --risk N
.backlog/stories/a3bcde-x.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit a3bcde --bv N --uv N --risk N
.backlog/stories/a4bcde-x.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit a4bcde --bv N --uv N --risk N
.backlog/stories/a5bcde-x.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit a5bcde --bv N --uv N --risk N
.backlog/stories/a6bcde-x.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit a6bcde --bv N --uv N --risk N
.backlog/stories/k7m2qx-x.yaml:7:7: error: has the same rank as 'a3bcde'
  backlog check --fix
.backlog/stories/p3w9da-x.yaml:7:7: error: has the same rank as 'a4bcde'
  backlog check --fix
and 3 more files: note: not scored: business_value, user_value, risk (--json lists all)
10 stories, 0 sprints, 0 releases: 2 errors, 0 warnings, 8 notes
[1]
$ backlog check --json | grep -c not.scored
8
