#!/usr/bin/env bash
# What `backlog log` and `backlog diff` cost against the `git log` and `git diff` that they rest on:
# CPU time of each, the least of several rounds taken in turn, and their ratios, for a backlog with
# 200 commits after its import. Exits 1 where one takes more than twice the CPU time of git.
# usage: bench/history.sh BACKLOG [FILE.csv]   (a release build; without a file 3,526 stories are made)
set -euo pipefail
# shellcheck source=bench/kit.bash
. "$(dirname "$0")/kit.bash"
backlog=$(realpath "${1:?usage: bench/history.sh BACKLOG [FILE.csv]}")
if [ -n "${2-}" ]; then csv=$(realpath "$2"); else stories_csv "${csv:=$folder/.stories.csv}"; fi
cd "$folder"
git init -q
git config user.name bench && git config user.email bench@example.com
"$backlog" init --name Bench >/dev/null </dev/null
"$backlog" import "$csv" >/dev/null </dev/null
git add .backlog && git commit -q -m 'All stories' && git tag import
mapfile -t ids < <("$backlog" list --all --format '{id}' </dev/null)
# Each commit changes three stories, the next ones in turn, as an edit does: a line of the file.
for ((commit = 0; commit < 200; commit++)); do
  for ((k = 0; k < 3; k++)); do
    file=$(echo .backlog/stories/"${ids[(commit * 3 + k) % ${#ids[@]}]}"*.yaml)
    case $k in
      0) sed -i "s/^size:.*/size: $((commit % 8 + 1))/" "$file" ;;
      1) sed -i "s/^business_value:.*/business_value: 5/" "$file" ;;
      2) sed -i "s/^assignee:.*/assignee: Ada/" "$file" ;;
    esac
  done
  git commit -q -a -m "Change $commit"
done
git gc -q
# What is not committed yet: what `diff` shows.
for ((k = 0; k < 20; k++)); do
  sed -i 's/^assignee:.*/assignee: Tom/' .backlog/stories/"${ids[k]}"*.yaml
done
id=${ids[0]}

failed=0
# compare NAME "GIT COMMAND" "BACKLOG COMMAND": their words are split at blanks.
compare() {
  local round least_git=999999999 least_ours=999999999
  local -a git_words ours_words
  read -ra git_words <<<"$2"
  read -ra ours_words <<<"$3"
  for ((round = 0; round < rounds; round++)); do
    cpu git "${git_words[@]}"
    if ((REPLY < least_git)); then least_git=$REPLY; fi
    cpu "$backlog" "${ours_words[@]}"
    if ((REPLY < least_ours)); then least_ours=$REPLY; fi
  done
  printf '%-16s %4d ms CPU, git %4d ms, ratio %s\n' "$1" "$((least_ours / 1000))" \
    "$((least_git / 1000))" "$(ratio "$least_ours" "$least_git")"
  ((least_ours <= 2 * least_git)) || failed=1
}

printf '%d stories, %d commits\n' "${#ids[@]}" "$(git rev-list --count HEAD)"
compare 'log' 'log --raw -- .backlog' 'log'
compare 'log ID' "log --raw -- .backlog/stories/$(basename .backlog/stories/"$id"*.yaml)" "log $id"
compare 'log --since' 'diff import HEAD -- .backlog' 'log --since import'
compare 'diff' 'diff HEAD -- .backlog' 'diff'
compare 'diff REV REV' 'diff import HEAD -- .backlog' 'diff import HEAD'
exit "$failed"
