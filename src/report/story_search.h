// Finds words in stories, in any case, and shows where they stand.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backlog/model/story.h"

namespace backlog {

/// Returns a text in lower case, of any script.
std::string FoldedText(std::string_view text);

/// A place in a story where a word stands: "description", "criterion 2", and the text around it,
/// on one line, with "..." where it is cut.
struct Found {
  std::string where;
  std::string excerpt;
};

class StorySearch {
 public:
  /// Finds the words in `texts`; blanks separate words.
  explicit StorySearch(const std::vector<std::string>& texts);

  const std::vector<std::string>& words() const { return words_; }

  /// Returns where the words stand besides the title, the least that shows each; nullopt unless
  /// each word stands somewhere in the story.
  std::optional<std::vector<Found>> Find(const Story& story) const;

  /// Returns the words' bytes [begin, end) in a text, sorted, none overlapping.
  std::vector<std::pair<std::size_t, std::size_t>> Ranges(std::string_view text) const;

 private:
  std::vector<std::string> words_;  // folded
};

}  // namespace backlog
