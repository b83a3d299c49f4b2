// Stories among the files that git touched, and their versions read from its blobs, each once.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "backlog/model/result.h"
#include "backlog/model/story.h"
#include "backlog/rules/story_differences.h"
#include "git/history.h"
#include "git/objects.h"

namespace backlog {

/// A story that was touched. A file that went and one that came with the same id are one story
/// whose file was renamed.
struct TouchedStory {
  std::string id;
  std::vector<BlobName> before;  // of each parent that had it
  BlobName after;                // empty: it is not there any more
  bool in_work_tree = false;     // what is after lies there, and in no blob
  std::string path;              // below the work tree's top; of what is after, if there is any

  bool IsAdded() const { return before.empty() && IsThere(); }
  bool IsThere() const { return !after.empty() || in_work_tree; }
};

/// Another file of the backlog that was touched.
struct TouchedOther {
  enum class Kind { kAdded, kChanged, kDeleted };
  std::string path;  // below .backlog: "sprints/3.yaml"
  Kind kind = Kind::kChanged;
  std::vector<BlobName> before;  // of each parent that had it
  BlobName after;                // empty: it is not there any more, or lies in the work tree
  bool in_work_tree = false;
};

struct TouchedParts {
  std::vector<TouchedStory> stories;  // by id
  std::vector<TouchedOther> others;
};

TouchedParts PartsOf(const GitPlace& place, const std::vector<TouchedFile>& files);

/// Reads versions of stories, all that are wanted by one git.
class StoryVersions {
 public:
  void Want(const BlobName& blob);
  void Want(const TouchedStory& story);

  /// Reads what is wanted and was not read yet; from another git what is not in the patch. Errors:
  /// kWorld.
  Result<void> Read(const GitPlace& place, const WholePatch& patch = {});

  /// Returns nullptr for what was not read, and for what is no valid story.
  const Story* Find(const BlobName& blob) const;

 private:
  std::unordered_map<BlobName, std::unique_ptr<const Story>> stories_;
  std::vector<BlobName> wanted_;
};

/// Returns what differs in `after` from each of the versions before: of a merge, what it has from
/// neither side.
std::vector<Difference> DifferencesFromAll(const std::vector<const Story*>& before,
                                           const Story& after);

}  // namespace backlog
