// "Did you mean ...?": the nearest known word to one that is not known.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace backlog {

/// Returns how many single bytes must be inserted, removed, replaced or swapped with their
/// neighbour to turn `a` into `b`, no byte touched twice (Damerau-Levenshtein, restricted).
int EditDistance(std::string_view a, std::string_view b);

/// Returns the candidate nearest to `word`, ASCII case ignored; the first of several equally near.
/// Nothing where the nearest is more than `max` edits away, or more than half of the word: a guess
/// that shares nothing with what was typed does not help.
std::optional<std::string> Nearest(std::string_view word, std::span<const std::string> candidates,
                                   int max = 3);
std::optional<std::string> Nearest(std::string_view word,
                                   std::span<const std::string_view> candidates, int max = 3);

}  // namespace backlog
