// The open folders of one backlog, and how its paths are named on disk and in messages.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "backlog/model/result.h"
#include "backlog/store/folder.h"
#include "store/posix_file.h"

namespace backlog {

/// A path below .backlog, taken apart: "stories/x.yaml" or "settings.yaml" (folder is then empty).
struct PathParts {
  std::string folder;
  std::string name;
};
PathParts SplitPath(std::string_view path);

/// Whether a transaction may name `path`: a file in .backlog or in one of kSubfolders, each
/// component [A-Za-z0-9._-] and no longer than a temporary's name allows, and no temporary itself.
/// What comes from a journal or an undo record is asked the same, since a hostile repository may
/// have made it.
bool IsBacklogPath(std::string_view path);

/// Whether `name` is one that a transaction gives to what it stages.
bool IsTemporary(std::string_view name);

class FolderHandles {
 public:
  explicit FolderHandles(Whereabouts where);

  const Whereabouts& where() const { return where_; }
  /// `path` as the user would name it.
  std::string Shown(std::string_view path) const {
    return where_.display + "/" + std::string(path);
  }
  std::string ShownControl(std::string_view name) const;

  /// Opens .backlog anew and forgets the handles of its folders: git may have put other folders in
  /// their places since.
  Result<void> Reopen();

  int root() const { return root_.get(); }
  /// Returns the handle of "" or a subfolder, kept until Reopen; -1 where there is none.
  Result<int> Subfolder(const std::string& name);
  /// The same, creating the folder where it is missing (git keeps no empty folders).
  Result<int> MadeSubfolder(const std::string& name);
  /// Takes MadeSubfolder back; a folder that is not empty stays.
  void RemoveIfEmpty(const std::string& name);
  /// Opens a folder below .local ("undo"), made where missing.
  Result<FileHandle> MadeLocal(const std::string& name) const;
  /// Opens a folder below .local; an empty handle where there is none.
  FileHandle Local(const std::string& name) const;
  /// Returns the handle of the folder for lock and journal; -1 where it does not exist, or may not
  /// be made by a reader.
  Result<int> Control();
  Result<int> MadeControl();

  /// fsync, unless BACKLOG_FSYNC=off asks for a fast test. 0 or an errno value.
  int Flush(int fd) const;
  /// Flushes everything that was written to the file system of .backlog.
  int FlushAll() const;

 private:
  Whereabouts where_;
  FileHandle root_;
  FileHandle control_;
  std::map<std::string, FileHandle, std::less<>> subfolders_;
  bool flush_ = true;
};

}  // namespace backlog
