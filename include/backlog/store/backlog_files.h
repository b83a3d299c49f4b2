// A backlog's files wherever they lie: in its folder, or in memory, as git has those of a revision
// or of what is staged. What reads a backlog, and what checks it, works on either.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/result.h"
#include "backlog/store/folder.h"
#include "backlog/store/store.h"

namespace backlog {

class BacklogFiles {
 public:
  virtual ~BacklogFiles() = default;

  /// What stands before a path in messages: ".backlog", "v1.2:.backlog".
  virtual const std::string& display() const = 0;
  /// As Folder::List.
  virtual Result<std::vector<std::string>> List(std::string_view subfolder) const = 0;
  /// As Folder::Read.
  virtual Result<std::string> Read(std::string_view path) const = 0;
};

/// Those of an opened folder, which must live longer.
class FilesInFolder final : public BacklogFiles {
 public:
  explicit FilesInFolder(const Folder& folder) : folder_(folder) {}
  const std::string& display() const override { return folder_.where().display; }
  Result<std::vector<std::string>> List(std::string_view subfolder) const override {
    return folder_.List(subfolder);
  }
  Result<std::string> Read(std::string_view path) const override { return folder_.Read(path); }

 private:
  const Folder& folder_;
};

/// Bytes by path below .backlog; nullopt for what is no regular file (a link, a submodule).
using FileBytes = std::map<std::string, std::optional<std::string>, std::less<>>;

class FilesInMemory final : public BacklogFiles {
 public:
  FilesInMemory(std::string display, FileBytes bytes)
      : display_(std::move(display)), bytes_(std::move(bytes)) {}
  const std::string& display() const override { return display_; }
  const FileBytes& bytes() const { return bytes_; }
  Result<std::vector<std::string>> List(std::string_view subfolder) const override;
  Result<std::string> Read(std::string_view path) const override;

 private:
  std::string display_;
  FileBytes bytes_;
};

/// As Store::Load and Store::LoadAnyway, from any files.
Result<Loaded> LoadFrom(const BacklogFiles& files);
Result<Loaded> LoadAnywayFrom(const BacklogFiles& files);

/// As Store::SettingsProblems, from any files.
std::vector<Error> SettingsProblemsOf(const BacklogFiles& files);

}  // namespace backlog
