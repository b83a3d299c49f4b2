// Which texts are about the same thing: by the words that they share, rare ones first.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace backlog {

/// Returns the stems of a text's words, each once, sorted: lower case, without common endings, at
/// most six characters; words of fewer than four letters and the commonest ones are left out.
std::vector<std::string> StemsOf(std::string_view text);

/// Texts to compare with. A word that few of them hold weighs more than one that many hold.
class SimilarTexts {
 public:
  /// Texts are numbered from 0 as they come.
  void Add(std::string_view text);

  /// Returns the numbers of the texts that share words with `text`, the most alike first, at most
  /// `most` of them. One word is not enough where `text` has many, unless few texts hold it.
  std::vector<std::size_t> NearestTo(std::string_view text, std::size_t most) const;

 private:
  std::map<std::string, std::vector<std::size_t>, std::less<>> texts_by_stem_;
  std::size_t count_ = 0;
};

}  // namespace backlog
