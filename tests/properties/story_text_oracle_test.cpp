// Three other YAML readers look at what this one reads and at what it writes: yaml-cpp, and libyaml
// and libfyaml where the build found them.
#include <doctest/doctest.h>
#include <yaml-cpp/yaml.h>

#include <cstdint>
#include <exception>
#include <optional>
#include <regex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backlog/store/story_text.h"
#include "story_text_documents.h"

#ifdef BACKLOG_HAS_LIBYAML
#include <yaml.h>
#endif
#ifdef BACKLOG_HAS_LIBFYAML
#include <libfyaml.h>
#endif

namespace backlog {
namespace {

using testing::Entries;
using testing::Random;

constexpr std::string_view kUnreadable = "(unreadable)";

std::string SpellScalar(std::string_view text, bool plain) {
  const bool null =
      plain && (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL");
  return null ? "null\n" : (plain ? "=" : "\"") + std::string(text) + "\n";
}

std::string Spell(const TextNode& node) {
  if (node.kind == TextNode::Kind::kNull) return "null\n";
  if (node.kind == TextNode::Kind::kScalar) return SpellScalar(node.text, !node.quoted());
  std::string out = node.kind == TextNode::Kind::kMap ? "{\n" : "[\n";
  for (const TextNode& child : node.children) {
    if (node.kind == TextNode::Kind::kMap) out += std::string(child.key) + ":";
    out += Spell(child);
  }
  return out + ".\n";
}

std::string Spell(const YAML::Node& node) {
  if (node.IsNull()) return "null\n";
  if (node.IsScalar()) return SpellScalar(node.Scalar(), node.Tag() != "!");
  std::string out = node.IsMap() ? "{\n" : "[\n";
  for (const auto& entry : node) {
    out += node.IsMap() ? entry.first.Scalar() + ":" + Spell(entry.second) : Spell(entry);
  }
  return out + ".\n";
}

std::string YamlCpp(const std::string& bytes) {
  try {
    const YAML::Node node = YAML::Load(bytes);
    return node.IsNull() ? "{\n.\n" : Spell(node);
  } catch (const std::exception&) {
    return std::string(kUnreadable);
  }
}

#ifdef BACKLOG_HAS_LIBYAML
std::string SpellEvents(yaml_parser_t& parser) {
  std::string out;
  std::vector<int> counts;  // per open collection: entries seen; -1 for a list
  for (bool more = true; more;) {
    yaml_event_t event;
    if (yaml_parser_parse(&parser, &event) == 0) return std::string(kUnreadable);
    const auto count = [&counts] {
      if (!counts.empty() && counts.back() >= 0) ++counts.back();
    };
    switch (event.type) {
      case YAML_SCALAR_EVENT: {
        const auto& scalar = event.data.scalar;
        const std::string_view text(reinterpret_cast<const char*>(scalar.value), scalar.length);
        const bool is_key = !counts.empty() && counts.back() >= 0 && counts.back() % 2 == 0;
        count();
        out += is_key ? std::string(text) + ":"
                      : SpellScalar(text, scalar.style == YAML_PLAIN_SCALAR_STYLE);
        break;
      }
      case YAML_MAPPING_START_EVENT:
        count();
        counts.push_back(0);
        out += "{\n";
        break;
      case YAML_SEQUENCE_START_EVENT:
        count();
        counts.push_back(-1);
        out += "[\n";
        break;
      case YAML_MAPPING_END_EVENT:
      case YAML_SEQUENCE_END_EVENT:
        counts.pop_back();
        out += ".\n";
        break;
      case YAML_STREAM_END_EVENT: more = false; break;
      default: break;
    }
    yaml_event_delete(&event);
  }
  return out.empty() ? "{\n.\n" : out;
}

std::string LibYaml(const std::string& bytes) {
  yaml_parser_t parser;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(bytes.data()),
                               bytes.size());
  std::string out = SpellEvents(parser);
  yaml_parser_delete(&parser);
  return out;
}
#endif

#ifdef BACKLOG_HAS_LIBFYAML
std::string Spell(fy_node* node) {
  if (node == nullptr) return "null\n";
  if (fy_node_is_scalar(node)) {
    std::size_t length = 0;
    const char* text = fy_node_get_scalar(node, &length);
    return SpellScalar({text, length}, fy_node_get_style(node) == FYNS_PLAIN);
  }
  std::string out = fy_node_is_mapping(node) ? "{\n" : "[\n";
  void* at = nullptr;
  if (fy_node_is_mapping(node)) {
    while (fy_node_pair* pair = fy_node_mapping_iterate(node, &at)) {
      std::size_t length = 0;
      const char* key = fy_node_get_scalar(fy_node_pair_key(pair), &length);
      out += std::string(key, length) + ":" + Spell(fy_node_pair_value(pair));
    }
  } else {
    while (fy_node* item = fy_node_sequence_iterate(node, &at)) out += Spell(item);
  }
  return out + ".\n";
}

std::string LibFyaml(const std::string& bytes) {
  fy_parse_cfg config{};
  config.flags = FYPCF_QUIET;
  fy_document* document = fy_document_build_from_string(&config, bytes.data(), bytes.size());
  if (document == nullptr) return std::string(kUnreadable);
  fy_node* root = fy_document_root(document);
  std::string out = root == nullptr ? "{\n.\n" : Spell(root);
  fy_document_destroy(document);
  return out;
}
#endif

// Checks that every other reader sees the same; `strict`: also that it can read the file at all.
void CheckOthers(const std::string& bytes, const TextNode& root, bool strict) {
  const std::string ours = Spell(root);
  const auto check = [&](const std::string& theirs) {
    if (!strict && theirs == kUnreadable) return;
    CHECK(theirs == ours);
  };
  check(YamlCpp(bytes));
#ifdef BACKLOG_HAS_LIBYAML
  check(LibYaml(bytes));
#endif
#ifdef BACKLOG_HAS_LIBFYAML
  // It gives a clipped block text that ends the file without a line break one that is not there,
  // and loses the character behind two quotes in a row in single quotes.
  const bool ends = bytes.empty() || bytes.back() == '\n';
  if (ends && bytes.find("''''") == std::string::npos) check(LibFyaml(bytes));
#endif
}

TEST_CASE("other YAML readers see in random documents what this one sees") {
  for (std::uint32_t seed = 0; seed < 400 * testing::Effort(); ++seed) {
    Random random(seed);
    const std::string bytes = testing::DocumentWriter(random).Write(testing::RandomEntries(random));
    CAPTURE(seed);
    CAPTURE(bytes);
    const auto text = StoryText::Read(bytes, "random.yaml");
    REQUIRE(text.has_value());
    CheckOthers(bytes, text->root(), /*strict=*/false);
  }
}

// The scalars that YAML 1.1 or 1.2 readers resolve to something else than text, as the two
// specifications and the 1.1 type repository have them.
bool IsResolved(const std::string& plain) {
  static const std::regex kTyped(
      "|~|null|Null|NULL|[yYnN]|yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|"
      "Off|OFF|=|<<"
      "|[-+]?0b[01_]+|[-+]?0o?[0-7_]+|[-+]?(0|[1-9][0-9_]*)|[-+]?[0-9]+|[-+]?0x[0-9a-fA-F_]+"
      "|[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+"
      "|[-+]?([0-9][0-9_]*)?\\.[0-9.]*([eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\\.[0-9_]*"
      "|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
      "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)"
      "|[0-9]{4}-[0-9]{2}-[0-9]{2}"
      "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\\.[0-9]*)?"
      "([ \\t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?");
  return std::regex_match(plain, kTyped);
}

void CheckPlainScalars(const TextNode& node) {
  if (node.kind == TextNode::Kind::kScalar && !node.quoted()) {
    CAPTURE(node.text);
    CHECK_FALSE(IsResolved(node.text));
  }
  for (const TextNode& child : node.children) CheckPlainScalars(child);
}

TextValue AsText(TextValue value) {
  if (value.form == TextValue::Form::kWord) value.form = TextValue::Form::kText;
  for (TextValue& item : value.items) item = AsText(item);
  for (auto& entry : value.entries) entry.second = AsText(entry.second);
  return value;
}

TEST_CASE("a new file carries every text, and no reader takes a text for something else") {
  for (std::uint32_t seed = 0; seed < 400 * testing::Effort(); ++seed) {
    Random random(seed);
    Entries entries = testing::RandomEntries(random);
    for (auto& entry : entries) entry.second = AsText(entry.second);
    if (seed == 0) {
      for (const std::string& text : testing::NastyTexts()) {
        const std::string number = std::to_string(entries.size());
        entries.emplace_back("text" + number, TextValue::Text(text));
        entries.emplace_back("block" + number, TextValue::Block(text));
        entries.emplace_back("list" + number, TextValue::List({TextValue::Text(text)}));
      }
    }
    CAPTURE(seed);
    const auto file = StoryText::NewFile(entries);
    if (!file) {
      FAIL_CHECK(file.error().what);
      continue;
    }
    CAPTURE(*file);
    const auto text = StoryText::Read(*file, "new.yaml");
    REQUIRE(text.has_value());
    REQUIRE(text->root().children.size() == entries.size());
    for (const auto& [key, value] : entries) {
      if (value.kind != TextValue::Kind::kText) continue;
      CHECK(text->Find(key)->kind == TextNode::Kind::kScalar);
      CHECK(text->Find(key)->text == value.text);
    }
    CheckPlainScalars(text->root());
    CheckOthers(*file, text->root(), /*strict=*/true);
  }
}

TEST_CASE("an edited value is the same text to every reader, whatever style it had") {
  const std::vector<std::string> styles = {"plain",          "'single'",       "\"double\"",
                                           "|\n  literal\n", ">-\n  folded\n", "",
                                           "[a, b]",         "\n  - a\n"};
  for (const std::string& style : styles) {
    for (const std::string& wanted : testing::NastyTexts()) {
      for (const auto& value : {TextValue::Text(wanted), TextValue::Block(wanted)}) {
        const std::string bytes = "id: k1\n\ntext: " + style + "\n\ncreated: 2026-11-01\n";
        CAPTURE(bytes);
        CAPTURE(wanted);
        const auto text = StoryText::Read(bytes, "x.yaml");
        REQUIRE(text.has_value());
        const TextEdit edit{"text", TextValue::Text("another"), value};
        const auto edited = text->Edited({&edit, 1}, testing::DocumentKeyOrder());
        if (!edited) {
          FAIL_CHECK(edited.error().what);
          continue;
        }
        CAPTURE(*edited);
        const auto now = StoryText::Read(*edited, "x.yaml");
        REQUIRE(now.has_value());
        REQUIRE(now->Find("text")->kind == TextNode::Kind::kScalar);
        CHECK(now->Find("text")->text == wanted);
        CheckPlainScalars(*now->Find("text"));
        CheckOthers(*edited, now->root(), /*strict=*/true);
      }
    }
  }
}

}  // namespace
}  // namespace backlog
