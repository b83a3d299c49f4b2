// What follows from feedback: each step is a pure function that returns the feedback as it is then.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/life_cycle.h"

namespace backlog {

/// It is evidence for these stories (ids, prefixes or places), and about this Product Goal (empty:
/// none is named). Stories that it has stay; that it was dismissed or joined is taken back.
/// Errors: kCannot for a story or a goal that is not there.
Result<Feedback> LinkFeedback(const Backlog& backlog, const Feedback& feedback,
                              const std::vector<std::string>& stories, const std::string& goal);

/// It says the same as `other` (an id or a prefix), and counts where that does. Where `other` was
/// joined itself, it is joined with the same.
/// Errors: kCannot for feedback that is not there, for itself, and for what was joined with it.
Result<Feedback> JoinFeedback(const Backlog& backlog, const Feedback& feedback,
                              std::string_view other);

/// Nothing follows from it. What it is linked to stays, and does not count.
/// Errors: kUsage for a blank reason.
Result<Feedback> DismissFeedback(const Feedback& feedback, const std::string& reason,
                                 const Deed& deed);

/// Whatever followed from it does not: it waits to be triaged again.
Feedback ForgetTriage(const Feedback& feedback);

}  // namespace backlog
