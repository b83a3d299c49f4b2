# The numbers of many stories in one sitting.
$ git init -q && . "$SOURCE/tests/support/web_shop.sh" && git add -A && git commit -q -m stories

# Without an editor: business, user, time, risk and size of one story.
$ backlog score n8w 8 5 2 3 5
scored n8w5sx Write a newsletter
  business 8, user 5, time 2, risk 3, size 3 -> 5
2> hint: 'backlog prioritize' gives them the places that their numbers earn
$ git diff --unified=0 | grep '^[-+]'
--- a/.backlog/stories/n8w5sx.yaml
+++ b/.backlog/stories/n8w5sx.yaml
-size: 3
+business_value: 8
+user_value: 5
+time_criticality: 2
+risk: 3
+size: 5
$ backlog score n8w 8 5 2 3 5
nothing to do: the numbers are as they were
$ backlog score n8w 8 8 - 3 -
scored n8w5sx Write a newsletter
  user 5 -> 8, time 2 -> none, size 5 -> none
2> hint: 'backlog prioritize' gives them the places that their numbers earn
$ backlog undo
took back: score n8w5sx Write a newsletter (1 file)
$ backlog score n8w 8 8 - 3 5 --dry-run
would score n8w5sx Write a newsletter
  user 5 -> 8, time 2 -> none
$ git checkout -q .

# A ready story that is not ready any more says so.
$ backlog score r2t 5 8 0 3 -
scored r2t8rn Send a parcel back
  time 0, size 5 -> none
  new again: no size
2> hint: 'backlog prioritize' gives them the places that their numbers earn
$ git checkout -q .

# What the editor shows; left as it is, nothing happens and no copy is left.
$ EDITOR=cat backlog score n8w r2t
1> # A line for each story: type its numbers, save and close. '-' is unknown.
1> # A line that is taken out leaves its story as it is; titles are for you only.
1> #
1> # business, user, time, risk: 0 1 2 3 5 8 13 20
1> # size: 1 2 3 5 8 13 20
1> #
1> #           the highest                     the lowest
1> # business  13 g4ft00 Give a card as a...    0 s9p1ke Does the card pro...
1> # user       8 k7m2qx Pay by card            0 t5h0ne Print a parcel label
1> # time       5 k7m2qx Pay by card
1> # risk      20 s9p1ke Does the card pro...   1 b0g7x1 Crash when the ba...
1> # size      13 g4ft00 Give a card as a...    1 b0g7x1 Crash when the ba...
1> #
1> # id    business  user  time  risk  size  title
n8w5sx         -     -     -     -     3  Write a newsletter
r2t8rn         5     8     -     3     5  Send a parcel back
nothing to do: the numbers are as they were
$ ls .backlog/.local/edit; git status --short .backlog/stories

# Without ID, what is in no sprint.
$ EDITOR="grep -v '^#'" backlog score
s9p1ke         0     0     -    20     2  Does the card provider answer in time?
b0g7x1         3     5     -     1     1  Crash when the basket is empty
r2t8rn         5     8     -     3     5  Send a parcel back
g4ft00        13     5     -     5    13  Give a card as a gift
n8w5sx         -     -     -     -     3  Write a newsletter
m6a1xx         -     -     -     -     -  Übersetze die Mails
nothing to do: the numbers are as they were
$ EDITOR="grep -v '^#'" backlog score --unscored
n8w5sx         -     -     -     -     3  Write a newsletter
m6a1xx         -     -     -     -     -  Übersetze die Mails
nothing to do: the numbers are as they were
$ EDITOR="grep -v '^#'" backlog score --release 1.0
k7m2qx         8     8     5    13     8  Pay by card
nothing to do: the numbers are as they were
$ EDITOR="grep -v '^#'" backlog score --release none --unscored
n8w5sx         -     -     -     -     3  Write a newsletter
m6a1xx         -     -     -     -     -  Übersetze die Mails
nothing to do: the numbers are as they were

# All lines are saved as one step.
$ cat > numbers <<'END'
> #!/bin/sh
> sed -i -e 's/^n8w5sx.*/n8w5sx 1 2 - 0 3/' -e 's/^r2t8rn.*/  r2t 8 8 0 3 5  whatever/' -e '/^g4f/d' "$1"
> END
$ chmod +x numbers
$ EDITOR=./numbers backlog score --dry-run
would score r2t8rn Send a parcel back
  business 5 -> 8, time 0
would score n8w5sx Write a newsletter
  business 1, user 2, risk 0
would score 2 stories
$ git status --short .backlog/stories
$ EDITOR=./numbers backlog score
scored r2t8rn Send a parcel back
  business 5 -> 8, time 0
scored n8w5sx Write a newsletter
  business 1, user 2, risk 0
scored 2 stories
2> hint: 'backlog prioritize' gives them the places that their numbers earn
$ git diff --stat | tail -1
 2 files changed, 5 insertions(+), 1 deletion(-)
$ backlog undo
took back: score 2 stories (2 files)
$ git status --short .backlog/stories

# A number that was off the scale already stays where nobody touches it.
$ sed -i 's/^size: 3/size: 4/' .backlog/stories/n8w5sx.yaml
$ EDITOR="sed -i 's/^\(n8w5sx *\)- /\18 /'" backlog score n8w
scored n8w5sx Write a newsletter
  business 8
2> hint: 'backlog prioritize' gives them the places that their numbers earn
$ backlog score n8w 8 5 2 3 4
scored n8w5sx Write a newsletter
  user 5, time 2, risk 3
2> hint: 'backlog prioritize' gives them the places that their numbers earn
$ git checkout -q .

# A bad cell is named, every one of them, and nothing is saved; what was typed is kept.
$ cat > wrong <<'END'
> #!/bin/sh
> sed -i -e 's/^n8w5sx.*/n8w5sx 1 2 - 4 3/' -e 's/^r2t8rn.*/r2t8rn 8 8 0 3 many/' "$1"
> END
$ chmod +x wrong
$ EDITOR=./wrong backlog score
2> backlog: 'size' takes one of 1 2 3 5 8 13 20, not 'many'
2>   the scores:17:16
2>   17 | r2t8rn 8 8 0 3 many
2>      |                ^
2> backlog: 'risk' takes one of 0 1 2 3 5 8 13 20, not '4'
2>   the scores:19:14
2>   19 | n8w5sx 1 2 - 4 3
2>      |              ^
2> hint: the scale stands in .backlog/settings.yaml: scales, value
2> backlog: 2 errors
2> nothing was changed
2> hint: what you wrote is kept in '$T/.backlog/.local/edit/1-scores.txt'
[2]
$ git status --short .backlog/stories; rm -r .backlog/.local/edit
$ EDITOR="sed -i -e 's/^n8w5sx.*/n8w5sx 1 2 3/' -e 's/^r2t8rn/n8w5sx/' -e 's/^s9p1ke/nosuch/' -e 's/^b0g7x1//'" backlog score
2> backlog: no story 'nosuch'
2>   the scores:15:1
2>   15 | nosuch         0     0     -    20     2  Does the card provider answer in time?
2>      | ^
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
2> backlog: a line begins with a story's id, not '3'
2>   the scores:16:10
2>   16 |          3     5     -     1     1  Crash when the basket is empty
2>      |          ^
2> backlog: 'n8w5sx' stands in line 17 already
2>   the scores:19:1
2>   19 | n8w5sx 1 2 3
2>      | ^
2> backlog: 3 errors
2> nothing was changed
2> hint: what you wrote is kept in '$T/.backlog/.local/edit/1-scores.txt'
[2]
$ git status --short .backlog/stories; rm -r .backlog/.local/edit

# On a terminal the editor opens again, with what was typed.
$ printf '#!/bin/sh\nif [ -e tried ]; then sed -i "s/^n8w5sx.*/n8w5sx 1 2 - 3 3/" "$1"; else touch tried; ./wrong "$1"; fi\n' > twice && chmod +x twice
tty$ EDITOR=./twice backlog score n8w
tty<
backlog: 'risk' takes one of 0 1 2 3 5 8 13 20, not '4'
  the scores:15:14
  15 | n8w5sx 1 2 - 4 3
     |              ^
hint: the scale stands in .backlog/settings.yaml: scales, value
Enter opens the editor again, q gives up: 
scored n8w5sx Write a newsletter
  business 1, user 2, risk 3
hint: 'backlog prioritize' gives them the places that their numbers earn
$ git diff --stat | tail -1
 1 file changed, 3 insertions(+)
$ git checkout -q .

# What somebody else saved meanwhile stays.
$ printf '#!/bin/sh\nbacklog edit n8w5sx --risk 8 > /dev/null; sed -i "s/^n8w5sx  *- /n8w5sx 13 /" "$1"\n' > meanwhile && chmod +x meanwhile
$ EDITOR=./meanwhile backlog score n8w
scored n8w5sx Write a newsletter
  business 13
2> hint: 'backlog prioritize' gives them the places that their numbers earn
$ git diff --unified=0 | grep '^[-+]'
--- a/.backlog/stories/n8w5sx.yaml
+++ b/.backlog/stories/n8w5sx.yaml
+business_value: 13
+risk: 8
$ git checkout -q .

# What is over leads back first.
$ backlog drop n8w5sx --reason "nobody reads it" > /dev/null && backlog score n8w5sx 1 2 3 5 8
2> backlog: cannot score 'n8w5sx': it is dropped
2> hint: bring it back: 'backlog restore n8w5sx'
[3]
