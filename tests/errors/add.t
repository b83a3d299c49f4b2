# What add refuses; nothing is written in any of these cases.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ id=$(backlog add "Pay by card") && other=$(backlog add "Pay by phone") && git add . && git commit -qm start
$ backlog add
2> backlog: a story needs a title
2> hint: backlog add "Pay by card"
2> hint: backlog add "As a shopper, I want to pay by card, so that I need no cash"
2> hint: many, one a line: backlog add --from FILE
[2]
$ backlog add "  "
2> backlog: a story needs a title
[2]
$ backlog add Pay by card
2> backlog: unexpected argument 'by'
2> hint: put quotes around a text of several words
2> hint: usage: backlog add [OPTION]... [TEXT]
[2]
$ backlog add "A title" --from ideas.txt
2> backlog: a text and '--from' together: the stories come from one of them
2> hint: put the text into 'ideas.txt' as a line
[2]
$ backlog add --from nowhere.txt
2> backlog: there is no 'nowhere.txt'
[3]
$ backlog add --from .
2> backlog: cannot read '.': it is a folder
[3]
$ printf 'One\nTw\xffo\nThree\nFo\xc3ur\n' > bad.txt && backlog add --from bad.txt; rm bad.txt
2> backlog: the line is not UTF-8
2>   bad.txt:2:3
2>   2 | Tw\xffo
2>     |   ^
2> backlog: the line is not UTF-8
2>   bad.txt:4:3
2>   4 | Fo\xc3ur
2>     |   ^
2> nothing was added
$ backlog add $'Caf\xe9'
2> backlog: 'TEXT' takes UTF-8, not 'Caf\xe9'
[2]
$ backlog add "A title" --assignee $'Caf\xe9'
2> backlog: '--assignee' takes UTF-8, not 'Caf\xe9'
[2]
$ head -c 300000 /dev/zero | tr '\0' x | backlog add --from -
2> backlog: the file would have 300273 bytes, and 262144 are the most that is read; nothing was written
2>   stories/b4baje-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.yaml
2> hint: put a long text into a file of its own, and name it here
[4]
$ backlog add "A title" --top --bottom
2> backlog: a story has one place: give one of '--top', '--bottom', '--before', '--after'
[2]
$ backlog add "A title" --before $id --after $other
2> backlog: a story has one place: give one of '--top', '--bottom', '--before', '--after'
[2]
$ backlog add "A title" --before zzzzz9
2> backlog: no story 'zzzzz9'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog add "A title" --size 4
2> backlog: 'size' takes one of 1 2 3 5 8 13 20, not '4'
2> hint: the scale stands in .backlog/settings.yaml: scales, size
[2]
$ backlog add "A title" --business-value high
2> backlog: 'business_value' takes one of 0 1 2 3 5 8 13 20, not 'high'
[2]
$ backlog add "A title" --type bugg
2> backlog: '--type' takes story, bug, chore or spike, not 'bugg'
2> hint: did you mean 'bug'?
[2]
$ backlog add "A title" --moscow perhaps
2> backlog: '--moscow' takes must, should, could or wont, not 'perhaps'
[2]
$ backlog add "A title" --release 2.0
2> backlog: no release '2.0'
2> hint: 'backlog release new 2.0' makes it
[3]
$ backlog add "A title" --product-goal grow
2> backlog: no Product Goal 'grow'
2> hint: 'backlog goal add TEXT' adds the first
[3]
$ backlog add "A title" --parent nobody
2> backlog: no story 'nobody'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog add "A title" --depends-on a
2> backlog: no story 'a'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog add "A title" --criterion ""
2> backlog: an acceptance criterion needs a text
[2]
$ backlog add "A title" --label ""
2> backlog: 'labels' takes no empty text
[2]
$ backlog add "A title" --on yesterday
2> backlog: '--on' takes a date (YYYY-MM-DD), not 'yesterday'
2> hint: today is 2026-11-02
[2]
$ backlog add "A title" --bizness-value 5
2> backlog: unknown option '--bizness-value' of 'add'
2> hint: did you mean '--business-value'?
[2]
$ backlog add "A title" --size
2> backlog: '--size' needs a value (N)
[2]
$ git status --short

# Only a story that is new or ready can become an epic.
$ backlog drop $other --reason "No phones" > /dev/null && git commit -qam drop
$ backlog add "A part" --parent $other
2> backlog: cannot make 'b4baje' a part of 'v650hh': 'v650hh' is dropped, and would become an epic
2> hint: only a story that is new or ready can become an epic
[3]
$ git status --short

# Outside of any backlog.
$ cd "$HOME" && backlog add "A title"
2> backlog: no backlog here or above '$HOME'
2> hint: 'backlog init' makes one
[3]
