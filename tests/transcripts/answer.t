# A question gets its answer, and both stay with the story.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh"
$ backlog ask k7m2qx "Which cards do we take?" --of Ben --on 2026-10-30 > /dev/null
2> hint: backlog answer k7m2qx 1 TEXT
$ backlog ask k7m2qx "In which currency?" --on 2026-10-30 > /dev/null
2> hint: backlog answer k7m2qx 2 TEXT
$ git add -A && git commit -q -m stories
$ backlog answer k7m2qx 1 "Debit cards only" --by Ben
answered a question of k7m2qx Pay by card
  Which cards do we take?
  Ben: Debit cards only
  still waiting for an answer, 3 days
$ git diff .backlog
diff --git a/.backlog/stories/k7m2qx.yaml b/.backlog/stories/k7m2qx.yaml
index f05f866..7e80a38 100644
--- a/.backlog/stories/k7m2qx.yaml
+++ b/.backlog/stories/k7m2qx.yaml
@@ -15,6 +15,9 @@ questions:
     by: Ada
     of: Ben
     "on": 2026-10-30
+    answer: Debit cards only
+    answered_by: Ben
+    answered: 2026-11-02
   - id: qear
     text: In which currency?
     by: Ada

# Where one question is left its number goes without saying.
$ backlog answer k7m2qx "Euro"
answered a question of k7m2qx Pay by card
  In which currency?
  Ada: Euro
2> hint: nothing is missing any more: 'backlog groom k7m2qx' makes it ready
$ backlog groom k7m2qx
readied k7m2qx Pay by card
$ backlog show k7m2qx | grep -A5 Questions
Questions
  1 answered  Which cards do we take? (asked by Ada of Ben on 2026-10-30)
              Debit cards only (answered by Ben on 2026-11-02)
  2 answered  In which currency? (asked by Ada on 2026-10-30)
              Euro (answered by Ada on 2026-11-02)
1>

# Where there is no question it says what to do instead.
$ backlog answer m4m0na 1 "Yes"
2> backlog: 'm4m0na' has no question
2> hint: ask one: 'backlog ask m4m0na TEXT'
2> hint: keep a remark: 'backlog note m4m0na TEXT'
[3]
