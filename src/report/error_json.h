// Errors as JSON, for commands that were asked for --json.
#pragma once

#include <string>

#include "backlog/model/result.h"

namespace backlog {

/// Returns one line: {"error": {"code": 4, "message": "...", "path": "...", "line": 3, "column": 7,
/// "hints": ["..."]}}. What is not known is left out; hints are always there. Several errors are
/// several lines.
std::string ErrorJson(const Error& error);

}  // namespace backlog
