# What commands changed is taken back, the newest first, with git or without.
$ backlog init --name "Web shop" > /dev/null
$ sums() { find .backlog/stories -type f | sort | xargs -r sha256sum; }
$ backlog undo
2> backlog: nothing to undo
[3]
$ backlog undo --list
nothing to undo
$ BACKLOG_SEED=1 backlog add "Pay by card"
cxsq2j
$ BACKLOG_SEED=2 backlog add "Print a receipt"
aqk65k
$ id=$(backlog list --format '{id}' | head -1)
$ sums > before; backlog edit $id --size 5 > /dev/null; backlog drop $id --reason "bought" > /dev/null
$ backlog undo --list | sed 's/  20[-0-9]* [0-9:]*  /  WHEN  /'
   4  WHEN  drop cxsq2j Pay by card  (1 file)
   3  WHEN  edit cxsq2j Pay by card  (1 file)
   2  WHEN  add aqk65k Print a receipt  (1 file)
   1  WHEN  add cxsq2j Pay by card  (1 file)
$ backlog undo
took back: drop cxsq2j Pay by card (1 file)
$ backlog undo
took back: edit cxsq2j Pay by card (1 file)
$ sums | cmp - before && echo as before
as before
$ backlog undo
took back: add aqk65k Print a receipt (1 file)
$ ls .backlog/stories
cxsq2j-pay-by-card.yaml

# As data: the files of each.
$ backlog undo --list --json | sed 's/"on": .*/"on": .../'
[
  {
    "number": 1,
    "label": "add cxsq2j Pay by card",
    "on": ...
    "files": [
      "stories/cxsq2j-pay-by-card.yaml"
    ]
  }
]

# Where a file was changed since, nothing is taken back.
$ backlog edit $id --size 8 > /dev/null; echo "# mine" >> .backlog/stories/$id-*.yaml; sums > before
$ backlog undo
2> backlog: cannot undo 'edit cxsq2j Pay by card': '.backlog/stories/cxsq2j-pay-by-card.yaml' was changed since
2> hint: put it back as the command left it, or change it by hand; 'backlog undo --list' tells what comes before
2> hint: nothing was taken back
[3]
$ sums | cmp - before && echo as before
as before
$ rm .backlog/stories/$id-*.yaml
$ backlog undo
2> backlog: cannot undo 'edit cxsq2j Pay by card': '.backlog/stories/cxsq2j-pay-by-card.yaml' was changed since
2> hint: put it back as the command left it, or change it by hand; 'backlog undo --list' tells what comes before
2> hint: nothing was taken back
[3]
$ ls .backlog/stories

# Several files at once, and a file that was removed.
$ rm -r .backlog/.local; BACKLOG_SEED=3 backlog add "Refund" > /dev/null; BACKLOG_SEED=4 backlog add "Invoice" > /dev/null; sums > before
$ backlog move $(backlog list --format '{id}' | head -1) --bottom > /dev/null && backlog delete $(backlog list --format '{id}' | head -1)
deleted fcgp2w Invoice
'backlog undo' takes it back
$ backlog undo && backlog undo
took back: delete fcgp2w Invoice (1 file)
took back: move frrng0 Refund (1 file)
$ sums | cmp - before && echo as before
as before

# The last fifty are kept.
$ id=$(backlog list --format '{id}' | head -1)
$ for i in $(seq 26); do backlog edit $id --size 3 && backlog edit $id --size 5; done > /dev/null
$ backlog undo --list | wc -l
50
$ for i in $(seq 50); do backlog undo; done | tail -1
took back: edit frrng0 Refund (1 file)
$ backlog undo
2> backlog: nothing to undo
[3]
$ backlog undo --json
2> {"error": {"code": 2, "message": "'--json' goes with '--list'", "hints": []}}
[2]

# A backlog of a newer format is left alone.
$ backlog edit $id --size 3 > /dev/null
$ sed -i 's/^format: 1/format: 2/' .backlog/settings.yaml
$ backlog undo
2> backlog: the backlog has format 2, and this version writes format 1
2>   .backlog/settings.yaml
2> hint: upgrade backlog; until then it only reads here
[4]
