// What a command is given to read: a file that the user named, or stdin.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/result.h"

namespace backlog {

/// Returns all bytes of the file at `path`; of stdin where it is "-".
/// Errors: kCannot where there is no such file, or it is a folder; kInvalid for more than 256 MiB;
/// kWorld.
Result<std::string> ReadInput(const std::string& path);

/// Returns how messages name an input: its path, or "stdin".
std::string InputName(const std::string& path);

/// A line of an input and its number, from 1.
struct InputLine {
  int number = 0;
  std::string_view text;
};

/// Returns the lines of `bytes` that hold more than blanks, each byte for byte, without its LF or
/// CRLF. A byte order mark is skipped.
std::vector<InputLine> LinesOf(std::string_view bytes);

/// Returns where the first bytes stand that are no UTF-8, which is all that the files of a backlog
/// may hold; the size of `text` where there are none.
std::size_t FindNotUtf8(std::string_view text);
inline bool IsUtf8(std::string_view text) {
  return FindNotUtf8(text) == text.size();
}

}  // namespace backlog
