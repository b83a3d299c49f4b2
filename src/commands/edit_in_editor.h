// A story's file in the user's own editor: on a copy, checked before anything is written.
#pragma once

#include <string>

#include "backlog/model/result.h"
#include "backlog/rules/life_cycle.h"
#include "cli/context.h"

namespace backlog {

/// Lets the user edit the story that `name` names, and saves what is valid. Nothing that was typed
/// is lost: where it cannot be saved, the copy stays and is named.
/// Errors: kInvalid for a text that is no valid story, where nobody can be asked to mend it; kWorld
/// where the story's file changed meanwhile; those of EditText and AfterEdit.
Result<Exit> EditInEditor(Context& ctx, const std::string& name, const Deed& deed);

}  // namespace backlog
