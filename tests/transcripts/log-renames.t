# A story's history goes on when its file, its folder or its id gets another name.
# Names of commits hang on every byte of every file: shown is one for all.
$ backlog() { command backlog "$@" | sed -E 's/\<[0-9a-f]{8}\>/1a2b3c4d/'; return "${PIPESTATUS[0]}"; }
$ git init -q -b main && backlog init --name "Web shop" > /dev/null && backlog git setup > /dev/null
$ story() { printf 'id: %s\ntitle: %s\nstatus: ready\nrank: "%s"\nsize: 5\nrisk: 3\nbenefit: I save a lot of time\ncreated: 2026-10-01\n' "$@" > .backlog/stories/$1-x.yaml; }
$ story k7m2qx "Pay by card" cjkmpq; story p3w9da "See stock" djkmpq
$ git add -A && git commit -q -m base

# The file: on one branch it is renamed, on the other edited.
$ git switch -q -c names && git mv .backlog/stories/k7m2qx-x.yaml .backlog/stories/k7m2qx-card.yaml && git commit -q -m "A better name"
$ backlog blame k7m2qx | grep size
size     5                     today  Ada  1a2b3c4d  base
$ git switch -q main && sed -i 's/^size: 5/size: 8/' .backlog/stories/k7* && GIT_AUTHOR_NAME=Tom git commit -q -a -m "Sized" && git switch -q names && sed -i 's/^risk: 3/risk: 8/' .backlog/stories/k7* && git commit -q -a -m "Risk"
$ git merge -q -m "Both" main 2>&1 | grep -v Auto; backlog blame k7m2qx | grep -E 'size|risk'
risk     8                     today  Ada  1a2b3c4d  Risk
size     8                     today  Tom  1a2b3c4d  Sized
$ backlog log k7m2qx
k7m2qx Pay by card
  risk 3 -> 8, today by Ada, commit 1a2b3c4d, 'Risk'
  size 5 -> 8, today by Tom, commit 1a2b3c4d, 'Sized'
  added, today by Ada, commit 1a2b3c4d, 'base'
$ backlog log | grep -c 'size 5 -> 8'
1

# The id: on a branch it is another, while the story is edited elsewhere.
$ backlog renumber k7m2qx > /dev/null && git add -A && git commit -q -m "A new id" && backlog log --limit 1 && backlog diff HEAD~1 HEAD
1a2b3c4d today, Ada: A new id
  changed    cxsq2j Pay by card: id 'k7m2qx' -> 'cxsq2j'
changed cxsq2j Pay by card
  id 'k7m2qx' -> 'cxsq2j'

1 story differs between HEAD~1 and HEAD
$ git switch -q main && git merge -q --ff-only names~1 && sed -i 's/^risk: 8/risk: 13/' .backlog/stories/k7* && GIT_AUTHOR_NAME=Eva git commit -q -a -m "More risk" && git switch -q names && git merge -q -m "Both again" main 2>&1 | grep -v Auto
backlog: cannot merge '.backlog/stories/cxsq2j-card.yaml' field by field: the sides hold different stories
$ backlog log cxsq2j | head -3
cxsq2j Pay by card
  id 'k7m2qx' -> 'cxsq2j', today by Ada, commit 1a2b3c4d, 'A new id'
  risk 8 -> 13, today by Eva, commit 1a2b3c4d, 'More risk'
$ backlog blame cxsq2j | grep -E 'size|risk'
risk     13                    today  Eva  1a2b3c4d  More risk
size     8                     today  Tom  1a2b3c4d  Sized

# The folder, there and back.
$ mkdir shop && git mv .backlog shop/ && git commit -q -m "To the shop" && cd shop && backlog blame p3w9da | grep size
size     5                     today  Ada  1a2b3c4d  base
$ sed -i 's/^size: 5/size: 3/' .backlog/stories/p3* && git commit -q -a -m "Smaller" && cd .. && git mv shop/.backlog . && git commit -q -m "And back"
$ backlog log p3w9da
p3w9da See stock
  size 5 -> 3, today by Ada, commit 1a2b3c4d, 'Smaller'
  added, today by Ada, commit 1a2b3c4d, 'base'

# Who mended a file that could not be read did not write all that is in it.
$ sed -i 's/^size: 3/size: [/' .backlog/stories/p3* && git commit -q -a -m "Broken" && sed -i 's/^size: \[/size: 2/' .backlog/stories/p3* && GIT_AUTHOR_NAME=Tom git commit -q -a -m "Mended"
$ backlog blame p3w9da | grep -E 'size|risk'
risk     3                     today  Ada  1a2b3c4d  base
size     2                     today  Tom  1a2b3c4d  Mended
$ sed -i 's/^size: 2/size: [/' .backlog/stories/p3* && git commit -q -a -m "Broken again" && command backlog blame p3w9da
2> backlog: the last commit's version of 'p3w9da' cannot be read
2> hint: 'backlog check --rev HEAD' tells why
[4]

# Whatever git is told of how a log looks.
$ git -c log.showRoot=false log --oneline > /dev/null && git config log.showRoot false && backlog log p3w9da | tail -1
  added, today by Ada, commit 1a2b3c4d, 'base'
