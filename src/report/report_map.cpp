#include <algorithm>

#include <fmt/format.h>

#include "backlog/rules/story_map.h"
#include "report/report_parts.h"
#include "report/report_sections.h"

namespace backlog {
namespace {

/// More of one activity in one release is a list, and the backlog has that already.
constexpr std::size_t kMostInCell = 12;

void WriteMapCell(Html& html, const ReportView& view, std::string_view activity,
                  const std::vector<const Story*>& stories) {
  html.Begin("td", {{"role", "cell"}, {"data-label", std::string(activity)}});
  if (!stories.empty()) html.Begin("ul");
  const std::size_t shown = std::min(stories.size(), kMostInCell);
  for (std::size_t i = 0; i < shown; ++i) {
    const Story& story = *stories[i];
    html.Begin("li").Markup(StoryLink(view, story.id, story.title)).Text(" ");
    if (story.moscow == Moscow::kMust) html.Markup(TagOf("must", "must"));
    if (story.status != Status::kNew) html.Markup(StateTag(story.status));
    html.End();
  }
  if (shown < stories.size()) {
    html.Element("li", fmt::format("and {} more", stories.size() - shown));
  }
  if (!stories.empty()) html.End();
  html.End();
}

std::string SliceName(const MapSlice& slice) {
  if (slice.wont) return "Won't, this time";
  if (slice.release == nullptr) return "For no release yet";
  std::string name = "Release " + slice.release->name;
  if (slice.release->date) name += ", due " + slice.release->date->Human();
  return name;
}

bool IsEmptySlice(const MapSlice& slice) {
  return std::all_of(slice.columns.begin(), slice.columns.end(),
                     [](const auto& column) { return column.empty(); });
}

}  // namespace

std::string ReportMap(const ReportView& view) {
  const Release* only = view.shown.FindRelease(view.wish.release);
  StoryMap map = MapOf(view.shown, only);
  std::erase_if(map.slices, IsEmptySlice);
  const bool has_activities = map.activities.size() > 1;
  const bool has_releases = !map.slices.empty() && map.slices.front().release != nullptr;
  if (map.slices.empty() || (!has_activities && !has_releases)) return {};
  Html html;
  constexpr std::string_view kCaption =
      "What users do, from left to right; what each release brings for it, from top to bottom";
  html.Begin("div", {{"class", "scroll map"},
                     {"role", "region"},
                     {"aria-label", std::string(kCaption)},
                     {"tabindex", "0"}});
  html.Begin("table", {{"class", "stack"}, {"role", "table"}}).Element("caption", kCaption);
  html.Begin("thead", {{"role", "rowgroup"}}).Begin("tr", {{"role", "row"}});
  const HtmlAttributes heading = {{"scope", "col"}, {"role", "columnheader"}};
  html.Element("th", "Release", heading);
  for (std::string& activity : map.activities) {
    if (activity.empty()) activity = has_activities ? "No activity" : "Stories";
    html.Element("th", activity, heading);
  }
  html.End().End().Begin("tbody", {{"role", "rowgroup"}});
  for (const MapSlice& slice : map.slices) {
    html.Begin("tr", {{"role", "row"}});
    html.Element("th", SliceName(slice), {{"scope", "row"}, {"role", "rowheader"}});
    for (std::size_t i = 0; i < slice.columns.size(); ++i) {
      WriteMapCell(html, view, map.activities[i], slice.columns[i]);
    }
    html.End();
  }
  html.End().End().End();
  return html.Finish();
}

}  // namespace backlog
