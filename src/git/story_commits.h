// From code to stories: the commits that name a story.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backlog/model/date.h"
#include "backlog/model/result.h"
#include "git/objects.h"

namespace backlog {

/// How a commit belongs to a story.
enum class CommitTie : std::uint8_t {
  kTrailer,    // "Story: k7m2qx" in its message
  kMerge,      // it merged a branch that has the id in its name
  kOwnBranch,  // it is on such a branch, and on no other yet
};

struct StoryCommit {
  std::string name;
  std::optional<Date> day;
  std::string author;
  std::string subject;
  CommitTie tie = CommitTie::kTrailer;
  bool is_in_head = true;  // what is checked out has it
};

/// Returns for each of these stories the commits that belong to it, on whatever local or
/// remote-tracking branch, or a HEAD on none: those of its own branches, then the others, newest
/// first. None before the first commit. Never asks a remote. What names any story is kept in the
/// folder's cache; only commits that were not there yet are walked.
/// Errors: kCannot in a shallow clone; kWorld.
Result<std::vector<std::vector<StoryCommit>>> CommitsForStories(
    const GitPlace& place, const Folder& folder, const std::vector<std::string>& ids);

}  // namespace backlog
