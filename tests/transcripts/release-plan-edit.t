# A release planned by hand: its stories as lines in the editor, with two lines across them.
$ git init -q && backlog init --name "Web shop" >out
$ printf 'status: open\ndate: 2026-12-18\n' >.backlog/releases/1.0.yaml
$ story() { printf 'id: %s\ntitle: %s\nrank: "%s"\nsize: %s\nrelease: %s\nmoscow: %s\ncreated: 2026-10-01\n' "$@" >.backlog/stories/$1-x.yaml; }
$ story k7m2qx "Pay by card" ccjkmp 8 '"1.0"' must; story p3w9da "Send a parcel back" ddjkmp 5 '"1.0"' should
$ story q1rs2t "Print a label" ffjkmp 5 '"1.0"' could; story r2st3v "Keep a wish list" ggjkmp 3 "" ""
$ story s5news "Write a newsletter" hhjkmp 2 "" ""; story t6gft0 "Give a card as a gift" jjjkmp 13 '"1.0"' wont
$ story v7xyz0 "See what is in stock" kkjkmp 3 '"1.0"' must && printf 'status: planned\nsprint: 1\n' >>.backlog/stories/v7xyz0-x.yaml && printf 'status: planned\n' >.backlog/sprints/1.yaml
$ git add -A && git commit -q -m shop

# What the editor shows; left as it is, nothing happens and no copy is left.
$ EDITOR=cat backlog release plan 1.0 --edit
1> # Release 1.0. What stands above the line 'must' are its musts; what stands below the
1> # line 'release ends' is not in it. Move lines, stories or the two, then save and close.
1> # A story that was moved stands directly behind the one above it from then on. A line
1> # that is taken out leaves its story as it is. Lines with '#' are comments; what stands
1> # behind an id is for you only.
1> #
1> # id     size          title
1> # not this time:  t6gft0 Give a card as a gift
1> # in a sprint:    v7xyz0 See what is in stock
1> #
k7m2qx      8          Pay by card
---- must ----
p3w9da      5  should  Send a parcel back
q1rs2t      5  could   Print a label
---- release ends ----
r2st3v      3          Keep a wish list
s5news      2          Write a newsletter
nothing to do: release 1.0 is as it was
$ git status --short; ls .backlog/.local/edit

# The line below the musts goes down: one more is a must. Nothing else changes.
$ EDITOR='sed -i -e /must.--/d -e "/^p3w/a ---- must ----"' backlog release plan 1.0 --edit --dry-run
would plan release 1.0: 4 stories, 21 points, 3 musts
  must        p3w9da Send a parcel back
musts are 76 % of its points: above 60 % nothing can give way
$ git status --short
$ EDITOR='sed -i -e /must.--/d -e "/^p3w/a ---- must ----"' backlog release plan 1.0 --edit
planned release 1.0: 4 stories, 21 points, 3 musts
  must        p3w9da Send a parcel back
musts are 76 % of its points: above 60 % nothing can give way
$ git diff --unified=0 .backlog | grep '^[-+][a-z]'
-moscow: should
+moscow: must
$ backlog undo | head -1
took back: plan release 1.0 by hand (1 file)

# It goes up: a must is one no more. The end goes up, too: a story leaves, and its file says why.
$ EDITOR='sed -i -e "/ must --/d" -e "/^k7m/i ---- must ----" -e /ends/d -e "/^p3w/a ---- release ends ----"' backlog release plan 1.0 --edit --reason "Not for the fair"
planned release 1.0: 3 stories, 16 points, 1 must
  goes out    q1rs2t Print a label
  no must     k7m2qx Pay by card
$ git diff --unified=0 .backlog | grep '^[-+] *[a-z-]'
--- a/.backlog/stories/k7m2qx-x.yaml
-moscow: must
+moscow: should
--- a/.backlog/stories/q1rs2t-x.yaml
-release: "1.0"
-moscow: could
+release:
+moscow:
+past_releases:
+  - release: "1.0"
+    until: 2026-11-02
+    size: 5
+    moscow: could
+    outcome: removed
+    reason: Not for the fair
$ git checkout -q .

# A line moves up over the end and over others: it comes in, and stands behind the one above it.
$ EDITOR='sed -i -e "/^s5n/d" -e "/^k7m/a s5news"' backlog release plan 1.0 --edit
planned release 1.0: 5 stories, 23 points, 3 musts
  comes in    s5news Write a newsletter
   5 -> 2     s5news Write a newsletter
$ backlog list --format '{id} {release} {moscow} {title}' --sort place
k7m2qx 1.0 must Pay by card
s5news 1.0 must Write a newsletter
p3w9da 1.0 should Send a parcel back
q1rs2t 1.0 could Print a label
r2st3v   Keep a wish list
t6gft0 1.0 wont Give a card as a gift
v7xyz0 1.0 must See what is in stock
$ backlog undo | head -1
took back: plan release 1.0 by hand (1 file)
# To the top; out of the list (it stays as it is); several at once, with a prefix as an id.
$ EDITOR='sed -i -e "/^q1r/d" -e "/^k7m/i q1r" -e "/^p3w/d"' backlog release plan 1.0 --edit
planned release 1.0: 4 stories, 21 points, 3 musts
  must        q1rs2t Print a label
   3 -> 1     q1rs2t Print a label
musts are 76 % of its points: above 60 % nothing can give way
$ backlog undo | head -1
took back: plan release 1.0 by hand (1 file)
$ EDITOR="printf -- '---- must ----\n---- release ends ----\n' >" backlog release plan 1.0 --edit
nothing to do: release 1.0 is as it was
$ EDITOR="printf -- '---- must ----\n---- release ends ----\nk7m\nq1r\n' >" backlog release plan 1.0 --edit
planned release 1.0: 2 stories, 8 points, 1 must
  goes out    k7m2qx Pay by card
  goes out    q1rs2t Print a label
$ grep -h 'reason:' .backlog/stories/*.yaml
    reason: planned out of it by hand
    reason: planned out of it by hand
$ git checkout -q . && git status --short

# On a terminal the reason is asked, and what is wrong can be mended.
$ printf '#!/bin/sh\nif [ -e tried ]; then sed -i -e "/ends/d" -e "s/^p3w/---- release ends ----\\\\np3w/" "$1"; else touch tried; sed -i "/ends/d" "$1"; fi\n' >twice && chmod +x twice
tty$ EDITOR=./twice backlog release plan 1.0 --edit
tty< y
tty< Not for the fair
backlog: the line '---- release ends ----' is missing
hint: musts stand above '---- must ----', the release above '---- release ends ----'
Edit again? [Y/n] y
Why do 2 stories leave it? [planned out of it by hand]: Not for the fair
planned release 1.0: 2 stories, 11 points, 2 musts
  goes out    p3w9da Send a parcel back
  goes out    q1rs2t Print a label
musts are 100 % of its points: above 60 % nothing can give way
$ grep -h 'reason:' .backlog/stories/*.yaml
    reason: Not for the fair
    reason: Not for the fair
