#!/bin/sh
# Builds the fuzz targets with clang and runs each for SECONDS (default 60), beginning with the
# repository's own YAML files. A finding lies in the working directory, and the exit code is not 0.
set -eu
seconds=${1:-60}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/corpus"
find "$root/examples" "$root/tests" -name '*.yaml' 2>/dev/null |
    while read -r file; do cp "$file" "$work/corpus/$(echo "$file" | tr '/' '_')"; done
clang++-14 -std=c++20 -O1 -g -fsanitize=fuzzer,address,undefined \
    -fno-sanitize-recover=all -I"$root/include" -I"$root/src" \
    "$root"/tests/fuzz/story_text_fuzz.cpp "$root"/src/store/story_text*.cpp \
    "$root"/src/store/yaml_*.cpp "$root"/src/store/text_splices.cpp "$root"/src/model/text_value.cpp \
    -lyaml-cpp -o "$work/story_text_fuzz"
"$work/story_text_fuzz" -max_total_time="$seconds" -max_len=4096 -timeout=10 -verbosity=0 \
    "$work/corpus"
