// From what people type to a story.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"

namespace backlog {

/// Returns the story that `text` names: an id, a unique prefix of one, or a place in the product
/// backlog as `list` shows it ("14", "#14"). The pointer lives as long as the backlog stays
/// unchanged. Errors: kCannot for an unknown one (names the nearest) and for an ambiguous one
/// (names those that it could be); what is wrong with the story's file where it could not be read.
Result<const Story*> FindStory(const Backlog& backlog, std::string_view text);

/// The same for several; the first error wins. A story that is named twice comes once.
Result<std::vector<const Story*>> FindStories(const Backlog& backlog,
                                              const std::vector<std::string>& texts);

/// Returns the sprint that `text` names by its number. Errors: kCannot, and says which there are.
Result<const Sprint*> FindSprint(const Backlog& backlog, std::string_view text);

/// Returns the feedback, the decision that `text` names: an id, or a unique prefix of one. Errors:
/// kCannot for an unknown and an ambiguous one; what is wrong with its file where it could not be
/// read.
Result<const Feedback*> FindFeedback(const Backlog& backlog, std::string_view text);
Result<const Decision*> FindDecision(const Backlog& backlog, std::string_view text);

/// Returns the Product Goal of this id, or the only one whose id begins so. Errors: kCannot, and
/// names the nearest, or those there are.
Result<const ProductGoal*> FindGoal(const Backlog& backlog, std::string_view id);

/// Returns the release of this name. Errors: kCannot, and names the nearest, or those there are.
Result<const Release*> FindRelease(const Backlog& backlog, const std::string& name);

}  // namespace backlog
