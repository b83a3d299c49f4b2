// HTML that stays what it is, whatever the texts in it say: every text is escaped, and a document
// runs and loads nothing but its own style and its own script, which its content security policy
// names by their hashes. That is why nothing here has a style attribute.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace backlog {

/// Returns text as it can stand between tags and in a quoted attribute. What nobody sees, and what
/// would reorder its surroundings, is shown: "\u{202e}". Newlines and joiners stay.
std::string HtmlText(std::string_view text);

struct HtmlAttribute {
  std::string_view name;
  std::string value = {};  // not escaped yet
};
using HtmlAttributes = std::vector<HtmlAttribute>;

/// Writes elements one after the other. Tags and attributes' names are ours, never from a file.
class Html {
 public:
  /// Begins an element, which the matching End ends.
  Html& Begin(std::string_view tag, const HtmlAttributes& attributes = {});
  Html& End();
  Html& Text(std::string_view text);
  /// Writes a whole element; one without a text and an end has its own function.
  Html& Element(std::string_view tag, std::string_view text, const HtmlAttributes& attributes = {});
  Html& Void(std::string_view tag, const HtmlAttributes& attributes = {});
  /// Writes a paragraph for each part of the text between empty lines; line ends in them stay.
  Html& Paragraphs(std::string_view text, const HtmlAttributes& attributes = {});
  /// Writes what is HTML already: an SVG, or what another Html has finished.
  Html& Markup(std::string_view made);

  /// Returns what was written. Requires that all is ended.
  std::string Finish();

 private:
  void Tag(std::string_view tag, const HtmlAttributes& attributes);

  std::string out_;
  std::vector<std::string_view> open_;
};

struct HtmlColumn {
  std::string heading;
  bool number = false;  // to the right, and sorted by value
  bool minor = false;   // left out where there is little width
};

struct HtmlCell {
  std::string text;
  std::string markup = {};  // instead of the text, where there is some
  std::string key = {};     // what it is sorted by; empty: by its text
};

struct HtmlRow {
  std::vector<HtmlCell> cells;
  std::string id = {};       // to be linked to
  std::string heading = {};  // a heading above it; empty: none
  std::string search = {};   // further words by which it is found
};

/// Whether people can search and sort a table. Those who read without script have it all the same.
enum class HtmlTableUse { kRead, kSort, kSearchAndSort };

struct HtmlTable {
  std::string caption;
  std::vector<HtmlColumn> columns;
  std::vector<HtmlRow> rows;
  std::size_t row_header = 0;  // the column that names a row
  HtmlTableUse use = HtmlTableUse::kRead;
  bool stacks = false;  // on a phone each row is a list of its cells, with their columns' headings
};

/// Writes a table, which scrolls by itself where the page is too narrow for it.
void WriteTable(Html& html, const HtmlTable& table);

struct HtmlPage {
  std::string title;
  std::string language = "en";
  std::string more_style = {};  // beside that of every page: ChartStyle() where it has charts
  bool interactive = false;     // with the script that searches and sorts
};

/// Returns the whole document: `body` is what stands in it.
std::string HtmlDocument(const HtmlPage& page, std::string_view body);

}  // namespace backlog
