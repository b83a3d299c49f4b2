// Eight bytes at a time where the text is ASCII, which it nearly always is: this runs over every
// byte of every story.
#include "store/yaml_bytes.h"

#include <array>
#include <cstdio>
#include <cstring>

namespace backlog {
namespace {

constexpr std::uint64_t Repeat(unsigned char byte) {
  return 0x0101010101010101U * byte;
}

// True where all eight bytes are printable ASCII or line feeds. Exact: with every high bit clear
// no addition carries into the next byte.
bool AllPlain(std::uint64_t word) {
  constexpr std::uint64_t kHigh = Repeat(0x80);
  if ((word & kHigh) != 0) return false;
  const std::uint64_t below_blank = ~(word + Repeat(0x60)) & kHigh;
  const std::uint64_t line_feed = ~((word ^ Repeat('\n')) + Repeat(0x7f)) & kHigh;
  const std::uint64_t del = ~((word ^ Repeat(0x7f)) + Repeat(0x7f)) & kHigh;
  return ((below_blank & ~line_feed) | del) == 0;
}

YamlFault ControlFault(std::size_t at, char32_t code_point) {
  std::array<char, 16> name{};
  std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(code_point));
  if (code_point == 0xFEFF) {
    return {static_cast<std::uint32_t>(at), "a byte order mark (U+FEFF) inside the file",
            "remove it; it is invisible in most editors"};
  }
  if (code_point == '\r') {
    return {static_cast<std::uint32_t>(at), "a carriage return (U+000D) without a line feed",
            "end lines with LF or CRLF; inside a text write \\r in double quotes"};
  }
  std::array<char, 16> escape{};
  std::snprintf(escape.data(), escape.size(), code_point <= 0xFF ? "\\x%02X" : "\\u%04X",
                static_cast<unsigned>(code_point));
  return {static_cast<std::uint32_t>(at), std::string("a control character (") + name.data() + ")",
          std::string("remove it, or write it as ") + escape.data() + " in double quotes"};
}

// Checks the character at `at`, which is not plain ASCII, and moves `at` behind it.
std::optional<YamlFault> CheckCharacter(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) {
    const bool fine = (byte >= 0x20 && byte != 0x7f) || byte == '\n' || byte == '\t' ||
                      (byte == '\r' && at + 1 < text.size() && text[at + 1] == '\n');
    if (!fine) return ControlFault(at, byte);
    ++at;
    return std::nullopt;
  }
  const std::size_t length = Utf8Length(text.substr(at));
  if (length == 0) {
    return YamlFault{static_cast<std::uint32_t>(at), "a byte that is not valid UTF-8",
                     "save the file as UTF-8"};
  }
  const char32_t code_point = DecodeUtf8(text.substr(at), length);
  const bool fine =
      code_point >= 0xA0 && code_point != 0xFEFF && code_point != 0xFFFE && code_point != 0xFFFF;
  if (!fine) return ControlFault(at, code_point);
  at += length;
  return std::nullopt;
}

}  // namespace

std::optional<YamlFault> FindBadByte(std::string_view text) {
  std::size_t at = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  while (at < text.size()) {
    std::uint64_t word = 0;
    if (text.size() - at >= sizeof word) {
      std::memcpy(&word, text.data() + at, sizeof word);
      if (AllPlain(word)) {
        at += sizeof word;
        continue;
      }
    }
    const std::size_t stop = at + sizeof word;
    while (at < stop && at < text.size()) {
      if (auto fault = CheckCharacter(text, at)) return fault;
    }
  }
  return std::nullopt;
}

std::size_t Utf8Length(std::string_view text) {
  if (text.empty()) return 0;
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto is_tail = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0) == 0x80; };
  if (byte(0) < 0x80) return 1;
  if (byte(0) >= 0xC2 && byte(0) <= 0xDF) return is_tail(1) ? 2 : 0;
  if (byte(0) >= 0xE0 && byte(0) <= 0xEF) {
    if (!is_tail(1) || !is_tail(2)) return 0;
    if (byte(0) == 0xE0 && byte(1) < 0xA0) return 0;  // overlong
    if (byte(0) == 0xED && byte(1) > 0x9F) return 0;  // surrogates
    return 3;
  }
  if (byte(0) >= 0xF0 && byte(0) <= 0xF4) {
    if (!is_tail(1) || !is_tail(2) || !is_tail(3)) return 0;
    if (byte(0) == 0xF0 && byte(1) < 0x90) return 0;  // overlong
    if (byte(0) == 0xF4 && byte(1) > 0x8F) return 0;  // above U+10FFFF
    return 4;
  }
  return 0;
}

char32_t DecodeUtf8(std::string_view text, std::size_t length) {
  constexpr std::array<unsigned, 5> kLeadBits = {0, 0x7F, 0x1F, 0x0F, 0x07};
  char32_t code_point = static_cast<unsigned char>(text[0]) & kLeadBits[length];
  for (std::size_t i = 1; i < length; ++i) {
    code_point = (code_point << 6) | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  return code_point;
}

void AppendUtf8(char32_t code_point, std::string& out) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) return put(code_point);
  if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put(0x80 | ((code_point >> 6) & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
    put(0x80 | ((code_point >> 6) & 0x3F));
  }
  put(0x80 | (code_point & 0x3F));
}

bool IsConflictMarker(std::string_view line, int size) {
  const auto length = static_cast<std::size_t>(size);
  if (line.size() < length) return false;
  const char first = line[0];
  if (first != '<' && first != '|' && first != '=' && first != '>') return false;
  if (line.substr(0, length).find_first_not_of(first) != std::string_view::npos) return false;
  return line.size() == length || line[length] == ' ' || line[length] == '\r';
}

int MarkerSizeIn(std::string_view text) {
  constexpr std::size_t kShortest = 3;  // '<<' is YAML's merge key
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const std::size_t run = std::min(line.find_first_not_of('<'), line.size());
    const auto size = static_cast<int>(run);
    if (run >= kShortest && IsConflictMarker(line, size)) return size;
  }
  return kMarkerSize;
}

std::optional<YamlFault> FindConflictMarker(std::string_view text) {
  std::size_t at = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  const int size = MarkerSizeIn(text.substr(at));
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (IsConflictMarker(text.substr(at, end - at), size)) {
      return YamlFault{
          static_cast<std::uint32_t>(at), "a conflict marker: a merge is not finished",
          "'backlog merge' does what needs nobody; for the rest keep the right lines, remove the "
          "markers, then 'git add' the file"};
    }
    at = end + 1;
  }
  return std::nullopt;
}

}  // namespace backlog
