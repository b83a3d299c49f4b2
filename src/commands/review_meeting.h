// `backlog review --meeting`: the Sprint Review for the room, in which feedback becomes records at
// once; and `review --html`, the same as a page.
#pragma once

#include <optional>
#include <string>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/life_cycle.h"
#include "cli/command.h"
#include "cli/context.h"

namespace backlog {

/// How a review is shown to others than the product owner.
struct GuestOptions {
  bool meeting = false;
  bool html = false;
  std::optional<std::string> output;

  void Declare(Args& args);
  /// True where one was given.
  bool given() const { return meeting || html; }
  /// Errors: kUsage for what does not go together, or not with `--close` or `--json`.
  Result<void> Check(bool close, bool json) const;
};

/// With `meeting` shows the sprint story by story. On a terminal it asks for feedback behind each,
/// saves every answer at once, and asks at the end whether the order that follows shall be used;
/// elsewhere it only shows. With `html` writes the same as a page. Nothing is accepted or rejected
/// here. Requires a sprint of this backlog.
/// Errors: kInterrupted (what was said stays); those of Commit and WriteDocument.
Result<Exit> ShowToGuests(Context& ctx, const Backlog& backlog, const Sprint& sprint,
                          const GuestOptions& options, const Deed& deed);

}  // namespace backlog
