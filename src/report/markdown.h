// Markdown, both ways: text that people wrote in it becomes HTML for a page, and text that is none
// is written so that it stays what it is.
#pragma once

#include <string>
#include <string_view>

namespace backlog {

/// Returns CommonMark as HTML to stand in a page of ours (Html::Markup). Nothing in it runs or
/// loads anything: tags are shown as they were typed, links lead to http, https and mailto only,
/// and images become links. Headings begin below level `below`. What nobody sees is shown:
/// "\u{202e}".
std::string MarkdownToHtml(std::string_view text, int below = 2);

/// Returns one line of plain text so that Markdown shows it as it is; line ends become blanks.
std::string MarkdownText(std::string_view text);

/// Returns Markdown that people wrote, line ends and all, with what nobody sees shown.
std::string MarkdownAsTyped(std::string_view text);

}  // namespace backlog
