#!/usr/bin/env bash
# What `backlog list` costs against `git status` in the same folder: CPU time of each, the least of
# several rounds taken in turn, their ratio, and peak memory. Exits 1 where list takes more than
# twice the CPU of git status or more than 40 MiB.
# usage: bench/list.sh BACKLOG [FILE.csv]     (a release build; without a file 3,526 stories are made)
set -euo pipefail
# shellcheck source=bench/kit.bash
. "$(dirname "$0")/kit.bash"
backlog=$(realpath "${1:?usage: bench/list.sh BACKLOG [FILE.csv]}")
if [ -n "${2-}" ]; then csv=$(realpath "$2"); else stories_csv "${csv:=$folder/.stories.csv}"; fi
cd "$folder"
git init -q
"$backlog" init --name Bench >/dev/null </dev/null
"$backlog" import "$csv" >/dev/null </dev/null
git add .backlog && git -c user.name=bench -c user.email=bench@example.com commit -q -m 'All stories'

least_git=999999999 least_list=999999999
# Both keep an index of what they saw: the first run writes it.
git status --porcelain >/dev/null
cpu "$backlog" list
first=$REPLY
for ((round = 0; round < rounds; round++)); do
  cpu git status --porcelain
  if ((REPLY < least_git)); then least_git=$REPLY; fi
  cpu "$backlog" list
  if ((REPLY < least_list)); then least_list=$REPLY; fi
done
/usr/bin/time -f %M -o .git/peak "$backlog" list >/dev/null
memory=$(cat .git/peak)
printf '%d stories: list %d ms CPU (%d ms the first time), git status %d ms, ratio %s; peak %s MiB\n' \
  "$(find .backlog/stories -name '*.yaml' | wc -l)" "$((least_list / 1000))" "$((first / 1000))" \
  "$((least_git / 1000))" "$(ratio "$least_list" "$least_git")" "$(ratio "$memory" 1024)"
((least_list <= 2 * least_git && memory <= 40 * 1024))
