# Each way in which 'groom' refuses.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ backlog groom nosuch
2> backlog: no story 'nosuch'
2> hint: 'backlog list' shows the ids, 'backlog search TEXT' finds words
[3]
$ backlog groom --timebox soon
2> backlog: '--timebox' takes minutes or hours as 45m or 1h30m, not 'soon'
[2]
$ backlog groom --timebox 99h
2> backlog: '--timebox' takes minutes or hours as 45m or 1h30m, not '99h'
[2]
$ backlog groom --on someday
2> backlog: '--on' takes a date (YYYY-MM-DD), not 'someday'
2> hint: today is 2026-11-02
[2]
$ backlog groom 3
2> backlog: no story at place 3: the backlog is empty
2> hint: 'backlog add TEXT' adds the first
[3]
