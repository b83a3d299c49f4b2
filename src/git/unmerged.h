// What a merge left undecided in git's index.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/result.h"
#include "git/objects.h"

namespace backlog {

/// A file of the backlog that git could not merge: what was there before, on our side and on the
/// other; no blob where a side has no such file.
struct UnmergedFile {
  std::string path;  // below .backlog
  std::array<BlobName, 3> blobs;

  bool has_all() const { return !blobs[0].empty() && !blobs[1].empty() && !blobs[2].empty(); }
};

/// Returns the unmerged files of the backlog by path. Errors: kWorld.
Result<std::vector<UnmergedFile>> UnmergedFiles(const GitPlace& place);

/// Tells git that these files, paths below .backlog, are merged. Errors: kWorld.
Result<void> AddMerged(const GitPlace& place, const std::vector<std::string>& paths);

/// What stands between the markers of a file, chosen everywhere for one side.
struct ConflictSides {
  std::string ours;
  std::string theirs;
  bool operator==(const ConflictSides&) const = default;
};

/// Returns a file with our side at each marker, and with theirs. Equal sides are the same conflict:
/// git and we put other labels on markers, and git's own merges differ in which conflicts that lie
/// close together are one.
ConflictSides SidesOfConflict(std::string_view text);

}  // namespace backlog
