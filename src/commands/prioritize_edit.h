// `backlog prioritize --edit`: the order by hand, as lines in the editor.
#pragma once

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "cli/context.h"

namespace backlog {

enum class Saving : std::uint8_t { kSave, kDryRun };

/// Opens the order of the stories outside sprints in the editor and brings it about; again while it
/// names what is not there, where somebody can be asked.
Result<Exit> EditOrder(Context& ctx, Saving saving);

/// Tells what a new order by hand puts where the next `prioritize` will not leave it.
void TellWhatWillNotLast(Context& ctx, const Backlog& before, const Backlog& after);

}  // namespace backlog
