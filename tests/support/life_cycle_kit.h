// What tests of the steps of stories and sprints share: who acts, on which sprints, and what came
// of it.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "backlog/model/result.h"
#include "backlog/rules/life_cycle.h"
#include "backlog_kit.h"

namespace backlog::kit {

inline Deed Today() {
  return {Day("2026-11-24"), "Marta"};
}

inline const Sprint kActive = ASprint(3, SprintStatus::kActive);
inline const Sprint kPlanned = ASprint(4, SprintStatus::kPlanned);
inline const Sprint kClosed = ASprint(2, SprintStatus::kClosed);

/// The story as a step leaves it, which must have passed.
inline Story After(const Result<Change>& change) {
  REQUIRE_MESSAGE(change.has_value(), (change ? "" : change.error().what));
  return change->stories.front();
}

/// Why a step was refused, which it must have been.
template <class T>
std::string Why(const Result<T>& refused) {
  REQUIRE_FALSE(refused.has_value());
  return refused.error().what;
}

}  // namespace backlog::kit
