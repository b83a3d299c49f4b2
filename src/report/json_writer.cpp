#include "report/json_writer.h"

#include <utf8proc.h>

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <utility>

namespace backlog {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

void AppendUnit(unsigned unit, std::string& json) {
  json += "\\u";
  for (const unsigned shift : {12U, 8U, 4U, 0U}) json += kHex[(unit >> shift) & 0xfU];
}

void AppendEscaped(utf8proc_int32_t code, std::string& json) {
  switch (code) {
    case '"': json += "\\\""; return;
    case '\\': json += "\\\\"; return;
    case '\n': json += "\\n"; return;
    case '\r': json += "\\r"; return;
    case '\t': json += "\\t"; return;
    default: break;
  }
  const auto value = static_cast<unsigned>(code);
  if (value < 0x10000) {
    AppendUnit(value, json);
  } else {  // a surrogate pair
    AppendUnit(0xd800U + ((value - 0x10000U) >> 10U), json);
    AppendUnit(0xdc00U + ((value - 0x10000U) & 0x3ffU), json);
  }
}

/// For each byte whether it stands in JSON as it is. A table: this is asked for every byte of every
/// description.
constexpr std::array<bool, 256> kIsPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x7f; ++byte) plain[byte] = byte != '"' && byte != '\\';
  return plain;
}();

/// True for characters beyond ASCII that a terminal would act upon, or that nobody sees.
bool NeedsEscape(utf8proc_int32_t code) {
  return code <= 0x9f || code == 0xad || code == 0x61c || (code >= 0x200b && code <= 0x200f) ||
         (code >= 0x2028 && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f) ||
         code == 0xfeff || (code >= 0xfff9 && code <= 0xfffb) ||
         (code >= 0xe0000 && code <= 0xe0fff);
}

void AppendString(std::string_view text, std::string& json) {
  json += '"';
  while (!text.empty()) {
    std::size_t plain = 0;
    while (plain < text.size() && kIsPlain[static_cast<unsigned char>(text[plain])]) ++plain;
    json += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    if (static_cast<unsigned char>(text.front()) < 0x80) {
      AppendEscaped(text.front(), json);
      text.remove_prefix(1);
      continue;
    }
    utf8proc_int32_t code = 0;
    const utf8proc_ssize_t size =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                         static_cast<utf8proc_ssize_t>(text.size()), &code);
    if (size < 1) {
      json += "\xef\xbf\xbd";  // U+FFFD
      text.remove_prefix(1);
      continue;
    }
    if (NeedsEscape(code)) {
      AppendEscaped(code, json);
    } else {
      json += text.substr(0, static_cast<std::size_t>(size));
    }
    text.remove_prefix(static_cast<std::size_t>(size));
  }
  json += '"';
}

}  // namespace

JsonWriter& JsonWriter::Key(std::string_view key) {
  Separate();
  AppendString(key, text_);
  text_ += ": ";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::Value(std::string_view text) {
  Separate();
  AppendString(text, text_);
  return *this;
}

JsonWriter& JsonWriter::Value(double number) {
  if (!std::isfinite(number)) return Null();  // JSON has no word for it
  std::array<char, 32> buffer{};
  const auto [end, failed] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
  return Plain({buffer.data(), static_cast<std::size_t>(end - buffer.data())});
}

std::string JsonWriter::Finish() {
  text_ += '\n';
  empty_.clear();
  after_key_ = false;
  return std::exchange(text_, {});
}

JsonWriter& JsonWriter::Begin(char bracket) {
  Separate();
  text_ += bracket;
  empty_.push_back(true);
  return *this;
}

JsonWriter& JsonWriter::End(char bracket) {
  const bool was_empty = empty_.back();
  empty_.pop_back();
  if (!was_empty) NewLine();
  text_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::Plain(std::string_view text) {
  Separate();
  text_ += text;
  return *this;
}

/// Writes what stands between this value or key and what was before it.
void JsonWriter::Separate() {
  if (std::exchange(after_key_, false) || empty_.empty()) return;
  if (!empty_.back()) text_ += layout_ == Layout::kOneLine ? ", " : ",";
  empty_.back() = false;
  NewLine();
}

void JsonWriter::NewLine() {
  if (layout_ == Layout::kOneLine) return;
  text_ += '\n';
  text_.append(empty_.size() * 2, ' ');
}

}  // namespace backlog
