# What ask and answer refuse; nothing is written.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog ask k7m2qx
2> backlog: missing TEXT
2> hint: usage: backlog ask [OPTION]... ID TEXT
[2]
$ backlog ask k7m2qx " "
2> backlog: cannot ask about 'k7m2qx': the question is empty
[2]
$ backlog ask k7m2qx Which cards
2> backlog: unexpected argument 'cards'
2> hint: put quotes around a text of several words
2> hint: usage: backlog ask [OPTION]... ID TEXT
[2]
$ backlog answer k7m2qx "Debit cards"
2> backlog: 'k7m2qx' has no question
2> hint: ask one: 'backlog ask k7m2qx TEXT'
2> hint: keep a remark: 'backlog note k7m2qx TEXT'
[3]
$ backlog answer k7m2qx 1 "Debit cards"
2> backlog: 'k7m2qx' has no question
2> hint: ask one: 'backlog ask k7m2qx TEXT'
2> hint: keep a remark: 'backlog note k7m2qx TEXT'
[3]
$ git status --short
$ backlog ask k7m2qx "Which cards?" > /dev/null && backlog ask k7m2qx "Whose?" > /dev/null
2> hint: backlog answer k7m2qx 1 TEXT
2> hint: backlog answer k7m2qx 2 TEXT
$ git commit -aqm asked
$ backlog answer k7m2qx "Debit cards"
2> backlog: 'answer' needs the question's number and the answer
2> hint: backlog answer k7m2qx 1 TEXT: Which cards?
2> hint: backlog answer k7m2qx 2 TEXT: Whose?
[2]
$ backlog answer k7m2qx 1
2> backlog: 'answer' needs the question's number and the answer
2> hint: backlog answer k7m2qx 1 TEXT: Which cards?
2> hint: backlog answer k7m2qx 2 TEXT: Whose?
[2]
$ backlog answer k7m2qx 3 "Debit cards"
2> backlog: no question '3' in 'k7m2qx': it has 2 questions
2> hint: see them: 'backlog show k7m2qx'
[3]
$ backlog answer k7m2qx 1 ""
2> backlog: cannot answer '1' of 'k7m2qx': the answer is empty
[2]
$ backlog answer k7m2qx 1 "Debit cards" > /dev/null && backlog answer k7m2qx 2 "Ours" > /dev/null
2> hint: nothing is missing any more: 'backlog groom k7m2qx' makes it ready
$ backlog answer k7m2qx 1 "All cards"
2> backlog: cannot answer '1' of 'k7m2qx': it has an answer: "Debit cards"
2> hint: change that: 'backlog edit k7m2qx'
[3]
$ backlog answer k7m2qx "All cards"
2> backlog: each question of 'k7m2qx' has an answer
2> hint: read them: 'backlog show k7m2qx'
[3]
$ backlog drop k7m2qx --reason "no cards at all" > /dev/null
$ backlog ask k7m2qx "Cash?"
2> backlog: cannot ask about 'k7m2qx': it is dropped, not open
2> hint: bring it back: 'backlog restore k7m2qx'
[3]
