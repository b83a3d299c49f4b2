// docs/file-format.md shows the field tables as they are in the source.
#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "backlog/model/fields.h"

namespace backlog {
namespace {

std::string Page() {
  std::ifstream file(BACKLOG_SOURCE_DIR "/docs/file-format.md", std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string Holds(const Field& field) {
  std::string words;
  for (const std::string_view word : field.words) {
    words += (words.empty() ? "`" : ", `") + std::string(word) + "`";
  }
  switch (field.kind) {
    case FieldKind::kText: return "text";
    case FieldKind::kLongText: return "long text";
    case FieldKind::kWord: return words;
    case FieldKind::kName: return "name";
    case FieldKind::kStoryId: return "story";
    case FieldKind::kRank: return "rank";
    case FieldKind::kScore: return "score";
    case FieldKind::kSize: return "points";
    case FieldKind::kInteger: return "number";
    case FieldKind::kDecimal: return "decimal";
    case FieldKind::kDate: return "date";
    case FieldKind::kTexts: return "texts";
    case FieldKind::kStoryIds: return "stories";
    case FieldKind::kRecord: return "map";
    case FieldKind::kRecords: return "maps";
  }
  return {};
}

/// The table of a record as the page shows it; required keys have a star.
template <class Record>
std::string Table() {
  std::string table = "| key | holds | meaning |\n| --- | --- | --- |\n";
  ForEachField<Record>([&](const auto& bound) {
    const Field& field = bound.field;
    const std::string star = (field.use & kUseRequired) != 0 ? " \\*" : "";
    table += "| `" + std::string(field.key) + "`" + star + " | " + Holds(field) + " | " +
             std::string(field.help) + " |\n";
  });
  return table;
}

template <class Record>
void CheckTable(const std::string& page) {
  const std::string table = Table<Record>();
  CHECK_MESSAGE(page.find(table) != std::string::npos, "docs/file-format.md should have:\n"
                                                           << table);
}

TEST_CASE("the page on the files has every table of fields as it is in the source") {
  const std::string page = Page();
  CheckTable<Story>(page);
  CheckTable<Criterion>(page);
  CheckTable<Question>(page);
  CheckTable<Note>(page);
  CheckTable<Rejection>(page);
  CheckTable<PastSprint>(page);
  CheckTable<PastRelease>(page);
  CheckTable<Reopening>(page);
  CheckTable<Waiver>(page);
  CheckTable<Pin>(page);
  CheckTable<Block>(page);
  CheckTable<Drop>(page);
  CheckTable<External>(page);
  CheckTable<Rice>(page);
  CheckTable<Sprint>(page);
  CheckTable<Release>(page);
  CheckTable<Vision>(page);
  CheckTable<ProductGoal>(page);
  CheckTable<Feedback>(page);
  CheckTable<Decision>(page);
  CheckTable<DecisionOption>(page);
}

}  // namespace
}  // namespace backlog
