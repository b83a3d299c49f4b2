# What happened to sprints, releases, the vision, feedback, decisions and the settings is told field by field.
$ git init -q && backlog init --name "Web shop" > /dev/null && at() { export GIT_AUTHOR_DATE="$1T12:00:00Z" GIT_COMMITTER_DATE="$1T12:00:00Z"; }
$ backlog add "Pay by card" --bv 8 --uv 5 --risk 0 --size 3 > /dev/null && at 2026-10-01 && git add -A && git commit -q -m start
$ backlog release new 1.0 --date 2026-12-01 --goal "Guests can pay" > /dev/null && backlog goal add "Guests order without help" --value "20 %" > /dev/null && backlog feedback add "Paying is slow" --from Mehmet > /dev/null && at 2026-10-05 && git add -A && git commit -q -m "release and goal"
2> hint: 'backlog release add 1.0 ID...' puts stories into it
$ backlog release edit 1.0 --date 2026-12-18 > /dev/null && backlog goal edit guests --value "35 %" > /dev/null && backlog feedback triage v650hh --story cxsq2j > /dev/null && sed -i 's/^max_size: 8/max_size: 5/' .backlog/settings.yaml && at 2026-10-12 && git commit -qam "later"
2> hint: 'backlog prioritize' brings the order up to date
$ backlog log
9e4ac2df 21 days ago, Ada: later
  changed    feedback v650hh: stories cxsq2j
  changed    release 1.0: date 2026-12-01 -> 2026-12-18
  changed    the settings: max size 8 -> 5
  changed    the vision: goals guests-pn1 value '20 %' -> '35 %'

a6df90f4 28 days ago, Ada: release and goal
  added      feedback v650hh: Paying is slow
  added      release 1.0: Guests can pay
  changed    the vision: goals guests-pn1 text 'Guests order without help', goals guests-pn1 value '20 %', goals guests-pn1 status current

15346f18 on 2026-10-01, Ada: start
  added      cxsq2j Pay by card
  added      the settings
  added      the vision
$ backlog log --since 2026-10-02
no story changed since 2026-10-02

  added feedback v650hh: Paying is slow
  added release 1.0: Guests can pay
  changed the settings: max size 8 -> 5
  changed the vision: goals guests-pn1 text 'Guests order without help', goals guests-pn1 value '35 %', goals guests-pn1 status current
$ backlog diff HEAD~1 HEAD
changed feedback v650hh
  stories cxsq2j
changed release 1.0
  date 2026-12-01 -> 2026-12-18
changed the settings
  max size 8 -> 5
changed the vision
  goals guests-pn1 value '20 %' -> '35 %'

4 files differ between HEAD~1 and HEAD
$ backlog log --json | sed -n '/"releases/,/]/p' | head -12
        "path": "releases/1.0.yaml",
        "change": "changed",
        "differences": [
          {
            "field": "date",
            "from": "2026-12-01",
            "to": "2026-12-18",
            "says": "date 2026-12-01 -> 2026-12-18"
          }
        ]
        "path": "releases/1.0.yaml",
        "change": "added",
# A merge that only brought together what both sides had is not told.
$ git checkout -q -b other HEAD~1 && sed -i 's/^high_risk: 8/high_risk: 13/' .backlog/settings.yaml && git commit -qam "risk" && git checkout -q main && git merge -q --no-edit other > /dev/null && backlog log | sed -n '1,3p'
9e4ac2df 21 days ago, Ada: later
  changed    feedback v650hh: stories cxsq2j
  changed    release 1.0: date 2026-12-01 -> 2026-12-18

# For a script, what lies beside the stories is there as well; a long text is compared whole.
$ backlog vision edit --statement "$(printf 'Fast\nand safe')" > /dev/null && git commit -qam vision && backlog vision edit --statement "$(printf 'Fast\nand sound')" > /dev/null && backlog diff
changed the vision
  statement changed

1 file differs between HEAD and the work tree
$ backlog log --since HEAD~1 --json | grep -v '^ *"\(from\|to\)"'
{
  "stories": [],
  "files": [
    {
      "path": "vision.yaml",
      "change": "changed",
      "differences": [
        {
          "field": "statement",
          "says": "statement 'Fast ...'"
        }
      ]
    }
  ]
}
