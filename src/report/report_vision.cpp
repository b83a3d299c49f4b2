#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "backlog/rules/product_goals.h"
#include "model/counted.h"
#include "report/markdown.h"
#include "report/report_parts.h"
#include "report/report_sections.h"

namespace backlog {
namespace {

void WriteVisionParts(Html& html, const Vision& vision) {
  const std::array parts{
      std::pair("For whom", &vision.customer), std::pair("Who need", &vision.need),
      std::pair("The product", &vision.product), std::pair("Unlike", &vision.unlike)};
  if (std::all_of(parts.begin(), parts.end(),
                  [](const auto& part) { return part.second->empty(); })) {
    return;
  }
  html.Begin("dl", {{"class", "facts"}});
  for (const auto& [name, text] : parts) {
    if (!text->empty()) html.Element("dt", name).Element("dd", *text);
  }
  html.End();
}

std::string ShareText(const GoalShare& share) {
  if (share.stories == 0) return {};
  return fmt::format("{}, {}, value {}", Counted(share.stories, "story", "stories"),
                     Counted(share.points, "point"), share.value());
}

std::string GoalTag(GoalStatus status) {
  switch (status) {
    case GoalStatus::kCurrent: return TagOf(Word(status), "warn");
    case GoalStatus::kFulfilled: return TagOf(Word(status), "good");
    default: return TagOf(Word(status));
  }
}

void WriteGoals(Html& html, const ReportView& view) {
  const std::vector<const ProductGoal*> goals = GoalsInOrder(view.shown.vision);
  if (goals.empty()) return;
  HtmlTable table;
  table.caption = "Product Goals";
  table.stacks = true;
  table.columns = {{"Goal"},      {"State"}, {"Measure", false, true}, {"Target"}, {"Today"},
                   {"Delivered"}, {"To do"}};
  for (const ProductGoal* goal : goals) {
    const GoalFigures figures = FiguresOf(view.shown, *goal);
    table.rows.push_back({{{goal->text},
                           {"", GoalTag(goal->status)},
                           {goal->measure},
                           {goal->target},
                           {goal->value},
                           {ShareText(figures.delivered)},
                           {ShareText(figures.remaining)}}});
  }
  WriteTable(html, table);
}

}  // namespace

std::string ReportVision(const ReportView& view) {
  Html html;
  if (!view.shown.vision.statement.empty()) {
    html.Begin("div", {{"class", "lead"}}).Markup(MarkdownToHtml(view.shown.vision.statement));
    html.End();
  }
  WriteVisionParts(html, view.shown.vision);
  WriteGoals(html, view);
  return html.Finish();
}

}  // namespace backlog
