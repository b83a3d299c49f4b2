#include "interchange/csv_import.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "backlog/model/story_id.h"
#include "backlog/rules/field_input.h"
#include "backlog/rules/prioritization.h"
#include "interchange/csv.h"
#include "model/stable_hash.h"
#include "rules/blank.h"

namespace backlog {
namespace {

constexpr std::string_view kSystem = "csv";
constexpr std::size_t kManyErrors = 20;

// Names of columns besides the fields' own keys.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kAliases{{
    {"summary", "title"},
    {"storypoint", "size"},
    {"storypoints", "size"},
    {"story_points", "size"},
    {"estimate", "size"},
    {"issuekey", "key"},
    {"issue_key", "key"},
    {"id", "key"},
    {"key", "key"},
    {"label", "labels"},
    {"created_at", "created"},
    {"issue_type", "type"},
}};

std::string FieldWord(std::string_view name) {
  const std::size_t first = name.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  std::string folded(name.substr(first, name.find_last_not_of(" \t") - first + 1));
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == ' ' || c == '-') c = '_';
  }
  return folded;
}

// What each column is: the key of a field, "key", or empty for one that is kept as it is.
std::vector<std::string> Targets(const CsvTable& table) {
  std::vector<std::string> targets;
  std::set<std::string> taken;
  for (const std::string& name : table.header) {
    std::string target = FieldWord(name);
    for (const auto& [alias, key] : kAliases) {
      if (target == alias) target = key;
    }
    const Field* const field = FindStoryField(target);
    const bool known =
        target == "key" || target == "created" || target == "title" ||
        (field != nullptr && (field->use & kUseBirth) != 0 && field->key != "depends_on" &&
         field->key != "parent" && field->key != "release" && field->key != "product_goal");
    if (field != nullptr && known) target = field->key;
    // The first column of a name wins; a repeated one is kept as it is.
    if (!known || !taken.insert(target).second) target.clear();
    targets.push_back(std::move(target));
  }
  return targets;
}

// The names under which columns without a field are kept: what has no name gets its place, and what
// comes twice its number, because a map's keys are distinct.
std::vector<std::string> KeptNames(const CsvTable& table, const std::vector<std::string>& targets) {
  std::vector<std::string> names(targets.size());
  std::set<std::string> taken;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (!targets[i].empty()) continue;
    const std::string& given = table.header[i];
    const bool blank = given.find_first_not_of(" \t\r\n") == std::string::npos;
    const std::string name = blank ? fmt::format("column {}", i + 1) : given;
    names[i] = name;
    for (int again = 2; !taken.insert(names[i]).second; ++again) {
      names[i] = fmt::format("{} {}", name, again);
    }
  }
  return names;
}

// Trackers write "Story" and "Bug", and call a chore a task.
std::string TypeWord(std::string_view cell) {
  std::string word = FieldWord(cell);
  return word == "task" ? "chore" : word;
}

class Importer {
 public:
  Importer(const Backlog& backlog, std::string path, Date today, CsvImport& out)
      : backlog_(backlog), path_(std::move(path)), today_(today), out_(out), ranks_(backlog) {
    for (const Story& story : backlog.stories()) {
      ids_.insert(story.id);
      if (story.external && story.external->system == kSystem) {
        there_.insert(story.external->key);
      }
    }
  }

  void Run(const CsvTable& table) {
    const std::vector<std::string> targets = Targets(table);
    kept_names_ = KeptNames(table, targets);
    for (std::size_t i = 0; i < targets.size(); ++i) {
      if (targets[i].empty()) out_.kept.push_back(kept_names_[i]);
    }
    has_key_ = std::find(targets.begin(), targets.end(), "key") != targets.end();
    if (std::find(targets.begin(), targets.end(), "title") == targets.end()) {
      return Fail(1, "no column 'title' or 'summary'",
                  "the first line names the columns: title,description,size,issuekey");
    }
    out_.stories.reserve(table.rows.size());
    for (const CsvRow& row : table.rows) {
      if (row.fields.size() > targets.size()) {
        Fail(row.line,
             fmt::format("the row has {} fields, the header {}", row.fields.size(), targets.size()),
             "put a field that holds a comma in double quotes");
        continue;
      }
      Row(table, targets, row);
    }
  }

  std::vector<Error> errors;

 private:
  void Fail(int line, std::string what, std::string hint = {}) {
    Error error{Exit::kInvalid, std::move(what), {path_, line, 1, {}}, {}};
    if (!hint.empty()) error.hints.push_back(std::move(hint));
    errors.push_back(std::move(error));
  }

  void Row(const CsvTable& table, const std::vector<std::string>& targets, const CsvRow& row) {
    Story story;
    std::string key;
    std::size_t off_scale = 0;
    story.created = today_;
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
      const std::string& cell = row.fields[i];
      if (cell.empty()) continue;
      if (targets[i].empty()) {
        story.imported.emplace_back(kept_names_[i], TextValue::Text(cell));
      } else if (targets[i] == "key") {
        key = cell;
      } else {
        Cell(story, targets[i], table.header[i], cell, row.line, off_scale);
      }
    }
    if (story.title.find_first_not_of(" \t\r\n") == std::string::npos) {
      return Fail(row.line, "the row has no title");
    }
    if (key.empty()) {
      if (has_key_) return Fail(row.line, fmt::format("'{}' has no key", story.title));
      key = KeyOfTitle(story.title);
    }
    if (!keys_.insert(key).second) {
      return Fail(row.line, fmt::format("the key '{}' comes twice", key));
    }
    if (there_.count(key) != 0) {
      ++out_.there_already;
      return;
    }
    for (unsigned attempt = 0; story.id.empty() || !ids_.insert(story.id).second; ++attempt) {
      story.id = HashedStoryId(kSystem, key, attempt);
    }
    story.external = External{std::string(kSystem), key, {}};
    story.rank = ranks_.Append(story.id);
    story.file_name = StoryFileName(story.id, story.title);
    out_.off_scale += off_scale;
    out_.stories.push_back(std::move(story));
  }

  // Without a key column: a hash of the title and of how often it came before.
  std::string KeyOfTitle(const std::string& title) {
    return fmt::format("{:016x}", StableHash(fmt::format("{}\n{}", ++titles_[title], title)));
  }

  void Cell(Story& story, const std::string& target, const std::string& name,
            const std::string& cell, int line, std::size_t& off_scale) {
    if (target == "title") {
      story.title = cell;
    } else if (target == "description") {
      story.description = cell;
    } else if (target == "created") {
      const std::optional<Date> date = Date::Parse(std::string_view(cell).substr(0, 10));
      if (!date)
        return Fail(line, fmt::format("'{}' takes a date as 2026-11-30, not '{}'", name, cell));
      story.created = date;
    } else if (target == "labels") {
      Labels(story, cell);
    } else if (std::optional<int>* const number = NumberOf(story, target)) {
      if (Number(target, name, cell, line, *number)) ++off_scale;
    } else if (target == "type") {
      Set(story, target, TypeWord(cell), line);
    } else if (!IsBlank(cell)) {
      Set(story, target, cell, line);
    }
  }

  void Set(Story& story, const std::string& target, const std::string& value, int line) {
    if (auto set = SetField(backlog_, story, *FindStoryField(target), {&value, 1}); !set) {
      Fail(line, set.error().what, set.error().hints.empty() ? "" : set.error().hints.front());
    }
  }

  static void Labels(Story& story, std::string_view cell) {
    while (!cell.empty()) {
      const std::size_t end = std::min(cell.find_first_of(",;"), cell.size());
      std::string_view label = cell.substr(0, end);
      cell.remove_prefix(std::min(end + 1, cell.size()));
      const std::size_t first = label.find_first_not_of(' ');
      if (first == std::string_view::npos) continue;
      label = label.substr(first, label.find_last_not_of(' ') - first + 1);
      if (std::find(story.labels.begin(), story.labels.end(), label) == story.labels.end()) {
        story.labels.emplace_back(label);
      }
    }
  }

  static std::optional<int>* NumberOf(Story& story, std::string_view target) {
    if (target == "size") return &story.size;
    if (target == "business_value") return &story.business_value;
    if (target == "user_value") return &story.user_value;
    if (target == "time_criticality") return &story.time_criticality;
    if (target == "risk") return &story.risk;
    return nullptr;
  }

  // Other trackers have other scales: what is off ours is kept, and noted. True for such a number.
  bool Number(const std::string& target, const std::string& name, std::string_view cell, int line,
              std::optional<int>& out) {
    if (cell.size() > 2 && cell.substr(cell.size() - 2) == ".0") cell.remove_suffix(2);
    int value = 0;
    const auto [at, code] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (code != std::errc() || at != cell.data() + cell.size() || value < 0) {
      Fail(line, fmt::format("'{}' takes a whole number from 0, not '{}'", name, cell));
      return false;
    }
    const Settings& settings = backlog_.settings;
    const Scale& scale = target == "size" ? settings.size_scale : settings.value_scale;
    out = value;
    return !scale.Has(value);
  }

  const Backlog& backlog_;
  std::string path_;
  Date today_;
  CsvImport& out_;
  RankSpace ranks_;
  bool has_key_ = false;
  std::vector<std::string> kept_names_;  // by column; empty for those that a field takes
  std::unordered_set<std::string> ids_;
  std::unordered_set<std::string> there_;  // keys that stories of the backlog have
  std::unordered_set<std::string> keys_;   // keys that this file had so far
  std::unordered_map<std::string, unsigned> titles_;
};

}  // namespace

std::vector<Error> ImportCsv(const Backlog& backlog, std::string_view bytes,
                             const std::string& path, Date today, CsvImport& out) {
  Result<CsvTable> table = ReadCsv(bytes, path);
  if (!table) return {std::move(table).error()};
  Importer importer(backlog, path, today, out);
  importer.Run(*table);
  if (importer.errors.size() > kManyErrors) {
    const std::size_t more = importer.errors.size() - kManyErrors;
    importer.errors.resize(kManyErrors);
    importer.errors.back().hints.push_back(fmt::format("{} more rows have problems", more));
  }
  return std::move(importer.errors);
}

}  // namespace backlog
