// Product Goals: which one is pursued, what its stories bring and have brought, and the steps of
// its life. Each step is a pure function that returns the vision as it is then.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"

namespace backlog {

/// Fulfilled or abandoned.
bool IsClosed(const ProductGoal& goal);

/// Returns the goal that is pursued now; nullptr where none is.
const ProductGoal* CurrentGoal(const Vision& vision);

/// Returns the current goal, those that come next, and those that are closed.
std::vector<const ProductGoal*> GoalsInOrder(const Vision& vision);

/// Returns the id of the Product Goal that a new story serves: its epic's, else the current one;
/// empty where there is none.
std::string GoalOfNewStory(const Backlog& backlog, const Story& story);

/// Sums over stories.
struct GoalShare {
  int stories = 0;
  int points = 0;  // of accepted stories: with which they were accepted
  int business_value = 0;
  int user_value = 0;

  int value() const { return business_value + user_value; }
  bool operator==(const GoalShare&) const = default;
};

/// What the stories of a Product Goal bring and have brought. Epics and dropped stories do not
/// count.
struct GoalFigures {
  const ProductGoal* goal = nullptr;
  GoalShare delivered;                // accepted stories
  GoalShare remaining;                // open ones
  int unvalued = 0;                   // open ones without business value and user value
  int unsized = 0;                    // open ones
  std::vector<const Story*> stories;  // open ones in backlog order, then accepted, the latest first
};

/// Requires a goal of this backlog's vision. The pointers point into the backlog.
GoalFigures FiguresOf(const Backlog& backlog, const ProductGoal& goal);

/// Returns the open stories, no epics, that serve no Product Goal, in backlog order.
std::vector<const Story*> StoriesWithoutGoal(const Backlog& backlog);

/// What is set of a goal; nothing where a value stays. An empty text takes a value away.
struct GoalEdit {
  std::optional<std::string> text;
  std::optional<std::string> measure;
  std::optional<std::string> target;
  std::optional<std::string> value;
  std::optional<GoalStatus> status;
};

/// The vision with one goal added or changed.
struct GoalChange {
  Vision vision;
  std::string id;      // of that goal
  std::string former;  // the goal that was current, and is next again because this one is current
};

/// A new goal. Its id is the first telling word of its text and a hash of it, as two branches may
/// each have a goal that begins with that word. Without a status it is current where no goal is,
/// else next.
/// Errors: kUsage for a blank text; what is wrong with vision.yaml where that could not be read.
Result<GoalChange> NewGoal(const Backlog& backlog, const GoalEdit& edit);

/// Errors: those of FindGoal; kUsage for a blank text; kCannot for a goal that is closed, unless
/// the status is set, which takes it up again.
Result<GoalChange> EditGoal(const Backlog& backlog, const std::string& id, const GoalEdit& edit);

/// Requires kFulfilled or kAbandoned. Errors: those of FindGoal; kCannot for a closed goal.
Result<GoalChange> CloseGoal(const Backlog& backlog, const std::string& id, GoalStatus status);

}  // namespace backlog
