// Merges texts line by line, for long texts and comments inside a field.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backlog {

/// Returns the lines of a text, each with its line break.
std::vector<std::string_view> SplitLines(std::string_view text);

/// Returns `base` with what both sides changed in it; nullopt where they changed the same lines, or
/// lines that touch, in different ways.
std::optional<std::string> MergeLines(std::string_view base, std::string_view ours,
                                      std::string_view theirs);

}  // namespace backlog
