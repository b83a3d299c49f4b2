#!/usr/bin/env bash
# Shows a product owner's morning and a sprint, on a copy of the example backlog in a temporary folder:
# each command, and what it prints. Builds backlog first if needed, and installs what that needs
# (Debian, as root or with sudo). Changes nothing outside build/ and that folder.
# usage: examples/demo.sh        BACKLOG=/path/to/backlog examples/demo.sh uses that program
set -euo pipefail
cd "$(dirname "$0")/.."
project=$PWD

if [ -z "${BACKLOG-}" ]; then
  # shellcheck source=tests/support/needs.sh
  . tests/support/needs.sh
  install_needs "${BUILD_NEEDS[@]}"
  build=build/release # what tests/run.sh builds
  if [ ! -f "$build/CMakeCache.txt" ]; then
    build=build/demo
    mkdir -p "$build"
    [ -f "$build/CMakeCache.txt" ] || echo 'Building backlog, once; this takes some minutes.'
  fi
  {
    if [ "$build" = build/demo ]; then
      cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF
    fi
    cmake --build "$build" --target backlog --parallel "$(nproc)"
  } >"$build/demo.log" 2>&1 || { cat "$build/demo.log" >&2; exit 1; }
  BACKLOG=$project/$build/backlog
fi
[ -x "$BACKLOG" ] || { echo "demo.sh: no program at '$BACKLOG'" >&2; exit 1; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/bin" "$folder/bike-workshop"
ln -s "$(realpath "$BACKLOG")" "$folder/bin/backlog"
export PATH=$folder/bin:$PATH
export BACKLOG_TODAY=2026-11-02 BACKLOG_USER=Marta BACKLOG_SEED=1 PAGER=cat
unset BACKLOG_DIR
# The demo looks the same whatever git is told elsewhere.
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
export GIT_AUTHOR_NAME=Marta GIT_AUTHOR_EMAIL=marta@example.com
export GIT_COMMITTER_NAME=Marta GIT_COMMITTER_EMAIL=marta@example.com

cp -r "$project/examples/bike-workshop/.backlog" "$folder/bike-workshop/"
cd "$folder/bike-workshop"
git init -q -b main
git add .backlog
git commit -q -m 'The backlog of a bicycle workshop, after its second sprint'

if [ -t 1 ]; then bold=$'\e[1m' plain=$'\e[0m'; else bold='' plain=''; fi
say() { printf '\n%s# %s%s\n' "$bold" "$*" "$plain"; }

# usage: run COMMAND...       shows it and runs it; any exit code but 0 ends the demo
#        answers N COMMAND... the same, where the answer is meant to be N
run() { answers 0 "$@"; }
answers() {
  local wanted=$1 code=0 word shown='$'
  shift
  for word in "$@"; do
    case $word in
      '' | *[!A-Za-z0-9._%=/@,:-]*) shown+=" \"$word\"" ;;
      *) shown+=" $word" ;;
    esac
  done
  printf '\n%s%s%s\n' "$bold" "$shown" "$plain"
  "$@" </dev/null || code=$?
  if [ "$code" -ne "$wanted" ]; then
    echo "demo.sh: this ended with $code, not $wanted: $*" >&2
    exit 1
  fi
}
# The id of the story with this title.
id_of() {
  local id
  id=$(backlog list --all --format '{id} {title}' | sed -n "s/^\([a-z0-9]*\) $1\$/\1/p")
  [ -n "$id" ] || { echo "demo.sh: no story '$1' in the example" >&2; exit 1; }
  echo "$id"
}

approve=$(id_of 'Approve the estimate before the work goes on')
phones=$(id_of 'The booking page is blank on old phones')
message=$(id_of 'Get a message when the bike is ready')
state=$(id_of 'See how far the repair is')
card=$(id_of 'Pay by card when I pick up the bike')
certificate=$(id_of 'Renew the certificate of the booking page')
prices=$(id_of 'See what a standard service costs before I book')

say 'Monday morning. What needs me now?'
run backlog

say 'The backlog, in its order'
run backlog list

say 'Why does this one stand so high?'
run backlog why "$approve"

say 'A customer complained, and I moved his story to the top. What do the rules say?'
run backlog move "$phones" --top
run backlog prioritize --dry-run

say 'They are right, it can wait'
run backlog undo

say 'What keeps stories from being ready?'
run backlog groom

say 'The next two weeks. The bank has not signed, so paying by card has to wait'
run backlog plan-sprint --goal 'Customers follow their repair without ringing up' --without "$card"

say 'The team begins'
run env BACKLOG_USER=Tom backlog start "$state"
run env BACKLOG_USER=Ines backlog start "$certificate" "$prices"

say 'One story was finished last Friday. I have tried it out'
run backlog show "$message"
run backlog accept "$message" --all-pass

say 'A week later. Is it done? Not without the whole Definition of Done'
export BACKLOG_TODAY=2026-11-09
answers 3 env BACKLOG_USER=Tom backlog finish "$state" --tick tests --tick reviewed
run env BACKLOG_USER=Tom backlog finish "$state" --all-done

say 'I try it out, and it is not what we agreed'
run backlog reject "$state" --fail 1 --reason 'Waiting for a part is not shown'

say 'Mended, two days later'
export BACKLOG_TODAY=2026-11-11
run env BACKLOG_USER=Tom backlog finish "$state"
run backlog accept "$state" --all-pass
run env BACKLOG_USER=Ines backlog finish "$certificate" "$prices" --all-done
run backlog accept "$certificate" "$prices" --all-pass

say 'The Sprint Review'
export BACKLOG_TODAY=2026-11-13
run backlog review
run backlog review --close --goal-met yes

say 'All files in order?'
run backlog check

say 'Into git with it. Only the stories that changed are in the commit, and of those only the lines'
run git add .backlog
run git commit -q -m 'Sprint 3: customers follow their repair'
run git --no-pager show --stat --format=%s
