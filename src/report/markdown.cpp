#include "report/markdown.h"

#include <cmark.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <vector>

#include "model/characters.h"

namespace backlog {
namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
struct FreeText {
  void operator()(char* text) const { std::free(text); }  // NOLINT: cmark allocates with malloc
};
using MarkdownTree = std::unique_ptr<cmark_node, FreeNode>;

constexpr int kDeepestHeading = 6;

/// True where a link leads somewhere that a reader may be led to: no script, no file, no data.
bool MayLeadTo(std::string_view url) {
  const std::size_t end = url.find_first_of(":/?#");
  if (end == std::string_view::npos || url[end] != ':') return true;  // relative
  std::string scheme(url.substr(0, end));
  std::transform(scheme.begin(), scheme.end(), scheme.begin(), [](unsigned char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  });
  constexpr std::array<std::string_view, 3> kSchemes{"http", "https", "mailto"};
  return std::find(kSchemes.begin(), kSchemes.end(), scheme) != kSchemes.end();
}

void MoveChildren(cmark_node* from, cmark_node* to) {
  while (cmark_node* child = cmark_node_first_child(from)) {
    cmark_node_unlink(child);
    cmark_node_append_child(to, child);
  }
}

/// Puts `made` in the place of `node`.
void ReplaceNode(cmark_node* node, cmark_node* made) {
  cmark_node_replace(node, made);
  cmark_node_free(node);
}

/// Leaves the text of a link, and takes the link away.
void Unwrap(cmark_node* node) {
  while (cmark_node* child = cmark_node_first_child(node)) cmark_node_insert_before(node, child);
  cmark_node_unlink(node);
  cmark_node_free(node);
}

/// An empty address would lead to the page itself.
void TameLink(cmark_node* node) {
  const char* url = cmark_node_get_url(node);
  if (url != nullptr && !MayLeadTo(url)) Unwrap(node);
}

bool IsInLink(cmark_node* node) {
  while ((node = cmark_node_parent(node)) != nullptr) {
    if (cmark_node_get_type(node) == CMARK_NODE_LINK) return true;
  }
  return false;
}

/// An image would be loaded from elsewhere as soon as the page is looked at.
void LinkImage(cmark_node* node) {
  if (IsInLink(node)) {  // links do not nest: what the image is called is the outer one's text
    Unwrap(node);
    return;
  }
  cmark_node* const link = cmark_node_new(CMARK_NODE_LINK);
  cmark_node_set_url(link, cmark_node_get_url(node));
  cmark_node_set_title(link, cmark_node_get_title(node));
  MoveChildren(node, link);
  ReplaceNode(node, link);
  TameLink(link);
}

void ShowTag(cmark_node* node) {
  cmark_node* const text = cmark_node_new(CMARK_NODE_TEXT);
  cmark_node_set_literal(text, cmark_node_get_literal(node));
  ReplaceNode(node, text);
}

void ShowTags(cmark_node* node) {
  cmark_node* const code = cmark_node_new(CMARK_NODE_CODE_BLOCK);
  cmark_node_set_literal(code, cmark_node_get_literal(node));
  ReplaceNode(node, code);
}

std::vector<cmark_node*> MarkdownNodes(cmark_node* root) {
  std::vector<cmark_node*> nodes;
  const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(root));
  for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    // On the way out: what is inside comes before what holds it.
    const auto type = cmark_node_get_type(cmark_iter_get_node(iterator.get()));
    const bool leaf = type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE;
    if (event == CMARK_EVENT_EXIT || leaf) nodes.push_back(cmark_iter_get_node(iterator.get()));
  }
  return nodes;
}

void TameTree(cmark_node* root, int below) {
  for (cmark_node* node : MarkdownNodes(root)) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING:
        cmark_node_set_heading_level(
            node, std::min(cmark_node_get_heading_level(node) + below, kDeepestHeading));
        break;
      case CMARK_NODE_LINK: TameLink(node); break;
      case CMARK_NODE_IMAGE: LinkImage(node); break;
      case CMARK_NODE_HTML_INLINE: ShowTag(node); break;
      case CMARK_NODE_HTML_BLOCK: ShowTags(node); break;
      default: break;
    }
  }
}

bool IsLetterOrDigit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// True where CommonMark could take the character for more than itself. At the beginning of a line
/// a few more begin lists, headings and quotations.
bool NeedsBackslash(std::string_view text, std::size_t at) {
  constexpr std::string_view kAnywhere = "\\`*[]<>&~|";
  constexpr std::string_view kAtTheBeginning = "#+-=";
  const char c = text[at];
  if (kAnywhere.find(c) != std::string_view::npos) return true;
  const bool after_letter = at > 0 && IsLetterOrDigit(text[at - 1]);
  const bool before_letter = at + 1 < text.size() && IsLetterOrDigit(text[at + 1]);
  if (c == '_') return !(after_letter && before_letter);
  if (at == 0) return kAtTheBeginning.find(c) != std::string_view::npos;
  if (c != '.' && c != ')') return false;  // "1." and "1)" begin a list
  return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at),
                     [](char digit) { return digit >= '0' && digit <= '9'; });
}

}  // namespace

std::string MarkdownAsTyped(std::string_view text) {
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = FirstCharacter(text.substr(at));
    if (text[at] == '\n' || text[at] == '\t') {
      shown += text[at];
    } else if (character.code < 0) {
      shown += EscapedByte(text[at]);
    } else if (IsInvisible(character.code) && !IsNeededJoiner(text, at)) {
      if (text[at] != '\r') shown += Escaped(character.code);
    } else {
      shown += text.substr(at, character.size);
    }
    at += character.size;
  }
  return shown;
}

std::string MarkdownToHtml(std::string_view text, int below) {
  const std::string shown = MarkdownAsTyped(text);
  const MarkdownTree root(cmark_parse_document(shown.data(), shown.size(), CMARK_OPT_DEFAULT));
  TameTree(root.get(), below);
  // CMARK_OPT_UNSAFE is not given: a tag that slipped through would be left out.
  const std::unique_ptr<char, FreeText> html(cmark_render_html(root.get(), CMARK_OPT_DEFAULT));
  return html.get();
}

std::string MarkdownText(std::string_view text) {
  std::string shown = MarkdownAsTyped(text);
  std::replace_if(
      shown.begin(), shown.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  shown.erase(0, std::min(shown.find_first_not_of(' '), shown.size()));
  std::string markdown;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (NeedsBackslash(shown, i)) markdown += '\\';
    markdown += shown[i];
  }
  return markdown;
}

}  // namespace backlog
