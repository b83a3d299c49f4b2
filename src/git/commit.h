// Commits the files of one folder and nothing else, and tells what differs from the last commit.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/result.h"

namespace backlog {

/// A file that is not as the last commit has it.
struct GitChange {
  std::string path;  // below the folder
  bool untracked = false;
};

/// A folder inside a work tree: the directory that holds it, and its name.
struct GitFolder {
  std::string directory;
  std::string name;
};

/// Returns the files of the folder that differ from the last commit, new ones included and ignored
/// ones not, by path.
/// Errors: kCannot during a merge, or where a file has conflicts; kWorld.
Result<std::vector<GitChange>> ChangesSinceCommit(const GitFolder& folder);

/// Returns the bytes that the last commit has of these files, in their order; nullopt for one that
/// it has not.
Result<std::vector<std::optional<std::string>>> CommittedBytes(
    const GitFolder& folder, const std::vector<std::string>& paths);

/// Commits these files of the folder as they are now, whatever else is staged; hooks run. Where
/// git refuses, nothing is staged that was not before.
/// Errors: kWorld, with what git or its hook said as hints.
Result<void> CommitOnly(const GitFolder& folder, const std::vector<GitChange>& changes,
                        std::string_view message);

}  // namespace backlog
