# Conflicts that git made by itself are repaired from the three versions in its index.
$ git init -q -b main && backlog init --name "Web shop" > /dev/null
$ story() { printf 'id: %s\ntitle: %s\nrank: "%s"\nsize: 5\nrisk: 3\n%screated: 2026-10-01\n' "$@" > .backlog/stories/$1-x.yaml; }
$ story k7m2qx "Pay by card" cjkmpq ""; story p3w9da "See stock" djkmpq ""; story m4m0na "Mail a receipt" fjkmpq ""
$ git add -A && git commit -q -m base && git switch -q -c theirs
$ backlog edit k7m2qx --size 8 > /dev/null && backlog edit p3w9da --size 8 > /dev/null && backlog edit m4m0na --size 8 > /dev/null
$ git commit -q -a -m theirs && git switch -q main
$ backlog edit k7m2qx --risk 13 > /dev/null && backlog edit p3w9da --size 3 --risk 13 > /dev/null && backlog edit m4m0na --risk 13 > /dev/null
$ git commit -q -a -m ours
$ git merge -q theirs 2>&1 | grep CONFLICT
CONFLICT (content): Merge conflict in .backlog/stories/k7m2qx-x.yaml
CONFLICT (content): Merge conflict in .backlog/stories/m4m0na-x.yaml
CONFLICT (content): Merge conflict in .backlog/stories/p3w9da-x.yaml
$ backlog list
...
2> backlog: cannot read '.backlog/stories/k7m2qx-x.yaml': a conflict marker: a merge is not finished
2>   .backlog/stories/k7m2qx-x.yaml:4:1
2>   4 | <<<<<<< HEAD
2>     | ^
2> hint: 'backlog merge' does what needs nobody; for the rest keep the right lines, remove the markers, then 'git add' the file
2> backlog: cannot read '.backlog/stories/m4m0na-x.yaml': a conflict marker: a merge is not finished
2>   .backlog/stories/m4m0na-x.yaml:4:1
2>   4 | <<<<<<< HEAD
2>     | ^
2> hint: 'backlog merge' does what needs nobody; for the rest keep the right lines, remove the markers, then 'git add' the file
2> backlog: cannot read '.backlog/stories/p3w9da-x.yaml': a conflict marker: a merge is not finished
2>   .backlog/stories/p3w9da-x.yaml:4:1
2>   4 | <<<<<<< HEAD
2>     | ^
2> hint: 'backlog merge' does what needs nobody; for the rest keep the right lines, remove the markers, then 'git add' the file
2> backlog: 3 files are not valid
[4]
$ sed -n '/<<</,/>>>/p' .backlog/stories/k7m2qx-x.yaml
<<<<<<< HEAD
size: 5
risk: 13
=======
size: 8
risk: 3
>>>>>>> theirs

# One of the files was settled by hand already: it is left alone.
$ story m4m0na "Mail a receipt, at once" fjkmpq ""

# What it could do.
$ sha256sum .backlog/stories/* > before && backlog merge --dry-run && sha256sum --quiet -c before
would merge .backlog/stories/k7m2qx-x.yaml
left .backlog/stories/m4m0na-x.yaml
  it was edited since: 'git add' it when it is right
left .backlog/stories/p3w9da-x.yaml
  lines 4 to 8: the sides disagree on size
2> hint: keep the right lines, remove the markers, then 'git add' the file
[1]

# What needs nobody is merged, and git knows; what needs somebody has markers around its field.
$ backlog merge
merged .backlog/stories/k7m2qx-x.yaml
left .backlog/stories/m4m0na-x.yaml
  it was edited since: 'git add' it when it is right
left .backlog/stories/p3w9da-x.yaml
  lines 4 to 8: the sides disagree on size
2> hint: keep the right lines, remove the markers, then 'git add' the file
[1]
$ git status --short .backlog
M  .backlog/stories/k7m2qx-x.yaml
UU .backlog/stories/m4m0na-x.yaml
UU .backlog/stories/p3w9da-x.yaml
$ cat .backlog/stories/k7m2qx-x.yaml .backlog/stories/p3w9da-x.yaml
id: k7m2qx
title: Pay by card
rank: "cjkmpq"
size: 8
risk: 13
created: 2026-10-01
id: p3w9da
title: See stock
rank: "djkmpq"
<<<<<<< ours
size: 3
=======
size: 8
>>>>>>> theirs
risk: 13
created: 2026-10-01
$ cat .backlog/stories/m4m0na-x.yaml
id: m4m0na
title: Mail a receipt, at once
rank: "fjkmpq"
size: 5
risk: 3
created: 2026-10-01

# Again: what is left stays as it is.
$ sha256sum .backlog/stories/* > before && backlog merge && sha256sum --quiet -c before
left .backlog/stories/m4m0na-x.yaml
  it was edited since: 'git add' it when it is right
left .backlog/stories/p3w9da-x.yaml
  lines 4 to 8: the sides disagree on size
2> hint: keep the right lines, remove the markers, then 'git add' the file
[1]

# The backlog's own screen says so first, and offers no commit, which git would refuse.
$ backlog 2> /dev/null | sed -n '/^Next/,$p'
Next
  backlog merge                           2 files have conflicts: it merges what needs nobody
  git add .backlog/stories/m4m0na-x.yaml  when what it leaves is mended, its markers removed
  backlog groom                           make ready what comes next

# In the middle of settling it, too.
$ sed -i '/^=====/,/^>>>>/d; /^<<<</d' .backlog/stories/p3w9da-x.yaml && backlog merge | grep -A1 p3w9da
left .backlog/stories/p3w9da-x.yaml
  it holds our side: 'git add' it if that is right, or begin again with 'git checkout --merge -- .backlog/stories/p3w9da-x.yaml'
$ git add -A && git commit -q -m merged && backlog check | tail -1
3 stories, 0 sprints, 0 releases: 0 errors, 0 warnings, 3 notes

# Where nothing is left to do.
$ backlog merge
2> backlog: nothing to repair: git has no conflicts in '.backlog'
2> hint: a merge itself is git's: 'git merge BRANCH'
[3]

# Added on both sides, deleted on one: people decide.
$ git switch -q -c b2 && git rm -q .backlog/stories/p3w9da-x.yaml && story n7n0na "New here" hjkmpq "" && git add -A && git commit -q -m b2
$ git switch -q main && backlog edit p3w9da --size 1 > /dev/null && story n7n0na "New there" hjkmpq "" && git add -A && git commit -q -m b1
$ git merge -q b2 > /dev/null
[1]
$ backlog merge
left .backlog/stories/n7n0na-x.yaml
  both sides added it: keep one, then 'git add' it
left .backlog/stories/p3w9da-x.yaml
  they deleted it, we changed it: 'git add' or 'git rm' it
[1]
$ git rm -q --cached .backlog/stories/n7n0na-x.yaml && git add -A && git commit -q -m decided

# Half settled, with markers: never 'git add', which would commit them. What git makes anew is known again.
$ git switch -q -c b4 && backlog edit k7m2qx --size 1 > /dev/null && git commit -q -a -m b4 && git switch -q -c b3 HEAD~1
$ backlog edit k7m2qx --size 3 --risk 5 > /dev/null && git commit -q -a -m b3 && git merge -q b4 > /dev/null
[1]
$ sed -i 's/^title: .*/title: Pay by card or cash/' .backlog/stories/k7m2qx-x.yaml && backlog merge
left .backlog/stories/k7m2qx-x.yaml
  it was edited since, and has markers: remove them, or begin again with 'git checkout --merge -- .backlog/stories/k7m2qx-x.yaml'
[1]
$ git checkout -q --merge -- .backlog/stories/k7m2qx-x.yaml && backlog merge
left .backlog/stories/k7m2qx-x.yaml
  lines 4 to 8: the sides disagree on size
2> hint: keep the right lines, remove the markers, then 'git add' the file
[1]
$ git merge --abort

# Where lines repeat 'git merge' finds other changes than 'git merge-file' does: it is no edit of anybody's.
$ letters() { git switch -q "${@:3}" && { printf 'id: s1mp1e\ntitle: Repeat\ndescription: |\n'; printf '  - %s\n' $1; printf 'size: %s\ncreated: 2026-10-01\n' $2; } > .backlog/stories/s1mp1e-x.yaml && git add -A && git commit -q -m "$1"; }
$ letters "a b b a a b" 5 -c base && letters "b b a a b b" 8 -c they && letters "a a b a a a b" 3 -c we base && git merge -q they > /dev/null
[1]
$ backlog merge
left .backlog/stories/s1mp1e-x.yaml
  lines 4 to 17, 19 to 23: the sides disagree on description, size
2> hint: keep the right lines, remove the markers, then 'git add' the file
[1]
$ git merge --abort

# Markers of another length, as an attribute may ask for: found, and repaired.
$ echo '*.yaml conflict-marker-size=20' > .git/info/attributes
$ git switch -q b4 && backlog edit k7m2qx --risk 2 > /dev/null && git commit -q -a -m risk && backlog edit k7m2qx --size 13 > /dev/null && git commit -q -a -m size
$ git switch -q -c b5 HEAD~1 && backlog edit k7m2qx --risk 8 > /dev/null && git commit -q -a -m b5 && git merge -q b4 > /dev/null
[1]
$ backlog check 2>&1 | head -1
.backlog/stories/k7m2qx-x.yaml:4:1: error: cannot read '.backlog/stories/k7m2qx-x.yaml': a conflict marker: a merge is not finished
$ backlog merge && grep -E 'size|risk' .backlog/stories/k7m2qx-x.yaml
merged .backlog/stories/k7m2qx-x.yaml
size: 13
risk: 8
2> hint: 'backlog check' looks at the result; then 'git commit' it
$ git commit -q -m merged && rm .git/info/attributes

# Another program of our name, which git took for the driver: our side alone lies there, and theirs
# is not forgotten.
$ git config merge.backlog.driver false && git switch -q b5 && backlog edit k7m2qx --bv 5 > /dev/null && git commit -q -a -m bv
$ git switch -q -c b6 HEAD~1 && backlog edit k7m2qx --uv 8 > /dev/null && git commit -q -a -m uv && git merge -q b5 > /dev/null
[1]
$ grep -cE '<<<<|business' .backlog/stories/k7m2qx-x.yaml
0
[1]
$ backlog merge && grep value .backlog/stories/k7m2qx-x.yaml
merged .backlog/stories/k7m2qx-x.yaml
  it held our side only, without markers
business_value: 5
user_value: 8
2> hint: 'backlog check' looks at the result; then 'git commit' it
$ git commit -q -m merged

# Renamed on both sides: each name says what became of it.
$ git mv .backlog/stories/p3w9da-x.yaml .backlog/stories/p3w9da-stock.yaml && git commit -q -m stock && git switch -q -c b7 HEAD~1
$ git mv .backlog/stories/p3w9da-x.yaml .backlog/stories/p3w9da-shop.yaml && git commit -q -m shop && git merge -q b6 > /dev/null
[1]
$ backlog merge
left .backlog/stories/p3w9da-shop.yaml
  only our side has it under this name: 'git add' or 'git rm' it
left .backlog/stories/p3w9da-stock.yaml
  only the other side has it under this name: 'git add' or 'git rm' it
left .backlog/stories/p3w9da-x.yaml
  both sides renamed or deleted it: 'git rm' it
[1]
