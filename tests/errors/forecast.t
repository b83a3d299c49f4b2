# What a forecast cannot be made of.
$ backlog forecast
2> backlog: no backlog here or above '$T'
2> hint: 'backlog init' makes one
[3]
$ backlog forecast --remaining 300
2> backlog: '--remaining' and '--periods' go with '--history'
2> hint: as in: backlog forecast --history 37,47,50,57 --remaining 300
[2]
$ backlog forecast --history 37,47 --date 2026-12-18
2> backlog: '--history' stands for the backlog: it goes without ID, --date and --velocity
2> hint: as in: backlog forecast --history 37,47,50,57 --remaining 300
[2]
$ backlog forecast --history 37,47
2> backlog: '--history' needs '--remaining', '--periods' or '--backtest'
2> hint: as in: backlog forecast --history 37,47,50,57 --remaining 300
[2]
$ backlog forecast --history 37,fast --remaining 300
2> backlog: '--history' takes what was done in each period, 37,47,50,57, not 'fast'
[2]
$ backlog forecast --history '' --remaining 300
2> backlog: '--history' takes what was done in each period, 37,47,50,57, not ''
[2]
$ backlog forecast --history 37,,47 --remaining 300
2> backlog: '--history' takes what was done in each period, 37,47,50,57, not '37,,47'
[2]
$ backlog forecast --history 37,-4 --remaining 300
2> backlog: '--history' takes what was done in each period, 37,47,50,57, not '-4'
[2]
$ backlog forecast --history 0,0 --remaining 300
2> backlog: cannot forecast: nothing was done in any period of the history
2> hint: begin it with the first period in which something was done
[3]
$ backlog forecast --history 37,47 --remaining none
2> backlog: '--remaining' takes how much is to be done, as 300, not 'none'
[2]
$ backlog forecast --history 37,47 --remaining 0
2> backlog: '--remaining' takes how much is to be done, as 300, not '0'
[2]
$ backlog forecast --history 37,47 --periods 2.5
2> backlog: '--periods' takes a whole number from 1 to 1000, not '2.5'
[2]
$ backlog forecast --history 37,47 --periods 5000
2> backlog: '--periods' takes a whole number from 1 to 1000, not '5000'
[2]
$ backlog forecast --history 37,47 --remaining 300 --backtest
2> backlog: '--backtest' looks at the past: it goes with '--history' and '--plain' only
2> hint: as in: backlog forecast --backtest
[2]
$ backlog forecast --history 37,47,50,57,30,44,51,40 --backtest
2> backlog: cannot test forecasts on a past of 8 periods: that is too short
2> hint: each takes 6 periods before it, and 5 that are over tell something
[3]
$ backlog forecast --history 3.33333333,3 --remaining 10
2> backlog: '--history' takes numbers of at most six decimals, not '3.33333333'
2> hint: round it: 3.333333
[2]
$ backlog forecast --plain
2> backlog: '--plain' goes with '--history' or '--backtest'
2> hint: as in: backlog forecast --history 37,47,50,57 --remaining 300
[2]

# In a backlog: nobody said what the team can do.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh"
$ backlog forecast k7m
2> backlog: cannot say when: no sprint was closed yet, so nobody knows the velocity
2> hint: say what the team assumes: 'backlog when ID --velocity 15..25'
2> hint: or set 'expected_velocity: [15, 25]' in .backlog/settings.yaml
2> hint: by the cone of uncertainty what is estimated at 5 points may become 1 to 20
[3]
$ backlog forecast --date soon --velocity 15
2> backlog: '--date' takes a date as 2026-12-18, not 'soon'
[2]
$ backlog forecast --velocity fast
2> backlog: '--velocity' takes points a sprint, 15..25 or 20, not 'fast'
[2]
$ backlog forecast 2.1
2> backlog: no story '2.1'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog forecast --backtest
2> backlog: cannot test forecasts on a past of 0 sprints: that is too short
2> hint: each takes 6 sprints before it, and 5 that are over tell something
[3]
$ sed -i '/^size/d' .backlog/stories/*.yaml
$ backlog forecast k7m --velocity 15
2> backlog: cannot say when: no story has a size
2> hint: size what stands at the top: 'backlog edit k7m2qx --size N'
[3]
$ rm .backlog/stories/*.yaml
$ backlog forecast
2> backlog: cannot say when: the backlog has no open story
2> hint: 'backlog add TITLE' adds one
[3]
