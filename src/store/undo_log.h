// What `undo` can take back: one file a record in .local/undo. A record is staged before its
// change's commit point and put into place after it. After a crash the staged record decides by the
// files themselves: it counts only where every one of them is as the change left it.
#pragma once

#include <string>
#include <vector>

#include "backlog/model/result.h"
#include "store/folder_handles.h"
#include "store/transaction.h"

namespace backlog {

/// Returns the numbers of the kept records, ascending; empty where there is no log.
Result<std::vector<int>> UndoNumbers(const FolderHandles& handles);
/// Errors: kInvalid for a record that is damaged, kWorld.
Result<UndoRecord> ReadUndo(const FolderHandles& handles, int number);
Result<void> ForgetUndo(const FolderHandles& handles, int number);

/// Writes the record of `transaction`, not yet in its place, and returns its name.
Result<std::string> StageUndo(const FolderHandles& handles, const Transaction& transaction,
                              const std::string& label);
/// Puts a staged record into its place, and removes the oldest beyond the newest 50.
Result<void> PlaceUndo(const FolderHandles& handles, const std::string& staged);
void DropUndo(const FolderHandles& handles, const std::string& staged);
/// Places or drops the records that killed commands left staged. Requires the exclusive lock and no
/// journal.
Result<void> SettleUndo(FolderHandles& handles);

}  // namespace backlog
