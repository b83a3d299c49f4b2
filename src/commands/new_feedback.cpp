#include "commands/new_feedback.h"

#include <algorithm>
#include <utility>

#include "backlog/rules/lookup.h"
#include "commands/new_record.h"
#include "report/feedback_text.h"

namespace backlog {

std::optional<FeedbackKind> FeedbackKindOf(const std::optional<std::string>& word) {
  const auto& words = WordsOf<FeedbackKind>::kWords;
  const auto* at = word ? std::find(words.begin(), words.end(), *word) : words.end();
  if (at == words.end()) return std::nullopt;
  return static_cast<FeedbackKind>(at - words.begin());
}

Result<Feedback> NewFeedback(Context& ctx, const Backlog& backlog, const Observation& observation,
                             const Deed& deed) {
  Feedback feedback;
  Result<std::string> text = RecordText(observation.text, "feedback");
  if (!text) return std::move(text).error();
  feedback.text = *std::move(text);
  if (!observation.from.empty()) {
    Result<std::string> from = RecordText(observation.from, "'--from'");
    if (!from) return std::move(from).error();
    feedback.from = OneLine(*from);  // a name stands in lists
  }
  const auto stories = FindStories(backlog, observation.stories);
  if (!stories) return stories.error();
  for (const Story* story : *stories) feedback.stories.push_back(story->id);
  if (!observation.product_goal.empty()) {
    const auto goal = FindGoal(backlog, observation.product_goal);
    if (!goal) return goal.error();
    feedback.product_goal = (*goal)->id;
  }
  if (!observation.release.empty()) {
    const auto release = FindRelease(backlog, observation.release);
    if (!release) return release.error();
    feedback.release = (*release)->name;
  }
  Result<std::string> id = FreshRecordId(ctx);
  if (!id) return std::move(id).error();
  feedback.id = *std::move(id);
  feedback.kind = observation.kind;
  feedback.sprint = observation.sprint;
  feedback.by = deed.by;
  feedback.created = deed.on;
  return feedback;
}

}  // namespace backlog
