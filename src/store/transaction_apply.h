// What happens to the files after the commit point: renames only, each followed by a look at what
// it displaced. Commits and recovery share it.
#pragma once

#include <string>
#include <vector>

#include "backlog/model/result.h"
#include "store/folder_handles.h"
#include "store/transaction_journal.h"

namespace backlog {

/// What one rename met.
enum class Applied {
  kDone,
  kDisplaced,  // the change is made; another program's bytes, displaced by it, are in the temporary
  kRefused,    // another program's file stands; our new bytes, if any, are in the temporary
};

/// A file that another program changed between the last comparison and the rename.
struct Collision {
  std::string path;
  std::string kept;  // as the user would name it, what lost the race; empty where nothing did
};

/// Makes one change, whose new bytes are staged. Errors: kWorld.
Result<Applied> Apply(FolderHandles& handles, const PlannedChange& change);

/// Gives a temporary a name that no command sweeps, and returns it as the user would name it.
Result<std::string> KeepTemporary(FolderHandles& handles, const PlannedChange& change);

/// Makes all changes, makes them durable, and removes the journal. Where another program came in
/// between, both its bytes and ours are kept. On an error the journal stays, for recovery.
Result<std::vector<Collision>> ApplyAll(FolderHandles& handles,
                                        const std::vector<PlannedChange>& changes);

/// The error of a change that was saved in spite of `collisions`, which are not empty.
Error CollisionError(const FolderHandles& handles, const std::vector<Collision>& collisions);

/// Flushes every folder that `changes` touch. Errors: kWorld.
Result<void> FlushFolders(FolderHandles& handles, const std::vector<PlannedChange>& changes);

}  // namespace backlog
