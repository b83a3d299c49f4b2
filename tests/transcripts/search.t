$ . "$SOURCE/tests/support/web_shop.sh"

# Open stories come first, in their order, then epics, the accepted and the dropped.
$ backlog search pay
k7m2qx  in-progress  Pay by card
e1pc00  in-progress  Checkout
        want: to order and pay
d2r0px  dropped      Pay by fax

# Below the title stands where the words are that it does not have.
$ backlog search card provider
k7m2qx  in-progress  Pay by card
        description: The provider charges 1.4 % for each payment. We take the two cards that most ...
s9p1ke  new          Does the card provider answer in time?
$ backlog search 'provider CARD'
k7m2qx  in-progress  Pay by card
        description: The provider charges 1.4 % for each payment. We take the two cards that most ...
s9p1ke  new          Does the card provider answer in time?
$ backlog search declined
k7m2qx  in-progress  Pay by card
        criterion 1: A declined card says why
$ backlog search bank
k7m2qx  in-progress  Pay by card
        note: The bank called
$ backlog search noon
s9p1ke  new  Does the card provider answer in time?
        question: How long does it take at noon?
$ backlog search mail
r2t8rn  ready  Send a parcel back
        criterion 1: A label comes by mail
n8w5sx  new    Write a newsletter
        label: mail
m6a1xx  new    Übersetze die Mails
$ backlog search ben
k7m2qx  in-progress  Pay by card
        assignee: Ben
$ backlog search r2t
r2t8rn  ready  Send a parcel back
        id: r2t8rn

# All words must be there, in any case, in one story.
$ backlog search card basket
2> no story has all of 'card', 'basket'
[1]
$ backlog search ÜBERSETZE
m6a1xx  new  Übersetze die Mails
$ backlog search fax --json
[
  {
    "id": "d2r0px",
    "title": "Pay by fax",
    "type": "story",
    "status": "dropped",
    "dropped": {
      "on": "2026-10-10",
      "by": "Ada",
      "reason": "Nobody has one"
    },
    "created": "2026-10-01"
  }
]

# A long text is shown around the word.
$ cat > .backlog/stories/a0aaaa.yaml <<'END'
> id: a0aaaa
> title: Keep the orders
> description: |
>   The law says for how long we have to keep what was ordered,
>   by whom and when; the accountant knows where the archive has room
>   for all of that, and who may look into it before ten years are over.
> created: 2026-10-01
> END
$ backlog search archive
a0aaaa  new  Keep the orders
        description: ... accountant knows where the archive has room for all of that, and who may look into it before ten years ...
$ backlog search over
a0aaaa  new  Keep the orders
        description: ... into it before ten years are over.

# Nothing found is an answer.
$ backlog search unicorn
2> no story has 'unicorn'
[1]
$ backlog search unicorn card
2> no story has all of 'unicorn', 'card'
[1]
$ backlog search unicorn --json
[]
[1]

# On a terminal the words stand out, and lines are cut.
tty$ backlog search archive --color always
\x1b[1;35ma0aaaa\x1b[0m  new  Keep the orders (esc)
        \x1b[2mdescription:\x1b[0m ... accountant knows where the \x1b[1;31marchive\x1b[0m has room for all of… (esc)
tty$ COLUMNS=50 backlog search archive --color never
a0aaaa  new  Keep the orders
        description: ... accountant knows where t…
