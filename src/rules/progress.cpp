#include "backlog/rules/progress.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <utility>

namespace backlog {
namespace {

/// Sums that change on days. What has no day changes them on the first.
template <std::size_t kSums>
class DailySums {
 public:
  void Add(const std::optional<Date>& day, std::size_t sum, int number) {
    (day ? changes_[*day] : undated_)[sum] += number;
  }

  /// Calls visit(day, sums) for every day from the first to `last`.
  template <class Visit>
  void EachDay(Date last, Visit visit) const {
    if (changes_.empty() && undated_ == std::array<int, kSums>{}) return;
    std::array<int, kSums> sums = undated_;
    auto next = changes_.begin();
    const Date first = next == changes_.end() ? last : std::min(next->first, last);
    for (Date day = first; day <= last; day = day + 1) {
      for (; next != changes_.end() && next->first <= day; ++next) {
        for (std::size_t i = 0; i < kSums; ++i) sums[i] += next->second[i];
      }
      visit(day, sums);
      if (day + 1 == day) return;  // the last day that there is
    }
  }

 private:
  std::map<Date, std::array<int, kSums>> changes_;
  std::array<int, kSums> undated_{};
};

constexpr std::size_t kScope = 0;
constexpr std::size_t kDoneScope = 1;
using ProgressSums = DailySums<2>;

int PointsNow(const Story& story) {
  const bool is_accepted = story.status == Status::kAccepted;
  return (is_accepted && story.accepted_size ? story.accepted_size : story.size).value_or(0);
}

/// Returns the later of two days; the one that there is.
std::optional<Date> Later(const std::optional<Date>& one, const std::optional<Date>& other) {
  return one && other ? std::max(*one, *other) : one ? one : other;
}

/// A story that is in the scope since a day, and as it stands now.
void AddToProgress(const Story& story, const std::optional<Date>& since, ProgressSums& sums) {
  const int points = PointsNow(story);
  sums.Add(since, kScope, points);
  if (story.status == Status::kDropped && story.dropped) {
    sums.Add(Later(story.dropped->on, since), kScope, -points);
  }
  // One that was accepted before it came was done when it came.
  if (story.status == Status::kAccepted) {
    sums.Add(Later(story.accepted, since), kDoneScope, points);
  }
}

std::vector<ProgressDay> DaysOfProgress(const ProgressSums& sums, Date last) {
  std::vector<ProgressDay> days;
  sums.EachDay(last, [&](Date day, const std::array<int, 2>& now) {
    days.push_back({day, now[kScope], now[kDoneScope]});
  });
  return days;
}

/// The days on which a story came into its states, up to the one that it is in. Empty: it was not
/// in that state, or nobody knows when.
std::array<std::optional<Date>, 6> DaysOfStates(const Story& story) {
  std::array<std::optional<Date>, 6> days{story.created, story.readied,  story.planned,
                                          story.started, story.finished, story.accepted};
  if (story.status == Status::kDropped) return days;
  const auto now = static_cast<std::size_t>(story.status);
  for (std::size_t i = now + 1; i < days.size(); ++i) days[i].reset();
  return days;
}

bool IsFlowing(const Backlog& backlog, const Story& story, const std::string& release) {
  if (backlog.IsEpic(story.id)) return false;
  return release.empty() || story.release == release;
}

void AddToFlow(const Story& story, DailySums<6>& sums) {
  const std::array<std::optional<Date>, 6> days = DaysOfStates(story);
  const bool is_dropped = story.status == Status::kDropped;
  std::size_t state = 0;
  std::optional<Date> since = days[0];
  sums.Add(since, state, 1);
  const auto go = [&](std::size_t to, const std::optional<Date>& on) {
    // A day before that of an earlier state is a slip: it came there at once.
    const std::optional<Date> day = Later(on, since);
    sums.Add(day, state, -1);
    if (to < days.size()) sums.Add(day, to, 1);
    state = to;
    since = day;
  };
  for (std::size_t i = 1; i < days.size(); ++i) {
    const bool is_now = !is_dropped && i == static_cast<std::size_t>(story.status);
    if (days[i] || is_now) go(i, days[i]);
  }
  if (is_dropped) go(days.size(), story.dropped ? story.dropped->on : std::nullopt);
}

}  // namespace

std::vector<ProgressDay> ReleaseProgress(const Backlog& backlog, const Release& release,
                                         Date today) {
  ProgressSums sums;
  for (const Story& story : backlog.stories()) {
    const bool is_epic = backlog.IsEpic(story.id);
    for (const PastRelease& past : story.past_releases) {
      if (past.release != release.name || !past.until || past.moscow == Moscow::kWont) continue;
      if (is_epic && !past.size) continue;
      const int points = past.size.value_or(PointsNow(story));
      sums.Add(past.from ? past.from : story.created, kScope, points);
      sums.Add(Later(past.until, past.from), kScope, -points);
    }
    if (is_epic) continue;
    const bool is_wont = story.moscow == Moscow::kWont && story.status != Status::kAccepted;
    const bool is_dropped = story.status == Status::kDropped;
    const bool dropped_on_a_day = is_dropped && story.dropped && story.dropped->on;
    if (story.release != release.name || is_wont || (is_dropped && !dropped_on_a_day)) continue;
    AddToProgress(story, story.release_since ? story.release_since : story.created, sums);
  }
  return DaysOfProgress(sums, release.closed ? std::min(*release.closed, today) : today);
}

std::vector<ProgressDay> BacklogProgress(const Backlog& backlog, Date today) {
  ProgressSums sums;
  for (const Story& story : backlog.stories()) {
    const bool left = story.status == Status::kDropped && (!story.dropped || !story.dropped->on);
    if (!backlog.IsEpic(story.id) && !left) AddToProgress(story, story.created, sums);
  }
  return DaysOfProgress(sums, today);
}

std::vector<FlowDay> FlowOf(const Backlog& backlog, const std::string& release, Date today) {
  DailySums<6> sums;
  for (const Story& story : backlog.stories()) {
    if (IsFlowing(backlog, story, release)) AddToFlow(story, sums);
  }
  std::vector<FlowDay> days;
  sums.EachDay(today, [&](Date day, const std::array<int, 6>& now) { days.push_back({day, now}); });
  return days;
}

std::vector<CycleTime> CycleTimesOf(const Backlog& backlog, const std::string& release) {
  std::vector<CycleTime> times;
  for (const Story& story : backlog.stories()) {
    if (!IsFlowing(backlog, story, release) || story.status != Status::kAccepted) continue;
    if (!story.started || !story.accepted || *story.accepted < *story.started) continue;
    times.push_back({&story, *story.accepted, *story.accepted - *story.started + 1});
  }
  std::stable_sort(times.begin(), times.end(),
                   [](const CycleTime& a, const CycleTime& b) { return a.accepted < b.accepted; });
  return times;
}

int CycleTimePercentile(const std::vector<CycleTime>& times, int percent) {
  std::vector<int> days;
  for (const CycleTime& time : times) days.push_back(time.days);
  std::sort(days.begin(), days.end());
  const std::size_t rank = (days.size() * static_cast<std::size_t>(percent) + 99) / 100;
  return days[rank - 1];
}

Result<std::vector<FanSprint>> FanOf(const Backlog& backlog,
                                     const std::vector<const Story*>& wanted, const Pace& pace,
                                     Date today) {
  const Result<Forecast> all = ForecastOf(backlog, wanted, pace, today);
  if (!all) return all.error();
  std::vector<FanSprint> fan;
  for (const SprintChance& sprint : all->sprints) {
    if (fan.size() == kMostFanSprints) break;
    const Result<Forecast> by = ForecastOf(backlog, wanted, pace, today, sprint.end);
    if (!by) return by.error();
    if (!by->done_by) continue;  // it ends no more before the next one does
    const auto points = [&](double chance) {
      for (const DoneShare& share : by->done_by->shares) {
        if (share.chance != chance) continue;
        int sum = 0;
        for (std::size_t i = 0; i < share.stories; ++i) {
          sum += by->wanted[i]->size.value_or(by->unsized_points);
        }
        return sum;
      }
      return 0;
    };
    fan.push_back({sprint.sprint, sprint.end, points(kLikely), points(kSafe), points(kNearlySure)});
    if (sprint.chance >= kSafe) break;
  }
  return fan;
}

}  // namespace backlog
