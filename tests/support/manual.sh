#!/usr/bin/env bash
# The manual that the build made: a page a command, with what help says of it, and each of them such
# that a strict reader of manual pages has nothing to say.
# usage: manual.sh PROGRAM FOLDER
set -euo pipefail
program=$1 folder=$2
if ! command -v mandoc >/dev/null || [ ! -d "$folder" ]; then
  echo "SKIPPED: needs mandoc, and scdoc at build time"
  exit 0
fi
failed=0
fail() {
  echo "FAILED: $1"
  failed=1
}

pages=1 # backlog.1
mandoc -T lint -W error "$folder/backlog.1" || fail "backlog.1: see above"
while IFS='|' read -r name summary; do
  pages=$((pages + 1))
  page=$folder/backlog-${name// /-}.1
  if [ ! -s "$page" ]; then
    fail "$name has no page"
    continue
  fi
  mandoc -T lint -W error "$page" || fail "$page: see above"
  text=$(mandoc -T ascii "$page" | sed 's/.\x08//g' | tr -s ' \n' ' ')
  [[ $text == *"$summary"* ]] || fail "the page of $name does not say '$summary'"
done < <("$program" help commands | sed -nE 's/^  (.*[^ ]) {2,}([^ ].*)$/\1|\2/p')
[ "$pages" -gt 1 ] || fail "help lists no commands"
[ "$("$program" help man | wc -l)" -eq "$pages" ] || fail "$pages pages were looked for, others are there"
exit $failed
