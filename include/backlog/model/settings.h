// The team's rules: .backlog/settings.yaml. Data only; never a command, path, pager or editor.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/field.h"
#include "backlog/model/story.h"

namespace backlog {

/// The format that this version reads and writes; a newer one is read-only.
inline constexpr int kFormat = 1;

/// The numbers that a field may take. `any`: every integer >= 0.
struct Scale {
  bool any = false;
  std::vector<int> values;
  bool Has(int value) const;
  /// "0 1 2 3 5 8 13 20", or "any integer from 0".
  std::string ToString() const;
  bool operator==(const Scale&) const = default;
};

/// How risk moves a story (docs/prioritization.md).
enum class RiskFirst : std::uint8_t { kAlways, kValuable, kOff };
template <>
struct WordsOf<RiskFirst> {
  static constexpr std::array<std::string_view, 3> kWords{"always", "valuable", "off"};
};

/// The named checks of a Definition of Ready, in the order in which they are asked.
enum class ReadyCheck : std::uint8_t {
  kRole,
  kWant,
  kBenefit,
  kValue,
  kRisk,
  kSize,
  kSmall,
  kCriteria,
  kQuestions,
  kQuestion,
  kDependencies
};
template <>
struct WordsOf<ReadyCheck> {
  static constexpr std::array<std::string_view, 11> kWords{
      "role",  "want",     "benefit",   "value",    "risk",        "size",
      "small", "criteria", "questions", "question", "dependencies"};
};

/// One entry of a Definition of Ready: a named check, or the team's own item (id and text), which
/// people tick.
struct ReadyItem {
  std::optional<ReadyCheck> check;
  std::string id;
  std::string text;
  bool operator==(const ReadyItem&) const = default;
};

/// One item of the Definition of Done.
struct DoneItem {
  std::string id;
  std::string text;
  bool operator==(const DoneItem&) const = default;
};

struct Person {
  std::string name;
  double days = 0;  // days in each sprint
  bool operator==(const Person&) const = default;
};

struct Settings {
  Settings();
  Settings(const Settings&);
  Settings(Settings&&) noexcept;
  Settings& operator=(const Settings&);
  Settings& operator=(Settings&&) noexcept;
  ~Settings();

  int format = kFormat;
  std::string name;
  std::vector<std::string> product_owner;
  std::vector<Person> people;
  double focus_factor = 1.0;  // FIELD: actual velocity / available days
  bool require_story_trailer = false;
  Scale value_scale{false, {0, 1, 2, 3, 5, 8, 13, 20}};
  Scale size_scale{false, {1, 2, 3, 5, 8, 13, 20}};
  RiskFirst risk_first = RiskFirst::kAlways;
  int high_risk = 8;
  int high_value = 10;
  bool release_first = true;
  int max_size = 8;
  std::vector<int> expected_velocity;  // empty, or lower and upper end, points a sprint
  std::array<std::vector<ReadyItem>, 4> definition_of_ready;  // by Type
  std::vector<DoneItem> definition_of_done;
  int sprint_days = 14;
  std::vector<std::string> workdays{"mon", "tue", "wed", "thu", "fri"};
  std::string first_day;  // weekday on which sprints start; empty: the day they are planned for
};

/// Returns the settings that `init` writes: every default, the Definitions of Ready and Done
/// included.
Settings DefaultSettings();

}  // namespace backlog
