// Commits the files of the backlog and nothing else, and tells what differs from the last commit.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/result.h"
#include "git/objects.h"

namespace backlog {

/// A file that is not as the last commit has it.
struct GitChange {
  std::string path;  // below .backlog
  bool untracked = false;
};

/// Returns the files of the backlog that differ from the last commit, new ones included and ignored
/// ones not, by path.
/// Errors: kCannot during a merge, or where a file has conflicts; kWorld.
Result<std::vector<GitChange>> ChangesSinceCommit(const GitPlace& place);

/// Returns the bytes that the last commit has of these files, in their order; nullopt for one that
/// it has not.
Result<std::vector<std::optional<std::string>>> CommittedBytes(
    const GitPlace& place, const std::vector<std::string>& paths);

/// Commits these files of the backlog as they are now, whatever else is staged; hooks run. Where
/// git refuses, nothing is staged that was not before.
/// Errors: kWorld, with what git or its hook said as hints.
Result<void> CommitOnly(const GitPlace& place, const std::vector<GitChange>& changes,
                        std::string_view message);

}  // namespace backlog
