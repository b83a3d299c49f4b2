# Feedback that cannot be kept or triaged, and what helps.
$ git init -q && . "$SOURCE/tests/support/web_shop.sh" && A=$(backlog feedback add "Too slow") B=$(backlog feedback add "It is slow") && git add -A && git commit -q -m shop
$ backlog feedback add
2> backlog: feedback needs a text
2> hint: backlog feedback add "Nobody found the way to the till" --from Ben
2> hint: from stdin: backlog feedback add -
[2]
$ backlog feedback add "  "
2> backlog: feedback needs a text
2> hint: backlog feedback add "Nobody found the way to the till" --from Ben
2> hint: from stdin: backlog feedback add -
[2]
$ printf '\n\n' | backlog feedback add -
2> backlog: feedback needs a text
2> hint: backlog feedback add "Nobody found the way to the till" --from Ben
2> hint: from stdin: backlog feedback add -
[2]
$ printf 'caf\xe9\n' | backlog feedback add -
2> backlog: feedback takes UTF-8
[2]
$ backlog feedback add "Too slow" --kind usertest
2> backlog: '--kind' takes user-test, stakeholder, market, projection, support or review, not 'usertest'
2> hint: did you mean 'user-test'?
[2]
$ backlog feedback add "Too slow" --story zzz
2> backlog: no story 'zzz'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog feedback add "Too slow" --product-goal fame
2> backlog: no Product Goal 'fame'
2> hint: there is orders
[3]
$ backlog feedback add "Too slow" --release 9.9
2> backlog: no release '9.9'
2> hint: there is 1.0
2> hint: 'backlog release new 9.9' makes it
[3]
$ backlog feedback show zzz
2> backlog: no feedback 'zzz'
2> hint: 'backlog feedback list' shows the ids
[3]
$ backlog feedback list --story zzz
2> backlog: no story 'zzz'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog feedback triage
2> backlog: 'feedback triage' asks on a terminal, and this is none
2> hint: backlog feedback triage ID --story ID
2> hint: backlog feedback triage ID --new TITLE
2> hint: backlog feedback triage ID --product-goal GOAL
2> hint: backlog feedback triage ID --same-as FEEDBACK
2> hint: backlog feedback triage ID --dismiss REASON
2> hint: 'backlog feedback list --untriaged' lists them
[2]
$ backlog feedback triage --story k7m2qx
2> backlog: 'feedback triage' needs the feedback that this is about
2> hint: name it: backlog feedback triage ID --story ID
[2]
$ backlog feedback triage $A zzz --story k7m2qx
2> backlog: no feedback 'zzz'
2> hint: 'backlog feedback list' shows the ids
[3]
$ backlog feedback triage $A --story zzz
2> backlog: no story 'zzz'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog feedback triage $A --story k7m2qx --dismiss "old"
2> backlog: one answer at a time: linked, joined, dismissed or taken back
2> hint: --story, --new and --product-goal go together; --same-as, --dismiss and --again stand alone
[2]
$ backlog feedback triage $A --dismiss " "
2> backlog: '--dismiss' needs a text
[2]
$ backlog feedback triage $A --new " "
2> backlog: a story needs a title
[2]
$ backlog feedback triage $A --same-as $A
2> backlog: cannot join feedback 'cxsq2j': it cannot be joined with itself
[3]
$ git status --short
$ backlog feedback triage $B --same-as $A > /dev/null && backlog feedback triage $A --same-as $B
2> backlog: cannot join feedback 'cxsq2j': 'v650hh' was joined with it
2> hint: take that back: backlog feedback triage v650hh --again
[3]
$ printf 'id: f1f1f1\ntext: "\n' > .backlog/feedback/f1f1f1.yaml
$ backlog feedback show f1
2> backlog: cannot read '.backlog/feedback/f1f1f1.yaml': a quote that is not closed before the end of the file
2>   .backlog/feedback/f1f1f1.yaml:2:7
2>   2 | text: "
2>     |       ^
2> hint: close it; the further lines of a quoted text stand deeper than its key
[4]
$ backlog feedback list
id      follows    text

To triage  1
cxsq2j             Too slow

Triaged  1
v650hh  as cxsq2j  It is slow
2> hint: 'backlog feedback triage' goes through what waits
2> backlog: cannot read '.backlog/feedback/f1f1f1.yaml': a quote that is not closed before the end of the file
2>   .backlog/feedback/f1f1f1.yaml:2:7
2>   2 | text: "
2>     |       ^
2> hint: close it; the further lines of a quoted text stand deeper than its key
[4]
