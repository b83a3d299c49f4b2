// One line of what a command printed, or was expected to print, and how it is written in a
// transcript. A line that would be read as something else is written with `1> ` before it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backlog::transcript {

enum class Format { kScript, kMarkdown };  // Markdown has no comment lines inside a block
enum class Stream { kOut, kErr, kExit };
enum class Kind {
  kLiteral,
  kRegex,  // `text (re)`: an extended regular expression for the whole line
  kAny,    // `...`: any number of lines of its stream
};

struct Line {
  Stream stream = Stream::kOut;
  Kind kind = Kind::kLiteral;
  std::string text;  // without prefix and suffix; for kExit the number
  std::string raw;   // as it is written in the file
};

/// What one command did.
struct Outcome {
  std::string out;
  std::string err;
  int code = 0;
};

/// Returns how the line `raw` of an expectation is to be understood.
Line ReadLine(std::string_view raw);

/// Returns the lines that describe `outcome`: stdout, then stderr, then the exit code if it is not
/// 0. Control bytes and invalid UTF-8 are shown as \x1b with ` (esc)` after the line, a missing
/// newline at the end with ` (no-eol)`.
std::vector<Line> Describe(const Outcome& outcome, Format format);

/// Splits at '\n'; a last line without one counts, an empty rest does not.
std::vector<std::string> SplitLines(std::string_view text);

}  // namespace backlog::transcript
