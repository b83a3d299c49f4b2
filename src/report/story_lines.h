// A story as lines of text that git can compare: what `git diff` and `git log -p` show.
#pragma once

#include <string>
#include <vector>

#include "backlog/model/story.h"

namespace backlog {

/// Returns a line for each field that holds something and for each item of a list, in the order of
/// the file: "size: 5", "criterion 2, failed: Tax is shown". A line depends on its own field only,
/// so that a diff shows what changed and nothing else. Not escaped; long text has lines of its own.
std::vector<std::string> LinesOf(const Story& story);

}  // namespace backlog
