# Interrupts a command at each of its system calls and looks at what it leaves. To be sourced:
#   torture_begin                 makes $WORK; skips (and says so) without strace
#   torture NAME SETUP COMMAND RECOVER
#   torture_end                   prints the score; exit code 1 where anything was bad
# SETUP, COMMAND and RECOVER are shell text, run in a folder of their own. COMMAND must begin with the
# program (it is exec'ed), change .backlog from one state to another, and do the same every time.
# RECOVER is any command that takes the lock for writing, and changes nothing by itself.
#
# Settings: POINTS=N takes N of the system calls, evenly (0: all). KINDS="kill fault race late".
# EDITED=FILE is what the editor of the race and late kinds saves. RECORDS=yes holds the undo records to the
# same state as the files. BACKLOG_TEST_EFFORT=N takes N times POINTS of the calls.
# shellcheck shell=bash

FAULT_CALLS=" openat read pread64 write fsync syncfs renameat renameat2 unlinkat linkat mkdirat close \
newfstatat fstat statx getdents64 flock fchmod fchown faccessat faccessat2 "

# Where a race can be lost: about the look at a file and about its rename.
RACE_CALLS=" openat read renameat2 renameat linkat unlinkat "

torture_begin() {
  if ! strace -o /dev/null true 2>/dev/null; then
    echo "SKIPPED: strace is missing, or may not trace here"
    exit 0
  fi
  WORK=$(mktemp -d)
  trap 'rm -rf "$WORK"' EXIT
  : >"$WORK/score"
  export WORK
}

# What a folder holds, apart from git and what is private to this machine.
_snapshot() {
  (
    cd "$1" || exit 1
    find . -path ./.git -prune -o -path ./.backlog/.local -prune -o \
      \( -type f -o -type l \) -printf '%m %p\n' -exec sha256sum {} + | sort
    if [ "${RECORDS:-no}" = yes ] && [ -d .backlog/.local/undo ]; then ls -A .backlog/.local/undo; fi
  )
}

# Journals that are left, wherever they may lie.
_journals() {
  find "$1/.backlog/.local" "$1/.git/backlog" -name 'journal*' 2>/dev/null
}

# The system calls of COMMAND from the first one on that touches .backlog: name and number.
_points() {
  awk '/^[a-z_0-9]+\(/ {
         name = $0; sub(/\(.*/, "", name); count[name]++
         if (name == "execve" || name == "exit_group") next
         if (/\.backlog/) touched = 1
         if (touched) print name, count[name]
       }' "$1"
}

_bad() {
  echo "bad: $CASE: $*" >&2
  echo bad >>"$WORK/score"
}

_run_recover() {
  (cd "$1" && sh -c "$RECOVER") >"$1.out" 2>&1
}

# A kill leaves the old state or the new one, and the next command just works.
_kill() {
  local dir=$1 call=$2 number=$3 code state
  {  # the shell's own word on the killed child goes to /dev/null, too
    (cd "$dir" && exec strace -o /dev/null -e "trace=$call" \
      -e "inject=$call:signal=KILL:when=$number" sh -c "exec $COMMAND") >/dev/null
    code=$?
  } 2>/dev/null
  _run_recover "$dir" || _bad "killed at $call $number: recovery: $(cat "$dir.out")"
  state=$(_snapshot "$dir")
  if [ "$state" != "$AFTER" ] && { [ "$state" != "$BEFORE" ] || [ "$code" = 0 ]; }; then
    _bad "killed at $call $number, code $code: neither old nor new:"$'\n'"$state"
  fi
  [ -z "$(_journals "$dir")" ] || _bad "killed at $call $number: a journal is left"
}

# A failing call means an error and the old state, or the word that the change was saved.
_fault() {
  local dir=$1 call=$2 number=$3 error=$4 code state said
  case $FAULT_CALLS in *" $call "*) ;; *) return 0 ;; esac
  said=$(cd "$dir" && exec strace -o /dev/null -e "trace=$call" \
    -e "inject=$call:error=$error:when=$number" sh -c "exec $COMMAND" 2>&1 >/dev/null)
  code=$?
  local where="$error at $call $number, code $code ($said)"
  state=$(_snapshot "$dir")
  if [ "$code" -ge 126 ] || [ "$code" = 70 ]; then
    _bad "$where: crashed"
  elif [ "$code" = 0 ]; then
    [ "$state" = "$AFTER" ] || _bad "$where: not done"
  elif [ -z "$said" ]; then
    _bad "$where: no word"
  elif [[ $said == *"was saved, but"* || $said == *"was taken back, but"* ]]; then
    _run_recover "$dir" || _bad "$where: recovery: $(cat "$dir.out")"
    [ "$(_snapshot "$dir")" = "$AFTER" ] || _bad "$where: said saved"
    return 0
  else
    [ "$state" = "$BEFORE" ] || _bad "$where: not the old state:"$'\n'"$state"
  fi
  _run_recover "$dir" || _bad "$where: recovery: $(cat "$dir.out")"
  [ "$(_snapshot "$dir")" = "$state" ] || _bad "$where: recovery changed something"
  [ -z "$(_journals "$dir")" ] || _bad "$where: a journal is left"
}

# What an editor saves while the command stands still at a call is never lost.
_race() {
  local dir=$1 call=$2 number=$3 said
  [ -n "${EDITED:-}" ] || return 0
  case $RACE_CALLS in *" $call "*) ;; *) return 0 ;; esac
  (
    sleep 0.3
    echo "an editor's" >"$dir/editor" && mv "$dir/editor" "$dir/.backlog/$EDITED"
  ) &
  said=$(cd "$dir" && exec strace -o /dev/null -e "trace=$call" \
    -e "inject=$call:delay_enter=500000:when=$number" sh -c "exec $COMMAND" 2>&1 >/dev/null)
  wait $!
  _run_recover "$dir"
  grep -rqx "an editor's" "$dir/.backlog" || _bad "race at $call $number: lost; said: $said"
  if [[ $said == *"nothing was saved"* ]]; then
    grep -qx "an editor's" "$dir/.backlog/$EDITED" || _bad "race at $call $number: overwritten"
  fi
}

# What an editor saves between a kill and the recovery stands. Recovery may refuse then.
_late() {
  local dir=$1 call=$2 number=$3
  {
    (cd "$dir" && exec strace -o /dev/null -e "trace=$call" \
      -e "inject=$call:signal=KILL:when=$number" sh -c "exec $COMMAND") >/dev/null
  } 2>/dev/null
  echo "an editor's" >"$dir/editor" && mv "$dir/editor" "$dir/.backlog/$EDITED"
  _run_recover "$dir"
  grep -qx "an editor's" "$dir/.backlog/$EDITED" ||
    _bad "killed at $call $number, edited then: overwritten; recovery: $(cat "$dir.out")"
}

# One line of the list of points: KIND CALL NUMBER [ERROR].
_torture_point() {
  local dir
  dir=$WORK/run.$BASHPID
  mkdir "$dir"
  cp -a "$WORK/old/." "$dir"
  echo run >>"$WORK/score"
  "_$1" "$dir" "$2" "$3" "${4:-}"
  rm -rf "$dir" "$dir.out"
}
export -f _torture_point _kill _fault _race _late _bad _snapshot _journals _run_recover

torture() {
  export CASE=$1 COMMAND=$3 RECOVER=$4 BEFORE AFTER FAULT_CALLS RACE_CALLS RECORDS EDITED
  local setup=$2 kind call number error total step=1 points=${POINTS:-0}
  rm -rf "$WORK/old" "$WORK/new"
  mkdir "$WORK/old" "$WORK/new"
  (cd "$WORK/old" && sh -c "$setup") || { _bad "set-up failed"; return; }
  BEFORE=$(_snapshot "$WORK/old")
  cp -a "$WORK/old/." "$WORK/new"
  (cd "$WORK/new" && exec strace -y -o "$WORK/trace" sh -c "exec $COMMAND") >/dev/null ||
    { _bad "the command failed"; return; }
  AFTER=$(_snapshot "$WORK/new")
  [ "$BEFORE" != "$AFTER" ] || { _bad "the command changes nothing"; return; }

  _points "$WORK/trace" >"$WORK/points"
  total=$(wc -l <"$WORK/points")
  points=$((points * ${BACKLOG_TEST_EFFORT:-1}))
  if [ "$points" -gt 0 ]; then
    step=$(((total + points - 1) / points))
  fi
  for kind in ${KINDS:-kill fault}; do
    awk -v step="$step" '(NR - 1) % step == 0' "$WORK/points" | while read -r call number; do
      if [ "$kind" = fault ]; then
        for error in ${FAULTS:-ENOSPC EIO EACCES}; do echo "fault $call $number $error"; done
      else
        echo "$kind $call $number"
      fi
    done
  done | xargs -P "$(nproc)" -L 1 bash -c '_torture_point "$@"' torture
}

torture_end() {
  local runs bad
  runs=$(grep -c run "$WORK/score")
  bad=$(grep -c bad "$WORK/score")
  echo "$runs interruptions, $bad bad"
  [ "$runs" -gt 0 ] && [ "$bad" = 0 ]
}
