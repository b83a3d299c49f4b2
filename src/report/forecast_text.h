// When stories or a release will be done, in sentences to be read aloud to a stakeholder.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/rules/forecast.h"
#include "report/json_writer.h"

namespace backlog {

/// What somebody asked for: a story, an epic, a release, or the whole backlog.
struct ForecastSubject {
  const Story* story = nullptr;  // also of an epic
  std::string release;           // without both: the whole backlog
  std::optional<Date> date;      // of the release, or asked for
};

/// Returns "12 points and 3 unsized stories stand before it, and it has 5 points".
std::string ForecastWork(const ForecastSubject& subject, const Forecast& forecast);

/// Returns "12 points and 3 unsized stories stand before it; it has 5 points itself: sprint 4,
/// ending 23 October 2026 (50 %); sprint 5, ending 6 November 2026 (85 %)."
std::string ForecastText(const ForecastSubject& subject, const Forecast& forecast);

/// Returns what the forecast rests on, and what it cannot know.
std::string ForecastBasis(const ForecastSubject& subject, const Forecast& forecast,
                          const Pace& pace, Date today);

/// Writes the members of ForecastJson into an object that is open.
void ForecastMembers(JsonWriter& json, const ForecastSubject& subject, const Forecast& forecast,
                     const Forecast* musts, const Pace& pace);

/// Writes one object. `musts`: the forecast of a release's musts, where it has others too.
void ForecastJson(JsonWriter& json, const ForecastSubject& subject, const Forecast& forecast,
                  const Forecast* musts, const Pace& pace);

/// Returns "By 23 October 2026 4 sprints end." with a line for each chance: "50 %  45 points: 10 of
/// 13 stories, down to k7m2qx".
std::vector<std::string> DoneByLines(const ForecastSubject& subject, const Forecast& forecast,
                                     const Pace& pace);

/// Returns "That rests on the velocity of the last 2 closed sprints, 12 and 13."
std::string PaceText(const Pace& pace);

/// Writes the member "velocity": what was measured, and what is assumed.
void PaceJson(JsonWriter& json, const Pace& pace);

/// Writes a member of this name: a sprint, its last day, and the chance; null where it is nullptr.
void SprintJson(JsonWriter& json, std::string_view key, const SprintChance* sprint);

/// Returns "sprint 4, ending 23 October 2026", or "more than 400 sprints".
std::string SprintName(const SprintChance* sprint);

/// Returns "sprint 4, ending 23 October 2026 (50 %); sprint 5, ending 6 November 2026 (85 %)".
std::string SprintsText(const Forecast& forecast);

}  // namespace backlog
