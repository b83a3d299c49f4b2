#include "store/folder_handles.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <iterator>
#include <vector>

namespace backlog {
namespace {

// NAME_MAX is 255; a temporary's name adds a prefix and a random token.
constexpr std::size_t kLongestName = 200;

bool IsPlainName(std::string_view name) {
  constexpr std::string_view kPunctuation = "._-";
  return !name.empty() && name.size() <= kLongestName && name.front() != '-' && name != "." &&
         name != ".." && std::all_of(name.begin(), name.end(), [&](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  kPunctuation.find(c) != std::string_view::npos;
         });
}

// Makes and opens a folder; 0 or an errno value. `made` tells whether it is new.
int MakeFolderAt(int folder, const std::string& name, FileHandle* handle, bool* made = nullptr) {
  if (const int error = OpenFolderAt(folder, name, handle); error != ENOENT) return error;
  if (mkdirat(folder, name.c_str(), 0777) != 0 && errno != EEXIST) return errno;
  if (made != nullptr) *made = true;
  return OpenFolderAt(folder, name, handle);
}

}  // namespace

PathParts SplitPath(std::string_view path) {
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos) return {"", std::string(path)};
  return {std::string(path.substr(0, slash)), std::string(path.substr(slash + 1))};
}

bool IsTemporary(std::string_view name) {
  return name.starts_with(".tmp-");
}

bool IsBacklogPath(std::string_view path) {
  const PathParts parts = SplitPath(path);
  const bool folder_known = parts.folder.empty()
                                ? path.find('/') == std::string_view::npos
                                : std::find(std::begin(kSubfolders), std::end(kSubfolders),
                                            parts.folder) != std::end(kSubfolders);
  return folder_known && IsPlainName(parts.name) && !IsTemporary(parts.name) &&
         parts.name != ".local" && parts.name != ".git";
}

FolderHandles::FolderHandles(Whereabouts where) : where_(std::move(where)) {
  const char* fsync_wish = std::getenv("BACKLOG_FSYNC");
  flush_ = fsync_wish == nullptr || std::string_view(fsync_wish) != "off";
}

std::string FolderHandles::ShownControl(std::string_view name) const {
  // Without git the control folder lies in .backlog, and is named like everything there.
  const std::string inside = where_.folder + "/";
  const std::string base = where_.control.starts_with(inside)
                               ? Shown(where_.control.substr(inside.size()))
                               : where_.control;
  return name.empty() ? base : base + "/" + std::string(name);
}

Result<void> FolderHandles::Reopen() {
  subfolders_.clear();
  control_ = FileHandle();
  FileHandle fresh;
  const int error = OpenFolderAt(AT_FDCWD, where_.folder, &fresh);
  if (error == ENOENT) {
    return Error{Exit::kCannot, "there is no '" + where_.display + "'", {}, {}};
  }
  if (error != 0) return SystemError("open", where_.display, error);
  root_ = std::move(fresh);
  return {};
}

Result<int> FolderHandles::Subfolder(const std::string& name) {
  if (name.empty()) return root_.get();
  if (const auto known = subfolders_.find(name); known != subfolders_.end()) {
    return known->second.get();
  }
  FileHandle handle;
  const int error = OpenFolderAt(root_.get(), name, &handle);
  if (error == ENOENT) return -1;
  if (error != 0) return SystemError("open", Shown(name), error);
  return subfolders_.emplace(name, std::move(handle)).first->second.get();
}

Result<int> FolderHandles::MadeSubfolder(const std::string& name) {
  Result<int> found = Subfolder(name);
  if (!found || *found >= 0) return found;
  if (mkdirat(root_.get(), name.c_str(), 0777) != 0 && errno != EEXIST) {
    return SystemError("make", Shown(name), errno);
  }
  // Its name must be on the disk before a file in it counts as saved.
  if (const int error = Flush(root_.get()); error != 0) {
    return SystemError("make", Shown(name), error);
  }
  return Subfolder(name);
}

void FolderHandles::RemoveIfEmpty(const std::string& name) {
  subfolders_.erase(name);
  unlinkat(root_.get(), name.c_str(), AT_REMOVEDIR);
}

Result<FileHandle> FolderHandles::MadeLocal(const std::string& name) const {
  FileHandle local;
  FileHandle handle;
  if (const int error = MakeFolderAt(root_.get(), ".local", &local); error != 0) {
    return SystemError("make", Shown(".local"), error);
  }
  if (const int error = MakeFolderAt(local.get(), name, &handle); error != 0) {
    return SystemError("make", Shown(".local/" + name), error);
  }
  return handle;
}

FileHandle FolderHandles::Local(const std::string& name) const {
  FileHandle local;
  FileHandle handle;
  if (OpenFolderAt(root_.get(), ".local", &local) == 0) OpenFolderAt(local.get(), name, &handle);
  return handle;
}

Result<int> FolderHandles::Control() {
  if (control_) return control_.get();
  const std::size_t slash = where_.control.rfind('/');
  FileHandle parent;
  // The folders above may be reached through links (a linked work tree); the last two are ours.
  const int parent_error = OpenFolderAt(AT_FDCWD, where_.control.substr(0, slash), &parent);
  const int error = parent_error != 0
                        ? parent_error
                        : OpenFolderAt(parent.get(), where_.control.substr(slash + 1), &control_);
  if (error == ENOENT || error == EACCES) return -1;
  if (error != 0) return SystemError("open", ShownControl(""), error);
  return control_.get();
}

Result<int> FolderHandles::MadeControl() {
  Result<int> found = Control();
  if (!found || *found >= 0) return found;
  const std::size_t last = where_.control.rfind('/');
  const std::string parent_path = where_.control.substr(0, last);
  const std::size_t first = parent_path.rfind('/');
  // <git directory>/backlog/<hash>, or .backlog/.local: the folder two levels up exists.
  FileHandle base;
  FileHandle parent;
  bool made = false;
  int error = OpenFolderAt(AT_FDCWD, parent_path.substr(0, first), &base);
  if (error == 0) error = MakeFolderAt(base.get(), parent_path.substr(first + 1), &parent, &made);
  if (error == 0 && made) error = Flush(base.get());
  if (error == 0) {
    made = false;
    error = MakeFolderAt(parent.get(), where_.control.substr(last + 1), &control_, &made);
  }
  // The journal is only as durable as the names that lead to it.
  if (error == 0 && made) error = Flush(parent.get());
  if (error != 0) {
    control_ = FileHandle();
    return SystemError("make", ShownControl(""), error);
  }
  return control_.get();
}

int FolderHandles::Flush(int fd) const {
  if (!flush_) return 0;
  while (fsync(fd) != 0) {
    if (errno == EINVAL) return 0;  // some file systems flush no folders, and lose nothing by it
    if (errno != EINTR) return errno;
  }
  return 0;
}

int FolderHandles::FlushAll() const {
  return !flush_ || syncfs(root_.get()) == 0 ? 0 : errno;
}

}  // namespace backlog
