// The strict reader of the YAML subset that .backlog's files are written in: one block map, read in
// one pass over its lines. It accepts nothing that YAML 1.2 rejects, and gives what it accepts the
// tree that YAML 1.2 gives it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/store/story_text.h"
#include "store/yaml_bytes.h"

namespace backlog {

/// True for the blanks of YAML: space and tab.
constexpr bool IsYamlBlank(char c) {
  return c == ' ' || c == '\t';
}

/// True for the words that, plain, stand for no value.
constexpr bool IsYamlNull(std::string_view word) {
  return word == "~" || word == "null" || word == "Null" || word == "NULL";
}

/// The kinds of comment: on a line of its own, or behind something.
struct YamlComment {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool whole_line = false;
};

class YamlReader {
 public:
  using Keys = std::vector<std::unique_ptr<const std::string>>;

  /// `text` outlives the reader and the nodes; keys that had to be decoded go into `keys`. With
  /// `comments` the places of all comments are collected.
  YamlReader(std::string_view text, Keys& keys, std::vector<YamlComment>* comments = nullptr);

  /// Reads the file into `root`. Returns false where the file is refused; fault() says why.
  bool Read(TextNode& root);

  const YamlFault& fault() const { return fault_; }

 private:
  // A line without its break. `text` is its first byte that is no space.
  struct Line {
    const char* begin;
    const char* text;
    const char* end;
    const char* next;
    std::uint32_t number;
  };

  // Blocks (yaml_reader.cpp). Each begins with `line_` on the line of its first byte and ends with
  // `line_` on the next line that is neither blank nor comment, or with done_.
  bool ReadDocumentStart();
  bool ReadMap(int indent, int depth, const char* at, TextNode& node);
  bool ReadEntry(int indent, int depth, const char* at, TextNode& child);
  bool ReadList(int indent, int depth, const char* at, TextNode& node);
  bool ReadItem(int indent, int depth, const char* at, TextNode& child);
  bool ReadBelow(int parent_indent, int depth, bool list_may_align, TextNode& node);
  bool ReadNode(int parent_indent, int depth, const char* at, bool block_may_start, TextNode& node);
  bool ReadKey(const char* at, TextNode& child, const char*& colon);
  bool FailNoColon(const char* at);
  bool FailSpecial(const char* at);
  bool CheckUnique(const TextNode& map, std::uint64_t& seen);
  bool CheckManyUnique(const TextNode& map);

  // Scalars (yaml_reader_scalars.cpp).
  bool ReadPlain(int parent_indent, const char* at, TextNode& node);
  bool ScanPlainLine(const char* at, const char*& end);
  bool ReadQuoted(int parent_indent, const char* at, TextNode& node);
  bool ReadQuotedOverLines(int parent_indent, const char* at, TextNode& node);
  bool AppendQuoted(char quote, const char*& at, std::string& out, bool& closed, bool& joined);
  bool AppendEscape(const char*& at, std::string& out);
  bool ReadHex(const char* at, int digits, char32_t& code_point);
  bool ReadBlockHeader(const char* at, int parent_indent, int& indent, char& chomping);
  bool DetectIndent(int parent_indent, int& indent);
  bool ReadBlockScalar(int parent_indent, const char* at, TextNode& node);
  // Decodes a quoted scalar that ends on its line; `at` ends behind the closing quote.
  bool ReadQuotedOnLine(const char*& at, std::string& out, bool& closed);

  // Flow collections (yaml_reader_flow.cpp); `at` ends behind what was read.
  bool ReadFlow(int depth, const char*& at, TextNode& node);
  bool ReadFlowItem(int depth, const char*& at, TextNode& item);
  bool ReadFlowEntry(int depth, const char*& at, TextNode& entry);
  bool ReadFlowValue(int depth, const char*& at, TextNode& node);
  bool ScanFlowPlain(const char*& at, std::string_view& text);
  bool FailFlowOpen(const char* opened);

  // Lines.
  bool FindKeyEnd(const char* at, const char*& colon) const;
  bool StepLine();
  bool Advance();
  bool EndValue(const char* at);
  void NoteComment(const char* at, bool whole_line);
  int Column(const char* at) const { return static_cast<int>(at - line_.begin); }
  int Indent() const { return Column(line_.text); }
  bool AtDash(const char* at) const {
    return *at == '-' && (at + 1 == line_.end || IsYamlBlank(at[1]));
  }
  std::uint32_t Offset(const char* at) const { return static_cast<std::uint32_t>(at - base_); }
  void Begin(const char* at, TextNode& node) const {
    node.begin = Offset(at);
    node.line = line_.number;
    node.column = static_cast<std::uint32_t>(Column(at)) + 1;
  }
  const char* SkipBlanks(const char* at) const {
    while (at != line_.end && IsYamlBlank(*at)) ++at;
    return at;
  }
  bool Fail(const char* at, std::string what, std::string hint);
  bool CheckDepth(int depth, const char* at);

  const char* base_;
  const char* limit_;
  Line line_;
  bool done_ = false;
  std::uint32_t skipped_blanks_ = 0;  // blank lines that Advance passed
  bool skipped_comment_ = false;      // whether a comment stands between the text and line_
  bool skipped_tab_ = false;          // whether a blank line had a tab
  Keys& keys_;
  std::vector<YamlComment>* comments_;
  YamlFault fault_;
};

}  // namespace backlog
