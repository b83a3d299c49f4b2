#!/usr/bin/env bash
# Random pairs of branches, one to six commands a side, merged by git with the driver and without:
# no conflict that a person would call false, no edit lost, no dispute missed, no file that cannot
# be read. merge_oracle.pl tells what must come out.
#
# Settings: BACKLOG_TEST_EFFORT=N merges N times as many pairs (10: 200). BACKLOG_TEST_SEED=N draws
# others. KEEP=DIR keeps the repository there.
set -u
here=$(cd "$(dirname "$0")" && pwd)
if ! command -v perl >/dev/null; then echo "SKIPPED: perl is missing"; exit 0; fi

work=${KEEP:-$(mktemp -d)}
[ -n "${KEEP-}" ] || trap 'rm -rf "$work"' EXIT
mkdir -p "$work/bin" "$work/home"
cp "$1" "$work/bin/backlog"
export PATH=$work/bin:$PATH HOME=$work/home GIT_CONFIG_NOSYSTEM=1
export BACKLOG_FSYNC=off BACKLOG_USER=Ada NO_COLOR=1
export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=Ada \
  GIT_COMMITTER_EMAIL=a@example.org
pairs=$((20 * ${BACKLOG_TEST_EFFORT:-1}))
RANDOM=${BACKLOG_TEST_SEED:-7}

# git's own merge of lines, as without a driver.
lines='git merge-file -q --marker-size=%L -L ours -L base -L theirs %A %O %B'

# -- The backlog: 30 stories. The hot eight are in every state; edits fall on them alone.
quiet() { "$@" >/dev/null 2>&1; }
fail() { echo "the lab itself failed: $*" >&2; exit 1; }

# The ids of what was added, in `all`.
begin() {
  mkdir -p "$work/repo" && cd "$work/repo" || exit 1
  if ! { git init -q -b main && quiet backlog init --name Lab && quiet backlog git setup; }; then
    fail init
  fi
  printf 'format: 1\nname: Lab\ndefinition_of_done:\n  - {id: tests, text: Tests pass}\n' \
    >.backlog/settings.yaml
  export BACKLOG_TODAY=2026-11-01
  local i said
  for i in {1..30}; do
    export BACKLOG_SEED=$i
    local more=()
    if [ "$i" -gt 3 ]; then  # the first three are fresh: nothing but a title
      more=(--role user --want "thing $i" --benefit "value $i" --bv $((i % 3 * 5 + 3)) --uv 5
        --tc 1 --risk $((i % 3 + 1)) --size $((i % 3 + 1)) --label one --label two
        --criterion "it does $i" --criterion "it says $i")
    fi
    said=$(backlog add "Story $i" "${more[@]}") || fail add
    all+=("$(grep -oE '[a-z][0-9a-z]{5}' <<<"$said" | grep -m1 '[0-9]')")
  done
  hot=("${all[@]:0:8}")
  cold=("${all[@]:8}")
  quiet backlog groom || fail groom
  quiet backlog plan-sprint --capacity 9 --with "${hot[4]}" "${hot[5]}" "${hot[6]}" "${hot[7]}" ||
    fail plan-sprint
  quiet backlog start "${hot[@]:5:3}" || fail start
  quiet backlog finish "${hot[@]:6:2}" --all-done || fail finish
  quiet backlog accept "${hot[7]}" --all-pass || fail accept
  git add -A && git commit -q -m base && git branch base
}

# Sets REPLY to one of the words.
pick() {
  local -a of=("$@")
  REPLY=${of[RANDOM % ${#of[@]}]}
}

# One command of a person; what is refused changes nothing. Values come from small ranges, so that
# both sides now and then do the same.
operate() {
  local id other number=$((RANDOM % 3 + 1))
  pick "${hot[@]}"; id=$REPLY
  pick "${all[@]}"; other=$REPLY
  case $((RANDOM % 42)) in
    0) quiet backlog edit "$id" --title "Title $number" ;;
    1) quiet backlog edit "$id" --role "role $number" ;;
    2) quiet backlog edit "$id" --want "want $number" --benefit "benefit $number" ;;
    3 | 4) quiet backlog edit "$id" --size $number ;;
    5 | 6) quiet backlog score "$id" $number 5 1 $number $number ;;
    7) quiet backlog edit "$id" --assignee "person $number" ;;
    8) quiet backlog edit "$id" --add-label "label $number" ;;
    9) quiet backlog edit "$id" --remove-label one ;;
    10) quiet backlog edit "$id" --description "About $number" ;;
    11 | 12) quiet backlog edit "$id" --add-criterion "it holds $number" ;;
    13) quiet backlog edit "$id" --edit-criterion "1=it does it $number" ;;
    14) quiet backlog edit "$id" --remove-criterion 2 ;;
    15) quiet backlog edit "$id" --pass 1 ;;
    16) quiet backlog edit "$id" --fail 2 ;;
    17) quiet backlog note "$id" "Noted $number" ;;
    18) quiet backlog ask "$id" "Asked $number" ;;
    19) quiet backlog answer "$id" 1 "Answered $number" ;;
    20) quiet backlog block "$id" --reason "waits $number" ;;
    21) quiet backlog unblock "$id" ;;
    22) quiet backlog pin "$id" --top --reason "wish $number" ;;
    23) quiet backlog unpin "$id" ;;
    24) quiet backlog move "$id" --top ;;
    25) quiet backlog move "$id" --before "$other" ;;
    26) quiet backlog move "$id" --bottom ;;
    27) pick "${cold[@]}"; quiet backlog edit "$id" --add-dependency "$REPLY" ;;
    28) quiet backlog edit "$id" --moscow must ;;
    29) quiet backlog edit "$id" --role r --want w --benefit b --bv 5 --uv 5 --risk 2 --size 2 \
        --add-criterion "it is so" ;;
    30) quiet backlog groom "$id" ;;
    31 | 32) quiet backlog start "$id" ;;
    33) quiet backlog stop "$id" ;;
    34) quiet backlog finish "$id" --all-done ;;
    35) quiet backlog accept "$id" --all-pass ;;
    36) quiet backlog reject "$id" --reason "not $number" ;;
    37) quiet backlog reopen "$id" --reason "again $number" ;;
    38) quiet backlog drop "$id" --reason "no $number" ;;
    39) quiet backlog sprint remove "$id" --reason "late $number" ;;
    40) quiet backlog sprint add "$id" ;;
    41) quiet backlog add "New story $RANDOM" ;;
  esac
}

# Makes a branch of one to six commands, and keeps a copy of its files. Pairs are of three kinds:
# commands on single stories; `prioritize` on both sides among them; `review --close` on one or
# both.
branch() {
  local name=$1 kind=$2 commands=$((RANDOM % 6 + 1)) i tries
  git switch -q -C "$name" base || fail switch
  export BACKLOG_SEED=$RANDOM
  for ((i = 0; i < commands; ++i)); do
    # What the rules refuse is no edit; people then do something else.
    for ((tries = 0; tries < 20; ++tries)); do
      operate && tally "commands done" && break
      tally "commands refused"
    done
  done
  case $kind in
    prioritize) quiet backlog prioritize ;;
    review) if [ "$name" = ours ] || [ $((RANDOM % 2)) = 0 ]; then
        quiet backlog review --close --goal-met yes
      else
        quiet backlog start "${hot[RANDOM % 2 + 3]}"  # in a sprint that the other side closes
      fi ;;
  esac
  commit "$name"
}

# Commits what there is, and keeps a copy.
commit() {
  if ! { git add -A && git commit -q --allow-empty -m "$1"; }; then fail commit; fi
  keep "$1"
}

# Copies the files that the oracle reads.
keep() {
  rm -rf "${work:?}/$1" && mkdir "$work/$1" && cp -r .backlog/stories .backlog/sprints "$work/$1"
}

# Merges theirs into ours; sets `conflicted` to the paths below .backlog.
merge() {
  git switch -q -C merged ours || fail switch
  git -c merge.backlog.driver="$1" merge -q --no-edit theirs >"$work/said" 2>&1
  local code=$?
  mapfile -t conflicted < <(git ls-files -u | cut -f2 | sort -u | sed 's|^\.backlog/||')
  [ $code = 0 ] || [ ${#conflicted[@]} -gt 0 ] || fail "$(cat "$work/said")"
  keep merged
}

declare -A count
tally() { count[$1]=$((${count[$1]:-0} + ${2:-1})); }

# usage: judge WHO [--lines]
judge() {
  local kind rest bad=0
  while read -r kind rest; do
    tally "$1 $kind"
    [ "$kind" = moved ] || [ "$1 $kind" = "lines false" ] || {
      bad=1
      echo "pair $pair, $1: $kind $rest"
    }
  done < <(perl "$here/merge_oracle.pl" "$work/base" "$work/ours" "$work/theirs" "$work/merged" \
    "${conflicted[@]}" "${@:2}" 2>&1)
  return $bad
}

# Looks at a clean merge as people do next: what has one right answer is mended, and nothing is left.
inspect() {
  local said
  quiet backlog check || tally "check mended"
  quiet backlog check --fix
  said=$(backlog check) && return
  tally "check bad"
  echo "pair $pair: check is not content: $(grep error <<<"$said" | head -3)"
}

# The oracle must see a driver that loses an edit, one that misses a dispute, and one that asks
# needlessly; a lab that cannot fail would prove nothing.
prove_oracle() {
  local said
  try() {  # usage: try DRIVER FINDING OUR_OPTION OUR_VALUE THEIR_OPTION THEIR_VALUE
    git switch -q -C theirs base && quiet backlog edit "${hot[0]}" "$5" "$6" && commit theirs
    git switch -q -C ours base && quiet backlog edit "${hot[0]}" "$3" "$4" && commit ours
    merge "$1"
    said=$(perl "$here/merge_oracle.pl" "$work"/{base,ours,theirs,merged} "${conflicted[@]}")
    [ ${#conflicted[@]} = 0 ] || git merge --abort
    [[ $said == "$2"* ]] || fail "the oracle says '$said' where it should say '$2'"
  }
  try true lost --size 3 --risk 5
  try true missed --size 3 --size 5
  try false false --size 3 --risk 5
}

begin
keep base
prove_oracle
driver=$(git config merge.backlog.driver)
for ((pair = 1; pair <= pairs; ++pair)); do
  case $((pair % 4)) in 0) kind=prioritize ;; 1) kind=review ;; *) kind=single ;; esac
  BACKLOG_TODAY=2026-11-02 branch theirs $kind
  BACKLOG_TODAY=2026-11-03 branch ours $kind
  tally "pairs $kind"
  merge "$lines"
  [ ${#conflicted[@]} = 0 ] || tally "lines conflicted $kind"
  judge lines --lines
  grep -q . <<<"${conflicted[*]}" && git merge --abort
  merge "$driver"
  judge driver
  if [ ${#conflicted[@]} -gt 0 ]; then
    tally "driver conflicted $kind"
    git merge --abort
  else
    inspect
    git reset -q --hard
  fi
done

of() { echo "${count[$1]:-0}"; }
printf '%-34s %9s %12s %8s\n' '' 'one story' 'prioritize' 'review'
row() {
  printf '%-34s %9s %12s %8s\n' "$1" "$(of "$2 single")" "$(of "$2 prioritize")" "$(of "$2 review")"
}
row 'pairs of branches' pairs
row 'in conflict, git alone' 'lines conflicted'
row 'in conflict, with the driver' 'driver conflicted'
echo "$(of 'commands done') commands, and $(of 'commands refused') more that were refused"
echo "with the driver: $(of 'driver false') false conflicts, $(of 'driver lost') edits lost," \
  "$(of 'driver missed') disputes missed, $(of 'driver invalid') files invalid"
echo "  $(of 'driver moved') stories were moved on both sides; check mended $(of 'check mended')" \
  "merges, and was not content with $(of 'check bad')"
echo "git alone: $(of 'lines false') false conflicts in files, $(of 'lines lost') edits lost"
bad=$(($(of 'driver false') + $(of 'driver lost') + $(of 'driver missed') + $(of 'driver invalid') +
  $(of 'check bad') + $(of 'lines lost') + $(of 'lines invalid')))
[ $bad = 0 ]
