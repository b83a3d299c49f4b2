#!/usr/bin/env bash
# Eight writers commit at once while readers look: no commit is lost, none is seen in part.
set -u
: "${TRANSACTION_DRIVER:?the path of transaction_driver}"
export BACKLOG_FSYNC=${BACKLOG_FSYNC:-off}  # so that the commits, not the disk, take the time
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
commits=$((100 * ${BACKLOG_TEST_EFFORT:-1}))

"$TRANSACTION_DRIVER" count-from-0 "$work" || exit 1
pids=()
for _ in 1 2 3 4 5 6 7 8; do
  "$TRANSACTION_DRIVER" count "$work" "$commits" &
  pids+=($!)
done
for _ in 1 2; do
  "$TRANSACTION_DRIVER" watch "$work" "$commits" &
  pids+=($!)
done
failed=0
for pid in "${pids[@]}"; do wait "$pid" || failed=$((failed + 1)); done

number=$(cat "$work/.backlog/settings.yaml")
files=$(find "$work/.backlog/stories" -type f | wc -l)
echo "$((8 * commits)) commits: counted to $number, $files files, $failed commands failed"
[ "$number" = $((8 * commits)) ] && [ "$files" = "$number" ] && [ "$failed" = 0 ]
