// One line on stderr that tells how far a long operation is.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace backlog {

class Context;

/// Shows nothing for the first second, nothing where stderr is no terminal, and nothing with
/// --quiet or --json. The line is gone when the object is.
class Progress {
 public:
  /// `doing` is what is done: "Reading stories". `total` 0: not known.
  Progress(Context& ctx, std::string_view doing, std::size_t total);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  /// Cheap: draws at most ten times a second.
  void Reach(std::size_t done);
  /// The same where the end is known better by now.
  void Reach(std::size_t done, std::size_t total);

 private:
  using Clock = std::chrono::steady_clock;

  Context& ctx_;
  std::string doing_;
  std::size_t total_;
  bool wanted_;
  bool shown_ = false;
  Clock::time_point next_;
};

}  // namespace backlog
