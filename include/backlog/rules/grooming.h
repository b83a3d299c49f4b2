// Grooming, also called refinement: which stories are ready, and what keeps the others from it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/rules/life_cycle.h"
#include "backlog/rules/readiness.h"

namespace backlog {

/// A story, and the checks of the Definition of Ready that it fails. The pointer points into the
/// backlog that it was made of.
struct Groomed {
  const Story* story = nullptr;
  std::vector<ReadyGap> gaps;  // empty: it is ready, or can be made ready

  bool passes() const { return gaps.empty(); }
  /// It says ready, and is not.
  bool lapsed() const { return !gaps.empty() && story->status == Status::kReady; }
};

/// True for what grooming is about: open, in no sprint.
bool CanGroom(const Story& story);

/// Returns the product backlog in its order, without what is in a sprint; epics have no place in
/// it.
std::vector<const Story*> StoriesToGroom(const Backlog& backlog);

/// Proves the stories, in the given order. Requires CanGroom of each.
std::vector<Groomed> Groom(const Backlog& backlog, const std::vector<const Story*>& stories);

/// Returns what follows: new -> ready where every check passes, ready -> new where one fails. The
/// same as MakeReady and Regroomed for each, but each story's checks are proved once.
Change Settle(const std::vector<Groomed>& groomed, const Deed& deed);

}  // namespace backlog
