// A pseudo-terminal of 80x24 for `tty$` steps, and the typist in front of it.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "backlog/model/result.h"

namespace backlog::transcript {

class Terminal {
 public:
  explicit Terminal(std::vector<std::string> to_type) : to_type_(std::move(to_type)) {}
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  ~Terminal();

  Result<void> Open();
  /// The path by which the command opens its side.
  const std::string& path() const { return path_; }
  int descriptor() const { return master_; }

  /// Takes what has been printed, and types the next line when the command waits for it.
  void Tend();
  /// Returns all that was printed, without '\r', once the command has ended.
  std::string Finish();
  /// What was never typed because the command did not wait for it.
  std::vector<std::string> Untyped() const;

 private:
  bool Read();
  bool EverybodyWaits() const;
  void Type(const std::string& text);

  std::vector<std::string> to_type_;
  std::size_t typed_ = 0;
  int looks_ = 0;  // in a row that found everybody waiting
  std::string path_;
  int master_ = -1;
  int slave_ = -1;
  std::string printed_;
  std::size_t echo_ends_ = 0;  // how long printed_ is when it holds no more than the echo
  std::chrono::steady_clock::time_point last_change_ = std::chrono::steady_clock::now();
};

/// What the child of a `tty$` step runs: makes the terminal at `path` its own, then executes bash
/// on `command_file`. Returns only where that fails.
int RunOnTerminal(const char* path, const char* command_file);

}  // namespace backlog::transcript
