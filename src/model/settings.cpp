#include "backlog/model/settings.h"

#include <algorithm>

namespace backlog {

Settings::Settings() = default;
Settings::Settings(const Settings&) = default;
Settings::Settings(Settings&&) noexcept = default;
Settings& Settings::operator=(const Settings&) = default;
Settings& Settings::operator=(Settings&&) noexcept = default;
Settings::~Settings() = default;

bool Scale::Has(int value) const {
  if (any) return value >= 0;
  return std::find(values.begin(), values.end(), value) != values.end();
}

std::string Scale::ToString() const {
  if (any) return "any integer from 0";
  std::string text;
  for (const int value : values) {
    if (!text.empty()) text += ' ';
    text += std::to_string(value);
  }
  return text;
}

Settings DefaultSettings() {
  using enum ReadyCheck;
  constexpr auto kItems = [](std::initializer_list<ReadyCheck> checks) {
    std::vector<ReadyItem> items;
    for (const ReadyCheck check : checks) items.push_back({check, std::string(Word(check)), {}});
    return items;
  };
  Settings settings;
  settings.definition_of_ready = {
      kItems({kRole, kWant, kBenefit, kValue, kRisk, kSize, kSmall, kCriteria, kQuestions,
              kDependencies}),
      kItems({kValue, kRisk, kSize, kSmall, kCriteria, kQuestions, kDependencies}),
      kItems({kSize, kSmall, kQuestions, kDependencies}),
      kItems({kRisk, kSize, kQuestion, kDependencies}),
  };
  settings.definition_of_done = {{"tests", "Automated tests pass"},
                                 {"reviewed", "Reviewed by somebody else"}};
  return settings;
}

}  // namespace backlog
