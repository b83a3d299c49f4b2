#!/usr/bin/env bash
# Checks that a page's transcript can be typed and read on any terminal: each line that is typed has
# fewer than 80 characters, each line of output at most 80.
# usage: page_width.sh PAGE... | page_width.sh --self-test
set -euo pipefail
export LC_ALL=C.UTF-8 # characters, not bytes

check() {
  local page line number inside lines=0 wide=0
  for page in "$@"; do
    number=0 inside=
    while IFS= read -r line || [ -n "$line" ]; do
      number=$((number + 1))
      case $line in
        '```console') inside=1 && continue ;;
        '```') inside= ;;
      esac
      [ -n "$inside" ] || continue
      lines=$((lines + 1))
      # The prompt is the page's, not typed.
      if [[ $line == '$ '* || $line == '> '* ]] && [ $((${#line} - 2)) -ge 80 ]; then
        echo "$page:$number: $((${#line} - 2)) characters typed"
      elif [[ $line != '$ '* && $line != '> '* ]] && [ ${#line} -gt 80 ]; then
        echo "$page:$number: ${#line} characters of output"
      else
        continue
      fi
      wide=$((wide + 1))
    done <"$page"
  done
  echo "$lines lines, $wide too wide"
  [ "$lines" -gt 0 ] && [ "$wide" -eq 0 ]
}

self_test() {
  local page x79 failed=0
  page=$(mktemp)
  # shellcheck disable=SC2064  # the name is known now, and gone from scope at the end
  trap "rm -f '$page'" EXIT
  x79=$(printf 'ü%.0s' {1..79})
  # expect CODE LINE...: what a page with these lines in a console block comes to
  expect() {
    local wanted=$1 code=0
    shift
    { echo '```console' && printf '%s\n' "$@" && echo '```'; } >"$page"
    (check "$page") >/dev/null || code=1
    [ "$code" = "$wanted" ] || { echo "expected $wanted for: $*" && failed=1; }
  }
  expect 0 "\$ $x79" "> $x79" "${x79}x"
  expect 1 "\$ ${x79}x"
  expect 1 '$ x' "> ${x79}x"
  expect 1 '$ x' "${x79}xx"
  printf 'no console block\n%s%s\n' "$x79" "$x79" >"$page"
  if (check "$page") >/dev/null; then echo "a page without commands passed" && failed=1; fi
  [ $failed -eq 0 ] && echo "each line that is too wide was found"
}

if [ "${1-}" = --self-test ]; then
  self_test
else
  check "$@"
fi
