#include "store/transaction.h"

#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>

#include "backlog/store/story_text.h"
#include "store/posix_file.h"
#include "store/transaction_apply.h"

namespace backlog {
namespace {

using Operation = FileChange::Operation;

// Above this many files one syncfs() costs less than an fsync() each: 3,526 new files took 0.6 s
// instead of 15 s on ext4. Below it, syncfs() may wait for what others write.
constexpr std::size_t kMostFlushedSingly = 16;

// Random rather than the process id: two containers that share a folder share ids.
std::string RandomToken() {
  std::uint64_t number = 0;
  if (getrandom(&number, sizeof number, 0) != sizeof number) {
    number = static_cast<std::uint64_t>(getpid());
  }
  return Sha256Hex({reinterpret_cast<const char*>(&number), sizeof number}).substr(0, 10);
}

std::vector<PlannedChange> Plan(const std::vector<FileChange>& changes, const std::string& token) {
  std::vector<PlannedChange> planned;
  planned.reserve(changes.size());
  for (const FileChange& change : changes) {
    PlannedChange plan;
    plan.operation = change.operation;
    plan.path = change.path;
    if (change.operation != Operation::kCreate) plan.old_hash = Sha256Hex(change.before);
    if (change.operation != Operation::kRemove) plan.new_hash = Sha256Hex(change.after);
    plan.temporary = ".tmp-" + SplitPath(change.path).name + "-" + token;
    planned.push_back(std::move(plan));
  }
  return planned;
}

// Gives the new file the mode of the old one, and its owner where the system lets us (root in a
// container works on files of the user outside).
int CopyMode(int folder, const std::string& old_name, int new_file) {
  struct stat old_status = {};
  struct stat new_status = {};
  if (fstatat(folder, old_name.c_str(), &old_status, AT_SYMLINK_NOFOLLOW) != 0) {
    return errno == ENOENT ? 0 : errno;  // removed meanwhile: Compare() says so
  }
  if (!S_ISREG(old_status.st_mode)) return 0;  // likewise
  if (fstat(new_file, &new_status) != 0) return errno;
  if (old_status.st_uid != new_status.st_uid || old_status.st_gid != new_status.st_gid) {
    if (fchown(new_file, old_status.st_uid, old_status.st_gid) != 0 && errno != EPERM) return errno;
  }
  constexpr mode_t kPermissions = 0777;
  if (((old_status.st_mode ^ new_status.st_mode) & kPermissions) == 0) return 0;
  return fchmod(new_file, old_status.st_mode & kPermissions) == 0 ? 0 : errno;
}

Error Saved(Error error) {
  error.what = "the change was saved, but " + error.what;
  return error;
}

}  // namespace

Transaction::Transaction(FolderHandles& handles, std::vector<FileChange> changes)
    : handles_(handles),
      changes_(std::move(changes)),
      token_(RandomToken()),
      planned_(Plan(changes_, token_)) {}

// One file that replaces another is all or nothing by itself. One that is created or removed needs
// care after a crash between its two steps, which the journal gives.
bool Transaction::NeedsJournal() const {
  return changes_.size() != 1 || changes_.front().operation != Operation::kReplace;
}

Result<void> Transaction::Run() {
  Result<void> ready = Stage();
  if (ready && NeedsJournal()) ready = StageJournal();
  // Last, so that what an editor or git saved while the steps above took their time is noticed.
  if (ready) ready = Compare();
  if (ready && NeedsJournal()) ready = CommitJournal();
  if (!ready) {
    Discard();
    return ready;
  }
  return NeedsJournal() ? FinishSeveral() : FinishSingle();
}

Result<int> Transaction::FolderFor(const std::string& name) {
  Result<int> folder = handles_.Subfolder(name);
  if (!folder || *folder >= 0) return folder;
  made_folders_.insert(name);
  return handles_.MadeSubfolder(name);
}

Result<void> Transaction::Stage() {
  const bool flush_singly = changes_.size() <= kMostFlushedSingly;
  std::vector<FileHandle> files;
  for (std::size_t i = 0; i < changes_.size(); ++i) {
    if (changes_[i].operation == Operation::kRemove) continue;
    const Result<int> folder = FolderFor(SplitPath(changes_[i].path).folder);
    if (!folder) return Error(folder.error());
    staged_ = i + 1;
    FileHandle file;
    if (Result<void> done = StageOne(i, *folder, &file); !done) return done;
    if (flush_singly) {
      files.push_back(std::move(file));
    } else if (const int error = file.Close(); error != 0) {
      return SystemError("write", handles_.Shown(changes_[i].path), error);
    }
  }
  if (flush_singly) return FlushStaged(files);
  if (const int error = handles_.FlushAll(); error != 0) {
    return SystemError("write", handles_.where().display, error);
  }
  return {};
}

Result<void> Transaction::StageOne(std::size_t index, int folder, FileHandle* file) {
  constexpr unsigned kNewMode = 0666;  // less the umask
  const FileChange& change = changes_[index];
  int error = CreateFileAt(folder, planned_[index].temporary, kNewMode, change.after, file);
  if (error == 0 && change.operation == Operation::kReplace) {
    error = CopyMode(folder, SplitPath(change.path).name, file->get());
  }
  if (error != 0) return SystemError("write", handles_.Shown(change.path), error);
  return {};
}

// All files are written before the first is flushed: the file system then flushes them together.
Result<void> Transaction::FlushStaged(std::vector<FileHandle>& files) {
  for (FileHandle& file : files) {
    int error = handles_.Flush(file.get());
    if (const int close_error = file.Close(); error == 0) error = close_error;
    if (error != 0) return SystemError("write", handles_.where().display, error);
  }
  // A single replaced file has nothing to lose by its temporary's name being lost.
  return NeedsJournal() ? FlushFolders(handles_, planned_) : Result<void>();
}

Result<void> Transaction::StageJournal() {
  const Result<int> control = handles_.MadeControl();
  if (!control) return Error(control.error());
  constexpr unsigned kMode = 0666;
  FileHandle file;
  int error = CreateFileAt(*control, "journal.new", kMode, FormatJournal(planned_), &file);
  if (error == 0) error = handles_.Flush(file.get());
  if (error == 0) error = file.Close();
  if (error != 0) return SystemError("write", handles_.ShownControl("journal.new"), error);
  return {};
}

Result<void> Transaction::Compare() {
  for (const FileChange& change : changes_) {
    if (Result<void> same = CompareOne(change); !same) return same;
  }
  return {};
}

Result<void> Transaction::CompareOne(const FileChange& change) {
  const PathParts parts = SplitPath(change.path);
  const Result<int> folder = handles_.Subfolder(parts.folder);
  if (!folder) return Error(folder.error());
  if (*folder < 0) return ChangedUnderneath(change.path);  // only removals make no folder
  if (change.operation == Operation::kCreate) {
    struct stat status = {};
    if (fstatat(*folder, parts.name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) {
      return ChangedUnderneath(change.path);
    }
    if (errno != ENOENT) return SystemError("read", handles_.Shown(change.path), errno);
    return {};
  }
  std::string bytes;
  const ReadOutcome outcome = ReadFileAt(*folder, parts.name, kLargestFile, &bytes);
  if (outcome.kind == ReadOutcome::Kind::kSystem) {
    return ReadError(outcome, handles_.Shown(change.path), kLargestFile);
  }
  const bool same = outcome.kind == ReadOutcome::Kind::kRead && bytes == change.before;
  return same ? Result<void>() : ChangedUnderneath(change.path);
}

Error Transaction::ChangedUnderneath(const std::string& path) const {
  Error error;
  error.code = Exit::kWorld;
  error.what =
      "'" + handles_.Shown(path) + "' was changed by another program while this command ran";
  error.place.path = handles_.Shown(path);
  error.hints = {"nothing was saved; run the command again"};
  return error;
}

// The commit point: before this rename a crash leaves the old state, after it the new one.
Result<void> Transaction::CommitJournal() {
  const Result<int> control = handles_.MadeControl();
  if (!control) return Error(control.error());
  int error = RenameNew(*control, "journal.new", "journal");
  if (error == 0) {
    error = handles_.Flush(*control);
    // Not known to be on the disk, and nothing is renamed yet: better not saved than perhaps saved.
    if (error != 0) Unlink(*control, "journal");
  }
  if (error != 0) return SystemError("write", handles_.ShownControl("journal"), error);
  return {};
}

void Transaction::Discard() {
  for (std::size_t i = 0; i < staged_; ++i) {
    if (changes_[i].operation == Operation::kRemove) continue;
    const Result<int> folder = handles_.Subfolder(SplitPath(changes_[i].path).folder);
    if (folder && *folder >= 0) Unlink(*folder, planned_[i].temporary);
  }
  if (NeedsJournal()) {
    const Result<int> control = handles_.Control();
    if (control && *control >= 0) Unlink(*control, "journal.new");
  }
  for (const std::string& name : made_folders_) handles_.RemoveIfEmpty(name);
}

Result<void> Transaction::FinishSeveral() {
  outcome_ = Outcome::kUnfinished;
  Result<std::vector<Collision>> applied = ApplyAll(handles_, planned_);
  if (!applied) {
    Error error = Saved(std::move(applied).error());
    error.hints.emplace_back("the next command of backlog finishes it");
    return error;
  }
  outcome_ = applied->empty() ? Outcome::kSaved : Outcome::kColliding;
  return applied->empty() ? Result<void>() : CollisionError(handles_, *applied);
}

Result<void> Transaction::FinishSingle() {
  const PlannedChange& change = planned_.front();
  const Result<int> folder = handles_.Subfolder(SplitPath(change.path).folder);
  if (!folder) return Error(folder.error());
  const Result<Applied> applied = Apply(handles_, change);
  if (!applied) {
    // The exchange itself failed where the staged bytes are still in the temporary.
    std::string bytes;
    const ReadOutcome staged = ReadFileAt(*folder, change.temporary, kLargestFile, &bytes);
    if (staged.kind == ReadOutcome::Kind::kRead && Sha256Hex(bytes) == change.new_hash) {
      Discard();
      return Error(applied.error());
    }
    outcome_ = Outcome::kSaved;
    Unlink(*folder, change.temporary);
    return Saved(Error(applied.error()));
  }
  if (*applied == Applied::kDisplaced) return TakeSingleBack();
  if (*applied == Applied::kRefused) {
    Discard();
    return ChangedUnderneath(change.path);
  }
  outcome_ = Outcome::kSaved;
  if (const int error = handles_.Flush(*folder); error != 0) {
    return Saved(SystemError("write", handles_.Shown(change.path), error));
  }
  return {};
}

// Another program saved the file between the comparison and the exchange: its bytes go back.
Result<void> Transaction::TakeSingleBack() {
  const PlannedChange& change = planned_.front();
  const PathParts parts = SplitPath(change.path);
  const Result<int> folder = handles_.Subfolder(parts.folder);
  if (!folder) return Error(folder.error());
  std::string bytes;
  if (Exchange(*folder, change.temporary, parts.name) == 0 &&
      ReadFileAt(*folder, change.temporary, kLargestFile, &bytes).kind ==
          ReadOutcome::Kind::kRead &&
      Sha256Hex(bytes) == change.new_hash) {
    Discard();
    return ChangedUnderneath(change.path);
  }
  // It saved once more, or cannot be put back: both versions stay.
  outcome_ = Outcome::kColliding;
  Result<std::string> kept = KeepTemporary(handles_, change);
  if (!kept) return Saved(std::move(kept).error());
  return CollisionError(handles_, {{change.path, *std::move(kept)}});
}

}  // namespace backlog
