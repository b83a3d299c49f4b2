// The lock on a backlog: flock on a file that is never deleted, so that the kernel frees it when
// its owner is killed and no stale lock ever needs a hand.
#pragma once

#include <string_view>

#include "backlog/model/result.h"
#include "store/posix_file.h"

namespace backlog {

enum class LockMode { kShared, kExclusive };

/// Locks the file `lock` in the folder `control`, waiting up to BACKLOG_LOCK_TIMEOUT seconds
/// (default 30). `shown` is the file's path for messages. A reader who may not open the file gets
/// an empty handle: a tree that nobody can write is read without a lock. Errors: kWorld.
Result<FileHandle> TakeLock(int control, LockMode mode, std::string_view shown);

}  // namespace backlog
