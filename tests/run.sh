#!/usr/bin/env bash
# Builds backlog and runs all its tests: optimized first, then once more under the address and
# undefined behaviour sanitizers. Installs what is missing (Debian, as root or with sudo). Changes
# nothing outside build/.
# usage: tests/run.sh [--quick]      --quick leaves the sanitizers out
set -euo pipefail
cd "$(dirname "$0")/.."

quick=no
case "${1-}" in
  '') ;;
  --quick) quick=yes ;;
  *)
    sed -n '2,5s/^# //p' "$0"
    [ "$1" = --help ] || [ "$1" = -h ] || exit 2
    exit 0
    ;;
esac

# shellcheck source=tests/support/needs.sh
. tests/support/needs.sh
install_needs "${BUILD_NEEDS[@]}" "${TEST_NEEDS[@]}"

export CMAKE_GENERATOR=Ninja # for a new build folder; an old one keeps its own
jobs=$(nproc)
launcher=()
if command -v ccache >/dev/null; then launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi

# usage: build_and_test PRESET CTEST_OPTION...
build_and_test() {
  local preset=$1
  shift
  echo "== $preset"
  cmake --preset "$preset" -DBUILD_TESTING=ON "${launcher[@]}"
  cmake --build --preset "$preset" -j "$jobs"
  ctest --preset "$preset" -j "$jobs" "$@"
}

build_and_test release
[ "$quick" = yes ] || build_and_test asan -LE noasan
