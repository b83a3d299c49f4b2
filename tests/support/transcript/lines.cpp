// How the lines of a transcript are read and written.
#include "transcript/lines.h"

#include <fmt/core.h>

#include <algorithm>
#include <cctype>
#include <cstddef>

namespace backlog::transcript {
namespace {

constexpr std::string_view kRegexSuffix = " (re)";

// Takes `prefix` and the blank after it off `raw`; `2>` alone stands for an empty line, so that no
// transcript needs blanks at the end of a line.
bool TakePrefix(std::string_view& raw, std::string_view prefix) {
  if (!raw.starts_with(prefix)) return false;
  if (raw.size() == prefix.size()) {
    raw = {};
    return true;
  }
  if (raw[prefix.size()] != ' ') return false;
  raw.remove_prefix(prefix.size() + 1);
  return true;
}

bool IsExitCode(std::string_view raw) {
  return raw.size() >= 3 && raw.size() <= 5 && raw.front() == '[' && raw.back() == ']' &&
         std::all_of(raw.begin() + 1, raw.end() - 1,
                     [](unsigned char c) { return std::isdigit(c) != 0; });
}

// Returns the length of the valid UTF-8 sequence at the start of `text`, 0 if there is none.
std::size_t SequenceLength(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80) return 0;
  }
  const unsigned second = byte(1);
  const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
  const bool surrogate = first == 0xED && second >= 0xA0;
  const bool beyond = first == 0xF4 && second >= 0x90;
  return overlong || surrogate || beyond ? 0 : length;
}

std::string Visible(const std::string& text) {
  std::string shown;
  bool escaped = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t length = SequenceLength(std::string_view(text).substr(i));
    const bool control = (byte < 0x20 && byte != '\t') || byte == 0x7F;
    if (length == 0 || control) {
      shown += fmt::format("\\x{:02x}", byte);
      escaped = true;
      ++i;
    } else {
      shown.append(text, i, length);
      i += length;
    }
  }
  return escaped ? shown + " (esc)" : text;
}

bool StartsSomething(std::string_view text, Format format) {
  if (text == ">" || text == "#") return format == Format::kScript || text == ">";
  if (text.starts_with("# ")) return format == Format::kScript;
  if (text.starts_with("```")) return format == Format::kMarkdown;
  return text.starts_with("$ ") || text.starts_with("> ") || text.starts_with("tty$ ") ||
         text.starts_with("tty< ");
}

std::string WriteOut(const std::string& text, Format format) {
  const Line read = ReadLine(text);
  const bool plain = read.stream == Stream::kOut && read.kind == Kind::kLiteral &&
                     read.text == text && !StartsSomething(text, format);
  return plain ? text : "1> " + text;
}

void DescribeStream(const std::string& output, Stream stream, Format format,
                    std::vector<Line>& lines) {
  std::vector<std::string> texts = SplitLines(output);
  for (std::string& text : texts) text = Visible(text);
  if (!output.empty() && output.back() != '\n') texts.back() += " (no-eol)";
  for (const std::string& text : texts) {
    const std::string raw = stream == Stream::kOut ? WriteOut(text, format)
                            : text.empty()         ? "2>"
                                                   : "2> " + text;
    lines.push_back({stream, Kind::kLiteral, text, raw});
  }
}

}  // namespace

Line ReadLine(std::string_view raw) {
  Line line{Stream::kOut, Kind::kLiteral, std::string(raw), std::string(raw)};
  if (IsExitCode(raw)) {
    line.stream = Stream::kExit;
    line.text = std::string(raw.substr(1, raw.size() - 2));
    return line;
  }
  if (TakePrefix(raw, "1>")) {
    line.text = std::string(raw);
    return line;
  }
  if (TakePrefix(raw, "2>")) line.stream = Stream::kErr;
  if (raw == "...") {
    line.kind = Kind::kAny;
  } else if (raw.ends_with(kRegexSuffix)) {
    line.kind = Kind::kRegex;
    raw.remove_suffix(kRegexSuffix.size());
  }
  line.text = std::string(raw);
  return line;
}

std::vector<Line> Describe(const Outcome& outcome, Format format) {
  std::vector<Line> lines;
  DescribeStream(outcome.out, Stream::kOut, format, lines);
  DescribeStream(outcome.err, Stream::kErr, format, lines);
  // Blank lines at the end of an expectation are layout; a real one must be seen.
  if (!lines.empty() && lines.back().raw.empty()) lines.back().raw = "1>";
  if (outcome.code != 0) {
    const std::string number = std::to_string(outcome.code);
    lines.push_back({Stream::kExit, Kind::kLiteral, number, "[" + number + "]"});
  }
  return lines;
}

std::vector<std::string> SplitLines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

}  // namespace backlog::transcript
