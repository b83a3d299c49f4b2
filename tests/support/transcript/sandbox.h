// The place where one transcript runs: an empty folder and an environment that is the same on every
// machine and every day.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "backlog/model/result.h"

namespace backlog::transcript {

class Sandbox {
 public:
  /// Makes the folders. `binary` is the program under test; `source` the project's top folder.
  static Result<Sandbox> Make(const std::filesystem::path& binary,
                              const std::filesystem::path& source);

  Sandbox(Sandbox&& other) noexcept;
  Sandbox& operator=(Sandbox&&) = delete;
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;
  /// Removes everything, folders that a transcript made unreadable included.
  ~Sandbox();

  /// `$T`, where the session starts.
  std::filesystem::path work() const { return base_ / "work"; }
  /// For the runner's own files, outside `$T`.
  std::filesystem::path control() const { return base_ / "control"; }
  /// NAME=VALUE, all that a command sees.
  const std::vector<std::string>& environment() const { return environment_; }

  /// Returns `text` with the paths that differ from machine to machine as `$T`, `$HOME`,
  /// `$EXAMPLES` and `$SOURCE`.
  std::string Neutral(std::string text) const;

 private:
  Sandbox() = default;
  void SetEnvironment(const std::filesystem::path& binary, const std::filesystem::path& source);

  std::filesystem::path base_;  // empty after a move
  std::vector<std::string> environment_;
  std::vector<std::pair<std::string, std::string>> names_;  // path, name; longer paths first
};

}  // namespace backlog::transcript
