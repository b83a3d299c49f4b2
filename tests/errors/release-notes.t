$ backlog init --name "Web shop" > /dev/null
$ for r in 1.0 2.0; do backlog release new $r --date 2026-12-0${r%.0} > /dev/null; done
2> hint: 'backlog release add 1.0 ID...' puts stories into it
2> hint: 'backlog release add 2.0 ID...' puts stories into it

# Nothing to tell yet.
$ backlog release notes 1.0
2> backlog: there is nothing to tell: no story, bug or chore of release '1.0' is accepted
2> hint: 'backlog release show 1.0' tells how it stands
[3]

# Releases that are not there, or the wrong way round.
$ backlog release notes 1.O
2> backlog: no release '1.O'
2> hint: did you mean '1.0'?
[3]
$ backlog release notes
2> backlog: missing NAME
2> hint: usage: backlog release notes [OPTION]... NAME
[2]
$ backlog release notes 1.0 --since 2.0
2> backlog: release '2.0' does not come before '1.0'
2> hint: 'backlog release list --all' shows them by date
[3]
$ backlog release notes 1.0 --since 1.0
2> backlog: release '1.0' does not come before '1.0'
2> hint: 'backlog release list --all' shows them by date
[3]
$ backlog release notes 2.0 --since 3.0
2> backlog: no release '3.0'
2> hint: did you mean '1.0'?
[3]

# Where it cannot be written.
$ cp -r "$EXAMPLES/bike-workshop/.backlog/stories" .backlog/
$ mkdir folder && backlog release notes 1.0 -o folder
2> backlog: cannot write 'folder': it is a folder
2> hint: name a file in it
[3]
$ backlog release notes 1.0 -o nowhere/notes.md
2> backlog: cannot write 'nowhere/notes.md': No such file or directory
[5]
$ backlog release notes 1.0 -o /dev/full
2> backlog: cannot write '/dev/full': No space left on device
[5]
$ backlog release notes 1.0 > /dev/full
2> hint: release 1.0 is open: 13 stories are not accepted yet
2> backlog: cannot write the output: No space left on device
[5]
$ backlog release notes 1.0 --format pdf
2> backlog: '--format' takes md or html, not 'pdf'
[2]
$ backlog release notes 1.0 --format html --json
2> {"error": {"code": 2, "message": "give one of '--format' and '--json'", "hints": []}}
[2]
$ backlog release notes 1.0 --by team
2> backlog: '--by' takes type or goal, not 'team'
[2]
