# Three stories: one that passes, one that does not, one that says ready and is not.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ cat > .backlog/stories/k7m2qx-pay-by-card.yaml <<END
> id: k7m2qx
> title: Pay by card
> status: ready
> role: shopper
> want: pay by card
> rank: "cjkmpq"
> business_value: 8
> risk: 8
> size: 13
> questions:
>   - {text: "Which banks?", of: Ben}
> readied: 2026-10-30
> created: 2026-10-01
> END
$ cat > .backlog/stories/p3w9da-print-a-receipt.yaml <<END
> id: p3w9da
> title: Print a receipt
> type: chore
> rank: "djkmpq"
> size: 2
> created: 2026-10-02
> END
$ cat > .backlog/stories/q1rs2t-what-do-banks-need.yaml <<END
> id: q1rs2t
> title: What do banks need?
> type: spike
> rank: "fjkmpq"
> depends_on: [z9zzz9]
> created: 2026-10-03
> END
$ cat > .backlog/stories/r2st3v-pay-by-invoice.yaml <<END
> id: r2st3v
> title: Pay by invoice
> status: dropped
> dropped: {reason: nobody asked, on: 2026-10-04}
> created: 2026-10-03
> END
$ git add -A && git commit -q -m stories

# What keeps each from ready; --check changes nothing, and says no where a named story is not ready.
$ backlog groom --check
would make ready p3w9da Print a receipt
1  k7m2qx Pay by card, ready no longer
    no benefit                        backlog edit k7m2qx --benefit TEXT
    no user value                     backlog edit k7m2qx --uv N
    size 13 is more than 8, the most that is small enough
        backlog split k7m2qx TITLE TITLE
    no acceptance criterion           backlog edit k7m2qx --criterion TEXT
    a question is open: Which banks?  backlog answer k7m2qx 1 TEXT
3  q1rs2t What do banks need?
    no risk                                    backlog edit q1rs2t --risk N
    no size                                    backlog edit q1rs2t --size N
    no question that it is to answer           backlog ask q1rs2t TEXT
    depends on 'z9zzz9', which does not exist  backlog edit q1rs2t
$ backlog groom --check p3w9da
would make ready p3w9da Print a receipt
$ backlog groom --check k7m2qx p3w9da
would make ready p3w9da Print a receipt
1  k7m2qx Pay by card, ready no longer
    no benefit                        backlog edit k7m2qx --benefit TEXT
    no user value                     backlog edit k7m2qx --uv N
    size 13 is more than 8, the most that is small enough
        backlog split k7m2qx TITLE TITLE
    no acceptance criterion           backlog edit k7m2qx --criterion TEXT
    a question is open: Which banks?  backlog answer k7m2qx 1 TEXT
[1]
$ backlog groom --check r2st3v
r2st3v Pay by invoice is dropped
[1]
$ backlog groom --dry-run p3w9da
would make ready p3w9da Print a receipt
$ git status --short

# What passes is ready from now on; a claim that lapsed is taken back.
$ backlog groom
readied p3w9da Print a receipt
1  k7m2qx Pay by card, new again
    no benefit                        backlog edit k7m2qx --benefit TEXT
    no user value                     backlog edit k7m2qx --uv N
    size 13 is more than 8, the most that is small enough
        backlog split k7m2qx TITLE TITLE
    no acceptance criterion           backlog edit k7m2qx --criterion TEXT
    a question is open: Which banks?  backlog answer k7m2qx 1 TEXT
3  q1rs2t What do banks need?
    no risk                                    backlog edit q1rs2t --risk N
    no size                                    backlog edit q1rs2t --size N
    no question that it is to answer           backlog ask q1rs2t TEXT
    depends on 'z9zzz9', which does not exist  backlog edit q1rs2t
$ git diff --unified=0 | grep '^[-+]'
--- a/.backlog/stories/k7m2qx-pay-by-card.yaml
+++ b/.backlog/stories/k7m2qx-pay-by-card.yaml
-status: ready
+status: new
-readied: 2026-10-30
+readied:
--- a/.backlog/stories/p3w9da-print-a-receipt.yaml
+++ b/.backlog/stories/p3w9da-print-a-receipt.yaml
+status: ready
+readied: 2026-11-02
$ git commit -qam groomed && backlog refine --on 2026-11-09
1 story is ready
1  k7m2qx Pay by card
    no benefit                        backlog edit k7m2qx --benefit TEXT
    no user value                     backlog edit k7m2qx --uv N
    size 13 is more than 8, the most that is small enough
        backlog split k7m2qx TITLE TITLE
    no acceptance criterion           backlog edit k7m2qx --criterion TEXT
    a question is open: Which banks?  backlog answer k7m2qx 1 TEXT
3  q1rs2t What do banks need?
    no risk                                    backlog edit q1rs2t --risk N
    no size                                    backlog edit q1rs2t --size N
    no question that it is to answer           backlog ask q1rs2t TEXT
    depends on 'z9zzz9', which does not exist  backlog edit q1rs2t
2> warning: 2026-11-09 is still to come
$ git status --short
$ backlog groom --json q1rs2t p3w9da r2st3v
[
  {
    "id": "q1rs2t",
    "title": "What do banks need?",
    "place": 3,
    "status": "new",
    "ready": false,
    "gaps": [
      {
        "check": "risk",
        "says": "no risk",
        "remedy": "backlog edit q1rs2t --risk N"
      },
      {
        "check": "size",
        "says": "no size",
        "remedy": "backlog edit q1rs2t --size N"
      },
      {
        "check": "question",
        "says": "no question that it is to answer",
        "remedy": "backlog ask q1rs2t TEXT"
      },
      {
        "check": "dependencies",
        "says": "depends on 'z9zzz9', which does not exist",
        "remedy": "backlog edit q1rs2t"
      }
    ]
  },
  {
    "id": "p3w9da",
    "title": "Print a receipt",
    "place": 2,
    "status": "ready",
    "ready": true,
    "gaps": []
  },
  {
    "id": "r2st3v",
    "title": "Pay by invoice",
    "status": "dropped",
    "ready": false,
    "gaps": []
  }
]
$ backlog undo
took back: groom 2 stories (2 files)

# One story with all that it needs.
$ backlog edit k7m2qx --benefit "I need no cash" --uv 5 --size 5 --criterion "The bank confirms"
edited k7m2qx Pay by card
  benefit 'I need no cash'
  user-value 5
  size 13 -> 5
  criterion 1 + 'The bank confirms'
  new again: a question is open: Which banks?
$ backlog groom k7m2qx
1  k7m2qx Pay by card
    a question is open: Which banks?  backlog answer k7m2qx 1 TEXT

# A file that cannot be read may hold what others depend on: nothing is settled then.
$ echo 'title: [' > .backlog/stories/s3tv4w-broken.yaml
$ backlog groom p3w9da
would make ready p3w9da Print a receipt
2> warning: nothing was made ready, as not every file can be read
2> backlog: cannot read '.backlog/stories/s3tv4w-broken.yaml': a list that is not closed with ']' on its line
2>   .backlog/stories/s3tv4w-broken.yaml:1:8
2>   1 | title: [
2>     |        ^
2> hint: close it, or write one '- item' a line below its key
[4]
$ rm .backlog/stories/s3tv4w-broken.yaml

# Of many, the first twenty.
$ seq -f 'Idea %g' 25 | backlog add --from - --type chore > /dev/null
$ backlog groom | tail -7
19  bxw0ak Idea 16
    no size  backlog edit bxw0ak --size N
20  yemn0n Idea 17
    no size  backlog edit yemn0n --size N
21  f9w0qq Idea 18
    no size  backlog edit f9w0qq --size N
and 7 more are not ready
$ seq -f 'Task %g' 25 | backlog add --from - --type chore --size 1 > /dev/null
$ backlog groom | grep -v Idea | grep -c '^readied'
20
$ backlog list --status ready --format '{title}' | wc -l
26

# With nothing to groom it says so.
$ rm -r .backlog && backlog init > /dev/null && backlog groom
nothing to do: there is no open story outside the sprints
2> hint: add what the product needs: backlog add "As a ..., I want ..., so that ..."
