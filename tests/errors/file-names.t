# A file that somebody named as no command does is read; what would change it says to rename it.
$ backlog init --name "Web shop" > /dev/null
$ file() { printf 'id: %s\ntitle: Pay\ncreated: 2026-10-01\n' "$1" > ".backlog/stories/$1-$2.yaml"; }
$ file k7m2q1 $'a\nb' && file k7m2q2 "\"q'" && file k7m2q3 $'\xff\xfe' && file k7m2q4 ".." && file k7m2q5 é && file k7m2q6 "$(printf 'x%.0s' {1..230})"
$ backlog list --format '{id} {title}'
k7m2q1 Pay
k7m2q2 Pay
k7m2q3 Pay
k7m2q4 Pay
k7m2q5 Pay
k7m2q6 Pay
$ backlog edit k7m2q1 --size 3
2> backlog: cannot change 'stories/k7m2q1-a\nb.yaml', because of its name
2> hint: rename it: only letters, digits, '.', '_' and '-', at most 200 bytes
[3]
$ backlog edit k7m2q2 --size 3 2>&1 | head -1
backlog: cannot change 'stories/k7m2q2-"q'.yaml', because of its name
$ backlog edit k7m2q3 --size 3 2>&1 | head -1
backlog: cannot change 'stories/k7m2q3-\xff\xfe.yaml', because of its name
$ backlog edit k7m2q5 --size 3 2>&1 | head -1
backlog: cannot change 'stories/k7m2q5-é.yaml', because of its name
$ backlog edit k7m2q6 --size 3 2> /dev/null
[3]
$ backlog delete k7m2q2 2>&1 | head -1
backlog: cannot change 'stories/k7m2q2-"q'.yaml', because of its name
$ backlog renumber k7m2q5 2>&1 | head -1
backlog: cannot change 'stories/k7m2q5-é.yaml', because of its name
$ backlog prioritize --partial 2>&1 | head -1
backlog: cannot change 'stories/k7m2q1-a\nb.yaml', because of its name
$ backlog edit k7m2q4 --size 3
edited k7m2q4 Pay
  size 3

# Renamed, it is a story like the others.
$ mv .backlog/stories/k7m2q5-* .backlog/stories/k7m2q5-e.yaml && backlog edit k7m2q5 --size 3
edited k7m2q5 Pay
  size 3

# check says so before an edit fails.
$ backlog check 2>&1 | grep -A1 'because of its name'
.backlog/stories/k7m2q1-a\nb.yaml:1:1: warning: is read, but no command can change it, because of its name
  rename it: only letters, digits, '.', '_' and '-', at most 200 bytes
--
.backlog/stories/k7m2q2-"q'.yaml:1:1: warning: is read, but no command can change it, because of its name
  rename it: only letters, digits, '.', '_' and '-', at most 200 bytes
--
.backlog/stories/k7m2q3-\xff\xfe.yaml:1:1: warning: is read, but no command can change it, because of its name
  rename it: only letters, digits, '.', '_' and '-', at most 200 bytes
--
.backlog/stories/k7m2q6-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.yaml:1:1: warning: is read, but no command can change it, because of its name
  rename it: only letters, digits, '.', '_' and '-', at most 200 bytes
