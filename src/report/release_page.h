// How a release stands, as a page and as JSON.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backlog/model/date.h"
#include "backlog/rules/release_figures.h"
#include "report/json_writer.h"

namespace backlog {

/// The head of the page: "Release 1.0, open, due 18 December 2026, in 46 days", and the sentences
/// below it, without full stops.
struct ReleaseHead {
  std::string title;
  std::vector<std::string> lines;
};
ReleaseHead HeadOf(const ReleaseFigures& figures, Date today);

/// Writes the members of the object; the caller begins and ends it.
void ReleaseJson(JsonWriter& json, const ReleaseFigures& figures);

}  // namespace backlog
