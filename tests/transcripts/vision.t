# The vision: written, shown with the goals, adjusted for a reason.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ backlog vision
2> there is no vision yet: for whom is the product, and what does it do for them?
2> hint: backlog vision edit --for WHO --need TEXT --product TEXT --unlike TEXT
2> hint: backlog goal add TEXT --measure TEXT --target TEXT
$ backlog vision edit --for "people of the village" --need "groceries without a car" --product "a shop that brings them the same day"
edited the vision
$ backlog vision edit --unlike "the market in town, which takes half a day" --statement "Whoever lives in the village buys here."
edited the vision
$ backlog goal add "Half of all orders come from the web" --target "50 %" > /dev/null
$ backlog vision
Web shop

  Whoever lives in the village buys here.

  For      people of the village
  Need     groceries without a car
  Product  a shop that brings them the same day
  Unlike   the market in town, which takes half a day

goal        status   target  text
orders-pce  current    50 %  Half of all orders come from the web
$ backlog vision --json
{
  "statement": "Whoever lives in the village buys here.",
  "customer": "people of the village",
  "need": "groceries without a car",
  "product": "a shop that brings them the same day",
  "unlike": "the market in town, which takes half a day",
  "goals": [
    {
      "id": "orders-pce",
      "text": "Half of all orders come from the web",
      "target": "50 %",
      "status": "current",
      "delivered": {
        "stories": 0,
        "points": 0,
        "business_value": 0,
        "user_value": 0
      },
      "remaining": {
        "stories": 0,
        "points": 0,
        "business_value": 0,
        "user_value": 0
      },
      "without_value": 0,
      "without_size": 0,
      "stories": []
    }
  ],
  "stories_without_goal": 0
}
$ cat .backlog/vision.yaml
statement: Whoever lives in the village buys here.

customer: people of the village

need: groceries without a car

product: a shop that brings them the same day

unlike: the market in town, which takes half a day

goals:
  - id: orders-pce
    text: Half of all orders come from the web
    target: 50 %
    status: current
$ git add -A && git commit -q -m vision

# An adjustment that rests on feedback is a decision: what it was, what it is.
$ A=$(backlog feedback add "We are four in one household, and order together" --from Lea --kind user-test)
$ B=$(backlog feedback add "Families order more than others" --kind projection)
$ backlog vision edit --for "families of the village" --because $A,$B
edited the vision
  kept as decision b4baje, which rests on 2 pieces of feedback
$ git diff -U0 .backlog/vision.yaml | grep '^[-+] *[a-z]'
-customer: people of the village
+customer: families of the village
$ grep -v '^$' .backlog/decisions/*.yaml
id: b4baje
question: How is the vision adjusted?
options:
  - text: "for whom: people of the village"
  - text: "for whom: families of the village (was people of the village)"
choice: "for whom: families of the village (was people of the village)"
reason:
evidence:
  - cxsq2j
  - v650hh
by: Ada
created: 2026-11-02
$ backlog feedback show $A
cxsq2j  user-test, Lea, 2026-11-02, kept by Ada
  We are four in one household, and order together

  led to decision b4baje: for whom: families of the village (was people of the village), by Ada on 2026-11-02
$ backlog vision edit --need "" --reason "Everybody has a car" --by Ines --on 2026-10-30
edited the vision
  kept as decision pp6885
$ backlog vision edit --for "families of the village"
nothing to do: the vision is so already
$ backlog vision edit --product "$(printf 'caf\xe9')"
2> backlog: '--product' takes UTF-8, not 'caf\xe9'
[2]

# In the editor, when no part is named.
$ cat > editor <<'END'
> #!/bin/sh
> cat "$1" > seen
> cp "$WANTED" "$1"
> END
$ chmod +x editor && export EDITOR=$PWD/editor WANTED=$PWD/wanted
$ printf 'For: everybody\n\nStatement:\nWhoever lives in the village buys here,\nand has it the same day.\n' > wanted
$ backlog vision edit
edited the vision
$ cat seen
1> # For whom the product is, what they need, what it is, and what it is unlike:
1> # one line each. Then the statement, on as many lines as it takes.
For: families of the village
Need: 
Product: a shop that brings them the same day
Unlike: the market in town, which takes half a day

Statement:
Whoever lives in the village buys here.
$ cat .backlog/vision.yaml | grep -v '^$' | head -8
statement: |
  Whoever lives in the village buys here,
  and has it the same day.
customer: everybody
need:
product: a shop that brings them the same day
unlike: the market in town, which takes half a day
goals:
$ cp seen wanted; backlog vision edit --reason "Back to what it was"
edited the vision
  kept as decision z2envy
$ backlog vision
Web shop

  Whoever lives in the village buys here.

  For      families of the village
  Product  a shop that brings them the same day
  Unlike   the market in town, which takes half a day

goal        status   target  text
orders-pce  current    50 %  Half of all orders come from the web
$ printf 'Four: everybody\n' > wanted; backlog vision edit
2> backlog: the line begins with none of For:, Need:, Product:, Unlike: and Statement:
2>   the vision:1:1
2>   1 | Four: everybody
2>     | ^
2> hint: what you wrote is kept in '$T/.backlog/.local/edit/1-vision.txt'
[4]
$ cat .backlog/.local/edit/*
Four: everybody
$ unset EDITOR; backlog vision edit
2> backlog: 'vision edit' needs what to change
2> hint: one of --statement, --for, --need, --product, --unlike
[2]

# Each part is a line of the form: newlines become blanks, and the editor still opens. One that a file has in lines stays so where nobody touches it.
$ backlog vision edit --for "$(printf 'a\nb')" && grep ^customer .backlog/vision.yaml
edited the vision
customer: a b
$ cat > keep.sh <<'END'
> cp "$1" shown; sed 's/^Need:.*/Need: bread/' shown > "$1"
> END
$ export EDITOR="sh keep.sh"; sed -i 's/^customer:.*/customer: |\n  all\n  of them/' .backlog/vision.yaml && backlog vision edit && grep '^For' shown && sed -n '/^customer/,/^need/p' .backlog/vision.yaml
edited the vision
For: all of them
customer: |
  all
  of them

need: bread

# A day that is none is refused even where nothing changes; one to come is told.
$ backlog vision edit --need bread --on bad
2> backlog: '--on' takes a date (YYYY-MM-DD), not 'bad'
2> hint: today is 2026-11-02
[2]
$ backlog vision edit --need bread --on 2026-11-01
nothing to do: the vision is so already
$ backlog vision edit --need salt --reason "The baker opened" --on 2099-01-01
edited the vision
  kept as decision tyat9z
2> warning: 2099-01-01 is still to come
