// Finds .backlog, and the folder for its lock and journal. Reads names and owners of folders and
// one
// `.git` file; never runs git, and never asks GIT_DIR: inside a hook it names the repository that
// git works for, which need not be the one that this backlog lies in.
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <system_error>

#include "backlog/store/folder.h"
#include "store/posix_file.h"

namespace backlog {
namespace {

enum class EntryKind { kNothing, kFolder, kFile, kLink };

EntryKind KindOf(const std::string& path) {
  struct stat status = {};
  if (lstat(path.c_str(), &status) != 0) return EntryKind::kNothing;
  if (S_ISDIR(status.st_mode)) return EntryKind::kFolder;
  return S_ISLNK(status.st_mode) ? EntryKind::kLink : EntryKind::kFile;
}

std::string Below(const std::string& folder, std::string_view name) {
  std::string path = folder;
  if (path.empty() || path.back() != '/') path.push_back('/');
  return path.append(name);
}

Result<std::string> Absolute(const std::string& path) {
  char* resolved = realpath(path.empty() ? "." : path.c_str(), nullptr);
  if (resolved == nullptr) {
    Error error = SystemError("open", path, errno);
    if (errno == ENOENT || errno == ENOTDIR) error.code = Exit::kCannot;
    return error;
  }
  std::string result = resolved;
  std::free(resolved);
  return result;
}

// The way from a folder to the root, up to a mount boundary or a folder of another owner: a backlog
// in /tmp that somebody else put there is not ours.
class Climb {
 public:
  explicit Climb(std::string start) : folder_(std::move(start)) {
    at_end_ = stat(folder_.c_str(), &start_) != 0;
  }
  bool at_end() const { return at_end_; }
  const std::string& folder() const { return folder_; }
  void Up() {
    const std::size_t slash = folder_.rfind('/');
    at_end_ = at_end_ || folder_ == "/" || slash == std::string::npos;
    if (at_end_) return;
    folder_.resize(slash == 0 ? 1 : slash);
    struct stat status = {};
    at_end_ = stat(folder_.c_str(), &status) != 0 || status.st_dev != start_.st_dev ||
              status.st_uid != start_.st_uid;
  }

 private:
  std::string folder_;
  struct stat start_ = {};
  bool at_end_ = false;
};

bool IsWorkTreeTop(const std::string& folder) {
  return KindOf(Below(folder, ".git")) != EntryKind::kNothing;
}

// The git directory of a work tree's top; empty where `.git` leads to none.
std::string GitDirectory(const std::string& top) {
  std::string path = Below(top, ".git");
  struct stat status = {};
  if (stat(path.c_str(), &status) != 0) return "";
  if (!S_ISDIR(status.st_mode)) {  // a linked work tree or a submodule: "gitdir: PATH"
    constexpr std::size_t kLongest = PATH_MAX + 16;
    constexpr std::string_view kKey = "gitdir: ";
    const Result<std::string> text = S_ISREG(status.st_mode) ? ReadWholeFile(path, kLongest)
                                                             : Result<std::string>(std::string());
    if (!text || !text->starts_with(kKey)) return "";
    std::string target = text->substr(kKey.size());
    while (!target.empty() && (target.back() == '\n' || target.back() == '\r')) target.pop_back();
    path = target.starts_with('/') ? target : Below(top, target);
  }
  char* resolved = realpath(path.c_str(), nullptr);
  if (resolved == nullptr) return "";
  path = resolved;
  std::free(resolved);
  // What has no HEAD is no git directory (git looks for more, and would not take it either).
  return stat(Below(path, "HEAD").c_str(), &status) == 0 ? path : "";
}

// `folder` as the user would name it: relative to the working directory unless that is longer.
std::string Displayed(const std::string& folder) {
  std::error_code error;
  const std::filesystem::path here = std::filesystem::current_path(error);
  if (error) return folder;
  std::string relative = std::filesystem::path(folder).lexically_relative(here).string();
  return relative.empty() || relative.size() > folder.size() ? folder : relative;
}

// What marks a project of the other tool that is called backlog, in a folder without our own
// .backlog; empty where nothing does.
std::string OtherToolsProject(const std::string& folder) {
  for (const std::string_view name :
       {"backlog/config.yml", "backlog/config.yaml", "backlog.config.yml"}) {
    std::string path = Below(folder, name);
    if (KindOf(path) == EntryKind::kFile) return path;
  }
  return "";
}

Error BelongsToOtherTool(const std::string& path) {
  Error error;
  error.code = Exit::kCannot;
  error.what = "'" + Displayed(path) + "' belongs to Backlog.md, another tool called backlog";
  error.hints = {"'backlog init' makes a backlog of this tool in the folder it is run in",
                 "'backlog import --help' tells how to take the tasks of Backlog.md over"};
  return error;
}

// Refuses a .backlog that is there, and not ours.
std::optional<Error> WrongBacklog(const std::string& path) {
  const EntryKind kind = KindOf(path);
  if (kind == EntryKind::kNothing) return std::nullopt;
  if (kind != EntryKind::kFolder) {
    Error error;
    error.code = Exit::kCannot;
    error.what =
        "'" + Displayed(path) + "' is " +
        (kind == EntryKind::kLink ? "a symbolic link, which is never followed" : "no folder");
    return error;
  }
  if (KindOf(Below(path, "settings.yaml")) != EntryKind::kNothing) return std::nullopt;
  for (const std::string_view name : {"config.yml", "config.yaml"}) {
    if (KindOf(Below(path, name)) == EntryKind::kFile) return BelongsToOtherTool(Below(path, name));
  }
  return std::nullopt;
}

}  // namespace

Result<Whereabouts> BacklogAt(const std::string& folder) {
  const std::filesystem::path path = std::filesystem::path(folder).lexically_normal();
  const std::filesystem::path named = path.has_filename() ? path : path.parent_path();
  Result<std::string> parent = Absolute(named.parent_path().string());
  if (!parent) return std::move(parent).error();
  Whereabouts where;
  where.folder = Below(*parent, named.filename().string());
  where.display = Displayed(where.folder);
  if (std::optional<Error> wrong = WrongBacklog(where.folder)) return *std::move(wrong);
  where.control = Below(where.folder, ".local");
  Climb climb(*parent);
  while (!climb.at_end() && !IsWorkTreeTop(climb.folder())) climb.Up();
  if (climb.at_end()) return where;
  const std::string git = GitDirectory(climb.folder());
  if (git.empty()) return where;
  where.worktree = climb.folder();
  const std::size_t below = where.worktree == "/" ? 1 : where.worktree.size() + 1;
  where.control = Below(git, "backlog/" + Sha256Hex(where.folder.substr(below)).substr(0, 16));
  return where;
}

Result<Whereabouts> FindBacklog(const std::string& start) {
  Result<std::string> from = Absolute(start);
  if (!from) return std::move(from).error();
  std::string other;
  for (Climb climb(*from); !climb.at_end(); climb.Up()) {
    const std::string path = Below(climb.folder(), ".backlog");
    if (KindOf(path) != EntryKind::kNothing) return BacklogAt(path);
    if (other.empty()) other = OtherToolsProject(climb.folder());
    if (IsWorkTreeTop(climb.folder())) break;
  }
  if (!other.empty()) return BelongsToOtherTool(other);
  Error none;
  none.code = Exit::kCannot;
  none.what = "no backlog here or above '" + *from + "'";
  none.hints = {"'backlog init' makes one"};
  return none;
}

}  // namespace backlog
