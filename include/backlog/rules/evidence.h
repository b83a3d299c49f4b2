// What is known of the product's use: which feedback speaks for which story, and what of it waits
// to be triaged.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"

namespace backlog {

/// Returns the feedback that waits to be triaged, the oldest first: what is linked to nothing, was
/// neither joined nor dismissed, and led to no decision.
std::vector<const Feedback*> Untriaged(const Backlog& backlog);

/// Returns the feedback that `feedback` was joined with, however often; itself where it was not.
/// Of a circle, which `check` tells of, the last before it closes.
const Feedback& JoinedWith(const Backlog& backlog, const Feedback& feedback);

/// Feedback by story. What was joined counts for the stories of what it was joined with: three
/// people who say the same are three observations. What was dismissed counts nowhere.
class Evidence {
 public:
  /// The backlog must outlive it.
  explicit Evidence(const Backlog& backlog);

  /// Returns the observations that speak for a story, the newest first.
  const std::vector<const Feedback*>& For(std::string_view story) const;
  std::size_t CountFor(std::string_view story) const { return For(story).size(); }

 private:
  std::map<std::string_view, std::vector<const Feedback*>> by_story_;
};

}  // namespace backlog
