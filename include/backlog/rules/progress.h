// How work went on, day by day: what charts are drawn from. All of it comes from the days that
// stories keep. A size is the one that a story has now (of an accepted one, with which it was
// accepted): when it became that is not in the files.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/rules/forecast.h"

namespace backlog {

/// Story points when a day ended.
struct ProgressDay {
  Date day;
  int scope = 0;
  int accepted = 0;  // part of the scope
  bool operator==(const ProgressDay&) const = default;
};

/// Returns every day from the first on which a release held something to `today`, or to that on
/// which it was closed. The last day has the sums that ReleaseFigures has then. What of it nobody
/// knows the day of was there from the beginning.
std::vector<ProgressDay> ReleaseProgress(const Backlog& backlog, const Release& release,
                                         Date today);

/// The same of the whole backlog: a story belongs to it from the day on which it was written until
/// it is dropped.
std::vector<ProgressDay> BacklogProgress(const Backlog& backlog, Date today);

/// Stories in each state when a day ended, by Status from kNew to kAccepted.
struct FlowDay {
  Date day;
  std::array<int, 6> stories{};
  bool operator==(const FlowDay&) const = default;
};

/// Returns every day from the first story on to `today`, of a release where it is not empty. A
/// dropped story counts until it was dropped. Of a story that fell back (a sprint was over, its
/// criteria changed) the files keep the last way only. On the last day each stands in its state.
std::vector<FlowDay> FlowOf(const Backlog& backlog, const std::string& release, Date today);

/// How long an accepted story was in work.
struct CycleTime {
  const Story* story = nullptr;
  Date accepted;
  int days = 1;  // from the day on which it was started to that on which it was accepted, both
                 // counted
};

/// Returns the cycle times of accepted stories, by the day of acceptance; of a release where it is
/// not empty. Those of which a day is missing are left out.
std::vector<CycleTime> CycleTimesOf(const Backlog& backlog, const std::string& release);

/// Returns the shortest time within which this percentage of the stories was accepted (nearest
/// rank). Requires one, and a percentage from 1 to 100.
int CycleTimePercentile(const std::vector<CycleTime>& times, int percent);

/// What may be done of a piece of work by the end of a sprint to come.
struct FanSprint {
  int sprint = 0;
  Date end;
  int likely = 0;       // points of it with kLikely or more
  int safe = 0;         // with kSafe
  int nearly_sure = 0;  // with kNearlySure
};

/// Returns the coming sprints up to that by whose end all is done with kSafe, at most
/// kMostFanSprints. Story by story: the points of those that are done in the order of work.
/// Requires and fails as ForecastOf.
Result<std::vector<FanSprint>> FanOf(const Backlog& backlog,
                                     const std::vector<const Story*>& wanted, const Pace& pace,
                                     Date today);
inline constexpr std::size_t kMostFanSprints = 26;

}  // namespace backlog
