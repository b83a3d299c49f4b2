// How a release stands: its scope, what is done of it, what came and went since work on it began,
// and how much of it are musts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/rules/sprint_review.h"

namespace backlog {

/// A story that came into a release or left it after work on the release had begun.
struct ScopeChange {
  const Story* story = nullptr;
  std::optional<int> size;  // when it left, as far as the story has kept it; else now
  Date on;
  std::string how;                    // "added", "removed", "moved", "dropped", "unfinished"
  std::string reason;                 // why it left, where somebody said so
  std::optional<Moscow> moscow = {};  // then
};

/// DSDM: musts shall be at most this much of the effort of a release, in percent; with more of them
/// nothing can give way (DSDM handbook, MoSCoW prioritisation).
inline constexpr int kMustsAtMost = 60;

/// Sums are over the stories that a release holds: neither epics, nor dropped, nor `wont`. Points
/// of an accepted story are those with which it was accepted.
struct ReleaseFigures {
  const Release* release = nullptr;
  Tally scope;
  Tally accepted;
  Tally musts;  // accepted ones included
  Tally musts_accepted;
  Tally wont;       // said not to be in it this time
  int unsized = 0;  // open ones
  int unsized_musts = 0;
  int open_risk = 0;                    // the sum of risk of what is not accepted
  std::optional<Date> began;            // when the first sprint that worked on it began: its first
                                        // day, or the last on which it was planned before it ran
  std::vector<ScopeChange> added;       // since then, by day
  std::vector<ScopeChange> removed;     // since then, by day; may come again
  std::vector<ScopeChange> unfinished;  // what was open of it when it was closed
  std::vector<const Story*> stories;    // accepted ones last; in backlog order

  int left() const { return scope.points - accepted.points; }
  /// Percent of the points that are musts', rounded; nothing without points.
  std::optional<int> MustShare() const;
  /// The same as a text, "73"; just above kMustsAtMost with one place, at least "60.1". Requires
  /// points.
  std::string MustShareText() const;
  /// True where the musts are more than kMustsAtMost, exactly.
  bool HasTooManyMusts() const { return musts.points * 100 > scope.points * kMustsAtMost; }
};

/// Returns the releases by date; those without one, which are farther than any, last.
enum class WhichReleases : std::uint8_t { kOpen, kAll };
std::vector<const Release*> ReleasesByDate(const Backlog& backlog, WhichReleases which);

/// Returns the stories that are still to do for a release, by id: open, no epics, and not those
/// that it will not have this time (wont).
std::vector<const Story*> OpenStoriesOf(const Backlog& backlog, const std::string& release);

/// Requires a release of this backlog. The pointers point into the backlog.
ReleaseFigures FiguresOf(const Backlog& backlog, const Release& release);

}  // namespace backlog
