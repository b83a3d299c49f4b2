// A search that may take long: it shows how long it takes, and Ctrl-C ends it.
#pragma once

#include <chrono>
#include <optional>

#include "backlog/model/result.h"
#include "backlog/rules/best_content.h"
#include "cli/interrupt.h"
#include "cli/progress.h"

namespace backlog {

class Context;

/// One at a time, as InterruptWatch.
class LongSearch {
 public:
  explicit LongSearch(Context& ctx) : progress_(std::in_place, ctx, "Searching, second", 0) {}

  /// What the search is to ask, again and again; this object must outlive it.
  ContentLimits Limits();

  static bool Interrupted() { return InterruptWatch::Interrupted(); }
  /// Returns what is said where it was interrupted.
  static Error Stopped();

  /// Takes the line away, before anything is told.
  void End() { progress_.reset(); }

 private:
  using Clock = std::chrono::steady_clock;

  const InterruptWatch watch_;
  const Clock::time_point begun_ = Clock::now();
  std::optional<Progress> progress_;
};

}  // namespace backlog
