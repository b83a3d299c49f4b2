// User-story sentences of eleven real projects against what people marked in them (Dalpiaz,
// Requirements data sets; marked by hand: Persona, Benefit).
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "backlog/rules/story_sentence.h"
#include "data_folder.h"

namespace backlog {
namespace {

/// Returns the text between two offsets, which count characters.
std::string Characters(const std::string& text, std::size_t begin, std::size_t end) {
  std::string part;
  std::size_t index = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && (static_cast<unsigned char>(text[i]) & 0xc0U) != 0x80U) ++index;
    if (index >= begin && index < end) part += text[i];
  }
  return part;
}

/// Drops "#G02# " from the front.
std::string WithoutPrefix(const std::string& text) {
  const std::size_t mark = text.starts_with("#G") ? text.find("# ") : std::string::npos;
  return mark == std::string::npos ? text : text.substr(mark + 2);
}

std::string WithoutStop(std::string text) {
  text.erase(text.find_last_not_of(". ") + 1);
  return text;
}

struct Marked {
  std::string sentence;
  std::string role;
  std::string benefit;
};

std::vector<Marked> ReadMarked(const std::filesystem::path& file) {
  std::vector<Marked> stories;
  std::istringstream lines(ReadData(file));
  for (std::string line; std::getline(lines, line);) {
    const nlohmann::json json = nlohmann::json::parse(line);
    const std::string text = json.at("text");
    Marked story{WithoutPrefix(text), "", ""};
    for (const nlohmann::json& entity : json.at("entities")) {
      std::string& part = entity.at("label") == "Persona" ? story.role : story.benefit;
      if (entity.at("label") != "Persona" && entity.at("label") != "Benefit") continue;
      if (part.empty()) part = Characters(text, entity.at("start_offset"), entity.at("end_offset"));
    }
    stories.push_back(story);
  }
  return stories;
}

struct Counts {
  int stories = 0;
  int roles = 0;          // read exactly as marked
  int true_benefits = 0;  // marked and read
  int false_benefits = 0;
  int missed_benefits = 0;
  int spans = 0;  // read exactly as marked, the final full stop aside
};

void Count(const Marked& marked, Counts& counts) {
  const StorySentence read = ParseStorySentence(marked.sentence).value_or(StorySentence{});
  ++counts.stories;
  if (read.role == marked.role) ++counts.roles;
  const bool expected = !marked.benefit.empty();
  const bool found = !read.benefit.empty();
  if (expected && found) ++counts.true_benefits;
  if (!expected && found) ++counts.false_benefits;
  if (expected && !found) ++counts.missed_benefits;
  if (expected && WithoutStop(read.benefit) == WithoutStop(marked.benefit)) ++counts.spans;
}

TEST_CASE("roles and benefits are read as people marked them") {
  const std::filesystem::path folder = DataFolder() / "stories" / "annotated";
  if (!std::filesystem::is_directory(folder)) {
    MESSAGE("skipped: no " << folder.string() << "; set BACKLOG_DATA");
    return;
  }
  Counts counts;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".jsonl") continue;
    for (const Marked& marked : ReadMarked(entry.path())) Count(marked, counts);
  }
  REQUIRE(counts.stories > 0);
  const double marked = counts.true_benefits + counts.missed_benefits;
  const double role = 1.0 * counts.roles / counts.stories;
  const double precision =
      1.0 * counts.true_benefits / (counts.true_benefits + counts.false_benefits);
  const double recall = counts.true_benefits / marked;
  const double span = counts.spans / marked;
  MESSAGE("of " << counts.stories << " stories: role exact " << role << "; benefit precision "
                << precision << ", recall " << recall << ", span exact " << span);
  CHECK(role >= 0.994);
  CHECK(precision >= 0.999);
  CHECK(recall >= 0.989);
  CHECK(span >= 0.929);
}

}  // namespace
}  // namespace backlog
