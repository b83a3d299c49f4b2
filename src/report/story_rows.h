// Stories as lists show them: each with its place, state, score and marks.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/rules/prioritization.h"

namespace backlog {

/// Which part of a backlog a story is in, in the order in which lists show them.
enum class Part : std::uint8_t { kOpen, kEpic, kAccepted, kDropped };

/// One story in a list. Points into the backlog that it was made of.
struct StoryRow {
  const Story* story = nullptr;
  Part part = Part::kOpen;
  Status status = Status::kNew;    // an epic's is derived from its children
  Placement placement;             // place 0: it has none
  std::optional<int> size;         // an epic's is the sum of its children's
  std::string wsjf;                // empty: not scored or not sized
  std::size_t evidence = 0;        // how many observations speak for it
  std::vector<std::string> marks;  // what one must know about it, the weightiest first
};

/// Returns what a list says behind a story's title: "waiting for Ada, 3 days", "waits for p3w9da",
/// "a question" that a spike is to answer, "risky", "one-sided", "pinned", "spilled".
std::vector<std::string> MarksOf(const Placement& placement, const Settings& settings, Date today);

/// Returns all stories: the open ones in backlog order, then epics by id, then the accepted and the
/// dropped ones, the latest first.
std::vector<StoryRow> RowsOf(const Backlog& backlog, Date today);

/// Returns the sum of the sizes of an epic's children and of theirs, dropped ones left out; nullopt
/// where none has a size.
std::optional<int> SizeOfChildren(const Backlog& backlog, std::string_view epic);

/// Which stories to list. Several values of one field: any of them; several fields: all.
struct StoryFilter {
  std::vector<Status> statuses;
  std::vector<Type> types;
  std::vector<std::string> labels;
  std::vector<std::string> releases;   // "" is none
  std::vector<std::string> goals;      // "" is none
  std::vector<std::string> assignees;  // in any case; "" is nobody
  std::vector<int> sprints;            // 0 is none
  std::string parent;                  // an id
  bool risky = false;
  bool unscored = false;
  bool evidence = false;
  bool pinned = false;
  bool all = false;  // epics, accepted and dropped stories too

  /// True where the user asked for something else than all open stories.
  bool IsNarrow() const;
  /// True where the story belongs into the list. Accepted and dropped stories do with `all`, or
  /// where their status or sprint is asked for; epics with `all` or `parent`.
  bool Takes(const StoryRow& row, const Settings& settings) const;
};

}  // namespace backlog
