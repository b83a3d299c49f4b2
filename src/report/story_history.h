// What happened to a story, day by day, and what its file holds besides.
#pragma once

#include <vector>

#include "backlog/model/story.h"
#include "report/story_page.h"

namespace backlog {

/// Returns the events that the story's file knows, by date; those without one come last.
std::vector<PageLine> HistoryOf(const Story& story);

/// Returns where it was imported from, the inputs of RICE, and keys that no field has.
std::vector<PageLine> OthersOf(const Story& story);

}  // namespace backlog
