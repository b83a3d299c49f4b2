// Feedback and decisions in a line, as pages and lists show them.
#pragma once

#include <string>
#include <string_view>

#include "backlog/model/decision.h"
#include "backlog/model/feedback.h"

namespace backlog {

/// Returns where feedback comes from: "user-test, Mehmet, 2026-10-28"; what is not known is left
/// out. Not escaped.
std::string SourceOf(const Feedback& feedback);

/// Returns a text on one line: breaks are blanks, several are one.
std::string OneLine(std::string_view text);

/// Returns what was decided: "target: 80 %, by Marta on 2026-11-02". Not escaped.
std::string OutcomeOf(const Decision& decision);

}  // namespace backlog
