# What people say is kept, linked, counted, and told where it matters.
$ git init -q && . "$SOURCE/tests/support/web_shop.sh" && git add -A && git commit -q -m shop
$ backlog feedback
2> there is no feedback yet
2> hint: backlog feedback add TEXT --from WHO
tty$ backlog feedback add "The card was charged twice" --from Mehmet --kind support --story k7m2qx
kept cxsq2j The card was charged twice
  support, Mehmet, 2026-11-02
  about k7m2qx Pay by card (in-progress)
tty$ backlog feedback add "Nobody knows what is in stock" --kind user-test --on 2026-10-20
kept v650hh Nobody knows what is in stock
  user-test, 2026-10-20
  what follows from it: 'backlog feedback triage v650hh'
$ printf 'I rang up three times:\nis there milk today?\n' | backlog feedback add - --from Lea --kind stakeholder --by Ben --on 2026-10-18
b4baje
$ grep -v '^$' .backlog/feedback/b4baje.yaml
id: b4baje
kind: stakeholder
from: Lea
text: |-
  I rang up three times:
  is there milk today?
stories:
product_goal:
by: Ben
created: 2026-10-18
$ backlog feedback add "The shop in the next village sells vouchers" --kind market --product-goal orders --release 1.0 --story k7m2qx,p3w
pp6885
$ backlog feedback
id      kind         from    follows    text

To triage  2
b4baje  stakeholder  Lea                I rang up three times: is there milk today?
v650hh  user-test                       Nobody knows what is in stock

Triaged  2
cxsq2j  support      Mehmet  k7m2qx     The card was charged twice
pp6885  market               k7m2qx +1  The shop in the next village sells vouchers
2> hint: 'backlog feedback triage' goes through what waits
$ backlog feedback show pp68 cx
pp6885  market, 2026-11-02, kept by Ada
  The shop in the next village sells vouchers

  about k7m2qx Pay by card (in-progress)
  about p3w9da See what is in stock (done)
  about the Product Goal orders: Half of all orders come from the web
  about release 1.0

cxsq2j  support, Mehmet, 2026-11-02, kept by Ada
  The card was charged twice

  about k7m2qx Pay by card (in-progress)

# On a terminal, without a text, the editor opens.
$ printf '#!/bin/sh\nprintf "%%s\\n" "Two of five found the basket" > "$1"\n' > editor && chmod +x editor && export EDITOR=$PWD/editor
tty$ backlog feedback add --kind user-test
kept z2envy Two of five found the basket
  user-test, 2026-11-02
  what follows from it: 'backlog feedback triage z2envy'
$ unset EDITOR

# Triage: linked with a story, joined, dismissed; several at once.
$ backlog feedback triage v650 --story p3w9da
triaged v650hh Nobody knows what is in stock
  about p3w9da See what is in stock (done)
$ backlog feedback triage b4baje --same-as v65
triaged b4baje I rang up three times: is there milk today?
  says the same as v650hh Nobody knows what is in stock
$ backlog feedback triage z2en --new "As a shopper, I want to find the basket, so that I can go on"
added tyat9z Find the basket, place 10 of 10
triaged z2envy Two of five found the basket
  about tyat9z Find the basket (new)
$ git add -A && git commit -q -m triaged
$ A=$(backlog feedback add "The newsletter is dull") B=$(backlog feedback add "I never read the newsletter")
$ backlog feedback triage $A $B --dismiss "The newsletter ends" --on 2026-11-01
triaged d00n8z The newsletter is dull
  dismissed on 2026-11-01 by Ada: The newsletter ends
triaged sp4qfd I never read the newsletter
  dismissed on 2026-11-01 by Ada: The newsletter ends
$ backlog undo
took back: triage 2 pieces of feedback (2 files)
$ backlog feedback list --untriaged
id      text

To triage  2
d00n8z  The newsletter is dull
sp4qfd  I never read the newsletter
2> hint: 'backlog feedback triage' goes through what waits
$ backlog feedback triage $A $B --dismiss "The newsletter ends" > /dev/null
$ backlog feedback
id      kind         from    follows    text

Triaged  7
cxsq2j  support      Mehmet  k7m2qx     The card was charged twice
d00n8z                       dismissed  The newsletter is dull
pp6885  market               k7m2qx +1  The shop in the next village sells vouchers
sp4qfd                       dismissed  I never read the newsletter
z2envy  user-test            tyat9z     Two of five found the basket
v650hh  user-test            p3w9da     Nobody knows what is in stock
b4baje  stakeholder  Lea     as v650hh  I rang up three times: is there milk today?

# Evidence shows where stories are looked at.
$ backlog show p3w9da | sed -n '/^Feedback/,/^$/p' | sed '$d'
Feedback
  pp6885  The shop in the next village sells vouchers
          (market, 2026-11-02)
  v650hh  Nobody knows what is in stock
          (user-test, 2026-10-20)
  b4baje  I rang up three times:
          is there milk today?
          (stakeholder, Lea, 2026-10-18)
$ backlog list --evidence
 #  id      status       size  score  evidence  title

Sprint 2  active until 2026-11-08
 1  k7m2qx  in-progress     8   4.25         2  Pay by card  [risky]
 2  p3w9da  done            3   5.00         3  See what is in stock

Unscored  no business value, user value or risk
10  tyat9z  new                              1  Find the basket

3 of 10 open stories, 11 points, 1 without a size
$ backlog list --sort -evidence --limit 3 --format '{evidence} {title}'
3 See what is in stock
2 Pay by card
1 Find the basket
$ backlog show tyat9z --json | sed -n '/"feedback"/,/]/p'
    "feedback": [
      {
        "id": "z2envy",
        "kind": "user-test",
        "text": "Two of five found the basket",
        "stories": [
          "tyat9z"
        ],
$ backlog list --evidence --json | grep '"evidence"'
    "evidence": 2
    "evidence": 3
    "evidence": 1
$ backlog feedback list --story p3w9da
id      kind         from  follows    text

Triaged  3
pp6885  market             k7m2qx +1  The shop in the next village sells vouchers
v650hh  user-test          p3w9da     Nobody knows what is in stock
b4baje  stakeholder  Lea   as v650hh  I rang up three times: is there milk today?
$ backlog feedback list --from lea
id      kind         from  follows    text

Triaged  1
b4baje  stakeholder  Lea   as v650hh  I rang up three times: is there milk today?
$ backlog feedback list --kind market
id      kind    follows    text

Triaged  1
pp6885  market  k7m2qx +1  The shop in the next village sells vouchers
$ backlog feedback list --product-goal orders
id      kind    follows    text

Triaged  1
pp6885  market  k7m2qx +1  The shop in the next village sells vouchers
$ backlog feedback list --release 1.0 --kind support
2> none of 7 pieces of feedback matches
$ backlog feedback list --kind user-test --json
[
  {
    "id": "z2envy",
    "kind": "user-test",
    "text": "Two of five found the basket",
    "stories": [
      "tyat9z"
    ],
    "by": "Ada",
    "created": "2026-11-02",
    "triaged": true
  },
  {
    "id": "v650hh",
    "kind": "user-test",
    "text": "Nobody knows what is in stock",
    "stories": [
      "p3w9da"
    ],
    "by": "Ada",
    "created": "2026-10-20",
    "triaged": true
  }
]
$ backlog feedback triage $A --story n8w5sx
triaged d00n8z The newsletter is dull
  about n8w5sx Write a newsletter (new)
$ backlog goal show orders | sed -n '/^Feedback/,$p'
Feedback
  pp6885  The shop in the next village sells vouchers
          market, 2026-11-02

8 open stories serve no Product Goal: 'backlog list --product-goal none'
$ git add -A && git commit -q -m more && backlog log --limit 1 | sed 1d
  added      feedback d00n8z: The newsletter is dull
  added      feedback sp4qfd: I never read the newsletter
$ backlog check | grep feedback
13 stories, 2 sprints, 1 release, 7 pieces of feedback: 0 errors, 0 warnings, 3 notes

# A name stands on one line; a day to come is told, as the year may be a slip.
$ backlog feedback add "Too dear" --from "$(printf 'A\nB')" --on 2099-01-01 > id && backlog feedback show "$(cat id)" | sed -n '1s/^[a-z0-9]*/ID/p'
ID  A B, 2099-01-01, kept by Ada
2> warning: 2099-01-01 is still to come

# What is wrong with feedback keeps nobody from planning; 'check' counts it.
$ echo 'nonsense' > .backlog/feedback/bad.yaml && backlog prioritize --dry-run | tail -1
3 stories stand at the end, unscored: 'backlog list --unscored'
$ backlog plan-sprint --capacity 5 --dry-run | head -1
would plan sprint 3, 2026-11-09 to 2026-11-22
$ rm .backlog/feedback/bad.yaml && backlog check | tail -1
13 stories, 2 sprints, 1 release, 8 pieces of feedback: 0 errors, 0 warnings, 3 notes
