# What is not committed yet, story by story and field by field.
$ git init -q && backlog init --name "Web shop" > /dev/null && backlog add "Pay by card" --label web --criterion "Tax is shown" --criterion "Cards are kept" > /dev/null
$ backlog add "Print a receipt" > /dev/null && git add -A && git commit -q -m "Two stories" && git tag v1.0
$ backlog diff
no difference between HEAD and the work tree
$ backlog edit cxsq2j --size 5 --add-label pay --remove-label web --release none > /dev/null 2>&1; backlog edit cxsq2j --size 5 --add-label pay > /dev/null
$ sed -i '/text: Tax is shown/{n;s/open/fail/}' .backlog/stories/cxsq2j* && backlog add "Send an invoice" > /dev/null
$ rm .backlog/stories/v650hh* && sed -i 's/^name:.*/name: Shop/' .backlog/settings.yaml && echo "# A remark" >> .backlog/vision.yaml
$ backlog diff
added b4baje Send an invoice
changed cxsq2j Pay by card
  size 5
  labels + pay
  criterion 1 failed
deleted v650hh Print a receipt
changed the settings
  name 'Web shop' -> Shop
changed the vision

3 stories and 2 other files differ between HEAD and the work tree
$ backlog diff --json
{
  "stories": [
    {
      "id": "b4baje",
      "title": "Send an invoice",
      "changes": [
        "added"
      ],
      "differences": []
    },
    {
      "id": "cxsq2j",
      "title": "Pay by card",
      "changes": [
        "resized",
        "changed"
      ],
      "differences": [
        {
          "field": "size",
          "to": "5",
          "says": "size 5"
        },
        {
          "field": "labels",
          "to": "pay",
          "says": "labels + pay"
        },
        {
          "field": "acceptance_criteria",
          "from": "open",
          "to": "fail",
          "says": "criterion 1 failed"
        }
      ]
    },
    {
      "id": "v650hh",
      "title": "Print a receipt",
      "changes": [
        "deleted"
      ],
      "differences": []
    }
  ],
  "files": [
    {
      "path": "settings.yaml",
      "change": "changed",
      "differences": [
        {
          "field": "name",
          "from": "Web shop",
          "to": "Shop",
          "says": "name 'Web shop' -> Shop"
        }
      ]
    },
    {
      "path": "vision.yaml",
      "change": "changed",
      "differences": []
    }
  ]
}

# What is staged counts like what is not; a file that is ignored does not.
$ git add -A && echo "/stories/z*" >> .backlog/.gitignore && cp .backlog/stories/cxsq2j* .backlog/stories/zzzzz9-x.yaml
$ backlog diff | tail -1
3 stories and 2 other files differ between HEAD and the work tree

# From a tag to the work tree, and between two revisions.
$ git commit -q -m "Later" && rm .backlog/stories/zzzzz9* && backlog edit cxsq2j --size 8 > /dev/null
$ backlog diff v1.0 | head -3
added b4baje Send an invoice
changed cxsq2j Pay by card
  size 8
$ backlog diff v1.0 HEAD | head -3
added b4baje Send an invoice
changed cxsq2j Pay by card
  size 5
$ backlog diff HEAD v1.0 | head -3
deleted b4baje Send an invoice
changed cxsq2j Pay by card
  size 5 -> none
$ backlog diff v1.0 v1.0
no difference between v1.0 and v1.0

# Only how a file is written: a comment.
$ git checkout -q -- . && sed -i '1i # A remark' .backlog/stories/cxsq2j* && backlog diff
changed cxsq2j Pay by card
  only how its file is written

1 story differs between HEAD and the work tree

# A file of the work tree that is not valid is reported; the rest is told.
$ sed -i 's/^title:.*/title: "x/' .backlog/stories/cxsq2j* && backlog diff
changed cxsq2j Pay by card
  a version of its file cannot be read

1 story differs between HEAD and the work tree
2> backlog: cannot read '.backlog/stories/cxsq2j-pay-by-card.yaml': a quote that is not closed before line 6
2>   .backlog/stories/cxsq2j-pay-by-card.yaml:4:8
2>   4 | title: "x
2>     |        ^
2> hint: close it; the further lines of a quoted text stand deeper than its key
[4]
