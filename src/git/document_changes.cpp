#include "git/document_changes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "backlog/store/story_text.h"

namespace backlog {
namespace {

using FlatDocument = std::vector<std::pair<std::string, std::string>>;

std::string FewWords(const std::string& text) {
  const std::size_t end = text.find('\n');
  if (end == std::string::npos || end + 1 == text.size()) return text.substr(0, end);
  return text.substr(0, end) + " ...";
}

// The entry by which people know an item; nullptr: by its place.
const TextNode* NameOfItem(const TextNode& item) {
  for (const std::string_view key : {"id", "text"}) {
    const TextNode* const name = item.Find(key);
    if (name != nullptr && !name->text.empty()) return name;
  }
  return nullptr;
}

// "accepted_by" is told as "accepted by".
std::string InPath(const std::string& path, std::string_view name) {
  std::string words(name);
  std::replace(words.begin(), words.end(), '_', ' ');
  return path.empty() ? words : path + " " + words;
}

void Flatten(const TextNode& node, const std::string& path, FlatDocument& flat) {
  switch (node.kind) {
    case TextNode::Kind::kNull: return;
    case TextNode::Kind::kScalar:
      if (!node.text.empty()) flat.emplace_back(path, node.text);
      return;
    case TextNode::Kind::kMap:
      for (const TextNode& child : node.children) Flatten(child, InPath(path, child.key), flat);
      return;
    case TextNode::Kind::kList: break;
  }
  std::string plain;
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    const TextNode& item = node.children[i];
    if (item.kind == TextNode::Kind::kScalar) {
      plain += (plain.empty() ? "" : ", ") + item.text;
    } else {
      const TextNode* const name = NameOfItem(item);
      const std::string at =
          InPath(path, name != nullptr ? FewWords(name->text) : std::to_string(i + 1));
      for (const TextNode& child : item.children) {
        if (&child != name) Flatten(child, InPath(at, child.key), flat);
      }
      if (item.children.size() == 1 && name != nullptr) flat.emplace_back(at, "there");
    }
  }
  if (!plain.empty()) flat.emplace_back(path, std::move(plain));
}

std::optional<FlatDocument> Flattened(std::string_view bytes) {
  const Result<StoryText> text = StoryText::Read(std::string(bytes), {});
  if (!text) return std::nullopt;
  FlatDocument flat;
  Flatten(text->root(), {}, flat);
  return flat;
}

std::string QuotedWhereBlank(const std::string& text) {
  if (text.empty()) return "none";
  return text.find(' ') == std::string::npos ? text : "'" + text + "'";
}

}  // namespace

std::vector<DocumentChange> DocumentChanges(std::string_view before, std::string_view after) {
  std::vector<DocumentChange> changes;
  const auto from = Flattened(before);
  const auto to = Flattened(after);
  if (!from || !to) return changes;
  std::map<std::string_view, std::string_view> old(from->begin(), from->end());
  for (const auto& [key, value] : *to) {
    const auto was = old.find(key);
    if (was == old.end()) {
      changes.push_back({key, {}, value});
      continue;
    }
    if (was->second != value) changes.push_back({key, std::string(was->second), value});
    old.erase(was);
  }
  for (const auto& [key, value] : *from) {
    if (old.contains(key)) changes.push_back({key, value, {}});
  }
  return changes;
}

std::string ChangeText(const DocumentChange& change) {
  const std::string to = QuotedWhereBlank(FewWords(change.to));
  if (change.from.empty()) return change.key + " " + to;
  const std::string from = QuotedWhereBlank(FewWords(change.from));
  // What differs may lie behind the words that are told.
  return from == to ? change.key + " changed" : fmt::format("{} {} -> {}", change.key, from, to);
}

std::string DocumentHeadline(std::string_view bytes) {
  const Result<StoryText> text = StoryText::Read(std::string(bytes), {});
  if (!text) return {};
  for (const std::string_view key : {"question", "text", "goal"}) {
    const TextNode* const node = text->root().Find(key);
    if (node != nullptr && !node->text.empty()) return FewWords(node->text);
  }
  return {};
}

}  // namespace backlog
