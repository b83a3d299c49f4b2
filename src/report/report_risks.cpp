#include <algorithm>

#include <fmt/format.h>

#include "backlog/rules/waiting.h"
#include "report/report_parts.h"
#include "report/report_sections.h"

namespace backlog {
namespace {

std::string WhereIs(const StoryRow& row) {
  if (row.placement.in_sprint && row.story->sprint) {
    return fmt::format("sprint {}", *row.story->sprint);
  }
  return fmt::format("place {}", row.placement.place);
}

HtmlCell LinkCell(const ReportView& view, const Story& story) {
  return {"", StoryLink(view, story.id, story.title), story.title};
}

void WriteRiskyStories(Html& html, const ReportView& view) {
  std::vector<const StoryRow*> risky;
  for (const StoryRow& row : view.rows) {
    const int risk = row.story->risk.value_or(0);
    if (row.part == Part::kOpen && risk >= view.shown.settings.high_risk) risky.push_back(&row);
  }
  if (risky.empty()) return;
  std::stable_sort(risky.begin(), risky.end(), [](const StoryRow* a, const StoryRow* b) {
    return *a->story->risk > *b->story->risk;
  });
  HtmlTable table;
  table.caption = fmt::format("Open stories with a risk of {} and more, the greatest first",
                              view.shown.settings.high_risk);
  table.use = HtmlTableUse::kSort;
  table.columns = {{"Risk", true}, {"Story"}, {"Value", true, true}, {"State"}, {"Where"}};
  table.row_header = 1;
  for (const StoryRow* row : risky) {
    table.rows.push_back({{NumberCell(row->story->risk),
                           LinkCell(view, *row->story),
                           {std::to_string(ValueOf(*row->story))},
                           {"", StateTag(row->status)},
                           {WhereIs(*row)}}});
  }
  WriteTable(html, table);
}

void WriteWaits(Html& html, const ReportView& view) {
  HtmlTable table;
  table.caption = "What waits for somebody";
  table.columns = {{"Story"}, {"It waits"}, {"Where", false, true}};
  for (const StoryRow& row : view.rows) {
    if (row.part != Part::kOpen) continue;
    for (const Wait& wait : WaitsOf(*row.story)) {
      table.rows.push_back(
          {{LinkCell(view, *row.story), {WaitingLine(wait, view.today)}, {WhereIs(row)}}});
    }
  }
  if (!table.rows.empty()) WriteTable(html, table);
}

void WriteNeededBy(Html& html, const ReportView& view) {
  std::vector<const StoryRow*> dated;
  for (const StoryRow& row : view.rows) {
    if (row.part == Part::kOpen && row.story->needed_by) dated.push_back(&row);
  }
  if (dated.empty()) return;
  std::stable_sort(dated.begin(), dated.end(), [](const StoryRow* a, const StoryRow* b) {
    return *a->story->needed_by < *b->story->needed_by;
  });
  HtmlTable table;
  table.caption = "What is needed by a day";
  table.columns = {{"Day"}, {"Story"}, {"State"}, {"Where"}};
  table.row_header = 1;
  for (const StoryRow* row : dated) {
    HtmlCell day = DayCell(row->story->needed_by);
    if (*row->story->needed_by < view.today) {
      Html late;
      late.Text(day.text + " ").Markup(TagOf("past", "bad"));
      day.markup = late.Finish();
    }
    table.rows.push_back(
        {{day, LinkCell(view, *row->story), {"", StateTag(row->status)}, {WhereIs(*row)}}});
  }
  WriteTable(html, table);
}

}  // namespace

std::string ReportRisks(const ReportView& view) {
  Html html;
  WriteRiskyStories(html, view);
  WriteWaits(html, view);
  WriteNeededBy(html, view);
  return html.Finish();
}

}  // namespace backlog
