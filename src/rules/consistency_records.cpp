// What feedback and decisions refer to.
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "rules/consistency_parts.h"

namespace backlog {
namespace {

// Both kinds of record name stories, a goal and a release in the same way.
template <class Record>
void InspectReferences(const Backlog& backlog, const Record& record, Notebook& notebook) {
  for (const std::string& id : record.stories) {
    if (backlog.Find(id) != nullptr || backlog.IsUnread(FileKind::kStory, id)) continue;
    notebook.Add(Severity::kError, "stories", fmt::format("the story '{}' does not exist", id),
                 "take it out of the list, or bring the story back");
  }
  if (!record.product_goal.empty() && backlog.FindGoal(record.product_goal) == nullptr &&
      !backlog.IsUnread(FileKind::kVision, {})) {
    notebook.Add(Severity::kError, "product_goal",
                 fmt::format("the Product Goal '{}' does not exist", record.product_goal),
                 "'backlog goal' lists those there are");
  }
  if (!record.release.empty() && backlog.FindRelease(record.release) == nullptr &&
      !backlog.IsUnread(FileKind::kRelease, record.release)) {
    notebook.Add(Severity::kError, "release",
                 fmt::format("the release '{}' does not exist", record.release),
                 "'backlog release list --all' lists those there are");
  }
}

bool IsFeedback(const Backlog& backlog, const std::string& id) {
  return backlog.FindFeedback(id) != nullptr || backlog.IsUnread(FileKind::kFeedback, id);
}

// The feedback that stands at the end of the joins from `start`; nullopt where they go in a circle.
std::optional<std::string> EndOfJoins(const Backlog& backlog, const Feedback& start) {
  const Feedback* at = &start;
  for (std::size_t steps = 0; steps <= backlog.feedback.size(); ++steps) {
    const Feedback* const next = at->joined.empty() ? nullptr : backlog.FindFeedback(at->joined);
    if (next == nullptr) return at->id;
    at = next;
  }
  return std::nullopt;
}

}  // namespace

void InspectFeedback(const Backlog& backlog, Notebook& notebook) {
  for (const Feedback& feedback : backlog.feedback) {
    notebook.Turn(Subject::kFeedback, feedback.id);
    InspectReferences(backlog, feedback, notebook);
    if (!feedback.joined.empty() && !IsFeedback(backlog, feedback.joined)) {
      notebook.Add(Severity::kError, "joined",
                   fmt::format("the feedback '{}' does not exist", feedback.joined),
                   "take the line out, or bring the feedback back");
    } else if (!EndOfJoins(backlog, feedback)) {
      notebook.Add(Severity::kError, "joined", "feedback is joined in a circle",
                   "take the line 'joined' out of one of them");
    }
    NoteUnknownKeys<Feedback>(feedback.unknown, notebook);
  }
}

void InspectDecisions(const Backlog& backlog, Notebook& notebook) {
  for (const Decision& decision : backlog.decisions) {
    notebook.Turn(Subject::kDecision, decision.id);
    InspectReferences(backlog, decision, notebook);
    for (const std::string& id : decision.evidence) {
      if (IsFeedback(backlog, id)) continue;
      notebook.Add(Severity::kError, "evidence",
                   fmt::format("the feedback '{}' does not exist", id),
                   "take it out of the list, or bring the feedback back");
    }
    const auto& options = decision.options;
    const bool is_option =
        decision.choice.empty() || options.empty() ||
        std::any_of(options.begin(), options.end(),
                    [&](const DecisionOption& option) { return option.text == decision.choice; });
    if (!is_option) {
      notebook.Add(Severity::kWarning, "choice",
                   fmt::format("'{}' is none of the options", decision.choice),
                   "write it as the text of one of them");
    }
    NoteUnknownKeys<Decision>(decision.unknown, notebook);
  }
}

}  // namespace backlog
