# Each way in which 'edit' refuses, and that nothing is changed by it.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ cat > .backlog/stories/k7m2qx-pay-by-card.yaml <<END
> id: k7m2qx
> title: Pay by card
> labels: [checkout]
> acceptance_criteria: [The bank confirms]
> created: 2026-10-01
> END
$ cat > .backlog/stories/p3w9da-print-a-receipt.yaml <<END
> id: p3w9da
> title: Print a receipt
> parent: k7m2qx
> created: 2026-10-02
> END
$ git add -A && git commit -q -m "two stories"
$ backlog edit
2> backlog: missing ID
2> hint: usage: backlog edit [OPTION]... ID...
[2]
$ backlog edit nosuch --size 3
2> backlog: no story 'nosuch'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog edit k7m2qx --size 4
2> backlog: 'size' takes one of 1 2 3 5 8 13 20, not '4'
2> hint: the scale stands in .backlog/settings.yaml: scales, size
[2]
$ backlog edit k7m2qx --size many
2> backlog: 'size' takes one of 1 2 3 5 8 13 20, not 'many'
[2]
$ backlog edit k7m2qx --type bugg
2> backlog: '--type' takes story, bug, chore or spike, not 'bugg'
2> hint: did you mean 'bug'?
[2]
$ backlog edit k7m2qx --needed-by tomorrow
2> backlog: 'needed_by' takes a date as 2026-11-30, not 'tomorrow'
[2]
$ backlog edit k7m2qx --title ""
2> backlog: a story needs a title
[2]
$ backlog edit k7m2qx --role $'\xff'
2> backlog: '--role' takes UTF-8, not '\xff'
[2]
$ backlog edit k7m2qx --release mvp
2> backlog: no release 'mvp'
2> hint: 'backlog release new mvp' makes it
[3]
$ backlog edit k7m2qx --product-goal growth
2> backlog: no Product Goal 'growth'
2> hint: 'backlog goal add TEXT' adds the first
[3]
$ backlog edit k7m2qx --depends-on k7m2qx
2> backlog: 'depends_on' cannot name the story itself
[2]
$ backlog edit k7m2qx --parent p3w9da
2> backlog: cannot make 'k7m2qx' a part of 'p3w9da': it would be a part of itself
2> hint: see what it is made of: 'backlog show k7m2qx'
[3]
$ backlog edit k7m2qx --unset siez
2> backlog: '--unset' takes a field, not 'siez'
2> hint: did you mean 'size'?
[2]
$ backlog edit k7m2qx --unset title
2> backlog: 'title' cannot be emptied by hand
2> hint: give it another: '--title ...'
[2]
$ backlog edit k7m2qx --unset status
2> backlog: 'status' cannot be emptied by hand
[2]
$ backlog edit k7m2qx --unset size --size 3
2> backlog: 'size' is set and unset
[2]
$ backlog edit k7m2qx --remove-label chekout
2> backlog: 'k7m2qx' has no label 'chekout'
2> hint: did you mean 'checkout'?
[3]
$ backlog edit p3w9da --remove-label checkout
2> backlog: 'p3w9da' has no label 'checkout'
2> hint: it has none
[3]
$ backlog edit k7m2qx --remove-dependency p3w9da
2> backlog: 'k7m2qx' has no dependency 'p3w9da'
2> hint: it has none
[3]
$ backlog edit k7m2qx --edit-criterion "2"
2> backlog: '--edit-criterion' takes N=TEXT, not '2'
2> hint: --edit-criterion "2=The receipt shows the tax"
[2]
$ backlog edit k7m2qx --edit-criterion "2=Another"
2> backlog: no criterion '2' in 'k7m2qx': it has 1 criterion
2> hint: see them: 'backlog show k7m2qx'
[3]
$ backlog edit k7m2qx --pass 1 --remove-criterion 1
2> backlog: criterion '1' is named by two options
[2]
$ backlog edit k7m2qx --fail c9
2> backlog: no criterion 'c9' in 'k7m2qx': it has 1 criterion
2> hint: see them: 'backlog show k7m2qx'
[3]
$ backlog edit k7m2qx --add-criterion ""
2> backlog: an acceptance criterion needs a text
[2]
$ backlog edit k7m2qx --tick testz
2> backlog: no item 'testz' to tick for the story 'k7m2qx'
2> hint: Definition of Done: tests, reviewed
[3]
$ backlog edit k7m2qx --status ready
2> backlog: unknown option '--status' of 'edit'
2> hint: 'backlog help edit' shows its options
[2]
$ backlog edit k7m2qx --sise 3
2> backlog: unknown option '--sise' of 'edit'
2> hint: did you mean '--size'?
[2]
$ backlog edit k7m2qx --size 3 --on yesterday
2> backlog: '--on' takes a date (YYYY-MM-DD), not 'yesterday'
2> hint: today is 2026-11-02
[2]
$ backlog edit k7m2qx --dry-run
2> backlog: '--dry-run' needs an option that changes a field
2> hint: for many at once: backlog edit k7m p3w --add-label workshop
[2]
$ git status --short

# A file that may be cut off is not written.
$ sed -i '/^created/d' .backlog/stories/p3w9da-print-a-receipt.yaml
$ backlog edit p3w9da --size 3
2> backlog: cannot change 'p3w9da': its file may be cut off
2>   .backlog/stories/p3w9da-print-a-receipt.yaml
2> hint: compare it with git, then 'backlog check --fix' adds its 'created' line
[4]
