// How much of a sprint was left, day by day.
#pragma once

#include <optional>
#include <vector>

#include "backlog/model/backlog.h"

namespace backlog {

/// Story points of a sprint when a day ended.
struct BurndownDay {
  Date day;
  int left = 0;   // not accepted yet
  int scope = 0;  // accepted ones included, without those that left it
  bool operator==(const BurndownDay&) const = default;
};

/// What would be left when a day ended if each workday brought the same of the scope that there is;
/// after the last known day of that one.
struct EvenDay {
  Date day;
  double left = 0;
};

struct Burndown {
  std::vector<BurndownDay> days;  // workdays from the first to the last, or to `today`
  std::optional<int> even;        // what would be left now if each day brought the same
  // From the evening before the sprint to its last day, workday or not; empty where one is missing.
  std::vector<EvenDay> course;
};

/// Points count with the size that a story was taken with, from the day on which it came until it
/// was accepted or left. Empty for a sprint that has no first day, or is still to come.
Burndown BurndownOf(const Backlog& backlog, const Sprint& sprint, Date today);

}  // namespace backlog
