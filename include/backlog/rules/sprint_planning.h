// Planning a sprint, and a sprint's life: planned, active, closed or cancelled.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/life_cycle.h"
#include "backlog/rules/team_days.h"

namespace backlog {

struct PlanOptions {
  Deed deed;                             // `on` is today
  std::optional<int> capacity = {};      // story points; default: the velocity so far
  std::optional<double> available = {};  // percent of the usual days that people are there
  std::optional<std::string> goal = {};
  std::optional<std::string> agreed_by = {};
  std::optional<Date> start = {};
  std::optional<Date> end = {};
  std::vector<std::string> with = {};     // ids: taken first, whatever fits
  std::vector<std::string> without = {};  // ids: left out
  bool only_with = false;                 // takes what `with` names, and nothing else
  std::vector<Away> away = {};            // of settings' people; instead of `available`
};

/// A plan that was made, with the reason for each decision. The pointers point into the backlog
/// that was planned.
struct SprintPlan {
  struct Item {
    const Story* story = nullptr;
    std::string why;  // a phrase, lower case, no full stop
  };

  Sprint sprint;
  bool replaces = false;  // there was a plan for this sprint
  int capacity = 0;
  std::string capacity_why;  // "the mean of the last 3 sprints: 21, 18 and 24"
  int points = 0;            // what was taken
  std::vector<Item> taken;
  std::vector<Item> left_out;
  std::vector<Item> would_fit;          // behind the one that does not fit
  std::vector<const Story*> not_ready;  // `new` stories that were passed on the way
  Change change;                        // the sprint, and each story whose file changes
};

/// Proposes the next sprint: ready stories in backlog order until one does not fit. The members of
/// a `together` group count whole, where the first of them stands. A story is left out, and the
/// walk goes on, where it waits for one that is not taken before it, its group is not wholly ready,
/// its claim to be ready does not hold any more, or it has no size. A planned sprint is planned
/// anew; while one is active, this plans the next. Errors: kCannot while the active sprint has
/// ended but is not closed; where nothing tells the capacity; where `with` names a story that
/// cannot be planned; where nothing would be taken. kUsage for a sprint that ends before it starts,
/// and for ids in both lists.
Result<SprintPlan> PlanSprint(const Backlog& backlog, const PlanOptions& options);

/// The story, then the open stories outside sprints that are planned as one with it: the rest of
/// its `together` group, by id.
std::vector<const Story*> PlannedWith(const Backlog& backlog, const Story& story);

/// Story points that fit in the next sprint, and why: the mean of the last three closed sprints,
/// of those in which people were missing what all of them would have brought; without any the lower
/// end of expected_velocity; without that what the days of settings' people bring with
/// focus_factor. Nothing where none of them is there.
struct Capacity {
  int points = 0;
  std::string why;
  std::optional<double> available = {};  // percent of the usual days; empty: all
};
std::optional<Capacity> DefaultCapacity(const Backlog& backlog);

/// planned -> active: what it holds now is the baseline. Errors: kCannot while another is active.
Result<Change> StartSprint(const Backlog& backlog, int number, const Deed& deed);

/// What is corrected of a sprint's own facts; nothing where a value stays.
struct SprintEdit {
  std::optional<std::string> goal;
  std::optional<Date> start;
  std::optional<Date> end;
  std::optional<int> capacity;
  std::optional<std::string> agreed_by;
};
/// A planned sprint that starts another day keeps its length. Errors: kCannot for a sprint that is
/// over; kUsage where it would end before it starts.
Result<Change> EditSprint(const Backlog& backlog, int number, const SprintEdit& edit);

/// active -> closed. What is done but undecided stays; the rest returns to its place in the product
/// backlog as spilled, ready or new.
Result<Change> CloseSprint(const Backlog& backlog, int number, YesNo goal_met, const Deed& deed);

/// planned or active -> cancelled. Stories return as from closing, with outcome cancelled; those of
/// a sprint that was never active without a trace. Errors: kCannot where settings name product
/// owners and the deed is by none of them: only they may cancel.
Result<Change> CancelSprint(const Backlog& backlog, int number, const std::string& reason,
                            const Deed& deed);

}  // namespace backlog
