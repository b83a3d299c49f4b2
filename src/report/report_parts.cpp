#include "report/report_parts.h"

#include "report/chart_svg.h"

namespace backlog {

std::string StoryLink(const ReportView& view, std::string_view id, std::string_view title) {
  Html html;
  if (view.Lists(id)) {
    html.Element("a", title, {{"href", "#story-" + std::string(id)}});
  } else {
    html.Text(title);
  }
  return html.Finish();
}

std::string TagOf(std::string_view text, std::string_view tone) {
  Html html;
  std::string kind = "tag";
  if (!tone.empty()) kind.append(" ").append(tone);
  html.Element("span", text, {{"class", std::move(kind)}});
  return html.Finish();
}

std::string StateTag(Status status) {
  switch (status) {
    case Status::kAccepted:
    case Status::kDone: return TagOf(Word(status), "good");
    case Status::kInProgress: return TagOf(Word(status), "warn");
    default: return TagOf(Word(status));
  }
}

HtmlCell NumberCell(const std::optional<int>& number) {
  return {number ? std::to_string(*number) : std::string()};
}

HtmlCell DayCell(const std::optional<Date>& day) {
  if (!day) return {};
  return {day->Human(), {}, day->ToString()};
}

void WriteChart(Html& html, const Chart& chart, const std::string& id) {
  SvgOptions options;
  options.use = SvgUse::kPage;
  options.id = id;
  html.Element("h3", chart.title);
  html.Begin("figure").Markup(ChartSvg(chart, options));
  html.Element("figcaption", chart.summary + " " + chart.source);
  html.End();
  const ChartTable numbers = TableOf(chart);
  HtmlTable table;
  table.caption = chart.title + ": the numbers";
  for (const std::string& head : numbers.head) {
    table.columns.push_back({head, !table.columns.empty()});
  }
  for (const std::vector<std::string>& row : numbers.rows) {
    HtmlRow cells;
    for (const std::string& text : row) cells.cells.push_back({text});
    table.rows.push_back(std::move(cells));
  }
  html.Begin("details").Element("summary", "The numbers");
  WriteTable(html, table);
  html.End();
}

}  // namespace backlog
