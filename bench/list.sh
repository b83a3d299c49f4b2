#!/usr/bin/env bash
# What `backlog list` costs against `git status` in the same folder: CPU time (user and system) of
# each, the least of several rounds taken in turn, their ratio, and peak memory. Exits 1 where list
# takes more than twice the CPU of git status or more than 40 MiB.
# usage: bench/list.sh BACKLOG [FILE.csv]     (a release build; without a file 3,526 stories are made)
set -euo pipefail
backlog=$(realpath "${1:?usage: bench/list.sh BACKLOG [FILE.csv]}")
csv=${2:+$(realpath "$2")}
rounds=${ROUNDS:-9}
unset BACKLOG_DIR
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

if [ -z "$csv" ]; then
  csv=$folder/stories.csv
  echo 'issuekey,title,description,storypoint' >"$csv"
  text='Finance copies the list by hand today, once a week, with mistakes that nobody notices. '
  for ((i = 1; i <= 3526; i++)); do
    body=
    for ((k = 0; k < i % 12; k++)); do body+=$text; done
    echo "KEY-$i,\"Export part $i of the backlog as CSV\",\"$body\",$((i % 8 + 1))"
  done >>"$csv"
fi
git init -q
"$backlog" init --name Bench >/dev/null </dev/null
"$backlog" import "$csv" >/dev/null </dev/null
git add . && git -c user.name=bench -c user.email=bench@example.com commit -q -m 'All stories'

# usage: cpu COMMAND...     answers with microseconds of CPU in REPLY
cpu() {
  local TIMEFORMAT='%3U %3S' user system
  read -r user system < <({ time "$@" >/dev/null 2>&1; } 2>&1)
  REPLY=$((10#${user/./}000 + 10#${system/./}000))
}
least_git=999999999 least_list=999999999
git status --porcelain # fills the index's cache of times
for ((round = 0; round < rounds; round++)); do
  cpu git status --porcelain
  if ((REPLY < least_git)); then least_git=$REPLY; fi
  cpu "$backlog" list
  if ((REPLY < least_list)); then least_list=$REPLY; fi
done
/usr/bin/time -f %M -o "$folder/.git/peak" "$backlog" list >/dev/null
memory=$(cat "$folder/.git/peak")
printf '%d stories: list %d ms CPU, git status %d ms, ratio %s; peak %s MiB\n' \
  "$(find .backlog/stories -name '*.yaml' | wc -l)" "$((least_list / 1000))" "$((least_git / 1000))" \
  "$(awk "BEGIN { printf \"%.2f\", $least_list / $least_git }")" \
  "$(awk "BEGIN { printf \"%.1f\", $memory / 1024 }")"
((least_list <= 2 * least_git && memory <= 40 * 1024))
