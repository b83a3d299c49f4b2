// Edits of random documents: what was wished is there, nothing else moved, and the way back reads
// as before.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backlog/store/story_text.h"
#include "story_text_documents.h"

namespace backlog {
namespace {

using testing::Entries;
using testing::Random;

// The value of a node, with everything that counts as nothing left out.
TextValue Plain(const TextNode& node) {
  switch (node.kind) {
    case TextNode::Kind::kNull: return {};
    case TextNode::Kind::kScalar: return TextValue::Text(node.text);
    case TextNode::Kind::kList: {
      std::vector<TextValue> items;
      for (const TextNode& child : node.children) items.push_back(Plain(child));
      return items.empty() ? TextValue() : TextValue::List(std::move(items));
    }
    case TextNode::Kind::kMap: {
      Entries entries;
      for (const TextNode& child : node.children) {
        TextValue value = Plain(child);
        if (value != TextValue()) entries.emplace_back(child.key, std::move(value));
      }
      return entries.empty() ? TextValue() : TextValue::Map(std::move(entries));
    }
  }
  return {};
}

TextValue Plain(const TextValue& value) {
  if (value.kind == TextValue::Kind::kText) return TextValue::Text(value.text);
  if (value.kind == TextValue::Kind::kList && !value.items.empty()) {
    std::vector<TextValue> items;
    for (const TextValue& item : value.items) items.push_back(Plain(item));
    return TextValue::List(std::move(items));
  }
  if (value.kind != TextValue::Kind::kMap) return {};
  Entries entries;
  for (const auto& [key, entry] : value.entries) {
    if (Plain(entry) != TextValue()) entries.emplace_back(key, Plain(entry));
  }
  return entries.empty() ? TextValue() : TextValue::Map(std::move(entries));
}

TextValue PlainAt(const StoryText& text, std::string_view key) {
  const TextNode* node = text.Find(key);
  return node == nullptr ? TextValue() : Plain(*node);
}

std::string Spelled(const TextValue& value) {
  if (value.kind == TextValue::Kind::kText) return "'" + value.text + "'";
  std::string out = value.kind == TextValue::Kind::kMap ? "{" : "[";
  for (const TextValue& item : value.items) out += Spelled(item) + ", ";
  for (const auto& [key, entry] : value.entries) out += key + ": " + Spelled(entry) + ", ";
  return out + (value.kind == TextValue::Kind::kMap ? "}" : "]");
}

// A value not far from `value`: what an edit usually asks for.
TextValue Neighbour(const TextValue& value, Random& random) {
  if (random.Chance(15)) return testing::RandomValue(random);
  TextValue next = value;
  switch (value.kind) {
    case TextValue::Kind::kNull: return testing::RandomValue(random);
    case TextValue::Kind::kText: return testing::RandomScalar(random);
    case TextValue::Kind::kList: {
      const int at = random.Below(static_cast<int>(value.items.size()) + 1);
      const bool last = at == static_cast<int>(value.items.size());
      switch (random.Below(last ? 2 : 5)) {
        case 0: next.items.insert(next.items.begin() + at, testing::RandomScalar(random)); break;
        case 1:
          next.items.insert(next.items.begin() + at,
                            testing::RandomRecord(random, 20 + random.Below(9)));
          break;
        case 2: next.items.erase(next.items.begin() + at); break;
        case 3: std::swap(next.items.front(), next.items[static_cast<std::size_t>(at)]); break;
        default:
          next.items[static_cast<std::size_t>(at)] =
              Neighbour(next.items[static_cast<std::size_t>(at)], random);
      }
      return next;
    }
    case TextValue::Kind::kMap: {
      const auto size = static_cast<int>(value.entries.size());
      const int at = random.Below(size + 1);
      if (at == size || random.Chance(20)) {
        next.entries.insert(next.entries.begin() + at, {"new" + std::to_string(random.Below(9)),
                                                        testing::RandomScalar(random)});
      } else if (random.Chance(20)) {
        next.entries.erase(next.entries.begin() + at);
      } else {
        auto& entry = next.entries[static_cast<std::size_t>(at)].second;
        entry = Neighbour(entry, random);
      }
      return next;
    }
  }
  return next;
}

// The bytes before the first and behind the last line of the entry `key`.
std::pair<std::string_view, std::string_view> Around(const StoryText& text, std::string_view key) {
  const std::string_view bytes = text.bytes();
  const TextNode& node = *text.Find(key);
  const std::size_t feed = bytes.substr(0, node.key_begin).rfind('\n');
  const std::size_t begin = feed == std::string_view::npos ? 0 : feed + 1;
  const std::size_t end = bytes.find('\n', node.end);
  return {bytes.substr(0, begin),
          end == std::string_view::npos ? std::string_view() : bytes.substr(end + 1)};
}

std::vector<std::string> CommentLines(std::string_view text) {
  std::vector<std::string> found;
  for (const std::string_view word : {"# about", "# item", "# inner"}) {
    for (std::size_t at = 0; (at = text.find(word, at)) != std::string_view::npos; ++at) {
      found.emplace_back(text.substr(at, text.find_first_of("\r\n", at) - at));
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

void CheckEdit(const StoryText& text, const TextEdit& edit) {
  const auto edited = text.Edited({&edit, 1}, testing::DocumentKeyOrder());
  if (!edited) {
    FAIL_CHECK(edited.error().what << "\nbefore: " << Spelled(edit.before)
                                   << "\nafter: " << Spelled(edit.after));
    return;
  }
  auto now = StoryText::Read(*edited, "now.yaml");
  REQUIRE(now.has_value());
  CHECK(PlainAt(*now, edit.key) == Plain(edit.after));
  if (text.Find(edit.key) != nullptr) {
    const auto [head, tail] = Around(text, edit.key);
    CHECK(edited->starts_with(head));
    if (!tail.empty()) CHECK(edited->ends_with(tail));
  }
  CHECK(CommentLines(*edited) == CommentLines(text.bytes()));

  const TextEdit back{edit.key, edit.after, edit.before};
  const auto reversed = now->Edited({&back, 1}, testing::DocumentKeyOrder());
  if (!reversed) {
    FAIL_CHECK(reversed.error().what << "\nof: " << *edited << "\nto: " << Spelled(edit.before));
    return;
  }
  const auto again = StoryText::Read(*reversed, "again.yaml");
  REQUIRE(again.has_value());
  for (const TextNode& child : text.root().children) {
    CHECK(PlainAt(*again, child.key) == Plain(child));
  }
}

TEST_CASE("an edit of any document changes its key's lines, and no others, as wished") {
  for (std::uint32_t seed = 0; seed < 600 * testing::Effort(); ++seed) {
    Random random(seed);
    const Entries entries = testing::RandomEntries(random);
    const std::string bytes = testing::DocumentWriter(random).Write(entries);
    CAPTURE(seed);
    CAPTURE(bytes);
    const auto text = StoryText::Read(bytes, "random.yaml");
    if (!text) {
      FAIL_CHECK(text.error().what << " at " << text.error().place.line);
      continue;
    }
    for (const auto& [key, value] : entries) CHECK(PlainAt(*text, key) == Plain(value));
    for (int round = 0; round < 4; ++round) {
      TextEdit edit;
      edit.key = random.Pick(testing::DocumentKeyOrder());
      edit.before = text->Find(edit.key) == nullptr ? TextValue() : PlainAt(*text, edit.key);
      edit.after = Neighbour(edit.before, random);
      CAPTURE(edit.key);
      CheckEdit(*text, edit);
    }
  }
}

}  // namespace
}  // namespace backlog
