#!/usr/bin/env bash
# The product owner's loop on real backlogs, by the program alone: 3,526 issues of a tracker's CSV
# file and eleven files of user stories come in, are groomed, prioritized, planned, started, finished,
# reviewed, accepted and rejected. Usage: real_input.sh PROGRAM
#
# The data say nothing of value, user value or risk. The scores, and the sizes of the user stories,
# are SYNTHETIC: drawn by this script from a number, and each story that gets them is labelled so.
# One of the files of user stories is played unless BACKLOG_TEST_EFFORT asks for more.
set -eu
program=$(realpath "$1")
here=$(dirname "$(realpath "$0")")
data=${BACKLOG_DATA:-$here/../../../shared/data}
if [ ! -f "$data/storypoints/springxd.csv" ]; then
  echo "SKIPPED: no data in $data; BACKLOG_DATA names another folder"
  exit 0
fi
data=$(realpath "$data")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export BACKLOG_TODAY=2026-11-02 BACKLOG_USER=Ada BACKLOG_SEED=1 LC_ALL=C.UTF-8

backlog() { "$program" "$@"; }

fail() {
  echo "failed: $case: $*" >&2
  exit 1
}

# equal WHAT WANTED GOT
equal() { [ "$2" = "$3" ] || fail "$1: wanted '$2', got '$3'"; }

# Each file of the backlog, and what it holds.
tree() { find .backlog -name .local -prune -o -type f -exec sha256sum {} + | sort | sha256sum; }

# unchanged COMMAND...: it succeeds, and changes no byte.
unchanged() {
  local before
  before=$(tree)
  "$@" >"$work/out" || fail "$*: exit code $?"
  [ "$before" = "$(tree)" ] || fail "$*: changed something"
}

# valid: check finds no error. It may find warnings and notes.
valid() {
  backlog check >"$work/out" 2>&1 || fail "check: $(grep -v note: "$work/out" | head)"
  grep -q ' 0 errors' "$work/out" || fail "check: $(tail -1 "$work/out")"
}

# begin NAME: a fresh repository with a Definition of Ready that such data can meet.
begin() {
  case=$1
  mkdir "$work/$case"
  cd "$work/$case"
  git init -q
  backlog init --name "$case" >"$work/out"
  sed -i -e '/^definition_of_ready:/,/^[^ ]/{/^  story:/s/\[.*\]/[size, small, questions, dependencies]/}' \
    .backlog/settings.yaml
  grep -q '^  story: \[size, small, questions, dependencies\]' .backlog/settings.yaml ||
    fail "the Definition of Ready"
}

# score COUNT: gives the first COUNT stories that are small enough synthetic scores, and a synthetic
# size where they have none.
score() {
  local count=0 number=7 id size given values=(0 1 2 3 5 8 13 20) sizes=(1 2 3 5)
  while read -r id size; do
    [ "$count" -lt "$1" ] || break
    number=$(((number * 1103515245 + 12345) % 2147483648))
    case $size in
      '') given=(--size "${sizes[number / 1024 % 4]}") ;;
      1 | 2 | 3 | 5 | 8) given=() ;;
      *) continue ;;
    esac
    backlog edit "$id" --bv "${values[number / 256 % 8]}" --uv "${values[number / 4096 % 8]}" \
      --tc "${values[number / 65536 % 8]}" --risk "${values[number / 1048576 % 8]}" \
      --add-label synthetic "${given[@]}" >"$work/out"
    count=$((count + 1))
  done < <(backlog list --format '{id} {size}')
  [ "$count" = "$1" ] || fail "only $count stories to score"
}

# sum: of the numbers on stdin.
sum() { awk '{ sum += $1 } END { print sum + 0 }'; }

# play CAPACITY: a sprint from groom to close.
play() {
  local taken first second last accepted
  backlog groom >"$work/out"
  valid
  backlog prioritize --partial >"$work/out" 2>"$work/err" || fail "prioritize: $(cat "$work/err")"
  unchanged backlog prioritize --partial
  unchanged backlog prioritize --partial --check
  unchanged backlog groom
  unchanged backlog plan-sprint --capacity "$1" --dry-run
  backlog plan-sprint --capacity "$1" --goal "See what it takes" >"$work/plan"
  unchanged backlog plan-sprint --capacity "$1"
  valid
  mapfile -t taken < <(backlog list --sprint 1 --format '{id}')
  [ "${#taken[@]}" -ge 4 ] || fail "only ${#taken[@]} stories planned"
  [ "$(backlog list --sprint 1 --format '{size}' | sum)" -le "$1" ] || fail "more than fits"
  first=${taken[0]} second=${taken[1]} last=${taken[${#taken[@]} - 1]}

  backlog start "${taken[@]}" >"$work/out"
  backlog stop "$last" >"$work/out"
  backlog finish "$first" "$second" "${taken[2]}" --all-done >"$work/out"
  unchanged backlog review
  backlog accept "$first" --all-pass >"$work/out"
  backlog reject "$second" --reason "Not what was asked for" >"$work/out"
  valid
  accepted=$(backlog list --all --status accepted --format '{size}' | sum)
  backlog review >"$work/out"
  grep -q "^velocity $accepted so far" "$work/out" || fail "velocity: $(tail -1 "$work/out")"
  unchanged backlog review --close --goal-met no --dry-run
  backlog review --close --goal-met no --on 2026-11-16 >"$work/out"
  valid
  # What is done and undecided waits; the rest is ready again.
  equal 'awaits acceptance' "${taken[2]}" "$(backlog list --status "done" --format '{id}')"
  equal 'nothing is under way' '' \
    "$(backlog list --status planned --status in-progress --format '{id}' || echo refused)"
  # What was measured tells how much fits in the next.
  if [ "$accepted" -gt 0 ]; then
    backlog plan-sprint --dry-run >"$work/out" 2>&1 || [ $? = 3 ] || fail "the next plan"
    ! grep -q '^capacity' "$work/out" || grep -q "^capacity $accepted: the velocity" "$work/out" ||
      fail "the next plan: $(grep '^capacity' "$work/out")"
  fi
  backlog accept "${taken[2]}" --all-pass >"$work/out"
  backlog reopen "$first" --reason "Fails on Mondays" >"$work/out"
  backlog review 1 >"$work/out"
  grep -q "^velocity $accepted" "$work/out" || fail "velocity after reopen: $(tail -1 "$work/out")"
  valid
}

begin springxd
backlog import "$data/storypoints/springxd.csv" >"$work/out"
equal stories 3526 "$(find .backlog/stories -name '*.yaml' | wc -l)"
valid
unchanged backlog import "$data/storypoints/springxd.csv"
score 40
play 30
unchanged backlog import "$data/storypoints/springxd.csv"
echo "springxd: 3526 issues"

files=("$data"/stories/dalpiaz/*.txt)
[ "${BACKLOG_TEST_EFFORT:-1}" -gt 1 ] || files=("${files[@]:0:1}")
for file in "${files[@]}"; do
  begin "$(basename "$file" .txt)"
  backlog add --from "$file" >"$work/out" 2>"$work/err" || fail "add: $(cat "$work/err")"
  equal stories "$(grep -c '[^[:space:]]' "$file")" "$(find .backlog/stories -name '*.yaml' | wc -l)"
  valid
  score 40
  play 25
  echo "$case: $(find .backlog/stories -name '*.yaml' | wc -l) user stories"
done
