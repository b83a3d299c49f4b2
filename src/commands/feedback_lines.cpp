#include "commands/feedback_lines.h"

#include <algorithm>

#include <fmt/format.h>

#include "backlog/rules/epics.h"
#include "cli/text.h"
#include "commands/common.h"

namespace backlog {
namespace {

bool RestsOn(const Decision& decision, const std::string& feedback) {
  const auto& evidence = decision.evidence;
  return std::find(evidence.begin(), evidence.end(), feedback) != evidence.end();
}

}  // namespace

std::vector<std::string> LinkLines(Context& ctx, const Backlog& backlog, const Feedback& feedback) {
  std::vector<std::string> lines;
  const auto painted = [&](const std::string& id) { return ctx.out().Paint(Role::kId, Safe(id)); };
  for (const std::string& id : feedback.stories) {
    const Story* const story = backlog.Find(id);
    if (story == nullptr) {
      lines.push_back(fmt::format("about {}, which is not there", painted(id)));
      continue;
    }
    const Status status = backlog.IsEpic(id) ? EpicStatus(backlog, id) : story->status;
    lines.push_back(fmt::format("about {} ({})", Named(ctx, *story), Word(status)));
  }
  if (!feedback.product_goal.empty()) {
    const ProductGoal* const goal = backlog.FindGoal(feedback.product_goal);
    lines.push_back(
        fmt::format("about the Product Goal {}{}", Safe(feedback.product_goal),
                    goal != nullptr ? ": " + Safe(goal->text) : ", which is not there"));
  }
  if (!feedback.release.empty()) lines.push_back("about release " + Safe(feedback.release));
  if (feedback.sprint)
    lines.push_back(fmt::format("said in the review of sprint {}", *feedback.sprint));
  if (!feedback.joined.empty()) {
    const Feedback* const other = backlog.FindFeedback(feedback.joined);
    lines.push_back(
        fmt::format("says the same as {}{}", painted(feedback.joined),
                    other != nullptr ? " " + Safe(OneLine(other->text)) : ", which is not there"));
  }
  std::size_t joined = 0;
  constexpr std::size_t kShown = 5;
  for (const Feedback& other : backlog.feedback) {
    if (other.joined != feedback.id || ++joined > kShown) continue;
    lines.push_back(
        fmt::format("{} says the same: {}", painted(other.id), Safe(OneLine(other.text))));
  }
  if (joined > kShown) {
    lines.push_back(Count(joined - kShown, "more piece says", "more pieces say") + " the same");
  }
  for (const Decision& decision : backlog.decisions) {
    if (!RestsOn(decision, feedback.id)) continue;
    lines.push_back(
        fmt::format("led to decision {}: {}", painted(decision.id), Safe(OutcomeOf(decision))));
  }
  if (feedback.dismissed) {
    std::string line = "dismissed";
    if (feedback.dismissed->on) line += " on " + feedback.dismissed->on->ToString();
    if (!feedback.dismissed->by.empty()) line += " by " + Safe(feedback.dismissed->by);
    lines.push_back(line + ": " + Safe(OneLine(feedback.dismissed->reason)));
  }
  return lines;
}

std::string LinkWords(const Backlog& backlog, const Feedback& feedback) {
  if (feedback.dismissed) return "dismissed";
  if (!feedback.joined.empty()) return "as " + feedback.joined;
  if (!feedback.stories.empty()) {
    const std::size_t others = feedback.stories.size() - 1;
    return feedback.stories.front() + (others > 0 ? fmt::format(" +{}", others) : "");
  }
  if (!feedback.product_goal.empty()) return "goal " + feedback.product_goal;
  const bool decided =
      std::any_of(backlog.decisions.begin(), backlog.decisions.end(),
                  [&](const Decision& decision) { return RestsOn(decision, feedback.id); });
  return decided ? "decided" : std::string();
}

std::string FeedbackLabel(std::string_view verb, const Feedback& feedback) {
  constexpr int kWords = 50;  // a label is one line of a commit message
  return fmt::format("{} feedback {} {}", verb, feedback.id,
                     Fit(Safe(OneLine(feedback.text)), kWords));
}

}  // namespace backlog
