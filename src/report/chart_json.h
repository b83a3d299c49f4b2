// A chart as rows: what it is drawn from, for other programs.
#pragma once

#include "report/chart.h"
#include "report/json_writer.h"

namespace backlog {

/// Writes the members of an object that is open: kind, title, summary, source, the axes, series
/// with their points, marks. Days are dates, words are words.
void ChartMembers(JsonWriter& json, const Chart& chart);

}  // namespace backlog
