#include <fmt/format.h>

#include "model/counted.h"
#include "report/dependency_drawing.h"
#include "report/report_parts.h"
#include "report/report_sections.h"

namespace backlog {
namespace {

void WriteNeeds(Html& html, const ReportView& view, const DependencyDrawing& drawing) {
  HtmlTable table;
  table.caption = "What open stories need";
  table.use = HtmlTableUse::kSort;
  table.columns = {{"Story"}, {"needs"}};
  for (const DependencyRow& row : drawing.rows) {
    table.rows.push_back(
        {{{"", StoryLink(view, row.story->id, row.story->title), row.story->title},
          {"", StoryLink(view, row.needs->id, row.needs->title), row.needs->title}}});
  }
  html.Begin("details").Element("summary", "As a table");
  WriteTable(html, table);
  html.End();
}

}  // namespace

std::string ReportDependencies(const ReportView& view) {
  std::vector<const Story*> stories;
  for (const StoryRow& row : view.rows) {
    if (row.part == Part::kOpen) stories.push_back(row.story);
  }
  const DependencyDrawing drawing = DrawDependencies(stories);
  if (drawing.svg.empty() && drawing.rows.empty()) return {};
  Html html;
  html.Element("p", "What is needed stands to the left of what needs it.", {{"class", "soft"}});
  html.Begin("div", {{"class", "scroll wide"},
                     {"role", "region"},
                     {"aria-label", "Drawing of dependencies"},
                     {"tabindex", "0"}});
  html.Markup(drawing.svg).End();
  if (drawing.left_out > 0) {
    html.Element("p", fmt::format("{} of larger parts would not fit: they are in the table.",
                                  Counted(static_cast<int>(drawing.left_out), "story", "stories")));
  }
  if (drawing.circles > 0) {
    html.Element("p", "A dashed line closes a circle: none of its stories can come first.",
                 {{"class", "bad"}});
  }
  WriteNeeds(html, view, drawing);
  return html.Finish();
}

}  // namespace backlog
