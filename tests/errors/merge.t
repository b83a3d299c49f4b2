# How 'merge', 'renumber' and 'git setup' refuse; none changes a byte.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ backlog merge
2> backlog: nothing to repair: git has no conflicts in '.backlog'
2> hint: a merge itself is git's: 'git merge BRANCH'
[3]
$ backlog merge now
2> backlog: unexpected argument 'now'
2> hint: usage: backlog merge [OPTION]...
[2]
$ printf 'id: k7m2qx\ntitle: Pay\ncreated: 2026-10-01\n' > .backlog/stories/k7m2qx-a.yaml
$ backlog renumber
2> backlog: missing ID
2> hint: usage: backlog renumber [OPTION]... ID
[2]
$ backlog renumber zzz
2> backlog: no story 'zzz'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ cp .backlog/stories/k7m2qx-a.yaml .backlog/stories/k7m2qx-b.yaml
$ backlog renumber k7m2qx
2> backlog: the id 'k7m2qx' is taken by 'k7m2qx-a.yaml'
2>   .backlog/stories/k7m2qx-b.yaml:1:1
2> hint: give one of the two another id: 'backlog renumber k7m2qx-b.yaml'
2> hint: this decides over all stories, so each must be readable; nothing was changed
[4]
$ rm .backlog/stories/k7m2qx-b.yaml; printf 'id: [\n' > .backlog/stories/p3w9da.yaml
$ backlog renumber k7m2qx
2> backlog: cannot read '.backlog/stories/p3w9da.yaml': a list that is not closed with ']' on its line
2>   .backlog/stories/p3w9da.yaml:1:5
2>   1 | id: [
2>     |     ^
2> hint: close it, or write one '- item' a line below its key
2> hint: this decides over all stories, so each must be readable; nothing was changed
[4]

# A story that may be cut off is not copied as if it were whole.
$ printf 'id: k7m2qx\ntitle: Pay\n' > .backlog/stories/k7m2qx-a.yaml; rm .backlog/stories/p3w9da.yaml
$ backlog renumber k7m2qx
2> backlog: 'k7m2qx' has no 'created' at its end: it may be cut off
2>   .backlog/stories/k7m2qx-a.yaml:1:1
2> hint: compare it with git, then 'backlog check --fix' adds the line
2> hint: this decides over all stories, so each must be readable; nothing was changed
[4]
$ git status --short --untracked-files=all .backlog/stories
?? .backlog/stories/k7m2qx-a.yaml

# The driver: what it cannot tell it leaves to git, with a code above 1 and its files as they were.
$ printf 'id: k7m2qx\ntitle: Pay\ncreated: 2026-10-01\n' > base; printf 'id: [\n' > ours; cp base theirs
$ backlog merge-driver base ours theirs 7 stories/k7m2qx.yaml
2> backlog: cannot read 'stories/k7m2qx.yaml': a list that is not closed with ']' on its line
2>   stories/k7m2qx.yaml:1:5
2>   1 | id: [
2>     |     ^
2> hint: close it, or write one '- item' a line below its key
[4]
$ cat ours
id: [
$ : > empty; backlog merge-driver empty base theirs 7 stories/k7m2qx.yaml
2> backlog: cannot merge 'stories/k7m2qx.yaml' field by field: both sides added it
[3]
$ backlog merge-driver base theirs missing 7 stories/k7m2qx.yaml
2> backlog: there is no 'missing'
[3]
$ backlog merge-driver base theirs base seven stories/k7m2qx.yaml
2> backlog: 'SIZE' takes a number from 1, not 'seven'
[2]
$ sed s/k7m2qx/p3w9da/ base > other; backlog merge-driver base other theirs 7 stories/k7m2qx.yaml
2> backlog: cannot merge 'stories/k7m2qx.yaml' field by field: the sides hold different stories
[3]
