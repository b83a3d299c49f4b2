#include "git/document_parts.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "backlog/store/story_text.h"
#include "store/story_text_wish.h"
#include "store/text_splices.h"
#include "store/yaml_reader.h"

namespace backlog {
namespace {

// Where the lines of a node's value end: behind the blank lines that a block text keeps.
std::uint32_t EndOf(const TextNode& node, const TextSplices& lines) {
  const std::string_view text = lines.text();
  std::uint32_t end = node.end;
  if (end == 0 || text[end - 1] != '\n') end = lines.NextLine(end);
  const TextNode* last = &node;
  while (!last->children.empty() && last->style == TextNode::Style::kBlock) {
    last = &last->children.back();
  }
  const bool is_block =
      last->kind == TextNode::Kind::kScalar &&
      (last->style == TextNode::Style::kLiteral || last->style == TextNode::Style::kFolded);
  const std::string_view head = text.substr(last->begin, lines.LineEnd(last->begin) - last->begin);
  if (is_block && head.substr(0, head.find('#')).find('+') != std::string_view::npos) {
    while (end < text.size() && lines.IsBlankLine(end)) end = lines.NextLine(end);
  }
  return end;
}

// Of the blank lines and comments between two keys, what is indented belongs to the one above.
std::uint32_t LeadBegin(std::uint32_t begin, std::uint32_t end, const TextSplices& lines) {
  std::uint32_t lead = begin;
  for (std::uint32_t line = begin; line < end; line = lines.NextLine(line)) {
    const bool indented = lines.text()[line] == ' ' && !lines.IsBlankLine(line);
    if (indented) lead = lines.NextLine(line);
  }
  return lead;
}

Result<void> ReadBody(const TextNode& node, const std::string& path, DocumentPart& part) {
  TextNode root;
  YamlReader::Keys keys;
  std::vector<YamlComment> comments;
  const bool read = YamlReader(part.body, keys, &comments).Read(root);
  if (!read || root.children.size() != 1 || root.children[0].key != part.key ||
      ValueOf(root.children[0]) != ValueOf(node)) {
    return Error{Exit::kInvalid,
                 "'" + part.key + "' cannot be taken out of '" + path + "' by itself",
                 {path, static_cast<int>(node.line), 0, {}},
                 {}};
  }
  part.value = ValueOf(root.children[0]);
  for (const YamlComment& comment : comments) {
    part.comments.push_back(part.body.substr(comment.begin, comment.end - comment.begin));
  }
  return {};
}

}  // namespace

const DocumentPart* DocumentParts::Find(std::string_view key) const {
  const auto found = std::find_if(parts.begin(), parts.end(),
                                  [key](const DocumentPart& part) { return part.key == key; });
  return found == parts.end() ? nullptr : &*found;
}

Result<DocumentParts> SplitDocument(std::string bytes, const std::string& path) {
  const Result<StoryText> text = StoryText::Read(std::move(bytes), path);
  if (!text) return text.error();
  const TextSplices lines(text->bytes());
  DocumentParts document;
  std::uint32_t at = 0;  // behind the last body
  const auto& nodes = text->root().children;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const TextNode& node = nodes[i];
    const std::uint32_t begin = lines.LineBegin(node.key_begin);
    const std::uint32_t behind = EndOf(node, lines);
    const auto size = static_cast<std::uint32_t>(text->bytes().size());
    const std::uint32_t next =
        i + 1 < nodes.size() ? lines.LineBegin(nodes[i + 1].key_begin) : size;
    const std::uint32_t end = LeadBegin(std::min(behind, next), next, lines);
    DocumentPart part;
    part.key = node.key;
    part.lead = text->bytes().substr(at, begin - at);
    part.body = text->bytes().substr(begin, end - begin);
    if (auto read = ReadBody(node, path, part); !read) return std::move(read).error();
    document.parts.push_back(std::move(part));
    at = end;
  }
  document.tail = text->bytes().substr(at);
  return document;
}

std::vector<std::string> CommentsOf(std::string_view lead) {
  std::vector<std::string> comments;
  while (!lead.empty()) {
    const std::string_view line = lead.substr(0, lead.find('\n'));
    lead.remove_prefix(std::min(line.size() + 1, lead.size()));
    const std::size_t begin = line.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) continue;
    comments.emplace_back(line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1));
  }
  return comments;
}

Result<std::string> BodyWith(const DocumentPart& part, const TextValue& value,
                             const std::string& path) {
  const Result<StoryText> text = StoryText::Read(part.body, path);
  if (!text) return text.error();
  const TextEdit edit{part.key, part.value, value};
  return text->Edited({&edit, 1}, {});
}

}  // namespace backlog
