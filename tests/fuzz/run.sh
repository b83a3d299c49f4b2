#!/usr/bin/env bash
# Builds the fuzzers with clang and runs them for SECONDS in all (default 60). They begin with the YAML
# files of this project, and what they learn is kept in build/fuzz. The bytes of a finding are kept
# there too, and the exit code is not 0.
# usage: tests/fuzz/run.sh [SECONDS]
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
export CMAKE_GENERATOR=Ninja # for a new build folder; an old one keeps its own
cmake --preset fuzz
cmake --build --preset fuzz -j "$(nproc)"
cd build/fuzz

seeds=$(mktemp -d)
trap 'rm -rf "$seeds"' EXIT
mkdir "$seeds"/{story_text,merge_document}_fuzz
# Three versions of each file: as it is, one side plans it, the other scores and renames it.
for file in ../../examples/*/.backlog/*/*.yaml; do
  name=$(basename "$file")
  cp "$file" "$seeds/story_text_fuzz/$name"
  {
    cat "$file"
    printf '\n%%%%\n'
    sed -e 's/^sprint:.*/sprint: 7/' -e 's/^status:.*/status: planned/' "$file"
    printf '\n%%%%\n'
    sed -e 's/^size:.*/size: 5/' -e 's/^title: /title: Again: /' "$file"
  } >"$seeds/merge_document_fuzz/$name"
done

fuzzers=(tests/fuzz/*_fuzz)
code=0
for fuzzer in "${fuzzers[@]}"; do
  name=$(basename "$fuzzer")
  echo "== $name"
  mkdir -p "corpus/$name"
  "$fuzzer" -max_total_time=$((seconds / ${#fuzzers[@]})) -max_len=8192 -timeout=10 -verbosity=0 \
    -print_funcs=0 -print_final_stats=1 \
    -artifact_prefix="$name." "corpus/$name" "$seeds/$name" || code=1
done
exit "$code"
