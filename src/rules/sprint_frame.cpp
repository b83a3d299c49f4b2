#include "rules/sprint_frame.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "backlog/rules/sprint_review.h"

namespace backlog {
namespace {

constexpr int kSprintsForMean = 3;

// Before rounding, so that a share of it is rounded once.
struct Basis {
  double points = 0;
  std::string why;
  bool of_days = false;  // from people's days: a part of a point does not fit
  bool measured = false;
  std::optional<double> available = {};  // percent of the usual days; empty: all
};

int Rounded(double points) {
  return static_cast<int>(std::floor(points + 0.5));
}

std::optional<Basis> BasisOfDays(const Settings& settings) {
  const Result<TeamDays> days = DaysOfTeam(settings, {});
  if (!days || days->usual <= 0) return std::nullopt;
  return Basis{
      days->usual * settings.focus_factor,
      fmt::format("{} days of {}, times the focus factor {:g}", DaysNumber(days->usual),
                  settings.people.size() == 1 ? "one person"
                                              : fmt::format("{} people", settings.people.size()),
                  settings.focus_factor),
      true};
}

// Takes off what is missing of people's days; and says what a day brought where that was measured.
Result<void> CountDays(const Settings& settings, const std::vector<Away>& away, Basis& basis) {
  if (settings.people.empty() && away.empty()) return {};
  const Result<TeamDays> days = DaysOfTeam(settings, away);
  if (!days) return days.error();
  if (basis.measured && days->usual > 0) {
    basis.why += fmt::format("; {:.2f} points for each of {} days",
                             FocusFactor(basis.points, days->usual), DaysNumber(days->usual));
  }
  if (away.empty()) return {};
  basis.points *= days->Strength();
  constexpr double kTenths = 10;  // of a percent: nobody plans more exactly
  basis.available = std::round(days->Strength() * 100 * kTenths) / kTenths;
  basis.why += fmt::format("; {} of {} days are there, {:.0f} %", DaysNumber(days->there),
                           DaysNumber(days->usual), days->Strength() * 100);
  return {};
}

int Whole(const Basis& basis) {
  return basis.of_days ? PointsFor(basis.points, 1) : Rounded(basis.points);
}

// The share of the usual days that people were there; 1 where nobody said that somebody was
// missing.
double ShareThere(const Backlog& backlog, int number) {
  const Sprint* sprint = backlog.FindSprint(number);
  const double percent = sprint != nullptr && sprint->available ? *sprint->available : 100;
  return percent > 0 ? percent / 100 : 1;
}

// What the last sprints would have brought with everybody there, so that who is away next time is
// not deducted twice: their points by the days that were worked for them.
double MeanOfWholeTeam(const Backlog& backlog, const std::vector<SprintVelocity>& velocities) {
  double points = 0;
  double sprints = 0;
  for (const SprintVelocity& each : velocities) {
    points += each.points;
    sprints += ShareThere(backlog, each.sprint);
  }
  return points / sprints;
}

// "21", "9 in 50 % of the days".
std::string VelocityText(const Backlog& backlog, const SprintVelocity& velocity) {
  const double share = ShareThere(backlog, velocity.sprint);
  if (share == 1) return std::to_string(velocity.points);
  return fmt::format("{} in {:.0f} % of the days", velocity.points, share * 100);
}

std::optional<Basis> DefaultBasis(const Backlog& backlog) {
  std::vector<SprintVelocity> velocities = Velocities(backlog);
  if (velocities.empty()) {
    const auto& expected = backlog.settings.expected_velocity;
    if (expected.empty()) return BasisOfDays(backlog.settings);
    const int lower = *std::min_element(expected.begin(), expected.end());
    return Basis{static_cast<double>(lower),
                 fmt::format("the lower end of expected_velocity, [{}]: no sprint was closed yet",
                             fmt::join(expected, ", "))};
  }
  if (velocities.size() == 1) {
    std::string why = "the velocity of the only sprint that was closed";
    if (ShareThere(backlog, velocities.front().sprint) != 1) {
      why += ", " + VelocityText(backlog, velocities.front());
    }
    return Basis{MeanOfWholeTeam(backlog, velocities), std::move(why), false, true};
  }
  const bool few = velocities.size() < kSprintsForMean;
  if (!few) velocities.erase(velocities.begin(), velocities.end() - kSprintsForMean);
  std::string list;
  for (std::size_t i = 0; i < velocities.size(); ++i) {
    if (i > 0) list += i + 1 == velocities.size() ? " and " : ", ";
    list += VelocityText(backlog, velocities[i]);
  }
  return Basis{MeanOfWholeTeam(backlog, velocities),
               few ? fmt::format("the mean of the only {} sprints that were closed: {}",
                                 velocities.size(), list)
                   : fmt::format("the mean of the last {} sprints: {}", kSprintsForMean, list),
               false, true};
}

// The day after the last sprint's end; after a gap the next day on which sprints begin.
Date DefaultStart(const Backlog& backlog, int number, Date today) {
  std::optional<Date> last_end;
  for (const Sprint& sprint : backlog.sprints) {
    if (sprint.number >= number || sprint.status == SprintStatus::kCancelled) continue;
    if (sprint.end && (!last_end || *sprint.end > *last_end)) last_end = sprint.end;
  }
  if (last_end && *last_end + 1 >= today) return *last_end + 1;
  Date start = today;
  if (const auto first_day = ParseWeekday(backlog.settings.first_day)) {
    while (start.DayOfWeek() != *first_day) start = start + 1;
  }
  return start;
}

}  // namespace

std::optional<Capacity> DefaultCapacity(const Backlog& backlog) {
  const std::optional<Basis> basis = DefaultBasis(backlog);
  if (!basis) return std::nullopt;
  return Capacity{Whole(*basis), basis->why};
}

Result<Capacity> ChooseCapacity(const Backlog& backlog, const PlanOptions& options) {
  std::optional<Basis> basis;
  if (options.capacity) {
    basis = Basis{static_cast<double>(*options.capacity), "as asked for"};
  } else {
    basis = DefaultBasis(backlog);
  }
  if (!basis) {
    return Error{Exit::kCannot,
                 "cannot plan a sprint: no sprint was closed yet, so nothing tells how much fits",
                 {},
                 {"say it: 'backlog plan-sprint --capacity POINTS'",
                  "or set 'expected_velocity: [15, 25]' in .backlog/settings.yaml",
                  "or 'people' and 'focus_factor' there"}};
  }
  if (options.capacity && *options.capacity < 0) {
    return Error{Exit::kUsage, "'--capacity' takes story points, 0 or more", {}, {}};
  }
  if (auto counted = CountDays(backlog.settings, options.away, *basis); !counted) {
    return std::move(counted).error();
  }
  if (options.available) {
    if (!(*options.available > 0) || *options.available > 1000) {
      return Error{Exit::kUsage, "'--available' takes a percentage, 80 for instance", {}, {}};
    }
    basis->points = basis->points * *options.available / 100;
    basis->why += fmt::format("; {} % of it", *options.available);
    if (*options.available != 100) basis->available = options.available;
  }
  return Capacity{Whole(*basis), std::move(basis->why), basis->available};
}

Result<Sprint> FrameSprint(const Backlog& backlog, const PlanOptions& options) {
  Sprint sprint;
  if (const Sprint* planned = backlog.PlannedSprint()) {
    sprint = *planned;
  } else {
    for (const Sprint& each : backlog.sprints) {
      sprint.number = std::max(sprint.number, each.number);
    }
    ++sprint.number;
  }
  if (options.goal) sprint.goal = *options.goal;
  if (options.agreed_by) sprint.agreed_by = *options.agreed_by;
  if (options.start) {
    // A plan that is moved keeps its length.
    if (sprint.start && sprint.end && !options.end) {
      sprint.end = *options.start + (*sprint.end - *sprint.start);
    }
    sprint.start = options.start;
  }
  if (options.end) sprint.end = options.end;
  if (!sprint.start) sprint.start = DefaultStart(backlog, sprint.number, options.deed.on);
  if (!sprint.end) sprint.end = *sprint.start + (backlog.settings.sprint_days - 1);
  if (auto possible = CheckDays(backlog, sprint); !possible) return possible.error();
  return sprint;
}

Result<void> CheckDays(const Backlog& backlog, const Sprint& sprint) {
  if (!sprint.start || !sprint.end) return {};
  const std::string first = sprint.start->ToString();
  const std::string last = sprint.end->ToString();
  if (*sprint.end < *sprint.start) {
    return Error{Exit::kUsage,
                 fmt::format("sprint {} would end on {}, before it starts on {}", sprint.number,
                             last, first),
                 {},
                 {"--start and --end take its first and its last day"}};
  }
  const Sprint* other = SprintOnTheDaysOf(backlog, sprint);
  if (other == nullptr) return {};
  const Date free = *other->end + 1;
  return Error{
      Exit::kUsage,
      fmt::format("sprint {}, {} to {}, would overlap sprint {}, {} to {}", sprint.number, first,
                  last, other->number, other->start->ToString(), other->end->ToString()),
      {},
      {other->start > sprint.start
           ? fmt::format("end it before: '--end {}'", (*other->start - 1).ToString())
           : fmt::format("begin it when that one is over: '--start {}'", free.ToString()),
       other->status == SprintStatus::kPlanned
           ? fmt::format("or begin that one later: 'backlog sprint edit {} --start DATE'",
                         other->number)
           : fmt::format("or end that one earlier: 'backlog sprint edit {} --end DATE'",
                         other->number)}};
}

const Sprint* SprintOnTheDaysOf(const Backlog& backlog, const Sprint& sprint) {
  if (!sprint.start || !sprint.end) return nullptr;
  for (const Sprint& other : backlog.sprints) {
    const bool runs =
        other.status == SprintStatus::kPlanned || other.status == SprintStatus::kActive;
    if (!runs || other.number == sprint.number || !other.start || !other.end) continue;
    if (*other.start <= *sprint.end && *sprint.start <= *other.end) return &other;
  }
  return nullptr;
}

}  // namespace backlog
