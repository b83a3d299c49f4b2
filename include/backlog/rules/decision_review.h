// Whether a decision came true: what was forecast of its release when it was taken, against what
// came of it, or what is forecast now.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/rules/tradeoff.h"

namespace backlog {

/// How the release that a decision is about stands to what was forecast then.
enum class CameTrue : std::uint8_t {
  kNothingForecast,  // the decision has no dates, or its release is not there any more
  kEarly,            // done on the 50 % day or before
  kInTime,           // done after that, on the 85 % day at the latest
  kLate,             // done after the 85 % day, or open although that is over
  kAhead,            // open; the 85 % day of now is earlier than that of then
  kOnCourse,         // the same
  kSlipping,         // later
  kUnknown,          // open; nothing tells when it is done now
  kCut,        // done by the 85 % day, but with fewer points than were decided: of them it says
               // nothing
  kOffCourse,  // open; the 85 % day is no later, but the date is met with less chance
};
template <>
struct WordsOf<CameTrue> {
  static constexpr std::array<std::string_view, 10> kWords{
      "nothing forecast", "early",    "in time", "late", "ahead",
      "on course",        "slipping", "unknown", "cut",  "off course"};
};

struct DecisionReview {
  const Decision* decision = nullptr;
  const DecisionOption* chosen = nullptr;  // nothing where the choice is none of the options
  const Release* release = nullptr;        // nothing where there is none of this name
  CameTrue verdict = CameTrue::kNothingForecast;
  int days = 0;             // from the 85 % day of then to the day that it is held against
  std::optional<Date> out;  // where nothing is left to do: the last acceptance, else the closing
  std::optional<ReleaseNumbers> now;  // of an open release
  // Since the decision, that day included.
  int accepted_stories = 0;
  int accepted_points = 0;
  int accepted_business_value = 0;
  int accepted_user_value = 0;
  /// What was accepted since and what is still to do: against the scope of then it tells what came
  /// in or went out.
  int scope_now() const { return accepted_points + (now ? now->points : 0); }
  /// What is more than what was to do then, or less; nothing where nobody said how much that was.
  int scope_change() const {
    return chosen != nullptr && chosen->scope ? scope_now() - *chosen->scope : 0;
  }
};

/// Returns the decisions that are about a release, the newest first.
std::vector<DecisionReview> ReviewDecisions(const Backlog& backlog, Date today);

/// Requires a decision of this backlog that is about a release.
DecisionReview ReviewOf(const Backlog& backlog, const Decision& decision, Date today);

/// Returns the option that was taken; nullptr where the choice is none of them.
const DecisionOption* ChosenOption(const Decision& decision);

}  // namespace backlog
