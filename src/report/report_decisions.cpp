#include <algorithm>

#include <fmt/format.h>

#include "report/report_parts.h"
#include "report/report_sections.h"

namespace backlog {
namespace {

bool HasNumbers(const DecisionOption& option) {
  return option.scope || option.business_value || option.user_value || option.open_risk ||
         option.date_50 || option.date_85 || option.chance;
}

void WriteOptions(Html& html, const ReportView& view, const Decision& decision) {
  if (!std::any_of(decision.options.begin(), decision.options.end(), HasNumbers)) return;
  HtmlTable table;
  table.caption = "The ways that were open";
  if (decision.created) table.caption += " on " + decision.created->Human();
  table.caption += ", with what was to do as it was seen then";
  table.stacks = true;
  table.columns = {{"Way"},
                   {"Points", true},
                   {"Business value", true, true},
                   {"User value", true, true},
                   {"Open risk", true, true},
                   {"Done, 50 %"},
                   {"Done, 85 %"},
                   {"Chance of the date", true}};
  for (const DecisionOption& option : decision.options) {
    Html way;
    way.Markup(WithTitles(view, option.text)).Text(" ");
    if (option.text == decision.choice) way.Markup(TagOf("taken", "good"));
    table.rows.push_back({{{option.text, way.Finish()},
                           NumberCell(option.scope),
                           NumberCell(option.business_value),
                           NumberCell(option.user_value),
                           NumberCell(option.open_risk),
                           DayCell(option.date_50),
                           DayCell(option.date_85),
                           {option.chance ? fmt::format("{} %", *option.chance) : std::string()}}});
  }
  WriteTable(html, table);
}

void WriteDecision(Html& html, const ReportView& view, const Decision& decision) {
  html.Begin("article").Begin("h3").Markup(WithTitles(view, decision.question)).End();
  html.Begin("p").Begin("strong");
  decision.choice.empty() ? html.Text("Not decided yet")
                          : html.Text("Decided: ").Markup(WithTitles(view, decision.choice));
  html.End();
  if (!decision.by.empty()) html.Text(", by " + decision.by);
  if (decision.created) html.Text(", on " + decision.created->Human());
  html.End().Paragraphs(decision.reason);
  WriteOptions(html, view, decision);
  html.End();
}

/// What followed from it, in words.
std::string LedTo(const ReportView& view, const Feedback& feedback) {
  Html html;
  for (const std::string& id : feedback.stories) {
    const Story* story = view.shown.Find(id);
    html.Markup(StoryLink(view, id, story == nullptr ? id : story->title)).Void("br");
  }
  if (!feedback.product_goal.empty()) {
    const ProductGoal* goal = view.shown.FindGoal(feedback.product_goal);
    html.Text("Product Goal: " + (goal == nullptr ? feedback.product_goal : goal->text));
  }
  if (!feedback.joined.empty()) html.Text("the same was said before");
  if (feedback.dismissed) {
    html.Text("nothing");
    if (!feedback.dismissed->reason.empty()) html.Text(": " + feedback.dismissed->reason);
  }
  if (!feedback.IsTriaged()) html.Markup(TagOf("to be triaged", "warn"));
  return html.Finish();
}

bool IsAbout(const ReportView& view, const Feedback& feedback) {
  if (view.wish.release.empty() || feedback.release == view.wish.release) return true;
  return std::any_of(feedback.stories.begin(), feedback.stories.end(),
                     [&](const std::string& id) { return view.Lists(id); });
}

}  // namespace

std::string ReportDecisions(const ReportView& view) {
  std::vector<const Decision*> decisions;
  for (const Decision& each : view.shown.decisions) {
    if (view.wish.release.empty() || each.release == view.wish.release) decisions.push_back(&each);
  }
  std::stable_sort(decisions.begin(), decisions.end(),
                   [](const Decision* a, const Decision* b) { return a->created > b->created; });
  Html html;
  for (const Decision* each : decisions) WriteDecision(html, view, *each);
  return html.Finish();
}

std::string ReportFeedback(const ReportView& view) {
  std::vector<const Feedback*> feedback;
  for (const Feedback& each : view.shown.feedback) {
    if (IsAbout(view, each)) feedback.push_back(&each);
  }
  if (feedback.empty()) return {};
  std::stable_sort(feedback.begin(), feedback.end(),
                   [](const Feedback* a, const Feedback* b) { return a->created > b->created; });
  HtmlTable table;
  table.caption = "What users and stakeholders said, the newest first";
  table.use = HtmlTableUse::kSearchAndSort;
  table.columns = {{"Day", false, true},
                   {"What was said"},
                   {"Who", false, true},
                   {"Kind", false, true},
                   {"Led to"}};
  table.row_header = 1;
  for (const Feedback* each : feedback) {
    table.rows.push_back({{DayCell(each->created),
                           {each->text},
                           {each->from},
                           {each->kind ? std::string(Word(*each->kind)) : std::string()},
                           {"", LedTo(view, *each)}}});
  }
  Html html;
  WriteTable(html, table);
  return html.Finish();
}

}  // namespace backlog
