// The records of a CSV file, byte for byte.
#include "interchange/csv.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <utility>

namespace backlog {
namespace {

constexpr std::string_view kMarkOfCsv = "\xef\xbb\xbf";

Place PlaceInTable(std::string_view bytes, std::size_t offset, const std::string& path) {
  const std::string_view before = bytes.substr(0, offset);
  const std::size_t begin = before.rfind('\n') + 1;  // npos + 1 is 0
  const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
  std::string excerpt(bytes.substr(begin, end - begin));
  if (excerpt.ends_with('\r')) excerpt.pop_back();
  Place place;
  place.path = path;
  place.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
  place.column = 1 + static_cast<int>(offset - begin);
  place.excerpt = std::move(excerpt);
  return place;
}

/// Returns the offset of the first byte that is not UTF-8, or nothing.
std::optional<std::size_t> FirstNotUtf8(std::string_view bytes) {
  for (std::size_t offset = 0; offset < bytes.size();) {
    if (static_cast<unsigned char>(bytes[offset]) < 0x80U) {
      ++offset;
      continue;
    }
    utf8proc_int32_t code = 0;
    const utf8proc_ssize_t size =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data() + offset),
                         static_cast<utf8proc_ssize_t>(bytes.size() - offset), &code);
    if (size < 1) return offset;
    offset += static_cast<std::size_t>(size);
  }
  return std::nullopt;
}

char DetectDelimiter(std::string_view bytes) {
  constexpr std::array<char, 3> kDelimiters = {',', ';', '\t'};  // of equals, the first
  std::array<int, 3> counts{};
  bool quoted = false;
  // Empty lines before the first record say nothing.
  bytes.remove_prefix(std::min(bytes.find_first_not_of("\r\n"), bytes.size()));
  for (const char c : bytes) {
    if (c == '"') quoted = !quoted;  // a doubled quote closes and opens again
    if (quoted) continue;
    if (c == '\n') break;
    const auto* found = std::find(kDelimiters.begin(), kDelimiters.end(), c);
    if (found != kDelimiters.end())
      ++counts.at(static_cast<std::size_t>(found - kDelimiters.begin()));
  }
  const auto* most = std::max_element(counts.begin(), counts.end());
  return kDelimiters.at(static_cast<std::size_t>(most - counts.begin()));
}

/// A cursor over the bytes that reads record after record.
class CsvCursor {
 public:
  CsvCursor(std::string_view bytes, char delimiter, const std::string& path)
      : bytes_(bytes), delimiter_(delimiter), path_(path) {}

  bool AtEnd() const { return offset_ == bytes_.size(); }

  /// Reads up to and including the end of the line. Requires !AtEnd().
  Result<CsvRow> Next();

 private:
  Result<std::string> Quoted();
  std::string Unquoted();

  /// Returns the size of the line end at the cursor, 0 where there is none.
  std::size_t LineEnd() const {
    if (bytes_.substr(offset_).starts_with("\r\n")) return 2;
    return bytes_.substr(offset_).starts_with('\n') ? 1 : 0;
  }

  bool AtFieldEnd() const { return AtEnd() || bytes_[offset_] == delimiter_ || LineEnd() != 0; }

  Error Failure(std::size_t offset, std::string what, std::string hint) const {
    return {
        Exit::kInvalid, std::move(what), PlaceInTable(bytes_, offset, path_), {std::move(hint)}};
  }

  std::string_view bytes_;
  char delimiter_;
  const std::string& path_;
  std::size_t offset_ = 0;
  int line_ = 1;
};

Result<CsvRow> CsvCursor::Next() {
  CsvRow row;
  row.line = line_;
  while (true) {
    if (!AtEnd() && bytes_[offset_] == '"') {
      Result<std::string> field = Quoted();
      if (!field) return std::move(field).error();
      row.fields.push_back(*std::move(field));
    } else {
      row.fields.push_back(Unquoted());
    }
    if (AtEnd()) return row;
    if (const std::size_t size = LineEnd(); size != 0) {
      offset_ += size;
      ++line_;
      return row;
    }
    ++offset_;  // the delimiter
  }
}

Result<std::string> CsvCursor::Quoted() {
  const std::size_t open = offset_++;
  std::string field;
  while (true) {
    const std::size_t quote = bytes_.find('"', offset_);
    if (quote == std::string_view::npos) {
      return Failure(open, "'" + path_ + "' has a quote that is never closed",
                     "close the field with '\"'; a quote inside a quoted field is written twice");
    }
    const std::string_view part = bytes_.substr(offset_, quote - offset_);
    field += part;
    line_ += static_cast<int>(std::count(part.begin(), part.end(), '\n'));
    offset_ = quote + 1;
    if (AtFieldEnd()) return field;
    if (bytes_[offset_] != '"') {
      return Failure(offset_, "'" + path_ + "' has text after a closing quote",
                     "a quote inside a quoted field is written twice");
    }
    field += '"';
    ++offset_;
  }
}

std::string CsvCursor::Unquoted() {
  const std::size_t begin = offset_;
  while (!AtFieldEnd()) ++offset_;
  return std::string(bytes_.substr(begin, offset_ - begin));
}

std::string Folded(std::string_view name) {
  const std::size_t begin = std::min(name.find_first_not_of(" \t"), name.size());
  const std::size_t end = name.find_last_not_of(" \t") + 1;
  std::string folded(name.substr(begin, std::max(begin, end) - begin));
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return folded;
}

}  // namespace

std::optional<std::size_t> CsvTable::Column(std::string_view name) const {
  const std::string wanted = Folded(name);
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (Folded(header[i]) == wanted) return i;
  }
  return std::nullopt;
}

Result<CsvTable> ReadCsv(std::string_view bytes, const std::string& path) {
  if (const auto offset = FirstNotUtf8(bytes)) {
    return Error{Exit::kInvalid,
                 "'" + path + "' is not UTF-8",
                 PlaceInTable(bytes, *offset, path),
                 {"save it as 'CSV UTF-8', or convert it with 'iconv -f WINDOWS-1252 -t UTF-8'"}};
  }
  if (bytes.starts_with(kMarkOfCsv)) bytes.remove_prefix(kMarkOfCsv.size());
  CsvTable table;
  table.delimiter = DetectDelimiter(bytes);
  CsvCursor cursor(bytes, table.delimiter, path);
  bool has_header = false;
  while (!cursor.AtEnd()) {
    Result<CsvRow> row = cursor.Next();
    if (!row) return std::move(row).error();
    // An empty line; one that holds "" is a record with an empty field, but nobody can tell them
    // apart by their fields, and neither says anything.
    if (row->fields.size() == 1 && row->fields.front().empty()) continue;
    if (has_header) {
      table.rows.push_back(*std::move(row));
    } else {
      table.header = std::move(row->fields);
      has_header = true;
    }
  }
  return table;
}

}  // namespace backlog
