// A release planned by hand: its stories as a list with two lines across it. What stands above the
// first is a must, what stands below the second is not in the release.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/life_cycle.h"
#include "backlog/rules/prioritization.h"

namespace backlog {

/// Ids, from the top.
struct ReleaseList {
  std::vector<std::string> musts;
  std::vector<std::string> others;   // of the release
  std::vector<std::string> outside;  // of no release
  bool operator==(const ReleaseList&) const = default;
};

/// Returns the list of an open release: its new and ready stories without those that it will not
/// have this time (wont), and the new and ready ones of no release, each part in backlog order.
/// Errors: kCannot for a release that is not there or is closed.
Result<ReleaseList> ReleaseListOf(const Backlog& backlog, const std::string& release);

/// What an edited list changes, by id.
struct ReleaseByHand {
  std::vector<Story> stories;         // as they shall be, but for their ranks
  RankPlan ranks;                     // to be put behind them
  std::vector<std::string> came;      // into the release
  std::vector<std::string> left;      // it
  std::vector<std::string> musts;     // must now, and were not
  std::vector<std::string> no_musts;  // were musts, and are in the release
  std::vector<std::string> moved;     // stand elsewhere in the backlog
};

/// Returns what leads from the list `before`, which ReleaseListOf returned, to `after`. A story
/// that is not in `after` stays as it is. Between the lines a must becomes a should, and so does a
/// story that comes in without a word. Only a story whose line was moved gets another place:
/// directly behind the story above it in `after`. `reason` is kept by those that leave. Errors:
/// kCannot for a story that `before` does not have.
Result<ReleaseByHand> PlanByHand(const Backlog& backlog, const std::string& release,
                                 const ReleaseList& before, const ReleaseList& after,
                                 const std::string& reason, const Deed& deed);

}  // namespace backlog
