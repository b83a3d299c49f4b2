#!/usr/bin/env bash
# Keeps the arrows between the rooms pointing down (docs/design.md): greps every #include under src/
# and include/ and fails on one that goes where it must not.
# usage: rooms.sh [PROJECT_FOLDER] | rooms.sh --self-test
set -u

# Which rooms each room may include. Its own is always allowed, and main.cpp may include all.
declare -A MAY_USE=(
  [model]=""
  [rules]="model"
  [store]="model"
  [git]="rules store model"
  [interchange]="rules store model"
  [report]="rules model" # from view models, never from files
  [cli]="rules store model"
  [commands]="cli report interchange git rules store model"
)

# Third-party headers that only some rooms may include.
declare -A ONLY_IN=(
  [CLI]="cli"
  [yaml-cpp]="store"
  [nlohmann]="report interchange"
)

contains() { [[ " $1 " == *" $2 "* ]]; }

is_room() { [[ -n $1 && -n ${MAY_USE[$1]+known} ]]; }

# The functions below answer in REPLY: a subshell for each include would take seconds.

# The room of a file or of an included path: include/backlog/model/x.h, src/model/x.cpp,
# backlog/model/x.h and model/x.h are all in model.
room_of() {
  REPLY=${1#include/}
  REPLY=${REPLY#src/}
  REPLY=${REPLY#backlog/}
  if [[ $REPLY == */* ]]; then REPLY=${REPLY%%/*}; else REPLY=""; fi
}

# What is wrong with one include; empty if it is allowed.
judge() {
  local file=$1 included=${2:1:-1} from to library
  room_of "$file"
  from=$REPLY
  REPLY=""
  if [[ $file != src/main.cpp ]] && ! is_room "$from"; then
    REPLY="'$from' is not a room"
  elif [[ $2 == '<'* ]]; then
    library=${included%%/*}
    if [[ $file == include/* && ! $included =~ ^[a-z_]+$ ]]; then
      REPLY="a public header includes the standard library and backlog/ only"
    elif [[ -n ${ONLY_IN[$library]+known} ]] && ! contains "${ONLY_IN[$library]}" "$from"; then
      REPLY="only ${ONLY_IN[$library]} may include <$library/>"
    fi
  elif [[ $file == include/* && $included != backlog/* ]]; then
    REPLY="a public header includes the standard library and backlog/ only"
  else
    room_of "$included"
    to=$REPLY
    REPLY=""
    if ! is_room "$to"; then
      REPLY="the path names no room"
    elif [[ $file != src/main.cpp && $from != "$to" ]] && ! contains "${MAY_USE[$from]}" "$to"; then
      REPLY="$from must not know $to"
    fi
  fi
}

# Checks the project in the current folder.
check() {
  local file line included header failures=0 count=0 pattern
  pattern='^[[:space:]]*#[[:space:]]*include[[:space:]]*([<"][^>"]*[>"])'
  while IFS=: read -r file line included; do
    [[ $included =~ $pattern ]] || continue
    count=$((count + 1))
    header=${BASH_REMATCH[1]}
    judge "$file" "$header"
    [ -z "$REPLY" ] && continue
    echo "$file:$line: $header: $REPLY"
    failures=$((failures + 1))
  done < <(grep -rnE --include='*.cpp' --include='*.h' --include='*.def' "$pattern" src include)

  local users
  users=$(grep -rlE '^[[:space:]]*#[[:space:]]*include[[:space:]]*<CLI/' src include)
  if [ "$(grep -c . <<<"$users")" -gt 1 ] || [[ $users == *.h ]]; then
    echo "CLI11 is included in more than one .cpp, and costs each of them seconds:"
    echo "$users"
    failures=$((failures + 1))
  fi
  if [ "$count" -eq 0 ]; then
    echo "no #include found: is this the project's folder?"
    return 1
  fi
  echo "$count includes, $failures wrong"
  [ "$failures" -eq 0 ]
}

# Plants one violation after the other in a small project and expects each to be found.
self_test() {
  local work missed=0
  work=$(mktemp -d)
  # shellcheck disable=SC2064  # the folder is known now, and gone from scope at the end
  trap "rm -rf '$work'" EXIT
  cd "$work" || return 1

  # plant EXPECTED FILE INCLUDE...: expected is `right` or a part of the message.
  plant() {
    local expected=$1 file=$2 output
    shift 2
    rm -rf src include
    mkdir -p src include "$(dirname "$file")"
    printf '#include %s\n' "$@" >"$file"
    output=$(check)
    local code=$?
    if [ "$expected" = right ] && [ $code -eq 0 ]; then return; fi
    if [ "$expected" != right ] && [ $code -eq 1 ] && [[ $output == *"$expected"* ]]; then return; fi
    echo "expected '$expected' for $* in $file, got $code: $output"
    missed=$((missed + 1))
  }

  plant right src/main.cpp '"commands/commands.h"' '"cli/dispatch.h"' '<cstdio>'
  plant right src/commands/add.cpp '"cli/args.h"' '"git/git.h"' '"backlog/model/story.h"' '<fmt/core.h>'
  plant right src/cli/parser.cpp '<CLI/CLI.hpp>' '"backlog/model/result.h"'
  plant right src/store/settings.cpp '<yaml-cpp/yaml.h>' '<unistd.h>' '"store/lock.h"'
  plant right src/report/json.cpp '<nlohmann/json.hpp>' '"backlog/rules/forecast.h"'
  plant right include/backlog/rules/forecast.h '<vector>' '"backlog/model/sprint.h"'

  plant 'model must not know rules' src/model/story.cpp '"backlog/rules/forecast.h"'
  plant 'model must not know store' include/backlog/model/story.h '"backlog/store/folder.h"'
  plant 'rules must not know store' src/rules/forecast.cpp '"store/folder.h"'
  plant 'store must not know rules' src/store/folder.cpp '"backlog/rules/forecast.h"'
  plant 'report must not know store' src/report/text.cpp '"backlog/store/folder.h"'
  plant 'git must not know cli' src/git/git.cpp '"cli/streams.h"'
  plant 'cli must not know commands' src/cli/dispatch.cpp '"commands/commands.h"'
  plant 'only cli may include <CLI/>' src/commands/add.cpp '<CLI/CLI.hpp>'
  plant 'only store may include <yaml-cpp/>' src/git/merge.cpp '<yaml-cpp/yaml.h>'
  plant 'may include <nlohmann/>' src/commands/list.cpp '<nlohmann/json.hpp>'
  plant 'more than one .cpp' src/cli/args.h '<CLI/CLI.hpp>'
  plant 'standard library and backlog/ only' include/backlog/store/folder.h '<yaml-cpp/yaml.h>'
  plant 'standard library and backlog/ only' include/backlog/store/folder.h '<unistd.h>'
  plant 'standard library and backlog/ only' include/backlog/store/folder.h '"store/lock.h"'
  plant 'names no room' src/store/folder.cpp '"lock.h"'
  plant 'names no room' src/store/folder.cpp '"../git/git.h"'
  plant 'is not a room' src/util/strings.cpp '<string>'
  plant 'no #include found' src/empty.txt ''
  [ "$missed" -eq 0 ] && echo "every planted violation was found"
  [ "$missed" -eq 0 ]
}

if [ "${1-}" = --self-test ]; then
  self_test
else
  cd "${1:-$(dirname "$0")/../..}" && check
fi
