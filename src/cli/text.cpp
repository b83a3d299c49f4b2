#include "cli/text.h"

#include <utf8proc.h>

#include <algorithm>

#include "model/characters.h"
#include "model/counted.h"

namespace backlog {
namespace {

/// True for ASCII that is one column each and needs no escape: nearly all texts, for which the long
/// way would be most of what a list of thousands costs.
bool IsPlain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
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

/// True for what must not begin a line: it belongs to the letter before it.
bool ClosesWideText(std::string_view cluster) {
  constexpr std::string_view kClosing = "、。，．・：；？！）］｝」』】》〉ー々,.:;?!)]}";
  return kClosing.find(cluster) != std::string_view::npos;
}

/// Returns the size of the part of a word that has to stay on one line.
std::size_t UnbreakablePart(std::string_view word) {
  if (IsPlain(word)) return word.size();
  std::size_t end = 0;
  bool is_wide = false;
  while (end < word.size()) {
    const std::string_view rest = word.substr(end);
    const std::size_t color = ColorSequence(rest);
    const Cluster cluster = color > 0 ? Cluster{color, 0} : FirstCluster(rest);
    const bool begins_wide = cluster.width > 1;
    if (end > 0 && color == 0 && (is_wide || begins_wide) &&
        !ClosesWideText(rest.substr(0, cluster.size))) {
      return end;
    }
    if (color == 0) is_wide = begins_wide;
    end += cluster.size;
  }
  return end;
}

void WrapLine(std::string_view line, int width, std::vector<std::string>* wrapped) {
  std::string current;
  int used = 0;
  while (!line.empty()) {
    const std::size_t start = line.find_first_not_of(' ');
    if (start == std::string_view::npos) break;
    line.remove_prefix(start);
    const std::string_view word = line.substr(0, line.find(' '));
    const std::string_view part = word.substr(0, UnbreakablePart(word));
    line.remove_prefix(part.size());
    const int blank = start > 0 && !current.empty() ? 1 : 0;
    const int part_width = Width(part);
    if (!current.empty() && used + blank + part_width > width) {
      wrapped->push_back(std::move(current));
      current.clear();
      used = 0;
    } else if (blank > 0) {
      current += ' ';
      ++used;
    }
    current += part;
    used += part_width;
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
