// What goes into a release: in backlog order, or the content of the greatest value; and how that
// content fits into the coming sprints. docs/planning.md.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/best_content.h"
#include "backlog/rules/life_cycle.h"

namespace backlog {

/// What a content is to have as much of as possible. kScore is the cost of delay: business_value +
/// user_value + time_criticality + risk.
enum class Maximize : std::uint8_t { kScore, kBusinessValue, kUserValue, kTimeCriticality, kRisk };
template <>
struct WordsOf<Maximize> {
  static constexpr std::array<std::string_view, 5> kWords{"score", "business_value", "user_value",
                                                          "time_criticality", "risk"};
};

struct ReleasePlanOptions {
  std::string name;             // of the release
  std::optional<int> capacity;  // story points
  std::optional<int> sprints;   // that many, of the capacity that plan-sprint would assume
  bool optimize = false;
  Maximize maximize = Maximize::kScore;
  std::optional<int> most_risk;      // of the risks of what is taken, together
  std::vector<std::string> with;     // ids: taken whatever else is, with what they need
  std::vector<std::string> without;  // ids: left out, and what needs them
};

/// A content with its reasons. The pointers point into the backlog that was planned.
struct ReleasePlan {
  struct Content {
    std::vector<const Story*> stories;  // in backlog order
    std::int64_t value = 0;
    std::int64_t size = 0;
    std::int64_t risk = 0;
  };
  struct Item {
    const Story* story = nullptr;
    std::string why;  // a phrase, lower case, no full stop
  };

  int capacity = 0;
  std::string capacity_why;
  Content chosen;
  Content in_order;                   // what backlog order gives; the same without `optimize`
  std::optional<std::int64_t> bound;  // with `optimize`: no content is worth more
  std::vector<Item> left_out;         // cannot be taken, or did not fit, in backlog order
  std::vector<const Story*> unsized;
  std::vector<const Story*> leaving;     // in the release now, and not in the plan; a wont stays
  std::vector<const Story*> lost_musts;  // musts among them that nobody asked to leave out
  std::vector<const Story*> under_way;   // of the release, in a sprint: they stay, and take no room

  bool optimal() const { return bound && *bound == chosen.value; }
};

/// Chooses among the new and ready stories of this release or of none; readiness is not asked. A
/// story is taken with all that it needs and with its group, or not at all; it cannot be taken
/// where anything of that has no size, is of another release, or will never be done. In backlog
/// order it ends where one does not fit. Errors: kCannot for a release that is not there or is
/// closed, where nothing tells the capacity, where no
/// story has any of what is to be maximized, and where what `with` names cannot be taken; kUsage
/// for ids in both lists and numbers below 0.
Result<ReleasePlan> PlanRelease(const Backlog& backlog, const ReleasePlanOptions& options,
                                const ContentLimits& limits);

/// What carrying the plan out changes: the chosen come into the release, the others leave it. A
/// plan of nothing changes nothing. Guard: no must is lost, as a release cannot do without them;
/// Deed::anyway overrides it, and is the reason that they keep.
Result<Change> CarryOut(const Backlog& backlog, const ReleasePlan& plan, const std::string& name,
                        const Deed& deed);

/// The content of a release over the coming sprints.
struct ReleaseLayout {
  struct Sprint {
    int number = 0;
    std::vector<const Story*> stories;
    int points = 0;
  };
  int capacity = 0;  // of each
  std::string capacity_why;
  std::vector<Sprint> sprints;
  std::vector<ReleasePlan::Item> left_out;  // without a size, or waiting for what is not in it
  std::vector<const Story*> too_big;        // or in a group that is, and what needs them
};

/// Lays out the new and ready stories of the release as plan-sprint would take them: in backlog
/// order, each after what it needs, groups in one sprint, and the next sprint where one does not
/// fit. Whether they are ready is not asked. Errors: those of PlanRelease.
Result<ReleaseLayout> LayOut(const Backlog& backlog, const std::string& name);

}  // namespace backlog
