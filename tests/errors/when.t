# What nobody knows, 'when' does not guess.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh"
$ backlog when k7m
2> backlog: cannot say when: no sprint was closed yet, so nobody knows the velocity
2> hint: say what the team assumes: 'backlog when ID --velocity 15..25'
2> hint: or set 'expected_velocity: [15, 25]' in .backlog/settings.yaml
[3]
$ backlog when k7m --velocity fast
2> backlog: '--velocity' takes points a sprint, 15..25 or 20, not 'fast'
[2]
$ backlog when k7m --velocity 25..15
2> backlog: '--velocity' takes points a sprint, 15..25 or 20, not '25..15'
[2]
$ backlog when k7m --velocity 0
2> backlog: '--velocity' takes points a sprint, 15..25 or 20, not '0'
[2]
$ backlog when '#40' --velocity 15
2> backlog: no place 40 in the backlog: it has 9
2> hint: 'backlog list' shows the places
[3]
$ backlog when
2> backlog: missing ID|RELEASE
2> hint: usage: backlog when [OPTION]... ID|RELEASE
[2]
$ mkdir -p .backlog/sprints .backlog/releases && printf 'goal: None\nstatus: closed\nend: 2026-10-18\n' > .backlog/sprints/1.yaml
$ backlog when k7m
2> backlog: cannot say when: no closed sprint has an accepted story, so nobody knows the velocity
2> hint: say what the team assumes: 'backlog when ID --velocity 15..25'
2> hint: or set 'expected_velocity: [15, 25]' in .backlog/settings.yaml
[3]
$ printf 'goal: Empty\nstatus: open\n' > .backlog/releases/2.0.yaml
$ backlog when 2.0
2> backlog: cannot say when: release 2.0 has no stories
2> hint: put some into it: 'backlog edit ID --release 2.0'
[3]
$ backlog when 2.1
2> backlog: no story '2.1'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
2> hint: or a release: 2.0
[3]
$ sed -i '/^size/d' .backlog/stories/*.yaml
$ backlog when k7m --velocity 15
2> backlog: cannot say when: no story has a size
2> hint: size what stands at the top: 'backlog edit k7m2qx --size N'
[3]
$ sed -i 's/^rank/size: 200000\nrank/' .backlog/stories/k7m2qx.yaml
$ backlog when k7m --velocity 15
2> backlog: cannot say when: 1800000 points are more than a forecast can add up, 100000
2> hint: 'backlog list --sort -size' shows the largest first
[3]
