#include "model/characters.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace backlog {
namespace {

struct CharacterRange {
  std::int32_t first;
  std::int32_t last;
};

// Sorted. Zero-width joiners are in it although emoji use them: between letters they hide text.
constexpr std::array kInvisible = {
    CharacterRange{0x0000, 0x001f},    // C0
    CharacterRange{0x007f, 0x009f},    // DEL, C1
    CharacterRange{0x00ad, 0x00ad},    // soft hyphen
    CharacterRange{0x034f, 0x034f},    // combining grapheme joiner
    CharacterRange{0x061c, 0x061c},    // Arabic letter mark
    CharacterRange{0x115f, 0x1160},    // Hangul fillers
    CharacterRange{0x17b4, 0x17b5},    // Khmer inherent vowels
    CharacterRange{0x180e, 0x180e},    // Mongolian vowel separator
    CharacterRange{0x200b, 0x200f},    // zero-width space, joiners, direction marks
    CharacterRange{0x2028, 0x202e},    // line and paragraph separator, embeddings and overrides
    CharacterRange{0x2060, 0x206f},    // word joiner, invisible operators, isolates
    CharacterRange{0x3164, 0x3164},    // Hangul filler
    CharacterRange{0xfeff, 0xfeff},    // byte order mark
    CharacterRange{0xffa0, 0xffa0},    // half-width Hangul filler
    CharacterRange{0xfff9, 0xfffb},    // interlinear annotation
    CharacterRange{0x1d173, 0x1d17a},  // musical format controls
    CharacterRange{0xe0000, 0xe0fff},  // tags, variation selectors supplement
};

}  // namespace

Character FirstCharacter(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text.front());
  if (byte < 0x80) return {byte, 1};
  Character character;
  const utf8proc_ssize_t size =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                       static_cast<utf8proc_ssize_t>(text.size()), &character.code);
  if (size < 1) return {};
  character.size = static_cast<std::size_t>(size);
  return character;
}

bool IsInvisible(std::int32_t code) {
  const auto* found =
      std::lower_bound(kInvisible.begin(), kInvisible.end(), code,
                       [](const CharacterRange& range, std::int32_t c) { return range.last < c; });
  return found != kInvisible.end() && found->first <= code;
}

bool IsNeededJoiner(std::string_view text, std::size_t at) {
  constexpr std::int32_t kNonJoiner = 0x200c;
  constexpr std::int32_t kJoiner = 0x200d;
  constexpr int kAscii = 0x80;
  const Character joiner = FirstCharacter(text.substr(at));
  if (joiner.code != kNonJoiner && joiner.code != kJoiner) return false;
  std::size_t before = at;
  while (before > 0 && (static_cast<unsigned char>(text[before - 1]) & 0xc0) == 0x80) --before;
  if (before == 0 || at + joiner.size >= text.size()) return false;
  const auto joins = [](const Character& character) {
    return character.code >= kAscii && !IsInvisible(character.code);
  };
  return joins(FirstCharacter(text.substr(before - 1))) &&
         joins(FirstCharacter(text.substr(at + joiner.size)));
}

std::string Escaped(std::int32_t code) {
  if (code == '\n') return "\\n";
  if (code == '\r') return "\\r";
  if (code == '\t') return "\\t";
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), code < 0x80 ? "\\x%02x" : "\\u{%04x}",
                static_cast<unsigned>(code));
  return buffer.data();
}

std::string EscapedByte(char byte) {
  std::array<char, 8> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "\\x%02x", static_cast<unsigned char>(byte));
  return buffer.data();
}

}  // namespace backlog
