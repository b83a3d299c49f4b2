// A story file as its bytes and the tree that a strict reader sees in them. Reading never changes
// meaning (`no`, `010`, `1.10` stay text) and editing never rewrites: an edit is a list of byte
// splices, proved before anybody writes it. The same reader serves every YAML file in .backlog.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backlog/model/result.h"
#include "backlog/model/text_value.h"

namespace backlog {

/// The largest file that is read, in bytes, and the deepest nesting of maps and lists.
inline constexpr std::size_t kLargestFile = std::size_t{256} * 1024;
inline constexpr int kDeepestNesting = 8;

/// A value inside a StoryText. Views and offsets point into the text's bytes and live as long as
/// it.
struct TextNode {
  enum class Kind : std::uint8_t { kNull, kScalar, kList, kMap };
  enum class Style : std::uint8_t { kPlain, kSingle, kDouble, kLiteral, kFolded, kFlow, kBlock };

  Kind kind = Kind::kNull;
  Style style = Style::kPlain;
  std::string_view key;         // in a map: the key, decoded
  std::uint32_t key_begin = 0;  // of the key's first byte; in a block list: of the dash
  std::uint32_t line = 0;    // of the value's first byte; of key or dash where it is null; from 1
  std::uint32_t column = 0;  // in bytes, from 1; a byte order mark is not counted
  std::uint32_t begin = 0;   // the value's bytes [begin, end), without the comment behind it; for
  std::uint32_t end = 0;     // a null that is not written both stand behind the colon or dash
  std::string text;          // kScalar: the decoded text
  std::vector<TextNode> children;

  /// True for a scalar in quotes or a block: it is text whatever it looks like.
  bool quoted() const { return kind == Kind::kScalar && style != Style::kPlain; }
  /// Returns the entry of a map, or nullptr.
  const TextNode* Find(std::string_view wanted) const;
};

/// A change of one top-level key, as its typed reader sees it: what it held and what it shall hold.
/// What `before` does not mention (unknown keys inside a map or inside a list's maps) is left
/// alone. Items of lists of maps are matched by their `id` entry, else by position and content.
struct TextEdit {
  std::string key;
  TextValue before;
  TextValue after;
};

class StoryText {
 public:
  /// Reads `bytes`. `path` is for the places of errors.
  /// Errors: kInvalid with line, column, excerpt and a remedy, for what docs/file-format.md
  /// refuses: tabs as indent, anchors, aliases, tags, merge keys, complex keys, duplicate keys, a
  /// second document, anything unclosed, invalid UTF-8, control bytes, conflict markers, more than
  /// kLargestFile bytes or kDeepestNesting levels.
  static Result<StoryText> Read(std::string bytes, std::string path);

  const std::string& bytes() const { return *bytes_; }
  const std::string& path() const { return path_; }
  /// The root map; an empty file is an empty map.
  const TextNode& root() const { return root_; }
  const TextNode* Find(std::string_view key) const { return root_.Find(key); }
  /// Returns the place of a byte: 1-based line and column, and the line's text.
  Place At(std::uint32_t offset) const;
  /// Returns the place of a node's value (of its key where the value is null).
  Place At(const TextNode& node) const;

  /// Returns the bytes after `edits`; equal to bytes() where no edit changes anything. Order,
  /// comments, blank lines, quoting, unknown keys, BOM and line endings outside the edited values
  /// stay byte for byte. A key that becomes kNull stays as `key:`. A key that is not there is
  /// inserted behind its nearest predecessor in `key_order` that is there, with blank lines around
  /// it where its neighbours have them.
  /// Every result is proved before it is returned: this reader sees the edited values as wished and
  /// all bytes outside the splices equal; yaml-cpp, where it read the old bytes as this reader did,
  /// must see old and new differ only under the edited keys.
  /// Errors: kInvalid where the file's own layout cannot carry the edit (with a remedy);
  /// kBug where the proof fails. Nothing is written here.
  Result<std::string> Edited(std::span<const TextEdit> edits,
                             std::span<const std::string_view> key_order) const;

  /// Returns a new file: the entries in order, one blank line between them, LF, `key:` for kNull,
  /// lists as block lists. Proved like an edit.
  static Result<std::string> NewFile(std::span<const std::pair<std::string, TextValue>> entries);

 private:
  StoryText() = default;
  std::unique_ptr<const std::string> bytes_;
  std::string path_;
  TextNode root_;
  std::vector<std::unique_ptr<const std::string>> decoded_keys_;  // of keys written in quotes
};

}  // namespace backlog
