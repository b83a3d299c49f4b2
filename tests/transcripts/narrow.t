# On a narrow terminal lines are broken, and no column is cut to nothing. Nothing is wider than the terminal, but words that are.
$ git init -q && cp -r "$EXAMPLES/bike-workshop/.backlog" . && git add -A && git commit -q -m start
$ backlog vision edit --need "日本語の文章には空白がありません。それでも、行は端末の幅で折り返されます。そうでなければ読めません。" > /dev/null
$ backlog move h38q --top > /dev/null && backlog pin tggc --after yctb --reason "the mayor asked for it" > /dev/null && backlog drop yctb --reason "not now" > /dev/null
tty$ COLUMNS=40 backlog goal
goal     status   accepted       value
  today  target  text
promise  current   8 of 30  118 of 359
   71 %    90 %  Repairs are booked onl…
mobile   next       0 of 3     0 of 28
    0 %    25 %  Commuters stay mobile…
tty$ COLUMNS=40 backlog vision
Spoke & Chain

  Cyclists of the town get their bike
  back on the day they were promised,
  and nobody has to ring up to ask. The
  workshop knows in the morning what the
  day holds, and has the parts on the
  shelf.

  Need     日本語の文章には空白がありま
           せん。それでも、行は端末の幅
           で折り返されます。そうでなけ
           れば読めません。

goal     status   accepted       value
  today  target  text
promise  current   8 of 30  118 of 359
   71 %    90 %  Repairs are booked onl…
mobile   next       0 of 3     0 of 28
    0 %    25 %  Commuters stay mobile…
tty$ backlog vision
Spoke & Chain

  Cyclists of the town get their bike back on the day they were promised, and
  nobody has to ring up to ask. The workshop knows in the morning what the day
  holds, and has the parts on the shelf.

  Need     日本語の文章には空白がありません。それでも、行は端末の幅で折り返され
           ます。そうでなければ読めません。

goal     status   accepted       value  today  target  text
promise  current   8 of 30  118 of 359   71 %    90 %  Repairs are booked onlin…
mobile   next       0 of 3     0 of 28    0 %    25 %  Commuters stay mobile wh…
tty$ COLUMNS=40 backlog questions --open
Open questions  3
  hs8hsp Approve the estimate before the
  work goes on
    1  Who approves when the owner of
       the bike is under age? (waiting
       for Marta, 35 days)
  eqv973 Find out how the wholesaler
  lets us read its stock
    1  Is there an interface, or only
       the web shop? (waiting for Ines,
       35 days)
  z7zc2b Find out whether our insurance
  covers loan bikes
    1  Does the policy cover a bike that
       a customer rides? (waiting for an
       answer, 18 days)
tty$ COLUMNS=60 backlog release show 1.0 --no-pager
Release 1.0, open, due 18 December 2026, in 46 days
Goal: Every customer can book, follow and pay a repair
      without a phone call

  25 of 76 points accepted, 8 of 20 stories.
  Musts: 25 of 54 points accepted, 71 % of its points; above
  60 % nothing can give way when time is short.
  Open risk: 66.
  Since work on it began on 5 October 2026: 3 stories, 6
  points added; 1 story, 5 points removed.
    2026-10-15  added        2  mfd9ks The booking page is
                                blank on old phones
    2026-10-15  added        2  tzt1na Be warned when a
                                finished bike has been
                                waiting for a week
    2026-10-26  added        2  n5zhnq Bookings move by an
                                hour when the clocks change
    2026-11-02  dropped      5  yctbf4 See how far the
                                repair is (not now)

id      moscow  status    size  title
h38q6r  should  ready        2  Be reminded the day before
hs8hsp  must    new          8  Approve the estimate before…
kr4jzr  must    ready        8  Pay by card when I pick up…
bx9wd0  must    done         3  Get a message when the bike…
mn8e2d  must    ready        3  Cancel or move my booking
tggcm0  must    ready        2  See what a standard service…
gsqs9m  must    ready        5  See a description and photo…
eqv973  should  ready        3  Find out how the wholesaler…
m8nysa  should  ready        8  Order a missing part from t…
mfd9ks  should  ready        2  The booking page is blank o…
p27y96  should  ready        5  Have the parts of a booked…
tzt1na  could   ready        2  Be warned when a finished b…
b17f4b  must    accepted     3  Have my data deleted on req…
g89x3c  must    accepted     5  Note what I did on the job…
gw0dy1  must    accepted     2  Find out what makes an esti…
n5zhnq  must    accepted     2  Bookings move by an hour wh…
q61hxe  must    accepted     3  See the day's jobs in the m…
rw2qp8  must    accepted     2  Get the booking confirmed b…
v3f3dm  must    accepted     5  Choose a day and a time for…
yrz9gx  must    accepted     3  Book for a customer who rin…

  Release 1.0 has 12 open stories, with 51 points. 1 point
  stands before the last of them: sprint 6, ending 27
  December 2026 (50 %); sprint 9, ending 7 February 2027 (85
  %).
  Its date, 18 December 2026, is met with a chance of 21 %.
  That rests on the velocity of the last 2 closed sprints,
  12 and 13, and on the team's assumption of 15 to 22 points
  a sprint, which counts as 3 sprints. So few sprints say
  little: take it with care. The release grew by 3.0 points
  a sprint: that is expected to go on.
tty$ COLUMNS=60 backlog prioritize --dry-run
   7 -> 4    tggcm0 See what a standard service costs before
             I book
             a must of release '1.0'; high value: value 13,
             risk 1; promises 8.50 a point
   1 -> 11   h38q6r Be reminded the day before
             a should of release '1.0'; high value: value
             10, risk 1; promises 6.50 a point
             it stood before knac3g, hs8hsp and 7 more, by
             hand or older scores
the pin of tggcm0 See what a standard service costs before I
book does not count any more: its anchor 'yctbf4' is dropped
would move 2 stories; 1 of them stood higher by hand or by
older scores

k5mzf3 Replace our own calendar with a bought one
  a risk without value: does something valuable wait for it?
  link it, or drop it
kdd664 See the month's turnover by kind of repair
  one-sided: its user value is 0
2 stories stand at the end, unscored: 'backlog list
--unscored'
tty$ COLUMNS=60 backlog review 2
Sprint 2, closed, 2026-10-19 to 2026-11-01, capacity 16
Sprint Goal: A repair runs through the workshop without
             paper (met)

  planned              5 stories, 16 points
  added                1 story, 2 points
  accepted             4 stories, 13 points
  awaiting acceptance  1 story, 3 points
  not finished         1 story, 2 points

Accepted
    2  n5zhnq Bookings move by an hour when the clocks
       change (added 2026-10-26)
    3  yrz9gx Book for a customer who rings up
    3  q61hxe See the day's jobs in the morning
    5  g89x3c Note what I did on the job sheet

Awaiting acceptance
    3  bx9wd0 Get a message when the bike is ready

Not finished
    2  tggcm0 See what a standard service costs before I
       book

What keeps stories from acceptance
  bx9wd0 Get a message when the bike is ready
       criterion open: The message names the price and the
       opening hours

velocity 13; mean of the last 2 closed sprints: 12.5
tty$ COLUMNS=40 backlog tradeoff 1.0 --date 2027-02-26
Release 1.0: what if
  due        26 February 2027

release         as it is
  as changed            difference
stories to do   12
  12
points to do    51
  51
business value  94
  94
user value      83
  83
open risk       66
  66
done with 50 %  2026-12-27, sprint 6
  2026-12-27, sprint 6
done with 85 %  2027-02-07, sprint 9
  2027-02-07, sprint 9
due             2026-12-18
  2027-02-26            70 days later
chance of that  21 %
  89 %                  +68
value by then   78
  177                   +99

That rests on the velocity of the last 2
closed sprints, 12 and 13, and on the
team's assumption of 15 to 22 points a
sprint, which counts as 3 sprints. So
few sprints say little: take it with
care. The release grew by 3.0 points a
sprint: that is expected to go on.
1 point of other work is done before its
last story.

Nothing was changed.
To carry it out:
  backlog release edit 1.0 --date 2027-02-26
tty$ COLUMNS=40 backlog chart velocity
Velocity

sprint 1  planned   ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ 15
          accepted  ███████████████ 12
sprint 2  planned   ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ 16
          accepted  ████████████████ 13

13 points accepted in sprint 2, mean of
the last 2: 12.5.
From files: what closed sprints planned,
and the stories that were accepted in
them.
tty$ COLUMNS=60 backlog prioritize --compare wsjf
default  wsjf  id      title
      1     1  knac3g  Renew the certificate of the booking…
      2    13  hs8hsp  Approve the estimate before the work…
      3    14  kr4jzr  Pay by card when I pick up the bike
      4     7  tggcm0  See what a standard service costs be…
      5     9  mn8e2d  Cancel or move my booking
      6    15  gsqs9m  See a description and photos of the…
      7     4  eqv973  Find out how the wholesaler lets us…
      8     5  m8nysa  Order a missing part from the job sh…
      9     2  mfd9ks  The booking page is blank on old pho…
     10    10  h38q6r  Be reminded the day before
     11    16  p27y96  Have the parts of a booked repair re…
     12    12  tzt1na  Be warned when a finished bike has b…
     13     8  z7zc2b  Find out whether our insurance cover…
     14    21  k5mzf3  Replace our own calendar with a boug…
     15     6  e4bde4  Be told at once when a part comes la…
     16    11  vw5xfn  See which jobs wait for which parts
     17    17  qter5p  One invoice a month for all our bikes
     18    19  y8bqkm  Borrow a bike while mine is repaired
     19     3  y9sj2d  Names with an accent are cut off on…
     20    18  kdd664  See the month's turnover by kind of…
     21    20  b35nxv  Hold a deposit for a loan bike
     22    22  qg72p9  Move the nightly copy to a second pl…
     23    23  yrgf7n  Rate the repair
     24    24  a89371  Offer the booking page in English an…

What each looks at
  default       the next release first; then what is risky,
                then what is valuable, then the rest, each
                by what it promises for a point of work. 2
                stories are without scores.
  wsjf          what waiting costs for each point of work;
                risk counts like value, and nothing else
                comes first. 2 stories are without scores
                and a size. Of 276 pairs of stories 72 stand
                the other way round than by default.

Where they differ most, and why
y9sj2d Names with an accent are cut off on the job sheet
  default       place 19
                  the rest: value 7, risk 1; promises 9.00 a
                  point
  wsjf          place 3  promises 9.00 a point
hs8hsp Approve the estimate before the work goes on
  default       place 2
                  a must of release '1.0'; risk first: risk
                  13, value 26; promises 5.88 a point
  wsjf          place 13  promises 5.88 a point
kr4jzr Pay by card when I pick up the bike
  default       place 3
                  a must of release '1.0'; risk first: risk
                  13, value 21; promises 5.25 a point
  wsjf          place 14  promises 5.25 a point
gsqs9m See a description and photos of the damage before the
bike arrives
  default       place 6
                  a must of release '1.0'; high value: value
                  16, risk 5; promises 4.80 a point
  wsjf          place 15  promises 4.80 a point
e4bde4 Be told at once when a part comes late
  default       place 15
                  high value: value 18, risk 5; promises
                  8.67 a point
  wsjf          place 6  promises 8.67 a point

# A pipe is not a terminal: one line stays one line.
$ backlog questions --open | head -3
Open questions  3
  hs8hsp Approve the estimate before the work goes on
    1  Who approves when the owner of the bike is under age?  (waiting for Marta, 35 days)
