// An observation that somebody made becomes a record: `feedback add`, and whoever hears something.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/life_cycle.h"
#include "cli/context.h"

namespace backlog {

/// An observation as it was told. Stories, goal and release as they were typed.
struct Observation {
  std::string text;
  std::optional<FeedbackKind> kind;
  std::string from;
  std::vector<std::string> stories;
  std::string product_goal;
  std::string release;
  std::optional<int> sprint;  // in whose review it was said
};

/// Returns the kind that a word names, one of WordsOf<FeedbackKind>; nullopt for no word.
std::optional<FeedbackKind> FeedbackKindOf(const std::optional<std::string>& word);

/// Returns the record of an observation, to be put into a session.
/// Errors: those of RecordText and TakenIds; kCannot for a story, goal or release that is not
/// there.
Result<Feedback> NewFeedback(Context& ctx, const Backlog& backlog, const Observation& observation,
                             const Deed& deed);

}  // namespace backlog
