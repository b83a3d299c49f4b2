#!/usr/bin/env bash
# Kills the program at the system calls of prioritize, plan-sprint and accept, and edits a file
# between the kill and the recovery: a few of the calls unless BACKLOG_TEST_EFFORT asks for more; 25
# takes them all.
# shellcheck disable=SC2034  # the kit reads the settings
set -u
# shellcheck source=tests/torture/kit.bash
. "$(dirname "$0")/kit.bash"
PROGRAM=$(realpath "$1")
SHOP=$(realpath "$(dirname "$0")/../support/ready_shop.sh")
export PROGRAM SHOP BACKLOG_TODAY=2026-11-02 BACKLOG_USER=Ada BACKLOG_SEED=1

torture_begin
export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@example.com
export GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@example.com
shop="git init -q && . $SHOP && git add -A && git commit -q -m stories"
# The next command may be one that only reads; what takes the lock for writing sweeps up.
recover="$PROGRAM list && echo title | $PROGRAM import -"
plan="$PROGRAM plan-sprint --capacity 13 --goal Gifts"
# The last ones are worth most, so that several move.
scored="$shop && for each in k7m2qx:1 r2t8rn:1 p3w9da:2 t5h0ne:3 g1ft00:5 w1sh00:3 g2ft00:8 \
    m4m0na:8 n8w5sx:13; do
  printf 'business_value: %s\nuser_value: 3\nrisk: 1\n' \${each#*:} >>.backlog/stories/\${each%:*}.yaml
done"
finished="$shop && { $plan && $PROGRAM start k7m2qx && $PROGRAM finish k7m2qx --all-done; } >/dev/null"

POINTS=7 KINDS='kill late'
EDITED=stories/n8w5sx.yaml
torture prioritize "$scored" "$PROGRAM prioritize" "$recover"
EDITED=stories/p3w9da.yaml
torture plan-sprint "$shop" "$plan" "$recover"
EDITED=stories/k7m2qx.yaml
torture accept "$finished" "$PROGRAM accept k7m2qx --all-pass" "$recover"
torture_end
