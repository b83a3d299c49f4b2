// Why a story stands where it stands, in sentences to be read aloud to a stakeholder.
#pragma once

#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/rules/explanation.h"
#include "report/json_writer.h"

namespace backlog {

/// Returns "Place 14 of 31. In release 1.0 (must). High value: business 8, users 5. Nine of its
/// band promise more per point; it waits for p2q7ab (Sign up). It would enter the top 5 at size 3
/// (place 4)."
std::string ExplanationText(const Backlog& backlog, const Explanation& explanation);

/// Returns what needs somebody's attention, a sentence each.
std::vector<std::string> ExplanationRemarks(const Explanation& explanation);

/// Returns the arithmetic, and each change that would move the story, a line each: "size 3 instead
/// of 8: place 4". Empty for a story that the rules do not order.
std::vector<std::string> ExplanationNumbers(const Explanation& explanation);

/// Writes one object; the sentences are its "says".
void ExplanationJson(JsonWriter& json, const Backlog& backlog, const Explanation& explanation);

}  // namespace backlog
