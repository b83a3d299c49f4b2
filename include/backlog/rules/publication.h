// What of a backlog may be shown to anybody.
#pragma once

#include "backlog/model/backlog.h"

namespace backlog {

/// Returns what anybody may see: what is built and planned, for which goal, and in which order.
/// Left out are people, what they said to each other (descriptions, questions, notes, reasons,
/// rejections, feedback), how fast the team is (velocity, capacity, what left a sprint), and keys
/// that this version does not know. A new field stays private until somebody lists it here.
/// Titles, user-story sentences, criteria and goals are taken as they are: who writes a name into
/// one of them shows it.
Backlog PublicCopy(const Backlog& backlog);

}  // namespace backlog
