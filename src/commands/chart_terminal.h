// A chart as lines of text.
#pragma once

#include "cli/context.h"
#include "report/chart.h"

namespace backlog {

/// Prints the title, the chart as wide as the terminal (80 columns in a pipe), what its signs mean,
/// what is to be seen, and where it comes from.
void PrintChart(Context& ctx, const Chart& chart);

}  // namespace backlog
