// When stories or a release will be done, in sentences to be read aloud to a stakeholder.
#pragma once

#include <optional>
#include <string>

#include "backlog/model/backlog.h"
#include "backlog/rules/forecast.h"
#include "report/json_writer.h"

namespace backlog {

/// What somebody asked for: a story, an epic, or a release.
struct ForecastSubject {
  const Story* story = nullptr;  // also of an epic
  std::string release;           // empty: the story
  std::optional<Date> date;      // of the release
};

/// Returns "12 points and 3 unsized stories stand before it; it has 5 points itself: sprint 4,
/// ending 23 October 2026 (50 %); sprint 5, ending 6 November 2026 (85 %)."
std::string ForecastText(const ForecastSubject& subject, const Forecast& forecast);

/// Returns what the forecast rests on, and what it cannot know.
std::string ForecastBasis(const ForecastSubject& subject, const Forecast& forecast,
                          const Pace& pace, Date today);

/// Writes one object. `musts`: the forecast of a release's musts, where it has others too.
void ForecastJson(JsonWriter& json, const ForecastSubject& subject, const Forecast& forecast,
                  const Forecast* musts, const Pace& pace);

/// Returns "sprint 4, ending 23 October 2026 (50 %); sprint 5, ending 6 November 2026 (85 %)".
std::string SprintsText(const Forecast& forecast);

}  // namespace backlog
