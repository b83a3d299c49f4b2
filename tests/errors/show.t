$ backlog show k7m2qx
2> backlog: no backlog here or above '$T'
2> hint: 'backlog init' makes one
[3]
$ . "$SOURCE/tests/support/web_shop.sh"
$ backlog show
2> backlog: missing ID
2> hint: usage: backlog show [OPTION]... ID...
[2]
$ backlog show k7m2qz
2> backlog: no story 'k7m2qz'
2> hint: did you mean 'k7m2qx' (Pay by card)?
[3]
$ backlog show zzz
2> backlog: no story 'zzz'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog show 99
2> backlog: no place 99 in the backlog: it has 9
2> hint: 'backlog list' shows the places
[3]
$ backlog show k7m2qz --json
[]
2> {"error": {"code": 3, "message": "no story 'k7m2qz'", "hints": ["did you mean 'k7m2qx' (Pay by card)?"]}}
[3]

# The others are shown.
$ backlog show zzz d2r0px 99
d2r0px Pay by fax

  Status  dropped
  Type    story

History
  2026-10-01  added
  2026-10-10  dropped by Ada: Nobody has one

  File    .backlog/stories/d2r0px.yaml
2> backlog: no story 'zzz'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
2> backlog: no place 99 in the backlog: it has 9
2> hint: 'backlog list' shows the places
2> backlog: 2 errors
[3]

# A prefix that several have.
$ printf 'id: k7m2qy\ntitle: Pay later\ncreated: 2026-10-01\n' > .backlog/stories/k7m2qy.yaml
$ backlog show k7
2> backlog: 'k7' could be any of 2 stories
2> hint: k7m2qx Pay by card
2> hint: k7m2qy Pay later
[3]

# A file that is not valid.
$ printf 'id: k7m2qy\ntitle: [Pay\n' > .backlog/stories/k7m2qy.yaml
$ backlog show k7m2qy
2> backlog: cannot read '.backlog/stories/k7m2qy.yaml': a list that is not closed with ']' on its line
2>   .backlog/stories/k7m2qy.yaml:2:8
2>   2 | title: [Pay
2>     |        ^
2> hint: close it, or write one '- item' a line below its key
[4]
$ backlog show d2r0px > /dev/null
2> backlog: cannot read '.backlog/stories/k7m2qy.yaml': a list that is not closed with ']' on its line
2>   .backlog/stories/k7m2qy.yaml:2:8
2>   2 | title: [Pay
2>     |        ^
2> hint: close it, or write one '- item' a line below its key
[4]
