// The story map (Patton): the users' activities from left to right, the releases as slices below,
// and whether the first of them can stand alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backlog/model/backlog.h"

namespace backlog {

/// What a release, or no release, brings for each activity; or what none brings this time.
struct MapSlice {
  const Release* release = nullptr;                // nullptr: for no release yet
  std::vector<std::vector<const Story*>> columns;  // by activity; in backlog order, accepted last
  bool wont = false;                               // said not to be in its release this time
};

struct StoryMap {
  /// The backbone, in the order in which the backlog comes to the activities; "" last, for stories
  /// that name none. Just "" where the team does not use activities.
  std::vector<std::string> activities;
  std::vector<MapSlice> slices;  // open releases by date, then what is for none, then what is wont
};

/// Epics and dropped stories are left out; accepted ones only stand in a release. With `release`
/// the map has that slice alone, and what is `wont` of it. There is no slice of wonts without any.
StoryMap MapOf(const Backlog& backlog, const Release* release = nullptr);

/// What keeps the musts of a release, its minimum viable product, from standing alone.
struct MvpGap {
  enum class Kind : std::uint8_t { kNoMusts, kUnsized, kNeedsOutside, kTooMany, kNoActivity };
  Kind kind = Kind::kNoMusts;
  const Story* story = nullptr;  // kUnsized, kNeedsOutside: the must
  const Story* other = nullptr;  // kNeedsOutside: what it needs, and is no must of this release
  std::string says;              // "'k7m2qx' needs 'p3w9da', which is no must of it"
  std::string remedy;            // a command
};

/// Returns the gaps in the order of the kinds, then of the backlog. Accepted musts have none.
/// kNoActivity: an activity of the backbone without a must, only where activities are used.
std::vector<MvpGap> MvpGaps(const Backlog& backlog, const Release& release);

}  // namespace backlog
