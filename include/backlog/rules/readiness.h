// The Definition of Ready: a claim that is proved again whenever something changes, not a stamp.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/story.h"

namespace backlog {

/// A check that fails. The same shape serves every guard of a story's life.
struct ReadyGap {
  std::string check;   // "benefit", or the id of the team's own item
  std::string says;    // "no benefit": lower case, no full stop
  std::string remedy;  // "backlog edit k7m2qx --benefit TEXT"
  bool operator==(const ReadyGap&) const = default;
};

/// How a check of the Definition of Ready stands in `waived`: "ready benefit".
std::string ReadyWaiver(std::string_view check);

/// Proves many stories of one backlog; what needs all stories is worked out once.
class Readiness {
 public:
  /// `instead` stands for the story of its id, or comes in addition: an edit that is not put yet.
  /// Both must outlive this object.
  explicit Readiness(const Backlog& backlog, const Story* instead = nullptr);
  Readiness(Readiness&&) noexcept;
  Readiness& operator=(Readiness&&) noexcept;
  ~Readiness();

  /// Returns the checks of the Definition of Ready of the story's type that fail, in the order of
  /// the settings; those that the story waives are left out. An epic has one gap, "epic".
  /// Requires the story as the backlog (or `instead`) has it.
  std::vector<ReadyGap> Gaps(const Story& story) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The same for one story, which need not be put into the backlog yet.
std::vector<ReadyGap> ReadyGaps(const Backlog& backlog, const Story& story);

/// Returns the story as an edit leaves it: `ready` becomes `new` where a check now fails. Never
/// promotes, and never changes the status of a story in a sprint.
Story Regroomed(const Backlog& after, Story story);

/// Returns the stories that say ready, and are not. They point into the backlog.
std::vector<const Story*> LapsedClaims(const Backlog& backlog);

}  // namespace backlog
