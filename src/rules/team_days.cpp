#include "backlog/rules/team_days.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <span>
#include <string_view>

#include <fmt/format.h>

#include "backlog/model/nearest.h"

namespace backlog {

Result<TeamDays> DaysOfTeam(const Settings& settings, const std::vector<Away>& away) {
  if (settings.people.empty()) {
    return Error{Exit::kCannot,
                 "nothing tells how many days people have",
                 {},
                 {"set 'people: [{name: Ada, days: 8}]' in .backlog/settings.yaml"}};
  }
  std::map<std::string, double, std::less<>> days;
  TeamDays team;
  for (const Person& person : settings.people) {
    days[person.name] += person.days;
    team.usual += person.days;
  }
  team.there = team.usual;
  for (const Away& each : away) {
    const auto person = days.find(each.name);
    if (person == days.end()) {
      std::vector<std::string_view> names;
      for (const auto& [name, count] : days) names.emplace_back(name);
      Error error{Exit::kUsage, fmt::format("'{}' is none of the people", each.name), {}, {}};
      const auto nearest = Nearest(each.name, std::span<const std::string_view>(names));
      error.hints.push_back(nearest ? fmt::format("did you mean '{}'?", *nearest)
                                    : fmt::format("settings name {}", fmt::join(names, ", ")));
      return error;
    }
    if (each.days > person->second) {
      return Error{
          Exit::kUsage,
          fmt::format("'{}' cannot be away {} {}", each.name, DaysNumber(each.days),
                      each.days == 1 ? "day" : "days"),
          {},
          {fmt::format("{} of the days in settings are left to take", DaysNumber(person->second))}};
    }
    person->second -= each.days;
    team.there -= each.days;
  }
  return team;
}

double FocusFactor(double points, double days) {
  return days > 0 ? points / days : 0;
}

int PointsFor(double days, double focus_factor) {
  constexpr double kNoise = 1e-9;  // 30 * 0.7 is a little less than 21
  return static_cast<int>(std::floor(days * focus_factor + kNoise));
}

std::string DaysNumber(double days) {
  return fmt::format("{:g}", days);
}

}  // namespace backlog
