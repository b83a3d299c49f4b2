// Value against effort: how much a release can be worth for how many points, and how far today's
// plan is from that.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/best_content.h"

namespace backlog {

/// The most that fits into so many points.
struct FrontierPoint {
  std::int64_t capacity = 0;
  std::int64_t value = 0;  // business and user value together
  std::int64_t size = 0;   // of what was found; no more than the capacity
  bool proved = true;      // nothing that fits is worth more
};

/// What the release holds, that is not in a sprint, with what it needs: a content like the others,
/// so never worth more than the frontier. The pointers point into the backlog.
struct FrontierPlan {
  std::vector<const Story*> stories;  // in backlog order
  std::int64_t size = 0;
  std::int64_t value = 0;
  std::vector<const Story*> left_out;  // cannot be in any content: no size, or waits for what
                                       // others hold
};

struct ValueFrontier {
  std::size_t choice = 0;             // among how many stories
  std::vector<FrontierPoint> points;  // by capacity, the plan's size among them; up to all
  FrontierPlan plan;
  FrontierPoint at_plan;            // for the plan's size
  std::int64_t least_capacity = 0;  // the fewest points into which the plan's value fits
  std::vector<const Story*> in;     // that the best content of the plan's size has and the plan has
                                    // not, in backlog order
  std::vector<const Story*> out;    // the other way round
};

/// Chooses as `release plan` does: among the new and ready stories of this release or of none, what
/// is needed with what needs it, groups whole. `steps` is the number of equal steps from 0 to all.
/// The limits hold for each point; cancelled, points are missing. Errors: kCannot for a release
/// that is not there or is closed, and where no story that could be taken has a size and a value.
Result<ValueFrontier> FrontierOf(const Backlog& backlog, const std::string& release, int steps,
                                 const ContentLimits& limits);

}  // namespace backlog
