// The product's vision and its Product Goals: .backlog/vision.yaml.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/field.h"
#include "backlog/model/story.h"

namespace backlog {

enum class GoalStatus : std::uint8_t { kCurrent, kNext, kFulfilled, kAbandoned };
template <>
struct WordsOf<GoalStatus> {
  static constexpr std::array<std::string_view, 4> kWords{"current", "next", "fulfilled",
                                                          "abandoned"};
};

/// Scrum Guide 2020: the long-term objective of the Scrum Team; one is current at a time.
struct ProductGoal {
  std::string id;
  std::string text;
  std::string measure;
  std::string target;
  std::string value;
  GoalStatus status = GoalStatus::kNext;
  bool operator==(const ProductGoal&) const = default;
};
/// The statement in a sentence or more, and its parts after G. Moore (Crossing the Chasm): for
/// whom, who need what, the product, unlike what there is.
struct Vision {
  std::string statement;
  std::string customer;
  std::string need;
  std::string product;
  std::string unlike;
  std::vector<ProductGoal> goals;
  ExtraFields unknown;
  bool operator==(const Vision&) const = default;
};
}  // namespace backlog
