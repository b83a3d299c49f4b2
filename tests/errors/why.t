# 'why' names what the rules stumble over.
$ git init -q && . "$SOURCE/tests/support/web_shop.sh"
$ sed -i 's/^rank/depends_on: [g4ft00]\nrank/' .backlog/stories/b0g7x1.yaml; echo 'depends_on: [b0g7x1]' >> .backlog/stories/n8w5sx.yaml
$ sed -i 's/^depends_on: .r2t8rn./depends_on: [n8w5sx]/' .backlog/stories/g4ft00.yaml
$ backlog why r2t
2> backlog: cannot prioritize: a cycle of dependencies: 'b0g7x1' needs 'g4ft00' needs 'n8w5sx' needs 'b0g7x1'
2> hint: take one of these dependencies out: 'backlog edit b0g7x1 --remove-dependency g4ft00'
[3]

# A story that is not there, none at all, and one in a file that cannot be read.
$ backlog why q
2> backlog: no story 'q'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog why
2> backlog: missing ID
2> hint: usage: backlog why [OPTION]... ID...
[2]
$ backlog why r2t --number
2> backlog: unknown option '--number' of 'why'
2> hint: did you mean '--numbers'?
[2]
$ printf 'id: b4badx\nsize: many\n' > .backlog/stories/b4badx-x.yaml
$ backlog why b4b
2> backlog: 'size' takes a whole number from 0, not 'many'
2>   .backlog/stories/b4badx-x.yaml:2:7
2>   2 | size: many
2>     |       ^
2> hint: where nobody knows it, leave it empty: 'size:'
2> backlog: 'title' is missing
2>   .backlog/stories/b4badx-x.yaml:1:1
2>   1 | id: b4badx
2>     | ^
2> hint: write a line 'title: ...'
2> backlog: 1 file is not valid
[4]
