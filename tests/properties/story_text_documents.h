// Random YAML documents in many layouts, together with the values that they hold. The writer here
// is not the product's: it knows each style's rules on its own.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backlog/model/text_value.h"

namespace backlog::testing {

using Entries = std::vector<std::pair<std::string, TextValue>>;

class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}
  int Below(int limit) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(limit)); }
  bool Chance(int percent) { return Below(100) < percent; }
  template <class T>
  const T& Pick(const std::vector<T>& from) {
    return from[static_cast<std::size_t>(Below(static_cast<int>(from.size())))];
  }

 private:
  std::mt19937 engine_;
};

/// Returns how many times more cases than usual are wanted.
inline std::uint32_t Effort() {
  const char* effort = std::getenv("BACKLOG_TEST_EFFORT");
  const long times = effort == nullptr ? 1 : std::strtol(effort, nullptr, 10);
  return times < 1 ? 1 : static_cast<std::uint32_t>(times);
}

/// Texts that some reader or writer of YAML has stumbled over.
inline const std::vector<std::string>& NastyTexts() {
  static const std::vector<std::string> kTexts = {"",
                                                  " ",
                                                  "  lead",
                                                  "trail ",
                                                  "yes",
                                                  "No",
                                                  "on",
                                                  "OFF",
                                                  "y",
                                                  "N",
                                                  "true",
                                                  "null",
                                                  "Null",
                                                  "NULL",
                                                  "~",
                                                  "=",
                                                  "<<",
                                                  "-",
                                                  "--",
                                                  "---",
                                                  "...",
                                                  ".",
                                                  "?",
                                                  ":",
                                                  "- x",
                                                  "? x",
                                                  ": x",
                                                  "a: b",
                                                  "a:b",
                                                  "a:",
                                                  "a #b",
                                                  "a#b",
                                                  "#a",
                                                  "[a",
                                                  "a]",
                                                  "{a",
                                                  "a, b",
                                                  "&a",
                                                  "*a",
                                                  "!a",
                                                  "|",
                                                  ">",
                                                  "%a",
                                                  "@a",
                                                  "`a",
                                                  "'",
                                                  "''",
                                                  "it's",
                                                  "\"",
                                                  "say \"x\"",
                                                  "\\",
                                                  "a\\nb",
                                                  "12",
                                                  "012",
                                                  "0x1F",
                                                  "0o7",
                                                  "1_000",
                                                  "1e3",
                                                  "-5",
                                                  "+5",
                                                  ".5",
                                                  "1.",
                                                  ".inf",
                                                  "-.Inf",
                                                  ".NaN",
                                                  "2026-11-01",
                                                  "2026-11-01 12:00:00",
                                                  "12:30",
                                                  "190:20:30",
                                                  "1,000",
                                                  "a\tb",
                                                  "\ta",
                                                  "a\t",
                                                  "a\nb",
                                                  "a\n",
                                                  "\na",
                                                  "\n",
                                                  "\n\n",
                                                  "a\n\n",
                                                  "a\n\n\n",
                                                  "a\n\nb\n",
                                                  " a\nb",
                                                  "a\n b\n",
                                                  "a\n  \nb",
                                                  "a \nb ",
                                                  "\ta\nb",
                                                  "a\n\t\nb",
                                                  "a\n ",
                                                  "# a\n# b\n",
                                                  "- a\n- b",
                                                  "k: v\nl: w\n",
                                                  "a\r\nb",
                                                  "\r",
                                                  "a\rb",
                                                  "\x1b[31mred",
                                                  std::string("nul\0x", 5),
                                                  "\x7f",
                                                  "\xC2\x85",
                                                  "\xC2\xA0",
                                                  "\xE2\x80\xA8",
                                                  "\xE2\x80\xA9x",
                                                  "\xEF\xBB\xBF",
                                                  "\xEF\xBF\xBE",
                                                  "\xF0\x9F\x98\x80",
                                                  "Zo\xC3\xAB",
                                                  "a\xE2\x80\xAE"
                                                  "b",
                                                  "<<<<<<< HEAD",
                                                  "=======",
                                                  "a\n=======\nb",
                                                  "k7m2qx",
                                                  "As a user, I want x so that y",
                                                  "50%"};
  return kTexts;
}

inline std::string RandomText(Random& random) {
  if (random.Chance(40)) return random.Pick(NastyTexts());
  static const std::vector<std::string> kParts = {
      "a",  "Z",    "7",    " ",        " ",
      "\n", "\t",   ":",    ": ",       " #",
      "#",  "-",    "- ",   "'",        "\"",
      "\\", ",",    "[",    "]",        "{",
      "}",  "word", "zwei", "\xC3\xA9", "\xF0\x9F\x98\x80",
      "?",  "&",    "*",    "!",        "|",
      ">",  "%",    "@",    "`",        ".",
      "~",  "=",    "_"};
  std::string text;
  for (int i = random.Below(12); i >= 0; --i) text += random.Pick(kParts);
  return text;
}

/// A text that every style can carry: words.
inline std::string RandomWords(Random& random) {
  static const std::vector<std::string> kWords = {"export", "the",        "backlog",
                                                  "as",     "Zo\xC3\xAB", "it"};
  std::string text = random.Pick(kWords);
  for (int i = random.Below(4); i > 0; --i) text += " " + random.Pick(kWords);
  return text;
}

inline TextValue RandomScalar(Random& random) {
  const std::string text = random.Chance(50) ? RandomWords(random) : RandomText(random);
  switch (random.Below(4)) {
    case 0: return TextValue::Quoted(text);
    case 1: return TextValue::Block(text);
    case 2: return TextValue::Word(random.Chance(50) ? std::to_string(random.Below(100)) : text);
    default: return TextValue::Text(text);
  }
}

inline TextValue RandomRecord(Random& random, int number) {
  Entries entries;
  if (random.Chance(80)) entries.emplace_back("id", TextValue::Word("c" + std::to_string(number)));
  entries.emplace_back("text", RandomScalar(random));
  if (random.Chance(60)) entries.emplace_back("result", TextValue::Word("open"));
  if (random.Chance(20)) entries.emplace_back("mine", RandomScalar(random));
  return TextValue::Map(std::move(entries));
}

inline TextValue RandomValue(Random& random) {
  std::vector<TextValue> items;
  const int kind = random.Below(10);
  if (kind == 0) return {};
  if (kind < 5) return RandomScalar(random);
  if (kind < 9) {
    const bool records = kind >= 7;
    for (int i = random.Below(4); i >= 0; --i) {
      const bool record = records && random.Chance(85);
      items.push_back(record ? RandomRecord(random, 10 - i) : RandomScalar(random));
    }
    return TextValue::List(std::move(items));
  }
  return RandomRecord(random, 0);
}

/// Writes documents; each instance has its own habits.
class DocumentWriter {
 public:
  explicit DocumentWriter(Random& random)
      : random_(random),
        crlf_(random.Chance(20)),
        blanks_(random.Below(3)),
        comments_(random.Below(2) == 0 ? 0 : 25),
        list_indent_(random.Below(4)),
        map_indent_(1 + random.Below(4)),
        gap_(1 + random.Below(3)) {}

  std::string Write(const Entries& entries) {
    std::string out;
    if (random_.Chance(10)) out += "\xEF\xBB\xBF";
    if (random_.Chance(20)) out += "# about this file\n";
    if (random_.Chance(10)) out += "---\n";
    bool first = true;
    for (const auto& [key, value] : entries) {
      if (!first && (blanks_ == 1 || (blanks_ == 2 && random_.Chance(50)))) out += "\n";
      if (Comments()) out += "# about " + key + "\n";
      WriteEntry(key, value, 0, out);
      first = false;
    }
    if (random_.Chance(20) && !out.empty() && !open_text_) out.pop_back();
    if (!crlf_) return out;
    std::string with_cr;
    for (const char c : out) {
      if (c == '\n' && (!random_.Chance(3))) with_cr += '\r';
      with_cr += c;
    }
    return with_cr;
  }

 private:
  bool Comments() { return random_.Chance(comments_); }

  std::string Trailing() {
    if (!Comments()) return {};
    return std::string(static_cast<std::size_t>(1 + random_.Below(4)), ' ') + "# note" +
           std::to_string(random_.Below(100));
  }

  static std::string Margin(int indent) {
    return std::string(static_cast<std::size_t>(indent), ' ');
  }

  void WriteEntry(const std::string& key, const TextValue& value, int indent, std::string& out) {
    out += Margin(indent) + (random_.Chance(5) ? "\"" + key + "\"" : key) + ":";
    WriteBehind(value, indent, out, /*item=*/false);
  }

  // What stands behind a colon or a dash, to the end of its last line.
  void WriteBehind(const TextValue& value, int indent, std::string& out, bool item) {
    open_text_ = false;
    switch (value.kind) {
      case TextValue::Kind::kNull:
        if (random_.Chance(30)) out += random_.Chance(50) ? " ~" : " null";
        out += Trailing() + "\n";
        return;
      case TextValue::Kind::kText: return WriteScalar(value.text, indent, out);
      case TextValue::Kind::kList:
        if (value.items.empty() || random_.Chance(25)) break;
        out += Trailing() + "\n";
        for (const TextValue& element : value.items) WriteItem(element, indent, out);
        return;
      case TextValue::Kind::kMap:
        if (value.entries.empty() || random_.Chance(25)) break;
        if (item && random_.Chance(80)) {  // the first entry on the dash's line
          const std::string gap(static_cast<std::size_t>(gap_), ' ');
          bool first = true;
          for (const auto& [key, entry] : value.entries) {
            if (first) out += gap;
            std::string lines;
            WriteEntry(key, entry, indent + 1 + gap_, lines);
            out += first ? lines.substr(static_cast<std::size_t>(indent + 1 + gap_)) : lines;
            first = false;
          }
          return;
        }
        out += Trailing() + "\n";
        for (const auto& [key, entry] : value.entries) {
          if (Comments()) out += Margin(indent + map_indent_) + "# inner\n";
          WriteEntry(key, entry, indent + map_indent_, out);
        }
        return;
    }
    out += " " + Flow(value) + Trailing() + "\n";
  }

  void WriteItem(const TextValue& element, int indent, std::string& out) {
    if (Comments() && !open_text_) out += Margin(random_.Below(8)) + "# item\n";
    out += Margin(indent + list_indent_) + "-";
    WriteBehind(element, indent + list_indent_, out, /*item=*/true);
  }

  void WriteScalar(const std::string& text, int indent, std::string& out) {
    for (int tries = 0;; ++tries) {
      switch (tries > 5 ? 1 : random_.Below(4)) {
        case 0:
          if (!IsWords(text)) break;
          if (random_.Chance(10))
            out += "\n" + Margin(indent + 1 + random_.Below(3)) + text;
          else
            out += Margin(gap_) + text;
          out += Trailing() + "\n";
          return;
        case 1: out += Margin(gap_) + Double(text, indent) + Trailing() + "\n"; return;
        case 2:
          if (!IsPrintable(text) || text.find('\n') != std::string::npos) break;
          out += " '";
          for (const char c : text) out += c == '\'' ? std::string("''") : std::string(1, c);
          out += "'" + Trailing() + "\n";
          return;
        default:
          if (!FitsLiteral(text)) break;
          WriteLiteral(text, indent, out);
          return;
      }
    }
  }

  void WriteLiteral(const std::string& text, int indent, std::string& out) {
    const std::size_t last = text.find_last_not_of('\n');
    const std::size_t breaks = text.size() - last - 1;
    const int step = 1 + random_.Below(5);
    out += " |";
    if (text[0] == ' ' || text[0] == '\n' || random_.Chance(10)) out += std::to_string(step);
    if (breaks == 0) out += "-";
    if (breaks > 1) out += "+";
    out += Trailing() + "\n";
    std::string line;
    for (const char c : text.substr(0, last + 1) + "\n") {
      if (c != '\n') {
        line += c;
        continue;
      }
      if (!line.empty()) out += Margin(indent + step) + line;
      out += "\n";
      line.clear();
    }
    for (std::size_t i = 1; i < breaks; ++i) out += "\n";
    open_text_ = true;
    if (breaks > 1) blanks_ = 0;  // a blank line behind it would belong to the text
  }

  static bool IsWords(const std::string& text) {
    if (text.empty() || text.front() == ' ' || text.back() == ' ') return false;
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      const bool fine = byte == ' ' || byte >= 0xC3 || (byte >= 'a' && byte <= 'z') ||
                        (byte >= 0xA0 && byte < 0xC0);
      if (!fine) return false;
    }
    return text.find_first_of("e") != std::string::npos && text.find("\xEF") == std::string::npos &&
           text.find("\xE2") == std::string::npos;
  }

  static bool IsPrintable(const std::string& text) {
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      if ((byte < 0x20 && c != '\n') || byte == 0x7f) return false;
    }
    return text.find("\xC2") == std::string::npos && text.find("\xE2\x80") == std::string::npos &&
           text.find("\xEF") == std::string::npos;
  }

  static bool FitsLiteral(const std::string& text) {
    if (text.find_first_not_of(" \n") == std::string::npos || !IsPrintable(text)) return false;
    const std::size_t last_line = text.rfind('\n') == std::string::npos ? 0 : text.rfind('\n') + 1;
    const std::string first = text.substr(0, text.find('\n'));
    const auto only_blanks = [](const std::string& line) {
      return !line.empty() && line.find_first_not_of(' ') == std::string::npos;
    };
    return !only_blanks(first) && !only_blanks(text.substr(last_line));
  }

  std::string Double(const std::string& text, int indent) {
    std::string out = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      char escape[8];
      if (byte == '"' || byte == '\\') {
        out += std::string("\\") + text[i];
      } else if (byte == '\n') {
        out += "\\n";
      } else if (byte < 0x20 || byte == 0x7f) {
        std::snprintf(escape, sizeof escape, random_.Chance(50) ? "\\x%02x" : "\\u%04X", byte);
        out += escape;
      } else if (text.compare(i, 2, "\xC2\x85") == 0) {
        out += "\\x85";
        ++i;
      } else if (text.compare(i, 3, "\xE2\x80\xA8") == 0 ||
                 text.compare(i, 3, "\xE2\x80\xA9") == 0) {
        out += text[i + 2] == '\xA8' ? "\\L" : "\\P";
        i += 2;
      } else if (text.compare(i, 3, "\xEF\xBB\xBF") == 0 ||
                 text.compare(i, 3, "\xEF\xBF\xBE") == 0) {
        out += text[i + 1] == '\xBB' ? "\\uFEFF" : "\\uFFFE";
        i += 2;
      } else {
        out += text[i];
        const bool letter = text[i] >= 'a' && text[i] <= 'z';
        if (letter && i + 1 < text.size() && text[i + 1] == ' ' && i + 2 < text.size() &&
            text[i + 2] != ' ' && text[i + 2] != '\t' && text[i + 2] != '\n' && random_.Chance(5) &&
            !in_flow_) {
          out += "\n" + Margin(indent + 2);
          ++i;
        }
      }
    }
    return out + "\"";
  }

  std::string Flow(const TextValue& value) {
    in_flow_ = true;
    std::string out;
    const std::string separator = random_.Chance(80) ? ", " : " ,  ";
    switch (value.kind) {
      case TextValue::Kind::kNull: out = "null"; break;
      case TextValue::Kind::kText:
        out = IsWords(value.text) && random_.Chance(70) ? value.text : Double(value.text, 0);
        break;
      case TextValue::Kind::kList:
        for (const TextValue& item : value.items)
          out += (out.empty() ? "" : separator) + Flow(item);
        out = (random_.Chance(80) ? "[" : "[ ") + out + (random_.Chance(80) ? "]" : " ]");
        break;
      case TextValue::Kind::kMap:
        for (const auto& [key, entry] : value.entries) {
          out += (out.empty() ? "" : separator) + key + ": " + Flow(entry);
        }
        out = "{" + out + "}";
        break;
    }
    in_flow_ = false;
    return out;
  }

  Random& random_;
  bool crlf_;
  int blanks_;
  int comments_;
  int list_indent_;
  int map_indent_;
  int gap_;
  bool open_text_ = false;
  bool in_flow_ = false;
};

inline const std::vector<std::string_view>& DocumentKeyOrder() {
  static const std::vector<std::string_view> kOrder = {
      "id",        "title",      "status", "rank",        "size",
      "labels",    "depends_on", "pinned", "description", "acceptance_criteria",
      "questions", "created"};
  return kOrder;
}

inline Entries RandomEntries(Random& random) {
  Entries entries;
  for (const std::string_view key : DocumentKeyOrder()) {
    if (random.Chance(60)) entries.emplace_back(key, RandomValue(random));
    if (random.Chance(5)) entries.emplace_back("x_" + std::string(key), RandomValue(random));
  }
  return entries;
}

}  // namespace backlog::testing
