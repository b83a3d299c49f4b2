// Markdown that nobody meant well: whatever is typed, a page of ours runs, loads and leads nowhere
// by it, and plain text stays plain.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>

#include "report/markdown.h"

namespace backlog {
namespace {

int MarkdownEffort() {
  const char* const effort = std::getenv("BACKLOG_TEST_EFFORT");
  return effort == nullptr ? 1 : std::max(1, std::atoi(effort));
}

/// Text of the characters that Markdown and HTML are made of, and now and then any byte.
std::string RandomMarkup(std::mt19937& random) {
  constexpr std::string_view kMarkup = "<>[]()!*_`#-+&;:\"'\\|~ \n\tajvscript:data/=x01.";
  constexpr int kLongest = 80;
  constexpr int kOtherBytes = 15;
  std::string text;
  const auto draw = [&](std::size_t below) { return random() % below; };
  for (std::size_t left = draw(kLongest); left > 0; --left) {
    text += draw(kOtherBytes) == 0 ? static_cast<char>(draw(256)) : kMarkup[draw(kMarkup.size())];
  }
  return text;
}

bool HoldsAny(std::string_view html, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return html.find(part) != std::string::npos; });
}

TEST_CASE("no Markdown makes a tag, an image or a link that runs") {
  std::mt19937 random(1);
  for (int i = 0; i < 3000 * MarkdownEffort(); ++i) {
    const std::string text = RandomMarkup(random);
    const std::string html = MarkdownToHtml(text);
    INFO(text);
    REQUIRE_FALSE(HoldsAny(html, {"<script", "<img", "<iframe", "<style", "<!--", "href=\"java",
                                  "href=\"data:", "href=\"file:", "href=\"vbs", "\x1b"}));
  }
}

TEST_CASE("plain text is one paragraph of plain text in Markdown") {
  std::mt19937 random(2);
  for (int i = 0; i < 3000 * MarkdownEffort(); ++i) {
    const std::string text = RandomMarkup(random);
    const std::string html = MarkdownToHtml(MarkdownText(text));
    INFO(text);
    REQUIRE_FALSE(HoldsAny(html, {"<a ", "<em", "<strong", "<ul", "<ol", "<li", "<h", "<code",
                                  "<pre", "<blockquote", "<br"}));
    REQUIRE((html.empty() || html.find("<p>", 1) == std::string::npos));
  }
}

TEST_CASE("a quarter of a megabyte of one sign takes no minute") {
  // Known to make other readers of Markdown slow, or deep.
  constexpr std::size_t kLargest = std::size_t{256} * 1024;
  for (const std::string_view sign :
       {">", "[", "![", "*a_ ", "`", "<a ", "- ", "[a](", "<!--", "1) ", "[![a](b)](c)", "<b>"}) {
    std::string text;
    while (text.size() + sign.size() <= kLargest) text += sign;
    CHECK_FALSE(HoldsAny(MarkdownToHtml(text), {"<img", "<b>", "<!--"}));
  }
}

}  // namespace
}  // namespace backlog
