// In which order work can be done: a story comes after what it waits for.
#pragma once

#include <set>
#include <vector>

#include "backlog/model/backlog.h"

namespace backlog {

/// Returns the stories of `work` in the order in which they can be done: as they stand there, but
/// before one that is wanted comes all that it waits for. What is not wanted itself is done
/// earlier for it; for what is wanted, too, it waits, so that the last of the wanted comes after
/// all that stands before it. Requires that `work` holds all open stories that the wanted ones wait
/// for.
std::vector<const Story*> DoingOrder(const Backlog& backlog, const std::vector<const Story*>& work,
                                     const std::set<const Story*>& wanted);

}  // namespace backlog
