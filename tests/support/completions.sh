#!/usr/bin/env bash
# The completions in the shells that they are for: what a Tab makes of the beginning of a command, an
# option and a story. A shell that is not installed is named.
# usage: completions.sh PROGRAM
# shellcheck disable=SC2317  # the functions are called by name
set -euo pipefail
program=$(realpath "$1")
folder=$(cd "$(dirname "$0")/../.." && pwd)
shop=$(mktemp -d)
trap 'rm -rf "$shop"' EXIT
mkdir "$shop/bin" "$shop/home"
ln -s "$program" "$shop/bin/backlog"
export PATH=$shop/bin:$PATH HOME=$shop/home BACKLOG_TODAY=2026-11-02 LC_ALL=C.UTF-8
cd "$shop"
# shellcheck source=tests/support/web_shop.sh
. "$folder/tests/support/web_shop.sh"

failed=0 tried=0
# usage: check SHELL TYPED WANTED    A slow machine is given time before a shell is called wrong.
check() {
  local seen
  tried=$((tried + 1))
  for pause in 0.4 2 6; do
    seen=$("$1_shows" "$2")
    [[ $seen == *"$3"* ]] && return 0
  done
  printf 'FAILED: %s: of "%s" Tab makes no "%s", but:\n%s\n' "$1" "$2" "$3" "$seen"
  failed=1
}
in_shell() {
  check "$1" 'backlog reje' 'reject'
  check "$1" 'backlog sprint can' 'cancel'
  check "$1" 'backlog prioritize --reb' '--rebalance'
  check "$1" 'backlog show k7' 'k7m2qx'
  check "$1" 'backlog list --release ' '1.0'
  check "$1" 'backlog import ord' 'orders.csv'
}
touch orders.csv

# What bash and zsh write on a terminal when these keys were typed.
bash_shows() {
  {
    printf 'PS1=; . %q\r' "$folder/completions/backlog.bash"
    sleep "$pause" # between two lines the terminal itself would take the keys
    printf '%s\t\t' "$1"
    sleep "$pause"
    printf '\025exit\r'
  } |
    timeout 20 script -qfec 'bash --norc --noprofile -i' /dev/null | sed '1,/PS1=;/d'
}
zsh_shows() {
  zsh -f -c '
    zmodload zsh/zpty
    zpty shell "zsh -f -i"
    zpty -w shell "PS1=; fpath=($1 \$fpath); autoload -Uz compinit; compinit -u -D; unsetopt beep"
    zpty -w shell "print be\"\"gun"
    zpty -r -m shell before "*begun*"
    zpty -w -n shell "$2"$'"'\t\t'"'
    sleep "$3"
    zpty -w -n shell $'"'\x15'"'
    zpty -w shell "print en\"\"ded"
    zpty -r -m shell screen "*ended*"
    print -r -- "$screen"' zsh "$folder/completions" "$1" "$pause" | sed 's/\x1b\[[0-9;?]*[A-Za-z]//g'
}
fish_shows() {
  # shellcheck disable=SC2016  # fish's own variables
  fish --no-config -c 'source $argv[1]; complete -C $argv[2]' \
    "$folder/completions/backlog.fish" "$1"
}
for shell in bash zsh fish; do
  if command -v "$shell" >/dev/null; then
    in_shell "$shell"
  else
    echo "$shell is not installed, and was not tried"
  fi
done
[ "$tried" -gt 0 ] || echo "SKIPPED: none of the shells is there"
exit $failed
