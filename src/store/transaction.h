// Changes to several files that are made all or not at all, whatever kills the command or fails
// below it: stage, journal, compare, commit, rename. docs/design.md tells what each step buys.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "backlog/model/result.h"
#include "backlog/store/folder.h"
#include "store/folder_handles.h"
#include "store/transaction_journal.h"

namespace backlog {

class Transaction {
 public:
  enum class Outcome {
    kUnchanged,   // the tree is as it was
    kSaved,       // all done
    kColliding,   // saved, but another program changed a file at the same moment
    kUnfinished,  // saved; the journal waits for recovery
  };

  /// Requires valid, distinct paths, the exclusive lock and a recovered folder.
  Transaction(FolderHandles& handles, std::vector<FileChange> changes);

  const std::vector<FileChange>& changes() const { return changes_; }
  const std::vector<PlannedChange>& planned() const { return planned_; }
  /// Unique among the temporaries of all commands.
  const std::string& token() const { return token_; }
  Outcome outcome() const { return outcome_; }

  /// Does it all, once. Errors: kWorld; `outcome` tells what then is on the disk.
  Result<void> Run();

 private:
  bool NeedsJournal() const;
  Result<void> Stage();
  Result<int> FolderFor(const std::string& name);
  Result<void> StageOne(std::size_t index, int folder, FileHandle* file);
  Result<void> FlushStaged(std::vector<FileHandle>& files);
  Result<void> StageJournal();
  Result<void> Compare();
  Result<void> CompareOne(const FileChange& change);
  Result<void> CommitJournal();
  void Discard();
  Result<void> FinishSeveral();
  Result<void> FinishSingle();
  Result<void> TakeSingleBack();
  Error ChangedUnderneath(const std::string& path) const;

  FolderHandles& handles_;
  std::vector<FileChange> changes_;
  std::string token_;
  std::vector<PlannedChange> planned_;
  std::set<std::string> made_folders_;
  std::size_t staged_ = 0;  // changes before this one may have a temporary
  Outcome outcome_ = Outcome::kUnchanged;
};

}  // namespace backlog
