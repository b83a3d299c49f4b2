#!/usr/bin/env bash
# Makes pages of three backlogs (the example, an import of thousands of stories, a hostile one) and
# looks at them in Chromium. Needs chromium, node and npm, and the network once, for what
# package.json names. Pages and screenshots are left in build/browser.
# usage: tests/browser/run.sh BACKLOG [FILE.csv]   (without a file 3,526 stories are made)
set -euo pipefail
backlog=$(realpath "${1:?usage: tests/browser/run.sh BACKLOG [FILE.csv]}")
csv=${2:+$(realpath "$2")}
source=$(realpath "$(dirname "$0")/../..")
work=$source/build/browser
mkdir -p "$work"
cp "$source"/tests/browser/package*.json "$work"
cd "$work"
[ -d node_modules/axe-core ] && [ -d node_modules/puppeteer-core ] ||
  npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1 || { cat npm.log; exit 1; }
export BACKLOG_TODAY=2026-11-11 BACKLOG_USER=Ada
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# usage: fresh NAME: a new folder to work in
fresh() {
  mkdir "$scratch/$1"
  cd "$scratch/$1"
  git init -q
}
# usage: quietly ARGUMENT...: what a backlog command prints does not matter here
quietly() {
  "$backlog" "$@" >/dev/null </dev/null 2>"$scratch/said" || { cat "$scratch/said"; return 1; }
}

fresh example
cp -r "$source/examples/bike-workshop/.backlog" .
# shellcheck source=tests/browser/example.bash
. "$source/tests/browser/example.bash"
quietly report -o "$work/example.html"
quietly report --public -o "$work/public.html"
# People, what they said and rejected, and how fast the team is; all of it is in the other report.
secrets=(Marta Tom Ines Jonas Mehmet Priya Rumpelstilz Dogan Kowalski 'Fax friend' 'fax number'
  'my watch' 'cargo bikes' 'rang up three' '4 of 6' 'closed day' 'closed days' 'photo store'
  'A parent signs' 'Who approves when' 'Is there an interface' velocity capacity
  'accepted in sprint' '12.5')
for secret in "${secrets[@]}"; do
  if grep -iqwF -e "$secret" "$work/public.html"; then
    echo "the public report tells '$secret'"
    exit 1
  fi
done
for secret in Mehmet Kowalski Rumpelstilz 'closed day' 'fax number' 'photo store' velocity; do
  if ! grep -iqwF -e "$secret" "$work/example.html"; then
    echo "the report leaves out '$secret'"
    exit 1
  fi
done
quietly report --release 1.0 -o "$work/release.html"
quietly release notes 1.0 --format html -o "$work/notes.html"
quietly review --html --output "$work/review.html"

fresh import
quietly init --name Import
# shellcheck source=bench/kit.bash
. "$source/bench/kit.bash"
if [ -z "$csv" ]; then stories_csv "${csv:=$scratch/stories.csv}"; fi
quietly import "$csv"
quietly report -o "$work/import.html"

fresh hostile
payloads=('<script>window.hostile=1</script>' '"><img src=x onerror=window.hostile=1>'
  "' onmouseover='window.hostile=1" '</style><style>*{display:none}</style>'
  '</title></script><script>window.hostile=1</script>' '<svg onload=window.hostile=1>'
  '[x](javascript:window.hostile=1) ![y](https://example.com/y.png)'
  '<a href="javascript:window.hostile=1">x</a>' $'\u202egnp.exe \u2066 \u200b' '&lt;b&gt; &#60;')
quietly init --name "${payloads[0]}"
quietly vision edit --statement "${payloads[1]}" --for "${payloads[2]}" --need "${payloads[5]}"
quietly goal add "${payloads[3]}" --measure "${payloads[4]}" --target "${payloads[7]}"
quietly release new 1.0 --date 2026-12-18 --goal "${payloads[4]}"
for payload in "${payloads[@]}"; do
  quietly add "$payload" --description "$payload" --role "$payload" --want "$payload" \
    --benefit "$payload" --criterion "$payload" --size 3 --business-value 8 --user-value 5 \
    --risk 8 --release 1.0 --activity "$payload" --assignee "$payload"
  id=$("$backlog" list --format '{id}' | tail -1)
  quietly ask "$id" "$payload" --of "$payload"
  quietly note "$id" "$payload"
  quietly feedback add "$payload" --from "$payload" --story "$id"
  if [ -n "${last-}" ]; then quietly edit "$id" --depends-on "$last"; fi
  last=$id
done
quietly tradeoff 1.0 --drop "$last" --velocity 10 --keep --decide "${payloads[0]}" || true
quietly report -o "$work/hostile.html"

cd "$work"
node "$source/tests/browser/check.mjs" "$work/screenshots" \
  "$work"/{example,public,release,notes,review,import,hostile}.html
