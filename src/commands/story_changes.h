// What an edit did to a story, in words for the one who did it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "cli/context.h"

namespace backlog {

/// Returns a phrase for each field that differs, in file order: "size 8 -> 5", "labels + pay",
/// "criterion 2 passed". Status and what follows from other fields are left out. Safe to print.
std::vector<std::string> Differences(const Story& before, const Story& after);

/// Prints "PAST ID TITLE" for the story, indented what differs, and what it costs: a ready story
/// that is new again, with the checks that fail now.
void TellEdit(Context& ctx, const Backlog& before, const Backlog& after, const std::string& id,
              std::string_view past);

/// Prints "  new again: no size, no risk", where a change cost a story its readiness.
void TellFallBack(Context& ctx, const Backlog& backlog, const Story& before, const Story& after);

/// Warns of each size and score of `after` that is new and not on its scale: a file may hold it.
void TellOffScale(Context& ctx, const Settings& settings, const Story& before, const Story& after);

/// Prints what the edit of the named stories did to others: epics that lost their place, stories
/// that are new again.
void TellOthers(Context& ctx, const Backlog& before, const Backlog& after,
                const std::vector<std::string>& edited);

}  // namespace backlog
