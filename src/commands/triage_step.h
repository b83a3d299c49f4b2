// One answer to "what follows from this?", for one piece of feedback or several.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/life_cycle.h"
#include "cli/context.h"

namespace backlog {

/// Stories, goal and new story go together; the others stand alone.
struct TriageAnswer {
  std::vector<std::string> stories;      // it is evidence for these
  std::string goal;                      // it is about this one
  std::optional<std::string> new_story;  // a title or a sentence; it is evidence for that story
  std::optional<std::string> same_as;    // it says the same as this
  std::optional<std::string> dismiss;    // nothing follows from it, because
  bool again = false;                    // what followed does not: it waits again
};

/// What an answer changed.
struct Triaged {
  std::vector<Feedback> feedback;
  std::optional<Story> born;
  std::size_t place = 0;  // of the new story
  std::size_t open = 0;   // stories that have a place
  Backlog backlog;        // as it is then
};

/// Saves the answer as one transaction. The lock is gone when it returns.
/// Errors: those of FindFeedback, of StoryFromText, and of LinkFeedback and its neighbours.
Result<Triaged> SaveTriage(Context& ctx, const std::vector<std::string>& ids,
                           const TriageAnswer& answer, const Deed& deed);

/// Prints what follows from it now, behind `lead`.
void TellTriaged(Context& ctx, const Triaged& triaged, std::string_view lead);

}  // namespace backlog
