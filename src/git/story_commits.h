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
  kTrailer,   // "Story: k7m2qx" in its message
  kMerge,     // it merged a branch that has the id in its name
  kUnmerged,  // it is on such a branch, and on no other yet
};

struct StoryCommit {
  std::string name;
  std::optional<Date> day;
  std::string author;
  std::string subject;
  CommitTie tie = CommitTie::kTrailer;
};

/// Returns the commits that belong to a story: those on branches with the id in their name, then
/// those of HEAD, newest first. None is looked for that is older than the story: `created` bounds what git reads.
/// Empty before the first commit. Errors: kWorld.
Result<std::vector<StoryCommit>> CommitsForStory(const GitPlace& place, const std::string& id,
                                                 const std::optional<Date>& created);

}  // namespace backlog
