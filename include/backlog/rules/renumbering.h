// A story gets another id, and everything that names it follows.
#pragma once

#include <string>
#include <vector>

#include "backlog/model/backlog.h"

namespace backlog {

/// Everything that changes.
struct Renumbering {
  std::vector<Story> stories;  // the one under its new id comes first
  std::vector<Feedback> feedback;
  std::vector<Decision> decisions;
};

/// Returns the story under its new id, and whatever names the old one in a field: dependencies,
/// parents, pins and waived orders of other stories, the stories of feedback and decisions. What
/// people wrote in texts stays.
Renumbering Renumber(const Backlog& backlog, const Story& story, const std::string& id);

}  // namespace backlog
