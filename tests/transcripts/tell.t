# Sixteen days ago, in git: what sprint 2 has brought since was still to do, and something else was in.
$ git init -q && cp -r "$EXAMPLES/bike-workshop/.backlog" .
$ for f in $(grep -l '^sprint: 2$' .backlog/stories/*); do sed -i 's/^status: accepted/status: ready/; s/^sprint: 2$/sprint:/; s/^accepted.*//; s/^rank:$/rank: "mmmmmm"/' $f; done; rm .backlog/sprints/2.yaml
$ sed -i 's/^release:.*/release: "1.0"/' .backlog/stories/pvnc66-*.yaml && sed -i 's/^date: .*/date: 2026-12-11/' .backlog/releases/1.0.yaml
$ git add -A && GIT_COMMITTER_DATE=2026-10-16T18:00 git commit -q -m "sprint 1 is over"
$ rm -r .backlog && cp -r "$EXAMPLES/bike-workshop/.backlog" . && git add -A && git commit -q -m "sprint 2 is over"

# What Ines told us, what was decided, what is asked of her.
$ mkdir -p .backlog/feedback .backlog/decisions
$ printf 'id: f1aaaa\n\nkind: user-test\n\nfrom: Ines\n\ntext: I never know which job is next\n\nstories:\n  - q61hxe\n\nby: Marta\n\ncreated: 2026-10-01\n' > .backlog/feedback/f1aaaa.yaml
$ printf 'id: f2aaaa\n\nfrom: ines\n\ntext: A robot could fix bikes\n\ndismissed:\n  on: 2026-10-20\n  reason: nobody else asked for it\n\nby: Marta\n\ncreated: 2026-10-01\n' > .backlog/feedback/f2aaaa.yaml
$ printf 'id: f3aaaa\n\nfrom: Ines\n\ntext: The old news\n\nstories:\n  - rw2qp8\n\nby: Marta\n\ncreated: 2026-09-01\n' > .backlog/feedback/f3aaaa.yaml
$ printf 'id: d1aaaa\n\nquestion: Do we chat with customers?\n\noptions:\n  - text: Leave the chat out\n  - text: Build it\n\nchoice: Leave the chat out\n\nreason: a call is quicker, and the date would move\n\nrelease: "1.0"\n\nby: Marta\n\ncreated: 2026-10-20\n' > .backlog/decisions/d1aaaa.yaml
$ export BACKLOG_USER=Marta; backlog release remove 1.0 kr4j --on 2026-10-21 --reason "the bank is late" > /dev/null

$ backlog tell Ines
Subject: Spoke & Chain, release 1.0: how it stands on 2 November 2026

Hello Ines,

25 of 73 points of the release are finished and accepted, 8 of
20 stories. What it is for: Every customer can book, follow and pay a
repair without a phone call.

This is the news since 17 October 2026.

What is finished
----------------
- See the day's jobs in the morning, so that I can plan my day
  (22 October 2026)
- Book for a customer who rings up, so that there is one calendar and
  not two (22 October 2026)
- Bookings move by an hour when the clocks change (27 October 2026)
- Note what I did on the job sheet, so that the bill writes itself
  (30 October 2026)

What changed in the scope, and why
----------------------------------
- Removed on 21 October 2026: Pay by card when I pick up the bike
  (8 points). Why: the bank is late
- Added on 26 October 2026: Bookings move by an hour when the clocks
  change (2 points)

When it will be done
--------------------
It is done by 27 December 2026 with a chance of 50 %, and by 24 January
2027 with 85 %. Its date, 18 December 2026, is kept with a chance of
36 %.

On 16 October 2026 it was 27 December 2026 with 85 %: it has moved
4 weeks away. The date was 11 December 2026 then. 69 points were to do
then, now 48.

That rests on the velocity of the last 2 closed sprints, 12 and 13, and
on the team's assumption of 15 to 22 points a sprint, which counts as
3 sprints. So few sprints say little: take it with care.

What we decided
---------------
- Do we chat with customers? We chose: Leave the chat out. Why: a call
  is quicker, and the date would move (20 October 2026, Marta)

What became of what you told us
-------------------------------
- You said "I never know which job is next": 'See the day's jobs in the
  morning' is done since 22 October 2026
- You said "A robot could fix bikes": we will not follow it. Why: nobody
  else asked for it

What I ask of you
-----------------
- Is there an interface, or only the web shop? (about 'Find out how the
  wholesaler lets us read its stock', asked 35 days ago)

Kind regards,
Marta

# A name may be begun, in any case. Somebody nobody knows is told all the same, and the writer is told so.
$ backlog tell in | sed -n 3p
Hello Ines,
$ backlog tell Olga | tail -8
  is quicker, and the date would move (20 October 2026, Marta)

What I ask of you
-----------------
Nothing today. Should anything here surprise you, please tell me.

Kind regards,
Marta
2> hint: nobody called 'Olga' is asked anything or gave feedback: known are Ines, Jonas, Marta, Tom

# To everybody who follows the release.
$ backlog tell --release 1.0 --since 2026-10-30
Subject: Spoke & Chain, release 1.0: how it stands on 2 November 2026

Hello,

25 of 73 points of the release are finished and accepted, 8 of
20 stories. What it is for: Every customer can book, follow and pay a
repair without a phone call.

This is the news since 30 October 2026.

What is finished
----------------
- Note what I did on the job sheet, so that the bill writes itself
  (30 October 2026)

What changed in the scope, and why
----------------------------------
Nothing came or went.

When it will be done
--------------------
It is done by 27 December 2026 with a chance of 50 %, and by 24 January
2027 with 85 %. Its date, 18 December 2026, is kept with a chance of
36 %.

On 29 October 2026 it was 10 January 2027 with 85 %: it has moved
2 weeks away. The date was 11 December 2026 then. 69 points were to do
then, now 48.

That rests on the velocity of the last 2 closed sprints, 12 and 13, and
on the team's assumption of 15 to 22 points a sprint, which counts as
3 sprints. So few sprints say little: take it with care.

What we wait for
----------------
- Marta: Who approves when the owner of the bike is under age? (about
  'Approve the estimate before the work goes on', asked 35 days ago)
- Ines: Is there an interface, or only the web shop? (about 'Find out
  how the wholesaler lets us read its stock', asked 35 days ago)

Kind regards,
Marta

# Markdown and HTML: texts stay what they are.
$ sed -i 's|^text: I never.*|text: "I *never* know <img src=x onerror=alert(1)>"|' .backlog/feedback/f1aaaa.yaml
$ backlog tell Ines --format md | sed -n '/^# /p; /told us/,/ask of/p'
1> # Spoke \& Chain, release 1.0: how it stands on 2 November 2026
## What became of what you told us
1>
- You said "I \*never\* know \<img src=x onerror=alert(1)\>": 'See the day's jobs in the morning' is done since 22 October 2026
- You said "A robot could fix bikes": we will not follow it. Why: nobody else asked for it

## What I ask of you
$ backlog tell Ines --format html -o ines.html && grep -o "<li>.*never.*" ines.html && grep -c '<img' ines.html
<li>You said &quot;I *never* know &lt;img src=x onerror=alert(1)&gt;&quot;: &#39;See the day&#39;s jobs in the morning&#39; is done since 22 October 2026</li>
0
2> wrote 'ines.html'
[1]
$ backlog tell Ines -o ines.txt --quiet && head -1 ines.txt
Subject: Spoke & Chain, release 1.0: how it stands on 2 November 2026

# Without git nothing tells how it was.
$ rm -rf .git && backlog tell --release 1.0 | sed -n '/^When/,/^$/p'
When it will be done
--------------------
It is done by 27 December 2026 with a chance of 50 %, and by 24 January
2027 with 85 %. Its date, 18 December 2026, is kept with a chance of
36 %.

2> hint: what the forecast was then is not told: '.backlog' is in no git work tree

# The product owner is asked for what is built.
$ export BACKLOG_USER=Tom; sed -i 's/^product_owner:.*/product_owner: [Marta]/' .backlog/settings.yaml && sed -i 's/^status: .*/status: done/' .backlog/stories/hs8hsp-*.yaml
$ backlog tell marta | sed -n '/ask of you/,$p'
What I ask of you
-----------------
- Who approves when the owner of the bike is under age? (about 'Approve
  the estimate before the work goes on', asked 35 days ago)
- 'Approve the estimate before the work goes on' is built: please look
  at it, and accept or reject it
- 'Get a message when the bike is ready' is built: please look at it,
  and accept or reject it

Kind regards,
Tom
2> hint: what the forecast was then is not told: '.backlog' is in no git work tree

# What was joined with other feedback, and what was dropped or dismissed, is told.
$ export BACKLOG_USER=Marta; A=$(backlog feedback add "Clocks EVE" --from Eve --on 2026-10-01) B=$(backlog feedback add "Clocks BEN" --from Ben --on 2026-10-01 --story n5zh)
$ backlog feedback triage $A --same-as $B > /dev/null && backlog feedback add "Late EVE" --from Eve --on 2026-10-01 --story e4bd > /dev/null && backlog drop e4bd --reason "$(printf 'not\nours')" > /dev/null
$ D=$(backlog feedback add "Bench EVE" --from Eve --on 2026-10-20) E=$(backlog feedback add "Bench BEN" --from Ben --on 2026-10-20)
$ backlog feedback triage $D --same-as $E > /dev/null && backlog feedback triage $E --dismiss "belongs to the town" > /dev/null
$ backlog tell Eve 2> /dev/null | sed -n '/told us/,/^What I/p'
What became of what you told us
-------------------------------
- You said "Late EVE": 'Be told at once when a part comes late' will not
  be done: not ours
- You said "Clocks EVE": 'Bookings move by an hour when the clocks
  change' is done since 27 October 2026 (others told us the same)
- You said "Bench EVE": we will not follow it. Why: belongs to the town

What I ask of you

# A question that nobody is asked is open too; a product without a name has one.
$ backlog ask hs8h "In which language?" > /dev/null 2>&1; sed -i 's/^name:.*/name:/' .backlog/settings.yaml
$ backlog tell --release 1.0 2> /dev/null | sed -n '1p; /wait for/,/^Kind/p'
Subject: Backlog, release 1.0: how it stands on 2 November 2026
What we wait for
----------------
- Marta: Who approves when the owner of the bike is under age? (about
  'Approve the estimate before the work goes on', asked 35 days ago)
- In which language? (about 'Approve the estimate before the work goes
  on', asked today)
- Ines: Is there an interface, or only the web shop? (about 'Find out
  how the wholesaler lets us read its stock', asked 35 days ago)

Kind regards,
$ backlog release notes 1.0 --format html 2> /dev/null | grep '<h1>'; backlog review --html | grep '<h1>'; backlog vision | head -1
<h1>Backlog: release notes</h1>
<h1>Backlog: Sprint 2, 19 October 2026 to 1 November 2026</h1>
Backlog

# Joiners stay where emoji and scripts need them.
$ backlog feedback add "$(printf 'For \U0001f469\u200d\U0001f467, not pay\u200dpal\nat all')" --from Zoe > /dev/null
$ backlog tell Zoe 2> /dev/null | grep -A1 'For '; backlog tell Zoe --format md 2> /dev/null | grep 'For '
- You said "For 👩‍👧, not pay\u{200d}pal at all": thank you; we have not
  decided yet what follows
- You said "For 👩‍👧, not pay\\u{200d}pal at all": thank you; we have not decided yet what follows
