// Byte splices of a text, and the lines that they are made of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backlog {

/// Collects replacements of parts of a text that do not overlap, and applies them. What is inserted
/// at one offset comes out in the order in which it was put in.
class TextSplices {
 public:
  explicit TextSplices(std::string_view text);

  std::string_view text() const { return text_; }
  /// The line break that the text's first line has; LF where it has none.
  std::string_view line_break() const { return line_break_; }

  void Replace(std::uint32_t begin, std::uint32_t end, std::string with);
  /// Inserts whole lines before the line that begins at `offset`. At the end of a text without
  /// final line break they begin a new line.
  void InsertLines(std::uint32_t offset, std::string lines);
  /// Removes the whole lines [begin, end).
  void RemoveLines(std::uint32_t begin, std::uint32_t end) { Replace(begin, end, {}); }

  /// True where the line at `offset` is among those removed so far.
  bool IsRemoved(std::uint32_t offset) const;

  std::string Apply() const;

  std::uint32_t LineBegin(std::uint32_t offset) const;
  /// Behind the line's last byte, before its break.
  std::uint32_t LineEnd(std::uint32_t offset) const;
  /// The beginning of the next line, or the end of the text.
  std::uint32_t NextLine(std::uint32_t offset) const;
  /// The column of a byte, from 0; a byte order mark is not counted.
  int Column(std::uint32_t offset) const;
  /// True where the line at `offset` has nothing but blanks.
  bool IsBlankLine(std::uint32_t offset) const;
  /// The number of consecutive blank lines from the line that begins at `offset`.
  int BlankLines(std::uint32_t offset) const;
  /// True where only spaces stand before `offset` on its line.
  bool OnlyIndentBefore(std::uint32_t offset) const;

 private:
  struct Splice {
    std::uint32_t begin;
    std::uint32_t end;
    std::string with;
  };
  std::string_view text_;
  std::string_view line_break_ = "\n";
  std::vector<Splice> splices_;
  bool end_closed_ = false;  // whether a last line without break got one
};

}  // namespace backlog
