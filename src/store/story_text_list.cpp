// Changes of block lists: items stay where they are as far as the wished order allows, and new ones
// look like their neighbours.
#include <algorithm>
#include <utility>

#include "store/story_text_editor.h"
#include "store/story_text_wish.h"

namespace backlog {

void StoryTextEditor::ChangeList(const TextNode& list, const TextValue& wish) {
  const std::vector<TextValue> old = ValueOf(list).items;
  const std::vector<std::size_t> source = AlignItems(old, wish.items);
  const std::vector<bool> stays = StayingItems(source);
  enum class Fate { kGoes, kStays, kMoves };  // a moving item takes its comment lines along
  std::vector<Fate> fates(list.children.size(), Fate::kGoes);
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (source[i] == kNoSource) continue;
    const bool moves = SameMeaning(old[source[i]], wish.items[i]) &&
                       MayMoveVerbatim(list, list.children[source[i]]);
    fates[source[i]] = stays[i] ? Fate::kStays : moves ? Fate::kMoves : Fate::kGoes;
  }
  for (std::size_t i = 0; i < fates.size(); ++i) {
    if (fates[i] != Fate::kStays) RemoveItem(list, i, fates[i] == Fate::kMoves);
  }
  const bool spaced = list.children.size() > 1 && splices_.IsBlankLine(Behind(list.children[0]));
  const int dash = splices_.Column(list.children[0].key_begin);
  std::uint32_t at = splices_.LineBegin(list.children[0].key_begin);
  bool first = true;
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (stays[i]) {
      const TextNode& child = list.children[source[i]];
      const Slot slot = ItemSlot(child, dash);
      if (SameMeaning(old[source[i]], wish.items[i])) {
        QuoteIfCaught(child, slot);
      } else {
        Change(child, slot, wish.items[i]);
      }
      at = Behind(child);
      first = false;
      continue;
    }
    std::string lines;
    if (source[i] != kNoSource && fates[source[i]] == Fate::kMoves) {
      const TextNode& child = list.children[source[i]];
      lines = Bytes(ItemBegin(list, source[i]), Behind(child));
      if (!lines.ends_with('\n')) lines += splices_.line_break();
    } else {
      lines = NewItem(list, wish.items[i], at);
    }
    if (spaced && !first) lines.insert(0, splices_.line_break());
    if (spaced && first) lines += splices_.line_break();
    splices_.InsertLines(at, std::move(lines));
  }
}

StoryTextEditor::Slot StoryTextEditor::ItemSlot(const TextNode& item, int dash) const {
  const bool on_line = item.begin != item.end &&
                       splices_.LineBegin(item.begin) == splices_.LineBegin(item.key_begin);
  const int body = on_line ? splices_.Column(item.begin) : dash + kYamlStep;
  return {item.key_begin + 1, dash, true, body};
}

// A block text at the end of an item would catch a comment that stood behind the next item, where
// that is removed: then it goes into quotes.
void StoryTextEditor::QuoteIfCaught(const TextNode& node, const Slot& slot) {
  if (IsBlockCollection(node)) {
    const TextNode& last = node.children.back();
    const int indent = splices_.Column(last.key_begin);
    QuoteIfCaught(
        last, node.kind == TextNode::Kind::kMap ? EntrySlot(last, indent) : ItemSlot(last, indent));
  } else if (IsBlockScalar(node) && !LiteralFits(Below(node), TextIndent(node, slot))) {
    Rewrite(node, slot, ValueOf(node));
  }
}

// False where the item's lines could read differently in another place of the list: a block text
// that takes what follows it for its own.
bool StoryTextEditor::MayMoveVerbatim(const TextNode& list, const TextNode& item) const {
  const TextNode* last = &item;
  while (IsBlockCollection(*last)) last = &last->children.back();
  return !IsBlockScalar(*last) || (!KeepsBlanks(*last) && !AnyCommentLine(list.begin, list.end));
}

// The first line of an item: of the comments right above its dash. What stands above the first item
// may be about the whole list.
std::uint32_t StoryTextEditor::ItemBegin(const TextNode& list, std::size_t index) const {
  const std::uint32_t line = splices_.LineBegin(list.children[index].key_begin);
  if (index == 0) return line;
  return std::max(AboveComments(line), Behind(list.children[index - 1]));
}

void StoryTextEditor::RemoveItem(const TextNode& list, std::size_t index, bool with_comments) {
  const TextNode& item = list.children[index];
  std::uint32_t begin = splices_.LineBegin(item.key_begin);
  std::uint32_t end = Below(item);
  if (index + 1 < list.children.size()) {
    // The blank lines that part it from the next item go with it.
    const std::uint32_t next = splices_.LineBegin(list.children[index + 1].key_begin);
    while (end < next && splices_.IsBlankLine(end)) end = splices_.NextLine(end);
  } else if (index > 0) {
    const std::uint32_t previous = Below(list.children[index - 1]);
    if (with_comments) begin = ItemBegin(list, index);
    while (begin > previous && splices_.IsBlankLine(splices_.LineBegin(begin - 1))) {
      begin = splices_.LineBegin(begin - 1);
    }
  }
  if (with_comments) {
    const std::uint32_t own = ItemBegin(list, index);
    if (begin < own) RemoveBlock(begin, own);
    splices_.RemoveLines(own, Below(item));
    begin = Below(item);
  }
  RemoveBlock(begin, end);
}

// Returns the lines of a new item in the manner of the others.
std::string StoryTextEditor::NewItem(const TextNode& list, const TextValue& wish,
                                     std::uint32_t at) const {
  const int dash = splices_.Column(list.children[0].key_begin);
  WritePlace place = NewPlace(dash, at);
  bool flow = wish.kind == TextValue::Kind::kMap;
  bool any_map = false;
  for (const TextNode& child : list.children) {
    if (child.kind == TextNode::Kind::kNull) continue;
    if (splices_.LineBegin(child.begin) == splices_.LineBegin(child.key_begin)) {
      place.body_indent = splices_.Column(child.begin);
    }
    if (child.kind == TextNode::Kind::kMap) {
      any_map = true;
      flow = flow && child.style == TextNode::Style::kFlow;
    }
  }
  const std::string margin(static_cast<std::size_t>(dash), ' ');
  const std::string gap(static_cast<std::size_t>(place.body_indent - dash - 1), ' ');
  if (flow && any_map) {
    return margin + "-" + gap + WriteFlow(wish) + std::string(splices_.line_break());
  }
  const WrittenValue item = WriteItem(wish, place);
  std::string out = margin + "-";
  if (!item.head.empty()) out += gap + item.head;
  out += splices_.line_break();
  return out + item.body;
}

}  // namespace backlog
