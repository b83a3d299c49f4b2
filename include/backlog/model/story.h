// A story. What its fields are called in files, and what they mean, stands in fields.h.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backlog/model/date.h"
#include "backlog/model/field.h"
#include "backlog/model/text_value.h"

namespace backlog {

enum class Type : std::uint8_t { kStory, kBug, kChore, kSpike };
template <>
struct WordsOf<Type> {
  static constexpr std::array<std::string_view, 4> kWords{"story", "bug", "chore", "spike"};
};

/// docs/design.md, "Life of a story".
enum class Status : std::uint8_t {
  kNew,
  kReady,
  kPlanned,
  kInProgress,
  kDone,
  kAccepted,
  kDropped
};
template <>
struct WordsOf<Status> {
  static constexpr std::array<std::string_view, 7> kWords{
      "new", "ready", "planned", "in-progress", "done", "accepted", "dropped"};
};

/// DSDM's MoSCoW; the minimum viable product of a release is its musts.
enum class Moscow : std::uint8_t { kMust, kShould, kCould, kWont };
template <>
struct WordsOf<Moscow> {
  static constexpr std::array<std::string_view, 4> kWords{"must", "should", "could", "wont"};
};

enum class Verdict : std::uint8_t { kOpen, kPass, kFail };
template <>
struct WordsOf<Verdict> {
  static constexpr std::array<std::string_view, 3> kWords{"open", "pass", "fail"};
};

/// How a story left a sprint.
enum class Outcome : std::uint8_t { kAccepted, kSpilled, kRemoved, kCancelled };
template <>
struct WordsOf<Outcome> {
  static constexpr std::array<std::string_view, 4> kWords{"accepted", "spilled", "removed",
                                                          "cancelled"};
};

enum class PinWhere : std::uint8_t { kTop, kBottom, kBefore, kAfter };
template <>
struct WordsOf<PinWhere> {
  static constexpr std::array<std::string_view, 4> kWords{"top", "bottom", "before", "after"};
};

/// One acceptance criterion. Without an id it is numbered by position; it gets an id when it
/// changes.
struct Criterion {
  std::string id;
  std::string text;
  Verdict result = Verdict::kOpen;
  bool operator==(const Criterion&) const = default;
};
struct Question {
  std::string id;
  std::string text;
  std::string by;
  std::string of;
  std::optional<Date> on;
  std::string answer;
  std::string answered_by;
  std::optional<Date> answered;
  bool operator==(const Question&) const = default;
};
struct Note {
  std::string id;
  std::string by;
  std::optional<Date> on;
  std::string text;
  bool operator==(const Note&) const = default;
};
/// The product owner did not accept; the story went back to in-progress.
struct Rejection {
  std::string id;
  std::optional<Date> on;
  std::string by;
  std::string reason;
  std::vector<std::string> criteria;
  bool operator==(const Rejection&) const = default;
};
/// A sprint that the story was in and left.
struct PastSprint {
  std::optional<int> sprint;
  std::optional<int> size;
  Outcome outcome = Outcome::kSpilled;
  std::optional<Date> added;
  std::optional<Date> on;
  std::string reason;
  bool operator==(const PastSprint&) const = default;
};
/// A release that the story was in and left.
struct PastRelease {
  std::string release;
  std::optional<Date> from;
  std::optional<Date> until;
  std::string outcome;
  std::string reason;
  std::optional<int> size = {};  // when it left: what it grows to later is no matter of the release
  std::optional<Moscow> moscow = {};  // what it was to the release
  bool operator==(const PastRelease&) const = default;
};
/// Led out of accepted again.
struct Reopening {
  std::optional<Date> on;
  std::string by;
  std::string reason;
  bool operator==(const Reopening&) const = default;
};
/// Checks that failed and were overridden with --anyway.
struct Waiver {
  std::vector<std::string> what;
  std::string reason;
  std::string by;
  std::optional<Date> on;
  bool operator==(const Waiver&) const = default;
};
/// A place that `prioritize` keeps.
struct Pin {
  PinWhere where = PinWhere::kTop;
  std::string story;
  std::string reason;
  std::string by;
  std::optional<Date> on;
  bool operator==(const Pin&) const = default;
};
struct Block {
  std::string reason;
  std::optional<Date> on;
  bool operator==(const Block&) const = default;
};
struct Drop {
  std::optional<Date> on;
  std::string by;
  std::string reason;
  bool operator==(const Drop&) const = default;
};
/// Where an imported story comes from.
struct External {
  std::string system;
  std::string key;
  std::string url;
  bool operator==(const External&) const = default;
};
/// Inputs of the RICE score; docs/file-format.md has the units.
struct Rice {
  std::optional<double> reach;
  std::optional<double> impact;
  std::optional<double> confidence;
  std::optional<double> effort;
  bool operator==(const Rice&) const = default;
};
/// Keys that this version does not know, or an import's: kept, carried along, shown.
using ExtraFields = std::vector<std::pair<std::string, TextValue>>;

/// One story. Empty text, empty list and nullopt mean absent.
struct Story {
  // Defined in one place: copying so many fields is much code, and every command would have its
  // own.
  Story();
  Story(const Story&);
  Story(Story&&) noexcept;
  Story& operator=(const Story&);
  Story& operator=(Story&&) noexcept;
  ~Story();
  bool operator==(const Story&) const;

  std::string id;
  std::string title;
  Type type = Type::kStory;
  Status status = Status::kNew;
  std::string role;
  std::string want;
  std::string benefit;
  std::string rank;
  std::optional<int> business_value;
  std::optional<int> user_value;
  std::optional<int> time_criticality;
  std::optional<int> risk;
  std::optional<int> size;
  std::string assignee;
  std::string release;
  std::optional<Moscow> moscow;
  std::optional<int> sprint;
  std::vector<std::string> labels;
  std::vector<std::string> depends_on;
  std::vector<Criterion> acceptance_criteria;

  std::string product_goal;
  std::string parent;
  std::string activity;
  std::string together;
  std::optional<Date> needed_by;
  std::optional<Pin> pinned;
  std::optional<Block> blocked;
  std::string description;
  std::vector<std::string> ready_items;
  std::vector<std::string> done_items;
  std::vector<Question> questions;
  std::vector<Note> notes;
  std::vector<Rejection> rejections;
  std::optional<int> planned_size;
  std::string planned_digest;
  std::optional<Date> added;
  std::vector<PastSprint> past_sprints;
  std::optional<Date> release_since;
  std::vector<PastRelease> past_releases;
  std::vector<Reopening> reopened;
  std::string finished_by;
  std::optional<int> accepted_size;
  std::vector<Waiver> waived;
  std::optional<Date> readied;
  std::optional<Date> planned;
  std::optional<Date> started;
  std::optional<Date> finished;
  std::optional<Date> accepted;
  std::string accepted_by;
  std::string accepted_commit;
  std::string accepted_digest;
  std::optional<Drop> dropped;
  std::optional<External> external;
  ExtraFields imported;
  std::optional<Rice> rice;
  std::optional<Date> created;

  ExtraFields unknown;    // no field of the table; never written by us
  std::string file_name;  // "k7m2qx-pay-by-card.yaml"; not in the file

  /// Neither accepted nor dropped.
  bool IsOpen() const { return status != Status::kAccepted && status != Status::kDropped; }
  /// Planned, in-progress or done: what a running or coming sprint holds.
  bool IsInSprint() const {
    return status == Status::kPlanned || status == Status::kInProgress || status == Status::kDone;
  }
};

}  // namespace backlog
