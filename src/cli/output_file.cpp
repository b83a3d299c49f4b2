#include "cli/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/stream.h"
#include "cli/text.h"
#include "store/posix_file.h"

namespace backlog {
namespace {

namespace fs = std::filesystem;

bool LiesBelow(const fs::path& path, const fs::path& folder) {
  const fs::path below = path.lexically_relative(folder);
  return !below.empty() && *below.begin() != "..";
}

// True below a git work tree's .git, or below the folder in git's directory that holds our lock.
bool LiesInGit(const fs::path& path, const Whereabouts& where) {
  for (const fs::path& part : path) {
    if (part == ".git") return true;
  }
  if (where.worktree.empty()) return false;
  // <git directory>/backlog/<hash>
  std::error_code code;
  const auto control = fs::weakly_canonical(where.control, code);
  return LiesBelow(path, control.parent_path().parent_path());
}

// A terminal, a pipe: there is nothing to lose. Returns errno, or 0.
int WriteThere(const fs::path& target, std::string_view document) {
  FileHandle file(::open(target.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
  if (!file) return errno;
  if (const int error = WriteAll(file.get(), document); error != 0) return error;
  return file.Close();
}

// What was there stays until all of the new is written. Returns errno, or 0.
int Replace(const fs::path& target, std::string_view document) {
  struct stat before {};
  const bool was_there = ::stat(target.c_str(), &before) == 0;
  // Beside it, and no longer than its name may be.
  const fs::path staged =
      target.parent_path() / (".backlog-" + std::to_string(::getpid()) + ".tmp");
  constexpr unsigned kMode = 0666;  // the umask takes its share
  FileHandle file(::open(staged.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kMode));
  if (!file) return errno;
  int error = was_there && ::fchmod(file.get(), before.st_mode & 07777U) != 0 ? errno : 0;
  if (error == 0) error = WriteAll(file.get(), document);
  if (error == 0 && ::fsync(file.get()) != 0) error = errno;
  if (const int closed = file.Close(); error == 0) error = closed;
  if (error == 0 && ::rename(staged.c_str(), target.c_str()) != 0) error = errno;
  if (error != 0) ::unlink(staged.c_str());
  return error;
}

}  // namespace

void OutputOption(Args& args, std::optional<std::string>& target) {
  args.Option("-o,--output", "FILE", target, Complete::kFile,
              "write it there instead of to the screen");
}

Result<void> WriteDocument(Context& ctx, const std::optional<std::string>& path,
                           std::string_view document) {
  if (!path || *path == "-") {
    ctx.out() << document;
    return {};
  }
  std::error_code code;
  const fs::file_status there = fs::status(*path, code);
  if (fs::is_directory(there)) {
    return Error{Exit::kCannot,
                 "cannot write '" + Safe(*path) + "': it is a folder",
                 {},
                 {"name a file in it"}};
  }
  const fs::path target = fs::weakly_canonical(fs::absolute(*path, code), code);
  if (code == std::errc::filename_too_long) {
    return SystemError("write", Safe(*path), code.value());
  }
  if (LiesBelow(target, fs::weakly_canonical(ctx.store().where().folder, code))) {
    return Error{Exit::kCannot,
                 "cannot write '" + Safe(*path) + "': it lies in the backlog",
                 {},
                 {"name a file outside of '" + ctx.store().where().display + "'"}};
  }
  if (LiesInGit(target, ctx.store().where())) {
    return Error{Exit::kCannot,
                 "cannot write '" + Safe(*path) + "': it lies in git's directory",
                 {},
                 {"name a file in the work tree, or elsewhere"}};
  }
  const bool is_special = fs::exists(there) && !fs::is_regular_file(there);
  const int error = is_special ? WriteThere(*path, document) : Replace(target, document);
  if (error != 0) return SystemError("write", Safe(*path), error);
  ctx.Say("wrote '" + Safe(*path) + "'");
  return {};
}

}  // namespace backlog
