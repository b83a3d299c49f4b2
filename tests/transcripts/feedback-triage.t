# On a terminal feedback is triaged piece by piece, and each answer is saved at once.
$ git init -q && . "$SOURCE/tests/support/web_shop.sh"
$ backlog feedback add "A voucher for Christmas, as a gift, would be nice" --from Lea --kind stakeholder --on 2026-10-01 > /dev/null
$ backlog feedback add "Where do I see what is in stock?" --kind user-test --on 2026-10-02 > /dev/null
$ backlog feedback add "I cannot see the stock" --from Mehmet --kind support --on 2026-10-03 > /dev/null
$ backlog feedback add "The parrot on the first page talks too much" --from Ben --on 2026-10-04 > /dev/null
$ backlog feedback add "The old shop had a bench" --on 2026-10-05 > /dev/null
$ git add -A && git commit -q -m shop
$ backlog | grep feedback
5 pieces of feedback to look at: backlog feedback triage
tty$ backlog feedback triage
tty< n
tty< As a shopper, I want to give a voucher, so that my friends choose themselves
tty< l
tty< zzz
tty< 
tty< j
tty< 
tty< d
tty< It is our brand
tty< 
Enter skips, or takes what stands in brackets; b goes back, q quits.
Every answer is saved at once.

1 of 5  cxsq2j  stakeholder, Lea, 2026-10-01
  A voucher for Christmas, as a gift, would be nice
  stories like it:
    g4ft00 Give a card as a gift
  link, new story, join, dismiss, skip or quit? [l/n/j/d/S/q] n
  title, or "As a ..., I want ..., so that ...": As a shopper, I want to give a voucher, so that my friends choose themselves
  added tyat9z Give a voucher, place 10 of 10

2 of 5  v650hh  user-test, 2026-10-02
  Where do I see what is in stock?
  stories like it:
    p3w9da See what is in stock
  feedback like it:
    b4baje I cannot see the stock
  link, new story, join, dismiss, skip or quit? [l/n/j/d/S/q] l
  link it with, by id or place [p3w9da]: zzz
  no story 'zzz'
  'backlog list' shows the ids, 'backlog search TEXT' finds words
  link it with, by id or place [p3w9da]: 
  saved: about p3w9da See what is in stock (done)

3 of 5  b4baje  support, Mehmet, 2026-10-03
  I cannot see the stock
  stories like it:
    p3w9da See what is in stock
  feedback like it:
    v650hh Where do I see what is in stock?
  link, new story, join, dismiss, skip or quit? [l/n/j/d/S/q] j
  it says the same as [v650hh]: 
  saved: says the same as v650hh Where do I see what is in stock?

4 of 5  pp6885  Ben, 2026-10-04
  The parrot on the first page talks too much
  link, new story, join, dismiss, skip or quit? [l/n/j/d/S/q] d
  nothing follows from it, because: It is our brand
  saved: dismissed on 2026-11-02 by Ada: It is our brand

5 of 5  z2envy  2026-10-05
  The old shop had a bench
  link, new story, join, dismiss, skip or quit? [l/n/j/d/S/q] 

4 pieces of feedback triaged, 1 left
$ git status --short | sed 's/-.*//'
 M .backlog/feedback/b4baje.yaml
 M .backlog/feedback/cxsq2j.yaml
 M .backlog/feedback/pp6885.yaml
 M .backlog/feedback/v650hh.yaml
?? .backlog/.local/undo/000006
?? .backlog/.local/undo/000007
?? .backlog/.local/undo/000008
?? .backlog/.local/undo/000009
?? .backlog/stories/tyat9z
$ backlog undo --list | head -4 | sed 's/^.*  triage/triage/'
triage feedback pp6885 The parrot on the first page talks too much  (1 file)
triage feedback b4baje I cannot see the stock  (1 file)
triage feedback v650hh Where do I see what is in stock?  (1 file)
triage feedback cxsq2j A voucher for Christmas, as a gift, would be nice  (2 files)
$ backlog feedback
id      kind         from    follows    text

To triage  1
z2envy                                  The old shop had a bench

Triaged  4
pp6885               Ben     dismissed  The parrot on the first page talks too much
b4baje  support      Mehmet  as v650hh  I cannot see the stock
v650hh  user-test            p3w9da     Where do I see what is in stock?
cxsq2j  stakeholder  Lea     tyat9z     A voucher for Christmas, as a gift, would be nice
2> hint: 'backlog feedback triage' goes through what waits
$ backlog | grep feedback
1 piece of feedback to look at: backlog feedback triage

# Ctrl-C in the middle of a question loses no answer.
$ git add -A && git commit -q -m triaged
$ backlog feedback add "A gift needs paper" --on 2026-10-06 > /dev/null
tty$ backlog feedback triage
tty< d
tty< Nobody sits in a shop on the web
tty< l
tty< ^C
Enter skips, or takes what stands in brackets; b goes back, q quits.
Every answer is saved at once.

1 of 2  z2envy  2026-10-05
  The old shop had a bench
  link, new story, join, dismiss, skip or quit? [l/n/j/d/S/q] d
  nothing follows from it, because: Nobody sits in a shop on the web
  saved: dismissed on 2026-11-02 by Ada: Nobody sits in a shop on the web

2 of 2  d00n8z  2026-10-06
  A gift needs paper
  stories like it:
    g4ft00 Give a card as a gift
    k7m2qx Pay by card
  feedback like it:
    cxsq2j A voucher for Christmas, as a gift, would be nice
  link, new story, join, dismiss, skip or quit? [l/n/j/d/S/q] l
  link it with, by id or place [g4ft00]: ^C

1 piece of feedback triaged, 1 left
backlog: interrupted
[130]
$ backlog feedback list --untriaged
id      text

To triage  1
d00n8z  A gift needs paper
2> hint: 'backlog feedback triage' goes through what waits
$ backlog feedback show d00n8z | tail -1
  nothing follows from it yet: 'backlog feedback triage d00n8z'
tty$ backlog feedback triage
tty< q
Enter skips, or takes what stands in brackets; b goes back, q quits.
Every answer is saved at once.

1 of 1  d00n8z  2026-10-06
  A gift needs paper
  stories like it:
    g4ft00 Give a card as a gift
    k7m2qx Pay by card
  feedback like it:
    cxsq2j A voucher for Christmas, as a gift, would be nice
  link, new story, join, dismiss, skip or quit? [l/n/j/d/S/q] q

0 pieces of feedback triaged, 1 left
tty$ backlog feedback triage
tty< l
tty< g4ft00, n8w5sx
Enter skips, or takes what stands in brackets; b goes back, q quits.
Every answer is saved at once.

1 of 1  d00n8z  2026-10-06
  A gift needs paper
  stories like it:
    g4ft00 Give a card as a gift
    k7m2qx Pay by card
  feedback like it:
    cxsq2j A voucher for Christmas, as a gift, would be nice
  link, new story, join, dismiss, skip or quit? [l/n/j/d/S/q] l
  link it with, by id or place [g4ft00]: g4ft00, n8w5sx
  saved: about g4ft00 Give a card as a gift (new)
  saved: about n8w5sx Write a newsletter (new)

1 piece of feedback triaged, 0 left
tty$ backlog feedback triage
no feedback waits to be triaged

# One that is named is asked about again; what is left empty is skipped.
tty$ backlog feedback triage d00n8z
tty< n
tty< 
Enter skips, or takes what stands in brackets; b goes back, q quits.
Every answer is saved at once.

1 of 1  d00n8z  2026-10-06
  A gift needs paper
  about g4ft00 Give a card as a gift (new)
  about n8w5sx Write a newsletter (new)
  stories like it:
    k7m2qx Pay by card
  feedback like it:
    cxsq2j A voucher for Christmas, as a gift, would be nice
  link, new story, join, dismiss, skip or quit? [l/n/j/d/S/q] n
  title, or "As a ..., I want ..., so that ...": 

0 pieces of feedback triaged, 1 left
$ git status --short | sed 's/-.*//'
 M .backlog/feedback/z2envy.yaml
?? .backlog/.local/undo/000010
?? .backlog/.local/undo/000011
?? .backlog/.local/undo/000012
?? .backlog/feedback/d00n8z.yaml
$ backlog feedback triage
no feedback waits to be triaged
$ backlog feedback triage d00n8z
2> backlog: 'feedback triage' asks on a terminal, and this is none
2> hint: backlog feedback triage d00n8z --story ID
2> hint: backlog feedback triage d00n8z --new TITLE
2> hint: backlog feedback triage d00n8z --product-goal GOAL
2> hint: backlog feedback triage d00n8z --same-as FEEDBACK
2> hint: backlog feedback triage d00n8z --dismiss REASON
[2]

# q ends it at every question, b leads back, and what is no text is asked for again.
$ backlog feedback add "It rains in" --on 2026-10-07 > /dev/null
tty$ backlog feedback triage
tty< d
tty< b
tty< n
tty< Q
Enter skips, or takes what stands in brackets; b goes back, q quits.
Every answer is saved at once.

1 of 1  sp4qfd  2026-10-07
  It rains in
  link, new story, join, dismiss, skip or quit? [l/n/j/d/S/q] d
  nothing follows from it, because: b
  link, new story, join, dismiss, skip or quit? [l/n/j/d/S/q] n
  title, or "As a ..., I want ..., so that ...": Q

0 pieces of feedback triaged, 1 left
tty$ backlog feedback triage
tty< l
tty< b
tty< j
tty< q
Enter skips, or takes what stands in brackets; b goes back, q quits.
Every answer is saved at once.

1 of 1  sp4qfd  2026-10-07
  It rains in
  link, new story, join, dismiss, skip or quit? [l/n/j/d/S/q] l
  link it with, by id or place: b
  link, new story, join, dismiss, skip or quit? [l/n/j/d/S/q] j
  it says the same as: q

0 pieces of feedback triaged, 1 left
tty$ backlog feedback triage
tty< n
tty< A ro[Dof
tty< A roof
Enter skips, or takes what stands in brackets; b goes back, q quits.
Every answer is saved at once.

1 of 1  sp4qfd  2026-10-07
  It rains in
  link, new story, join, dismiss, skip or quit? [l/n/j/d/S/q] n
  title, or "As a ..., I want ..., so that ...": A ro^[[Dof
  an answer takes no control characters, as arrow keys type them
  title, or "As a ..., I want ..., so that ...": A roof
  added yha289 A roof, place 11 of 11

1 piece of feedback triaged, 0 left
$ grep ^title .backlog/stories/*-a-roof.yaml
title: A roof

# What was answered is taken back: it waits again, and the story that was made of it can go.
$ backlog feedback triage sp4 --again
to triage again: sp4qfd It rains in
$ backlog feedback list --untriaged
id      text

To triage  1
sp4qfd  It rains in
2> hint: 'backlog feedback triage' goes through what waits
$ backlog delete yha289
deleted yha289 A roof
'backlog undo' takes it back
# What was joined is linked by itself from then on.
$ A=$(backlog feedback add "It rains in again") && backlog feedback triage sp4 --same-as $A > /dev/null
$ backlog feedback triage sp4 --story p3w9da && grep -c '^joined: .' .backlog/feedback/sp4*
triaged sp4qfd It rains in
  about p3w9da See what is in stock (done)
0
[1]
