// Flow collections, `[a, b]` and `{a: b}`, which are closed on the line on which they begin.
#include <cstring>
#include <utility>

#include "store/yaml_reader.h"

namespace backlog {
namespace {

bool IsFlowIndicator(char c) {
  return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
}

constexpr const char* kQuoteIt = "if it is text, put it in quotes";

}  // namespace

bool YamlReader::ReadFlow(int depth, const char*& at, TextNode& node) {
  if (!CheckDepth(depth, at)) return false;
  const char* opened = at;
  const bool is_list = *at == '[';
  const char close = is_list ? ']' : '}';
  node.kind = is_list ? TextNode::Kind::kList : TextNode::Kind::kMap;
  node.style = TextNode::Style::kFlow;
  std::uint64_t seen = 0;
  at = SkipBlanks(at + 1);
  while (at != line_.end && *at != close) {
    if (*at == '#' && IsYamlBlank(at[-1])) return FailFlowOpen(opened);
    if (*at == ',') return Fail(at, "a comma without a value before it", "remove it");
    TextNode& child = node.children.emplace_back();
    if (!(is_list ? ReadFlowItem(depth, at, child) : ReadFlowEntry(depth, at, child))) return false;
    if (!is_list && !CheckUnique(node, seen)) return false;
    at = SkipBlanks(at);
    if (at == line_.end || *at == close) break;
    if (*at == '#' && IsYamlBlank(at[-1])) return FailFlowOpen(opened);
    if (*at != ',') {
      return Fail(at, std::string("'") + *at + "' where ',' or '" + close + "' is expected",
                  "put texts with brackets, commas or colons in quotes");
    }
    at = SkipBlanks(at + 1);
  }
  if (at == line_.end) return FailFlowOpen(opened);
  ++at;
  node.end = Offset(at);
  return is_list || CheckManyUnique(node);
}

bool YamlReader::FailFlowOpen(const char* opened) {
  const bool is_list = *opened == '[';
  return Fail(opened,
              is_list ? "a list that is not closed with ']' on its line"
                      : "a map that is not closed with '}' on its line",
              is_list ? "close it, or write one '- item' a line below its key"
                      : "close it, or write one 'key: value' a line below its key");
}

bool YamlReader::ReadFlowItem(int depth, const char*& at, TextNode& item) {
  const char* begin = at;
  if (!ReadFlowValue(depth, at, item)) return false;
  const char* rest = SkipBlanks(at);
  if (rest == line_.end || *rest != ':') return true;
  return Fail(begin, "a 'key: value' pair inside '[ ]'",
              "write it as '{key: value}', or the text in quotes");
}

bool YamlReader::ReadFlowEntry(int depth, const char*& at, TextNode& entry) {
  const char* begin = at;
  Begin(at, entry);
  entry.key_begin = entry.begin;
  bool quoted = *at == '"' || *at == '\'';
  if (quoted) {
    auto decoded = std::make_unique<std::string>();
    bool closed = false;
    if (!ReadQuotedOnLine(at, *decoded, closed)) return false;
    if (!closed) return Fail(begin, "a quote that is not closed on its line", "close it");
    entry.key = *decoded;
    keys_.push_back(std::move(decoded));
  } else {
    if (*at == ':' || IsFlowIndicator(*at)) {
      return Fail(at, std::string("'") + *at + "' where a key is expected", "write '{key: value}'");
    }
    if (!ScanFlowPlain(at, entry.key)) return false;
    if (entry.key == "<<") {
      return Fail(begin, "a merge key '<<'", "write the keys out; files here have no merge keys");
    }
  }
  const char* colon = SkipBlanks(at);
  const bool is_colon =
      colon != line_.end && *colon == ':' &&
      (quoted || colon + 1 == line_.end || IsYamlBlank(colon[1]) || IsFlowIndicator(colon[1]));
  if (!is_colon) {
    return Fail(begin, "an entry of '{ }' without ': ' and a value",
                "write '{key: value}', with a blank behind the colon");
  }
  entry.begin = entry.end = Offset(colon + 1);
  at = SkipBlanks(colon + 1);
  if (at == line_.end || *at == ',' || *at == '}') return true;
  if (!quoted && colon + 1 == at) return Fail(at, "no blank behind the colon", "add one");
  return ReadFlowValue(depth, at, entry);
}

bool YamlReader::ReadFlowValue(int depth, const char*& at, TextNode& node) {
  const char* begin = at;
  Begin(at, node);
  node.end = node.begin;
  if (*at == '[' || *at == '{') return ReadFlow(depth + 1, at, node);
  if (*at == '"' || *at == '\'') {
    node.kind = TextNode::Kind::kScalar;
    node.style = *at == '"' ? TextNode::Style::kDouble : TextNode::Style::kSingle;
    bool closed = false;
    if (!ReadQuotedOnLine(at, node.text, closed)) return false;
    if (!closed) return Fail(begin, "a quote that is not closed on its line", "close it");
  } else {
    std::string_view text;
    if (!ScanFlowPlain(at, text)) return false;
    if (!IsYamlNull(text)) {
      node.kind = TextNode::Kind::kScalar;
      node.style = TextNode::Style::kPlain;
      node.text = text;
    }
  }
  node.end = Offset(at);
  return true;
}

// Reads a plain scalar inside a flow collection, without the blanks behind it.
bool YamlReader::ScanFlowPlain(const char*& at, std::string_view& text) {
  const char* begin = at;
  const char* next = at + 1 == line_.end ? nullptr : at + 1;
  if (std::strchr("-?:", *at) != nullptr &&
      (next == nullptr || IsYamlBlank(*next) || IsFlowIndicator(*next))) {
    return Fail(at, std::string("a lone '") + *at + "' inside brackets", kQuoteIt);
  }
  if (std::strchr("&*!|>%@`#", *at) != nullptr) {
    if (*at == '#') return Fail(at, "a '#' right behind a bracket or comma", kQuoteIt);
    return FailSpecial(at);
  }
  const char* p = at;
  for (; p != line_.end && !IsFlowIndicator(*p); ++p) {
    if (*p == ':' && (p + 1 == line_.end || IsYamlBlank(p[1]) || IsFlowIndicator(p[1]))) break;
    if (*p == '#' && p != begin && IsYamlBlank(p[-1])) break;
  }
  at = p;
  const char* end = p;
  while (end != begin && IsYamlBlank(end[-1])) --end;
  text = {begin, static_cast<std::size_t>(end - begin)};
  at = end;
  return true;
}

}  // namespace backlog
