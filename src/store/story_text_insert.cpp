// A key that the file does not have yet: where it goes, and which blank lines go with it.
#include <algorithm>
#include <utility>

#include "store/story_text_editor.h"

namespace backlog {
namespace {

bool IsComment(const TextSplices& splices, std::uint32_t line) {
  const std::string_view text = splices.text();
  const std::size_t first = text.find_first_not_of(' ', line);
  return first != std::string_view::npos && text[first] == '#';
}

// Returns the first line of the comments that stand right above the line at `line`.
std::uint32_t AboveComments(const TextSplices& splices, std::uint32_t line) {
  while (line > 0) {
    const std::uint32_t above = splices.LineBegin(line - 1);
    if (above >= line || !IsComment(splices, above)) break;
    line = above;
  }
  return line;
}

bool BlankAbove(const TextSplices& splices, std::uint32_t line) {
  if (line == 0) return false;
  const std::uint32_t above = splices.LineBegin(line - 1);
  return above < line && splices.IsBlankLine(above);
}

// True for a block scalar to which the blank lines below it belong.
bool KeepsBlanks(const TextNode& node, std::string_view text) {
  if (node.kind == TextNode::Kind::kList || node.kind == TextNode::Kind::kMap) {
    return !node.children.empty() && KeepsBlanks(node.children.back(), text);
  }
  const bool block =
      node.style == TextNode::Style::kLiteral || node.style == TextNode::Style::kFolded;
  if (node.kind != TextNode::Kind::kScalar || !block) return false;
  const std::size_t end = text.find_first_of(" \t\r\n", node.begin);
  return text.substr(node.begin, end - node.begin).find('+') != std::string_view::npos;
}

}  // namespace

void StoryTextEditor::InsertEntry(std::string_view key, const TextValue& wish,
                                  std::span<const std::string_view> key_order) {
  const TextNode* successor = nullptr;
  if (const TextNode* before = Predecessor(key, key_order, successor)) {
    InsertBehind(*before, key, wish);
  } else if (successor != nullptr) {
    InsertBefore(*successor, key, wish);
  } else {
    const auto end = static_cast<std::uint32_t>(splices_.text().size());
    splices_.InsertLines(end, WriteEntry(key, wish, NewPlace(0, end)));
  }
}

const TextNode* StoryTextEditor::Predecessor(std::string_view key,
                                             std::span<const std::string_view> key_order,
                                             const TextNode*& successor) const {
  const auto own = std::find(key_order.begin(), key_order.end(), key);
  for (auto at = own; own != key_order.end() && at != key_order.begin();) {
    if (const TextNode* found = root_.Find(*--at)) return found;
  }
  for (auto at = own; at != key_order.end() && successor == nullptr; ++at) {
    successor = root_.Find(*at);
  }
  if (successor != nullptr || root_.children.empty()) return nullptr;
  return &root_.children.back();
}

void StoryTextEditor::InsertBehind(const TextNode& before, std::string_view key,
                                   const TextValue& wish) {
  std::uint32_t at = Below(before);
  if (KeepsBlanks(before, splices_.text())) {
    const bool spaced = splices_.BlankLines(at) > 0;
    while (at < splices_.text().size() && splices_.IsBlankLine(at)) at = splices_.NextLine(at);
    std::string entry = WriteEntry(key, wish, NewPlace(0, at));
    if (spaced && at < splices_.text().size()) entry += splices_.line_break();
    splices_.InsertLines(at, std::move(entry));
    return;
  }
  // Comments below that are indented belong to the entry; those in column 1 to the next one.
  while (at < splices_.text().size() && splices_.text()[at] == ' ' && IsComment(splices_, at)) {
    at = splices_.NextLine(at);
  }
  const bool last = &before == &root_.children.back();
  const bool spaced =
      splices_.BlankLines(at) > 0 ||
      (last && root_.children.size() > 1 &&
       BlankAbove(splices_, AboveComments(splices_, splices_.LineBegin(before.key_begin))));
  std::string entry = WriteEntry(key, wish, NewPlace(0, at));
  if (spaced) entry.insert(0, splices_.line_break());
  splices_.InsertLines(at, std::move(entry));
}

void StoryTextEditor::InsertBefore(const TextNode& after, std::string_view key,
                                   const TextValue& wish) {
  const std::uint32_t line = splices_.LineBegin(after.key_begin);
  // Comments right above a key are about it; those at the top of the file are about the file.
  std::uint32_t at = AboveComments(splices_, line);
  if (splices_.LineBegin(0) == at) at = line;
  const bool spaced = BlankAbove(splices_, at) || splices_.BlankLines(Below(after)) > 0;
  std::string entry = WriteEntry(key, wish, NewPlace(0, at));
  if (spaced) entry += splices_.line_break();
  splices_.InsertLines(at, std::move(entry));
}

}  // namespace backlog
