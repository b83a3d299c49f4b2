#include "report/html.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "model/characters.h"
#include "model/sha256_base64.h"
#include "report/html_assets.h"

namespace backlog {
namespace {

/// Returns what stands for a character of markup; empty for any other.
std::string_view EntityOf(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
  }
}

/// Nearly all texts are ASCII that one sees: they need no look at their characters.
bool IsVisibleAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

/// Emoji, Persian and Hindi need the joiners, hyphenation the soft hyphen. On a page, unlike a
/// terminal, they can neither cover nor reorder anything.
bool StaysInHtml(std::int32_t code) {
  constexpr std::array<std::int32_t, 5> kKept = {'\n', '\t', 0x00ad, 0x200c, 0x200d};
  return std::find(kKept.begin(), kKept.end(), code) != kKept.end();
}

void AppendAscii(std::string_view text, std::string& html) {
  for (const char c : text) {
    const std::string_view entity = EntityOf(c);
    entity.empty() ? html.push_back(c) : void(html.append(entity));
  }
}

/// A line of its own for each block makes pages that can be read and compared as text.
bool IsHtmlBlock(std::string_view tag) {
  constexpr std::array<std::string_view, 34> kBlocks = {
      "article", "aside",      "caption", "colgroup", "dd",    "details",   "div",
      "dl",      "dt",         "figure",  "footer",   "h1",    "h2",        "h3",
      "h4",      "header",     "li",      "main",     "nav",   "ol",        "p",
      "section", "summary",    "table",   "tbody",    "tfoot", "thead",     "tr",
      "ul",      "figcaption", "label",   "output",   "svg",   "blockquote"};
  return std::find(kBlocks.begin(), kBlocks.end(), tag) != kBlocks.end();
}

/// Those whose content begins on a line of its own.
bool HoldsHtmlBlocks(std::string_view tag) {
  constexpr std::array<std::string_view, 18> kHolders = {
      "article", "aside", "details", "div",   "dl",    "figure", "footer", "header", "main",
      "nav",     "ol",    "section", "table", "tbody", "tfoot",  "thead",  "ul",     "blockquote"};
  return std::find(kHolders.begin(), kHolders.end(), tag) != kHolders.end();
}

}  // namespace

std::string HtmlText(std::string_view text) {
  std::string html;
  html.reserve(text.size());
  if (IsVisibleAscii(text)) {
    AppendAscii(text, html);
    return html;
  }
  while (!text.empty()) {
    const Character character = FirstCharacter(text);
    const std::string_view bytes = text.substr(0, character.size);
    if (character.code < 0) {
      html += EscapedByte(text.front());
    } else if (IsInvisible(character.code) && !StaysInHtml(character.code)) {
      html += Escaped(character.code);
    } else {
      AppendAscii(bytes, html);
    }
    text.remove_prefix(character.size);
  }
  return html;
}

void Html::Tag(std::string_view tag, const HtmlAttributes& attributes) {
  out_.append("<").append(tag);
  for (const HtmlAttribute& attribute : attributes) {
    out_.append(" ").append(attribute.name);
    if (!attribute.value.empty()) {
      out_.append("=\"").append(HtmlText(attribute.value)).append("\"");
    }
  }
  out_ += '>';
}

Html& Html::Begin(std::string_view tag, const HtmlAttributes& attributes) {
  Tag(tag, attributes);
  if (HoldsHtmlBlocks(tag)) out_ += '\n';
  open_.push_back(tag);
  return *this;
}

Html& Html::End() {
  out_.append("</").append(open_.back()).append(">");
  if (IsHtmlBlock(open_.back())) out_ += '\n';
  open_.pop_back();
  return *this;
}

Html& Html::Text(std::string_view text) {
  out_ += HtmlText(text);
  return *this;
}

Html& Html::Element(std::string_view tag, std::string_view text, const HtmlAttributes& attributes) {
  Tag(tag, attributes);
  Text(text);
  out_.append("</").append(tag).append(">");
  if (IsHtmlBlock(tag)) out_ += '\n';
  return *this;
}

Html& Html::Void(std::string_view tag, const HtmlAttributes& attributes) {
  Tag(tag, attributes);
  return *this;
}

Html& Html::Paragraphs(std::string_view text, const HtmlAttributes& attributes) {
  while (!text.empty()) {
    const std::size_t end = text.find("\n\n");
    std::string_view part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
    if (part.find_first_not_of(" \t\r\n") == std::string_view::npos) continue;
    Begin("p", attributes);
    for (;;) {
      const std::size_t line = part.find('\n');
      Text(part.substr(0, line));
      if (line == std::string_view::npos || line + 1 == part.size()) break;
      Void("br");
      part.remove_prefix(line + 1);
    }
    End();
  }
  return *this;
}

Html& Html::Markup(std::string_view made) {
  out_ += made;
  return *this;
}

std::string Html::Finish() {
  return std::move(out_);
}

std::string HtmlDocument(const HtmlPage& page, std::string_view body) {
  const std::string style = std::string(kHtmlStyle) + page.more_style;
  std::string policy =
      "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-";
  policy += Sha256Base64(style);
  policy += "'";
  if (page.interactive) policy += "; script-src 'sha256-" + Sha256Base64(kHtmlScript) + "'";

  std::string document =
      "<!DOCTYPE html>\n<html lang=\"" + HtmlText(page.language) + "\">\n<head>\n";
  document += "<meta charset=\"utf-8\">\n";
  document += "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n";
  document += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  document += "<meta name=\"color-scheme\" content=\"light dark\">\n";
  document += "<meta name=\"referrer\" content=\"no-referrer\">\n";
  document += "<title>" + HtmlText(page.title) + "</title>\n";
  document.append("<style>").append(style).append("</style>\n</head>\n<body>\n");
  document += body;
  if (page.interactive) document.append("<script>").append(kHtmlScript).append("</script>\n");
  document += "</body>\n</html>\n";
  return document;
}

}  // namespace backlog
