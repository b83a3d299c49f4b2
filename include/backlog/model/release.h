// A release: its own facts only. Which stories are in it stands in the stories.
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

enum class ReleaseStatus : std::uint8_t { kOpen, kClosed };
template <>
struct WordsOf<ReleaseStatus> {
  static constexpr std::array<std::string_view, 2> kWords{"open", "closed"};
};

/// True for [a-z0-9][a-z0-9._-]{0,63}.
bool IsReleaseName(std::string_view name);

struct Release {
  std::string name;  // the file's name
  std::string goal;
  ReleaseStatus status = ReleaseStatus::kOpen;
  std::optional<Date> date;
  std::string notes;
  std::optional<Date> closed;
  std::vector<Waiver> waived;  // musts that were open when it was closed
  ExtraFields unknown;
  bool operator==(const Release&) const = default;
};

}  // namespace backlog
