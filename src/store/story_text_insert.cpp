// A key that the file does not have yet: where it goes, and which blank lines go with it.
#include <algorithm>
#include <utility>

#include "store/story_text_editor.h"

namespace backlog {
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

bool StoryTextEditor::IsCommentLine(std::uint32_t line) const {
  const auto found = std::lower_bound(
      comments_.begin(), comments_.end(), line,
      [](const YamlComment& comment, std::uint32_t at) { return comment.begin < at; });
  return found != comments_.end() && found->whole_line && found->begin < splices_.LineEnd(line);
}

// Returns the first line of the comments that stand right above the line at `line`.
std::uint32_t StoryTextEditor::AboveComments(std::uint32_t line) const {
  while (line > splices_.LineBegin(0)) {
    const std::uint32_t above = splices_.LineBegin(line - 1);
    if (!IsCommentLine(above)) break;
    line = above;
  }
  return line;
}

bool StoryTextEditor::BlankAbove(std::uint32_t line) const {
  return line > splices_.LineBegin(0) && splices_.IsBlankLine(splices_.LineBegin(line - 1));
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
  std::uint32_t at = Behind(before);
  if (KeepsBlanks(before)) {
    const bool spaced = at != Below(before);
    std::string entry = WriteEntry(key, wish, NewPlace(0, at));
    if (spaced && at < splices_.text().size()) entry += splices_.line_break();
    splices_.InsertLines(at, std::move(entry));
    return;
  }
  // Comments below that are indented belong to the entry; those in column 1 to the next one.
  while (at < splices_.text().size() && splices_.text()[at] == ' ' && IsCommentLine(at)) {
    at = splices_.NextLine(at);
  }
  const bool last = &before == &root_.children.back();
  const bool spaced = splices_.BlankLines(at) > 0 ||
                      (last && root_.children.size() > 1 &&
                       BlankAbove(AboveComments(splices_.LineBegin(before.key_begin))));
  std::string entry = WriteEntry(key, wish, NewPlace(0, at));
  if (spaced) entry.insert(0, splices_.line_break());
  splices_.InsertLines(at, std::move(entry));
}

void StoryTextEditor::InsertBefore(const TextNode& after, std::string_view key,
                                   const TextValue& wish) {
  const std::uint32_t line = splices_.LineBegin(after.key_begin);
  // Comments right above a key are about it; those at the top of the file are about the file.
  std::uint32_t at = AboveComments(line);
  if (splices_.LineBegin(0) == at) at = line;
  const bool spaced = BlankAbove(at) || splices_.BlankLines(Below(after)) > 0;
  std::string entry = WriteEntry(key, wish, NewPlace(0, at));
  if (spaced) entry += splices_.line_break();
  splices_.InsertLines(at, std::move(entry));
}

}  // namespace backlog
