# shellcheck shell=bash
# Fills the folder's copy of examples/bike-workshop with what people do in the days after it, so
# that every section of the report has something to show: a sprint that runs, activities, a later
# release, feedback, decisions, a rejection, notes. To be sourced, with $backlog and a function
# `quietly` that runs it.

# usage: on_day DAY PERSON COMMAND...
on_day() {
  local BACKLOG_TODAY=$1 BACKLOG_USER=$2
  export BACKLOG_TODAY BACKLOG_USER
  shift 2
  quietly "$@"
}

# What users do, from left to right; stories below their parents.
activities() {
  local activity
  while read -r activity stories; do
    # shellcheck disable=SC2086 # a list of ids
    on_day 2026-11-02 Marta edit $stories --activity "${activity//_/ }"
  done <<'END'
Book tggcm0 mn8e2d mfd9ks h38q6r rw2qp8 v3f3dm yrz9gx n5zhnq b17f4b
Agree_on_a_price hs8hsp gsqs9m gw0dy1
Have_it_repaired g89x3c q61hxe yctbf4 p27y96 m8nysa eqv973 vw5xfn e4bde4
Pick_up_and_pay bx9wd0 kr4jzr tzt1na qter5p
Stay_mobile z7zc2b y8bqkm b35nxv
END
}

sprint_3() {
  on_day 2026-11-02 Marta accept bx9wd0 --all-pass
  on_day 2026-11-02 Marta answer hs8hsp 1 'A parent signs'
  on_day 2026-11-02 Marta groom hs8hsp
  on_day 2026-11-02 Marta plan-sprint --capacity 17 --start 2026-11-02 --end 2026-11-15 \
    --goal 'Customers know the price before they book, and move a booking themselves' \
    --agreed-by 'Marta, Tom, Ines and Jonas' --without hs8hsp --without kr4jzr --without yctbf4
  on_day 2026-11-02 Marta sprint start
  on_day 2026-11-02 Tom start knac3g
  on_day 2026-11-02 Ines start tggcm0
  on_day 2026-11-03 Tom finish knac3g --all-done
  on_day 2026-11-03 Marta accept knac3g --all-pass
  on_day 2026-11-04 Tom start mn8e2d
  on_day 2026-11-05 Ines finish tggcm0 --all-done
  on_day 2026-11-06 Marta accept tggcm0 --all-pass
  on_day 2026-11-06 Ines start gsqs9m
  on_day 2026-11-06 Jonas start mfd9ks
  on_day 2026-11-09 Tom finish mn8e2d --all-done
  on_day 2026-11-10 Marta reject mn8e2d --reason 'Moving to a closed day is not refused' --fail 1
  on_day 2026-11-10 Jonas finish mfd9ks --all-done
  on_day 2026-11-10 Ines block gsqs9m --reason 'The photo store is full, Kowalski orders a disk'
  quietly edit mn8e2d --assignee Tom
  quietly edit gsqs9m --assignee Ines
  quietly note mn8e2d 'Tom thinks the calendar hides closed days too late'
}

later_release() {
  on_day 2026-11-03 Marta release new 1.1 --date 2027-02-26 \
    --goal 'Commuters stay mobile while we repair'
  on_day 2026-11-03 Marta release add 1.1 z7zc2b y8bqkm b35nxv qter5p
  on_day 2026-11-03 Marta edit y8bqkm --moscow must
}

decisions() {
  on_day 2026-11-04 Marta tradeoff 1.0 --drop tzt1na --drop p27y96 --by Marta \
    --decide 'The fair in December comes first, Ms Dogan from the bank agrees'
  on_day 2026-11-04 Marta release remove 1.0 tzt1na p27y96 \
    --reason 'Not before the fair, says Jonas'
  on_day 2026-11-09 Marta tradeoff 1.0 --date 2027-01-29 --keep --by Marta \
    --decide 'Rumpelstilz would not wait until the end of January'
  on_day 2026-11-05 Marta drop k5mzf3 --reason 'The bought calendar costs 300 Euro a month'
}

feedback() {
  on_day 2026-10-12 Ines feedback add 'I rang up three times to ask whether my bike was ready' \
    --from 'Mehmet Yildiz' --kind support --story bx9wd0
  on_day 2026-10-20 Ines feedback add '4 of 6 did not find where to move a booking' \
    --from 'Test with customers' --kind user-test --story mn8e2d
  on_day 2026-11-04 Marta feedback add \
    'Without a price I book elsewhere, says every second one who leaves the page' \
    --from 'Priya Raman' --kind stakeholder --story tggcm0
  on_day 2026-11-06 Marta feedback add 'The other workshop in town lends cargo bikes' \
    --from 'Rumpelstilz' --kind market --product-goal mobile
  on_day 2026-11-09 Marta feedback add 'I want to pay with my watch' --from 'Mehmet Yildiz'
  on_day 2026-11-10 Marta feedback add 'Please bring the fax number back' --from 'Fax friend'
  local fax
  # shellcheck disable=SC2154 # of who sources this
  fax=$("$backlog" feedback list --from 'Fax friend' --json | grep -oE '"id": *"[a-z0-9]*"' |
    head -1 | cut -d'"' -f4)
  quietly feedback triage "$fax" --dismiss 'Nobody answers faxes any more'
}

activities
later_release
feedback
sprint_3
decisions
