#include "backlog/rules/review_meeting.h"

#include <algorithm>
#include <tuple>

#include "backlog/rules/evidence.h"
#include "backlog/rules/prioritization.h"

namespace backlog {
namespace {

void AddItems(const Backlog& backlog, const SprintFigures& figures, ReviewMeeting& meeting) {
  const Evidence evidence(backlog);
  for (const SprintItem& item : figures.items) {
    if (item.fate == Fate::kRemoved) continue;
    if (item.fate == Fate::kUnfinished || item.fate == Fate::kCancelled) {
      meeting.unfinished.push_back(item.story);
      continue;
    }
    const std::optional<int> size = item.size_counted ? item.size_counted : item.size;
    const bool accepted = item.story->status == Status::kAccepted;
    ShownStory shown{item.story, size, accepted, evidence.For(item.story->id)};
    std::erase_if(
        shown.asked_for, [&](const Feedback* said) {  // what is said of it is no wish for it
          return said->kind == FeedbackKind::kReview && said->sprint == figures.sprint->number;
        });
    meeting.finished.push_back(std::move(shown));
  }
}

/// What is on in a sprint is no news to come.
void AddNext(const Backlog& backlog, ReviewMeeting& meeting) {
  const Sprint* const planned = backlog.PlannedSprint();
  const BacklogOrder order = CurrentOrder(backlog);
  for (const Story* story : order.stories()) {
    if (planned != nullptr && story->IsInSprint() && story->sprint == planned->number) {
      meeting.next.push_back(story);
    }
  }
  meeting.next_is_planned = !meeting.next.empty();
  if (meeting.next_is_planned) return;
  for (const Story* story : order.stories()) {
    if (meeting.next.size() == kShownNext) return;
    if (!story->IsInSprint()) meeting.next.push_back(story);
  }
}

}  // namespace

ReviewMeeting MeetingOf(const Backlog& backlog, const Sprint& sprint) {
  ReviewMeeting meeting;
  meeting.sprint = &sprint;
  meeting.release = NearestRelease(backlog);
  AddItems(backlog, FiguresOf(backlog, sprint), meeting);
  for (const Feedback& feedback : backlog.feedback) {
    if (feedback.kind == FeedbackKind::kReview && feedback.sprint == sprint.number) {
      meeting.said.push_back(&feedback);
    }
  }
  std::sort(meeting.said.begin(), meeting.said.end(), [](const Feedback* a, const Feedback* b) {
    return std::tie(a->created, a->id) < std::tie(b->created, b->id);
  });
  AddNext(backlog, meeting);
  return meeting;
}

}  // namespace backlog
