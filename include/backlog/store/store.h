// The backlog on disk as values: load everything, change values, and write only what differs.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/store/folder.h"

namespace backlog {

/// What a backlog holds, and what could not be read. The good files are in `backlog`; each bad one
/// is in `problems` with its place. A story without `created` is in both: its file may be cut off.
struct Loaded {
  Backlog backlog;
  std::vector<Error> problems;
};

/// Returns the files' problems as one error, for commands that decide over all stories; nothing
/// where there is none.
Result<void> RequireWhole(const std::vector<Error>& problems);

/// A change being made: holds the exclusive lock from Begin to Commit.
class Session {
 public:
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;
  ~Session();

  /// The backlog with the changes put so far.
  const Backlog& backlog() const { return backlog_; }
  /// The backlog as it was loaded.
  const Backlog& loaded() const { return loaded_; }
  const std::vector<Error>& problems() const { return problems_; }

  /// Sets what a story, sprint, release, feedback, decision or the vision shall be. One with a new
  /// id, number or name is created.
  void Put(Story story);
  void PutAll(std::vector<Story> stories);  // many at once, their ids distinct
  void Put(Sprint sprint);
  void Put(Release release);
  void Put(Vision vision);
  void Put(Feedback feedback);
  void Put(Decision decision);
  void Erase(const Story& story);
  void EraseRelease(const std::string& name);

  /// Replaces a story's whole file by what an editor left. A new story must have been put before.
  void PutBytes(const std::string& id, std::string bytes);
  /// Returns the bytes of a story's file as they were loaded.
  const std::string& BytesOf(const std::string& id) const;
  /// Returns the bytes of a file below stories/ as they were loaded, also of one whose id another
  /// file has; nullptr where there is none.
  const std::string* BytesOfFile(const std::string& file_name) const;
  /// Takes that file away, whichever story it holds. Requires that it is there.
  void EraseFile(const std::string& file_name);
  /// True where the story's file lacks `created`.
  bool IsCutOff(const std::string& id) const;

  /// Returns the file changes that Commit would make, each edit proved.
  /// Errors: kInvalid for a story whose file may be cut off, or whose layout cannot carry an edit;
  /// kBug where a proof fails.
  Result<std::vector<FileChange>> Changes() const;
  /// Writes the changes as one transaction that `undo` knows as `label`, and lets the lock go.
  /// Returns the paths that were written, relative to .backlog.
  Result<std::vector<std::string>> Commit(const std::string& label);
  /// Lets the lock go, for a preview or before a prompt.
  void Release() { lock_.Release(); }

 private:
  friend class Store;
  Session(Folder* folder, Lock lock);

  Folder* folder_;
  Lock lock_;
  Backlog backlog_;
  Backlog loaded_;
  std::vector<Error> problems_;
  std::map<std::string, std::string> bytes_;     // by path below .backlog
  std::map<std::string, std::string> replaced_;  // whole files, by path
  std::vector<std::string> erased_;              // paths
  bool read_only_ = false;                       // a newer format
};

class Store {
 public:
  static Result<Store> Open(Whereabouts where);
  /// Makes a new backlog, or adds what is missing from one; files that are there stay as they are.
  /// Returns the paths that were made, relative to .backlog.
  static Result<std::vector<std::string>> Init(Whereabouts where, const Settings& settings);

  /// Reads everything under the shared lock.
  /// Errors: kInvalid where settings.yaml is not valid; kWorld.
  Result<Loaded> Load();
  /// As Load, for `check`: where settings.yaml is not valid, what is wrong with it is among the
  /// problems, and defaults stand in.
  Result<Loaded> LoadAnyway();
  /// Returns all that is wrong with settings.yaml, for `check`.
  std::vector<Error> SettingsProblems();
  /// Errors: kInvalid where the backlog has a newer format, which this version only reads.
  Result<void> RequireWritable();
  /// Takes the exclusive lock and reads everything.
  Result<Session> Begin();

  Folder& folder() { return *folder_; }
  const Whereabouts& where() const { return folder_->where(); }

 private:
  explicit Store(Folder folder) : folder_(std::make_unique<Folder>(std::move(folder))) {}

  std::unique_ptr<Folder> folder_;
};

/// Reads one story's bytes. `path` is for the places of errors, of which the first is returned in
/// `errors` order. A missing `created` is no error here.
Story ReadStory(const std::string& bytes, const std::string& path, std::vector<Error>& errors);

}  // namespace backlog
