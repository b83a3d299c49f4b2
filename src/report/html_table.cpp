#include <utility>

#include "report/html.h"

namespace backlog {
namespace {

std::string ClassOf(const HtmlColumn& column) {
  if (column.number) return column.minor ? "number minor" : "number";
  return column.minor ? "minor" : "";
}

/// What is no table to the style sheet would else be none to those who hear it either.
HtmlAttributes WithRole(const HtmlTable& table, HtmlAttributes attributes, std::string role) {
  if (table.stacks) attributes.push_back({"role", std::move(role)});
  return attributes;
}

void WriteHeadings(Html& html, const HtmlTable& table) {
  html.Begin("thead", WithRole(table, {}, "rowgroup")).Begin("tr", WithRole(table, {}, "row"));
  for (const HtmlColumn& column : table.columns) {
    HtmlAttributes attributes = WithRole(table, {{"scope", "col"}}, "columnheader");
    if (const std::string kind = ClassOf(column); !kind.empty()) {
      attributes.push_back({"class", kind});
    }
    html.Element("th", column.heading, attributes);
  }
  html.End().End();
}

void WriteCell(Html& html, const HtmlTable& table, const HtmlRow& row, std::size_t index) {
  const HtmlCell& cell = row.cells[index];
  const bool is_header = index == table.row_header;
  HtmlAttributes attributes = WithRole(table, {}, is_header ? "rowheader" : "cell");
  if (table.stacks) attributes.push_back({"data-label", table.columns[index].heading});
  if (is_header) attributes.push_back({"scope", "row"});
  if (const std::string kind = ClassOf(table.columns[index]); !kind.empty()) {
    attributes.push_back({"class", kind});
  }
  if (!cell.key.empty()) attributes.push_back({"data-key", cell.key});
  html.Begin(is_header ? "th" : "td", attributes);
  cell.markup.empty() ? html.Text(cell.text) : html.Markup(cell.markup);
  html.End();
}

void WriteRows(Html& html, const HtmlTable& table) {
  bool open = false;
  for (const HtmlRow& row : table.rows) {
    if (!row.heading.empty() || !open) {
      if (open) html.End();
      html.Begin("tbody", WithRole(table, {}, "rowgroup"));
      open = true;
    }
    if (!row.heading.empty()) {
      html.Begin("tr", {{"class", "group"}});
      html.Element("th", row.heading,
                   {{"scope", "rowgroup"}, {"colspan", std::to_string(table.columns.size())}});
      html.End();
    }
    HtmlAttributes attributes = WithRole(table, {}, "row");
    if (!row.id.empty()) attributes.push_back({"id", row.id});
    if (!row.search.empty()) attributes.push_back({"data-search", row.search});
    html.Begin("tr", attributes);
    for (std::size_t i = 0; i < row.cells.size(); ++i) WriteCell(html, table, row, i);
    html.End();
  }
  if (open) html.End();
}

}  // namespace

void WriteTable(Html& html, const HtmlTable& table) {
  // A region that scrolls can be reached by the keyboard only where it can have the focus.
  html.Begin(
      "div",
      {{"class", "scroll"}, {"role", "region"}, {"aria-label", table.caption}, {"tabindex", "0"}});
  HtmlAttributes attributes = WithRole(table, {}, "table");
  if (table.stacks) attributes.push_back({"class", "stack"});
  if (table.use == HtmlTableUse::kSort) attributes.push_back({"data-use", "sort"});
  if (table.use == HtmlTableUse::kSearchAndSort) attributes.push_back({"data-use", "search"});
  html.Begin("table", attributes);
  html.Element("caption", table.caption);
  WriteHeadings(html, table);
  WriteRows(html, table);
  html.End().End();
}

}  // namespace backlog
