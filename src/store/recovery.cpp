#include "store/recovery.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <iterator>
#include <optional>

#include "backlog/store/story_text.h"
#include "store/posix_file.h"
#include "store/transaction_apply.h"
#include "store/transaction_journal.h"
#include "store/undo_log.h"

namespace backlog {
namespace {

using Operation = FileChange::Operation;

constexpr std::size_t kLargestJournal = std::size_t{64} * 1024 * 1024;

enum class Progress { kDone, kWaiting, kForeign };

// What stands under a name, as far as a journal can tell.
struct Found {
  bool missing = false;
  std::string hash;  // empty for what is missing, irregular or too large
};

Result<Found> Look(const FolderHandles& handles, int folder, const PathParts& parts) {
  if (folder < 0) return Found{true, ""};
  std::string bytes;
  const ReadOutcome outcome = ReadFileAt(folder, parts.name, kLargestFile, &bytes);
  switch (outcome.kind) {
    case ReadOutcome::Kind::kRead: return Found{false, Sha256Hex(bytes)};
    case ReadOutcome::Kind::kMissing: return Found{true, ""};
    case ReadOutcome::Kind::kIrregular:
    case ReadOutcome::Kind::kTooLarge: return Found{false, ""};
    case ReadOutcome::Kind::kSystem: break;
  }
  return ReadError(outcome, handles.Shown(parts.folder + "/" + parts.name), kLargestFile);
}

Progress Judge(const PlannedChange& change, const Found& target, const Found& temporary) {
  if (change.operation == Operation::kRemove) {
    if (target.missing) return Progress::kDone;
    return target.hash == change.old_hash && temporary.missing ? Progress::kWaiting
                                                               : Progress::kForeign;
  }
  if (target.hash == change.new_hash) return Progress::kDone;
  const bool as_before =
      change.operation == Operation::kCreate ? target.missing : target.hash == change.old_hash;
  return as_before && temporary.hash == change.new_hash ? Progress::kWaiting : Progress::kForeign;
}

Error Stop(const FolderHandles& handles, std::string what) {
  Error error;
  error.code = Exit::kWorld;
  error.what = std::move(what);
  error.place.path = handles.ShownControl("journal");
  return error;
}

Error CannotFinish(const FolderHandles& handles, const std::vector<PlannedChange>& foreign) {
  Error error = Stop(handles, "an interrupted command cannot be finished: '" +
                                  handles.Shown(foreign.front().path) + "' was changed since");
  constexpr std::size_t kMostNamed = 5;
  for (std::size_t i = 0; i < std::min(kMostNamed, foreign.size()); ++i) {
    const PathParts parts = SplitPath(foreign[i].path);
    const std::string folder = parts.folder.empty() ? "" : parts.folder + "/";
    if (foreign[i].operation == Operation::kRemove) {
      error.hints.push_back("it was about to remove '" + handles.Shown(foreign[i].path) + "'");
    } else {
      error.hints.push_back("it was about to write '" + handles.Shown(foreign[i].path) +
                            "', with what is in '" + handles.Shown(folder + foreign[i].temporary) +
                            "'");
    }
  }
  if (foreign.size() > kMostNamed) {
    error.hints.push_back("and " + std::to_string(foreign.size() - kMostNamed) + " more files");
  }
  error.hints.push_back("take from there what you need, then remove '" +
                        handles.ShownControl("journal") +
                        "': the next command removes the temporary files");
  return error;
}

// Removes the temporary of a change that is done, unless it holds what another program wrote.
Result<void> Tidy(FolderHandles& handles, const PlannedChange& change, const Found& temporary,
                  int folder, std::vector<Collision>* collisions) {
  if (temporary.missing) return {};
  if (temporary.hash == change.old_hash || temporary.hash == change.new_hash) {
    const int error = Unlink(folder, change.temporary);
    if (error != 0) return SystemError("remove", handles.Shown(change.path), error);
    return {};
  }
  Result<std::string> kept = KeepTemporary(handles, change);
  if (!kept) return std::move(kept).error();
  collisions->push_back({change.path, *std::move(kept)});
  return {};
}

Result<std::optional<std::vector<PlannedChange>>> ReadJournal(FolderHandles& handles) {
  const Result<int> control = handles.Control();
  if (!control) return Error(control.error());
  std::string text;
  const ReadOutcome outcome = ReadFileAt(*control, "journal", kLargestJournal, &text);
  if (outcome.kind == ReadOutcome::Kind::kMissing) {
    return std::optional<std::vector<PlannedChange>>();
  }
  const std::string shown = handles.ShownControl("journal");
  if (outcome.kind == ReadOutcome::Kind::kSystem) return ReadError(outcome, shown, kLargestJournal);
  std::optional<std::vector<PlannedChange>> changes;
  if (outcome.kind == ReadOutcome::Kind::kRead) changes = ParseJournal(text);
  if (changes) return changes;
  Error error = Stop(handles, "'" + shown + "' is not a journal that backlog wrote");
  error.hints = {"nothing was touched; remove it to go on"};
  return error;
}

Result<void> FinishJournal(FolderHandles& handles, const std::vector<PlannedChange>& changes,
                           std::vector<std::string>* recovered) {
  struct Seen {
    Found temporary;
    int folder = -1;
  };
  std::vector<PlannedChange> waiting;
  std::vector<PlannedChange> foreign;
  std::vector<std::pair<const PlannedChange*, Seen>> done;
  for (const PlannedChange& change : changes) {
    const PathParts parts = SplitPath(change.path);
    const Result<int> folder = handles.Subfolder(parts.folder);
    if (!folder) return Error(folder.error());
    const Result<Found> target = Look(handles, *folder, parts);
    if (!target) return Error(target.error());
    Result<Found> temporary = Look(handles, *folder, {parts.folder, change.temporary});
    if (!temporary) return Error(temporary.error());
    switch (Judge(change, *target, *temporary)) {
      case Progress::kDone: done.push_back({&change, {*std::move(temporary), *folder}}); break;
      case Progress::kWaiting: waiting.push_back(change); break;
      case Progress::kForeign: foreign.push_back(change); break;
    }
  }
  if (!foreign.empty()) return CannotFinish(handles, foreign);
  std::vector<Collision> collisions;
  for (const auto& [change, seen] : done) {
    Result<void> tidied = Tidy(handles, *change, seen.temporary, seen.folder, &collisions);
    if (!tidied) return tidied;
  }
  Result<std::vector<Collision>> applied = ApplyAll(handles, waiting);
  if (!applied) return std::move(applied).error();
  collisions.insert(collisions.end(), applied->begin(), applied->end());
  recovered->push_back("finished what an interrupted command had begun: " +
                       std::to_string(changes.size()) + (changes.size() == 1 ? " file" : " files"));
  for (const Collision& collision : collisions) {
    recovered->push_back("another program changed '" + handles.Shown(collision.path) +
                         "' at the same moment" +
                         (collision.kept.empty() ? "" : "; see '" + collision.kept + "'"));
  }
  return {};
}

// Removes what commands staged and never committed.
Result<void> Sweep(FolderHandles& handles) {
  std::vector<std::string> folders(std::begin(kSubfolders), std::end(kSubfolders));
  folders.emplace_back("");
  for (const std::string& name : folders) {
    const Result<int> folder = handles.Subfolder(name);
    if (!folder) return Error(folder.error());
    if (*folder < 0) continue;
    std::vector<std::string> names;
    if (const int error = ListFolder(*folder, &names); error != 0) {
      return SystemError("read", handles.Shown(name), error);
    }
    for (const std::string& file : names) {
      if (IsTemporary(file)) Unlink(*folder, file);  // one that stays harms nobody
    }
  }
  const Result<int> control = handles.Control();
  if (control && *control >= 0) Unlink(*control, "journal.new");
  return SettleUndo(handles);
}

}  // namespace

Result<void> Recover(FolderHandles& handles, std::vector<std::string>* recovered) {
  Result<std::optional<std::vector<PlannedChange>>> changes = ReadJournal(handles);
  if (!changes) return std::move(changes).error();
  if (changes->has_value()) {
    if (Result<void> done = FinishJournal(handles, **changes, recovered); !done) return done;
  }
  return Sweep(handles);
}

bool NeedsRecovery(FolderHandles& handles) {
  const Result<int> control = handles.Control();
  struct stat status = {};
  return control && *control >= 0 &&
         fstatat(*control, "journal", &status, AT_SYMLINK_NOFOLLOW) == 0;
}

}  // namespace backlog
