# Where the order has little of the bands, each story names its own.
$ mkdir -p .backlog/stories && printf 'format: 1\nname: Web shop\n' > .backlog/settings.yaml
$ story() { printf 'id: %s\ntitle: %s\nrank: "%sjkmpq"\nbusiness_value: %s\nuser_value: %s\nrisk: %s\nsize: 2\ncreated: 2026-10-01\n' "$@" > ".backlog/stories/$1.yaml"; }
$ story a0aaaa 'Little' c 1 1 0
$ story a1bbbb 'Much risk' d 8 8 13
$ story a2cccc 'Much value' f 8 8 0
$ story a3dddd 'Little again' g 1 1 0
$ backlog list
1> #  id      status  size  score  title

Risk first
1  a0aaaa  new        2   1.00  Little  [belongs to the rest]
2  a1bbbb  new        2  14.50  Much risk  [risky]

High value
3  a2cccc  new        2   8.00  Much value

The rest
4  a3dddd  new        2   1.00  Little again

4 open stories, 8 points

# In the order that the rules propose there are headings.
$ backlog prioritize > /dev/null 2>&1
$ backlog list
1> #  id      status  size  score  title

Risk first
1  a1bbbb  new        2  14.50  Much risk  [risky]

High value
2  a2cccc  new        2   8.00  Much value

The rest
3  a0aaaa  new        2   1.00  Little
4  a3dddd  new        2   1.00  Little again

4 open stories, 8 points

# One that was moved by hand stays where it is put, and says where it belongs.
$ backlog move a3dddd --top > /dev/null
$ story a4ffff 'More value' h 13 8 0 && story a5gggg 'Some value' j 8 5 0
$ backlog list
1> #  id      status  size  score  band        title
1  a3dddd  new        2   1.00  The rest    Little again
2  a1bbbb  new        2  14.50  Risk first  Much risk  [risky]
3  a2cccc  new        2   8.00  High value  Much value
4  a0aaaa  new        2   1.00  The rest    Little
5  a4ffff  new        2  10.50  High value  More value
6  a5gggg  new        2   6.50  High value  Some value

6 open stories, 12 points

# The nearest release comes first.
$ mkdir .backlog/releases && printf 'status: open\ndate: 2026-12-01\n' > .backlog/releases/1.0.yaml
$ backlog edit a2cccc --release 1.0 --moscow must > /dev/null && backlog edit a4ffff --release 1.0 > /dev/null
$ backlog prioritize > /dev/null 2>&1
$ backlog list
1> #  id      status  size  score  title

Release 1.0, must: High value
1  a2cccc  new        2   8.00  Much value

Release 1.0: High value
2  a4ffff  new        2  10.50  More value

After release 1.0: Risk first
3  a1bbbb  new        2  14.50  Much risk  [risky]

After release 1.0: High value
4  a5gggg  new        2   6.50  Some value

After release 1.0: The rest
5  a0aaaa  new        2   1.00  Little
6  a3dddd  new        2   1.00  Little again

6 open stories, 12 points

# Without bands nothing is said of them.
$ echo 'risk_first: off' >> .backlog/settings.yaml
$ backlog prioritize > /dev/null 2>&1
$ backlog list
1> #  id      status  size  score  title

Release 1.0, must
1  a2cccc  new        2   8.00  Much value

Release 1.0
2  a4ffff  new        2  10.50  More value

After release 1.0
3  a1bbbb  new        2  14.50  Much risk  [risky]
4  a5gggg  new        2   6.50  Some value
5  a0aaaa  new        2   1.00  Little
6  a3dddd  new        2   1.00  Little again

6 open stories, 12 points
$ printf 'release_first: off\n' >> .backlog/settings.yaml
$ backlog list --limit 2
1> #  id      status  size  score  title
1  a2cccc  new        2   8.00  Much value
2  a4ffff  new        2  10.50  More value

2 of 6 open stories, 4 points
