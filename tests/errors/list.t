$ backlog list
2> backlog: no backlog here or above '$T'
2> hint: 'backlog init' makes one
[3]
$ . "$SOURCE/tests/support/web_shop.sh"

# Words that no story can have.
$ backlog list --status reday
2> backlog: '--status' takes new, ready, planned, in-progress, done, accepted, dropped, not 'reday'
2> hint: did you mean 'ready'?
[2]
$ backlog list --status open
2> backlog: '--status' takes new, ready, planned, in-progress, done, accepted, dropped, not 'open'
[2]
$ backlog list --type bugs
2> backlog: '--type' takes story, bug, chore, spike, not 'bugs'
2> hint: did you mean 'bug'?
[2]
$ backlog list --sort sise
2> backlog: '--sort' knows no field 'sise'
2> hint: did you mean 'size'?
[2]
$ backlog list --sort -questions
2> backlog: '--sort' cannot take 'questions', which is no single value
2> hint: '--json' has all of it
[2]
$ backlog list --format '{id} {titel}'
2> backlog: '--format' knows no field 'titel'
2> hint: did you mean 'title'?
[2]
$ backlog list --format '{id'
2> backlog: '--format' has a brace without its other: '{id'
2> hint: a field stands in braces: '{id} {title}'; '{{' is a brace
[2]
$ backlog list --format 'id}'
2> backlog: '--format' has a brace without its other: 'id}'
2> hint: a field stands in braces: '{id} {title}'; '{{' is a brace
[2]
$ backlog list --limit 0
2> backlog: '--limit' takes a number from 1, not '0'
[2]
$ backlog list --limit many
2> backlog: '--limit' takes a number from 1, not 'many'
[2]
$ backlog list --sprint two
2> backlog: '--sprint' takes a sprint's number or 'none', not 'two'
[2]
$ backlog list --colour always
2> backlog: unknown option '--colour' of 'list'
2> hint: did you mean '--color'?
[2]

# What is not there.
$ backlog list --sprint 3
2> backlog: no sprint 3
2> hint: the last one is 2
[3]
$ backlog list --release 1.1
2> backlog: no release '1.1'
2> hint: did you mean '1.0'?
[3]
$ backlog list --release autumn
2> backlog: no release 'autumn'
2> hint: there is 1.0
2> hint: 'backlog release new autumn' makes it
[3]
$ backlog list --parent k7m2qz
2> backlog: no story 'k7m2qz'
2> hint: did you mean 'k7m2qx' (Pay by card)?
[3]
$ backlog list --status reday --json
2> {"error": {"code": 2, "message": "'--status' takes new, ready, planned, in-progress, done, accepted, dropped, not 'reday'", "hints": ["did you mean 'ready'?"]}}
[2]

# A bad file is named, the good ones are listed.
$ echo 'sizes' >> .backlog/stories/n8w5sx.yaml
$ backlog list --status new
1> #  id      status  size  score  title

Risk first
4  s9p1ke  new        2  10.00  Does the card provider answer in time?  [a question, risky]

High value
7  g4ft00  new       13   1.77  Give a card as a gift  [waiting: The lawyer looks at it, 5 days; waits for r2t8rn; spilled]

Unscored  no business value, user value or risk
8  m6a1xx  new                  Übersetze die Mails

3 of 8 open stories, 15 points, 1 without a size
2> backlog: cannot read '.backlog/stories/n8w5sx.yaml': a line that is neither 'key: value' nor part of a value
2>   .backlog/stories/n8w5sx.yaml:7:1
2>   7 | sizes
2>     | ^
2> hint: write 'key: value'; indent the further lines of a text below its key, or begin a comment with '#'
[4]
$ backlog list --status new --json | grep '"id"'
    "id": "s9p1ke",
        "id": "q2bb",
    "id": "g4ft00",
    "id": "m6a1xx",
2> {"error": {"code": 4, "message": "cannot read '.backlog/stories/n8w5sx.yaml': a line that is neither 'key: value' nor part of a value", "path": ".backlog/stories/n8w5sx.yaml", "line": 7, "column": 1, "hints": ["write 'key: value'; indent the further lines of a text below its key, or begin a comment with '#'"]}}

# A file that may be cut off is listed with a mark.
$ sed -i '$d' .backlog/stories/n8w5sx.yaml && sed -i '/^created/d' .backlog/stories/n8w5sx.yaml
$ backlog list --label mail
1> #  id      status  size  title

Unscored  no business value, user value or risk
8  n8w5sx  new        3  Write a newsletter  [cut off?]
9  m6a1xx  new           Übersetze die Mails

2 of 9 open stories, 3 points, 1 without a size
2> backlog: 'n8w5sx' has no 'created' at its end: it may be cut off
2>   .backlog/stories/n8w5sx.yaml:1:1
2> hint: compare it with git, then 'backlog check --fix' adds the line
[4]

# Nothing but bad files is not an empty backlog.
$ for file in .backlog/stories/*; do echo 'status' > "$file"; done; rm .backlog/stories/[a-m]* .backlog/stories/[p-z]*
$ backlog list
2> backlog: cannot read '.backlog/stories/n8w5sx.yaml': a line that is neither 'key: value' nor part of a value
2>   .backlog/stories/n8w5sx.yaml:1:1
2>   1 | status
2>     | ^
2> hint: write 'key: value'; indent the further lines of a text below its key, or begin a comment with '#'
[4]
