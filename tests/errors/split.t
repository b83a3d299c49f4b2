# Each way in which 'split' refuses, and that nothing is changed by it.
$ git init -q && . "$SOURCE/tests/support/web_shop.sh" && git add -A && git commit -q -m stories
$ backlog split
2> backlog: missing ID
2> hint: usage: backlog split [OPTION]... ID TITLE...
[2]
$ backlog split r2t
2> backlog: missing TITLE
2> hint: usage: backlog split [OPTION]... ID TITLE...
[2]
$ backlog split r2t "Only one"
2> backlog: cannot split 'r2t8rn': it takes two parts at least
2> hint: backlog split r2t8rn "First part" "Second part"
[2]
$ backlog split r2t "One" " "
2> backlog: a story needs a title
[2]
$ backlog split nosuch "One" "Two"
2> backlog: no story 'nosuch'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog split e1p "One" "Two"
2> backlog: cannot split 'e1pc00': it is an epic already
2> hint: add a part: 'backlog add TITLE --parent e1pc00'
[3]
$ backlog split c3q "One" "Two"
2> backlog: cannot split 'c3q4dy': it is accepted, not open
2> hint: take it up again: 'backlog reopen c3q4dy --reason TEXT'
[3]
$ backlog split d2r "One" "Two"
2> backlog: cannot split 'd2r0px': it is dropped, not open
2> hint: bring it back: 'backlog restore d2r0px'
[3]
$ backlog split r2t "One" "Two" --criteria 1:1:1
2> backlog: cannot split 'r2t8rn': criteria for 3 stories, titles for 2
[2]
$ backlog split r2t "One" "Two" --criteria 1:2
2> backlog: no criterion '2' in 'r2t8rn': it has 1 criterion
2> hint: see them: 'backlog show r2t8rn'
[3]
$ backlog split r2t "One" "Two" --pattern rule
2> backlog: '--pattern' takes workflow, operations, rules, data, interfaces, effort, simple, performance or spike, not 'rule'
2> hint: did you mean 'rules'?
[2]
$ backlog split r2t "One" "Two" --on tomorrow
2> backlog: '--on' takes a date (YYYY-MM-DD), not 'tomorrow'
2> hint: today is 2026-11-02
[2]
$ git status --short
