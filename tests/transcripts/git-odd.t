# The merge under settings and names that other programs stumble over.
$ versions() { git switch -q -c theirs && backlog edit k7m2qx --size 8 > /dev/null && git commit -q -a -m theirs && git switch -q main && backlog edit k7m2qx --risk 13 > /dev/null && git commit -q -a -m ours; }
$ shop() { git init -q -b main "${@:2}" "$1" && cd "$1" && backlog init --name "Web shop" > /dev/null && printf 'id: k7m2qx\ntitle: Pay by card\nsize: 5\nrisk: 3\ncreated: 2026-10-01\n' > .backlog/stories/k7m2qx-pay.yaml && git add -A 2> /dev/null && git commit -q -m base; }
$ told() { git merge -q theirs 2>&1 | grep -v Auto-merging; grep -E 'size|risk' .backlog/stories/k7m2qx-*; }

# Blanks, quotes and other letters in the folder's name, and in the file's.
$ shop "$T/L'ö \"x\" \$(id)" && backlog git setup > /dev/null
$ git mv .backlog/stories/k7m2qx-pay.yaml ".backlog/stories/k7m2qx-é '\$(touch pwned)' \".yaml" && git commit -q -m names
$ git switch -q -c theirs && sed -i 's/^size: 5/size: 8/' .backlog/stories/k7* && git commit -q -a -m theirs && git switch -q main
$ sed -i 's/^risk: 3/risk: 13/' .backlog/stories/k7* && git commit -q -a -m ours && told
size: 8
risk: 13
$ ls

# In a folder of a repository with more in it.
$ cd "$T" && git init -q -b main mono && cd mono && mkdir "my shop" && cd "my shop" && backlog init --name "Web shop" > /dev/null && backlog git setup > /dev/null
$ printf 'id: k7m2qx\ntitle: Pay by card\nsize: 5\nrisk: 3\ncreated: 2026-10-01\n' > .backlog/stories/k7m2qx-pay.yaml && git add -A && git commit -q -m base
$ versions && told
size: 8
risk: 13

# Windows line endings in the work tree.
$ cd "$T" && shop crlf && git config core.autocrlf true && git config core.safecrlf false && backlog git setup > /dev/null && versions && told && git status --short
size: 8
risk: 13

# SHA-256, and a clone that asks for a long path.
$ cd "$T" && shop sha --object-format=sha256 && backlog git setup > /dev/null && versions && told
size: 8
risk: 13

# A linked work tree shares the settings.
$ cd "$T" && shop tree && backlog git setup > /dev/null && versions && git worktree add -q -b more ../linked && cd ../linked && backlog git setup && told
nothing to do: git is set up for this clone
size: 8
risk: 13

# A repair from the index there, and with such names.
$ cd "$T" && shop "a 'b' é" && versions && git worktree add -q -b more "../c 'd' é" && cd "../c 'd' é" && git merge -q theirs | grep -o 'CONFLICT (content)'
CONFLICT (content)
$ backlog merge && git status --short && git commit -q -m merged && told
merged .backlog/stories/k7m2qx-pay.yaml
M  .backlog/stories/k7m2qx-pay.yaml
size: 8
risk: 13
2> hint: 'backlog check' looks at the result; then 'git commit' it

# Git's directory named by the environment, as in a hook.
$ cd "$T/tree" && GIT_DIR=$T/tree/.git backlog git setup
nothing to do: git is set up for this clone
$ GIT_DIR=$T/sha/.git backlog git setup
2> backlog: the environment's GIT_DIR leads git to '$T/sha/.git', and '.backlog' does not lie there
2> hint: unset it: 'env -u GIT_DIR backlog ...'
[3]
$ GIT_DIR=$T/sha/.git backlog git > /dev/null
[1]

# A repository of somebody else, whom git does not trust.
$ cd "$T/tree" && GIT_TEST_ASSUME_DIFFERENT_OWNER=1 backlog git | tail -2
work tree  missing   git does not trust this repository, because somebody else owns it
                     if you do: 'git config --global --add safe.directory $T/tree'
$ GIT_TEST_ASSUME_DIFFERENT_OWNER=1 backlog git setup
2> backlog: git does not trust this repository, because somebody else owns it
2> hint: if you do: 'git config --global --add safe.directory $T/tree'
[5]

# Detached, and before the first commit.
$ git switch -q --detach && backlog git > /dev/null
$ cd "$T" && git init -q fresh && cd fresh && backlog init --name "Web shop" > /dev/null && backlog git setup > /dev/null && backlog git > /dev/null

# A repository that is itself a submodule: its git directory lies elsewhere.
$ cd "$T" && git init -q -b main outer && cd outer && git -c protocol.file.allow=always submodule --quiet add "$T/tree" sub 2> /dev/null; cd sub && git switch -q -C main && backlog git setup > /dev/null && backlog check --staged | tail -1
1 story, 0 sprints, 0 releases: 0 errors, 0 warnings, 2 notes
$ backlog edit k7m2qx --size 1 > /dev/null && git commit -q -a -m one && backlog show k7m2qx@HEAD~1 | grep -o 'Size .*' ; backlog log k7m2qx --limit 1 | tail -1 | grep -o 'size.*, today'
Size    5 points
size 5 -> 1, today
$ backlog edit k7m2qx --size 2 > /dev/null && backlog diff | head -2 && backlog branches | head -1
changed k7m2qx Pay by card
  size 1 -> 2
origin/more  Ada, 2026-11-02

# SHA-256: history and revisions, too.
$ cd "$T/sha" && backlog log k7m2qx | grep -o 'risk.*, today'; backlog show k7m2qx@HEAD~1 --json | grep '"size"'; backlog edit k7m2qx --size 1 > /dev/null && backlog diff | head -2 && git add -A && backlog check --staged | tail -1
risk 3 -> 13, today
    "size": 5,
changed k7m2qx Pay by card
  size 8 -> 1
1 story, 0 sprints, 0 releases: 0 errors, 0 warnings, 2 notes

# Detached, and before the first commit: history and branches.
$ cd "$T/tree" && backlog branches | head -1; backlog log k7m2qx --limit 1 | head -1
more  Ada, 2026-11-02
k7m2qx Pay by card
$ cd "$T/fresh" && backlog branches; backlog log; backlog diff; backlog show k7m2qx@HEAD
2> no other branch has stories that are otherwise here
2> backlog: there is no commit yet
2> hint: 'backlog commit' commits the backlog
2> backlog: there is no commit yet
2> hint: 'backlog commit' commits the backlog
2> backlog: there is no commit yet
2> hint: 'backlog commit' commits the backlog
[3]

# History, revisions and what is staged in a linked work tree, with Windows line endings, quoted paths, and under a hook's GIT_DIR.
$ looks() { echo 'x-team: blue' >> "$(echo .backlog/stories/k7m2qx*)" && git add -A && backlog log k7m2qx | sed -n '1p;$p' | cut -c1-60; backlog diff; backlog show k7m2qx@HEAD | head -1; backlog check --staged | tail -1; }
$ cd "$T/linked" && looks
k7m2qx Pay by card
  added, today by Ada, commit 79efeba4, 'base'
changed k7m2qx Pay by card
  other keys changed

1 story differs between HEAD and the work tree
k7m2qx Pay by card
1 story, 0 sprints, 0 releases: 0 errors, 0 warnings, 3 notes
$ cd "$T/crlf" && git config core.quotePath true && looks
k7m2qx Pay by card
  added, today by Ada, commit 79efeba4, 'base'
changed k7m2qx Pay by card
  other keys changed

1 story differs between HEAD and the work tree
k7m2qx Pay by card
1 story, 0 sprints, 0 releases: 0 errors, 0 warnings, 3 notes
$ cd "$T/tree" && export GIT_DIR=$T/tree/.git && looks; unset GIT_DIR
k7m2qx Pay by card
  added, today by Ada, commit 79efeba4, 'base'
changed k7m2qx Pay by card
  other keys changed

1 story differs between HEAD and the work tree
k7m2qx Pay by card
1 story, 0 sprints, 0 releases: 0 errors, 0 warnings, 3 notes

# A repository of somebody else: refused, and how to trust it.
$ cd "$T/tree" && export GIT_TEST_ASSUME_DIFFERENT_OWNER=1; for ask in "log" "diff" "show k7m2qx@HEAD" "check --staged" "branches"; do backlog $ask 2>&1 | head -1; done; unset GIT_TEST_ASSUME_DIFFERENT_OWNER
backlog: git does not trust this repository, because somebody else owns it
backlog: git does not trust this repository, because somebody else owns it
backlog: git does not trust this repository, because somebody else owns it
backlog: git does not trust this repository, because somebody else owns it
backlog: git does not trust this repository, because somebody else owns it

# The driver merges in a submodule, too.
$ cd "$T/outer/sub" && git switch -q -c w && backlog edit k7m2qx --size 13 > /dev/null && git commit -q -a -m w && git switch -q main && backlog edit k7m2qx --risk 1 > /dev/null && git commit -q -a -m m
$ git merge -q w 2>&1 | grep -v Auto-merging; grep -E 'size|risk' .backlog/stories/k7m2qx-*
size: 13
risk: 1

# Detached, quoted paths and a hook's GIT_DIR: merges; a bare repository elsewhere in GIT_DIR: refused by each.
$ both() { git switch -q -c "$1" && backlog edit k7m2qx --size 2 > /dev/null && git commit -q -a -m "$1" && git switch -q --detach HEAD~1 && backlog edit k7m2qx --risk 2 > /dev/null && git commit -q -a -m there && git merge -q "$1" 2>&1 | grep -v Auto-merging; grep -E 'size|risk' .backlog/stories/k7m2qx-*; }
$ cd "$T/a 'b' é" && git config core.quotePath true && backlog git setup > /dev/null && both quoted
size: 2
risk: 2
$ cd "$T/sha" && export GIT_DIR=$T/sha/.git && both hooked; unset GIT_DIR
size: 2
risk: 2
$ cd "$T/tree" && git init -q --bare "$T/bare.git" && for ask in "log" "diff" "show k7m2qx@HEAD" "check --staged" "branches"; do GIT_DIR=$T/bare.git backlog $ask > /dev/null 2>&1; echo $?; done
3
3
3
3
3

# What the environment says of pathspecs is about the user's own.
$ cd "$T/tree" && for how in LITERAL GLOB NOGLOB ICASE; do env "GIT_${how}_PATHSPECS=1" backlog list --rev HEAD --format '{id}'; done
k7m2qx
k7m2qx
k7m2qx
k7m2qx
$ printf 'id: [\n' > .backlog/stories/p3w9da-x.yaml && git add -A && GIT_LITERAL_PATHSPECS=1 backlog hook pre-commit 2>&1 | tail -1; git rm -q -f .backlog/stories/p3w9da-x.yaml
hint: 'git commit --no-verify' commits it as it is
$ GIT_TEST_ASSUME_DIFFERENT_OWNER=1 backlog hook pre-commit 2>&1 | head -1
backlog: git does not trust this repository, because somebody else owns it

# Names of folders that look like options, like pathspecs, and like two lines.
$ for name in -x ':(top)x' $'two\nlines'; do (shop "$T/names" > /dev/null 2>&1; mkdir -- "./$name" && mv .backlog "./$name/" && cd "./$name" && git add -A && git commit -q -m moved && backlog git setup > /dev/null && versions && told | grep -v lines/ && backlog list --rev HEAD --format '{id}' && backlog hooks install > /dev/null && backlog hooks uninstall > /dev/null && ls "$T/names/.git/hooks" | grep -v sample); rm -rf "$T/names"; done
size: 8
risk: 13
k7m2qx
size: 8
risk: 13
k7m2qx
size: 8
risk: 13
k7m2qx

# A program that is gone does not take git's diffs away.
$ cd "$T/sha" && git switch -q -C shown && sed -i 's/^size: .*/size: 1/' .backlog/stories/k7* && PATH=/usr/bin:/bin git diff | grep '^[+]size' && git diff | grep '^[+]size'; git checkout -q .
+size: 1
+size: 1
