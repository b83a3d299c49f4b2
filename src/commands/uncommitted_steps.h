// Which steps are not committed yet: what the undo log and the last commit tell together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/store/folder.h"

namespace backlog {

/// A file that differs from the last commit.
struct UncommittedFile {
  std::string path;                      // below .backlog
  std::optional<std::string> committed;  // its bytes in the last commit; nullopt: it was not there
  std::optional<std::string> now;        // nullopt: it is not there any more
};

/// Returns the steps that made these files what they are, the earliest first: the labels of the
/// records (newest first, as the folder has them) that lie between the last commit and now, and,
/// for what they do not explain, what was done by hand: "edit k7m2qx Pay by card", "change
/// settings.yaml". Contents decide, not times, so it holds after a rebase and a checkout, too.
std::vector<std::string> UncommittedSteps(const Backlog& backlog,
                                          const std::vector<UndoRecord>& records,
                                          const std::vector<UncommittedFile>& files);

}  // namespace backlog
