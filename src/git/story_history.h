// The history of one story's file, across its renames.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "backlog/model/result.h"
#include "git/history.h"
#include "git/objects.h"

namespace backlog {

/// Returns the commits that touched the file of a story, newest first, followed across renames of
/// it and of its folder, and to the id that it had before. Errors: those of CommitsOf.
Result<std::vector<LoggedCommit>> CommitsOfStory(const GitPlace& place, const std::string& id);

/// Completes what merges had before them: where a parent has a story's file under another name, it
/// seems to have had none. Known by its id, or by one of the `names`, paths below the top.
Result<void> FindRenamedParents(const GitPlace& place, const std::set<std::string>& names,
                                std::vector<LoggedCommit>& commits);

/// Returns the file of a story as a commit has it; empty where it has none.
Result<BlobName> BlobOfStoryAt(const GitPlace& place, const std::string& commit,
                               const std::string& id);

}  // namespace backlog
