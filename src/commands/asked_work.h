// What somebody asks a forecast of: a story, an epic, a release, or the whole backlog.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "backlog/rules/forecast.h"
#include "cli/context.h"
#include "report/forecast_text.h"

namespace backlog {

/// Reads "15..25", or "20". Errors: kUsage.
Result<std::optional<std::pair<int, int>>> ReadVelocity(const std::optional<std::string>& text);

/// What is asked for, and the open stories that it takes.
struct AskedWork {
  ForecastSubject subject;
  std::vector<const Story*> wanted;
};

/// Returns the work of a release, else of the story or epic that `what` names; without it, of the
/// whole backlog. Errors: kCannot where there is no such thing.
Result<AskedWork> AskedWorkOf(const Backlog& backlog, const std::optional<std::string>& what);

/// Answers where nothing is left to do, or nothing will be done.
Result<Exit> AnswerClosed(Context& ctx, const Backlog& backlog, const AskedWork& asked, bool json);

}  // namespace backlog
