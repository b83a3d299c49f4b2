// What a Sprint Review shows to the room: what is finished and how one sees it, what is not, and
// what comes next. No judging: that is the product owner's, at another time.
#pragma once

#include <optional>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/rules/sprint_review.h"

namespace backlog {

/// A finished story: accepted, or built and not judged yet.
struct ShownStory {
  const Story* story = nullptr;
  std::optional<int> size;
  bool accepted = false;
  std::vector<const Feedback*> asked_for;  // the observations that speak for it, the newest first
};

struct ReviewMeeting {
  const Sprint* sprint = nullptr;
  std::vector<ShownStory> finished;      // in backlog order, the accepted first
  std::vector<const Story*> unfinished;  // still worked on, or back in the backlog
  std::vector<const Feedback*> said;     // in the review of this sprint, the oldest first
  std::vector<const Story*> next;        // the planned sprint, else the top of the backlog
  bool next_is_planned = false;          // `next` is the planned sprint
  const Release* release = nullptr;      // the nearest
};

/// Of the product backlog so many stories are shown as what comes next.
inline constexpr std::size_t kShownNext = 7;

/// Requires a sprint of this backlog. The pointers point into the backlog.
ReviewMeeting MeetingOf(const Backlog& backlog, const Sprint& sprint);

}  // namespace backlog
