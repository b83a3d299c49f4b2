// The strict reader against the YAML test suite: nothing that the suite calls invalid is accepted,
// and what is accepted has the tree that the suite gives it.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "backlog/store/story_text.h"

namespace backlog {
namespace {

namespace fs = std::filesystem;

fs::path SuiteFolder() {
  const char* data = std::getenv("BACKLOG_DATA");
  const fs::path root =
      data != nullptr ? fs::path(data) : fs::path(BACKLOG_SOURCE_DIR) / "../shared/data";
  return root / "yaml-test-suite";
}

std::string Slurp(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> Cases() {
  std::vector<fs::path> cases;
  for (const auto& entry : fs::recursive_directory_iterator(SuiteFolder())) {
    if (entry.path().filename() == "in.yaml") cases.push_back(entry.path().parent_path());
  }
  std::sort(cases.begin(), cases.end());
  return cases;
}

// A tree as the suite's events spell it, with plain nulls normalized and styles left out.
void Spell(const TextNode& node, std::string& out) {
  switch (node.kind) {
    case TextNode::Kind::kNull: out += "null\n"; return;
    case TextNode::Kind::kScalar: out += "=" + node.text + "\n"; return;
    case TextNode::Kind::kList: out += "+SEQ\n"; break;
    case TextNode::Kind::kMap: out += "+MAP\n"; break;
  }
  for (const TextNode& child : node.children) {
    if (node.kind == TextNode::Kind::kMap) out += "=" + std::string(child.key) + "\n";
    Spell(child, out);
  }
  out += "-\n";
}

std::string Unescaped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      out += text[i];
      continue;
    }
    switch (text[++i]) {
      case 'n': out += '\n'; break;
      case 't': out += '\t'; break;
      case 'b': out += '\b'; break;
      case 'r': out += '\r'; break;
      default: out += text[i];
    }
  }
  return out;
}

// The same from the suite's events. Map keys are never null here: the reader keeps them as text.
std::string SpellEvents(const std::string& events) {
  struct Level {
    bool map;
    int count;
  };
  std::vector<Level> levels;
  std::string out;
  std::istringstream lines(events);
  for (std::string line; std::getline(lines, line);) {
    const std::string word = line.substr(0, 4);
    if (word == "+MAP" || word == "+SEQ") {
      if (!levels.empty()) ++levels.back().count;
      levels.push_back({word == "+MAP", 0});
      out += word + "\n";
    } else if (word == "-MAP" || word == "-SEQ") {
      levels.pop_back();
      out += "-\n";
    } else if (word == "=VAL") {
      const bool is_key = !levels.empty() && levels.back().map && levels.back().count % 2 == 0;
      if (!levels.empty()) ++levels.back().count;
      const std::string rest = line.substr(5);
      if (rest[0] == '&' || rest[0] == '<') {
        out += "(" + rest + ")\n";  // an anchor or a tag: the reader must not have accepted it
        continue;
      }
      const std::string text = Unescaped(rest.substr(1));
      const bool null = rest[0] == ':' && (text.empty() || text == "~" || text == "null" ||
                                           text == "Null" || text == "NULL");
      out += null && !is_key ? "null\n" : "=" + text + "\n";
    }
  }
  return out;
}

TEST_CASE("the reader agrees with the YAML test suite on everything that it accepts") {
  if (!fs::exists(SuiteFolder())) {
    MESSAGE("skipped: no YAML test suite in " << SuiteFolder().string());
    return;
  }
  int accepted = 0;
  int refused = 0;
  for (const fs::path& folder : Cases()) {
    CAPTURE(folder.string());
    const auto text = StoryText::Read(Slurp(folder / "in.yaml"), "in.yaml");
    if (!text) {
      ++refused;
      continue;
    }
    ++accepted;
    CHECK_FALSE(fs::exists(folder / "error"));
    std::string seen;
    Spell(text->root(), seen);
    std::string wanted = SpellEvents(Slurp(folder / "test.event"));
    if (wanted.empty() || wanted == "null\n") wanted = "+MAP\n-\n";  // no document, or an empty one
    CHECK(seen == wanted);
  }
  MESSAGE(accepted << " cases accepted, " << refused << " refused");
  CHECK(accepted > 30);
}

}  // namespace
}  // namespace backlog
