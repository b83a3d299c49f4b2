# A fresh backlog: what was made, and what comes next.
$ git init -q
$ backlog init --name "Web shop" --product-owner Ada
made '.backlog' for Web shop
  settings.yaml  the team's rules: scales, Definitions of Ready and Done
  vision.yaml    the vision and the Product Goals
  stories/       one file a story
Nothing is committed for you: 'backlog commit' when it suits you.
Let git merge stories field by field: 'backlog git setup', once a clone.
Next:
  backlog add "As a ROLE, I want WANT, so that BENEFIT"
  backlog add --from ideas.txt
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

customer:

need:

product:

unlike:

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
  backlog add --from ideas.txt
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
  backlog add --from ideas.txt
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
  backlog add --from ideas.txt
  backlog import issues.csv
  backlog help

# A backlog to play with: one step, in weeks that end today.
$ mkdir "$HOME/bakery" && cd "$HOME/bakery" && backlog init --example
made '.backlog' for Corner bakery, an example to play with: 14 stories
Try:
  backlog list                      what is there, and in which order
  backlog prioritize                the order that the numbers give, and why
  backlog groom                     what can be planned, and what the rest lacks
When you have seen enough: 'rm -r .backlog'
$ backlog list
 #  id      status  size  score  title

Risk first
 1  v650hh  new        5   7.20  Order bread until ten at night
 2  b4baje  new        5   4.80  Pay when I order  [waiting for an answer, 30 days; waits for v650hh; risky]
 3  pp6885  new        3   4.33  Change my order until midnight  [waits for v650hh, belongs to high value]
 4  z2envy  new        3   6.00  Order the same every week  [waits for v650hh, belongs to high value]
 5  tyat9z  new        3  10.33  See at night what was ordered  [waits for 2 stories, risky]
 6  d00n8z  new        2   6.50  Find out what the printer in the bakehouse can print  [a question, risky]

High value
 7  sp4qfd  new        2   7.00  See who picks up what  [waits for v650hh]
 8  yha289  new        2  10.00  See what is in a cake
 9  c9akby  new        5   3.20  Get one invoice a month
10  h7ata2  new       13   1.38  Design my wedding cake  [risky, belongs to risk first]
11  wgfx00  new        1  18.00  The page says that we are closed on Saturdays

The rest
12  cs1j31  new        1  12.00  Renew the certificate of the page

Unscored  no business value, user value or risk
13  g0q2ar  new                  Say when the apple cake comes out of the oven

13 open stories, 45 points, 1 without a size
$ grep -h '^created' .backlog/stories/* | sort | sed -n '1p;$p'
created: 2026-10-03
created: 2026-11-01
$ backlog check
.backlog/stories/g0q2ar-say-when-the-apple-cake-comes-out-of-the.yaml:17:1: note: not scored: business_value, user_value, risk
  backlog edit g0q2ar --bv N --uv N --risk N
14 stories, 0 sprints, 0 releases: 0 errors, 0 warnings, 1 note
$ backlog groom && backlog plan-sprint --goal "Bread at six"
readied v650hh Order bread until ten at night
readied z2envy Order the same every week
readied tyat9z See at night what was ordered
readied d00n8z Find out what the printer in the bakehouse can print
readied sp4qfd See who picks up what
readied yha289 See what is in a cake
readied wgfx00 The page says that we are closed on Saturdays
readied cs1j31 Renew the certificate of the page
2  b4baje Pay when I order
    a question is open: Which cards does our bank settle, and what does it
    charge?
        backlog answer b4baje 1 TEXT
3  pp6885 Change my order until midnight
    no acceptance criterion  backlog edit pp6885 --criterion TEXT
9  c9akby Get one invoice a month
    no acceptance criterion  backlog edit c9akby --criterion TEXT
10  h7ata2 Design my wedding cake
    size 13 is more than 8, the most that is small enough
        backlog split h7ata2 TITLE TITLE
    no acceptance criterion  backlog edit h7ata2 --criterion TEXT
13  g0q2ar Say when the apple cake comes out of the oven
    no role                              backlog edit g0q2ar --role TEXT
    no want                              backlog edit g0q2ar --want TEXT
    no benefit                           backlog edit g0q2ar --benefit TEXT
    no business value and no user value  backlog edit g0q2ar --bv N --uv N
    no risk                              backlog edit g0q2ar --risk N
    no size                              backlog edit g0q2ar --size N
    no acceptance criterion              backlog edit g0q2ar --criterion TEXT
planned sprint 1, 2026-11-02 to 2026-11-15
Sprint Goal: Bread at six
capacity 8: the lower end of expected_velocity, [8, 12]: no sprint was closed
yet

Taken, 8 of 8 points
    5  v650hh Order bread until ten at night
    3  z2envy Order the same every week

Left out
    3  tyat9z See at night what was ordered  (waits for 'd00n8z')
    2  d00n8z Find out what the printer in the bakehouse can print
         (2 points, and 0 of 8 are left)

2 stories passed over because not ready: 'backlog groom' says why

next: backlog start v650hh
$ backlog undo && backlog undo && backlog undo
took back: plan sprint 1 (3 files)
took back: groom 8 stories (8 files)
took back: make an example of 14 stories (14 files)
$ backlog list
2> the backlog is empty
2> hint: add what the product needs: backlog add "As a ..., I want ..., so that ..."
$ rm -r .backlog && backlog init --example --name "Bakers & Sons" --sprint-days 7 | head -1
made '.backlog' for Bakers & Sons, an example to play with: 14 stories
$ grep -E '^(name|sprint)' .backlog/settings.yaml
name: "Bakers & Sons"                 # the product
sprint: {days: 7, first_day: mon, workdays: [mon, tue, wed, thu, fri]} # its length, the day it begins on, and the days worked

# In a git work tree it offers to set git up; other answers than yes leave git's settings alone.
$ mkdir "$HOME/yes" && cd "$HOME/yes" && git init -q
tty$ cd "$HOME/yes" && backlog init --name A --product-owner B --sprint-days 7 --first-day mon
tty< 
made '.backlog' for A
  settings.yaml  the team's rules: scales, Definitions of Ready and Done
  vision.yaml    the vision and the Product Goals
  stories/       one file a story
Nothing is committed for you: 'backlog commit' when it suits you.
Shall git merge stories field by field? That sets .git/config [Y/n] 
set merge.backlog.driver: merging field by field
set merge.backlog.name
set diff.backlog.textconv: diffs in words
Next:
  backlog add "As a ROLE, I want WANT, so that BENEFIT"
  backlog add --from ideas.txt
  backlog import issues.csv
  backlog help
$ git config merge.backlog.name
backlog: field by field
$ mkdir "$HOME/no" && cd "$HOME/no" && git init -q
tty$ cd "$HOME/no" && backlog init --name A --product-owner B --sprint-days 7 --first-day mon
tty< n
made '.backlog' for A
  settings.yaml  the team's rules: scales, Definitions of Ready and Done
  vision.yaml    the vision and the Product Goals
  stories/       one file a story
Nothing is committed for you: 'backlog commit' when it suits you.
Shall git merge stories field by field? That sets .git/config [Y/n] n
Let git merge stories field by field: 'backlog git setup', once a clone.
Next:
  backlog add "As a ROLE, I want WANT, so that BENEFIT"
  backlog add --from ideas.txt
  backlog import issues.csv
  backlog help
$ git config merge.backlog.name
[1]
