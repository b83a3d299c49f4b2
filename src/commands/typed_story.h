// What an editor left of a story's file, read and checked before anything is written.
#pragma once

#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"

namespace backlog {

/// Returns what was typed as a story. `old` is the story as it was when the editor opened; `path`
/// names the copy in messages. `errors` gets what is wrong: no valid story file, a change of what
/// only commands change (id, status, sprint), or a reference to what does not exist.
Story ReadTyped(const Backlog& backlog, const Story& old, const std::string& bytes,
                const std::string& path, std::vector<Error>& errors);

}  // namespace backlog
