#!/usr/bin/env bash
# The next release problem: `backlog release plan --optimize` on published instances as backlogs of
# 240 to 4,985 stories, for 30 %, 50 % and 70 % of the total cost. Each answer is checked here, not
# by the program: what it selects fits, is closed under what is needed, and adds up; it is never
# below a greedy rule, it is the proven optimum of optima.csv where that has one, and what is called
# optimal must be. Prints a table, and exits 1 where anything is wrong, takes more than 60 s, or is
# not proved (nrp2: a gap of more than 1 %). The two small instances, of 20 and 25 items with groups,
# take 0.3 s at most.
# usage: bench/nrp.sh BACKLOG [INSTANCE...]   (a release build; the data: $BACKLOG_DATA/nrp)
set -euo pipefail
# shellcheck source=bench/kit.bash
. "$(dirname "$0")/kit.bash"
# shellcheck source=bench/nrp_small.bash
. "$(dirname "$0")/nrp_small.bash"
here=$(cd "$(dirname "$0")" && pwd)
backlog=$(realpath "${1:?usage: bench/nrp.sh BACKLOG [INSTANCE...]}")
shift
data=$(realpath "${BACKLOG_DATA:-$here/../../shared/data}")/nrp
[ -d "$data/items" ] || { echo "there is no $data/items: set BACKLOG_DATA" >&2; exit 1; }
if [ $# -eq 0 ]; then
  set -- p1_uncombined ruhe-rp
  for file in "$data"/items/*.csv; do set -- "$@" "$(basename "$file" .csv)"; done
fi

# Prints the value, or what is wrong. $1: the items, $2: what was answered, $3: the capacity.
check() {
  awk -F, -v capacity="$3" -v ids="$folder/ids.tsv" -v answer="$2" '
    BEGIN {
      while ((getline line < ids) > 0) { split(line, pair, "\t"); item[pair[1]] = pair[2] }
      while ((getline line < answer) > 0) {
        if (line ~ /"selected"/ && !seen++) inside = 1
        else if (line ~ /\]/) inside = 0
        else if (inside) { gsub(/[ ",]/, "", line); taken[item[line]] = 1 }
        else if (line ~ /^  "(value|size)"/) { key = line; gsub(/[ ":,0-9]/, "", key)
                                               gsub(/[^0-9]/, "", line); told[key] = line }
      }
    }
    { sub(/\r$/, "") }
    NR > 1 && $1 in taken {
      size += $2; value += $3; found++
      count = split($4, needs, " ")
      for (i = 1; i <= count; i++) if (!(needs[i] in taken)) wrong = "needs what is not taken"
    }
    END {
      for (each in taken) asked++
      if (found != asked) wrong = "takes what is no item"
      if (size > capacity) wrong = "does not fit"
      if (size != told["size"] || value != told["value"]) wrong = "does not add up"
      print (wrong == "" ? value + 0 : wrong)
    }' "$1"
}
number() { sed -n "s/^  \"$1\": \\([a-z0-9.]*\\),*\$/\\1/p" "$folder/answer.json" | head -1; }

failed=0
printf '%-13s %5s %8s %8s %8s %8s %9s %6s  %s\n' \
  instance ratio capacity value optimum bound greedy s verdict
for instance in "$@"; do
  csv=$data/items/$instance.csv
  limit=61
  if [ ! -f "$csv" ]; then
    csv=$folder/items.csv limit=0.3
    small_items "$data/small" "$instance" >"$csv"
  fi
  rm -rf "$folder/.backlog"
  (cd "$folder" && "$backlog" init --name "$instance" >/dev/null </dev/null)
  printf 'format: 1\nname: %s\nscales:\n  value: any\n  size: any\n' "$instance" \
    >"$folder/.backlog/settings.yaml"
  awk -v folder="$folder" -f "$here/nrp.awk" "$csv"
  (cd "$folder" && "$backlog" release new best -q >/dev/null </dev/null)
  total=$(awk -F, 'NR > 1 { sum += $2 } END { print sum }' "$csv")
  for percent in 30 50 70; do
    capacity=$(((total * percent + 50) / 100))
    started=$EPOCHREALTIME
    (cd "$folder" && "$backlog" release plan best --capacity "$capacity" --optimize --dry-run \
      --json >answer.json </dev/null) || { echo "$instance: the command failed"; failed=1; continue; }
    seconds=$(awk -v a="$started" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.2f", b - a }')
    value=$(check "$csv" "$folder/answer.json" "$capacity")
    bound=$(number bound) optimal=$(number optimal)
    read -r optimum greedy < <(awk -F, -v i="$instance" -v c="$capacity" '
      $1 == i && FILENAME ~ /small/ && $6 == c { best = $7 }
      $1 == i && FILENAME !~ /small/ && $4 == c { best = $10; low = $20 }
      END { print best + 0, low + 0 }' "$data/optima.csv" "$data/small-optima.csv")
    verdict=$(awk -v value="$value" -v bound="$bound" -v optimal="$optimal" -v best="$optimum" \
      -v greedy="$greedy" -v instance="$instance" -v seconds="$seconds" -v limit="$limit" 'BEGIN {
        if (value !~ /^[0-9]+$/) print "WRONG: " value
        else if (bound < value) print "WRONG: the bound is below the value"
        else if (best && bound < best) print "WRONG: the bound is below the optimum"
        else if (best && value > best) print "WRONG: above the proven optimum"
        else if (value < greedy) print "WRONG: below greedy"
        else if ((optimal == "true") != (bound == value)) print "WRONG: optimal, or not"
        else if (optimal == "true" && best && value != best) print "WRONG: falsely called optimal"
        else if (seconds > limit) print "TOO SLOW"
        else if (optimal == "true") print "proved"
        else if (instance == "nrp2" && (bound - value) * 100 <= value) {
          printf "gap %.2f %%\n", (bound - value) * 100 / value
        } else printf "NOT PROVED, gap %.2f %%\n", (bound - value) * 100 / value
      }')
    case $verdict in proved | gap*) ;; *) failed=1 ;; esac
    printf '%-13s %5s %8s %8s %8s %8s %9s %6s  %s\n' "$instance" "0.${percent%0}" "$capacity" \
      "${value// /_}" "${optimum/#0/-}" "$bound" "${greedy/#0/-}" "$seconds" "$verdict"
  done
done
exit "$failed"
