// What the commands below `release` share.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/release_life_cycle.h"
#include "cli/context.h"

namespace backlog {

/// Takes one step in the life of a release as one transaction that `undo` knows as "VERB NAME";
/// `tell` prints what came of it.
struct ReleaseStep {
  std::string verb;  // "close release", for the label
  std::function<Result<ReleaseChange>(const Backlog& backlog)> take;
  std::function<void(const Backlog& after, const ReleaseChange& change)> tell;
};
Result<Exit> TakeReleaseStep(Context& ctx, const ReleaseStep& step);

/// What is said of a release when it was made or changed.
void TellRelease(Context& ctx, const std::string& verb, const Release& release);

/// Warns of a release that is due on a day that is over: nothing can meet that.
void WarnOfPastDate(Context& ctx, const Release& release);

/// Reads what `--date` gave: a day, or 'none'. Errors: kUsage.
Result<std::optional<std::optional<Date>>> ReadReleaseDate(const std::optional<std::string>& text);

}  // namespace backlog
