// Reading what git prints, part by part.
#pragma once

#include <algorithm>
#include <string_view>

namespace backlog {

/// Takes from `rest` what stands before `end`, and `end` with it; all of it where `end` is missing.
inline std::string_view TakeUntil(std::string_view& rest, char end) {
  const std::string_view text = rest.substr(0, rest.find(end));
  rest.remove_prefix(std::min(text.size() + 1, rest.size()));
  return text;
}

}  // namespace backlog
