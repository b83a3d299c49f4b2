# The example is what the script that made it makes today.
$ "$EXAMPLES/make-bike-workshop.sh" shop >log 2>&1 || { tail -n 20 log; false; }
$ rmdir shop/.backlog/feedback shop/.backlog/decisions  # empty, which git does not keep
$ diff -r --exclude=.local shop/.backlog "$EXAMPLES/bike-workshop/.backlog"

# It is a clean backlog.
$ cp -r "$EXAMPLES/bike-workshop/.backlog" . && backlog check --strict >log
$ tail -n 1 log
39 stories, 2 sprints, 1 release: 0 errors, 0 warnings, 2 notes

# The demo goes through without surprise, and leaves nothing behind.
$ mkdir tmp && BACKLOG=$(command -v backlog) TMPDIR=$T/tmp "$SOURCE/examples/demo.sh" >log 2>&1 || { tail -n 20 log; false; }
$ ls tmp
