#include <doctest/doctest.h>

#include <algorithm>

#include "backlog/model/story_id.h"
#include "backlog_kit.h"
#include "interchange/csv_import.h"

namespace backlog {
namespace {

using kit::Of;

const Date kImportDay = kit::Day("2026-11-02");

CsvImport Import(const Backlog& backlog, std::string_view bytes) {
  CsvImport import;
  const std::vector<Error> errors = ImportCsv(backlog, bytes, "issues.csv", kImportDay, import);
  REQUIRE_MESSAGE(errors.empty(), errors.front().what);
  return import;
}

std::vector<std::string> Complaints(std::string_view bytes) {
  CsvImport import;
  std::vector<std::string> complaints;
  for (const Error& error : ImportCsv(Of({}), bytes, "issues.csv", kImportDay, import)) {
    CHECK(error.code == Exit::kInvalid);
    complaints.push_back(std::to_string(error.place.line) + ": " + error.what);
  }
  return complaints;
}

TEST_CASE("columns are found by any of their names, in any order and case") {
  const CsvImport import = Import(Of({}),
                                  "STORY POINTS,Description,Issue Key,Summary,Label,Risk\n"
                                  "8.0,Long,A-1,Pay,\"a; b,a\",5\n");
  REQUIRE(import.stories.size() == 1);
  const Story& story = import.stories.front();
  CHECK(story.title == "Pay");
  CHECK(story.description == "Long");
  CHECK(story.size == 8);
  CHECK(story.risk == 5);
  CHECK(story.labels == std::vector<std::string>{"a", "b"});
  CHECK(story.external == External{"csv", "A-1", ""});
  CHECK(story.status == Status::kNew);
  CHECK(story.created == kImportDay);
  CHECK(import.kept.empty());
}

TEST_CASE("texts are never trimmed, and what no field takes is kept") {
  const CsvImport import = Import(Of({}), "title,description,Sprint\n\" NULL \",\" a\n\n b \",X\n");
  REQUIRE(import.stories.size() == 1);
  CHECK(import.stories[0].title == " NULL ");
  CHECK(import.stories[0].description == " a\n\n b ");
  CHECK(import.kept == std::vector<std::string>{"Sprint"});
  CHECK(import.stories[0].imported == ExtraFields{{"Sprint", TextValue::Text("X")}});
}

TEST_CASE("columns that are kept have distinct names, whatever the header says") {
  const CsvImport import = Import(Of({}), "title,X,,X, ,X 2\nPay,1,2,3,4,5\n");
  CHECK(import.kept == std::vector<std::string>{"X", "column 3", "X 2", "column 5", "X 2 2"});
  const auto text = [](const char* value) { return TextValue::Text(value); };
  CHECK(import.stories[0].imported == ExtraFields{{"X", text("1")},
                                                  {"column 3", text("2")},
                                                  {"X 2", text("3")},
                                                  {"column 5", text("4")},
                                                  {"X 2 2", text("5")}});
}

TEST_CASE("an id comes from its key, and from the next attempt where it is taken") {
  const CsvImport first = Import(Of({}), "key,title\nA-1,Pay\n");
  CHECK(first.stories[0].id == HashedStoryId("csv", "A-1"));
  const Backlog taken = Of({kit::Groomed(HashedStoryId("csv", "A-1"))});
  const CsvImport second = Import(taken, "key,title\nA-1,Pay\n");
  CHECK(second.stories[0].id == HashedStoryId("csv", "A-1", 1));
}

TEST_CASE("without a key column equal titles are told apart, and found again") {
  constexpr std::string_view kFile = "title\nLog in\nLog in\nLog out\n";
  const CsvImport first = Import(Of({}), kFile);
  REQUIRE(first.stories.size() == 3);
  CHECK(first.stories[0].external->key != first.stories[1].external->key);
  const CsvImport second = Import(Of(first.stories), kFile);
  CHECK(second.stories.empty());
  CHECK(second.there_already == 3);
}

TEST_CASE("new stories stand behind the backlog, in the order of the file") {
  const Backlog backlog = Of({kit::Groomed("a00001", "pbbbbb")});
  const CsvImport import = Import(backlog, "title\nOne\nTwo\nThree\n");
  std::vector<std::string> ranks = {"pbbbbb"};
  for (const Story& story : import.stories) ranks.push_back(story.rank);
  CHECK(std::is_sorted(ranks.begin(), ranks.end()));
  CHECK(std::adjacent_find(ranks.begin(), ranks.end()) == ranks.end());
}

TEST_CASE("numbers off the scale are kept and counted, once they come") {
  constexpr std::string_view kFile = "key,title,size,bv\nA-1,One,4,7\nA-2,Two,5,8\n";
  const CsvImport first = Import(Of({}), kFile);
  CHECK(first.off_scale == 2);
  CHECK(first.stories[0].size == 4);
  CHECK(first.stories[0].business_value == 7);
  CHECK(Import(Of(first.stories), kFile).off_scale == 0);
}

TEST_CASE("the source's date is kept, the time of day is not") {
  const CsvImport import = Import(Of({}), "title,created\nPay,2025-03-01T10:00:00Z\n");
  CHECK(import.stories[0].created == kit::Day("2025-03-01"));
}

TEST_CASE("each row that cannot be taken is complained of, with its line") {
  CHECK(Complaints(
            "key,title,size,created\nA-1,,1,\n,Two,1,\nA-3,Three,x,soon\nA-3,Four,1,,more\n") ==
        std::vector<std::string>{"2: the row has no title", "3: 'Two' has no key",
                                 "4: 'size' takes a whole number from 0, not 'x'",
                                 "4: 'created' takes a date as 2026-11-30, not 'soon'",
                                 "5: the row has 5 fields, the header 4"});
  CHECK(Complaints("key,title\nA-1,One\nA-1,Two\n") ==
        std::vector<std::string>{"3: the key 'A-1' comes twice"});
  CHECK(Complaints("name\nOne\n") == std::vector<std::string>{"1: no column 'title' or 'summary'"});
}

TEST_CASE("of many complaints the first twenty are told, and the others counted") {
  std::string bytes = "key,title\n";
  for (int i = 0; i < 50; ++i) bytes += "A-" + std::to_string(i) + ",\n";
  CsvImport import;
  const std::vector<Error> errors = ImportCsv(Of({}), bytes, "issues.csv", kImportDay, import);
  REQUIRE(errors.size() == 20);
  CHECK(errors.back().hints == std::vector<std::string>{"30 more rows have problems"});
}

}  // namespace
}  // namespace backlog
