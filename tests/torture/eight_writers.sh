#!/usr/bin/env bash
# Eight processes add stories at once: all are there, and all are valid. 25 each, and 100 each where
# BACKLOG_TEST_EFFORT is 4 or more.
set -u
program=$(realpath "$1")
each=$((25 * ${BACKLOG_TEST_EFFORT:-1}))
[ "$each" -le 100 ] || each=100
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
git init -q
export BACKLOG_FSYNC=off  # so that the commands, not the disk, take the time
"$program" init --name 'Eight writers' >/dev/null || exit 1

add_all() {
  local n failed=0
  for ((n = 1; n <= each; n++)); do
    "$program" add "Story $n of writer $1" --size 3 >/dev/null || failed=$((failed + 1))
  done
  return $((failed > 0))
}

pids=()
for writer in 1 2 3 4 5 6 7 8; do
  add_all "$writer" &
  pids+=($!)
done
failed=0
for pid in "${pids[@]}"; do wait "$pid" || failed=$((failed + 1)); done

files=$(find .backlog/stories -type f -name '*.yaml' | wc -l)
titles=$("$program" list --format '{title}' | sort -u | wc -l)
ranks=$(grep -h '^rank: ' .backlog/stories/*.yaml | sort -u | wc -l)
echo "$files stories, $titles titles, $ranks ranks, $failed writers failed"
[ "$failed" = 0 ] && [ "$files" = $((8 * each)) ] && [ "$titles" = "$files" ] &&
  [ "$ranks" = "$files" ] && "$program" check | tail -1 | grep ' 0 errors'
