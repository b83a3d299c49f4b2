// A chart as an SVG picture: it needs nothing from elsewhere, runs nothing, follows the reader's
// light or dark theme, and tells its numbers on hover. Equal charts give equal bytes.
#pragma once

#include <cstdint>
#include <string>

#include "report/chart.h"

namespace backlog {

/// kFile: a document of its own, with title, summary, source and style sheet. kPage: an element for
/// a page that has those in its own words, and ChartStyle() in its style sheet. Without the style
/// sheet a chart is still readable, on white.
enum class SvgUse : std::uint8_t { kFile, kPage };

struct SvgOptions {
  SvgUse use = SvgUse::kFile;
  std::string id = "chart";  // begins the ids of its elements; once in a page
  int width = 760;           // 320 is legible on a phone, where it fills the screen's width
  int plot_height = 280;     // of what lies between the axes
};

std::string ChartSvg(const Chart& chart, const SvgOptions& options = {});

/// Returns the rules for all charts of a page. Colours are variables of '.chart', --chart-ink,
/// --chart-paper, ...; a page that switches themes by itself sets them again with ChartColours.
std::string ChartStyle();

/// Returns "--chart-ink:#1f2328;--chart-paper:#ffffff;...", to stand in a rule.
enum class ChartTheme : std::uint8_t { kLight, kDark };
std::string ChartColours(ChartTheme theme);

}  // namespace backlog
