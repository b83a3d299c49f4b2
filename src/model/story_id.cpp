// How ids are made and how story files are named. The id alone finds the file; the slug is a hint
// for people, comes from the first title and never changes.
#include "backlog/model/story_id.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "model/stable_hash.h"

namespace backlog {
namespace {

// Crockford's base 32 without i, l, o and u: nothing to confuse when read aloud. Digits stand
// first; the 22 letters begin at kFirstLetter.
constexpr std::string_view kAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t kFirstLetter = 10;
constexpr std::size_t kIdSize = 6;
constexpr std::size_t kShortestPrefix = 2;
constexpr std::size_t kLongestSlug = 40;
constexpr std::string_view kExtension = ".yaml";

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t CommonPrefix(std::string_view a, std::string_view b) {
  const std::size_t limit = std::min(a.size(), b.size());
  std::size_t size = 0;
  while (size < limit && a[size] == b[size]) ++size;
  return size;
}

/// Returns the ASCII spelling of Latin letters that have no decomposition, and of the apostrophes,
/// which vanish so that "don't" stays one word; nullopt for everything else.
std::optional<std::string_view> Spelling(utf8proc_int32_t code) {
  switch (code) {
    case U'\'':
    case U'\u2019': return "";
    case U'\u00e6': return "ae";
    case U'\u0153': return "oe";
    case U'\u00f8': return "o";
    case U'\u0142': return "l";
    case U'\u0111':
    case U'\u00f0': return "d";
    case U'\u00fe': return "th";
    case U'\u0131': return "i";
    default: return std::nullopt;
  }
}

/// Returns the title decomposed, without marks, in lower case; as it is where it is not UTF-8.
std::string PlainLetters(std::string_view title) {
  constexpr auto kOptions =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                     UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
  utf8proc_uint8_t* raw = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(title.data()),
                   static_cast<utf8proc_ssize_t>(title.size()), &raw, kOptions);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
  if (size < 0) return std::string(title);
  return std::string(reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size));
}

/// Splits into words of ASCII letters and digits; every other character ends a word.
std::vector<std::string> Words(std::string_view folded) {
  std::vector<std::string> words(1);
  while (!folded.empty()) {
    utf8proc_int32_t code = 0;
    const utf8proc_ssize_t size =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(folded.data()),
                         static_cast<utf8proc_ssize_t>(folded.size()), &code);
    folded.remove_prefix(size < 1 ? 1 : static_cast<std::size_t>(size));
    if (code >= 'A' && code <= 'Z') code += 'a' - 'A';  // only where folding failed
    if ((code >= 'a' && code <= 'z') || (code >= '0' && code <= '9')) {
      words.back() += static_cast<char>(code);
    } else if (const auto spelling = Spelling(code)) {
      words.back() += *spelling;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

}  // namespace

bool IsStoryIdPrefix(std::string_view text) {
  if (text.empty() || text.size() > kIdSize || IsDigit(text[0])) return false;
  if (text.find_first_not_of(kAlphabet) != std::string_view::npos) return false;
  return text.size() < kIdSize || std::any_of(text.begin(), text.end(), IsDigit);
}

bool IsStoryId(std::string_view text) {
  return text.size() == kIdSize && IsStoryIdPrefix(text);
}

std::string StoryIdFromBits(std::uint64_t bits) {
  constexpr std::uint64_t kGolden =
      0x9e3779b97f4a7c15U;  // splitmix64's step: walks all 2^64 states
  std::string id(kIdSize, ' ');
  do {  // about one draw in seven has no digit
    bits += kGolden;
    std::uint64_t left = Mix64(bits);
    constexpr std::uint64_t kLetters = kAlphabet.size() - kFirstLetter;
    id[0] = kAlphabet[kFirstLetter + left % kLetters];
    left /= kLetters;
    for (std::size_t i = 1; i < kIdSize; ++i) {
      id[i] = kAlphabet[left % kAlphabet.size()];
      left /= kAlphabet.size();
    }
  } while (!IsStoryId(id));
  return id;
}

std::string RandomStoryId(std::mt19937_64& random) {
  return StoryIdFromBits(random());
}

std::string HashedStoryId(std::string_view system, std::string_view key, unsigned attempt) {
  // NUL between the parts: neither a system's name nor a key holds one, so no two inputs collide
  // by concatenation.
  std::string text(system);
  text += '\0';
  text += key;
  text += '\0';
  text += std::to_string(attempt);
  return StoryIdFromBits(StableHash(text));
}

std::vector<std::size_t> ShortestUniquePrefixes(std::span<const std::string> sorted_ids) {
  std::vector<std::size_t> sizes;
  sizes.reserve(sorted_ids.size());
  std::size_t before = 0;  // what the id shares with its predecessor
  for (std::size_t i = 0; i < sorted_ids.size(); ++i) {
    const std::string& id = sorted_ids[i];
    const std::size_t after = i + 1 < sorted_ids.size() ? CommonPrefix(id, sorted_ids[i + 1]) : 0;
    const std::size_t needed = std::max(kShortestPrefix, std::max(before, after) + 1);
    sizes.push_back(std::min(needed, id.size()));
    before = after;
  }
  return sizes;
}

std::string Slug(std::string_view title) {
  std::string slug;
  for (const std::string& word : Words(PlainLetters(title))) {
    if (slug.empty()) {
      slug = word.substr(0, kLongestSlug);
    } else if (slug.size() + 1 + word.size() <= kLongestSlug) {
      slug += '-';
      slug += word;
    } else {
      break;
    }
  }
  return slug;
}

std::string StoryFileName(std::string_view id, std::string_view title) {
  std::string name(id);
  if (const std::string slug = Slug(title); !slug.empty()) {
    name += '-';
    name += slug;
  }
  name += kExtension;
  return name;
}

std::optional<std::string> IdOfFileName(std::string_view name) {
  if (!name.ends_with(kExtension)) return std::nullopt;
  const std::string_view stem = name.substr(0, name.size() - kExtension.size());
  const std::string_view id = stem.substr(0, kIdSize);
  if (!IsStoryId(id)) return std::nullopt;
  if (stem.size() > kIdSize && stem[kIdSize] != '-') return std::nullopt;
  return std::string(id);
}

}  // namespace backlog
