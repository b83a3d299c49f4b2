#include "cli/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "model/counted.h"

namespace backlog {
namespace {

/// The character at the beginning of a text.
struct Character {
  utf8proc_int32_t code = -1;  // -1: not UTF-8
  std::size_t size = 1;        // in bytes
};

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

struct Range {
  utf8proc_int32_t first;
  utf8proc_int32_t last;
};

// Sorted. Zero-width joiners are in it although emoji use them: between letters they hide text.
constexpr std::array kInvisible = {
    Range{0x0000, 0x001f},    // C0
    Range{0x007f, 0x009f},    // DEL, C1
    Range{0x00ad, 0x00ad},    // soft hyphen
    Range{0x034f, 0x034f},    // combining grapheme joiner
    Range{0x061c, 0x061c},    // Arabic letter mark
    Range{0x115f, 0x1160},    // Hangul fillers
    Range{0x17b4, 0x17b5},    // Khmer inherent vowels
    Range{0x180e, 0x180e},    // Mongolian vowel separator
    Range{0x200b, 0x200f},    // zero-width space, joiners, direction marks
    Range{0x2028, 0x202e},    // line and paragraph separator, embeddings and overrides
    Range{0x2060, 0x206f},    // word joiner, invisible operators, isolates
    Range{0x3164, 0x3164},    // Hangul filler
    Range{0xfeff, 0xfeff},    // byte order mark
    Range{0xffa0, 0xffa0},    // half-width Hangul filler
    Range{0xfff9, 0xfffb},    // interlinear annotation
    Range{0x1d173, 0x1d17a},  // musical format controls
    Range{0xe0000, 0xe0fff},  // tags, variation selectors supplement
};

bool IsInvisible(utf8proc_int32_t code) {
  const auto* found =
      std::lower_bound(kInvisible.begin(), kInvisible.end(), code,
                       [](const Range& range, utf8proc_int32_t c) { return range.last < c; });
  return found != kInvisible.end() && found->first <= code;
}

/// True for ASCII that is one column each and needs no escape: nearly all texts, for which the long
/// way would be most of what a list of thousands costs.
bool IsPlain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

std::string Escaped(utf8proc_int32_t code) {
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

/// Returns the size of the colour sequence at the beginning of the text, or 0.
std::size_t ColorSequence(std::string_view text) {
  if (!text.starts_with("\x1b[")) return 0;
  const std::size_t end = text.find_first_not_of("0123456789;", 2);
  return end != std::string_view::npos && text[end] == 'm' ? end + 1 : 0;
}

/// What one sees as one character: a base and what is combined with it.
struct Cluster {
  std::size_t size = 0;  // in bytes
  int width = 0;         // in columns
};

Cluster FirstCluster(std::string_view text) {
  Character character = FirstCharacter(text);
  Cluster cluster{character.size, character.code < 0 ? 1 : utf8proc_charwidth(character.code)};
  utf8proc_int32_t state = 0;
  while (cluster.size < text.size()) {
    const Character next = FirstCharacter(text.substr(cluster.size));
    if (character.code < 0 || next.code < 0 ||
        utf8proc_grapheme_break_stateful(character.code, next.code, &state)) {
      break;
    }
    // U+FE0F asks for the emoji form, which takes two columns; the rest of a cluster stands on its
    // first character.
    cluster.width =
        std::max(next.code == 0xfe0f ? 2 : utf8proc_charwidth(next.code), cluster.width);
    cluster.size += next.size;
    character = next;
  }
  return cluster;
}

void WrapLine(std::string_view line, int width, std::vector<std::string>* wrapped) {
  std::string current;
  int used = 0;
  while (!line.empty()) {
    const std::size_t start = line.find_first_not_of(' ');
    if (start == std::string_view::npos) break;
    line.remove_prefix(start);
    const std::string_view word = line.substr(0, line.find(' '));
    line.remove_prefix(word.size());
    const int word_width = Width(word);
    if (!current.empty() && used + 1 + word_width > width) {
      wrapped->push_back(std::move(current));
      current.clear();
      used = 0;
    }
    if (!current.empty()) {
      current += ' ';
      ++used;
    }
    current += word;
    used += word_width;
  }
  wrapped->push_back(std::move(current));
}

}  // namespace

std::string Safe(std::string_view text, Lines lines) {
  if (IsPlain(text)) return std::string(text);
  std::string safe;
  safe.reserve(text.size());
  while (!text.empty()) {
    const Character character = FirstCharacter(text);
    if (character.code < 0) {
      safe += EscapedByte(text.front());
    } else if (IsInvisible(character.code) && (character.code != '\n' || lines == Lines::kOne)) {
      safe += Escaped(character.code);
    } else {
      safe += text.substr(0, character.size);
    }
    text.remove_prefix(character.size);
  }
  return safe;
}

int Width(std::string_view text) {
  if (IsPlain(text)) return static_cast<int>(text.size());
  int width = 0;
  while (!text.empty()) {
    if (const std::size_t color = ColorSequence(text); color > 0) {
      text.remove_prefix(color);
      continue;
    }
    const Cluster cluster = FirstCluster(text);
    width += cluster.width;
    text.remove_prefix(cluster.size);
  }
  return width;
}

std::string Fit(std::string_view text, int width, bool utf8) {
  if (static_cast<std::size_t>(std::max(width, 0)) >= text.size() || Width(text) <= width) {
    return std::string(text);  // no text has more columns than bytes
  }
  std::string_view ellipsis = utf8 ? "…" : "...";
  int room = width - (utf8 ? 1 : 3);
  if (room < 0) {
    ellipsis = {};
    room = std::max(width, 0);
  }
  std::size_t end = 0;
  while (end < text.size()) {
    const Cluster cluster = FirstCluster(text.substr(end));
    if (cluster.width > room) break;
    room -= cluster.width;
    end += cluster.size;
  }
  std::string fitted(text.substr(0, end));
  while (fitted.ends_with(' ')) fitted.pop_back();
  fitted += ellipsis;
  return fitted;
}

std::string Pad(std::string_view text, int width, Align align) {
  const int missing = std::max(width - Width(text), 0);
  const std::string blanks(static_cast<std::size_t>(missing), ' ');
  std::string padded = align == Align::kRight ? blanks : std::string();
  padded += text;
  if (align == Align::kLeft) padded += blanks;
  return padded;
}

std::vector<std::string> Wrap(std::string_view text, int width) {
  std::vector<std::string> wrapped;
  for (;;) {
    const std::size_t newline = text.find('\n');
    const std::string_view line = text.substr(0, newline);
    if (line.starts_with(' ')) {
      wrapped.emplace_back(line);
    } else {
      WrapLine(line, width, &wrapped);
    }
    if (newline == std::string_view::npos) return wrapped;
    text.remove_prefix(newline + 1);
  }
}

std::string Count(std::size_t number, std::string_view one, std::string_view plural) {
  return Counted(static_cast<long long>(number), one, plural);
}

}  // namespace backlog
