#include "backlog/rules/feedback_triage.h"

#include <algorithm>

#include <fmt/format.h>

#include "backlog/rules/evidence.h"
#include "backlog/rules/lookup.h"
#include "rules/blank.h"
#include "rules/guard.h"

namespace backlog {

Result<Feedback> LinkFeedback(const Backlog& backlog, const Feedback& feedback,
                              const std::vector<std::string>& stories, const std::string& goal) {
  Feedback linked = feedback;
  const auto found = FindStories(backlog, stories);
  if (!found) return found.error();
  for (const Story* story : *found) {
    auto& known = linked.stories;
    if (std::find(known.begin(), known.end(), story->id) == known.end()) known.push_back(story->id);
  }
  if (!goal.empty()) {
    const Result<const ProductGoal*> about = FindGoal(backlog, goal);
    if (!about) return about.error();
    linked.product_goal = (*about)->id;
  }
  linked.dismissed.reset();
  linked.joined.clear();
  return linked;
}

Result<Feedback> JoinFeedback(const Backlog& backlog, const Feedback& feedback,
                              std::string_view other) {
  const std::string step = fmt::format("join feedback '{}'", feedback.id);
  const Result<const Feedback*> found = FindFeedback(backlog, other);
  if (!found) return found.error();
  if ((*found)->id == feedback.id) return Refusal(step, "it cannot be joined with itself", {});
  const Feedback& last = JoinedWith(backlog, **found);
  if (last.id == feedback.id) {
    return Refusal(
        step, fmt::format("'{}' was joined with it", (*found)->id),
        {fmt::format("take that back: backlog feedback triage {} --again", (*found)->id)});
  }
  Feedback joined = feedback;
  joined.joined = last.id;
  joined.dismissed.reset();
  return joined;
}

Result<Feedback> DismissFeedback(const Feedback& feedback, const std::string& reason,
                                 const Deed& deed) {
  if (IsBlank(reason)) {
    return Error{Exit::kUsage,
                 "feedback is dismissed for a reason",
                 {},
                 {"it is kept with the feedback: --dismiss REASON"}};
  }
  Feedback dismissed = feedback;
  dismissed.dismissed = Drop{deed.on, deed.by, reason};
  return dismissed;
}

Feedback ForgetTriage(const Feedback& feedback) {
  Feedback waiting = feedback;
  waiting.stories.clear();
  waiting.product_goal.clear();
  waiting.joined.clear();
  waiting.dismissed.reset();
  return waiting;
}

}  // namespace backlog
