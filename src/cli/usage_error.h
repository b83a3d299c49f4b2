#pragma once

#include <string>
#include <utility>
#include <vector>

#include "backlog/model/result.h"

namespace backlog {

/// What is wrong about a command line or about the environment.
inline Error UsageError(std::string what, std::vector<std::string> hints = {}) {
  return Error{Exit::kUsage, std::move(what), {}, std::move(hints)};
}

}  // namespace backlog
