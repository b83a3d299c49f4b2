# Without a backlog.
$ backlog
2> backlog: no backlog here or above '$T'
2> hint: 'backlog init' makes one
[3]
$ backlog home --json
2> {"error": {"code": 3, "message": "no backlog here or above '$T'", "hints": ["'backlog init' makes one"]}}
[3]

# A bad file is named; the rest is shown.
$ . "$SOURCE/tests/support/web_shop.sh"
$ echo 'sizes' >> .backlog/stories/n8w5sx.yaml
$ backlog
Web shop: 8 open stories, 34 points, 1 without a size

Sprint 2, 6 days left: Orders that are paid
  1 planned, 1 in-progress, 1 done; 0 of 13 points accepted

Waiting for acceptance  1
   2  p3w9da  See what is in stock

Not ready among the next 10  3
   4  s9p1ke  Does the card provider answer in time?: nothing is missing any more
   7  g4ft00  Give a card as a gift: no role, and 4 more
   8  m6a1xx  Übersetze die Mails: no size

Waiting for somebody  1
   7  g4ft00  Give a card as a gift: The lawyer looks at it, 5 days

Next
  backlog accept                1 story waits for you
  backlog prioritize --dry-run  1 story stands elsewhere than the rules say
  backlog groom                 make ready what comes next
2> backlog: cannot read '.backlog/stories/n8w5sx.yaml': a line that is neither 'key: value' nor part of a value
2>   .backlog/stories/n8w5sx.yaml:7:1
2>   7 | sizes
2>     | ^
2> hint: write 'key: value'; indent the further lines of a text below its key, or begin a comment with '#'
[4]

# A backlog whose only story cannot be read is not empty.
$ mkdir one && cd one && git init -q && backlog init --name "One" > /dev/null && echo 'title: "' > .backlog/stories/k7m2qx-x.yaml
$ backlog 2> /dev/null
One: 0 open stories

5 files in .backlog not committed yet

Next
  backlog check  files cannot be read
[4]
