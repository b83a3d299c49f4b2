#include "backlog/rules/field_input.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "backlog/model/fields.h"
#include "backlog/model/nearest.h"
#include "backlog/model/story_id.h"
#include "backlog/rules/item_id.h"
#include "backlog/rules/lookup.h"
#include "rules/blank.h"

namespace backlog {
namespace {

Error Usage(std::string what, std::string hint = {}) {
  Error error{Exit::kUsage, std::move(what), {}, {}};
  if (!hint.empty()) error.hints.push_back(std::move(hint));
  return error;
}

/// Returns the number that is all of the text, from 0.
std::optional<double> ReadDecimal(std::string_view text) {
  double number = 0;
  const auto [at, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (code != std::errc() || at != text.data() + text.size()) return std::nullopt;
  if (!std::isfinite(number) || std::signbit(number)) return std::nullopt;
  return number;
}

/// "450,3,100,2": reach, impact, confidence, effort, each as Intercom publishes it.
Result<Rice> ReadRice(const std::string& text) {
  const char* const example = "reach, impact, confidence, effort: --rice 450,3,100,2";
  std::vector<std::optional<double>> numbers;
  std::string_view left = text;
  while (numbers.empty() || !left.empty()) {
    const std::size_t end = std::min(left.find(','), left.size());
    numbers.push_back(ReadDecimal(left.substr(0, end)));
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  constexpr std::size_t kNumbers = 4;
  if (numbers.size() != kNumbers || std::count(numbers.begin(), numbers.end(), std::nullopt) > 0) {
    return Usage(fmt::format("'rice' takes four numbers, not '{}'", text), example);
  }
  constexpr double kMost = 1e9;  // no product reaches more people, and no team works longer
  if (*numbers[0] > kMost || *numbers[3] > kMost) {
    return Usage(fmt::format("reach and effort go up to a billion, not '{}'", text), example);
  }
  constexpr std::array kImpacts{3.0, 2.0, 1.0, 0.5, 0.25};
  if (std::find(kImpacts.begin(), kImpacts.end(), numbers[1]) == kImpacts.end()) {
    return Usage(fmt::format("an impact is 3, 2, 1, 0.5 or 0.25, not {}", *numbers[1]), example);
  }
  constexpr double kSure = 100;
  if (*numbers[2] <= 0 || *numbers[2] > kSure) {
    return Usage(fmt::format("a confidence is in percent, up to 100, not {}", *numbers[2]),
                 example);
  }
  constexpr double kLeastEffort = 0.5;
  if (*numbers[3] < kLeastEffort) {
    return Usage(fmt::format("an effort is at least 0.5 person-months, not {}", *numbers[3]),
                 example);
  }
  return Rice{numbers[0], numbers[1], numbers[2], numbers[3]};
}

// Sets one field; overloaded by the member's type.
class FieldSetter {
 public:
  FieldSetter(const Backlog& backlog, const Story& story, const Field& field,
              std::span<const std::string> values)
      : backlog_(backlog), story_(story), field_(field), values_(values) {}

  Result<void> Set(std::string& out) const {
    const std::string& value = values_.back();
    if (field_.kind == FieldKind::kStoryId) {
      Result<std::string> id = StoryId(value);
      if (!id) return std::move(id).error();
      out = std::move(*id);
      return {};
    }
    if (field_.kind == FieldKind::kName) {
      if (auto release = FindRelease(backlog_, value); !release) return std::move(release).error();
    }
    if (field_.key == "product_goal") {
      const auto goal = FindGoal(backlog_, value);
      if (!goal) return goal.error();
      out = (*goal)->id;
      return {};
    }
    if (field_.key == "title" && IsBlank(value)) return Usage("a story needs a title");
    if (!value.empty() && IsBlank(value)) return OnlyBlanks();
    out = field_.key == "title" ? std::string(Trimmed(value)) : value;
    return {};
  }

  Result<void> Set(std::optional<int>& out) const {
    const std::string& value = values_.back();
    const Settings& settings = backlog_.settings;
    const Scale& scale =
        field_.kind == FieldKind::kSize ? settings.size_scale : settings.value_scale;
    int number = 0;
    const char* const end = value.data() + value.size();
    const auto [at, code] = std::from_chars(value.data(), end, number);
    const bool whole = code == std::errc() && at == end && !value.empty();
    if (whole && scale.Has(number)) {
      out = number;
      return {};
    }
    return Usage(fmt::format("'{}' takes one of {}, not '{}'", field_.key, scale.ToString(), value),
                 whole ? fmt::format("the scale stands in .backlog/settings.yaml: scales, {}",
                                     field_.kind == FieldKind::kSize ? "size" : "value")
                       : std::string());
  }

  Result<void> Set(std::optional<Date>& out) const {
    out = Date::Parse(values_.back());
    if (out) return {};
    return Usage(
        fmt::format("'{}' takes a date as 2026-11-30, not '{}'", field_.key, values_.back()));
  }

  Result<void> Set(std::optional<Rice>& out) const {
    Result<Rice> rice = ReadRice(values_.back());
    if (!rice) return std::move(rice).error();
    out = *std::move(rice);
    return {};
  }

  template <class Enum>
  requires std::is_enum_v<Enum> Result<void> Set(Enum& out)
  const {
    const auto& words = WordsOf<Enum>::kWords;
    const auto at = std::find(words.begin(), words.end(), values_.back());
    if (at != words.end()) {
      out = static_cast<Enum>(at - words.begin());
      return {};
    }
    const auto nearest = Nearest(values_.back(), words);
    return Usage(
        fmt::format("'{}' takes {}, not '{}'", field_.key, fmt::join(words, ", "), values_.back()),
        nearest ? fmt::format("did you mean '{}'?", *nearest) : std::string());
  }

  template <class Enum>
  requires std::is_enum_v<Enum> Result<void> Set(std::optional<Enum>& out)
  const {
    Enum value{};
    auto set = Set(value);
    if (set) out = value;
    return set;
  }

  Result<void> Set(std::vector<std::string>& out) const {
    for (const std::string& value : values_) {
      std::string item = value;
      if (field_.kind == FieldKind::kStoryIds) {
        Result<std::string> id = StoryId(value);
        if (!id) return std::move(id).error();
        item = std::move(*id);
      } else if (IsBlank(value)) {
        return Usage(fmt::format("'{}' takes no empty text", field_.key));
      }
      if (std::find(out.begin(), out.end(), item) == out.end()) out.push_back(std::move(item));
    }
    return {};
  }

  Result<void> Set(std::vector<Criterion>& out) const {
    for (const std::string& value : values_) {
      if (IsBlank(value)) return Usage("an acceptance criterion needs a text");
      out.push_back({NewCriterionId(out, value), value, Verdict::kOpen});
    }
    return {};
  }

  template <class Other>
  Result<void> Set(Other& /*out*/) const {
    return Usage(fmt::format("'{}' cannot be set by hand", field_.key));
  }

 private:
  Error OnlyBlanks() const {
    return Usage(fmt::format("'{}' takes a text, not only blanks", field_.key),
                 fmt::format("to leave it empty: '--unset {}'", OptionName(field_)));
  }

  Result<std::string> StoryId(std::string_view text) const {
    Result<const Story*> found = FindStory(backlog_, text);
    if (!found) return std::move(found).error();
    if ((*found)->id == story_.id) {
      return Usage(fmt::format("'{}' cannot name the story itself", field_.key));
    }
    return (*found)->id;
  }

  const Backlog& backlog_;
  const Story& story_;
  const Field& field_;
  std::span<const std::string> values_;
};

}  // namespace

const Field* FindStoryField(std::string_view name) {
  std::string key(name);
  std::replace(key.begin(), key.end(), '-', '_');
  const Field* found = nullptr;
  ForEachField<Story>([&](const auto& bound) {
    if (bound.field.key == key || (!key.empty() && bound.field.short_option == name)) {
      found = &bound.field;
    }
  });
  return found;
}

std::vector<const Field*> StoryFields(unsigned use) {
  std::vector<const Field*> fields;
  ForEachField<Story>([&](const auto& bound) {
    if ((bound.field.use & use) != 0) fields.push_back(&bound.field);
  });
  return fields;
}

std::string OptionName(const Field& field) {
  std::string name(field.key);
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

Result<void> SetField(const Backlog& backlog, Story& story, const Field& field,
                      std::span<const std::string> values) {
  Result<void> result;
  if (values.empty()) return result;
  ForEachField<Story>([&](const auto& bound) {
    if (bound.field.key == field.key) {
      result = FieldSetter(backlog, story, field, values).Set(story.*(bound.member));
    }
  });
  return result;
}

Result<void> UnsetField(Story& story, const Field& field) {
  const bool editable = (field.use & (kUseBirth | kUseEdit)) != 0;
  if (!editable || (field.use & kUseRequired) != 0 || field.key == "type") {
    Error error = Usage(fmt::format("'{}' cannot be emptied by hand", field.key));
    if (editable) error.hints.push_back(fmt::format("give it another: '--{} ...'", field.key));
    return error;
  }
  ForEachField<Story>([&](const auto& bound) {
    if (bound.field.key == field.key) {
      story.*(bound.member) = std::remove_cvref_t<decltype(story.*(bound.member))>{};
    }
  });
  return {};
}

}  // namespace backlog
