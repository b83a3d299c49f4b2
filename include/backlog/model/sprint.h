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
  std::string agreed_by;
  std::optional<YesNo> goal_met;
  std::optional<Date> closed;
  std::string reason;
  std::vector<Note> notes;
  ExtraFields unknown;
  bool operator==(const Sprint&) const = default;
};

template <>
struct FieldsOf<Sprint> {
  static constexpr std::tuple kFields{
      Bound{Field{"goal", FieldKind::kText, kUseForm, "the Sprint Goal"}, &Sprint::goal},
      Bound{Field{"status", FieldKind::kWord, kUseForm | kUseRequired,
                  "planned, active, closed or cancelled", WordsOf<SprintStatus>::kWords},
            &Sprint::status},
      Bound{Field{"start", FieldKind::kDate, kUseForm, "its first day"}, &Sprint::start},
      Bound{Field{"end", FieldKind::kDate, kUseForm, "its last day"}, &Sprint::end},
      Bound{
          Field{"capacity", FieldKind::kInteger, kUseForm, "story points that were thought to fit"},
          &Sprint::capacity},
      Bound{Field{"agreed_by", FieldKind::kText, kUseForm, "who agreed to the plan"},
            &Sprint::agreed_by},
      Bound{Field{"goal_met", FieldKind::kWord, kUseForm, "whether the Sprint Goal was met",
                  WordsOf<YesNo>::kWords},
            &Sprint::goal_met},
      Bound{Field{"closed", FieldKind::kDate, kUseForm, "when it was closed or cancelled"},
            &Sprint::closed},
      Bound{Field{"reason", FieldKind::kText, kUsePlain, "why it was cancelled"}, &Sprint::reason},
      Bound{Field{"notes", FieldKind::kRecords, kUseForm, "notes of the review"}, &Sprint::notes}};
};

}  // namespace backlog
