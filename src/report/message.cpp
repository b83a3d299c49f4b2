#include "report/message.h"

#include "report/html.h"
#include "report/markdown.h"

namespace backlog {
namespace {

bool IsEmptyPart(const MessagePart& part) {
  return part.paragraphs.empty() && part.items.empty();
}

}  // namespace

std::string MessageMarkdown(const Message& message) {
  std::string text = "# " + MarkdownText(message.subject) + "\n";
  const auto paragraph = [&](std::string_view words) {
    text.append("\n").append(MarkdownText(words)).append("\n");
  };
  paragraph(message.greeting);
  for (const std::string& words : message.opening) paragraph(words);
  for (const MessagePart& part : message.parts) {
    if (IsEmptyPart(part)) continue;
    text += "\n## " + MarkdownText(part.heading) + "\n";
    for (const std::string& words : part.paragraphs) paragraph(words);
    if (!part.items.empty()) text += '\n';
    for (const std::string& item : part.items) text += "- " + MarkdownText(item) + "\n";
  }
  text += '\n';
  for (std::size_t i = 0; i < message.closing.size(); ++i) {
    // Two blanks end a line that is not the last of its paragraph.
    text += MarkdownText(message.closing[i]) + (i + 1 < message.closing.size() ? "  \n" : "\n");
  }
  return text;
}

std::string MessageHtml(const Message& message) {
  Html html;
  html.Begin("header").Element("h1", message.subject).End();
  html.Begin("main");
  html.Element("p", message.greeting);
  for (const std::string& words : message.opening) html.Element("p", words);
  for (const MessagePart& part : message.parts) {
    if (IsEmptyPart(part)) continue;
    html.Element("h2", part.heading);
    for (const std::string& words : part.paragraphs) html.Element("p", words);
    if (part.items.empty()) continue;
    html.Begin("ul");
    for (const std::string& item : part.items) html.Element("li", item);
    html.End();
  }
  html.Begin("p");
  for (std::size_t i = 0; i < message.closing.size(); ++i) {
    if (i > 0) html.Void("br");
    html.Text(message.closing[i]);
  }
  html.End().End();
  return HtmlDocument({.title = message.subject}, html.Finish());
}

}  // namespace backlog
