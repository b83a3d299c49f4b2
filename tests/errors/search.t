$ backlog search pay
2> backlog: no backlog here or above '$T'
2> hint: 'backlog init' makes one
[3]
$ . "$SOURCE/tests/support/web_shop.sh"
$ backlog search
2> backlog: missing TEXT
2> hint: usage: backlog search [OPTION]... TEXT...
[2]
$ backlog search ' '
2> backlog: nothing to search for
2> hint: name a word: backlog search export
[2]
$ echo 'sizes' >> .backlog/stories/n8w5sx.yaml
$ backlog search fax
d2r0px  dropped  Pay by fax
2> backlog: cannot read '.backlog/stories/n8w5sx.yaml': a line that is neither 'key: value' nor part of a value
2>   .backlog/stories/n8w5sx.yaml:7:1
2>   7 | sizes
2>     | ^
2> hint: write 'key: value'; indent the further lines of a text below its key, or begin a comment with '#'
[4]
$ backlog search unicorn
2> no story has 'unicorn'
2> backlog: cannot read '.backlog/stories/n8w5sx.yaml': a line that is neither 'key: value' nor part of a value
2>   .backlog/stories/n8w5sx.yaml:7:1
2>   7 | sizes
2>     | ^
2> hint: write 'key: value'; indent the further lines of a text below its key, or begin a comment with '#'
[4]
