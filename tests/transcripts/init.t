# A fresh backlog: what was made, and what comes next.
$ git init -q
$ backlog init --name "Web shop" --product-owner Ada
made '.backlog' for Web shop
  settings.yaml  the team's rules: scales, Definitions of Ready and Done
  vision.yaml    the vision and the Product Goals
  stories/       one file a story
Nothing is committed for you: 'git add .backlog' when it suits you.
Next:
  backlog add "As a ROLE, I want WANT, so that BENEFIT"
  backlog import issues.csv
  backlog help
$ git status --short
?? .backlog/
$ ls -A .backlog
.gitattributes
.gitignore
decisions
feedback
releases
settings.yaml
sprints
stories
vision.yaml

# Every key of the settings stands there, with its default and what it is for.
$ cat .backlog/settings.yaml
format: 1                             # the files' format; a newer backlog writes a higher one
name: Web shop                        # the product
product_owner: ["Ada"]                # names; check notes an acceptance by anybody else
people: []                            # {name: Ada, days: 8}: who works on it, and days in each sprint
focus_factor: 1.0                     # story points a day of a person
require_story_trailer: off            # on: each commit names a story
scales:                               # value: business_value, user_value, time_criticality, risk; a list, or any
  value: [0, 1, 2, 3, 5, 8, 13, 20]
  size: [1, 2, 3, 5, 8, 13, 20]
risk_first: always                    # always | valuable | off: which risky stories stand first
high_risk: 8                          # a risk from here on is high
high_value: 10                        # business_value + user_value from here on is high
release_first: on                     # on: the nearest open dated release stands before the others
max_size: 8                           # a larger story is not small enough to be ready
expected_velocity: []                 # [15, 25]: points a sprint, until sprints were measured
definition_of_ready:                  # by type: named checks, and your own {id: ux, text: Design agreed}
  story: [role, want, benefit, value, risk, size, small, criteria, questions, dependencies]
  bug: [value, risk, size, small, criteria, questions, dependencies]
  chore: [size, small, questions, dependencies]
  spike: [risk, size, question, dependencies]
definition_of_done:                   # what every story must meet before it is done
  - {id: tests, text: Automated tests pass}
  - {id: reviewed, text: Reviewed by somebody else}
sprint: {days: 14, first_day: mon, workdays: [mon, tue, wed, thu, fri]} # its length, the day it begins on, and the days worked
$ cat .backlog/vision.yaml
statement:

goals:
$ cat .backlog/.gitattributes .backlog/.gitignore
*.yaml text eol=lf merge=backlog diff=backlog
/.local/
.tmp-*

# A second run changes no byte, and says what is there.
$ find .backlog -type f | sort | xargs sha256sum > before
$ backlog init
nothing to do: '.backlog' is here, for Web shop, with 0 stories and 0 sprints
$ backlog init --name "Another name"
nothing to do: '.backlog' is here, for Web shop, with 0 stories and 0 sprints
2> hint: what is set already is changed in '.backlog/settings.yaml'
$ find .backlog -type f | sort | xargs sha256sum | diff before -

# What is missing is made again, and nothing else is touched.
$ rm .backlog/.gitignore before
$ backlog init
made .backlog/.gitignore

# One backlog is enough for a work tree, unless somebody insists.
$ mkdir -p tools/cli && cd tools/cli && backlog init
2> backlog: there is a backlog above: '../../.backlog'
2> hint: commands find it from here: try 'backlog list'
2> hint: a backlog of its own for this folder: 'mkdir .backlog', then 'backlog init'
[3]
$ mkdir .backlog && backlog init --name Tools | head -1
made '.backlog' for Tools

# The folder that -C names; without a name it is called like its folder.
$ cd "$T" && mkdir -p "$HOME/bike-workshop" && backlog -C "$HOME/bike-workshop" init
made '.backlog' for bike-workshop
  settings.yaml  the team's rules: scales, Definitions of Ready and Done
  vision.yaml    the vision and the Product Goals
  stories/       one file a story
There is no git here: 'git init' gives the backlog its history.
Next:
  backlog add "As a ROLE, I want WANT, so that BENEFIT"
  backlog import issues.csv
  backlog help

# On a terminal it asks for what matters.
$ mkdir "$HOME/asked" && cd "$HOME/asked"
tty$ cd "$HOME/asked" && backlog init
tty< Night trains
tty< Ada
tty< a fortnight
tty< 10
tty< wed
What is the product called? [asked]: Night trains
Who is its product owner? [Ada]: Ada
How many days does a sprint take, weekends included? [14]: a fortnight
1 to 31, please
How many days does a sprint take, weekends included? [14]: 10
On which day do sprints begin? (mon, tue, wed, thu, fri, sat, sun) [mon]: wed
made '.backlog' for Night trains
  settings.yaml  the team's rules: scales, Definitions of Ready and Done
  vision.yaml    the vision and the Product Goals
  stories/       one file a story
There is no git here: 'git init' gives the backlog its history.
Next:
  backlog add "As a ROLE, I want WANT, so that BENEFIT"
  backlog import issues.csv
  backlog help
$ grep -E '^(name|product_owner|sprint):' .backlog/settings.yaml
name: Night trains                    # the product
product_owner: ["Ada"]                # names; check notes an acceptance by anybody else
sprint: {days: 10, first_day: wed, workdays: [mon, tue, wed, thu, fri]} # its length, the day it begins on, and the days worked

# What options say is not asked for.
tty$ rm -r "$HOME/asked/.backlog" && backlog -C "$HOME/asked" init --name Trains --product-owner Ada --sprint-days 7 --first-day mon
made '.backlog' for Trains
  settings.yaml  the team's rules: scales, Definitions of Ready and Done
  vision.yaml    the vision and the Product Goals
  stories/       one file a story
There is no git here: 'git init' gives the backlog its history.
Next:
  backlog add "As a ROLE, I want WANT, so that BENEFIT"
  backlog import issues.csv
  backlog help
