// `backlog release plan --edit`: what goes into a release, as lines in the editor.
#pragma once

#include <optional>
#include <string>

#include "backlog/model/result.h"
#include "backlog/rules/life_cycle.h"
#include "cli/context.h"
#include "commands/prioritize_edit.h"

namespace backlog {

/// Opens the stories of a release in the editor, with a line below its musts and one at its end,
/// and brings about what was moved. Stories that leave keep `reason`; without one it is asked where
/// somebody can be asked.
Result<Exit> EditReleasePlan(Context& ctx, const std::string& name,
                             const std::optional<std::string>& reason, const Deed& deed,
                             Saving saving);

}  // namespace backlog
