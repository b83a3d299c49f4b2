// Where in the product backlog a story shall stand: `--top`, `--bottom`, `--before`, `--after`.
#pragma once

#include <optional>
#include <string>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/prioritization.h"
#include "cli/command.h"

namespace backlog {

struct PlaceOptions {
  bool top = false;
  bool bottom = false;
  std::optional<std::string> before;
  std::optional<std::string> after;

  void Declare(Args& args);
  /// True where none was given.
  bool empty() const { return !top && !bottom && !before && !after; }
  /// Errors: kUsage where more than one was given.
  Result<void> Check() const;
  /// Returns the place, the bottom where none was given. Errors: those of Check, and kCannot for an
  /// anchor that is no story.
  Result<Spot> Find(const Backlog& backlog) const;
};

}  // namespace backlog
