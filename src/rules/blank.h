// What counts as no answer.
#pragma once

#include <string_view>

namespace backlog {

inline bool IsBlank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Returns the text without blanks before and behind it.
inline std::string_view Trimmed(std::string_view text) {
  if (IsBlank(text)) return {};
  constexpr std::string_view kBlanks = " \t\r\n";
  text.remove_prefix(text.find_first_not_of(kBlanks));
  return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

}  // namespace backlog
