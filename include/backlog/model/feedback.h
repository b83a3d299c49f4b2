// One observation from a user, a stakeholder, a user test, the market or a projection:
// .backlog/feedback/<id>.yaml. What is known of a product's use, apart from what is wanted.
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

/// Where an observation comes from.
enum class FeedbackKind : std::uint8_t {
  kUserTest,
  kStakeholder,
  kMarket,
  kProjection,
  kSupport,
  kReview  // said in a sprint review
};
template <>
struct WordsOf<FeedbackKind> {
  static constexpr std::array<std::string_view, 6> kWords{"user-test",  "stakeholder", "market",
                                                          "projection", "support",     "review"};
};

struct Feedback {
  std::string id;  // as a story's, and the file's name
  std::optional<FeedbackKind> kind;
  std::string from;
  std::string text;
  std::vector<std::string> stories;  // ids of the stories that it is evidence for
  std::string product_goal;
  std::string release;
  std::optional<int> sprint;      // in whose review it was said
  std::string joined;             // the feedback that says the same: its evidence counts there
  std::optional<Drop> dismissed;  // nothing follows from it
  std::string by;                 // who wrote it down
  std::optional<Date> created;
  ExtraFields unknown;

  /// True where somebody decided what follows from it.
  bool IsTriaged() const {
    return !stories.empty() || !product_goal.empty() || !joined.empty() || dismissed;
  }
  bool operator==(const Feedback&) const = default;
};

}  // namespace backlog
