// The only way to the disk: an opened .backlog folder, its lock, and transactions over its files.
// Nothing is lost, ever: docs/design.md, "Nothing is lost", tells what each step buys.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backlog/model/result.h"

namespace backlog {

class FolderHandles;  // private to the store
struct FileStamp;     // private to the store

/// Where a backlog lies.
struct Whereabouts {
  std::string folder;  // absolute path of .backlog
  std::string
      control;  // absolute path of the folder for lock and journal (created when first needed)
  std::string display;   // .backlog as the user would name it from the working directory
  std::string worktree;  // absolute path of the git work tree's top; empty without git
};

/// Looks for .backlog upward from `start`, up to the git work tree's top, a mount boundary or a
/// directory of another owner. BACKLOG_DIR is the caller's business.
/// Errors: kCannot where there is none (hint: `backlog init`); names a Backlog.md project where it
/// meets one.
Result<Whereabouts> FindBacklog(const std::string& start);

/// Returns the whereabouts of `folder`, a path that ends in .backlog, which need not exist yet; the
/// folder that holds it must. Errors: kCannot where it is there and no folder, or Backlog.md's.
Result<Whereabouts> BacklogAt(const std::string& folder);

/// The folders of a backlog. Whoever adds one adds it here, so that temporaries are swept there
/// too.
inline constexpr std::string_view kSubfolders[] = {"stories", "sprints", "releases", "feedback",
                                                   "decisions"};

/// One file's change in a transaction. `path` is relative to .backlog, "stories/k7m2qx-pay.yaml":
/// one of the folders of kSubfolders at most, each component [A-Za-z0-9._-], never starting with
/// '-'.
struct FileChange {
  enum class Operation { kCreate, kReplace, kRemove };
  Operation operation = Operation::kCreate;
  std::string path;
  std::string before;  // kReplace, kRemove: the bytes that the command started from
  std::string after;   // kCreate, kReplace: the bytes to write
};

/// One file's change as `undo` keeps it. The new bytes need not be kept: they stand in the file,
/// and their hash tells whether they still do.
struct RecordedChange {
  FileChange::Operation operation = FileChange::Operation::kCreate;
  std::string path;
  std::string before;      // kReplace, kRemove: the bytes to put back
  std::string after_hash;  // kCreate, kReplace: SHA-256 of the bytes that were written
};

/// What one command changed, as `undo` keeps it. `number` grows; the newest 50 are kept.
struct UndoRecord {
  int number = 0;
  std::string label;  // the command in words: "accept k7m2qx"
  std::string on;     // when, ISO 8601 with UTC offset, for people only
  std::vector<RecordedChange> changes;
};

/// A lock on a backlog, released on destruction. Must be gone before a child process is started
/// and before output.
class Lock {
 public:
  Lock() = default;
  explicit Lock(int fd) : fd_(fd) {}
  Lock(Lock&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Lock& operator=(Lock&& other) noexcept;
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  ~Lock() { Release(); }
  void Release();

 private:
  int fd_ = -1;
};

class Folder {
 public:
  /// Opens an existing .backlog (a directory, no symbolic link).
  static Result<Folder> Open(Whereabouts where);
  /// Creates .backlog with its subfolders where missing, and opens it.
  static Result<Folder> Create(Whereabouts where);
  Folder(Folder&&) noexcept;
  Folder& operator=(Folder&&) noexcept;
  ~Folder();

  const Whereabouts& where() const;

  /// Takes the lock: `Exclusive` for writers, which also finishes or refuses what a killed command
  /// left behind (`recovered` in words, for stderr, or empty); `Shared` for readers, which takes an
  /// exclusive lock first where there is something to recover. A read-only tree is read without.
  /// Errors: kWorld after 30 s; kWorld where recovery would overwrite newer work.
  Result<Lock> Exclusive();
  Result<Lock> Shared();
  /// What recovery did since the folder was opened, and why a commit cannot be undone where it
  /// cannot; for stderr, one sentence an entry.
  const std::vector<std::string>& recovered() const;

  /// Returns the names in a subfolder ("stories", "sprints", ... or "" for .backlog itself), sorted
  /// by bytes; hidden ones (temporaries among them) left out. A folder, a symbolic link or a FIFO
  /// is listed: Read refuses it by name, so that nothing is overlooked. Missing folder: empty.
  Result<std::vector<std::string>> List(std::string_view subfolder) const;
  /// Reads a whole file: opened relative to a directory handle, no symbolic link, regular, at most
  /// kLargestFile bytes. Errors: kWorld for the system's reasons; kInvalid for what is no regular
  /// file or too large; kCannot for a file that is not there.
  /// Where `stamp` is not null it gets what the file system said of the file before it was read.
  Result<std::string> Read(std::string_view path, FileStamp* stamp = nullptr) const;

  /// Applies all changes or none, and records them for undo under `label` (no undo record where
  /// `label` is empty). Requires the exclusive lock. Changes whose bytes are equal are dropped;
  /// an empty list does nothing.
  /// Errors: kWorld, with the tree as it was; where a file is not as it was read: says so and
  /// which. An error after the commit point says that the change was saved. kBug for a path that is
  /// no backlog's, or that is named twice.
  Result<void> Commit(const Lock& exclusive, std::vector<FileChange> changes,
                      const std::string& label);

  /// Returns the kept undo records, newest first.
  Result<std::vector<UndoRecord>> UndoRecords() const;
  /// Takes the newest record back as one transaction, and forgets it. A file that is already as it
  /// was before counts as taken back: an undo that was killed can be run again.
  /// Errors: kCannot where nothing is left to undo, or where a file was changed since (names it);
  /// then nothing changes.
  Result<UndoRecord> Undo(const Lock& exclusive);

  /// Path of a fresh private file below .local/edit/ for an editor's copy; the folder exists then.
  Result<std::string> EditCopy(std::string_view name, std::string_view bytes) const;

  /// Returns what KeepCached kept under this name; empty where that was nothing, or is lost.
  std::string Cached(std::string_view name) const;
  /// Keeps bytes below .local/cache, in the place of what was there; does nothing where that cannot
  /// be written. A cache may be removed at any time.
  void KeepCached(std::string_view name, std::string_view bytes) const;

  /// For the rest of the store.
  FolderHandles& handles() const;

 private:
  struct State;
  explicit Folder(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Lower-case hexadecimal SHA-256 of `bytes`.
std::string Sha256Hex(std::string_view bytes);

}  // namespace backlog
