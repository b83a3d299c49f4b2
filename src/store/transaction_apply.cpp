#include "store/transaction_apply.h"

#include <cerrno>
#include <set>

#include "backlog/store/story_text.h"
#include "store/posix_file.h"

namespace backlog {
namespace {

using Operation = FileChange::Operation;

// Whether the file holds bytes of this hash; a file that is too large or irregular does not.
Result<bool> Holds(const FolderHandles& handles, int folder, const std::string& name,
                   std::string_view hash, std::string_view path) {
  std::string bytes;
  const ReadOutcome outcome = ReadFileAt(folder, name, kLargestFile, &bytes);
  if (outcome.kind == ReadOutcome::Kind::kSystem) {
    return ReadError(outcome, handles.Shown(path), kLargestFile);
  }
  return outcome.kind == ReadOutcome::Kind::kRead && Sha256Hex(bytes) == hash;
}

Result<Applied> Done(const FolderHandles& handles, const PlannedChange& change, int error) {
  if (error != 0) return SystemError("write", handles.Shown(change.path), error);
  return Applied::kDone;
}

// Removes the displaced bytes where they are the ones that the command started from.
Result<Applied> LookAtDisplaced(const FolderHandles& handles, const PlannedChange& change,
                                int folder) {
  const Result<bool> expected =
      Holds(handles, folder, change.temporary, change.old_hash, change.path);
  if (!expected) return Error(expected.error());
  if (!*expected) return Applied::kDisplaced;
  return Done(handles, change, Unlink(folder, change.temporary));
}

Result<Applied> ApplyCreate(const FolderHandles& handles, const PlannedChange& change, int folder) {
  const int error = RenameNew(folder, change.temporary, SplitPath(change.path).name);
  if (error == EEXIST) return Applied::kRefused;
  return Done(handles, change, error);
}

Result<Applied> ApplyReplace(const FolderHandles& handles, const PlannedChange& change,
                             int folder) {
  const std::string name = SplitPath(change.path).name;
  const int error = Exchange(folder, change.temporary, name);
  if (error == 0) return LookAtDisplaced(handles, change, folder);
  if (error == ENOENT) return Applied::kRefused;  // removed a moment ago
  if (error != EINVAL) return Done(handles, change, error);
  // The file system cannot exchange: look first, and leave the gap of a moment.
  const Result<bool> expected = Holds(handles, folder, name, change.old_hash, change.path);
  if (!expected) return Error(expected.error());
  if (!*expected) return Applied::kRefused;
  return Done(handles, change, RenameOver(folder, change.temporary, name));
}

Result<Applied> ApplyRemove(const FolderHandles& handles, const PlannedChange& change, int folder) {
  const std::string name = SplitPath(change.path).name;
  const int error = RenameNew(folder, name, change.temporary);
  if (error == ENOENT) return Applied::kDone;
  if (error != 0) return Done(handles, change, error);
  Result<Applied> looked = LookAtDisplaced(handles, change, folder);
  if (!looked || *looked == Applied::kDone) return looked;
  // Somebody saved the file a moment ago: it goes back, unless it was made anew since.
  return RenameNew(folder, change.temporary, name) == 0 ? Applied::kRefused : Applied::kDisplaced;
}

}  // namespace

Result<Applied> Apply(FolderHandles& handles, const PlannedChange& change) {
  const Result<int> folder = handles.Subfolder(SplitPath(change.path).folder);
  if (!folder) return Error(folder.error());
  switch (change.operation) {
    case Operation::kCreate: return ApplyCreate(handles, change, *folder);
    case Operation::kReplace: return ApplyReplace(handles, change, *folder);
    case Operation::kRemove: break;
  }
  return ApplyRemove(handles, change, *folder);
}

Result<std::string> KeepTemporary(FolderHandles& handles, const PlannedChange& change) {
  const PathParts parts = SplitPath(change.path);
  const Result<int> folder = handles.Subfolder(parts.folder);
  if (!folder) return Error(folder.error());
  constexpr std::size_t kPrefix = std::string_view(".tmp-").size();
  const std::string kept = ".kept-" + change.temporary.substr(kPrefix);
  const std::string shown = handles.Shown(parts.folder.empty() ? kept : parts.folder + "/" + kept);
  const int error = RenameNew(*folder, change.temporary, kept);
  if (error != 0) return SystemError("write", shown, error);
  return shown;
}

Result<std::vector<Collision>> ApplyAll(FolderHandles& handles,
                                        const std::vector<PlannedChange>& changes) {
  std::vector<Collision> collisions;
  for (const PlannedChange& change : changes) {
    const Result<Applied> applied = Apply(handles, change);
    if (!applied) return Error(applied.error());
    if (*applied == Applied::kDone) continue;
    Collision collision{change.path, ""};
    const bool nothing_staged =
        *applied == Applied::kRefused && change.operation == Operation::kRemove;
    if (!nothing_staged) {
      Result<std::string> kept = KeepTemporary(handles, change);
      if (!kept) return std::move(kept).error();
      collision.kept = *std::move(kept);
    }
    collisions.push_back(std::move(collision));
  }
  if (Result<void> flushed = FlushFolders(handles, changes); !flushed) {
    return std::move(flushed).error();
  }
  const Result<int> control = handles.MadeControl();
  if (!control) return Error(control.error());
  int error = Unlink(*control, "journal");
  if (error == 0) error = handles.Flush(*control);
  if (error != 0) return SystemError("remove", handles.ShownControl("journal"), error);
  return collisions;
}

Error CollisionError(const FolderHandles& handles, const std::vector<Collision>& collisions) {
  Error error;
  error.code = Exit::kWorld;
  error.what = "the change was saved, but another program changed '" +
               handles.Shown(collisions.front().path) + "' at the same moment";
  for (const Collision& collision : collisions) {
    const std::string path = "'" + handles.Shown(collision.path) + "'";
    error.hints.push_back(collision.kept.empty()
                              ? path + " was left as that program wrote it"
                              : "two versions of " + path + ": compare it with '" + collision.kept +
                                    "', then remove that");
  }
  return error;
}

Result<void> FlushFolders(FolderHandles& handles, const std::vector<PlannedChange>& changes) {
  std::set<std::string> folders;
  for (const PlannedChange& change : changes) folders.insert(SplitPath(change.path).folder);
  for (const std::string& name : folders) {
    const Result<int> folder = handles.Subfolder(name);
    if (!folder) return Error(folder.error());
    if (*folder < 0) continue;
    if (const int error = handles.Flush(*folder); error != 0) {
      return SystemError("write", handles.Shown(name), error);
    }
  }
  return {};
}

}  // namespace backlog
