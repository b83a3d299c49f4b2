// What `check` finds in a backlog whose files can be read: references, order, states and claims.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/rules/life_cycle.h"

namespace backlog {

enum class Severity : std::uint8_t { kError, kWarning, kNote };
template <>
struct WordsOf<Severity> {
  static constexpr std::array<std::string_view, 3> kWords{"error", "warning", "note"};
};

/// Repairs that have one right answer, for `check --fix`.
enum class Fix : std::uint8_t {
  kNone,
  kRerank,      // a free rank that keeps the order
  kClearRank,   // an epic is never ranked
  kUnready,     // ready cannot be proved: new
  kClearPin,    // a pin that does not count any more
  kSpill,       // back from a sprint that is over, as closing it would have done
  kAddCreated,  // the file may be cut off: only where the user says so
};

/// What the finding is about.
enum class Subject : std::uint8_t {
  kStory,
  kSprint,
  kRelease,
  kVision,
  kFeedback,
  kDecision,
  kSettings
};

struct Finding {
  Severity severity = Severity::kError;
  Subject subject = Subject::kStory;
  std::string id;       // as the file is named: id, number or name; empty: the vision, the settings
  std::string field;    // the key that it is about; empty: the file as a whole
  std::string message;  // a phrase, lower case, no full stop
  std::string remedy;   // what to do, or a command line; may be empty
  Fix fix = Fix::kNone;
};

/// Returns what is wrong with the settings, the vision, the releases, the sprints, the feedback,
/// the decisions and the stories, in this order, each by name. Of accepted and dropped stories only
/// names, references, and whether what was accepted still holds. With `today`, days to come of what
/// has happened are noted.
std::vector<Finding> Inspect(const Backlog& backlog, std::optional<Date> today = std::nullopt);

/// Returns the stories as the fixes of these findings leave them. `today` is for kAddCreated.
Change Fixes(const Backlog& backlog, const std::vector<Finding>& findings, Date today);

}  // namespace backlog
