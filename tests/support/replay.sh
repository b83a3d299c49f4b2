#!/usr/bin/env bash
# Prints the commands of a page's transcript, hidden ones too, so that another page can go on where it
# ends:   $ . <(cd "$SOURCE" && tests/support/replay.sh docs/tutorial.md)
# usage: replay.sh PAGE [HEADING]    up to, and without, the section with that heading
set -euo pipefail

page=${1:?usage: replay.sh PAGE [HEADING]}
awk -v until="${2-}" '
  until != "" && /^#+ / { title = $0; sub(/^#+ /, "", title); if (title == until) { found = 1; exit } }
  /^```console$/ || /^<!-- transcript: setup$/ { inside = 1; next }
  /^```$/ || /^-->$/ { inside = 0 }
  inside && /^\$ / { print substr($0, 3) }
  inside && /^> / { print substr($0, 3) }
  inside && /^>$/ { print "" }
  END { if (until != "" && !found) { print "no section \"" until "\"" > "/dev/stderr"; exit 1 } }
' "$page"
