# A file with Windows line ends, blank lines, block text, lists on one line and keys of its own:
# each field's edit touches that field's lines and no other.
$ git init -q && git config core.autocrlf false && backlog init --name "Web shop" > /dev/null
$ rm .backlog/.gitattributes
$ mkdir -p .backlog/releases && printf 'goal: First\nstatus: open\ndate: 2026-12-24\n' > .backlog/releases/mvp.yaml
$ printf 'id: p3w9da\ntitle: Print a receipt\ncreated: 2026-10-02\n' > .backlog/stories/p3w9da-print-a-receipt.yaml
$ sed 's/$/\r/' > .backlog/stories/k7m2qx-pay-by-card.yaml <<END
> # Ask the bank
>
> id:      k7m2qx
> title:   "Pay by card"     # short
>
> type:    bug
> role:    'shopper'
> want:
> business_value: 8
>
> # estimated with the whole team
> size:    5
> labels:  [checkout, "payment"]   # free words
> depends_on: []
> acceptance_criteria:
>     -   text:   The bank confirms
>         result: pass
>     -   A refused card is told
> description: |
>     Two lines
>
>     of it
> team_mood:  {ada: good, ben: better}
> created: 2026-10-01
> END
$ git add -A && git commit -q -m stories
$ edit() { backlog edit k7m2qx "$@" > /dev/null && git diff --unified=0 | grep '^[-+]' | grep -v '^[-+][-+]' | tr -d '\r'; git diff | grep '^+[^+]' | grep -vc $'\r'; git checkout -q .; }
$ edit --title "Pay with a card"
-title:   "Pay by card"     # short
+title:   "Pay with a card"     # short
0
$ edit --type chore
-type:    bug
+type:    chore
0
$ edit --role "It's me"
-role:    'shopper'
+role:    'It''s me'
0
$ edit --want "yes"
-want:
+want: "yes"
0
$ edit --benefit "no: cash # needed"
+benefit: "no: cash # needed"
0
$ edit --bv 13
-business_value: 8
+business_value: 13
0
$ edit --uv 3
+user_value: 3
+
0
$ edit --size 8
-size:    5
+size:    8
0
$ edit --unset size
-size:    5
+size:
0
$ edit --add-label bank
-labels:  [checkout, "payment"]   # free words
+labels:  [checkout, "payment", bank]   # free words
0
$ edit --remove-label checkout --remove-label payment
-labels:  [checkout, "payment"]   # free words
+labels:   # free words
0
$ edit --depends-on p3w9da
-depends_on: []
+depends_on: [p3w9da]
0
$ edit --add-criterion "The receipt is printed"
+    -   id: c42q
+        text: The receipt is printed
+        result: open
0
$ edit --edit-criterion "1=The bank agrees"
-    -   text:   The bank confirms
-        result: pass
+    -   id: c2pm
+        text:   The bank agrees
+        result: open
0
$ edit --fail 2
-    -   A refused card is told
+    -   id: c42y
+        text: A refused card is told
+        result: fail
0
$ edit --remove-criterion 1
-    -   text:   The bank confirms
-        result: pass
0
$ edit --description $'One line\n  and another\n'
-    Two lines
-
-    of it
+    One line
+      and another
0
$ edit --unset description
-description: |
-    Two lines
-
-    of it
+description:
0
$ edit --release mvp
+release: "mvp"
+release_since: 2026-11-02
0
$ edit --moscow wont
+moscow: wont
0
$ edit --activity checkout
+activity: checkout
0
$ edit --parent p3w9da
+parent: p3w9da
0
$ edit --needed-by 2026-12-01
+needed_by: 2026-12-01
0
$ edit --tick tests
+done_items:
+  - tests
0
