# A story gets a new id; its file keeps all else, and what names it follows, in one step.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ story() { local id=$1; { printf 'id: %s\ntitle: %s\n' "$1" "$2"; cat; echo 'created: 2026-10-01'; } > .backlog/stories/$id-x.yaml; }
$ story k7m2qx "Pay by card" <<'END'
> rank: "cjkmpq"  # first of all
> x-team: blue
> END
$ story p3w9da "Refund a payment" <<'END'
> rank: "djkmpq"
> depends_on: [k7m2qx, m4m0na]
> pinned: {where: after, story: k7m2qx, reason: same people}
> END
$ story m4m0na "Mail a receipt" <<'END'
> rank: "fjkmpq"
> parent: k7m2qx
> notes:
>   - text: as in k7m2qx
> END
$ git add -A && git commit -q -m stories
$ backlog renumber k7m2qx --dry-run
would renumber k7m2qx Pay by card
  named by m4m0na Mail a receipt
  named by p3w9da Refund a payment
$ git status --short
$ backlog renumber k7m
renumbered k7m2qx Pay by card: it is cxsq2j now
  named by m4m0na Mail a receipt
  named by p3w9da Refund a payment
$ git add -A && git status --short && git diff --cached --no-textconv -U0 | grep '^[+-]'
R  .backlog/stories/k7m2qx-x.yaml -> .backlog/stories/cxsq2j-x.yaml
M  .backlog/stories/m4m0na-x.yaml
M  .backlog/stories/p3w9da-x.yaml
--- a/.backlog/stories/k7m2qx-x.yaml
+++ b/.backlog/stories/cxsq2j-x.yaml
-id: k7m2qx
+id: cxsq2j
--- a/.backlog/stories/m4m0na-x.yaml
+++ b/.backlog/stories/m4m0na-x.yaml
-parent: k7m2qx
+parent: cxsq2j
--- a/.backlog/stories/p3w9da-x.yaml
+++ b/.backlog/stories/p3w9da-x.yaml
-depends_on: [k7m2qx, m4m0na]
-pinned: {where: after, story: k7m2qx, reason: same people}
+depends_on: [cxsq2j, m4m0na]
+pinned: {where: after, story: cxsq2j, reason: same people}
$ backlog check | tail -1
3 stories, 0 sprints, 0 releases: 0 errors, 0 warnings, 5 notes
$ backlog undo && git add -A && git status --short
took back: renumber k7m2qx Pay by card (4 files)

# Feedback and decisions follow, comments and all.
$ cat > .backlog/feedback/f3t8wd.yaml <<'END'
> id: f3t8wd
> text: Paying is slow  # said twice
> stories: [m4m0na]
> created: 2026-10-20
> END
$ cat > .backlog/decisions/r5k2pa.yaml <<'END'
> id: r5k2pa
> question: Mail or print?
> options:
>   - {text: print, musts_lost: [m4m0na]}
> created: 2026-10-21
> END
$ git add -A && git commit -q -m records
$ backlog renumber m4m
renumbered m4m0na Mail a receipt: it is cxsq2j now
  named by p3w9da Refund a payment
  named by feedback f3t8wd
  named by decision r5k2pa
2> the pin of 'p3w9da' was taken out: its anchor 'k7m2qx' is an epic
$ git diff --no-textconv -U0 -- .backlog/feedback .backlog/decisions | grep '^[+-] *[a-z -]'
--- a/.backlog/decisions/r5k2pa.yaml
-  - {text: print, musts_lost: [m4m0na]}
+  - {text: print, musts_lost: [cxsq2j]}
--- a/.backlog/feedback/f3t8wd.yaml
-stories: [m4m0na]
+stories: [cxsq2j]
$ backlog check
.backlog/stories/cxsq2j-x.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit cxsq2j --bv N --uv N --risk N
.backlog/stories/k7m2qx-x.yaml:3:7: note: an epic is never ranked: its children are
  backlog check --fix
.backlog/stories/k7m2qx-x.yaml:4:9: note: the key 'x-team' is not known
.backlog/stories/p3w9da-x.yaml:1:1: note: not scored: business_value, user_value, risk
  backlog edit p3w9da --bv N --uv N --risk N
3 stories, 0 sprints, 0 releases, 1 piece of feedback, 1 decision: 0 errors, 0 warnings, 4 notes

# An id that came twice: the file says which of the two gets another. What names the id stays.
$ git add -A && git commit -q -m before && cp .backlog/stories/p3w9da-x.yaml .backlog/stories/p3w9da-copy.yaml
$ backlog check 2>&1 | grep -A1 taken
.backlog/stories/p3w9da-x.yaml:1:1: error: the id 'p3w9da' is taken by 'p3w9da-copy.yaml'
  give one of the two another id: 'backlog renumber p3w9da-x.yaml'
$ backlog renumber .backlog/stories/p3w9da-copy.yaml --dry-run
would renumber p3w9da Refund a payment in p3w9da-copy.yaml
$ backlog renumber .backlog/stories/p3w9da-copy.yaml && git status --short
renumbered p3w9da Refund a payment in p3w9da-copy.yaml: it is v650hh now
  what names p3w9da stays with the other file
?? .backlog/stories/v650hh-copy.yaml
$ backlog undo && backlog renumber p3w9da-x.yaml && git status --short
took back: renumber p3w9da Refund a payment (2 files)
renumbered p3w9da Refund a payment in p3w9da-x.yaml: it is v650hh now
  what names p3w9da stays with the other file
 D .backlog/stories/p3w9da-x.yaml
?? .backlog/stories/p3w9da-copy.yaml
?? .backlog/stories/v650hh-x.yaml
$ backlog renumber p3w9da-copy.yaml --dry-run
would renumber p3w9da Refund a payment
$ backlog renumber nowhere.yaml
2> backlog: there is no file 'nowhere.yaml' in .backlog/stories
2> hint: 'backlog check' names the files whose id came twice
[3]
