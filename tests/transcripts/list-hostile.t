# What could fool a terminal is shown, not sent: escape sequences, a text that runs backwards, a
# second line.
$ mkdir -p .backlog/stories && printf 'format: 1\n' > .backlog/settings.yaml
$ cat > .backlog/stories/a0aaaa.yaml <<'END'
> id: a0aaaa
> title: "Red \e[31m and \u202Ebackwards\nsecond line\tand a tab"
> want: "ring \a"
> labels: ["\e]0;owned\a"]
> description: |
>   Two lines,
>   one paragraph.
> created: 2026-10-01
> END
$ backlog list
1> #  id      status  title

Unscored  no business value, user value or risk
1  a0aaaa  new     Red \x1b[31m and \u{202e}backwards\nsecond line\tand a tab

1 open story, 1 without a size
'backlog score --unscored' gives them numbers
$ backlog show a0aaaa
a0aaaa Red \x1b[31m and \u{202e}backwards\nsecond line\tand a tab

  Want    ring \x07

  Status  new
  Type    story
  Place   1 of 1: unscored: no business value, user value or risk; in its old place among the unscored

  Labels  \x1b]0;owned\x07

Missing to be ready
  no role
    backlog edit a0aaaa --role TEXT
  no benefit
    backlog edit a0aaaa --benefit TEXT
  no business value and no user value
    backlog edit a0aaaa --bv N --uv N
  no risk
    backlog edit a0aaaa --risk N
  no size
    backlog edit a0aaaa --size N
  no acceptance criterion
    backlog edit a0aaaa --criterion TEXT

Description
  Two lines,
  one paragraph.

History
  2026-10-01  added

  File    .backlog/stories/a0aaaa.yaml
$ backlog search red
a0aaaa  new  Red \x1b[31m and \u{202e}backwards\nsecond line\tand a tab
$ backlog search owned
a0aaaa  new  Red \x1b[31m and \u{202e}backwards\nsecond line\tand a tab
        label: \x1b]0;owned\x07
tty$ backlog list --color never
1> #  id      status  title

Unscored  no business value, user value or risk
1  a0aaaa  new     Red \x1b[31m and \u{202e}backwards\nsecond line\tand a tab

1 open story, 1 without a size
'backlog score --unscored' gives them numbers
$ backlog list --format '{id} {title}'
a0aaaa Red \x1b[31m and \u{202e}backwards\nsecond line\tand a tab
$ backlog list --json | grep title
    "title": "Red \u001b[31m and \u202ebackwards\nsecond line\tand a tab",

# Letters that are wide, or that stand on others, keep the columns.
$ cat > .backlog/stories/a1bbbb.yaml <<'END'
> id: a1bbbb
> title: 東京から注文する東京から注文する東京から注文する東京から注文する東京から注文する
> created: 2026-10-01
> END
tty$ COLUMNS=50 backlog list --color never
1> #  id      status  title

Unscored  no business value, user value or risk
1  a0aaaa  new     Red \x1b[31m and \u{202e}backw…
2  a1bbbb  new     東京から注文する東京から注文す…

2 open stories, 2 without a size
'backlog score --unscored' gives them numbers
