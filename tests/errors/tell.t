$ backlog init --name "Web shop" > /dev/null

# Without a release there is no scope and no forecast, but there is news.
$ backlog tell
2> backlog: 'tell' needs to know whom, or of which release
2> hint: backlog tell Ada
2> hint: backlog tell --release 1.0
[2]
$ backlog tell Ada
Subject: Web shop: how it stands on 2 November 2026

Hello Ada,

This is the news since 19 October 2026.

What is finished
----------------
Nothing was accepted since then.

What I ask of you
-----------------
Nothing today. Should anything here surprise you, please tell me.

Kind regards,
Ada
2> hint: nobody called 'Ada' is asked anything or gave feedback
$ backlog tell --release 1.0
2> backlog: no release '1.0'
2> hint: 'backlog release new 1.0' makes it
[3]
$ backlog tell Ada --since tomorrow
2> backlog: '--since' takes a date as 2026-11-30, not 'tomorrow'
[2]
$ backlog tell Ada --since 2026-11-03
2> backlog: '--since 2026-11-03' is still to come
[2]
$ backlog tell Ada --format pdf
2> backlog: '--format' takes text, md or html, not 'pdf'
[2]
$ backlog tell Ada -o .
2> backlog: cannot write '.': it is a folder
2> hint: name a file in it
[3]
