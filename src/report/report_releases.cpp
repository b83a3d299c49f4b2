#include <fmt/format.h>

#include "model/counted.h"
#include "report/report_parts.h"
#include "report/report_sections.h"

namespace backlog {
namespace {

void WriteProgress(Html& html, const ReportRelease& release) {
  if (release.scope.points == 0) return;
  html.Begin("progress", {{"max", std::to_string(release.scope.points)},
                          {"value", std::to_string(release.accepted.points)},
                          {"aria-label", "Points accepted of release " + release.release->name}});
  html.Text(fmt::format("{} of {}", release.accepted.points, release.scope.points));
  html.End();
}

void WriteScopeChanges(Html& html, const ReportView& view, const ReportRelease& release) {
  if (release.changes.empty()) return;
  HtmlTable table;
  table.caption = fmt::format("What came into release {} and left it", release.release->name);
  table.columns = {{"Day"}, {"Change"}, {"Story"}, {"Points", true}, {"Why", false, true}};
  table.row_header = 2;
  for (const ReportScopeChange& change : release.changes) {
    table.rows.push_back({{DayCell(change.on),
                           {change.how},
                           {"", StoryLink(view, change.id, change.title), change.title},
                           NumberCell(change.size),
                           {change.reason}}});
  }
  html.Begin("details").Element(
      "summary",
      Counted(static_cast<int>(table.rows.size()), "change", "changes") + " of its scope");
  WriteTable(html, table);
  html.End();
}

void WriteOpenRelease(Html& html, const ReportView& view, const ReportRelease& release) {
  html.Element("h3", release.head.title);
  if (!release.release->goal.empty()) html.Element("p", release.release->goal);
  WriteProgress(html, release);
  if (!release.outlook.empty()) html.Element("p", release.outlook);
  html.Begin("ul");
  for (const std::string& line : release.head.lines) html.Element("li", line + ".");
  html.End();
  if (!release.gaps.empty()) {
    html.Element("h4", "What keeps its musts from standing alone");
    html.Begin("ul");
    for (const std::string& gap : release.gaps)
      html.Begin("li").Markup(WithTitles(view, gap)).End();
    html.End();
  }
  WriteScopeChanges(html, view, release);
  if (release.chart) WriteChart(html, *release.chart, "release-" + release.release->name);
}

void WriteClosedReleases(Html& html, const std::vector<const ReportRelease*>& releases) {
  if (releases.empty()) return;
  HtmlTable table;
  table.caption = "Closed releases";
  table.columns = {
      {"Release"}, {"Closed"}, {"Goal", false, true}, {"Stories", true}, {"Points", true}};
  for (const ReportRelease* each : releases) {
    table.rows.push_back({{{each->release->name},
                           DayCell(each->release->closed),
                           {each->release->goal},
                           {std::to_string(each->accepted.stories)},
                           {std::to_string(each->accepted.points)}}});
  }
  WriteTable(html, table);
}

}  // namespace

std::string ReportReleases(const ReportView& view) {
  Html html;
  std::vector<const ReportRelease*> closed;
  for (const ReportRelease& release : view.releases) {
    if (release.release->status == ReleaseStatus::kClosed && view.wish.release.empty()) {
      closed.push_back(&release);
    } else {
      WriteOpenRelease(html, view, release);
    }
  }
  WriteClosedReleases(html, closed);
  return html.Finish();
}

}  // namespace backlog
