// What a command is given to read: a file that the user named, or stdin.
#pragma once

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

/// True for well-formed UTF-8, which is all that the files of a backlog may hold.
bool IsUtf8(std::string_view text);

}  // namespace backlog
