// A story gets another id, and everything that names it follows.
#pragma once

#include <string>

#include "backlog/model/backlog.h"
#include "backlog/rules/life_cycle.h"

namespace backlog {

/// Returns the story under its new id, and then every other story that names the old one in a
/// field: dependencies, parent, pins, waived orders. What people wrote in texts stays.
Change Renumber(const Backlog& backlog, const Story& story, const std::string& id);

}  // namespace backlog
