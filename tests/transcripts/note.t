# A remark with its author and its day; nothing else of the story changes.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ id=$(backlog add "Pay by card") && git add . && git commit -qm start
$ backlog note $id "Asked the bank for test cards"
noted cxsq2j Pay by card
$ git diff -U1 | tail -n +5
@@ -43,2 +43,6 @@ questions:
 notes:
+  - id: njkf
+    by: Ada
+    "on": 2026-11-02
+    text: Asked the bank for test cards
 
$ printf 'From: Ben\nThe cards are here.\n\n' | backlog note $id - --by Ben --on 2026-11-01
noted cxsq2j Pay by card
$ backlog note 1 "  blanks stay  "
noted cxsq2j Pay by card
$ sed -n '/^notes/,/^$/p' .backlog/stories/*.yaml
notes:
  - id: njkf
    by: Ada
    "on": 2026-11-02
    text: Asked the bank for test cards
  - id: n996
    by: Ben
    "on": 2026-11-01
    text: |-
      From: Ben
      The cards are here.
  - id: n4dj
    by: Ada
    "on": 2026-11-02
    text: "  blanks stay  "
1>
$ backlog undo
took back: note cxsq2j Pay by card (1 file)

# The editor opens where no text is given.
$ cat > editor <<'END'
> #!/bin/sh
> echo "Written in an editor" > "$1"
> END
$ chmod +x editor && export EDITOR="$T/editor"
tty$ backlog note 1
noted cxsq2j Pay by card
$ grep -c 'Written in an editor' .backlog/stories/*.yaml
1
$ export EDITOR=true
tty$ backlog note 1
nothing to do: no note was written
$ ls -A .backlog/.local/edit
