// Reading CSV as RFC 4180 defines it, from one buffer. It is our own because Debian's libcsv trims
// blanks around fields, and an import must not change a byte of what it was given.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/result.h"

namespace backlog {

/// One record. It may have fewer or more fields than the header: the caller decides what that
/// means.
struct CsvRow {
  int line = 0;  // where it begins, counted from 1
  std::vector<std::string> fields;

  /// Returns the field at `column`, empty where the row is too short.
  std::string_view Field(std::size_t column) const {
    return column < fields.size() ? std::string_view(fields[column]) : std::string_view();
  }
};

struct CsvTable {
  char delimiter = ',';
  std::vector<std::string> header;  // the first record
  std::vector<CsvRow> rows;         // the others

  /// Returns the first column of that name, ASCII case and blanks around it ignored.
  std::optional<std::size_t> Column(std::string_view name) const;
};

/// Reads a whole file. The delimiter is the comma, semicolon or tab that the first record has most
/// of outside quotes. Lines end in LF or CRLF; an empty line is no record; a byte order mark is
/// skipped. A quote within an unquoted field is a character like any other.
/// Errors: kInvalid with line and column in `path` for an unclosed quote, text after a closing
/// quote, and bytes that are not UTF-8.
Result<CsvTable> ReadCsv(std::string_view bytes, const std::string& path);

}  // namespace backlog
