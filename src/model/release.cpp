#include "backlog/model/release.h"

#include <algorithm>

namespace backlog {

bool IsReleaseName(std::string_view name) {
  constexpr auto kAlnum = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return !name.empty() && name.size() <= 64 && kAlnum(name.front()) &&
         std::all_of(name.begin(), name.end(),
                     [&](char c) { return kAlnum(c) || c == '.' || c == '_' || c == '-'; });
}

}  // namespace backlog
