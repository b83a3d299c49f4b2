// What the product is called where people read of it.
#pragma once

#include <string>

#include "backlog/model/settings.h"

namespace backlog {

/// Returns the name in the settings; "Backlog" where it is empty.
inline std::string ProductName(const Settings& settings) {
  return settings.name.empty() ? std::string("Backlog") : settings.name;
}

}  // namespace backlog
