// A release in numbers, before or after a trade-off.
#include <algorithm>

#include "backlog/rules/prioritization.h"
#include "backlog/rules/release_figures.h"
#include "backlog/rules/scope_growth.h"
#include "backlog/rules/tradeoff.h"

namespace backlog {
namespace {

// The value of the stories that are done by the forecast's date with 85 %, in the order of work.
int ValueInTime(const Forecast& forecast) {
  if (!forecast.done_by) return 0;
  int value = 0;
  for (const DoneShare& share : forecast.done_by->shares) {
    if (share.chance != kSafe) continue;
    for (std::size_t i = 0; i < share.stories; ++i) {
      value += static_cast<int>(ValueOf(*forecast.wanted[i]));
    }
  }
  return value;
}

}  // namespace

ReleaseNumbers NumbersOf(const Backlog& backlog, const std::string& release,
                         const std::optional<std::pair<int, int>>& velocity, Date today) {
  ReleaseNumbers numbers;
  numbers.release = release;
  numbers.date = backlog.FindRelease(release)->date;
  const std::vector<const Story*> wanted = OpenStoriesOf(backlog, release);
  numbers.stories = static_cast<int>(wanted.size());
  for (const Story* story : wanted) {
    numbers.points += ScoreOf(*story).size.value_or(0);
    if (!story->size) ++numbers.unsized;
    numbers.business_value += std::max(story->business_value.value_or(0), 0);
    numbers.user_value += std::max(story->user_value.value_or(0), 0);
    numbers.open_risk += std::max(story->risk.value_or(0), 0);
    if (story->moscow == Moscow::kMust) numbers.musts.push_back(story->id);
  }
  if (wanted.empty()) {
    numbers.no_forecast = Error{Exit::kCannot, "nothing of it is left to do", {}, {}};
    return numbers;
  }
  Result<Pace> pace = PaceOfRelease(backlog, release, velocity);
  if (!pace) {
    numbers.no_forecast = std::move(pace).error();
    return numbers;
  }
  const Result<Forecast> forecast = ForecastOf(backlog, wanted, *pace, today, numbers.date);
  if (!forecast) {
    numbers.no_forecast = forecast.error();
    return numbers;
  }
  if (const SprintChance* sprint = SprintWith(*forecast, kLikely)) numbers.likely = *sprint;
  if (const SprintChance* sprint = SprintWith(*forecast, kSafe)) numbers.safe = *sprint;
  if (numbers.date) numbers.chance = ChanceBy(*forecast, *numbers.date);
  if (numbers.date) numbers.value_in_time = ValueInTime(*forecast);
  const Load other = LoadOf(forecast->before);
  numbers.other_points = other.points + other.unsized * forecast->unsized_points;
  numbers.pace = *std::move(pace);
  return numbers;
}

}  // namespace backlog
