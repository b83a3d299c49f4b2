# A document goes to a file of the user's own: never into the backlog, and what was there stays until all is written.
$ git init -q && cp -r "$EXAMPLES/bike-workshop/.backlog" . && git add -A && git commit -q -m start
$ backlog review --html -o .backlog/settings.yaml
2> backlog: cannot write '.backlog/settings.yaml': it lies in the backlog
2> hint: name a file outside of '.backlog'
[3]
$ backlog tell --release 1.0 -o .backlog/stories/new.yaml
2> backlog: cannot write '.backlog/stories/new.yaml': it lies in the backlog
2> hint: name a file outside of '.backlog'
[3]
$ ln -s .backlog/settings.yaml link && backlog release notes 1.0 -o link
2> backlog: cannot write 'link': it lies in the backlog
2> hint: name a file outside of '.backlog'
[3]
$ backlog tradeoff 1.0 --frontier --svg .backlog
2> backlog: cannot write '.backlog': it is a folder
2> hint: name a file in it
[3]
$ git status --short
?? link

# Nor into git's directory, of which one file runs programs; in a linked work tree that lies elsewhere.
$ backlog review --html -o .git/config
2> backlog: cannot write '.git/config': it lies in git's directory
2> hint: name a file in the work tree, or elsewhere
[3]
$ git worktree add -q ../linked && cd ../linked && backlog review --html -o "$(git rev-parse --git-dir)/page"; cd "$T"; git worktree remove ../linked
2> backlog: cannot write '$T/.git/worktrees/linked/page': it lies in git's directory
2> hint: name a file in the work tree, or elsewhere

# A name that is too long is told as that.
$ backlog review --html -o "$(printf 'a%.0s' {1..300})" 2>&1 | sed 's/aaaa*/a.../'
backlog: cannot write 'a...': File name too long
$ backlog review --html -o "$(printf 'a%.0s' {1..255})" 2>&1 | sed 's/aaaa*/a.../' && rm a*
wrote 'a...'

# A folder that is not there, and one that is meant for a file.
$ backlog review --html -o nowhere/review.html
2> backlog: cannot write 'nowhere/review.html': No such file or directory
[5]
$ mkdir out && backlog review --html -o out
2> backlog: cannot write 'out': it is a folder
2> hint: name a file in it
[3]

# A limit of the file's size stands for a full disk: the old one is whole, and nothing else lies there.
$ echo old > out/page.html && (ulimit -f 1 && trap '' XFSZ && backlog review --html -o out/page.html)
2> backlog: cannot write 'out/page.html': File too large
[5]
$ cat out/page.html && ls -A out
old
page.html

# Mode and link stay; a pipe is written as it is.
$ chmod 600 out/page.html && ln -s page.html out/here.html && backlog review --html -o out/here.html && ls -l out | cut -c1-10 | tail -2 && head -c 15 out/page.html
lrwxrwxrwx
-rw-------
<!DOCTYPE html> (no-eol)
2> wrote 'out/here.html'
$ backlog release notes 1.0 -o /dev/stdout | head -1
## [1.0] - Unreleased
2> wrote '/dev/stdout'
2> hint: release 1.0 is open: 13 stories are not accepted yet
