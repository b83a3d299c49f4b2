// Reads what git has of a backlog, revision by revision or as it is staged, without a checkout.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/result.h"
#include "backlog/store/backlog_files.h"
#include "backlog/store/folder.h"

namespace backlog {

/// Where a backlog lies in git. Git is run at the top: where a hook or a linked work tree names the
/// repository in GIT_DIR, git takes the current folder for the top.
struct GitPlace {
  std::string top;        // absolute path of the work tree's top
  std::string folder;     // the backlog below it: ".backlog", "shop/.backlog"
  std::string directory;  // git's own directory of this work tree
};

/// Errors: kCannot outside of a git work tree, and where GIT_DIR names another repository.
Result<GitPlace> PlaceInGit(const Whereabouts& where);

/// Refuses a shallow clone, of whose history only the end is there. Errors: kCannot.
Result<void> RequireWholeHistory(const GitPlace& place);

/// Returns the full name of the commit that a revision names.
/// Errors: kCannot for an unknown one (names the nearest branch or tag), and before the first
/// commit; kWorld.
Result<std::string> ResolveCommit(const GitPlace& place, const std::string& revision);

/// Returns why git could not do something that named these revisions: the first that is unknown,
/// that there is no commit yet, else what git said.
Error WhyGitFailed(const GitPlace& place, std::string_view doing,
                   const std::vector<std::string>& revisions, std::string_view said);

/// A blob by its name, in hexadecimal; SHA-1 or SHA-256.
using BlobName = std::string;

/// Calls visit(index, bytes) for each blob, in order, all read by one git.
/// Errors: as ReadBlobs, before the first visit or between two.
Result<void> VisitBlobs(const GitPlace& place, const std::vector<BlobName>& blobs,
                        const std::function<void(std::size_t, std::string_view)>& visit);

/// Returns the bytes of each blob, in order, from one git.
/// Errors: kWorld, also for a name that is no blob's.
Result<std::vector<std::string>> ReadBlobs(const GitPlace& place,
                                           const std::vector<BlobName>& blobs);

/// Returns the files of a backlog at a commit; `revision` is for messages.
/// Errors: kCannot where the commit has none there; kWorld.
Result<FileBytes> FilesAtCommit(const GitPlace& place, const std::string& commit,
                                const std::string& revision);

/// Returns the files of a backlog as they are staged: what the next commit will have.
/// Errors: kCannot where a file has conflicts; kWorld.
Result<FileBytes> FilesStaged(const GitPlace& place);

/// True where something below the backlog's folder is staged that the last commit has otherwise;
/// `subfolder` may narrow it: "stories".
Result<bool> IsAnythingStaged(const GitPlace& place, std::string_view subfolder = {});

/// True where git knows the file of a story with this id in any backlog of the work tree. Requires
/// IsStoryId(id).
Result<bool> IsInAnyBacklog(const GitPlace& place, const std::string& id);

}  // namespace backlog
