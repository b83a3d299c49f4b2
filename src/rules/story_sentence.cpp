// Reading user-story sentences word by word. The rules were measured on 851 stories of eleven
// projects that people had marked (Dalpiaz, Requirements data sets); story_sentence_data_test.cpp
// holds the figures. Written by hand because <regex> costs seconds of compile time and says less.
#include "backlog/rules/story_sentence.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <utility>
#include <vector>

namespace backlog {
namespace {

constexpr std::size_t kLongestTitle = 70;
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kJoints = ",;:.";  // what separates the parts of the sentence

template <std::size_t n>
bool In(std::string_view word, const std::array<std::string_view, n>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string lower;           // ASCII lower case, plain apostrophes, no punctuation around
  bool after_joint = false;    // a comma or the like stands before it
  bool after_bracket = false;  // it opens a bracket
};

std::string Collapsed(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (kBlanks.find(c) == std::string_view::npos) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

std::string BareWord(std::string_view token) {
  constexpr std::string_view kPunctuation = "()[]{}\"'*_,;:.!?";
  constexpr std::string_view kCurlyApostrophe = "\xe2\x80\x99";
  std::string lower(token);
  for (std::size_t at; (at = lower.find(kCurlyApostrophe)) != std::string::npos;) {
    lower.replace(at, kCurlyApostrophe.size(), "'");
  }
  lower.erase(lower.find_last_not_of(kPunctuation) + 1);
  lower.erase(0, lower.find_first_not_of(kPunctuation));
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

/// Returns the words of `text`, which has single blanks between them. A comma or the like that
/// stands alone is no word.
std::vector<Word> SplitWords(std::string_view text) {
  std::vector<Word> words;
  bool joint = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view token = text.substr(begin, end - begin);
    if (token.find_first_not_of(kJoints) != std::string_view::npos) {
      words.push_back({begin, end, BareWord(token), joint, token.front() == '('});
      joint = false;
    }
    joint = joint || kJoints.find(token.back()) != std::string_view::npos ||
            token.ends_with(").") || token.ends_with("),");
    begin = end + 1;
  }
  return words;
}

/// The sentence and its words; a part of it is a range of word indices.
struct Reading {
  std::string text;
  std::vector<Word> words;

  std::string_view Lower(std::size_t index) const {
    return index < words.size() ? std::string_view(words[index].lower) : std::string_view();
  }

  bool Says(std::size_t index, std::initializer_list<std::string_view> phrase) const {
    return std::all_of(phrase.begin(), phrase.end(),
                       [&](std::string_view word) { return Lower(index++) == word; });
  }

  /// Returns the words from `begin` up to `end`, with what stands between them; up to the last
  /// word, the text up to its very end.
  std::string Part(std::size_t begin, std::size_t end) const {
    if (begin >= end) return {};
    if (end == words.size()) return text.substr(words[begin].begin);
    return text.substr(words[begin].begin, words[end - 1].end - words[begin].begin);
  }
};

std::string TrimmedRight(std::string part, std::string_view characters) {
  part.erase(part.find_last_not_of(characters) + 1);
  return part;
}

/// Drops the full stop that ends a sentence, but not one that ends "etc." or three dots.
std::string WithoutFullStop(std::string part) {
  part = TrimmedRight(std::move(part), " ");
  if (part.ends_with('.') && !part.ends_with("..") && !part.ends_with("etc.")) part.pop_back();
  return TrimmedRight(std::move(part), " ,;");
}

bool IsSubject(std::string_view word) {
  constexpr std::array<std::string_view, 10> kSubjects = {
      "i", "we", "i'd", "we'd", "i'm", "we're", "i'll", "we'll", "i've", "we've"};
  return In(word, kSubjects);
}

bool IsAdverb(std::string_view word) {
  constexpr std::array<std::string_view, 6> kAdverbs = {"also",   "just",   "only",
                                                        "really", "always", "simply"};
  return In(word, kAdverbs);
}

/// True where words from `index` on say that something is wanted, possible or needed.
bool IsWanting(const Reading& reading, std::size_t index) {
  constexpr std::array<std::string_view, 22> kVerbs = {
      "want",   "wants",  "wish",    "need", "needs", "would",  "can",  "could",
      "should", "must",   "may",     "will", "shall", "expect", "like", "do",
      "don't",  "prefer", "require", "am",   "have",  "cannot"};
  while (IsAdverb(reading.Lower(index))) ++index;
  return In(reading.Lower(index), kVerbs);
}

/// Returns where the means begin: at the subject, or where it was left out ("As a developer, would
/// like the ability ..."), at the verb.
std::optional<std::size_t> FindMeans(const Reading& reading, std::size_t from) {
  constexpr std::array<std::string_view, 4> kBareVerbs = {"want", "would", "need", "wish"};
  for (std::size_t i = from; i < reading.words.size(); ++i) {
    const Word& word = reading.words[i];
    if (IsSubject(word.lower) && (word.after_joint || IsWanting(reading, i + 1) ||
                                  word.lower == "i'd" || word.lower == "we'd")) {
      return i;
    }
    if (word.after_joint && In(word.lower, kBareVerbs)) return i;
  }
  return std::nullopt;
}

struct Means {
  std::size_t begin = 0;  // the first word of what is wanted
  std::string prefix;     // what the verb adds to it: "not " or "only "
};

/// Skips "I want to", "we would like", "I'd love to", "I should be able to" and the like. A verb
/// that is none of them is itself what is wanted: "I get a receipt".
Means SkipWanting(const Reading& reading, std::size_t index) {
  constexpr std::array<std::string_view, 9> kWanting = {"want",   "wants", "wish", "need",  "needs",
                                                        "expect", "like",  "love", "prefer"};
  constexpr std::array<std::string_view, 7> kModals = {"can", "could", "should", "must",
                                                       "may", "will",  "shall"};
  Means means;
  bool conditional = reading.Lower(index).ends_with("'d");
  const bool able = reading.Lower(index).ends_with("'m") || reading.Lower(index).ends_with("'re");
  if (IsSubject(reading.Lower(index))) ++index;
  const auto adverbs = [&] {
    for (; IsAdverb(reading.Lower(index)); ++index) {
      if (reading.Lower(index) == "only") means.prefix += "only ";
    }
  };
  adverbs();
  bool negated = false;
  if (reading.Says(index, {"do", "not"}) || reading.Lower(index) == "don't") {
    index += reading.Lower(index) == "do" ? 2 : 1;
    means.prefix += "not ";
    negated = true;
  }
  if (reading.Lower(index) == "would") {
    conditional = true;
    ++index;
  }
  adverbs();
  if (In(reading.Lower(index), kWanting)) {
    ++index;
    if (!negated && reading.Lower(index) == "to") ++index;
  } else if (conditional || able || reading.Lower(index) == "am") {
    if (reading.Says(index, {"am", "able", "to"}))
      index += 3;
    else if (able && reading.Says(index, {"able", "to"}))
      index += 2;
  } else if (In(reading.Lower(index), kModals)) {
    ++index;
    if (reading.Says(index, {"be", "able", "to"})) index += 3;
  } else if (reading.Says(index, {"have", "to"})) {
    index += 2;
  }
  means.begin = index;
  return means;
}

/// A phrase that introduces the benefit: `size` words from `begin` on; no words = none found.
struct Indicator {
  std::size_t begin = 0;
  std::size_t size = 0;
};

std::size_t StrongIndicator(const Reading& reading, std::size_t index) {
  if (reading.Says(index, {"so", "that", "so"})) return 3;  // a slip that people make
  if (reading.Says(index, {"so", "that"})) return 2;
  if (reading.Says(index, {"so", "as", "to"})) return 3;
  if (reading.Says(index, {"in", "order", "to"})) return 3;
  if (reading.Says(index, {"in", "order", "that"})) return 3;
  return 0;
}

/// True for a "so" that begins a purpose, not one of degree or manner ("so far", "to do so by").
bool IsPurposeSo(const Reading& reading, std::size_t index) {
  constexpr std::array<std::string_view, 24> kSubjects = {
      "i",    "we",    "he",    "she",   "they",   "it",       "you",       "my",
      "our",  "their", "the",   "a",     "an",     "his",      "her",       "its",
      "your", "this",  "these", "users", "people", "everyone", "everybody", "nobody"};
  constexpr std::array<std::string_view, 10> kAuxiliaries = {
      "can", "could", "will", "may", "might", "is", "are", "don't", "doesn't", "won't"};
  constexpr std::array<std::string_view, 12> kDegree = {
      "far", "by", "on", "much", "many", "long", "few", "little", "forth", "as", "when", "if"};
  constexpr std::array<std::string_view, 8> kManner = {"do",  "does", "doing", "done",
                                                       "did", "or",   "ever",  "not"};
  if (reading.Lower(index) != "so" || index + 1 >= reading.words.size()) return false;
  if (In(reading.Lower(index + 1), kDegree)) return false;
  const Word& so = reading.words[index];
  if (so.after_joint || so.after_bracket) return true;
  if (index > 0 && In(reading.Lower(index - 1), kManner)) return false;
  if (In(reading.Lower(index + 1), kSubjects)) return true;
  return In(reading.Lower(index + 2), kAuxiliaries) || In(reading.Lower(index + 3), kAuxiliaries);
}

/// True where a relative clause set off by commas stands in [begin, end): "create forms, that
/// students fill in, in order to tell me": the students' purpose, not the story's.
bool HasRelativeClause(const Reading& reading, std::size_t begin, std::size_t end) {
  constexpr std::array<std::string_view, 4> kRelative = {"that", "which", "who", "whose"};
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (reading.words[i].after_joint && In(reading.Lower(i), kRelative)) return true;
  }
  return false;
}

/// "so that" wins over an earlier mere "so".
Indicator FindBenefit(const Reading& reading, std::size_t from) {
  for (std::size_t i = from; i < reading.words.size(); ++i) {
    const std::size_t size = StrongIndicator(reading, i);
    if (size == 0) continue;
    if (reading.Lower(i) == "in" && HasRelativeClause(reading, from, i)) continue;
    return {i, size};
  }
  for (std::size_t i = from + 1; i < reading.words.size(); ++i) {
    if (IsPurposeSo(reading, i)) return {i, 1};
  }
  // "explain the design to ensure it is used": a purpose, behind a means of its own.
  constexpr std::array<std::string_view, 8> kNoPurpose = {"able", "want", "like", "need",
                                                          "wish", "have", "how",  "and"};
  for (std::size_t i = from + 3; i < reading.words.size(); ++i) {
    if (reading.Says(i, {"to", "ensure"}) && !In(reading.Lower(i - 1), kNoPurpose)) return {i, 1};
  }
  return {};
}

/// Fills want and benefit from the words behind "I want to". A benefit in brackets ends with them,
/// and what follows still belongs to the want.
void ReadWantAndBenefit(const Reading& reading, const Means& means, StorySentence& story) {
  const Indicator found = story.benefit.empty() ? FindBenefit(reading, means.begin) : Indicator{};
  const std::size_t end = found.size == 0 ? reading.words.size() : found.begin;
  story.want = reading.Part(means.begin, end);
  if (found.size != 0) {
    story.want = TrimmedRight(std::move(story.want), " ,;(");
    story.benefit = reading.Part(found.begin + found.size, reading.words.size());
    const std::size_t close = story.benefit.find(')');
    if (reading.words[found.begin].after_bracket && close != std::string::npos) {
      story.want += story.benefit.substr(close + 1);
      story.benefit.erase(close);
    }
    story.benefit = WithoutFullStop(std::move(story.benefit));
  }
  story.want = WithoutFullStop(std::move(story.want));
  if (!story.want.empty()) story.want = means.prefix + story.want;
}

/// True for the words after which "As" begins no role: "As soon as possible, I want ...".
bool IsNoRole(std::string_view word) {
  constexpr std::array<std::string_view, 20> kNoRole = {
      "soon", "long", "far", "well", "much", "of",   "it", "we",   "i",  "you",
      "they", "per",  "in",  "for",  "if",   "with", "to", "part", "at", "discussed"};
  return In(word, kNoRole);
}

/// Splits [begin, end) into the role and what a comma sets off from it: a participle or a relative
/// clause, "Researcher, working with data". A list of roles stays whole.
void ReadRole(const Reading& reading, std::size_t begin, std::size_t end, StorySentence& story) {
  constexpr std::array<std::string_view, 9> kAside = {"who", "which", "whose", "that", "with",
                                                      "in",  "when",  "where", "so"};
  std::size_t split = end;
  for (std::size_t i = begin + 1; i < end && split == end; ++i) {
    const Word& word = reading.words[i];
    if (!word.after_joint) continue;
    const bool participle = word.lower.size() > 5 && word.lower.ends_with("ing");
    if (participle || In(word.lower, kAside)) split = i;
  }
  story.role = TrimmedRight(reading.Part(begin, split), " ,;:.");
  const std::size_t purpose = split < end ? StrongIndicator(reading, split) : 0;
  const std::string rest = TrimmedRight(reading.Part(split + purpose, end), " ,;:.");
  (purpose != 0 ? story.benefit : story.aside) = rest;
}

/// Returns where "As a" begins behind "In order to BENEFIT," or "So that BENEFIT,", and fills the
/// benefit; 0 where the sentence begins with the role.
std::size_t SkipLeadingBenefit(const Reading& reading, StorySentence& story) {
  const std::size_t size = StrongIndicator(reading, 0);
  if (size == 0) return 0;
  for (std::size_t i = size + 1; i < reading.words.size(); ++i) {
    if (reading.Lower(i) != "as" || !reading.words[i].after_joint) continue;
    story.benefit = TrimmedRight(reading.Part(size, i), " ,;:.");
    return i;
  }
  return 0;
}

std::size_t Characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
  }));
}

/// Returns `text` up to the last whole word within the limit, not ending in a word that only leads
/// to the next one ("... of the"). A first word that is too long stays whole.
std::string ShortTitle(const std::string& text) {
  constexpr std::array<std::string_view, 32> kLeading = {
      "a",    "an",   "the",   "of",  "to",   "in",    "on",   "at",  "by",    "for",      "or",
      "as",   "and",  "my",    "our", "its",  "their", "your", "is",  "are",   "with",     "so",
      "from", "that", "which", "who", "when", "if",    "such", "via", "using", "including"};
  if (Characters(text) <= kLongestTitle) return text;
  std::size_t end = std::min(text.find(' '), text.size());
  for (std::size_t next = end; next < text.size();) {
    next = std::min(text.find(' ', next + 1), text.size());
    if (Characters(std::string_view(text).substr(0, next)) > kLongestTitle) break;
    end = next;
  }
  std::string title = TrimmedRight(text.substr(0, end), " ,;:");
  for (std::size_t blank; (blank = title.rfind(' ')) != std::string::npos;) {
    if (!In(BareWord(title.substr(blank + 1)), kLeading)) break;
    title = TrimmedRight(title.substr(0, blank), " ,;:");
  }
  return title;
}

std::string TitleOf(std::string_view want) {
  for (const std::string_view prefix : {"be able to ", "have the ability to "}) {
    if (want.size() > prefix.size() && want.starts_with(prefix)) want.remove_prefix(prefix.size());
  }
  std::string title = ShortTitle(std::string(want));
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') {
    title[0] = static_cast<char>(title[0] - 'a' + 'A');
  }
  return title;
}

}  // namespace

std::optional<StorySentence> ParseStorySentence(std::string_view text) {
  Reading reading;
  reading.text = Collapsed(text);
  reading.words = SplitWords(reading.text);
  StorySentence story;
  std::size_t role = SkipLeadingBenefit(reading, story);
  if (reading.Lower(role) != "as") return std::nullopt;
  ++role;
  constexpr std::array<std::string_view, 3> kArticles = {"a", "an", "the"};
  if (In(reading.Lower(role), kArticles)) {
    ++role;
  } else if (IsNoRole(reading.Lower(role))) {
    return std::nullopt;
  }
  const std::optional<std::size_t> means = FindMeans(reading, role + 1);
  if (!means) return std::nullopt;
  ReadRole(reading, role, *means, story);
  ReadWantAndBenefit(reading, SkipWanting(reading, *means), story);
  if (story.role.empty() || story.want.empty()) return std::nullopt;
  story.title = TitleOf(story.want);
  return story;
}

}  // namespace backlog
