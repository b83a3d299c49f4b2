// `backlog prioritize --compare`: the orders of several models side by side.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backlog/model/result.h"
#include "backlog/rules/prioritization.h"
#include "cli/context.h"
#include "commands/explain.h"

namespace backlog {

/// Returns the model of this name. Errors: kUsage, names the nearest; `option` is for the message.
Result<PriorityModel> FindModel(const std::string& name, std::string_view option);

/// Prints the default order and those of these models, how far they disagree, where they differ
/// most and why. Writes nothing to the backlog.
Result<Exit> CompareModels(Context& ctx, const std::vector<std::string>& names, Shape shape);

}  // namespace backlog
