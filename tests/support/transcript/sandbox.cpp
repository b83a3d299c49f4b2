// The folder and the environment of one transcript.
#include "transcript/sandbox.h"

#include <stdlib.h>

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <system_error>

namespace backlog::transcript {
namespace fs = std::filesystem;
namespace {

// A transcript may leave folders without permissions behind; they are opened from the top down, as
// what lies inside cannot be reached before.
void MakeRemovable(const fs::path& folder) {
  std::error_code ignored;
  fs::permissions(folder, fs::perms::owner_all, fs::perm_options::add, ignored);
  for (fs::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored)) {
    if (entry->is_directory(ignored) && !entry->is_symlink(ignored)) MakeRemovable(entry->path());
  }
}

std::string FromEnvironment(const char* name, const std::string& otherwise) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : otherwise;
}

void ReplaceAll(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

}  // namespace

Result<Sandbox> Sandbox::Make(const fs::path& binary, const fs::path& source) {
  std::error_code failed;
  const fs::path temporary = fs::canonical(fs::temp_directory_path(failed), failed);
  std::string base = (temporary / "backlog-transcript-XXXXXX").string();
  if (failed || ::mkdtemp(base.data()) == nullptr) {
    const std::string reason = failed ? failed.message() : std::strerror(errno);
    return Error{Exit::kWorld, "cannot make a temporary folder: " + reason, {}, {}};
  }
  Sandbox sandbox;
  sandbox.base_ = base;
  for (const char* name : {"work", "home", "control"}) {
    fs::create_directory(sandbox.base_ / name, failed);
    if (failed) {
      return Error{Exit::kWorld, "cannot make a temporary folder: " + failed.message(), {}, {}};
    }
  }
  sandbox.SetEnvironment(binary, source);
  return sandbox;
}

Sandbox::Sandbox(Sandbox&& other) noexcept
    : base_(std::move(other.base_)),
      environment_(std::move(other.environment_)),
      names_(std::move(other.names_)) {
  other.base_.clear();
}

Sandbox::~Sandbox() {
  if (base_.empty()) return;
  MakeRemovable(base_);
  std::error_code ignored;
  fs::remove_all(base_, ignored);
}

void Sandbox::SetEnvironment(const fs::path& binary, const fs::path& source) {
  const std::string home = (base_ / "home").string();
  const std::string examples = (source / "examples").string();
  environment_ = {
      "PATH=" + binary.parent_path().string() + ":/usr/local/bin:/usr/bin:/bin",
      "T=" + work().string(),
      "HOME=" + home,
      "SOURCE=" + source.string(),
      "EXAMPLES=" + examples,
      "LC_ALL=C.UTF-8",
      "TZ=UTC",
      "TERM=dumb",
      "COLUMNS=80",
      "BACKLOG_TODAY=2026-11-02",
      "BACKLOG_USER=Ada",
      "BACKLOG_SEED=1",
      "BACKLOG_FSYNC=off",
      "GIT_CONFIG_GLOBAL=/dev/null",
      "GIT_CONFIG_SYSTEM=/dev/null",
      "GIT_CONFIG_COUNT=1",
      "GIT_CONFIG_KEY_0=init.defaultBranch",
      "GIT_CONFIG_VALUE_0=main",
      "GIT_TERMINAL_PROMPT=0",
      "GIT_AUTHOR_NAME=Ada",
      "GIT_AUTHOR_EMAIL=ada@example.com",
      "GIT_AUTHOR_DATE=2026-11-02T09:00:00+00:00",
      "GIT_COMMITTER_NAME=Ada",
      "GIT_COMMITTER_EMAIL=ada@example.com",
      "GIT_COMMITTER_DATE=2026-11-02T09:00:00+00:00",
      // A sanitizer's own exit code would otherwise be 1, which is one of ours.
      // Looking for leaks takes as long as all the rest of a run; the unit tests do it.
      "ASAN_OPTIONS=" + FromEnvironment("ASAN_OPTIONS", "exitcode=99:detect_leaks=0"),
      "UBSAN_OPTIONS=" + FromEnvironment("UBSAN_OPTIONS", "exitcode=99:print_stacktrace=1"),
  };
  // Control before T: a shell's own messages begin with the path of the command's file.
  names_ = {{(control() / "command").string(), "bash"},
            {work().string(), "$T"},
            {home, "$HOME"},
            {examples, "$EXAMPLES"},
            {source.string(), "$SOURCE"}};
}

std::string Sandbox::Neutral(std::string text) const {
  for (const auto& [path, name] : names_) ReplaceAll(text, path, name);
  return text;
}

}  // namespace backlog::transcript
