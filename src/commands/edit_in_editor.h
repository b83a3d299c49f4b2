// A story's file in the user's own editor: on a copy, checked before anything is written.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "backlog/model/result.h"
#include "backlog/rules/life_cycle.h"
#include "cli/context.h"

namespace backlog {

/// What came of one attempt to save what was typed.
enum class Attempt : std::uint8_t { kSaved, kInvalid };

/// How a visit to the editor ended.
enum class Edited : std::uint8_t {
  kSaved,
  kNothing,  // nothing was changed
  kGivenUp,  // what was typed is no valid story, and stays in its copy
};

/// Opens the editor on `original`, a story's file, and calls `save` with what was typed, which
/// tells what is wrong with it; then the editor opens again if the user wants.
/// Errors: those of EditText and of `save`.
Result<Edited> EditUntilSaved(Context& ctx, const std::string& file, const std::string& original,
                              const std::function<Result<Attempt>(const std::string&)>& save);

/// Lets the user edit the story that `name` names, and saves what is valid. Nothing that was typed
/// is lost: where it cannot be saved, the copy stays and is named.
/// Errors: kInvalid for a text that is no valid story, where nobody can be asked to mend it; kWorld
/// where the story's file changed meanwhile; those of EditText and AfterEdit.
Result<Exit> EditInEditor(Context& ctx, const std::string& name, const Deed& deed);

}  // namespace backlog
