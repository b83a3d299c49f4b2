// Real issues and real user stories come in, and go out through `show --json`, byte for byte: with
// their escape bytes, outer blanks and the word NULL. The CSV files are read here by a second,
// obvious reader.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "backlog/model/story_id.h"
#include "backlog/rules/story_sentence.h"
#include "cli/dispatch.h"
#include "commands/commands.h"
#include "data_folder.h"
#include "temp_dir.h"

namespace backlog {
namespace {

using nlohmann::json;

struct Ran {
  Exit code = Exit::kBug;
  std::string out;
  std::string err;
};

// Runs a command as main() does, in this process.
Ran RunIn(const test::TempDir& folder, std::vector<std::string> words) {
  ContextParts parts;
  parts.out = std::make_unique<Stream>();
  parts.err = std::make_unique<Stream>();
  parts.environment = [](const char* name) -> std::optional<std::string> {
    const std::map<std::string, std::string> values = {
        {"BACKLOG_TODAY", "2026-11-02"}, {"BACKLOG_USER", "Ada"}, {"BACKLOG_SEED", "1"}};
    const auto at = values.find(name);
    return at == values.end() ? std::nullopt : std::optional<std::string>(at->second);
  };
  Context ctx(std::move(parts));
  words.insert(words.begin(), {"-C", folder.path()});
  Ran ran;
  ran.code = ctx.Finish(Dispatch(ctx, AllCommands(), words));
  ran.out = ctx.out().text();
  ran.err = ctx.err().text();
  return ran;
}

using Record = std::vector<std::string>;

// RFC 4180, one byte after the other.
std::vector<Record> ReadAll(const std::string& bytes) {
  std::vector<Record> records;
  Record record;
  std::string field;
  bool quoted = false;
  bool begun = false;
  const auto end_field = [&] { record.push_back(std::exchange(field, {})); };
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (quoted) {
      if (c != '"') {
        field += c;
      } else if (i + 1 < bytes.size() && bytes[i + 1] == '"') {
        field += c;
        ++i;
      } else {
        quoted = false;
      }
      continue;
    }
    if (c == '"' && field.empty()) {
      quoted = begun = true;
    } else if (c == ',') {
      end_field();
      begun = true;
    } else if (c == '\n' || (c == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n')) {
      if (c == '\r') ++i;
      end_field();
      records.push_back(std::exchange(record, {}));
      begun = false;
    } else {
      field += c;
      begun = true;
    }
  }
  if (begun || !field.empty()) {
    end_field();
    records.push_back(record);
  }
  return records;
}

std::vector<std::string> IdsOf(const test::TempDir& folder) {
  std::vector<std::string> ids;
  for (const auto& [name, bytes] : folder.Tree(".backlog/stories")) {
    const std::optional<std::string> id = IdOfFileName(name);
    REQUIRE_MESSAGE(id.has_value(), name);
    ids.push_back(*id);
  }
  return ids;
}

// Returns the stories as `show --json` prints them, in the order of `ids`.
json Shown(const test::TempDir& folder, const std::vector<std::string>& ids) {
  std::vector<std::string> words = {"show", "--json"};
  words.insert(words.end(), ids.begin(), ids.end());
  const Ran ran = RunIn(folder, words);
  REQUIRE_MESSAGE(ran.code == Exit::kDone, ran.err);
  json stories = json::parse(ran.out);
  REQUIRE(stories.size() == ids.size());
  return stories;
}

void CheckExport(const std::filesystem::path& path) {
  CAPTURE(path.string());
  const std::vector<Record> records = ReadAll(ReadData(path));
  REQUIRE(records.at(0) == Record{"issuekey", "title", "description", "storypoint"});
  const test::TempDir folder;
  REQUIRE(RunIn(folder, {"init"}).code == Exit::kDone);
  const Ran first = RunIn(folder, {"import", path.string()});
  REQUIRE_MESSAGE(first.code == Exit::kDone, first.err);

  std::map<std::string, json> shown;
  for (json& story : Shown(folder, IdsOf(folder))) {
    const auto key = story.at("external").at("key").get<std::string>();
    shown[key] = std::move(story);
  }
  REQUIRE(shown.size() == records.size() - 1);
  std::string last_rank;
  for (std::size_t i = 1; i < records.size(); ++i) {
    const Record& record = records[i];
    CAPTURE(record[0]);
    REQUIRE(record.size() == 4);
    REQUIRE(shown.count(record[0]) == 1);
    const json& story = shown[record[0]];
    REQUIRE(story.at("title").get<std::string>() == record[1]);
    REQUIRE(story.value("description", std::string()) == record[2]);
    REQUIRE(std::to_string(story.at("size").get<int>()) == record[3]);
    const auto rank = story.at("rank").get<std::string>();
    REQUIRE(last_rank < rank);
    last_rank = rank;
  }

  const auto before = folder.Tree(".backlog");
  const Ran second = RunIn(folder, {"import", path.string()});
  CHECK(second.code == Exit::kDone);
  CHECK(second.out.find("nothing to do: all " + std::to_string(records.size() - 1)) == 0);
  CHECK(folder.Tree(".backlog") == before);
}

TEST_CASE("exported issues come back byte for byte, and a second import changes nothing") {
  const std::filesystem::path data = DataFolder() / "storypoints";
  if (!std::filesystem::is_directory(data)) {
    MESSAGE("skipped: no " << data.string() << "; set BACKLOG_DATA");
    return;
  }
  ::setenv("BACKLOG_FSYNC", "off", 1);
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(data)) {
    if (entry.path().extension() != ".csv" || entry.path().filename() == "dependencies.csv") {
      continue;
    }
    CheckExport(entry.path());
    ++files;
  }
  CHECK(files == 8);
}

void CheckTexts(const std::filesystem::path& path) {
  CAPTURE(path.string());
  std::vector<std::string> lines;
  std::istringstream in(ReadData(path));
  for (std::string line; std::getline(in, line);) {
    if (line.ends_with('\r')) line.pop_back();
    if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (line.find_first_not_of(" \t\r") != std::string::npos) lines.push_back(line);
  }
  const test::TempDir folder;
  REQUIRE(RunIn(folder, {"init"}).code == Exit::kDone);
  const Ran added = RunIn(folder, {"add", "--from", path.string()});
  REQUIRE_MESSAGE(added.code == Exit::kDone, added.err);
  std::vector<std::string> ids;
  std::istringstream out(added.out);
  for (std::string id; std::getline(out, id);) ids.push_back(id);
  REQUIRE(ids.size() == lines.size());
  REQUIRE(IdsOf(folder).size() == lines.size());

  const json shown = Shown(folder, ids);
  std::string last_rank;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    CAPTURE(lines[i]);
    const json& story = shown[i];
    const auto part = [&](const char* key) { return story.value(key, std::string()); };
    const std::optional<StorySentence> sentence = ParseStorySentence(lines[i]);
    REQUIRE(part("title") == (sentence ? sentence->title : lines[i]));
    REQUIRE(part("role") == (sentence ? sentence->role : ""));
    REQUIRE(part("want") == (sentence ? sentence->want : ""));
    REQUIRE(part("benefit") == (sentence ? sentence->benefit : ""));
    if (sentence) REQUIRE(part("description").ends_with(sentence->aside));
    REQUIRE(last_rank < part("rank"));
    last_rank = part("rank");
  }
}

TEST_CASE("files of user stories come in line by line, in their order") {
  const std::filesystem::path data = DataFolder() / "stories" / "dalpiaz";
  if (!std::filesystem::is_directory(data)) {
    MESSAGE("skipped: no " << data.string() << "; set BACKLOG_DATA");
    return;
  }
  ::setenv("BACKLOG_FSYNC", "off", 1);
  for (const auto& entry : std::filesystem::directory_iterator(data)) {
    if (entry.path().extension() == ".txt") CheckTexts(entry.path());
  }
}

}  // namespace
}  // namespace backlog
