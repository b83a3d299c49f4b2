// Real exports: what Python's csv module counts in them, and that writing the fields back with
// every field quoted and reading them again changes nothing.
#include <doctest/doctest.h>

#include <algorithm>

#include "data_folder.h"
#include "interchange/csv.h"

namespace backlog {
namespace {

std::string Quoted(const std::vector<std::string>& fields) {
  std::string line;
  for (const std::string& field : fields) {
    line += line.empty() ? "\"" : ",\"";
    for (const char c : field) line += c == '"' ? std::string("\"\"") : std::string(1, c);
    line += '"';
  }
  return line + "\r\n";
}

struct Known {
  const char* file;
  std::size_t rows;
  std::size_t bytes;          // of all fields, the header included
  std::size_t quoted_fields;  // fields that contain a quote
};

void CheckFile(const std::filesystem::path& folder, const Known& known) {
  const Result<CsvTable> table = ReadCsv(ReadData(folder / known.file), known.file);
  REQUIRE_MESSAGE(table.has_value(), known.file);
  std::size_t bytes = 0;
  std::size_t quoted_fields = 0;
  std::string again = Quoted(table->header);
  const auto count = [&](const std::string& field) {
    bytes += field.size();
    if (field.find('"') != std::string::npos) ++quoted_fields;
  };
  std::for_each(table->header.begin(), table->header.end(), count);
  for (const CsvRow& row : table->rows) {
    REQUIRE_MESSAGE(row.fields.size() == table->header.size(), known.file);
    std::for_each(row.fields.begin(), row.fields.end(), count);
    again += Quoted(row.fields);
  }
  CHECK_MESSAGE(table->rows.size() == known.rows, known.file);
  CHECK_MESSAGE(bytes == known.bytes, known.file);
  CHECK_MESSAGE(quoted_fields == known.quoted_fields, known.file);

  const Result<CsvTable> reread = ReadCsv(again, known.file);
  REQUIRE(reread.has_value());
  REQUIRE(reread->rows.size() == table->rows.size());
  for (std::size_t i = 0; i < table->rows.size(); ++i) {
    REQUIRE(reread->rows[i].fields == table->rows[i].fields);
  }
}

TEST_CASE("exports of thousands of issues are read field by field") {
  const std::filesystem::path folder = DataFolder() / "storypoints";
  if (!std::filesystem::is_directory(folder)) {
    MESSAGE("skipped: no " << folder.string() << "; set BACKLOG_DATA");
    return;
  }
  for (const Known& known :
       {Known{"springxd.csv", 3526, 2183524, 661}, Known{"mesos.csv", 1680, 2245391, 327},
        Known{"moodle.csv", 1166, 640338, 271}, Known{"clover.csv", 384, 337735, 126}}) {
    if (std::filesystem::exists(folder / known.file)) CheckFile(folder, known);
  }
}

TEST_CASE("the small exports of other trackers are read as Python reads them") {
  const std::filesystem::path folder = DataFolder() / "imports" / "gitlab";
  if (!std::filesystem::is_directory(folder)) {
    MESSAGE("skipped: no " << folder.string() << "; set BACKLOG_DATA");
    return;
  }
  const auto read = [&](const char* file) {
    Result<CsvTable> table = ReadCsv(ReadData(folder / file), file);
    REQUIRE_MESSAGE(table.has_value(), file);
    return *std::move(table);
  };
  CHECK(read("csv_semicolon.csv").rows[1].fields[0] == "Title with, comma");
  CHECK(read("csv_tab.csv").rows[1].fields == std::vector<std::string>{"", "Error Row"});
  const CsvTable complex = read("csv_complex.csv");
  CHECK(complex.rows[2].fields[0] == "Title with quote\"");
  CHECK(complex.rows[2].fields[1] == "Description\n/assign @csv_assignee\n/estimate 1h");
  CHECK(complex.rows[2].fields[2] == "2022-06-28");
  CHECK(read("csv_missing_milestones.csv").rows[0].fields.size() == 4);
}

}  // namespace
}  // namespace backlog
