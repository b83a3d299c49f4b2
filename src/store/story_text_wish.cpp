#include "store/story_text_wish.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "store/yaml_writer.h"

namespace backlog {
namespace {

std::string_view IdOf(const TextValue& item) {
  const TextValue* id = FindEntry(item, "id");
  return id == nullptr ? std::string_view() : std::string_view(id->text);
}

// True where an item may be the other one after a change: not where both have an identity.
bool MayContinue(const TextValue& old, const TextValue& wanted) {
  return IdOf(old).empty() || IdOf(wanted).empty() || IdOf(old) == IdOf(wanted);
}

// Puts an entry of `after` that the file lacks where `after` has it: behind its nearest predecessor
// that is there, else before its nearest successor, else at the end.
void InsertEntry(const TextValue& after, std::size_t index, TextValue& map) {
  const auto place = [&map](std::string_view key) {
    return std::find_if(map.entries.begin(), map.entries.end(),
                        [key](const auto& entry) { return entry.first == key; });
  };
  for (std::size_t i = index; i-- > 0;) {
    const auto found = place(after.entries[i].first);
    if (found == map.entries.end()) continue;
    map.entries.insert(found + 1, after.entries[index]);
    return;
  }
  for (std::size_t i = index + 1; i < after.entries.size(); ++i) {
    const auto found = place(after.entries[i].first);
    if (found == map.entries.end()) continue;
    map.entries.insert(found, after.entries[index]);
    return;
  }
  map.entries.push_back(after.entries[index]);
}

// Keeps how the scalar is written, as far as a form can, for when it has to be written elsewhere.
TextValue ScalarOf(const TextNode& node) {
  switch (node.style) {
    case TextNode::Style::kPlain: return TextValue::Word(node.text);
    case TextNode::Style::kLiteral:
    case TextNode::Style::kFolded: return TextValue::Block(node.text);
    default: return TextValue::Quoted(node.text);
  }
}

TextValue WishForMap(const TextNode& node, const TextValue& before, const TextValue& after) {
  const TextValue nothing;
  TextValue wish;
  wish.kind = TextValue::Kind::kMap;
  for (const TextNode& child : node.children) {
    const TextValue* old = FindEntry(before, child.key);
    const TextValue* wanted = FindEntry(after, child.key);
    if (wanted == nullptr && old != nullptr) continue;
    wish.entries.emplace_back(child.key, wanted == nullptr
                                             ? ValueOf(child)
                                             : WishFor(&child, old ? *old : nothing, *wanted));
  }
  for (std::size_t i = 0; i < after.entries.size(); ++i) {
    const auto& [key, wanted] = after.entries[i];
    const TextValue* old = FindEntry(before, key);
    if (node.Find(key) != nullptr || IsNothing(wanted)) continue;
    if (old != nullptr && *old == wanted) continue;  // a default that the file does not spell out
    InsertEntry(after, i, wish);
  }
  return wish;
}

TextValue WishForList(const TextNode& node, const TextValue& before, const TextValue& after) {
  // Where the typed reader passed over some items its view does not map to the file's items.
  std::vector<TextValue> seen = before.items;
  if (seen.size() != node.children.size()) {
    seen.clear();
    for (const TextNode& child : node.children) seen.push_back(ValueOf(child));
  }
  const std::vector<std::size_t> source = AlignItems(seen, after.items);
  TextValue wish;
  wish.kind = TextValue::Kind::kList;
  wish.items.reserve(after.items.size());
  for (std::size_t i = 0; i < after.items.size(); ++i) {
    wish.items.push_back(source[i] == kNoSource
                             ? after.items[i]
                             : WishFor(&node.children[source[i]], seen[source[i]], after.items[i]));
  }
  return wish;
}

}  // namespace

const TextValue* FindEntry(const TextValue& map, std::string_view key) {
  for (const auto& [name, value] : map.entries) {
    if (name == key) return &value;
  }
  return nullptr;
}

TextValue ValueOf(const TextNode& node) {
  TextValue value;
  switch (node.kind) {
    case TextNode::Kind::kNull: break;
    case TextNode::Kind::kScalar: return ScalarOf(node);
    case TextNode::Kind::kList:
      value.kind = TextValue::Kind::kList;
      value.items.reserve(node.children.size());
      for (const TextNode& child : node.children) value.items.push_back(ValueOf(child));
      break;
    case TextNode::Kind::kMap:
      value.kind = TextValue::Kind::kMap;
      value.entries.reserve(node.children.size());
      for (const TextNode& child : node.children) {
        value.entries.emplace_back(child.key, ValueOf(child));
      }
      break;
  }
  return value;
}

bool SameMeaning(const TextValue& a, const TextValue& b) {
  if (IsNothing(a) || IsNothing(b)) return IsNothing(a) && IsNothing(b);
  if (a.kind != b.kind) return false;
  if (a.kind == TextValue::Kind::kText) return a.text == b.text;
  if (a.kind == TextValue::Kind::kList) {
    return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), SameMeaning);
  }
  const auto next = [](auto at, auto end) {
    return std::find_if(at, end, [](const auto& entry) { return !IsNothing(entry.second); });
  };
  auto left = next(a.entries.begin(), a.entries.end());
  auto right = next(b.entries.begin(), b.entries.end());
  while (left != a.entries.end() && right != b.entries.end()) {
    if (left->first != right->first || !SameMeaning(left->second, right->second)) return false;
    left = next(left + 1, a.entries.end());
    right = next(right + 1, b.entries.end());
  }
  return left == a.entries.end() && right == b.entries.end();
}

std::vector<std::size_t> AlignItems(const std::vector<TextValue>& old,
                                    const std::vector<TextValue>& wanted) {
  std::vector<std::size_t> source(wanted.size(), kNoSource);
  std::vector<bool> used(old.size(), false);
  const auto match = [&](std::size_t from, std::size_t to) {
    source[to] = from;
    used[from] = true;
  };
  // Long lists change in few places: what is equal at both ends needs no search.
  std::size_t head = 0;
  while (head < old.size() && head < wanted.size() && old[head] == wanted[head]) {
    match(head, head);
    ++head;
  }
  std::size_t tail = 0;
  while (head + tail < old.size() && head + tail < wanted.size() &&
         old[old.size() - 1 - tail] == wanted[wanted.size() - 1 - tail]) {
    match(old.size() - 1 - tail, wanted.size() - 1 - tail);
    ++tail;
  }
  const auto search = [&](auto same) {
    for (std::size_t to = head; to < wanted.size() - tail; ++to) {
      for (std::size_t from = head; from < old.size() - tail && source[to] == kNoSource; ++from) {
        if (!used[from] && same(old[from], wanted[to])) match(from, to);
      }
    }
  };
  search([](const TextValue& a, const TextValue& b) {
    return !IdOf(a).empty() && IdOf(a) == IdOf(b);
  });
  search([](const TextValue& a, const TextValue& b) { return a == b; });
  for (std::size_t to = head; to < wanted.size() - tail; ++to) {
    if (source[to] != kNoSource) continue;
    const std::size_t from = to == 0                       ? 0
                             : source[to - 1] == kNoSource ? kNoSource
                                                           : source[to - 1] + 1;
    if (from < old.size() && !used[from] && MayContinue(old[from], wanted[to])) match(from, to);
  }
  return source;
}

std::vector<bool> StayingItems(const std::vector<std::size_t>& source) {
  std::vector<std::size_t> tails;  // positions in `source` of the least ends of runs by length
  std::vector<std::size_t> previous(source.size(), kNoSource);
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (source[i] == kNoSource) continue;
    const auto at = std::lower_bound(
        tails.begin(), tails.end(), source[i],
        [&](std::size_t tail, std::size_t wanted) { return source[tail] < wanted; });
    if (at != tails.begin()) previous[i] = *(at - 1);
    if (at == tails.end()) {
      tails.push_back(i);
    } else {
      *at = i;
    }
  }
  std::vector<bool> stays(source.size(), false);
  for (std::size_t i = tails.empty() ? kNoSource : tails.back(); i != kNoSource; i = previous[i]) {
    stays[i] = true;
  }
  return stays;
}

TextValue WishFor(const TextNode* node, const TextValue& before, const TextValue& after) {
  if (before == after) return node == nullptr ? TextValue() : ValueOf(*node);
  if (node == nullptr) return after;
  if (node->kind == TextNode::Kind::kMap && after.kind == TextValue::Kind::kMap) {
    return WishForMap(*node, before, after);
  }
  if (node->kind == TextNode::Kind::kList && after.kind == TextValue::Kind::kList) {
    return WishForList(*node, before, after);
  }
  return after;
}

}  // namespace backlog
