#!/usr/bin/env bash
# Checks the transcript runner itself: it passes what is right, fails what is wrong at the line that
# the file's first line names, and --update makes right what was wrong. A check that cannot fail
# proves nothing.
# usage: check.sh PATH_OF_TRANSCRIPT_RUNNER
set -u
runner=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

run() { "$runner" --binary /bin/true --timeout 3 "$@" </dev/null >"$work/output" 2>&1; }

complain() {
  echo "FAILED: $1"
  sed 's/^/    /' "$work/output"
  failures=$((failures + 1))
}

run "$here/passing" || complain "a right transcript does not pass"
grep -qx '4 passed, 0 failed' "$work/output" || complain "not every right transcript ran"

count=0
for file in "$here"/failing/*; do
  name=$(basename "$file")
  wanted=$(sed -n '1s/^\(#\|<!--\) fails: \(.*[^ >-]\).*$/\2/p' "$file")
  count=$((count + 1))
  run "$file"
  [ $? -eq 1 ] || complain "$name does not end with 1"
  grep -qF "/$name:$wanted" "$work/output" || complain "$name is not said to fail at $wanted"

  # What only prints something else can be accepted; then it passes, and its wildcards are kept.
  case $wanted in *'output differs') ;; *) continue ;; esac
  cp "$file" "$work/$name"
  run --update "$work/$name" || complain "$name cannot be updated"
  run "$work/$name" || complain "$name does not pass after --update"
done
[ "$count" -ge 17 ] || complain "only $count wrong transcripts ran"
grep -qxF '...' "$work/any.t" || complain "--update dropped a wildcard that still matched"

# Nothing to run is no success, and neither is a program that is not there.
mkdir "$work/nothing"
run "$work/nothing"
[ $? -eq 1 ] || complain "a folder without transcripts passes"
run
[ $? -eq 1 ] || complain "no file at all passes"
"$runner" --binary "$work/absent" "$here/passing" >"$work/output" 2>&1
[ $? -eq 2 ] || complain "a program that does not exist is accepted"
run "$work/absent.t"
[ $? -eq 1 ] || complain "a file that does not exist passes"

[ "$failures" -eq 0 ] && echo "the transcript runner passes and fails where it should"
[ "$failures" -eq 0 ]
