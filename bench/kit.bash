# shellcheck shell=bash
# What the benchmarks share. To be sourced.
unset BACKLOG_DIR
# shellcheck disable=SC2034 # for who sources this
rounds=${ROUNDS:-9}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# usage: cpu COMMAND...     answers with its microseconds of CPU, user and system, in REPLY
cpu() {
  local TIMEFORMAT='%3U %3S' user system
  read -r user system < <({ time "$@" >/dev/null 2>&1; } 2>&1)
  REPLY=$((10#${user/./}000 + 10#${system/./}000))
}

# usage: stories_csv FILE   writes 3,526 stories with descriptions of many lengths
stories_csv() {
  local i k body
  local text='Finance copies the list by hand today, once a week, with mistakes that nobody notices. '
  {
    echo 'issuekey,title,description,storypoint'
    for ((i = 1; i <= 3526; i++)); do
      body=
      for ((k = 0; k < i % 12; k++)); do body+=$text; done
      echo "KEY-$i,\"Export part $i of the backlog as CSV\",\"$body\",$((i % 8 + 1))"
    done
  } >"$1"
}

# usage: ratio A B          prints A/B
ratio() { awk "BEGIN { printf \"%.2f\", $1 / $2 }"; }
