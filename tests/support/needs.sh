# Installs what building and testing need, on Debian, where it is missing. To be sourced:
#   . tests/support/needs.sh
#   install_needs "${BUILD_NEEDS[@]}"
# shellcheck shell=bash disable=SC2034  # the lists are for those who source this

BUILD_NEEDS=(g++ cmake ninja-build pkg-config git libcli11-dev libyaml-cpp-dev libfmt-dev
  doctest-dev nlohmann-json3-dev libmd-dev libutf8proc-dev libcmark-dev scdoc)
# Fault injection, two more YAML readers as oracles, what reads manual pages strictly, and the
# shells that complete.
TEST_NEEDS=(strace libyaml-dev libfyaml-dev mandoc zsh fish)
# What .ci/full looks through the source with.
LINT_NEEDS=(clang-14 libclang-rt-14-dev clang-format-14 clang-tidy-14 shellcheck)

# What .ci/full looks at the pages with that backlog makes.
BROWSER_NEEDS=(chromium nodejs npm)

_is_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Makes sure that the packages are there. Uses no network where they are. Where this is not Debian it
# says what is needed and goes on: the build tells what it misses.
install_needs() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "This is no Debian system. Needed, under the names that Debian 12 gives them:" "$@" >&2
    return 0
  fi
  local package missing=() become=()
  for package in "$@"; do
    _is_installed "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0

  if [ "$(id -u)" -ne 0 ]; then
    # Without a terminal a question for the password would never be answered.
    if [ -t 0 ]; then become=(sudo); else become=(sudo -n); fi
    if ! command -v sudo >/dev/null || ! "${become[@]}" true; then
      echo "These packages are missing, and only root or sudo may install them:" >&2
      echo "  apt-get install ${missing[*]}" >&2
      return 1
    fi
  fi
  echo "Installing: ${missing[*]}"
  "${become[@]}" apt-get update -q &&
    "${become[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -q -y --no-install-recommends "${missing[@]}"
}
