# What a clone does not bring along is set up once, and told before and after.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ backlog git | sed 's/version 2[0-9.]*$/version 2/; s|good  *[^ ]*/backlog$|good      PATH|'
git             good      git version 2
work tree       good      $T
settings        missing   not set up: merging field by field, diffs in words
                          backlog git setup
program         good      PATH
.gitattributes  good      names the merge driver
.gitignore      good      keeps undo records out of commits
hooks           optional  commits are not checked
                          backlog hooks install
history         good      whole
conflicts       good      none
$ backlog git setup
set merge.backlog.driver: merging field by field
set merge.backlog.name
set diff.backlog.textconv: diffs in words
$ backlog git setup
nothing to do: git is set up for this clone
$ git config merge.backlog.driver
backlog merge-driver -- %O %A %B %L %P; r=$?; test $r -le 1 && exit $r; git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B
$ git check-attr merge diff -- .backlog/stories/k7m2qx-pay.yaml .backlog/sprints/1.yaml
.backlog/stories/k7m2qx-pay.yaml: merge: backlog
.backlog/stories/k7m2qx-pay.yaml: diff: backlog
.backlog/sprints/1.yaml: merge: backlog
.backlog/sprints/1.yaml: diff: backlog
$ backlog git > /dev/null

# For a script; what is missing makes exit code 1.
$ git config --unset diff.backlog.textconv
$ backlog git --json | grep -A4 settings
    "what": "settings",
    "health": "missing",
    "says": "not set up: diffs in words",
    "remedies": [
      "backlog git setup"

# A setting that says something else is set anew.
$ git config merge.backlog.driver true && backlog git | sed -n '/settings/,+1p'
settings        missing   not set up: merging field by field, diffs in words
                          backlog git setup
$ backlog git setup
set merge.backlog.driver: merging field by field
set diff.backlog.textconv: diffs in words

# The files that git reads are made where they are missing.
$ rm .backlog/.gitattributes .backlog/.gitignore
$ backlog git | grep -A1 missing
.gitattributes  missing   does not name the merge driver for the backlog's files
                          backlog git setup
.gitignore      missing   undo records could be committed
                          backlog git setup
$ backlog git setup
made .backlog/.gitattributes
made .backlog/.gitignore

# Below a folder of the work tree, with blanks and letters of all kinds in its name.
$ mkdir "Läden & mehr" && cd "Läden & mehr" && mkdir .backlog && backlog init --name "Another" > /dev/null && backlog git > /dev/null
$ cd ..

# The doctor looks at more, and changes nothing.
$ export SHELL=/bin/bash
$ backlog doctor | sed 's/  *good .*/ good/; s|~.*|~...|'
backlog good
files good
git good
work tree good
settings good
program good
.gitattributes good
.gitignore good
hooks           optional  commits are not checked
                          backlog hooks install
history good
conflicts good
completion      optional  bash does not complete the commands
                          copy its file of 'completions/' to ~...

# Without a work tree.
$ mkdir /tmp/none-$$ && cd /tmp/none-$$ && backlog init --name None > /dev/null
$ backlog git | tail -2
work tree  missing   '.backlog' is in no git work tree
                     'git init' makes one
$ backlog git setup
2> backlog: '.backlog' is in no git work tree
2> hint: 'git init' makes one
[3]
$ cd "$T" && rm -r /tmp/none-$$

# A shallow clone has no whole history.
$ git add -A && git commit -q -m one && git commit -q --allow-empty -m two
$ git clone -q --depth 1 "file://$T" shallow && cd shallow && backlog git setup && backlog git | tail -3
set merge.backlog.driver: merging field by field
set merge.backlog.name
set diff.backlog.textconv: diffs in words
history         missing   the clone is shallow: only its end is there
                          git fetch --unshallow
conflicts       good      none
