// The price of a trade-off before it is made: changes are tried out on a copy of the backlog, and a
// release is told in the same numbers before and after. Nothing is stored here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/best_content.h"
#include "backlog/rules/forecast.h"

namespace backlog {

/// What is tried out. Stories are named by id; an epic stands for its open stories.
struct TradeoffChanges {
  struct Resize {
    std::string id;
    int size = 0;
  };
  struct Move {
    std::string id;
    std::string release;
  };
  std::vector<std::string> drop;  // out of the release, behind what stays in it
  std::vector<std::string> add;   // into the release, directly behind what is in it
  std::vector<Resize> resize;
  std::vector<Move> move;  // into another release
  std::optional<Date> date;
  std::optional<std::pair<int, int>> velocity;  // the team's assumption, as PaceOf takes it

  bool empty() const {
    return drop.empty() && add.empty() && resize.empty() && move.empty() && !date && !velocity;
  }
};

/// What is still to do of a release, and when it is done. Sums are over its open stories, as
/// OpenStoriesOf has them.
struct ReleaseNumbers {
  std::string release;
  std::optional<Date> date;
  int stories = 0;
  int points = 0;
  int unsized = 0;
  int business_value = 0;
  int user_value = 0;
  int open_risk = 0;
  std::vector<std::string> musts;  // ids
  std::optional<SprintChance> likely;
  std::optional<SprintChance> safe;
  std::optional<double> chance;      // that the date is met
  std::optional<int> value_in_time;  // business and user value that is done by the date with 85 %
  std::optional<Error> no_forecast;  // why nothing tells when; with it those above are empty
  int other_points = 0;              // of other work that is done before its last story
  std::optional<Pace> pace;          // what the forecast rests on
};

/// Requires a release of this backlog.
ReleaseNumbers NumbersOf(const Backlog& backlog, const std::string& release,
                         const std::optional<std::pair<int, int>>& velocity, Date today);

/// Which stories to give up so that a date is met with a chance.
struct CutAdvice {
  double confidence = 0;
  bool reached = false;            // with these cuts; without any where there are none
  std::vector<std::string> cuts;   // ids, in the order of work
  std::vector<std::string> musts;  // those of them that are musts: nothing else reaches it
  int points = 0;                  // of the cuts
  int value = 0;                   // business and user value of the cuts
  int points_in_time = 0;          // how much open work is done until the date with this chance
  bool proved = true;              // no cheaper cuts reach it
};

/// A story of the release that waits for one that is not in it.
struct OpenNeed {
  std::string story;
  std::string needs;
};

struct Tradeoff {
  struct Pair {
    ReleaseNumbers before;
    ReleaseNumbers after;
  };
  Pair release;
  std::vector<Pair> others;          // releases that gain or lose stories by it
  std::vector<std::string> dropped;  // ids, epics resolved; the cuts of `advice` among them
  std::vector<std::string> added;
  std::vector<std::string> musts_lost;  // in the release before, and not after
  std::vector<OpenNeed> needs;          // that were not so before
  std::vector<std::string> commands;    // that carry it out, in this order; none: nothing changes
  std::optional<CutAdvice> advice;
};

/// Tries the changes out; with `confidence`, a share of 1, also the cheapest cuts that then let the
/// date be met. Cheapest: the least business and user value together, then the fewest stories.
/// Musts are given up only where nothing else reaches it, and then as few of them as possible.
/// Stories in a sprint and those that were just added stay; what needs a cut story goes with it, a
/// `together` group goes whole. The search for them can be cancelled by the limits, whose seconds
/// are not used. Errors: kCannot for a release that is not there or closed, for
/// stories that cannot be changed so, and where cuts are asked for and the release has no date or
/// nothing tells when it is done; kUsage for changes that contradict each other.
Result<Tradeoff> TryOut(const Backlog& backlog, const std::string& release,
                        const TradeoffChanges& changes, Date today,
                        std::optional<double> confidence = {}, const ContentLimits& limits = {});

/// Whether a trade-off is made, or the release stays as it is.
enum class TradeoffChoice : std::uint8_t { kChange, kKeep };

/// Returns the trade-off as a decision: both ways with their numbers, the choice and the reason.
/// Without id, who and when. Requires that something changes.
Decision DecisionOf(const TradeoffChanges& changes, const Tradeoff& tradeoff, TradeoffChoice choice,
                    std::string reason);

/// Returns what a trade-off changes as a phrase: "without k7m2qx, due 15 January 2027".
std::string ChangesText(const TradeoffChanges& changes, const Tradeoff& tradeoff);

}  // namespace backlog
