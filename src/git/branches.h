// What other branches have of the stories: who looks at one branch only does not see that a story
// is under way on another.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/date.h"
#include "backlog/model/result.h"
#include "backlog/model/story.h"
#include "git/objects.h"

namespace backlog {

/// A story that a branch changed since it parted from the commit that is checked out, and that is
/// otherwise here.
struct BranchStory {
  std::string id;
  std::optional<Story> before;  // when both parted; nothing where the branch added it
  std::optional<Story> there;   // nothing where the branch removed it
  bool is_unread = false;       // one of the two is there, and cannot be read
};

struct Branch {
  std::string name;  // "csv", "origin/csv"
  std::optional<Date> day;
  std::string author;                // of its last commit
  std::vector<BranchStory> stories;  // by id; at least one
};

/// Looked at are so many branches, those with the newest commits.
inline constexpr std::size_t kMostBranches = 50;

/// Returns the local and remote-tracking branches that have stories otherwise than `backlog`, the
/// newest first; none outside of git and before the first commit. Never asks a remote. What was
/// compared once is kept in the folder's cache. Errors: kCannot where the clone does not have what
/// there is to compare, being shallow or filtered; kWorld.
Result<std::vector<Branch>> BranchesWithStories(const Folder& folder, const Backlog& backlog);

/// Returns the first branch that has a later state of this open story: one that a merge brings.
const Branch* AheadOn(const std::vector<Branch>& branches, const Story& story);

/// What a story is on the first branch that has another state of it: "in-progress on origin/csv",
/// "changed on csv"; empty where no branch has.
std::string OnBranches(const std::vector<Branch>& branches, const Story& story);

}  // namespace backlog
