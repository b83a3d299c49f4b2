#include "report/report_parts.h"

#include <algorithm>

#include "report/chart_svg.h"

namespace backlog {
namespace {

constexpr int kNarrowWidth = 360;
constexpr int kNarrowHeight = 210;

}  // namespace

std::string StoryLink(const ReportView& view, std::string_view id, std::string_view title) {
  Html html;
  if (view.Lists(id)) {
    html.Element("a", title, {{"href", "#story-" + std::string(id)}});
  } else {
    html.Text(title);
  }
  return html.Finish();
}

std::string WithTitles(const ReportView& view, std::string_view text) {
  constexpr std::string_view kIdCharacters = "0123456789abcdefghijklmnopqrstuvwxyz";
  Html html;
  while (!text.empty()) {
    const std::size_t begin = std::min(text.find_first_of(kIdCharacters), text.size());
    const std::size_t end = std::min(text.find_first_not_of(kIdCharacters, begin), text.size());
    const Story* story = view.shown.Find(text.substr(begin, end - begin));
    if (story == nullptr) {
      html.Text(text.substr(0, end));
      text.remove_prefix(end);
      continue;
    }
    const bool quoted = begin > 0 && text[begin - 1] == '\'' && text.substr(end).starts_with('\'');
    html.Text(text.substr(0, begin - (quoted ? 1 : 0))).Text("\"");
    html.Markup(StoryLink(view, story->id, story->title)).Text("\"");
    text.remove_prefix(end + (quoted ? 1 : 0));
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
  Html html;
  html.Element("span", day->Human(), {{"class", "day"}});
  return {day->Human(), html.Finish(), day->ToString()};
}

void WriteChart(Html& html, const Chart& chart, const std::string& id) {
  SvgOptions broad;
  broad.use = SvgUse::kPage;
  broad.id = id;
  // Drawn anew for a phone, as letters that shrink with their picture cannot be read there.
  SvgOptions narrow = broad;
  narrow.id = id + "-narrow";
  narrow.width = kNarrowWidth;
  narrow.plot_height = kNarrowHeight;
  html.Element("h3", chart.title);
  html.Begin("figure", {{"class", "drawn"}});
  html.Begin("div", {{"class", "broad"}}).Markup(ChartSvg(chart, broad)).End();
  html.Begin("div", {{"class", "narrow"}}).Markup(ChartSvg(chart, narrow)).End();
  html.Begin("figcaption").Element("p", chart.summary);
  html.Element("p", chart.source, {{"class", "soft"}}).End();
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
