#!/usr/bin/env bash
# Kills, fails and races the transactions of the library at each of their system calls, a few
# of them unless BACKLOG_TEST_EFFORT asks for more; 25 takes them all.
# shellcheck disable=SC2034  # the kit reads the settings
set -u
# shellcheck source=tests/torture/kit.bash
. "$(dirname "$0")/kit.bash"
: "${TRANSACTION_DRIVER:?the path of transaction_driver}"

torture_begin
driver=$TRANSACTION_DRIVER
in_git='mkdir .git && : >.git/HEAD'
POINTS=8 KINDS=kill RECORDS=yes
torture 'several files' "$driver set-up ." "$driver change-several ." "$driver recover ."
torture 'several files, in git' "$in_git && $driver set-up ." "$driver change-several ." \
  "$driver recover ."
torture 'one file' "$driver set-up ." "$driver change-one ." "$driver recover ."
RECORDS=no
torture 'undo' "$driver set-up . && $driver change-several ." "$driver undo ." "$driver recover ."
torture 'recovery' "$driver set-up . && cd .backlog && printf 'one 2\n' >stories/.tmp-one-1 &&
  old=\$(sha256sum <stories/one.yaml | cut -c1-64) &&
  new=\$(sha256sum <stories/.tmp-one-1 | cut -c1-64) &&
  printf 'backlog journal 1\nreplace %s %s .tmp-one-1 stories/one.yaml\nend 1\n' \$old \$new \
    >.local/journal" "$driver recover ." "$driver recover ."

POINTS=4 KINDS=fault FAULTS=EIO
[ "${BACKLOG_TEST_EFFORT:-1}" -gt 1 ] && FAULTS='ENOSPC EIO EACCES EMFILE'
torture 'several files' "$driver set-up ." "$driver change-several ." "$driver recover ."
torture 'one file' "$driver set-up ." "$driver change-one ." "$driver recover ."
torture 'undo' "$driver set-up . && $driver change-several ." "$driver undo ." "$driver recover ."

POINTS=4 KINDS=race EDITED=stories/one.yaml
torture 'several files' "$driver set-up ." "$driver change-several ." "$driver recover ."
torture 'one file' "$driver set-up ." "$driver change-one ." "$driver recover ."
EDITED=stories/gone.yaml
torture 'a removed file' "$driver set-up ." "$driver change-several ." "$driver recover ."

# A file system without RENAME_EXCHANGE and RENAME_NOREPLACE (NFS, FAT) gets there, too. What it
# cannot promise is the moment between look and rename.
mkdir "$WORK/plain"
(
  cd "$WORK/plain" || exit 1
  for command in set-up change-several undo change-one; do
    strace -o /dev/null -e trace=renameat2,linkat -e inject=renameat2:error=EINVAL \
      -e inject=linkat:error=EPERM "$driver" "$command" . || exit 1
  done
  [ "$(cat .backlog/stories/one.yaml .backlog/stories/gone.yaml)" = $'one 2\ngone 1' ] &&
    [ ! -e .backlog/sprints/1.yaml ] && [ -z "$(find . -name '.tmp-*' -o -name 'journal*')" ]
) || _bad "without renameat2's flags"
torture_end
