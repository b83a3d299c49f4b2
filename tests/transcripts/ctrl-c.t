# Ctrl-C right behind an answer: it is saved, the sum is told, and nothing more is asked. Somebody reads
# the backlog, so that the answer is still being saved when the key is pressed.
$ git init -q && . "$SOURCE/tests/support/web_shop.sh"
$ backlog feedback add "The old shop had a bench" --on 2026-10-05 > /dev/null
$ backlog feedback add "A gift needs paper" --on 2026-10-06 > /dev/null
$ backlog feedback add "The parrot talks too much" --on 2026-10-07 > /dev/null
$ git add -A && git commit -q -m shop
$ cat > while_read.pl <<'END'
> use Fcntl ':flock';
> open my $lock, '<', glob '.git/backlog/*/lock' or die; flock $lock, LOCK_SH;
> open my $held, '>', 'held';
> $SIG{INT} = sub { select undef, undef, undef, 0.3; exit };
> sleep 30;
> END
tty$ perl while_read.pl & until rm held 2> /dev/null; do sleep 0.01; done; backlog feedback triage
tty< d
tty< Nobody sits in a shop on the web
tty< ^C
Enter skips, or takes what stands in brackets; b goes back, q quits.
Every answer is saved at once.

1 of 3  cxsq2j  2026-10-05
  The old shop had a bench
  link, new story, join, dismiss, skip or quit? [l/n/j/d/S/q] d
  nothing follows from it, because: Nobody sits in a shop on the web
^C  saved: dismissed on 2026-11-02 by Ada: Nobody sits in a shop on the web

1 piece of feedback triaged, 2 left
backlog: interrupted
[130]
$ backlog feedback
id      follows    text

To triage  2
v650hh             A gift needs paper
b4baje             The parrot talks too much

Triaged  1
cxsq2j  dismissed  The old shop had a bench
2> hint: 'backlog feedback triage' goes through what waits
tty$ perl while_read.pl & until rm held 2> /dev/null; do sleep 0.01; done; backlog accept
tty< p
tty< ^C

p3w9da See what is in stock
  1. What is sold out says so
     pass, fail, skip or quit? [P/f/s/q] p
^C
backlog: interrupted
[130]
$ backlog show p3w9da | grep -A1 -i criteria
Acceptance criteria
  1 pass  What is sold out says so
$ backlog review --close --goal-met yes > /dev/null
tty$ perl while_read.pl & until rm held 2> /dev/null; do sleep 0.01; done; backlog review 2 --meeting
tty< It is slow
tty< ^C
Sprint 2, 26 October 2026 to 8 November 2026
Sprint Goal: Orders that are paid (met)
Feedback is saved at once; Enter goes on, q asks no more.

Finished
  1. See what is in stock  3 points, built
     holds: What is sold out says so
     feedback: It is slow
^C

1 observation is saved
hint: 'backlog feedback list' shows what was said
backlog: interrupted
[130]
$ backlog feedback list --kind review
id      kind    follows  text

Triaged  1
pp6885  review  p3w9da   It is slow
