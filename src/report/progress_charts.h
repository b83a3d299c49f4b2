// The charts of progress, as `chart` and the report show them. Each says in words what is to be
// seen, and where it comes from. Long times are drawn week by week or coarser.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backlog/rules/burndown.h"
#include "backlog/rules/progress.h"
#include "backlog/rules/sprint_review.h"
#include "report/chart.h"

namespace backlog {

/// What a chart is about: "release 1.0", "sprint 3", "the backlog"; and the day that is drawn as
/// its date.
struct ChartSubject {
  std::string name;
  std::optional<Date> due = {};
};

/// Requires days.
Chart BurnupChart(const ChartSubject& subject, const std::vector<ProgressDay>& days);

/// What is left of a scope that may change. Requires days.
Chart BurndownChart(const ChartSubject& subject, const std::vector<ProgressDay>& days);

/// What is left of a sprint, beside an even course to its last day. Requires days.
Chart SprintBurndownChart(const Sprint& sprint, const Burndown& burndown);

/// The days of a sprint as days of progress.
std::vector<ProgressDay> ProgressOf(const Burndown& burndown);

/// A burn-up with what may come. Requires days; a fan may be empty.
Chart ForecastChart(const ChartSubject& subject, const std::vector<ProgressDay>& days,
                    const std::vector<FanSprint>& fan);

/// What each closed sprint planned and had accepted, oldest first. Requires one.
Chart VelocityChart(const Backlog& backlog);

/// Stories by state. Requires days.
Chart FlowChart(const ChartSubject& subject, const std::vector<FlowDay>& days);

/// Requires a time.
Chart CycleTimeChart(const ChartSubject& subject, const std::vector<CycleTime>& times);

}  // namespace backlog
