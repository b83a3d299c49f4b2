# What each command says of a backlog in which nothing is, and of one in which nothing is scored:
# whoever meets backlog for the first time learns what to do first.
$ git init -q && backlog init --name "Corner bakery" >/dev/null && git add -A && git commit -qm Begin

# -- Nothing is there yet.
$ backlog
Corner bakery: 0 open stories

Next
  backlog add "As a ..., I want ..., so that ..."  the backlog is empty
$ backlog list
2> the backlog is empty
2> hint: add what the product needs: backlog add "As a ..., I want ..., so that ..."
$ backlog list --json
[]
$ backlog epics
2> there are no epics
2> hint: 'backlog split ID' makes one of a story that is too large
$ backlog search bread
2> no story has 'bread'
[1]
$ backlog questions
2> no question was asked
2> hint: backlog ask ID "What is to be known?" --of WHO
$ backlog score
nothing to do: there is no story to score
2> hint: add what the product needs: backlog add "As a ..., I want ..., so that ..."
$ backlog score --unscored
nothing to do: there is no story to score
2> hint: add what the product needs: backlog add "As a ..., I want ..., so that ..."
$ backlog groom
nothing to do: there is no open story outside the sprints
2> hint: add what the product needs: backlog add "As a ..., I want ..., so that ..."
$ backlog prioritize
nothing to do: there is no open story outside the sprints
2> hint: add what the product needs: backlog add "As a ..., I want ..., so that ..."
$ backlog prioritize --dry-run
nothing to do: there is no open story outside the sprints
2> hint: add what the product needs: backlog add "As a ..., I want ..., so that ..."
$ backlog plan-sprint
2> backlog: cannot plan a sprint: the backlog is empty
2> hint: 'backlog add TEXT' adds the first story
[3]
$ backlog sprint
2> backlog: there is no sprint yet
2> hint: 'backlog plan-sprint' plans the first
[3]
$ backlog sprint list
2> there is no sprint yet
2> hint: 'backlog plan-sprint' plans the first
$ backlog sprint start
2> backlog: there is no sprint yet
2> hint: 'backlog plan-sprint' plans the first
[3]
$ backlog sprint edit --goal "Bread at six"
2> backlog: there is no sprint yet
2> hint: 'backlog plan-sprint' plans the first
[3]
$ backlog sprint cancel --reason "No bread"
2> backlog: there is no sprint yet
2> hint: 'backlog plan-sprint' plans the first
[3]
$ backlog review
2> backlog: no sprint has begun
2> hint: 'backlog plan-sprint' plans the first
[3]
$ backlog review --close
2> backlog: no sprint has begun
2> hint: 'backlog plan-sprint' plans the first
[3]
$ backlog release
2> there is no release yet
2> hint: 'backlog release new NAME --date DATE' plans one
$ backlog accept
nothing awaits acceptance
2> hint: the team says what is done: 'backlog finish ID'
$ backlog check
0 stories, 0 sprints, 0 releases: all is well
$ backlog undo
2> backlog: nothing to undo
[3]
$ backlog commit
nothing to commit: the backlog is as the last commit has it
$ backlog import missing.csv
2> backlog: there is no 'missing.csv'
[3]

# A place that is none is answered alike by each command that takes a story: 24 here.
$ while read -r line; do eval "backlog $line"; done 2>&1 <<'END' | sort | uniq -c
> show 1
> why 1
> when 1
> edit 1 --size 3
> score 1
> note 1 "The oven is old"
> unpin 1
> start 1
> stop 1
> finish 1
> accept 1
> unblock 1
> delete 1
> restore 1
> move 1 --top
> pin 1 --top --reason "People ask for it"
> split 1 Bread Rolls
> ask 1 "Which flour?"
> answer 1 Rye
> sprint add 1
> sprint remove 1 --reason "No flour"
> drop 1 --reason "No flour"
> block 1 --reason "flour"
> reject 1 --reason "No salt"
> END
     24 backlog: no story at place 1: the backlog is empty
     24 hint: 'backlog add TEXT' adds the first

# -- Three stories, of which nobody has said anything.
$ printf '%s\n' Bread Butter Jam | backlog add --from -
cxsq2j
v650hh
b4baje
$ backlog
Corner bakery: 3 open stories, 3 without a size

Not ready among the next 10  3
   1  cxsq2j  Bread: no role, and 6 more
   2  v650hh  Butter: no role, and 6 more
   3  b4baje  Jam: no role, and 6 more

3 files in .backlog not committed yet

Next
  backlog score --unscored  3 stories without scores
  backlog groom             make ready what comes next
  backlog commit            keep what was decided
$ backlog list
1> #  id      status  title

Unscored  no business value, user value or risk
1  cxsq2j  new     Bread
2  v650hh  new     Butter
3  b4baje  new     Jam

3 open stories, 3 without a size
'backlog score --unscored' gives them numbers
$ backlog prioritize
2> backlog: cannot prioritize: 3 of 3 stories and bugs have no scores
2> hint: score them in one sitting: 'backlog score --unscored'
2> hint: 'backlog prioritize --partial' orders those that are scored
[3]
$ backlog prioritize --partial
nothing to do: the order is as the rules have it

3 stories stand at the end, unscored: 'backlog list --unscored'
$ backlog why 1
cxsq2j Bread
  Place 1 of 3. Unscored, without business value, user value and risk, so it
  stands among the last, in their old order.
2> hint: give it a place of its own: 'backlog score cxsq2j'
$ backlog when 1
2> backlog: cannot say when: no sprint was closed yet, so nobody knows the velocity
2> hint: say what the team assumes: 'backlog when ID --velocity 15..25'
2> hint: or set 'expected_velocity: [15, 25]' in .backlog/settings.yaml
[3]
$ backlog when 1 --velocity 10
2> backlog: cannot say when: no story has a size
2> hint: size what stands at the top: 'backlog edit cxsq2j --size N'
[3]
$ backlog plan-sprint
2> backlog: cannot plan a sprint: no sprint was closed yet, so nothing tells how much fits
2> hint: say it: 'backlog plan-sprint --capacity POINTS'
2> hint: or set 'expected_velocity: [15, 25]' in .backlog/settings.yaml
2> hint: or 'people' and 'focus_factor' there
[3]
$ backlog plan-sprint --capacity 10
2> backlog: cannot plan a sprint: no story is ready
2> hint: see what is missing: 'backlog groom'
[3]
$ backlog groom 1
1  cxsq2j Bread
    no role                              backlog edit cxsq2j --role TEXT
    no want                              backlog edit cxsq2j --want TEXT
    no benefit                           backlog edit cxsq2j --benefit TEXT
    no business value and no user value  backlog edit cxsq2j --bv N --uv N
    no risk                              backlog edit cxsq2j --risk N
    no size                              backlog edit cxsq2j --size N
    no acceptance criterion              backlog edit cxsq2j --criterion TEXT
$ backlog sprint
2> backlog: there is no sprint yet
2> hint: 'backlog plan-sprint' plans the first
[3]
$ backlog sprint add 1
2> backlog: there is no sprint yet
2> hint: 'backlog plan-sprint' plans the first
[3]
$ backlog sprint remove 1 --reason "No bread"
2> backlog: cannot take 'cxsq2j' out of its sprint: it is new, not in a sprint
2> hint: make it ready: 'backlog groom cxsq2j'
[3]
$ backlog start 1
2> backlog: cannot start 'cxsq2j': it is in no sprint, and none is active
2> hint: plan one: 'backlog plan-sprint'
[3]
$ backlog stop 1
2> backlog: cannot stop 'cxsq2j': it is new, not in-progress
2> hint: make it ready: 'backlog groom cxsq2j'
[3]
$ backlog finish 1
2> backlog: cannot finish 'cxsq2j': it is new, not in-progress
2> hint: make it ready: 'backlog groom cxsq2j'
[3]
$ backlog accept
nothing awaits acceptance
2> hint: the team says what is done: 'backlog finish ID'
$ backlog accept 1
2> backlog: cannot accept 'cxsq2j': it is new, not done
2> hint: 'backlog groom cxsq2j'
2> hint: or go on with '--anyway REASON', which is kept in the story
[3]
$ backlog reject 1 --reason "No bread"
2> backlog: cannot reject 'cxsq2j': it is new, not done
2> hint: make it ready: 'backlog groom cxsq2j'
[3]
$ backlog reopen 1 --reason "No bread"
2> backlog: cannot reopen 'cxsq2j': it is new, not accepted
2> hint: make it ready: 'backlog groom cxsq2j'
[3]
$ backlog unpin 1
2> backlog: 'cxsq2j' is not pinned
2> hint: 'backlog list --pinned' shows what is
[3]
$ backlog unblock 1
2> backlog: cannot unblock 'cxsq2j': it is not blocked
2> hint: 'backlog list' marks what waits
[3]
$ backlog restore 1
2> backlog: cannot restore 'cxsq2j': it is new, not dropped
2> hint: make it ready: 'backlog groom cxsq2j'
[3]
$ backlog answer 1 "Rye"
2> backlog: 'cxsq2j' has no question
2> hint: ask one: 'backlog ask cxsq2j TEXT'
2> hint: keep a remark: 'backlog note cxsq2j TEXT'
[3]
$ backlog review
2> backlog: no sprint has begun
2> hint: 'backlog plan-sprint' plans the first
[3]
$ backlog epics
2> there are no epics
2> hint: 'backlog split ID' makes one of a story that is too large
$ backlog questions
2> no question was asked
2> hint: backlog ask ID "What is to be known?" --of WHO
$ backlog check
.backlog/stories/b4baje-jam.yaml:17:1: note: not scored: business_value, user_value, risk
  backlog edit b4baje --bv N --uv N --risk N
.backlog/stories/cxsq2j-bread.yaml:17:1: note: not scored: business_value, user_value, risk
  backlog edit cxsq2j --bv N --uv N --risk N
.backlog/stories/v650hh-butter.yaml:17:1: note: not scored: business_value, user_value, risk
  backlog edit v650hh --bv N --uv N --risk N
3 stories, 0 sprints, 0 releases: 0 errors, 0 warnings, 3 notes

# -- Words of other tools, and of one's own.
$ backlog plan
2> backlog: unknown command 'plan'
2> hint: did you mean 'plan-sprint'?
[2]
$ backlog status
2> backlog: unknown command 'status'
2> hint: 'backlog help' lists the commands
[2]
$ backlog start 1 --by Ada
2> backlog: unknown option '--by' of 'start'
2> hint: 'backlog help start' shows its options
[2]
$ backlog import nowhere.csv
2> backlog: there is no 'nowhere.csv'
[3]
$ backlog undo --help | grep -c -e --commit
0
[1]
