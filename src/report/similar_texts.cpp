#include "report/similar_texts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "report/story_search.h"

namespace backlog {
namespace {

constexpr std::size_t kShortestWord = 4;
constexpr std::size_t kStemLength = 6;
constexpr std::size_t kManyWords = 4;  // of a text that says much
constexpr std::size_t kOneIn = 5;      // a word that no more of the texts hold is rare

struct Likeness {
  double weight = 0;
  std::size_t words = 0;
  bool has_rare = false;
};

bool IsPartOfWord(char c) {
  const bool is_ascii = static_cast<unsigned char>(c) < 0x80;
  return !is_ascii || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::size_t CharactersIn(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0U) != 0x80;
  }));
}

// Words that say how something is told, not what it is about.
bool IsCommon(std::string_view word) {
  constexpr std::array<std::string_view, 41> kCommon{
      "about", "after", "again", "also",  "always", "because", "been",  "before", "cannot",
      "could", "does",  "each",  "even",  "every",  "from",    "have",  "into",   "like",
      "must",  "never", "only",  "other", "over",   "said",    "says",  "should", "still",
      "such",  "than",  "that",  "their", "them",   "then",    "there", "they",   "this",
      "want",  "when",  "which", "with",  "would"};
  return std::find(kCommon.begin(), kCommon.end(), word) != kCommon.end();
}

std::string StemOf(std::string_view word) {
  for (const std::string_view ending :
       {"ations", "ation", "ings", "ing", "ers", "er", "ed", "es", "s"}) {
    if (word.ends_with(ending) && word.size() - ending.size() >= kShortestWord) {
      word.remove_suffix(ending.size());
      break;
    }
  }
  std::size_t end = 0;
  for (std::size_t characters = 0; end < word.size(); ++end) {
    const bool begins = (static_cast<unsigned char>(word[end]) & 0xc0U) != 0x80;
    if (begins && ++characters > kStemLength) break;
  }
  return std::string(word.substr(0, end));
}

}  // namespace

std::vector<std::string> StemsOf(std::string_view text) {
  const std::string folded = FoldedText(text);
  std::vector<std::string> stems;
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t end = at;
    while (end < folded.size() && IsPartOfWord(folded[end])) ++end;
    const std::string_view word = std::string_view(folded).substr(at, end - at);
    if (CharactersIn(word) >= kShortestWord && !IsCommon(word)) stems.push_back(StemOf(word));
    at = std::max(end, at + 1);
  }
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

void SimilarTexts::Add(std::string_view text) {
  for (std::string& stem : StemsOf(text)) texts_by_stem_[std::move(stem)].push_back(count_);
  ++count_;
}

std::vector<std::size_t> SimilarTexts::NearestTo(std::string_view text, std::size_t most) const {
  std::map<std::size_t, Likeness> shared;
  const std::vector<std::string> stems = StemsOf(text);
  for (const std::string& stem : stems) {
    const auto found = texts_by_stem_.find(stem);
    if (found == texts_by_stem_.end()) continue;
    const double weight =
        std::log(1.0 + static_cast<double>(count_) / static_cast<double>(found->second.size()));
    const bool is_rare = found->second.size() * kOneIn <= count_;
    for (const std::size_t number : found->second) {
      Likeness& likeness = shared[number];
      likeness.weight += weight;
      ++likeness.words;
      likeness.has_rare = likeness.has_rare || is_rare;
    }
  }
  std::vector<std::pair<double, std::size_t>> ranked;
  for (const auto& [number, each] : shared) {
    if (each.words == 1 && !each.has_rare && stems.size() >= kManyWords) continue;
    ranked.emplace_back(-each.weight, number);
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::size_t> nearest;
  for (const auto& [weight, number] : ranked) {
    if (nearest.size() < most) nearest.push_back(number);
  }
  return nearest;
}

}  // namespace backlog
