#include "store/story_text_editor.h"

#include <algorithm>
#include <utility>

#include "store/story_text_wish.h"

namespace backlog {
StoryTextEditor::StoryTextEditor(std::string_view text, const TextNode& root,
                                 const std::vector<YamlComment>& comments)
    : splices_(text), root_(root), comments_(comments) {}

void StoryTextEditor::ChangeEntry(const TextNode& child, const TextValue& wish) {
  Change(child, EntrySlot(child, 0), wish);
}

StoryTextEditor::Slot StoryTextEditor::EntrySlot(const TextNode& child, int indent) const {
  return {BehindColon(child), indent, false, indent + kYamlStep};
}

std::uint32_t StoryTextEditor::BehindColon(const TextNode& child) const {
  const std::string_view text = splices_.text();
  std::size_t at = child.key_begin;
  if (text[at] == '"' || text[at] == '\'') {
    const char quote = text[at];
    for (++at; text[at] != quote || (quote == '\'' && text[at + 1] == quote); ++at) {
      if (text[at] == quote || (quote == '"' && text[at] == '\\')) ++at;
    }
    ++at;
  } else {
    at += child.key.size();
  }
  return static_cast<std::uint32_t>(text.find(':', at)) + 1;
}

bool StoryTextEditor::KeepsBlanks(const TextNode& node) const {
  if (IsBlockCollection(node)) return KeepsBlanks(node.children.back());
  return IsBlockScalar(node) &&
         Bytes(node.begin, HeadEnd(node)).find('+') != std::string_view::npos;
}

std::uint32_t StoryTextEditor::Behind(const TextNode& node) const {
  std::uint32_t at = Below(node);
  if (!KeepsBlanks(node)) return at;
  while (at < splices_.text().size() && splices_.IsBlankLine(at)) at = splices_.NextLine(at);
  return at;
}

void StoryTextEditor::Change(const TextNode& node, const Slot& slot, const TextValue& wish) {
  if (SameMeaning(ValueOf(node), wish)) return;
  if (node.style == TextNode::Style::kFlow && StaysFlow(node, wish)) {
    splices_.Replace(node.begin, node.end, FlowText(node, wish));
    return;
  }
  if (IsBlockCollection(node) && !IsNothing(wish)) {
    const bool in_place = node.kind == TextNode::Kind::kList ? wish.kind == TextValue::Kind::kList
                                                             : wish.kind == TextValue::Kind::kMap;
    const bool shares = std::any_of(node.children.begin(), node.children.end(), [&](auto& child) {
      return FindEntry(wish, child.key) != nullptr;
    });
    if (in_place && shares) return ChangeMap(node, wish);
    if (in_place && node.kind == TextNode::Kind::kList &&
        splices_.OnlyIndentBefore(node.children[0].key_begin)) {
      return ChangeList(node, wish);
    }
  }
  Rewrite(node, slot, wish);
}

void StoryTextEditor::ChangeMap(const TextNode& map, const TextValue& wish) {
  const int indent = splices_.Column(map.children[0].key_begin);
  for (const TextNode& child : map.children) {
    if (FindEntry(wish, child.key) == nullptr) RemoveEntry(child, indent);
  }
  const auto first = std::find_if(map.children.begin(), map.children.end(), [&](auto& child) {
    return FindEntry(wish, child.key) != nullptr;
  });
  const TextNode* before = nullptr;
  for (const auto& [key, value] : wish.entries) {
    if (const TextNode* child = map.Find(key)) {
      Change(*child, EntrySlot(*child, indent), value);
      before = child;
      continue;
    }
    if (IsNothing(value)) continue;
    const std::uint32_t at = before ? Behind(*before) : splices_.LineBegin(first->key_begin);
    std::string entry = WriteEntry(key, value, NewPlace(indent, at));
    if (before != nullptr || splices_.OnlyIndentBefore(first->key_begin)) {
      splices_.InsertLines(at, std::move(entry));
    } else {  // between the dash and the item's first key
      const auto margin = static_cast<std::size_t>(indent);
      splices_.Replace(first->key_begin, first->key_begin,
                       entry.substr(margin) + entry.substr(0, margin));
    }
  }
}

// The place of lines that are inserted before the line at `at`.
WritePlace StoryTextEditor::NewPlace(int indent, std::uint32_t at) const {
  WritePlace place;
  place.parent_indent = indent;
  place.body_indent = indent + kYamlStep;
  place.blanks_below = -1;
  place.literal_fits = LiteralFits(at, place.body_indent);
  place.line_break = splices_.line_break();
  return place;
}

void StoryTextEditor::RemoveEntry(const TextNode& child, int indent) {
  if (splices_.OnlyIndentBefore(child.key_begin)) {
    RemoveBlock(splices_.LineBegin(child.key_begin), Below(child));
  } else {  // the dash of its item stands on the same line
    Change(child, EntrySlot(child, indent), TextValue());
  }
}

// Removes whole lines, except those that are nothing but a comment.
void StoryTextEditor::RemoveBlock(std::uint32_t begin, std::uint32_t end) {
  for (const YamlComment& comment : comments_) {
    if (!comment.whole_line || comment.begin < begin || comment.begin >= end) continue;
    const std::uint32_t line = splices_.LineBegin(comment.begin);
    if (line > begin) splices_.RemoveLines(begin, line);
    begin = splices_.NextLine(comment.begin);
  }
  if (begin < end) splices_.RemoveLines(begin, end);
}

void StoryTextEditor::Rewrite(const TextNode& node, const Slot& slot, const TextValue& wish) {
  const std::uint32_t head_line = splices_.LineBegin(slot.head_at);
  const bool has_bytes = node.begin != node.end;
  const bool below = has_bytes && splices_.LineBegin(node.begin) != head_line;
  const WrittenValue written = Write(node, slot, wish, Below(node));

  std::uint32_t body_at = splices_.NextLine(slot.head_at);
  const bool on_line = written.body.empty() && !written.head.empty();
  if (below && node.kind == TextNode::Kind::kScalar && !IsBlockScalar(node) && on_line) {
    splices_.Replace(node.begin, node.end, written.head);
  } else if (has_bytes && (!below || MovesUp(node, slot))) {
    body_at = RemoveHead(node, slot, written.head);
  } else {
    if (!written.head.empty()) {
      splices_.Replace(slot.head_at, slot.head_at, " " + written.head);
    }
    if (below && HasOwnComment(node)) {  // it stays, on a line of its own
      splices_.Replace(node.begin, HeadEnd(node), {});
      RemoveBlock(splices_.NextLine(HeadEnd(node)), Below(node));
    } else if (below) {
      RemoveBlock(splices_.NextLine(slot.head_at), Below(node));
    }
  }
  splices_.InsertLines(body_at, written.body);
}

// True where a comment stands behind the value, which is no block collection.
bool StoryTextEditor::HasOwnComment(const TextNode& node) const {
  if (IsBlockCollection(node)) return false;
  const std::uint32_t end = HeadEnd(node);
  return Bytes(end, splices_.LineEnd(end)).find('#') != std::string_view::npos;
}

// True for a value below its key whose comment can move up to the key's line, which has none.
bool StoryTextEditor::MovesUp(const TextNode& node, const Slot& slot) const {
  return HasOwnComment(node) && Bytes(slot.head_at, node.begin).find('#') == std::string_view::npos;
}

// Returns the end of what stands on the line on which the node begins; a text in quotes or a plain
// one over several lines counts as one.
std::uint32_t StoryTextEditor::HeadEnd(const TextNode& node) const {
  if (IsBlockCollection(node)) return std::min(node.end, splices_.LineEnd(node.begin));
  if (!IsBlockScalar(node)) return node.end;
  const std::size_t end = splices_.text().find_first_not_of("|>+-0123456789", node.begin);
  return static_cast<std::uint32_t>(std::min(end, splices_.text().size()));
}

// Replaces an old value that begins on the line of its key or dash, or moves up to it. Returns
// where lines that belong to the new one go.
std::uint32_t StoryTextEditor::RemoveHead(const TextNode& node, const Slot& slot,
                                          std::string with) {
  const bool below = splices_.LineBegin(node.begin) != splices_.LineBegin(slot.head_at);
  const std::uint32_t begin = with.empty() || below ? slot.head_at : node.begin;
  if (below && !with.empty()) with.insert(0, " ");
  const std::uint32_t end = HeadEnd(node);
  const std::uint32_t rest = splices_.NextLine(end);
  splices_.Replace(begin, end, std::move(with));
  if (rest < Below(node)) RemoveBlock(rest, Below(node));
  return rest;
}

WrittenValue StoryTextEditor::Write(const TextNode& node, const Slot& slot, const TextValue& wish,
                                    std::uint32_t below) const {
  WritePlace place;
  place.parent_indent = slot.parent_indent;
  place.body_indent = slot.body_indent;
  place.line_break = splices_.line_break();
  place.blanks_below = splices_.BlankLines(below);
  if (wish.kind == TextValue::Kind::kText && IsBlockScalar(node)) {
    place.body_indent = TextIndent(node, slot);
  }
  const bool own_line = splices_.LineBegin(node.begin) != splices_.LineBegin(slot.head_at) &&
                        HasOwnComment(node) && !MovesUp(node, slot);
  place.literal_fits =
      !own_line && LiteralFits(below, place.body_indent) && !AnyCommentLine(slot.head_at, below);
  if (wish.kind == TextValue::Kind::kText) return WriteScalar(wish, &node, place);
  return slot.is_item ? WriteItem(wish, place) : WriteValue(wish, place);
}

// Returns the column in which the lines of a block text begin.
int StoryTextEditor::TextIndent(const TextNode& node, const Slot& slot) const {
  std::uint32_t line = splices_.NextLine(node.begin);
  while (line < node.end && splices_.IsBlankLine(line)) line = splices_.NextLine(line);
  if (line >= node.end) return slot.body_indent;
  const std::size_t text = splices_.text().find_first_not_of(' ', line);
  // With an indentation indicator the text's own first blanks may count among these.
  return std::max(slot.parent_indent + 1, static_cast<int>(text - line));
}

bool StoryTextEditor::AnyCommentLine(std::uint32_t begin, std::uint32_t end) const {
  return std::any_of(comments_.begin(), comments_.end(), [=](const YamlComment& comment) {
    return comment.whole_line && comment.begin >= begin && comment.begin < end;
  });
}

// True where the lines from `below` on do not become part of a block text that ends before them.
bool StoryTextEditor::LiteralFits(std::uint32_t below, int body_indent) const {
  const std::string_view text = splices_.text();
  while (below < text.size()) {
    const std::uint32_t end = splices_.LineEnd(below);
    const std::size_t first = std::min<std::size_t>(text.find_first_not_of(' ', below), end);
    const bool inside = static_cast<int>(first - below) >= body_indent && first - below > 0;
    if (splices_.IsBlankLine(below) && first < end) return false;  // a tab would end it badly
    if (first < end && !splices_.IsRemoved(below)) return !inside;
    if (first == end && static_cast<int>(first - below) > body_indent) return false;
    below = splices_.NextLine(below);
  }
  return true;
}

}  // namespace backlog
