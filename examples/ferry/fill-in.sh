#!/usr/bin/env bash
# Plays the editor in the tutorial: types the numbers of scores.txt into the sheet of 'backlog score'.
# usage: EDITOR=examples/ferry/fill-in.sh backlog score --unscored
set -euo pipefail

sheet=${1:?usage: fill-in.sh SHEET}
awk '
  function title_from(field,   i, title) {
    for (i = field; i <= NF; ++i) title = title " " $i
    return title
  }
  /^#/ { if (FNR != NR) print; next }
  FNR == NR { numbers[title_from(6)] = $1 " " $2 " " $3 " " $4 " " $5; next }
  { title = title_from(7); print (title in numbers ? $1 " " numbers[title] title : $0) }
' "$(dirname "$0")/scores.txt" "$sheet" >"$sheet.new"
mv "$sheet.new" "$sheet"
