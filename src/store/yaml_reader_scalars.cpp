// Scalars: plain, quoted and block ones, folded over lines exactly as YAML 1.2 folds them.
#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "store/yaml_reader.h"

namespace backlog {
namespace {

// Appends what a line break and `blanks` blank lines behind it stand for inside a scalar.
void AppendFold(std::uint32_t blanks, std::string& out) {
  if (blanks == 0) {
    out.push_back(' ');
  } else {
    out.append(blanks, '\n');
  }
}

std::string_view View(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace

// Finds the end of the plain text that begins at `at`, on its line, without the blanks behind it.
bool YamlReader::ScanPlainLine(const char* at, const char*& end) {
  const char* stop = line_.end;
  const auto length = static_cast<std::size_t>(stop - at);
  for (const char* p = at;
       (p = static_cast<const char*>(std::memchr(p, '#', static_cast<std::size_t>(stop - p))));
       ++p) {
    if (p == at || !IsYamlBlank(p[-1])) continue;
    stop = p;
    break;
  }
  if (stop != line_.end) NoteComment(stop, false);
  if (std::memchr(at, ':', length) != nullptr) {
    for (const char* p = at; p != stop; ++p) {
      if (*p == ':' && (p + 1 == line_.end || IsYamlBlank(p[1]))) {
        return Fail(p, "a ': ' inside a plain value", "put the whole value in quotes");
      }
    }
  }
  while (IsYamlBlank(stop[-1])) --stop;
  end = stop;
  return true;
}

bool YamlReader::ReadPlain(int parent_indent, const char* at, TextNode& node) {
  const char* next = at + 1 == line_.end ? nullptr : at + 1;
  switch (*at) {
    case '-':
    case '?':
    case ':':
      if (next != nullptr && !IsYamlBlank(*next)) break;
      if (*at == ':') return Fail(at, "a colon without a key before it", "put the text in quotes");
      return FailSpecial(at);
    case '&':
    case '*':
    case '!':
    case '%':
    case '@':
    case '`':
    case ',':
    case ']':
    case '}': return FailSpecial(at);
    default: break;
  }
  const char* end = nullptr;
  skipped_comment_ = false;
  if (!ScanPlainLine(at, end)) return false;
  node.end = Offset(end);
  const std::string_view first = View(at, end);
  if (!Advance()) return false;
  const bool goes_on = !done_ && Indent() > parent_indent;
  if (!goes_on && first.size() <= 4 && IsYamlNull(first)) return true;
  node.kind = TextNode::Kind::kScalar;
  node.style = TextNode::Style::kPlain;
  node.text.assign(first);
  while (!done_ && Indent() > parent_indent) {
    if (skipped_comment_ || skipped_tab_) {
      return Fail(line_.text, "text goes on after a comment",
                  "indent this line as its neighbours, or put the text in quotes");
    }
    AppendFold(skipped_blanks_, node.text);
    at = line_.text;
    if (!ScanPlainLine(at, end)) return false;
    node.end = Offset(end);
    node.text.append(View(at, end));
    if (!Advance()) return false;
  }
  return true;
}

bool YamlReader::ReadQuoted(int parent_indent, const char* at, TextNode& node) {
  node.kind = TextNode::Kind::kScalar;
  node.style = *at == '"' ? TextNode::Style::kDouble : TextNode::Style::kSingle;
  const char* end = at;
  bool closed = false;
  if (!ReadQuotedOnLine(end, node.text, closed)) return false;
  if (!closed && !ReadQuotedOverLines(parent_indent, at, node)) return false;
  if (closed) node.end = Offset(end);
  return EndValue(base_ + node.end);
}

bool YamlReader::ReadQuotedOnLine(const char*& at, std::string& out, bool& closed) {
  const char quote = *at;
  const char* begin = at + 1;
  const auto* close = static_cast<const char*>(
      std::memchr(begin, quote, static_cast<std::size_t>(line_.end - begin)));
  closed = close != nullptr;
  if (!closed) return true;
  const bool simple =
      quote == '"' ? std::memchr(begin, '\\', static_cast<std::size_t>(close - begin)) == nullptr
                   : close + 1 == line_.end || close[1] != quote;
  if (simple) {
    out.assign(View(begin, close));
    at = close + 1;
    return true;
  }
  bool joined = false;
  const char* p = begin;
  out.clear();
  if (!AppendQuoted(quote, p, out, closed, joined)) return false;
  if (closed) at = p;
  return true;
}

// Reads the scalar that `at` opens again, this time over all its lines.
bool YamlReader::ReadQuotedOverLines(int parent_indent, const char* at, TextNode& node) {
  const char quote = *at;
  const char* p = at + 1;
  bool closed = false;
  bool joined = false;
  node.text.clear();
  if (!AppendQuoted(quote, p, node.text, closed, joined)) return false;
  while (!closed) {
    std::uint32_t blanks = 0;
    while (StepLine() && SkipBlanks(line_.begin) == line_.end) ++blanks;
    if (!done_ && *line_.text == '\t' && Indent() <= parent_indent) {
      return Fail(line_.text, "a tab indents this line", "indent with spaces");
    }
    if (done_ || Indent() <= parent_indent) {
      const std::string where =
          done_ ? "the end of the file" : "line " + std::to_string(line_.number);
      return Fail(at, "a quote that is not closed before " + where,
                  "close it; the further lines of a quoted text stand deeper than its key");
    }
    if (!joined) {
      AppendFold(blanks, node.text);
    } else {
      node.text.append(blanks, '\n');
    }
    p = SkipBlanks(line_.text);
    if (!AppendQuoted(quote, p, node.text, closed, joined)) return false;
  }
  node.end = Offset(p);
  return true;
}

// Decodes from `at`, inside the quotes, to behind the closing quote or to the end of the line;
// there, the blanks that a fold drops are dropped. `joined`: the line ends with a backslash, so
// that the break stands for nothing.
bool YamlReader::AppendQuoted(char quote, const char*& at, std::string& out, bool& closed,
                              bool& joined) {
  std::size_t kept = out.size();  // escaped blanks are no blanks to drop
  closed = joined = false;
  const char* p = at;
  while (p != line_.end) {
    if (*p == '\\' && quote == '"') {
      if (p + 1 == line_.end) {
        joined = true;
        at = line_.end;
        return true;
      }
      if (!AppendEscape(p, out)) return false;
      kept = out.size();
    } else if (*p != quote) {
      out.push_back(*p++);
    } else if (quote == '\'' && p + 1 != line_.end && p[1] == quote) {
      out.push_back(quote);
      p += 2;
    } else {
      closed = true;
      at = p + 1;
      return true;
    }
  }
  while (out.size() > kept && IsYamlBlank(out.back())) out.pop_back();
  at = line_.end;
  return true;
}

// Decodes the escape at `at`, which is a backslash with something behind it on its line.
bool YamlReader::AppendEscape(const char*& at, std::string& out) {
  constexpr std::string_view kNames = "0abt\tnvfre \"/\\N_LP";
  constexpr std::array<char32_t, 18> kValues = {
      0, 7, 8, 9, 9, 10, 11, 12, 13, 27, ' ', '"', '/', '\\', 0x85, 0xA0, 0x2028, 0x2029};
  const char* escape = at;
  const char kind = at[1];
  const std::size_t named = kNames.find(kind);
  if (named != std::string_view::npos) {
    AppendUtf8(kValues[named], out);
    at += 2;
    return true;
  }
  const int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
  if (digits == 0) {
    return Fail(escape, std::string("an unknown escape '\\") + kind + "' in double quotes",
                "write a backslash as '\\\\', or use single quotes");
  }
  char32_t code_point = 0;
  if (!ReadHex(at, digits, code_point)) return false;
  at += 2 + digits;
  const bool high = code_point >= 0xD800 && code_point <= 0xDBFF;
  if (high && line_.end - at >= 6 && at[0] == '\\' && at[1] == 'u') {
    char32_t low = 0;
    if (!ReadHex(at, 4, low)) return false;
    if (low >= 0xDC00 && low <= 0xDFFF) {
      code_point = 0x10000 + ((code_point - 0xD800) << 10) + (low - 0xDC00);
      at += 6;
    }
  }
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) {
    return Fail(escape, "an escape that stands for no character",
                "surrogates come in pairs, as in '\\ud83d\\ude00'");
  }
  AppendUtf8(code_point, out);
  return true;
}

// Reads the digits of the \x, \u or \U at `at`.
bool YamlReader::ReadHex(const char* at, int digits, char32_t& code_point) {
  code_point = 0;
  for (int i = 0; i < digits; ++i) {
    const char* p = at + 2 + i;
    const char c = p < line_.end ? *p : '\0';
    unsigned value = 16;
    if (c >= '0' && c <= '9') value = static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') value = static_cast<unsigned>(c - 'a') + 10;
    if (c >= 'A' && c <= 'F') value = static_cast<unsigned>(c - 'A') + 10;
    if (value == 16) {
      return Fail(at,
                  std::string("the escape '\\") + at[1] + "' without its " +
                      std::to_string(digits) + " hexadecimal digits",
                  "write a backslash as '\\\\', or use single quotes");
    }
    code_point = code_point * 16 + value;
  }
  return true;
}

namespace {

// The lines of a block scalar, put together.
class BlockText {
 public:
  BlockText(bool folded, std::string& out) : folded_(folded), out_(out) {}

  void AddLine(std::string_view line, bool has_break) {
    const bool spaced = IsYamlBlank(line.front());
    if (folded_ && any_ && !spaced && !last_spaced_) {
      AppendFold(breaks_ - 1, out_);
    } else {
      out_.append(breaks_, '\n');
    }
    out_.append(line);
    breaks_ = has_break ? 1 : 0;
    last_spaced_ = spaced;
    any_ = true;
  }

  void AddBlank() { ++breaks_; }

  void Finish(char chomping) {
    if (chomping == '+') {
      out_.append(breaks_, '\n');
    } else if (chomping != '-' && any_ && breaks_ > 0) {
      out_.push_back('\n');
    }
  }

 private:
  bool folded_;
  std::string& out_;
  std::uint32_t breaks_ = 0;
  bool last_spaced_ = false;
  bool any_ = false;
};

}  // namespace

// Reads `|` or `>` with its indicators; `indent` is 0 where the text's own indentation decides.
bool YamlReader::ReadBlockHeader(const char* at, int parent_indent, int& indent, char& chomping) {
  const char* p = at + 1;
  for (; p != line_.end && !IsYamlBlank(*p); ++p) {
    if ((*p == '-' || *p == '+') && chomping == '\0') {
      chomping = *p;
    } else if (*p >= '1' && *p <= '9' && indent == 0) {
      indent = parent_indent + (*p - '0');
    } else {
      return Fail(p, std::string("text behind the '") + *at + "' of a block text",
                  "put the text on the lines below, or in quotes");
    }
  }
  const char* rest = SkipBlanks(p);
  if (rest == line_.end) return true;
  if (*rest != '#') {
    return Fail(rest, std::string("text behind the '") + *at + "' of a block text",
                "put the text on the lines below, or in quotes");
  }
  NoteComment(rest, false);
  return true;
}

// Looks ahead for the indentation of a block text: that of its first line that is not blank. It is
// 0 where no line belongs to the text.
bool YamlReader::DetectIndent(int parent_indent, int& indent) {
  std::ptrdiff_t widest = 0;
  const char* widest_line = nullptr;
  for (const char* begin = line_.next; begin != limit_;) {
    const char* text = begin;
    while (text != limit_ && *text == ' ') ++text;
    const bool blank = text == limit_ || *text == '\n' || *text == '\r';
    if (!blank) {
      if (*text == '\t') {
        return Fail(text, "a tab at the start of a block text",
                    "write the text in double quotes, with \\t for the tab");
      }
      if (text - begin <= parent_indent) return true;
      if (widest > text - begin) {
        return Fail(widest_line, "a blank line that is indented deeper than the text below it",
                    "remove the blanks of that line");
      }
      indent = static_cast<int>(text - begin);
      return true;
    }
    if (text - begin > widest) {
      widest = text - begin;
      widest_line = begin;
    }
    const auto* feed =
        static_cast<const char*>(std::memchr(text, '\n', static_cast<std::size_t>(limit_ - text)));
    begin = feed == nullptr ? limit_ : feed + 1;
  }
  return true;
}

bool YamlReader::ReadBlockScalar(int parent_indent, const char* at, TextNode& node) {
  node.kind = TextNode::Kind::kScalar;
  node.style = *at == '|' ? TextNode::Style::kLiteral : TextNode::Style::kFolded;
  int indent = 0;
  char chomping = '\0';
  if (!ReadBlockHeader(at, parent_indent, indent, chomping)) return false;
  const char* header_end = at + 1;
  while (header_end != line_.end && !IsYamlBlank(*header_end)) ++header_end;
  node.end = Offset(header_end);
  if (indent == 0 && !DetectIndent(parent_indent, indent)) return false;

  BlockText block(node.style == TextNode::Style::kFolded, node.text);
  Line last = line_;
  while (StepLine()) {
    const int width = indent == 0 ? Indent() : std::min(Indent(), indent);
    const char* text = line_.begin + width;
    if (text == line_.end) {
      block.AddBlank();
    } else if (indent != 0 && width == indent) {
      block.AddLine(View(text, line_.end), line_.next != line_.end);
      node.end = Offset(line_.end);
    } else if (SkipBlanks(text) == line_.end) {
      return Fail(text, "a tab in a blank line below a block text", "remove the tab");
    } else {
      break;
    }
    last = line_;
  }
  block.Finish(chomping);
  done_ = false;
  line_ = last;  // so that Advance looks again at the line that ended the text
  return Advance();
}

}  // namespace backlog
