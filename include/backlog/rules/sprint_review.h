// What a sprint planned and what came of it: the figures of a Sprint Review, and velocity.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "backlog/model/backlog.h"

namespace backlog {

/// What became of a story in a sprint. A sprint that is still running has no kSpilled.
enum class Fate : std::uint8_t {
  kAccepted,
  kAwaiting,
  kAcceptedLater,  // finished in it, and accepted when it was over
  kUnfinished,
  kRemoved,
  kCancelled
};
template <>
struct WordsOf<Fate> {
  static constexpr std::array<std::string_view, 6> kWords{
      "accepted", "awaiting acceptance", "accepted afterwards", "not finished", "removed",
      "cancelled"};
};

/// One story in one sprint. One that left and came again is there twice.
struct SprintItem {
  const Story* story = nullptr;
  Fate fate = Fate::kUnfinished;
  std::optional<Date> added;        // it came while the sprint was running; else it was planned
  std::optional<int> size;          // when it was taken into the sprint
  std::optional<int> size_counted;  // kAccepted: what velocity counts
  bool clarified = false;           // its text, criteria or size changed since then
  std::string reason;               // why it left
};

struct Tally {
  int stories = 0;
  int points = 0;
  bool operator==(const Tally&) const = default;
};

/// What keeps a story of the sprint from being accepted.
struct Unsettled {
  const Story* story = nullptr;
  std::vector<const Criterion*> criteria;   // not passed
  std::vector<const DoneItem*> done_items;  // not ticked
  std::vector<const Question*> questions;   // without an answer
};

/// Planned means: in the sprint when it became active, or now where it is not active yet.
struct SprintFigures {
  const Sprint* sprint = nullptr;
  std::vector<SprintItem> items;  // by fate, then in backlog order
  Tally planned;
  Tally added;
  Tally accepted;  // its points are the velocity
  Tally awaiting;
  Tally accepted_later;
  Tally unfinished;
  Tally removed;
  Tally clarified;
  std::vector<Unsettled> unsettled;  // open stories only
};

/// Requires a sprint of this backlog. The pointers point into the backlog.
SprintFigures FiguresOf(const Backlog& backlog, const Sprint& sprint);

struct SprintVelocity {
  int sprint = 0;
  int points = 0;
  bool operator==(const SprintVelocity&) const = default;
};

/// Velocity of each closed sprint, by number: the accepted sizes of the stories that count there,
/// and those of stories that were reopened since.
std::vector<SprintVelocity> Velocities(const Backlog& backlog);

/// A mean, kept exact.
struct Mean {
  int sum = 0;
  int count = 0;
  double value() const { return count == 0 ? 0 : static_cast<double>(sum) / count; }
};

/// The mean of the last `count` of them, or of all where there are fewer.
Mean MeanOfLast(const std::vector<SprintVelocity>& velocities, int count);

/// Returns the middle of the velocities; of an even number the mean of both. Requires one.
double Median(std::vector<int> velocities);

/// Cohn: from the j-th to the k-th smallest of n velocities the median lies with 90 % confidence,
/// j, k = ceil(n/2 -+ 1.645 sqrt(n/4)). Nothing for fewer than 5.
std::optional<std::pair<int, int>> VelocityRange(std::vector<int> velocities);

}  // namespace backlog
