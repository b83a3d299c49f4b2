// Changes inside '[ ]' and '{ }': one line, so it is put together again from its parts, those that
// stay byte for byte.
#include <algorithm>
#include <utility>

#include "store/story_text_editor.h"
#include "store/story_text_wish.h"

namespace backlog {
namespace {

bool HasManyLines(const TextValue& value) {
  if (value.kind == TextValue::Kind::kText) {
    return value.form == TextValue::Form::kBlock && value.text.find('\n') != std::string::npos;
  }
  return std::any_of(value.items.begin(), value.items.end(), HasManyLines) ||
         std::any_of(value.entries.begin(), value.entries.end(),
                     [](const auto& entry) { return HasManyLines(entry.second); });
}

bool HasMap(const TextValue& list) {
  return std::any_of(list.items.begin(), list.items.end(),
                     [](const TextValue& item) { return item.kind == TextValue::Kind::kMap; });
}

}  // namespace

// True where the value can go on in brackets: a list that gets its first map is better off with
// one line an entry, and a text of several lines needs lines.
bool StoryTextEditor::StaysFlow(const TextNode& node, const TextValue& wish) const {
  if (HasManyLines(wish)) return false;
  if (node.kind == TextNode::Kind::kMap) return wish.kind == TextValue::Kind::kMap;
  if (IsNothing(wish)) return wish.kind == TextValue::Kind::kList;
  if (wish.kind != TextValue::Kind::kList) return false;
  return !HasMap(wish) || HasMap(ValueOf(node));
}

std::string StoryTextEditor::FlowText(const TextNode& node, const TextValue& wish) const {
  if (SameMeaning(ValueOf(node), wish) && node.begin != node.end) {
    return std::string(Bytes(node.begin, node.end));
  }
  if (node.kind == TextNode::Kind::kList && wish.kind == TextValue::Kind::kList) {
    return FlowList(node, wish);
  }
  if (node.kind == TextNode::Kind::kMap && wish.kind == TextValue::Kind::kMap) {
    return FlowMap(node, wish);
  }
  return wish.kind == TextValue::Kind::kText ? WriteFlowScalar(wish, &node) : WriteFlow(wish);
}

std::string StoryTextEditor::FlowList(const TextNode& list, const TextValue& wish) const {
  const std::vector<std::size_t> source = AlignItems(ValueOf(list).items, wish.items);
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < source.size(); ++i) {
    parts.push_back(source[i] == kNoSource ? WriteFlow(wish.items[i])
                                           : FlowText(list.children[source[i]], wish.items[i]));
  }
  return Joined(list, parts);
}

std::string StoryTextEditor::FlowMap(const TextNode& map, const TextValue& wish) const {
  std::vector<std::string> parts;
  for (const auto& [key, value] : wish.entries) {
    const TextNode* child = map.Find(key);
    if (child == nullptr) {
      if (!IsNothing(value)) parts.push_back(WrittenKey(key) + ": " + WriteFlow(value));
      continue;
    }
    if (SameMeaning(ValueOf(*child), value)) {
      parts.emplace_back(Bytes(child->key_begin, child->end));
      continue;
    }
    const bool empty = child->begin == child->end;
    parts.push_back(std::string(Bytes(child->key_begin, child->begin)) + (empty ? " " : "") +
                    FlowText(*child, value));
  }
  return Joined(map, parts);
}

// Puts parts between the brackets of `old`, parted as its entries are.
std::string StoryTextEditor::Joined(const TextNode& old,
                                    const std::vector<std::string>& parts) const {
  const char open = splices_.text()[old.begin];
  const char close = splices_.text()[old.end - 1];
  if (old.children.empty() || parts.empty()) {
    std::string out(1, open);
    for (const std::string& part : parts) out += (out.size() > 1 ? ", " : "") + part;
    return out + close;
  }
  const auto begin_of = [&old](const TextNode& child) {
    return old.kind == TextNode::Kind::kMap ? child.key_begin : child.begin;
  };
  std::string separator = ", ";
  if (old.children.size() > 1) {
    separator = Bytes(old.children[0].end, begin_of(old.children[1]));
  }
  std::string out(Bytes(old.begin, begin_of(old.children[0])));
  for (std::size_t i = 0; i < parts.size(); ++i) out += (i > 0 ? separator : "") + parts[i];
  return out.append(Bytes(old.children.back().end, old.end));
}

}  // namespace backlog
