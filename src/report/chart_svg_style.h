// The colours and patterns of charts.
#pragma once

#include <string_view>

#include "report/chart.h"

namespace backlog {

/// How a tone looks. `light` stands in the elements themselves, for viewers without style sheets.
struct ToneLook {
  std::string_view name;
  std::string_view light;
  std::string_view dark;
  std::string_view dash;  // of its lines; empty: whole
  double opacity = 1;     // of its bands
};
const ToneLook& LookOf(ChartTone tone);

/// The colours of what is no series.
inline constexpr std::string_view kChartInk = "#1f2328";
inline constexpr std::string_view kChartSoft = "#59636e";
inline constexpr std::string_view kChartGrid = "#d8dee4";
inline constexpr std::string_view kChartPaper = "#ffffff";

}  // namespace backlog
