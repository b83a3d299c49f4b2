#!/usr/bin/env bash
# What `backlog import` costs against `git add -A` on its result: CPU time of each, the least of
# several rounds, and their ratio. Exits 1 where import takes more than twice the CPU of git add.
# usage: bench/import.sh BACKLOG [FILE.csv]   (a release build; without a file 3,526 stories are made)
set -euo pipefail
# shellcheck source=bench/kit.bash
. "$(dirname "$0")/kit.bash"
backlog=$(realpath "${1:?usage: bench/import.sh BACKLOG [FILE.csv]}")
if [ -n "${2-}" ]; then csv=$(realpath "$2"); else stories_csv "${csv:=$folder/stories.csv}"; fi

least_git=999999999 least_import=999999999
for ((round = 0; round < rounds; round++)); do
  mkdir "$folder/$round"
  cd "$folder/$round"
  git init -q
  "$backlog" init --name Bench >/dev/null </dev/null
  cpu "$backlog" import "$csv"
  if ((REPLY < least_import)); then least_import=$REPLY; fi
  cpu git add -A
  if ((REPLY < least_git)); then least_git=$REPLY; fi
  stories=$(find .backlog/stories -name '*.yaml' | wc -l)
  cd "$folder"
  rm -rf "${folder:?}/$round"
done
printf '%d stories: import %d ms CPU, git add %d ms, ratio %s\n' "$stories" \
  "$((least_import / 1000))" "$((least_git / 1000))" "$(ratio "$least_import" "$least_git")"
((least_import <= 2 * least_git))
