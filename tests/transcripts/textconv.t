# git shows stories in diffs as people read them, where it is told to.
$ git init -q && backlog init --name "Web shop" > /dev/null && backlog add "As a customer, I want to pay by card, so that I need no cash" > /dev/null
$ backlog edit 1 --add-criterion "Tax is shown" --description "First line
> Second line" > /dev/null && git add -A && git commit -q -m "A story"
$ git config diff.backlog.textconv 'backlog textconv'
$ backlog edit 1 --size 5 > /dev/null && backlog ask 1 "Which cards?" --of Tom > /dev/null
2> hint: backlog answer cxsq2j 1 TEXT
$ git diff | tail -n +5
@@ -6,8 +6,10 @@ role: customer
 want: pay by card
 benefit: I need no cash
 rank: pbbdwx
+size: 5
 criterion 1, open: Tax is shown
 description:
   First line
   Second line
+question 1 by Ada of Tom on 2026-11-02: Which cards?
 created: 2026-11-02
$ backlog textconv .backlog/stories/*.yaml
id: cxsq2j
title: Pay by card
type: story
status: new
role: customer
want: pay by card
benefit: I need no cash
rank: pbbdwx
size: 5
criterion 1, open: Tax is shown
description:
  First line
  Second line
question 1 by Ada of Tom on 2026-11-02: Which cards?
created: 2026-11-02

# What is no story is printed as it is.
$ backlog textconv .backlog/vision.yaml | cmp - .backlog/vision.yaml
$ printf 'id: k7m2qx\ntitle: "x\n' > broken && backlog textconv broken
id: k7m2qx
title: "x
$ backlog textconv missing
2> backlog: there is no 'missing'
[3]
