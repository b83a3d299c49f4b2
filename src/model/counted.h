// "1 story", "3 stories": a number with the word that fits it.
#pragma once

#include <string>
#include <string_view>

namespace backlog {

/// `many` empty: `one` with an s.
inline std::string Counted(long long number, std::string_view one, std::string_view many = {}) {
  std::string text = std::to_string(number) + " ";
  if (number == 1) return text.append(one);
  return many.empty() ? text.append(one).append("s") : text.append(many);
}

}  // namespace backlog
