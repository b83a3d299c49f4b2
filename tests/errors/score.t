# Each way in which 'score' refuses, and that nothing is changed by it.
$ git init -q && . "$SOURCE/tests/support/web_shop.sh" && git add -A && git commit -q -m stories
$ backlog score n8w 8 5 2
2> backlog: 'score' takes five numbers behind a story, not 3
2> hint: business user time risk size: backlog score k7m2qx 8 5 2 3 5; '-' is unknown
2> hint: the place of another story is written '#14'
[2]
$ backlog score n8w 8 5 2 3 5 8
2> backlog: 'score' takes five numbers behind a story, not 6
2> hint: business user time risk size: backlog score k7m2qx 8 5 2 3 5; '-' is unknown
2> hint: the place of another story is written '#14'
[2]
$ backlog score n8w 8 5 2 4 6
2> backlog: 'risk' takes one of 0 1 2 3 5 8 13 20, not '4'
2> hint: the scale stands in .backlog/settings.yaml: scales, value
2> backlog: 'size' takes one of 1 2 3 5 8 13 20, not '6'
2> hint: the scale stands in .backlog/settings.yaml: scales, size
2> backlog: 2 errors
[2]
$ backlog score nosuch 8 5 2 3 5
2> backlog: no story 'nosuch'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog score nosuch
2> backlog: no story 'nosuch'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog score e1p 8 5 2 3 5
2> backlog: cannot score 'e1pc00': it is an epic, its children have the numbers
2> hint: see them: 'backlog list --parent e1pc00'
[3]
$ backlog score n8w e1p
2> backlog: cannot score 'e1pc00': it is an epic, its children have the numbers
2> hint: see them: 'backlog list --parent e1pc00'
[3]
$ backlog score c3q 8 5 2 3 5
2> backlog: cannot score 'c3q4dy': it is accepted
2> hint: take it up again: 'backlog reopen c3q4dy --reason TEXT'
[3]
$ backlog score n8w --unscored
2> backlog: '--unscored' chooses the stories: name none
[2]
$ backlog score n8w --release 1.0
2> backlog: '--release' chooses the stories: name none
[2]
$ backlog score --release 2.0
2> backlog: no release '2.0'
2> hint: did you mean '1.0'?
[3]
$ env -u EDITOR backlog score n8w
2> backlog: no editor is set
2> hint: set BACKLOG_EDITOR or EDITOR
[3]
$ EDITOR=false backlog score n8w
2> backlog: the editor 'false' ended with 1: nothing was changed
[3]
$ git status --short
$ rm .backlog/stories/n8w5sx.yaml .backlog/stories/m6a1xx.yaml && backlog score --unscored
nothing to do: every story has numbers
