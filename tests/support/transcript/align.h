// Which expected line belongs to which printed one: the answer to "does it match?", the difference
// to show, and the expectation that --update writes all come from one alignment.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "transcript/lines.h"

namespace backlog::transcript {

/// An expected line, a printed line, or both where they match. Printed lines that a `...` took are
/// paired with it, each in a pair of its own.
struct Pair {
  std::optional<std::size_t> expected;
  std::optional<std::size_t> printed;
};

struct Alignment {
  std::vector<Pair> pairs;
  bool matches = false;
};

/// Returns the alignment with the fewest lines that do not match.
Alignment Align(const std::vector<Line>& expected, const std::vector<Line>& printed);

/// Returns the difference in the manner of `diff -u`, three lines of context around each change.
std::string ShowDifference(const Alignment& alignment, const std::vector<Line>& expected,
                           const std::vector<Line>& printed);

/// Returns the new expectation: what was printed, wildcards kept where they still match.
std::vector<Line> Accept(const Alignment& alignment, const std::vector<Line>& expected,
                         const std::vector<Line>& printed);

/// Returns the index of the first expected line that does not match, or where one is missing.
std::size_t FirstMismatch(const Alignment& alignment, const std::vector<Line>& expected);

}  // namespace backlog::transcript
