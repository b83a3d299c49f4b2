// A sprint: its own facts only. Which stories are in it stands in the stories.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/date.h"
#include "backlog/model/field.h"
#include "backlog/model/story.h"

namespace backlog {

enum class SprintStatus : std::uint8_t { kPlanned, kActive, kClosed, kCancelled };
template <>
struct WordsOf<SprintStatus> {
  static constexpr std::array<std::string_view, 4> kWords{"planned", "active", "closed",
                                                          "cancelled"};
};

enum class YesNo : std::uint8_t { kNo, kYes };
template <>
struct WordsOf<YesNo> {
  static constexpr std::array<std::string_view, 2> kWords{"no", "yes"};
};

struct Sprint {
  int number = 0;  // the file's name
  std::string goal;
  SprintStatus status = SprintStatus::kPlanned;
  std::optional<Date> start;
  std::optional<Date> end;  // the last day
  std::optional<int> capacity;
  std::optional<double> available;  // percent; empty: all of the usual days
  std::string agreed_by;
  std::optional<YesNo> goal_met;
  std::optional<Date> closed;
  std::string reason;
  std::vector<Note> notes;
  ExtraFields unknown;
  bool operator==(const Sprint&) const = default;
};

}  // namespace backlog
