#include "backlog/store/folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <set>

#include "backlog/store/story_text.h"
#include "store/folder_handles.h"
#include "store/lock.h"
#include "store/posix_file.h"
#include "store/recovery.h"
#include "store/transaction.h"
#include "store/undo_log.h"

namespace backlog {
namespace {

using Operation = FileChange::Operation;

bool IsComponent(std::string_view name) {
  return !name.empty() && name != "." && name != ".." && name.find('/') == std::string_view::npos &&
         name.find('\0') == std::string_view::npos;
}

Error Bug(std::string what) {
  return Error{Exit::kBug, std::move(what), {}, {}};
}

// A file that people named as no command does is read, but the journal and the undo log cannot
// carry its name. Errors: kCannot.
Result<void> RequirePlainNames(const std::vector<FileChange>& changes) {
  for (const FileChange& change : changes) {
    if (change.operation == Operation::kCreate || IsBacklogPath(change.path)) continue;
    return Error{Exit::kCannot,
                 "cannot change '" + change.path + "', because of its name",
                 {},
                 {"rename it: only letters, digits, '.', '_' and '-', at most 200 bytes"}};
  }
  return {};
}

// Drops what changes nothing, and refuses what no command may ask for.
Result<std::vector<FileChange>> Checked(std::vector<FileChange> changes) {
  std::erase_if(changes, [](const FileChange& change) {
    return change.operation == Operation::kReplace && change.before == change.after;
  });
  if (auto plain = RequirePlainNames(changes); !plain) return plain.error();
  std::set<std::string_view> paths;
  for (const FileChange& change : changes) {
    if (!IsBacklogPath(change.path)) return Bug("'" + change.path + "' is no file of a backlog");
    if (!paths.insert(change.path).second) return Bug("two changes of '" + change.path + "'");
    if (change.after.size() > kLargestFile) {
      return Error{Exit::kCannot,
                   "cannot write '" + change.path + "': it would be larger than " +
                       std::to_string(kLargestFile / 1024) + " KiB",
                   {},
                   {}};
    }
  }
  return changes;
}

// The change that takes `change` back, given the bytes that are there now; nothing where the file
// is as it was before already. Errors: kCannot where it is neither.
Result<std::optional<FileChange>> Inverse(const RecordedChange& change, const Folder& folder,
                                          const UndoRecord& record) {
  const Result<std::string> now = folder.Read(change.path);
  const bool missing = !now && now.error().code == Exit::kCannot;
  if (!now && now.error().code == Exit::kWorld) return Error(now.error());
  const bool as_left = change.operation == Operation::kRemove
                           ? missing
                           : now && Sha256Hex(*now) == change.after_hash;
  const bool as_before =
      change.operation == Operation::kCreate ? missing : now && *now == change.before;
  if (as_before) return std::optional<FileChange>();
  const std::string shown = folder.where().display + "/" + change.path;
  if (!as_left) {
    Error error;
    error.code = Exit::kCannot;
    error.what = "cannot undo '" + record.label + "': '" + shown + "' was changed since";
    error.place.path = shown;
    error.hints = {
        "put it back as the command left it, or change it by hand; 'backlog undo --list' "
        "tells what comes before",
        "nothing was taken back"};
    return error;
  }
  switch (change.operation) {
    case Operation::kCreate:
      return std::optional(FileChange{Operation::kRemove, change.path, *now, ""});
    case Operation::kReplace:
      return std::optional(FileChange{Operation::kReplace, change.path, *now, change.before});
    case Operation::kRemove: break;
  }
  return std::optional(FileChange{Operation::kCreate, change.path, "", change.before});
}

}  // namespace

struct Folder::State {
  explicit State(Whereabouts where) : handles(std::move(where)) {}
  FolderHandles handles;
  std::vector<std::string> recovered;
};

Folder::Folder(std::unique_ptr<State> state) : state_(std::move(state)) {}
Folder::Folder(Folder&&) noexcept = default;
Folder& Folder::operator=(Folder&&) noexcept = default;
Folder::~Folder() = default;

Result<Folder> Folder::Open(Whereabouts where) {
  auto state = std::make_unique<State>(std::move(where));
  if (Result<void> opened = state->handles.Reopen(); !opened) return std::move(opened).error();
  return Folder(std::move(state));
}

Result<Folder> Folder::Create(Whereabouts where) {
  FolderHandles handles(where);
  FileHandle made;
  if (mkdir(where.folder.c_str(), 0777) != 0 && errno != EEXIST) {
    return SystemError("make", where.display, errno);
  }
  if (Result<void> opened = handles.Reopen(); !opened) return std::move(opened).error();
  for (const std::string_view name : kSubfolders) {
    const Result<int> folder = handles.MadeSubfolder(std::string(name));
    if (!folder) return Error(folder.error());
  }
  return Open(std::move(where));
}

const Whereabouts& Folder::where() const {
  return state_->handles.where();
}

const std::vector<std::string>& Folder::recovered() const {
  return state_->recovered;
}

Result<Lock> Folder::Exclusive() {
  FolderHandles& handles = state_->handles;
  if (Result<void> opened = handles.Reopen(); !opened) return std::move(opened).error();
  const Result<int> control = handles.MadeControl();
  if (!control) return Error(control.error());
  Result<FileHandle> file = TakeLock(*control, LockMode::kExclusive, handles.ShownControl("lock"));
  if (!file) return std::move(file).error();
  Lock lock(file->Release());
  Result<void> ready = Recover(handles, &state_->recovered);
  if (!ready) return std::move(ready).error();
  return lock;
}

Result<Lock> Folder::Shared() {
  FolderHandles& handles = state_->handles;
  if (Result<void> opened = handles.Reopen(); !opened) return std::move(opened).error();
  // Where the folder for the lock cannot be made nobody can hold the lock: read without.
  const Result<int> control = handles.MadeControl();
  if (!control) return Lock();
  Result<FileHandle> file = TakeLock(*control, LockMode::kShared, handles.ShownControl("lock"));
  if (!file) return std::move(file).error();
  Lock lock(file->Release());
  if (!NeedsRecovery(handles)) return lock;
  if (faccessat(*control, ".", W_OK, AT_EACCESS) != 0) {
    state_->recovered.push_back("an interrupted command left '" + handles.ShownControl("journal") +
                                "', which cannot be finished in a tree that cannot be written");
    return lock;
  }
  lock.Release();
  return Exclusive();  // kept for the reader: giving it back and asking again would race
}

Result<std::vector<std::string>> Folder::List(std::string_view subfolder) const {
  const std::string name(subfolder);
  if (!name.empty() && (!IsComponent(name) || name.front() == '.')) {
    return Bug("'" + name + "' is no folder of a backlog");
  }
  const Result<int> folder = state_->handles.Subfolder(name);
  if (!folder) return Error(folder.error());
  std::vector<std::string> names;
  if (*folder < 0) return names;
  if (const int error = ListFolder(*folder, &names); error != 0) {
    return SystemError("read", state_->handles.Shown(name), error);
  }
  std::erase_if(names, [](const std::string& file) { return file.front() == '.'; });
  std::sort(names.begin(), names.end());
  return names;
}

FolderHandles& Folder::handles() const {
  return state_->handles;
}

Result<std::string> Folder::Read(std::string_view path, FileStamp* stamp) const {
  const PathParts parts = SplitPath(path);
  const bool in_folder = path.find('/') != std::string_view::npos;
  const ReadOutcome none{ReadOutcome::Kind::kMissing, 0};
  if (!IsComponent(parts.name) ||
      (in_folder && (!IsComponent(parts.folder) || parts.folder.front() == '.'))) {
    return ReadError(none, state_->handles.Shown(path), kLargestFile);
  }
  const Result<int> folder = state_->handles.Subfolder(parts.folder);
  if (!folder) return Error(folder.error());
  std::string bytes;
  const ReadOutcome outcome =
      *folder < 0 ? none : ReadFileAt(*folder, parts.name, kLargestFile, &bytes, stamp);
  if (outcome.kind == ReadOutcome::Kind::kRead) return bytes;
  return ReadError(outcome, state_->handles.Shown(path), kLargestFile);
}

Result<void> Folder::Commit(const Lock& /*exclusive*/, std::vector<FileChange> changes,
                            const std::string& label) {
  Result<std::vector<FileChange>> checked = Checked(std::move(changes));
  if (!checked) return std::move(checked).error();
  if (checked->empty()) return {};
  FolderHandles& handles = state_->handles;
  Transaction transaction(handles, *std::move(checked));
  std::string staged_undo;
  if (!label.empty()) {
    Result<std::string> staged = StageUndo(handles, transaction, label);
    // Not being able to undo is no reason not to save.
    if (!staged) {
      state_->recovered.push_back("no undo for this: " + staged.error().what);
    } else {
      staged_undo = *std::move(staged);
    }
  }
  Result<void> done = transaction.Run();
  if (staged_undo.empty()) return done;
  switch (transaction.outcome()) {
    case Transaction::Outcome::kUnchanged:
    case Transaction::Outcome::kColliding: DropUndo(handles, staged_undo); break;
    case Transaction::Outcome::kSaved:
      if (const Result<void> placed = PlaceUndo(handles, staged_undo); !placed) {
        state_->recovered.push_back("no undo for this: " + placed.error().what);
      }
      break;
    case Transaction::Outcome::kUnfinished: break;  // recovery finishes the record, too
  }
  return done;
}

Result<std::vector<UndoRecord>> Folder::UndoRecords() const {
  const Result<std::vector<int>> numbers = UndoNumbers(state_->handles);
  if (!numbers) return Error(numbers.error());
  std::vector<UndoRecord> records;
  for (auto number = numbers->rbegin(); number != numbers->rend(); ++number) {
    Result<UndoRecord> record = ReadUndo(state_->handles, *number);
    if (!record) return std::move(record).error();
    records.push_back(*std::move(record));
  }
  return records;
}

Result<UndoRecord> Folder::Undo(const Lock& exclusive) {
  const Result<std::vector<int>> numbers = UndoNumbers(state_->handles);
  if (!numbers) return Error(numbers.error());
  if (numbers->empty()) return Error{Exit::kCannot, "nothing to undo", {}, {}};
  Result<UndoRecord> record = ReadUndo(state_->handles, numbers->back());
  if (!record) return record;
  std::vector<FileChange> inverse;
  for (const RecordedChange& change : record->changes) {
    Result<std::optional<FileChange>> back = Inverse(change, *this, *record);
    if (!back) return std::move(back).error();
    if (back->has_value()) inverse.push_back(**std::move(back));
  }
  if (Result<void> done = Commit(exclusive, std::move(inverse), ""); !done) {
    return std::move(done).error();
  }
  if (Result<void> done = ForgetUndo(state_->handles, record->number); !done) {
    Error error = std::move(done).error();
    error.what = "the change was taken back, but " + error.what;
    return error;
  }
  return record;
}

Result<std::string> Folder::EditCopy(std::string_view name, std::string_view bytes) const {
  if (!IsComponent(name) || name.front() == '-' || name.front() == '.') {
    return Bug("'" + std::string(name) + "' is no name for an editor's copy");
  }
  const Result<FileHandle> folder = state_->handles.MadeLocal("edit");
  if (!folder) return Error(folder.error());
  constexpr unsigned kPrivate = 0600;
  constexpr int kMostCopies = 1000;
  for (int i = 1; i <= kMostCopies; ++i) {
    // The number comes first: the ending tells editors what they edit.
    const std::string copy = std::to_string(i) + "-" + std::string(name);
    FileHandle file;
    int error = CreateFileAt(folder->get(), copy, kPrivate, bytes, &file);
    if (error == EEXIST) continue;
    if (error == 0) error = file.Close();
    const std::string below = ".local/edit/" + copy;
    if (error == 0) return state_->handles.where().folder + "/" + below;
    if (file) Unlink(folder->get(), copy);
    return SystemError("write", state_->handles.Shown(below), error);
  }
  return SystemError("write", state_->handles.Shown(".local/edit/" + std::string(name)), EEXIST);
}

std::string Folder::Cached(std::string_view name) const {
  constexpr std::size_t kLargestCache = std::size_t{16} * 1024 * 1024;
  const FileHandle folder = state_->handles.Local("cache");
  std::string bytes;
  if (!folder || !IsComponent(name)) return bytes;
  const ReadOutcome read = ReadFileAt(folder.get(), std::string(name), kLargestCache, &bytes);
  if (read.kind != ReadOutcome::Kind::kRead) return {};
  // A cache that was damaged must not be believed.
  const std::size_t line = bytes.find('\n');
  if (line == std::string::npos) return {};
  const std::string rest = bytes.substr(line + 1);
  return bytes.compare(0, line, Sha256Hex(rest)) == 0 ? rest : std::string();
}

void Folder::KeepCached(std::string_view name, std::string_view bytes) const {
  const Result<FileHandle> folder = state_->handles.MadeLocal("cache");
  if (!folder || !IsComponent(name)) return;
  // Staged, so that a reader at the same time never sees half of it.
  const std::string staged = ".tmp-" + std::string(name) + "-" + std::to_string(getpid());
  constexpr unsigned kPrivate = 0600;
  FileHandle file;
  const std::string checked = Sha256Hex(bytes) + "\n" + std::string(bytes);
  int error = CreateFileAt(folder->get(), staged, kPrivate, checked, &file);
  if (error == EEXIST) return;
  if (error == 0) error = file.Close();
  if (error == 0) error = RenameOver(folder->get(), staged, std::string(name));
  if (error != 0) Unlink(folder->get(), staged);
}

}  // namespace backlog
