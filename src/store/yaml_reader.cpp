// Block structure: which line belongs to which map or list.
#include "store/yaml_reader.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace backlog {
namespace {

// YAML 1.2 allows an implicit key no more than this, so that readers need not look further.
constexpr std::ptrdiff_t kLongestKey = 1024;

// Up to here comparing each new key with all others is cheaper than sorting.
constexpr std::size_t kFewKeys = 64;

constexpr std::size_t kUsualRootKeys = 32;
constexpr std::size_t kUsualChildren = 4;

std::string Quoted(std::string_view text) {
  return "'" + std::string(text) + "'";
}

}  // namespace

YamlReader::YamlReader(std::string_view text, Keys& keys, std::vector<YamlComment>* comments)
    : base_(text.data()),
      limit_(text.data() + text.size()),
      line_{base_, base_, base_, base_, 0},
      keys_(keys),
      comments_(comments) {}

bool YamlReader::Read(TextNode& root) {
  root = TextNode{};
  root.kind = TextNode::Kind::kMap;
  root.style = TextNode::Style::kBlock;
  root.line = root.column = 1;
  if (std::string_view(base_, static_cast<std::size_t>(limit_ - base_))
          .starts_with(kByteOrderMark)) {
    line_.next += kByteOrderMark.size();
  }
  root.begin = root.end = Offset(line_.next);
  if (!ReadDocumentStart()) return false;
  if (done_) return true;
  if (Indent() != 0) {
    return Fail(line_.text, "the first key does not start in column 1",
                "a file is one map of 'key: value' lines; remove the blanks before it");
  }
  if (AtDash(line_.text) || *line_.text == '[' || *line_.text == '{') {
    return Fail(line_.text, "the file is no map of keys",
                "a file is one map of 'key: value' lines");
  }
  Begin(line_.text, root);
  root.children.reserve(kUsualRootKeys);
  if (!ReadMap(0, 1, line_.text, root)) return false;
  if (done_) return true;
  return Fail(line_.text, "this line belongs to no key", "begin keys in column 1");
}

// Passes the one `---` that may stand before the map.
bool YamlReader::ReadDocumentStart() {
  const char* peek = line_.next;
  // Advance refuses `---` everywhere; here the first line that is neither blank nor comment may be
  // one.
  while (peek != limit_) {
    const char* text = peek;
    while (text != limit_ && (IsYamlBlank(*text) || *text == '\r')) ++text;
    if (text != limit_ && *text != '\n' && *text != '#') break;
    if (!StepLine()) return false;
    if (line_.text != line_.end && text != limit_ && *text == '#') NoteComment(text, true);
    peek = line_.next;
  }
  const std::string_view rest(peek, static_cast<std::size_t>(limit_ - peek));
  if (rest.starts_with("---") &&
      (rest.size() == 3 || IsYamlBlank(rest[3]) || rest[3] == '\n' || rest[3] == '\r')) {
    StepLine();
    const char* text = SkipBlanks(line_.begin + 3);
    if (text != line_.end && *text != '#') {
      return Fail(text, "text behind the '---' line", "begin the map on the next line");
    }
    if (text != line_.end) NoteComment(text, false);
  }
  return Advance();
}

bool YamlReader::ReadMap(int indent, int depth, const char* at, TextNode& node) {
  if (!CheckDepth(depth, at)) return false;
  node.kind = TextNode::Kind::kMap;
  node.style = TextNode::Style::kBlock;
  std::uint64_t seen = 0;
  for (;;) {
    TextNode& child = node.children.emplace_back();
    if (!ReadEntry(indent, depth, at, child)) return false;
    if (!CheckUnique(node, seen)) return false;
    if (done_ || Indent() < indent) break;
    if (Indent() > indent) {
      return Fail(line_.text, "this line is indented deeper than its neighbours",
                  "give all keys of a map the same indentation");
    }
    at = line_.text;
  }
  node.end = node.children.back().end;
  return CheckManyUnique(node);
}

// Looks for a repeated key in a map that is too large for CheckUnique.
bool YamlReader::CheckManyUnique(const TextNode& map) {
  if (map.children.size() <= kFewKeys) return true;
  std::vector<const TextNode*> sorted;
  sorted.reserve(map.children.size());
  for (const TextNode& child : map.children) sorted.push_back(&child);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const TextNode* a, const TextNode* b) { return a->key < b->key; });
  const auto twice = std::adjacent_find(sorted.begin(), sorted.end(),
                                        [](auto* a, auto* b) { return a->key == b->key; });
  if (twice == sorted.end()) return true;
  return Fail(base_ + (*(twice + 1))->key_begin,
              "the key " + Quoted((*twice)->key) + " stands twice", "keep one of the two");
}

// Compares the last key of `map` with those before it, where `seen` (a set of key hashes) does not
// rule out a repetition. A map of many keys is left to CheckManyUnique.
bool YamlReader::CheckUnique(const TextNode& map, std::uint64_t& seen) {
  const TextNode& last = map.children.back();
  const std::string_view key = last.key;
  unsigned hash = static_cast<unsigned>(key.size()) * 7;
  if (!key.empty()) {
    hash += static_cast<unsigned char>(key.front()) * 5U;
    hash += static_cast<unsigned char>(key.back()) * 3U;
    hash += static_cast<unsigned char>(key[key.size() / 2]);
  }
  const std::uint64_t bit = std::uint64_t{1} << (hash % 64);
  const bool maybe = (seen & bit) != 0;
  seen |= bit;
  if (!maybe || map.children.size() > kFewKeys) return true;
  for (std::size_t i = 0; i + 1 < map.children.size(); ++i) {
    if (map.children[i].key != key) continue;
    return Fail(base_ + last.key_begin, "the key " + Quoted(key) + " stands twice",
                "keep one of the two");
  }
  return true;
}

bool YamlReader::ReadEntry(int indent, int depth, const char* at, TextNode& child) {
  child.key_begin = Offset(at);
  Begin(at, child);
  const char* colon = nullptr;
  if (!ReadKey(at, child, colon)) return false;
  child.begin = child.end = Offset(colon + 1);
  const char* value = SkipBlanks(colon + 1);
  if (value != line_.end && *value != '#') {
    return ReadNode(indent, depth, value, /*block_may_start=*/false, child);
  }
  if (value != line_.end) NoteComment(value, false);
  if (!Advance()) return false;
  return ReadBelow(indent, depth, /*list_may_align=*/true, child);
}

bool YamlReader::ReadList(int indent, int depth, const char* at, TextNode& node) {
  if (!CheckDepth(depth, at)) return false;
  node.kind = TextNode::Kind::kList;
  node.style = TextNode::Style::kBlock;
  node.children.reserve(kUsualChildren);
  for (;;) {
    TextNode& child = node.children.emplace_back();
    if (!ReadItem(indent, depth, at, child)) return false;
    if (done_ || Indent() < indent) break;
    if (Indent() > indent) {
      return Fail(line_.text, "this line is indented deeper than the list's dash allows",
                  "align the dashes of a list, and what belongs to an item behind its dash");
    }
    at = line_.text;
    if (!AtDash(at)) break;  // the next key of a map whose list stands in the map's own column
  }
  node.end = node.children.back().end;
  return true;
}

bool YamlReader::ReadItem(int indent, int depth, const char* at, TextNode& child) {
  child.key_begin = Offset(at);
  Begin(at, child);
  child.begin = child.end = Offset(at + 1);
  const char* value = at + 1;
  while (value != line_.end && *value == ' ') ++value;
  if (value != line_.end && *value == '\t') {
    value = SkipBlanks(value);
    if (value != line_.end && *value != '#') {
      return Fail(at + 1, "a tab behind the dash", "put one space behind the dash");
    }
  }
  if (value != line_.end && *value != '#') {
    return ReadNode(indent, depth, value, /*block_may_start=*/true, child);
  }
  if (value != line_.end) NoteComment(value, false);
  if (!Advance()) return false;
  return ReadBelow(indent, depth, /*list_may_align=*/false, child);
}

// Reads the value that stands below its key or dash: what is indented deeper, or a list in the
// key's own column. Nothing of the kind leaves the node null.
bool YamlReader::ReadBelow(int parent_indent, int depth, bool list_may_align, TextNode& node) {
  if (done_ || Indent() < parent_indent) return true;
  if (Indent() == parent_indent) {
    if (!list_may_align || !AtDash(line_.text)) return true;
    Begin(line_.text, node);
    return ReadList(parent_indent, depth + 1, line_.text, node);
  }
  return ReadNode(parent_indent, depth, line_.text, /*block_may_start=*/true, node);
}

bool YamlReader::ReadNode(int parent_indent, int depth, const char* at, bool block_may_start,
                          TextNode& node) {
  Begin(at, node);
  node.end = node.begin;
  switch (*at) {
    case '-':
      if (!AtDash(at)) break;
      if (block_may_start) return ReadList(Column(at), depth + 1, at, node);
      return Fail(at, "a list item on the line of its key",
                  "put each '- item' on a line of its own, or the text in quotes");
    case '[':
    case '{': {
      const char* end = at;
      if (!ReadFlow(depth + 1, end, node)) return false;
      return EndValue(end);
    }
    case '|':
    case '>': return ReadBlockScalar(parent_indent, at, node);
    default: break;
  }
  const char* colon = nullptr;
  if (block_may_start && FindKeyEnd(at, colon)) {
    return ReadMap(Column(at), depth + 1, at, node);
  }
  if (*at == '"' || *at == '\'') return ReadQuoted(parent_indent, at, node);
  return ReadPlain(parent_indent, at, node);
}

// Looks for the colon of a key that begins at `at`, without judging the key.
bool YamlReader::FindKeyEnd(const char* at, const char*& colon) const {
  const auto ends_key = [this](const char* p) {
    return *p == ':' && (p + 1 == line_.end || IsYamlBlank(p[1]));
  };
  if (*at == '"' || *at == '\'') {
    const char quote = *at;
    const char* p = at + 1;
    for (; p != line_.end; ++p) {
      if (*p == '\\' && quote == '"' && p + 1 != line_.end) {
        ++p;
      } else if (*p == quote) {
        if (quote == '"' || p + 1 == line_.end || p[1] != quote) break;
        ++p;
      }
    }
    if (p == line_.end) return false;
    p = SkipBlanks(p + 1);
    if (p == line_.end || !ends_key(p)) return false;
    colon = p;
    return true;
  }
  for (const char* p = at; p != line_.end; ++p) {
    if (ends_key(p)) {
      colon = p;
      return true;
    }
    if (*p == '#' && p != at && IsYamlBlank(p[-1])) return false;
  }
  return false;
}

bool YamlReader::ReadKey(const char* at, TextNode& child, const char*& colon) {
  if (!FindKeyEnd(at, colon)) return FailNoColon(at);
  if (colon - at > kLongestKey) {
    return Fail(at, "a key of more than 1024 bytes", "is a line break missing?");
  }
  const char* end = colon;
  while (end != at && IsYamlBlank(end[-1])) --end;
  const std::string_view written(at, static_cast<std::size_t>(end - at));
  if (*at == '"' || *at == '\'') {
    auto decoded = std::make_unique<std::string>();
    const char* p = at;
    bool closed = false;
    if (!ReadQuotedOnLine(p, *decoded, closed)) return false;
    child.key = *decoded;
    keys_.push_back(std::move(decoded));
    return true;
  }
  if (written == "<<") {
    return Fail(at, "a merge key '<<'", "write the keys out; files here have no merge keys");
  }
  if (IsConflictMarker(written)) {
    return Fail(
        at, "a conflict marker: a merge is not finished",
        "'backlog merge' does what needs nobody; for the rest keep the right lines, remove the "
        "markers, then 'git add' the file");
  }
  if (end == at) return Fail(at, "a colon without a key before it", "write 'key: value'");
  child.key = written;
  switch (*at) {
    case '-': return AtDash(at) ? FailNoColon(at) : true;
    case '?': return IsYamlBlank(at[1]) ? FailSpecial(at) : true;
    case '&':
    case '*':
    case '!':
    case '|':
    case '>':
    case '%':
    case '@':
    case '`':
    case ',':
    case '[':
    case ']':
    case '{':
    case '}': return FailSpecial(at);
    default: return true;
  }
}

// The line at `at` should be a key and has no colon that ends one.
bool YamlReader::FailNoColon(const char* at) {
  if (AtDash(at)) {
    return Fail(at, "a list item where a key is expected",
                "indent the '- item' lines below the key that they belong to");
  }
  if (*at == '?' && (at + 1 == line_.end || IsYamlBlank(at[1]))) return FailSpecial(at);
  if (std::strchr("&*!%@`", *at) != nullptr) return FailSpecial(at);
  const char* colon = std::find(at, line_.end, ':');
  if (colon != line_.end && colon + 1 != line_.end) {
    return Fail(colon + 1, "no blank behind the colon of a key", "write 'key: value'");
  }
  return Fail(at, "a line that is neither 'key: value' nor part of a value",
              "write 'key: value'; indent the further lines of a text below its key, or begin a "
              "comment with '#'");
}

// Refuses what begins with one of YAML's special characters, each with its own words.
bool YamlReader::FailSpecial(const char* at) {
  constexpr const char* kQuoteIt = "if it is text, put it in quotes";
  switch (*at) {
    case '&': return Fail(at, "an anchor ('&')", kQuoteIt);
    case '*': return Fail(at, "an alias ('*')", kQuoteIt);
    case '!': return Fail(at, "a tag ('!')", kQuoteIt);
    case '?': return Fail(at, "a complex key ('? ')", "write 'key: value'");
    case '%':
      if (at == line_.begin) {
        return Fail(at, "a directive ('%')", "remove the line; files here need none");
      }
      break;
    case '[':
    case '{': return Fail(at, "a complex key: a list or map as key", "write 'key: value'");
    default: break;
  }
  return Fail(at, std::string("a value that begins with '") + *at + "', which is reserved",
              kQuoteIt);
}

// Ends a value on its line: only a comment may follow.
bool YamlReader::EndValue(const char* at) {
  const char* rest = SkipBlanks(at);
  skipped_comment_ = false;
  if (rest == line_.end) return Advance();
  if (*rest != '#') {
    if (*rest == ':' && (rest + 1 == line_.end || IsYamlBlank(rest[1]))) {
      return Fail(rest, "a second colon behind a value",
                  "put the whole value in quotes, or begin a new line");
    }
    return Fail(rest, "text behind the end of a value",
                "put the whole value in quotes, or begin a comment with ' #'");
  }
  if (rest == at) {
    return Fail(rest, "a '#' right behind a value", "put a blank before a comment");
  }
  NoteComment(rest, false);
  return Advance();
}

void YamlReader::NoteComment(const char* at, bool whole_line) {
  skipped_comment_ = true;
  if (comments_ != nullptr) comments_->push_back({Offset(at), Offset(line_.end), whole_line});
}

// Goes to the next line, whatever it holds. Returns false at the end of the file, without a fault.
bool YamlReader::StepLine() {
  const char* begin = line_.next;
  if (begin == limit_) {
    done_ = true;
    return false;
  }
  const auto* feed =
      static_cast<const char*>(std::memchr(begin, '\n', static_cast<std::size_t>(limit_ - begin)));
  line_.begin = begin;
  line_.end = feed == nullptr ? limit_ : feed;
  line_.next = feed == nullptr ? limit_ : feed + 1;
  if (line_.end != begin && line_.end[-1] == '\r') --line_.end;
  line_.text = begin;
  while (line_.text != line_.end && *line_.text == ' ') ++line_.text;
  ++line_.number;
  return true;
}

// Goes to the next line that is neither blank nor a comment.
bool YamlReader::Advance() {
  skipped_blanks_ = 0;
  skipped_tab_ = false;
  while (StepLine()) {
    const char* text = line_.text;
    if (text == line_.end) {
      ++skipped_blanks_;
      continue;
    }
    switch (*text) {
      case '#': NoteComment(text, true); continue;
      case '\t':
        if (SkipBlanks(text) == line_.end) {
          ++skipped_blanks_;
          skipped_tab_ = true;
          continue;
        }
        return Fail(text, "a tab indents this line", "indent with spaces");
      case '-':
      case '.':
        if (text == line_.begin && line_.end - text >= 3 && text[1] == *text && text[2] == *text &&
            (line_.end - text == 3 || IsYamlBlank(text[3]))) {
          return Fail(text, "a second document begins here, or the first is ended",
                      "a file holds one document; remove the line");
        }
        return true;
      default: return true;
    }
  }
  return true;
}

bool YamlReader::CheckDepth(int depth, const char* at) {
  if (depth <= kDeepestNesting) return true;
  return Fail(at, "more than " + std::to_string(kDeepestNesting) + " levels of lists and maps",
              "no field goes so deep; put text in quotes");
}

bool YamlReader::Fail(const char* at, std::string what, std::string hint) {
  fault_ = {Offset(at), std::move(what), std::move(hint)};
  return false;
}

}  // namespace backlog
