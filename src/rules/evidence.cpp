#include "backlog/rules/evidence.h"

#include <algorithm>
#include <set>

namespace backlog {

std::vector<const Feedback*> Untriaged(const Backlog& backlog) {
  std::set<std::string_view> decided;  // what a decision rests on led to something
  for (const Decision& decision : backlog.decisions) {
    decided.insert(decision.evidence.begin(), decision.evidence.end());
  }
  std::vector<const Feedback*> waiting;
  for (const Feedback& feedback : backlog.feedback) {
    if (!feedback.IsTriaged() && decided.count(feedback.id) == 0) waiting.push_back(&feedback);
  }
  std::stable_sort(waiting.begin(), waiting.end(),
                   [](const Feedback* a, const Feedback* b) { return a->created < b->created; });
  return waiting;
}

const Feedback& JoinedWith(const Backlog& backlog, const Feedback& feedback) {
  const Feedback* at = &feedback;
  for (std::size_t steps = 0; steps < backlog.feedback.size(); ++steps) {
    const Feedback* const next = at->joined.empty() ? nullptr : backlog.FindFeedback(at->joined);
    if (next == nullptr) break;
    at = next;
  }
  return *at;
}

Evidence::Evidence(const Backlog& backlog) {
  for (const Feedback& feedback : backlog.feedback) {
    const Feedback& counted = JoinedWith(backlog, feedback);
    if (feedback.dismissed || counted.dismissed) continue;
    std::vector<std::string_view> stories(feedback.stories.begin(), feedback.stories.end());
    stories.insert(stories.end(), counted.stories.begin(), counted.stories.end());
    std::sort(stories.begin(), stories.end());
    stories.erase(std::unique(stories.begin(), stories.end()), stories.end());
    for (const std::string_view story : stories) by_story_[story].push_back(&feedback);
  }
  for (auto& [story, found] : by_story_) {
    std::stable_sort(found.begin(), found.end(),
                     [](const Feedback* a, const Feedback* b) { return a->created > b->created; });
  }
}

const std::vector<const Feedback*>& Evidence::For(std::string_view story) const {
  static const std::vector<const Feedback*> kNone;
  const auto found = by_story_.find(story);
  return found == by_story_.end() ? kNone : found->second;
}

}  // namespace backlog
