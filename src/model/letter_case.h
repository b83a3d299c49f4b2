// Case of ASCII letters, whatever the locale: for words of formats and of command lines.
#pragma once

#include <string>
#include <string_view>

namespace backlog {

inline std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

}  // namespace backlog
