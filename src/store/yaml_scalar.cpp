#include "store/yaml_scalar.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "model/letter_case.h"
#include "store/yaml_bytes.h"
#include "store/yaml_reader.h"

namespace backlog {
namespace {

constexpr std::string_view kFlowIndicators = ",[]{}";
constexpr std::string_view kIndicators = "-?:,[]{}#&*!|>'\"%@`";

// True where some reader does not take the character as it is: YAML 1.1 breaks lines at U+0085,
// U+2028 and U+2029.
bool NeedsEscape(char32_t c) {
  if (c < 0x20) return c != '\t';
  if (c >= 0x7F && c < 0xA0) return true;
  return c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

// Calls visit(code point, its bytes) for each character; bytes that are not UTF-8 come one by one
// with U+FFFD.
template <class Visit>
void ForEachCharacter(std::string_view text, Visit visit) {
  while (!text.empty()) {
    const std::size_t length = Utf8Length(text);
    if (length == 0) {
      visit(char32_t{0xFFFD}, std::string_view("\xEF\xBF\xBD"));
      text.remove_prefix(1);
      continue;
    }
    visit(DecodeUtf8(text, length), text.substr(0, length));
    text.remove_prefix(length);
  }
}

bool AnyNeedsEscape(std::string_view text) {
  bool any = false;
  ForEachCharacter(text, [&](char32_t c, std::string_view) { any = any || NeedsEscape(c); });
  return any;
}

bool IsTypedWord(std::string_view text) {
  constexpr std::size_t kLongestWord = 5;
  if (text.size() > kLongestWord) return false;
  constexpr std::array<std::string_view, 19> kWords = {
      "yes", "no", "on", "off",  "y",     "n",     "true", "false", "null", "~",
      "=",   "<<", ".",  ".inf", "+.inf", "-.inf", ".nan", "inf",   "nan"};
  return std::find(kWords.begin(), kWords.end(), Lower(text)) != kWords.end();
}

// True for everything that begins like a number and has only characters of numbers, dates and
// times in it; rather too much than too little.
bool LooksNumeric(std::string_view text) {
  const std::size_t first = text.find_first_not_of("+-.");
  if (first == std::string_view::npos) return true;
  if (text[first] < '0' || text[first] > '9') return false;
  return text.find_first_not_of("0123456789abcdefABCDEFxXoOtTzZ_.,:+- ") == std::string_view::npos;
}

}  // namespace

bool CanBePlain(std::string_view text, YamlContext context) {
  if (text.empty() || IsYamlBlank(text.front()) || IsYamlBlank(text.back())) return false;
  if (kIndicators.find(text.front()) != std::string_view::npos) {
    const bool may_begin = (text.front() == '-' || text.front() == '?') && text.size() > 1 &&
                           text[1] != ' ' && !text.starts_with("---") &&
                           context == YamlContext::kBlock;
    if (!may_begin) return false;
  }
  if (text.starts_with("...") || IsYamlNull(text)) return false;
  if (text.back() == ':' || text.find(": ") != std::string_view::npos ||
      text.find(" #") != std::string_view::npos || text.find('\t') != std::string_view::npos) {
    return false;
  }
  if (context == YamlContext::kFlow &&
      (text.find_first_of(kFlowIndicators) != std::string_view::npos ||
       text.find_first_of(":?") != std::string_view::npos)) {
    return false;
  }
  return !AnyNeedsEscape(text);
}

bool IsPlainText(std::string_view text, YamlContext context) {
  return CanBePlain(text, context) && kIndicators.find(text.front()) == std::string_view::npos &&
         !IsTypedWord(text) && !LooksNumeric(text);
}

bool CanBeSingleQuoted(std::string_view text) {
  return !AnyNeedsEscape(text);
}

std::string SingleQuoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out.append(c == '\'' ? 2 : 1, c);
  return out + "'";
}

std::string DoubleQuoted(std::string_view text) {
  std::string out = "\"";
  ForEachCharacter(text, [&out](char32_t c, std::string_view bytes) {
    switch (c) {
      case '"': out += "\\\""; return;
      case '\\': out += "\\\\"; return;
      case '\n': out += "\\n"; return;
      case '\r': out += "\\r"; return;
      case '\t': out += "\\t"; return;
      default: break;
    }
    if (!NeedsEscape(c)) {
      out += bytes;
      return;
    }
    std::array<char, 16> escape{};
    std::snprintf(escape.data(), escape.size(), c <= 0xFF ? "\\x%02X" : "\\u%04X",
                  static_cast<unsigned>(c));
    out += escape.data();
  });
  return out + "\"";
}

std::string WrittenKey(std::string_view key) {
  return IsPlainText(key, YamlContext::kFlow) ? std::string(key) : DoubleQuoted(key);
}

std::optional<LiteralScalar> Literal(std::string_view text, int indent, int parent_indent,
                                     int blanks_below, std::string_view line_break) {
  constexpr int kLargestIndicator = 9;
  const std::size_t last = text.find_last_not_of('\n');
  if (last == std::string_view::npos) return std::nullopt;
  const std::size_t breaks = text.size() - last - 1;

  LiteralScalar out;
  out.header = "|";
  if (IsYamlBlank(text.front()) || text.front() == '\n') {
    if (indent - parent_indent > kLargestIndicator) return std::nullopt;
    out.header += std::to_string(indent - parent_indent);
  }
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  const std::string_view content = text.substr(0, last + 1);
  for (std::size_t at = 0; at <= content.size();) {
    const std::size_t end = std::min(content.find('\n', at), content.size());
    const std::string_view line = content.substr(at, end - at);
    if (AnyNeedsEscape(line)) return std::nullopt;
    if (!line.empty()) {
      const bool only_blanks = line.find_first_not_of(" \t") == std::string_view::npos;
      const bool outer = at == 0 || end == content.size();
      if (only_blanks && (outer || line.find('\t') != std::string_view::npos)) return std::nullopt;
      out.body += margin;
      out.body += line;
    }
    out.body += line_break;
    at = end + 1;
  }
  if (breaks == 0) {
    out.header += '-';
  } else if (breaks > 1) {
    // Blank lines that follow anyway would belong to the text: they must be as many as it needs.
    const int needed = static_cast<int>(breaks) - 1;
    if (blanks_below != 0 && blanks_below != needed) return std::nullopt;
    out.header += '+';
    for (int i = blanks_below; i < needed; ++i) out.body += line_break;
  }
  return out;
}

}  // namespace backlog
