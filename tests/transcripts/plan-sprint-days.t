# How much fits, from the days that people have.
$ git init -q && . "$SOURCE/tests/support/ready_shop.sh"
$ cat >> .backlog/settings.yaml <<'END'
> people: [{name: Ada, days: 10}, {name: Ben, days: 10}, {name: Cleo, days: 8}]
> focus_factor: 0.5
> END
$ backlog plan-sprint --dry-run | head -6
would plan sprint 1, 2026-11-02 to 2026-11-15
Sprint Goal: none yet; --goal TEXT says what the sprint is for
capacity 14: 28 days of 3 people, times the focus factor 0.5

Taken, 12 of 14 points
    5  k7m2qx Pay by card
$ backlog plan-sprint --away Cleo=3 --away Ben=0.5 --dry-run | head -6
would plan sprint 1, 2026-11-02 to 2026-11-15
Sprint Goal: none yet; --goal TEXT says what the sprint is for
capacity 12: 28 days of 3 people, times the focus factor 0.5; 24.5 of 28 days
are there, 88 %

Taken, 12 of 12 points
$ backlog plan-sprint --away Cleo=3,Ben=5 | head -4
planned sprint 1, 2026-11-02 to 2026-11-15
Sprint Goal: none yet; --goal TEXT says what the sprint is for
capacity 10: 28 days of 3 people, times the focus factor 0.5; 20 of 28 days are
there, 71 %

# Once a sprint was closed its velocity counts, and what is missing is taken off that.
$ backlog start k7m2qx > /dev/null && backlog finish k7m2qx --all-done > /dev/null
$ backlog accept k7m2qx --all-pass > /dev/null && backlog review --close --goal-met yes > /dev/null
$ backlog plan-sprint --away Ben=10 --dry-run | head -4
would plan sprint 2, 2026-11-16 to 2026-11-29
Sprint Goal: none yet; --goal TEXT says what the sprint is for
capacity 5: the velocity of the only sprint that was closed, 5 in 71 % of the
days; 0.25 points for each of 28 days; 18 of 28 days are there, 64 %

# What --away refuses.
$ backlog plan-sprint --away Bem=1
2> backlog: 'Bem' is none of the people
2> hint: did you mean 'Ben'?
[2]
$ backlog plan-sprint --away Cleo=9
2> backlog: 'Cleo' cannot be away 9 days
2> hint: 8 of the days in settings are left to take
[2]
$ backlog plan-sprint --away Cleo
2> backlog: '--away' takes a name and days, not 'Cleo'
2> hint: Ada=3 when Ada is away for three days
[2]
$ backlog plan-sprint --away Cleo=1 --available 80%
2> backlog: '--available' and '--away' say the same
2> hint: give one of them
[2]
$ sed -i '/^people/d' .backlog/settings.yaml
$ backlog plan-sprint --away Cleo=1
2> backlog: nothing tells how many days people have
2> hint: set 'people: [{name: Ada, days: 8}]' in .backlog/settings.yaml
[3]

# Who was away counts once: what was measured without them is what the days that were worked brought.
$ git init -q ../away && cd ../away && . "$SOURCE/tests/support/ready_shop.sh"
$ echo 'people: [{name: Ada, days: 10}, {name: Ben, days: 10}]' >> .backlog/settings.yaml
$ sed -i 's/^size: .*/size: 5/' .backlog/stories/p3w9da.yaml
$ backlog plan-sprint --capacity 20 --away Ada=10 --with k7m2qx p3w9da | head -4
planned sprint 1, 2026-11-02 to 2026-11-15
Sprint Goal: none yet; --goal TEXT says what the sprint is for
capacity 10: as asked for; 10 of 20 days are there, 50 %
1>
$ grep -e capacity -e available .backlog/sprints/1.yaml
capacity: 10
available: 50
$ backlog start k7m2qx p3w9da > /dev/null && backlog finish k7m2qx p3w9da --all-done > /dev/null
$ backlog accept k7m2qx p3w9da --all-pass > /dev/null && backlog review --close --goal-met yes | grep accepted
  accepted             2 stories, 10 points
$ backlog plan-sprint -n --away Ada=10 | sed -n 3,5p
capacity 10: the velocity of the only sprint that was closed, 10 in 50 % of the
days; 1.00 points for each of 20 days; 10 of 20 days are there, 50 %
1>
$ backlog plan-sprint -n | sed -n 3,5p
capacity 20: the velocity of the only sprint that was closed, 10 in 50 % of the
days; 1.00 points for each of 20 days
1>
$ backlog plan-sprint -n --available 50% | sed -n 3,5p
capacity 10: the velocity of the only sprint that was closed, 10 in 50 % of the
days; 1.00 points for each of 20 days; 50 % of it
1>
