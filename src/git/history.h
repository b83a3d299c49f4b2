// Which commits changed which files of a backlog, from one `git log`; and what differs between two
// revisions, or between one and the work tree, from one `git diff`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/date.h"
#include "backlog/model/result.h"
#include "git/objects.h"
#include "git/patch_blobs.h"

namespace backlog {

/// A file that a commit changed, or that differs between two states.
struct TouchedFile {
  std::string path;              // below the work tree's top
  std::vector<BlobName> before;  // for each parent; empty: it was not there
  BlobName after;                // empty: it is not there any more
  bool in_work_tree = false;     // what is after lies there, and in no blob
};

struct LoggedCommit {
  std::string name;         // in full
  std::optional<Date> day;  // the author's
  std::string author;
  std::string subject;
  std::vector<TouchedFile> files;  // of a merge: those that differ from every parent
};

/// Returns the commits that touched the backlog, newest first: of `range` ("v1.2..main"), or of all
/// that HEAD has where it is empty; at most `limit` where that is not 0.
/// Errors: kCannot for an unknown revision and before the first commit; kWorld.
Result<std::vector<LoggedCommit>> CommitsOf(const GitPlace& place, const std::string& range,
                                            std::size_t limit);

/// The same for what lies at these pathspecs, as git sees it: a renamed file went and came.
Result<std::vector<LoggedCommit>> CommitsOfPaths(const GitPlace& place, const std::string& range,
                                                 std::size_t limit,
                                                 const std::vector<std::string>& paths);

/// Returns the backlog's files that differ between two revisions, or between one and the work tree
/// where `to` is nullopt; there files that git does not know yet count, ignored ones do not.
/// Errors: as CommitsOf.
Result<std::vector<TouchedFile>> FilesBetween(const GitPlace& place, const std::string& from,
                                              const std::optional<std::string>& to);

/// Files that differ. Of two revisions git told on the way what they hold.
struct Comparison {
  std::vector<TouchedFile> files;
  WholePatch patch;
};

/// The same for who reads the files afterwards. Errors: as CommitsOf.
Result<Comparison> Compare(const GitPlace& place, const std::string& from,
                           const std::optional<std::string>& to);

/// Returns the last commit before a day began, or the name of the empty tree where there is none.
Result<std::string> CommitBefore(const GitPlace& place, Date day);

}  // namespace backlog
