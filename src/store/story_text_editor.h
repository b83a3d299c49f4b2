// Turns a wish for one value into byte splices, in the layout that the file already has.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/text_value.h"
#include "backlog/store/story_text.h"
#include "store/text_splices.h"
#include "store/yaml_reader.h"
#include "store/yaml_writer.h"

namespace backlog {

inline bool IsBlockCollection(const TextNode& node) {
  return (node.kind == TextNode::Kind::kMap || node.kind == TextNode::Kind::kList) &&
         node.style == TextNode::Style::kBlock;
}

inline bool IsBlockScalar(const TextNode& node) {
  return node.kind == TextNode::Kind::kScalar &&
         (node.style == TextNode::Style::kLiteral || node.style == TextNode::Style::kFolded);
}

class StoryTextEditor {
 public:
  /// `comments` are those of the text; all three outlive the editor.
  StoryTextEditor(std::string_view text, const TextNode& root,
                  const std::vector<YamlComment>& comments);

  /// Makes the root's entry `child` hold `wish`.
  void ChangeEntry(const TextNode& child, const TextValue& wish);

  /// Inserts an entry that the root does not have.
  void InsertEntry(std::string_view key, const TextValue& wish,
                   std::span<const std::string_view> key_order);

  std::string Apply() const { return splices_.Apply(); }

 private:
  // Where a value stands: behind the colon or the dash at `head_at`, which belongs to a map or list
  // in the column `parent_indent`.
  struct Slot {
    std::uint32_t head_at = 0;
    int parent_indent = 0;
    bool is_item = false;
    int body_indent = 2;
  };

  void Change(const TextNode& node, const Slot& slot, const TextValue& wish);
  void ChangeMap(const TextNode& map, const TextValue& wish);
  void RemoveEntry(const TextNode& child, int indent);
  void ChangeList(const TextNode& list, const TextValue& wish);
  Slot ItemSlot(const TextNode& item, int dash) const;
  void QuoteIfCaught(const TextNode& node, const Slot& slot);
  int TextIndent(const TextNode& node, const Slot& slot) const;
  bool MayMoveVerbatim(const TextNode& list, const TextNode& item) const;
  std::uint32_t ItemBegin(const TextNode& list, std::size_t index) const;
  void RemoveItem(const TextNode& list, std::size_t index, bool with_comments);
  std::string NewItem(const TextNode& list, const TextValue& wish, std::uint32_t at) const;
  WritePlace NewPlace(int indent, std::uint32_t at) const;

  // Writes the whole value anew.
  void Rewrite(const TextNode& node, const Slot& slot, const TextValue& wish);
  WrittenValue Write(const TextNode& node, const Slot& slot, const TextValue& wish,
                     std::uint32_t below) const;
  std::uint32_t RemoveHead(const TextNode& node, const Slot& slot, std::string with);
  bool HasOwnComment(const TextNode& node) const;
  bool MovesUp(const TextNode& node, const Slot& slot) const;
  std::uint32_t HeadEnd(const TextNode& node) const;
  void RemoveBlock(std::uint32_t begin, std::uint32_t end);
  bool LiteralFits(std::uint32_t below, int body_indent) const;

  // Flow collections (story_text_flow.cpp).
  bool StaysFlow(const TextNode& node, const TextValue& wish) const;
  std::string FlowText(const TextNode& node, const TextValue& wish) const;
  std::string FlowList(const TextNode& list, const TextValue& wish) const;
  std::string FlowMap(const TextNode& map, const TextValue& wish) const;
  std::string Joined(const TextNode& old, const std::vector<std::string>& parts) const;

  Slot EntrySlot(const TextNode& child, int indent) const;
  std::uint32_t BehindColon(const TextNode& child) const;
  // The entry of the root that `key` goes behind; nullptr: before `successor`, which may be none
  // too.
  const TextNode* Predecessor(std::string_view key, std::span<const std::string_view> key_order,
                              const TextNode*& successor) const;
  void InsertBehind(const TextNode& before, std::string_view key, const TextValue& wish);
  void InsertBefore(const TextNode& after, std::string_view key, const TextValue& wish);
  bool AnyCommentLine(std::uint32_t begin, std::uint32_t end) const;
  bool IsCommentLine(std::uint32_t line) const;
  std::uint32_t AboveComments(std::uint32_t line) const;
  bool BlankAbove(std::uint32_t line) const;
  // The first line behind the value's own.
  std::uint32_t Below(const TextNode& node) const { return splices_.NextLine(node.end); }
  // The same, but behind the blank lines below a block scalar that belong to its text.
  std::uint32_t Behind(const TextNode& node) const;
  bool KeepsBlanks(const TextNode& node) const;
  std::string_view Bytes(std::uint32_t begin, std::uint32_t end) const {
    return splices_.text().substr(begin, end - begin);
  }

  TextSplices splices_;
  const TextNode& root_;
  const std::vector<YamlComment>& comments_;
};

}  // namespace backlog
