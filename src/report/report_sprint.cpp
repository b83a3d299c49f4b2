#include <algorithm>

#include <fmt/format.h>

#include "backlog/rules/waiting.h"
#include "model/counted.h"
#include "report/home_view.h"
#include "report/report_parts.h"
#include "report/report_sections.h"

namespace backlog {
namespace {

std::string SprintDays(const Sprint& sprint) {
  if (!sprint.start || !sprint.end) return {};
  return fmt::format(", {} to {}", sprint.start->Human(), sprint.end->Human());
}

/// What stands nearest to its end first.
std::vector<const Story*> StoriesOfSprint(const Backlog& backlog, int number) {
  std::vector<const Story*> stories;
  for (const Story& story : backlog.stories()) {
    if (story.sprint != number || backlog.IsEpic(story.id)) continue;
    if (story.IsInSprint() || story.status == Status::kAccepted) stories.push_back(&story);
  }
  std::stable_sort(stories.begin(), stories.end(),
                   [](const Story* a, const Story* b) { return a->status > b->status; });
  return stories;
}

void WriteSprintStories(Html& html, const ReportView& view, const Sprint& sprint) {
  HtmlTable table;
  table.caption = fmt::format("Stories of sprint {}", sprint.number);
  table.columns = {{"Story"}, {"State"}, {"Points", true}};
  if (!view.wish.is_public) {
    table.columns.push_back({"Who", false, true});
    table.columns.push_back({"What it waits for", false, true});
  }
  for (const Story* story : StoriesOfSprint(view.shown, sprint.number)) {
    HtmlRow row;
    row.cells = {{"", StoryLink(view, story->id, story->title), story->title},
                 {"", StateTag(story->status)},
                 NumberCell(story->accepted_size ? story->accepted_size : story->size)};
    if (!view.wish.is_public) {
      row.cells.push_back({story->assignee});
      row.cells.push_back({WaitingSummary(*story, view.today)});
    }
    table.rows.push_back(std::move(row));
  }
  if (!table.rows.empty()) WriteTable(html, table);
}

}  // namespace

std::string ReportSprintNow(const ReportView& view) {
  const Sprint* sprint = view.shown.ActiveSprint();
  if (sprint == nullptr) sprint = view.shown.PlannedSprint();
  if (sprint == nullptr) return {};
  Html html;
  html.Element("h3", fmt::format("Sprint {}, {}{}", sprint->number, Word(sprint->status),
                                 SprintDays(*sprint)));
  html.Element("p", sprint->goal.empty() ? "It has no Sprint Goal." : sprint->goal,
               {{"class", "lead"}});
  if (const std::string days = DaysOf(*sprint, view.today); !days.empty()) {
    html.Element("p", days, {{"class", "soft"}});
  }
  WriteSprintStories(html, view, *sprint);
  if (view.burndown) WriteChart(html, *view.burndown, "burndown");
  return html.Finish();
}

std::string ReportTeam(const ReportView& view) {
  Html html;
  if (!view.sprints.empty()) {
    HtmlTable table;
    table.caption = "The last sprints";
    table.stacks = true;
    table.columns = {
        {"Sprint"},        {"Ended"}, {"Sprint Goal"}, {"Met"}, {"Planned", true, true},
        {"Accepted", true}};
    for (const ReportSprint& each : view.sprints) {
      const Sprint& sprint = *each.sprint;
      table.rows.push_back(
          {{{fmt::format("Sprint {}", sprint.number)},
            DayCell(sprint.closed ? sprint.closed : sprint.end),
            {sprint.goal},
            {sprint.goal_met ? std::string(Word(*sprint.goal_met)) : std::string()},
            {std::to_string(each.planned.points)},
            {std::to_string(each.accepted.points)}}});
    }
    WriteTable(html, table);
  }
  int number = 0;
  for (const Chart& chart : view.team) WriteChart(html, chart, fmt::format("team-{}", ++number));
  return html.Finish();
}

}  // namespace backlog
