// The part of `forecast` that needs no backlog: a past as numbers, and the back-test of a past.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backlog/rules/bootstrap.h"
#include "cli/context.h"

namespace backlog {

/// Reads "37,47,50,57", what was done period by period. Errors: kUsage; kCannot where nothing was.
Result<std::vector<double>> ReadHistory(const std::string& text);

/// What `--history` is asked; one of both at least.
struct HistoryQuestion {
  std::vector<double> done;
  std::optional<double> remaining;
  std::optional<int> periods;
  Calibration calibration = Calibration::kCalibrated;
};
/// Reads `--remaining` and `--periods`. Errors: kUsage.
Result<HistoryQuestion> ReadQuestion(std::vector<double> done,
                                     const std::optional<std::string>& remaining,
                                     const std::optional<std::string>& periods, bool plain);
/// Answers it on stdout.
Exit AnswerHistory(Context& ctx, const HistoryQuestion& question, bool json);

/// Prints how often forecasts would have held on this past. `period`: "sprint", or "period".
/// Errors: kCannot where the past is too short to tell.
Result<Exit> PrintBacktest(Context& ctx, const std::vector<double>& done, Calibration calibration,
                           std::string_view period, bool json);

/// Returns a sentence on how often 85 % would have held on this past of sprints; empty where it is
/// too short.
std::string TrackRecord(const std::vector<double>& done);

}  // namespace backlog
