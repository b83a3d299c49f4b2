// Finishes, or refuses to finish, what a killed command left behind.
#pragma once

#include <string>
#include <vector>

#include "backlog/model/result.h"
#include "store/folder_handles.h"

namespace backlog {

/// Requires the exclusive lock. Where there is a journal, finishes its changes, and says so in
/// `recovered`; then removes what commands left staged that never reached their commit point.
/// Errors: kWorld; where a file is neither as before nor as after the change, nothing is touched,
/// so that stale bytes never replace newer work.
Result<void> Recover(FolderHandles& handles, std::vector<std::string>* recovered);

/// Whether there is a journal. False where there is no control folder.
bool NeedsRecovery(FolderHandles& handles);

}  // namespace backlog
