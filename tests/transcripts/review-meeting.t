# Two stories of the sprint are finished: one accepted, one built. A third is not. What comes next has scores, and no order by them yet.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh" && git add -A && git commit -q -m stories
$ backlog release new 1.0 --date 2026-12-18 > /dev/null 2>&1 && backlog release add 1.0 k7m2qx p3w9da > /dev/null
$ backlog edit w1sh00 --bv 13 --uv 8 --risk 8 > /dev/null && backlog edit g1ft00 g2ft00 --bv 2 --uv 3 --risk 1 > /dev/null
$ backlog plan-sprint --capacity 9 --without g1ft00 g2ft00 w1sh00 r2t8rn --with m4m0na --goal "Customers can pay" > /dev/null
$ backlog start k7m2qx p3w9da m4m0na > /dev/null && backlog finish k7m2qx p3w9da --all-done > /dev/null && backlog accept k7m2qx --all-pass > /dev/null 2>&1
$ mkdir -p .backlog/feedback && printf 'id: f1aaaa\n\nkind: user-test\n\nfrom: Olga\n\ntext: I have no cash with me\n\nstories:\n  - k7m2qx\n\ncreated: 2026-10-01\n' > .backlog/feedback/f1aaaa.yaml
$ git add -A && git commit -q -m "the sprint is done"

# Without a terminal it is shown, and nobody is asked.
$ backlog review --meeting
Sprint 1, 2 November 2026 to 15 November 2026
Sprint Goal: Customers can pay

Finished
  1. Pay by card  5 points
     so that I need no account
     holds: A declined card says why
     holds: The amount is shown before the card is charged
     "I have no cash with me", Olga in a user test

  2. See what is in stock  3 points, built
     to see: What is sold out says so

Not finished
  Mail a receipt  1 point

When release 1.0 will be done
  Nobody can say yet when: no sprint was closed yet, so nobody knows the
  velocity.

What comes next
  Send a parcel back  3 points
  Print a parcel label  2 points
  Give a card as a gift  2 points
  Keep a wish list  8 points
  Pay with a card that was a gift  2 points
  Write a newsletter  2 points

The order that follows
  - Keep a wish list
     up from place 5 to 2; risk first: risk 8, value 21; promises 3.63 a point
  - Print a parcel label
     down from place 3 to 5; 'r2t8rn' depends on it (unscored); by itself:
     unscored: no business value, user value or risk; in its old place among the
     unscored
  - Send a parcel back
     down from place 1 to 7; unscored: no business value, user value or risk; in
     its old place among the unscored
  Then it begins with:
    Keep a wish list
    Give a card as a gift
    Pay with a card that was a gift
    Print a parcel label
    Send a parcel back
    Write a newsletter
$ git status --short

# In the room: what is said is saved at once, with the story and the sprint. Ctrl-C loses none of it.
tty$ backlog review --meeting
tty< Show the fee before I pay
tty< Olga
tty< A second card should be possible
tty< ^C
Sprint 1, 2 November 2026 to 15 November 2026
Sprint Goal: Customers can pay
Feedback is saved at once; Enter goes on, q asks no more.

Finished
  1. Pay by card  5 points
     so that I need no account
     holds: A declined card says why
     holds: The amount is shown before the card is charged
     "I have no cash with me", Olga in a user test
     feedback: Show the fee before I pay
     from whom (Enter: nobody named): Olga
     feedback: A second card should be possible
     from whom (Enter: nobody named): ^C

2 observations are saved
hint: 'backlog feedback list' shows what was said
backlog: interrupted
[130]
$ git status --short
?? .backlog/feedback/cxsq2j.yaml
?? .backlog/feedback/v650hh.yaml
$ cat .backlog/feedback/*.yaml | grep '^text\|^from\|^sprint\|^kind\|^  - \|^by\|^created'
kind: review
from: Olga
text: Show the fee before I pay
  - k7m2qx
sprint: 1
by: Ada
created: 2026-11-02
kind: user-test
from: Olga
text: I have no cash with me
  - k7m2qx
created: 2026-10-01
kind: review
from:
text: A second card should be possible
  - k7m2qx
sprint: 1
by: Ada
created: 2026-11-02
$ backlog undo && git status --short
took back: feedback in the review of sprint 1 (1 file)
?? .backlog/feedback/cxsq2j.yaml

# Interrupted before anything was said, and at the last question: the order stays.
tty$ backlog review --meeting
tty< ^C
Sprint 1, 2 November 2026 to 15 November 2026
Sprint Goal: Customers can pay
Feedback is saved at once; Enter goes on, q asks no more.

Finished
  1. Pay by card  5 points
     so that I need no account
     holds: A declined card says why
     holds: The amount is shown before the card is charged
     "I have no cash with me", Olga in a user test
     feedback: ^C

0 observations are saved
backlog: interrupted
[130]
tty$ backlog review --meeting
tty< q
tty< ^D
Sprint 1, 2 November 2026 to 15 November 2026
Sprint Goal: Customers can pay
Feedback is saved at once; Enter goes on, q asks no more.

Finished
  1. Pay by card  5 points
     so that I need no account
     holds: A declined card says why
     holds: The amount is shown before the card is charged
     "I have no cash with me", Olga in a user test
     feedback: q

  2. See what is in stock  3 points, built
     to see: What is sold out says so

Not finished
  Mail a receipt  1 point

When release 1.0 will be done
  Nobody can say yet when: no sprint was closed yet, so nobody knows the
  velocity.

What comes next
  Send a parcel back  3 points
  Print a parcel label  2 points
  Give a card as a gift  2 points
  Keep a wish list  8 points
  Pay with a card that was a gift  2 points
  Write a newsletter  2 points

The order that follows
  - Keep a wish list
     up from place 5 to 2; risk first: risk 8, value 21; promises 3.63 a point
  - Print a parcel label
     down from place 3 to 5; 'r2t8rn' depends on it (unscored); by itself:
     unscored: no business value, user value or risk; in its old place among the
     unscored
  - Send a parcel back
     down from place 1 to 7; unscored: no business value, user value or risk; in
     its old place among the unscored
  Then it begins with:
    Keep a wish list
    Give a card as a gift
    Pay with a card that was a gift
    Print a parcel label
    Send a parcel back
    Write a newsletter
Use this order? [y/N] 

0 observations are saved
backlog: interrupted
[130]

# To its end: the order that follows is used only where somebody says so.
$ backlog list --format '{id} {title}' | tail -5
g1ft00 Give a card as a gift
w1sh00 Keep a wish list
g2ft00 Pay with a card that was a gift
m4m0na Mail a receipt
n8w5sx Write a newsletter
tty$ backlog review --meeting
tty< q
tty< n
Sprint 1, 2 November 2026 to 15 November 2026
Sprint Goal: Customers can pay
Feedback is saved at once; Enter goes on, q asks no more.

Finished
  1. Pay by card  5 points
     so that I need no account
     holds: A declined card says why
     holds: The amount is shown before the card is charged
     "I have no cash with me", Olga in a user test
     feedback: q

  2. See what is in stock  3 points, built
     to see: What is sold out says so

Not finished
  Mail a receipt  1 point

When release 1.0 will be done
  Nobody can say yet when: no sprint was closed yet, so nobody knows the
  velocity.

What comes next
  Send a parcel back  3 points
  Print a parcel label  2 points
  Give a card as a gift  2 points
  Keep a wish list  8 points
  Pay with a card that was a gift  2 points
  Write a newsletter  2 points

The order that follows
  - Keep a wish list
     up from place 5 to 2; risk first: risk 8, value 21; promises 3.63 a point
  - Print a parcel label
     down from place 3 to 5; 'r2t8rn' depends on it (unscored); by itself:
     unscored: no business value, user value or risk; in its old place among the
     unscored
  - Send a parcel back
     down from place 1 to 7; unscored: no business value, user value or risk; in
     its old place among the unscored
  Then it begins with:
    Keep a wish list
    Give a card as a gift
    Pay with a card that was a gift
    Print a parcel label
    Send a parcel back
    Write a newsletter
Use this order? [y/N] n

0 observations are saved
tty$ backlog review --meeting
tty< 
tty< 
tty< We want it in Polish
tty< 
tty< 
tty< y
Sprint 1, 2 November 2026 to 15 November 2026
Sprint Goal: Customers can pay
Feedback is saved at once; Enter goes on, q asks no more.

Finished
  1. Pay by card  5 points
     so that I need no account
     holds: A declined card says why
     holds: The amount is shown before the card is charged
     "I have no cash with me", Olga in a user test
     feedback: 

  2. See what is in stock  3 points, built
     to see: What is sold out says so
     feedback: 

Not finished
  Mail a receipt  1 point

When release 1.0 will be done
  Nobody can say yet when: no sprint was closed yet, so nobody knows the
  velocity.

What comes next
  Send a parcel back  3 points
  Print a parcel label  2 points
  Give a card as a gift  2 points
  Keep a wish list  8 points
  Pay with a card that was a gift  2 points
  Write a newsletter  2 points

What else does the room say?
     feedback: We want it in Polish
     from whom (Enter: nobody named): 
     feedback: 

The order that follows
  - Keep a wish list
     up from place 5 to 2; risk first: risk 8, value 21; promises 3.63 a point
  - Print a parcel label
     down from place 3 to 5; 'r2t8rn' depends on it (unscored); by itself:
     unscored: no business value, user value or risk; in its old place among the
     unscored
  - Send a parcel back
     down from place 1 to 7; unscored: no business value, user value or risk; in
     its old place among the unscored
  Then it begins with:
    Keep a wish list
    Give a card as a gift
    Pay with a card that was a gift
    Print a parcel label
    Send a parcel back
    Write a newsletter
Use this order? [y/N] y
prioritized: 3 stories moved
hint: 'backlog undo' takes it back

1 observation is saved
hint: 'backlog feedback list' shows what was said
$ backlog list --format '{id} {title}' | tail -5
g2ft00 Pay with a card that was a gift
t5h0ne Print a parcel label
m4m0na Mail a receipt
r2t8rn Send a parcel back
n8w5sx Write a newsletter
$ git status --short | sed 's/feedback.*/feedback/'
 M .backlog/stories/r2t8rn.yaml
 M .backlog/stories/t5h0ne.yaml
 M .backlog/stories/w1sh00.yaml
?? .backlog/feedback
?? .backlog/feedback

# Nothing of the sprint itself was touched.
$ git diff --stat -- .backlog/sprints

# The same as a page of HTML; what is in the texts runs nothing.
$ sed -i 's|^text: I have no cash.*|text: "<script>alert(1)</script> no cash"|' .backlog/feedback/f1aaaa.yaml
$ backlog review --html -o review.html && sed -n '/<main>/,/<\/main>/p' review.html
<main>
<section>
<h2>Finished</h2>
<article>
<h3>Pay by card</h3>
<p>So that I need no account (5 points)</p>
<p>How one sees it:</p>
<ul>
<li>A declined card says why (holds)</li>
<li>The amount is shown before the card is charged (holds)</li>
</ul>
<p>Who asked for it:</p>
<ul>
<li>&quot;&lt;script&gt;alert(1)&lt;/script&gt; no cash&quot;, Olga in a user test</li>
</ul>
</article>
<article>
<h3>See what is in stock</h3>
<p>3 points, built</p>
<p>How one sees it:</p>
<ul>
<li>What is sold out says so</li>
</ul>
</article>
</section>
<section>
<h2>Not finished</h2>
<ol>
<li>Mail a receipt (1 point)</li>
</ol>
</section>
<section>
<h2>When release 1.0 will be done</h2>
<p>Nobody can say yet when: no sprint was closed yet, so nobody knows the velocity.</p>
</section>
<section>
<h2>What comes next</h2>
<ol>
<li>Keep a wish list (8 points)</li>
<li>Give a card as a gift (2 points)</li>
<li>Pay with a card that was a gift (2 points)</li>
<li>Print a parcel label (2 points)</li>
<li>Send a parcel back (3 points)</li>
<li>Write a newsletter (2 points)</li>
</ol>
</section>
<section>
<h2>The order that follows</h2>
<p>The order stays as it is.</p>
</section>
<section>
<h2>What was said in the review</h2>
<ul>
<li>&quot;Show the fee before I pay&quot;, Olga in a review</li>
<li>&quot;We want it in Polish&quot;, somebody in a review</li>
</ul>
</section>
</main>
2> wrote 'review.html'
$ grep -c '<script' review.html
0
[1]
$ backlog review --html | cksum > a && cksum < review.html > b && cmp a b

# q ends the questions at 'from whom' too; what is no text is asked for again.
tty$ backlog review --meeting
tty< It is slow
tty< [A
tty< Q
Sprint 1, 2 November 2026 to 15 November 2026
Sprint Goal: Customers can pay
Feedback is saved at once; Enter goes on, q asks no more.

Finished
  1. Pay by card  5 points
     so that I need no account
     holds: A declined card says why
     holds: The amount is shown before the card is charged
     "<script>alert(1)</script> no cash", Olga in a user test
     feedback: It is slow
     from whom (Enter: nobody named): ^[[A
  an answer takes no control characters, as arrow keys type them
     from whom (Enter: nobody named): Q

  2. See what is in stock  3 points, built
     to see: What is sold out says so

Not finished
  Mail a receipt  1 point

When release 1.0 will be done
  Nobody can say yet when: no sprint was closed yet, so nobody knows the
  velocity.

What comes next
  Keep a wish list  8 points
  Give a card as a gift  2 points
  Pay with a card that was a gift  2 points
  Print a parcel label  2 points
  Send a parcel back  3 points
  Write a newsletter  2 points

The order that follows
  It stays as it is.

1 observation is saved
hint: 'backlog feedback list' shows what was said
$ grep -h '^text: It is slow' -B2 .backlog/feedback/*.yaml
from:

text: It is slow

# What moves is named, not what makes room for it.
$ backlog move n8w5sx --top > /dev/null && backlog review --meeting | sed -n '/^The order/,$p'
The order that follows
  - Write a newsletter
     down from place 1 to 5; unscored: no business value, user value or risk; in
     its old place among the unscored
  Then it begins with:
    Keep a wish list
    Give a card as a gift
    Pay with a card that was a gift
    Write a newsletter
    Print a parcel label
    Send a parcel back

# Dependencies in a cycle leave no order.
$ sed -i 's/^depends_on:.*//' .backlog/stories/w1sh00*.yaml .backlog/stories/r2t8rn*.yaml && echo 'depends_on: [r2t8rn]' >> .backlog/stories/w1sh00*.yaml && echo 'depends_on: [w1sh00]' >> .backlog/stories/r2t8rn*.yaml
$ backlog review --meeting | sed -n '/^The order/,$p'
The order that follows
  There is none: a cycle of dependencies: 'r2t8rn' needs 'w1sh00' needs 'r2t8rn'
$ backlog review --html | sed -n '/order that follows/,/section/p'
<h2>The order that follows</h2>
<p>There is none: a cycle of dependencies: &#39;r2t8rn&#39; needs &#39;w1sh00&#39; needs &#39;r2t8rn&#39;.</p>
</section>
