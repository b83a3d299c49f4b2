#include "report/chart_svg_style.h"

#include <array>

#include <fmt/format.h>

#include "report/chart_svg.h"

namespace backlog {
namespace {

// In the order of ChartTone. Neighbours differ in lightness, not in hue alone, so that they are
// told apart by people who see no red or green, and on paper without colours.
constexpr std::array kTones = {
    ToneLook{"main", "#0a5dc2", "#6cb0ff", "", 0.85},
    ToneLook{"second", "#a3b3c4", "#5c6f84", "", 0.85},
    ToneLook{"scope", "#1f2328", "#e6edf3", "", 0.85},
    ToneLook{"guide", "#6e7781", "#9aa4ae", "5 4", 0.3},
    ToneLook{"forecast", "#8a3ffc", "#c49bff", "2 3", 0.22},
    ToneLook{"probable", "#8a3ffc", "#c49bff", "2 3", 0.48},
    ToneLook{"alert", "#c2410c", "#ff9f68", "", 0.85},
    ToneLook{"new", "#d0d7de", "#424a53", "", 1},
    ToneLook{"ready", "#f6c945", "#a67c00", "", 1},
    ToneLook{"planned", "#e58a1f", "#d98324", "", 1},
    ToneLook{"progress", "#a8380e", "#ffb892", "", 1},
    ToneLook{"done", "#7fc8b0", "#2f8f75", "", 1},
    ToneLook{"accepted", "#0a5dc2", "#6cb0ff", "", 1},
};

constexpr std::string_view kRules =
    ".chart text{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif;"
    "fill:var(--chart-ink)}"
    ".chart .soft{fill:var(--chart-soft)}"
    ".chart .paper{fill:var(--chart-paper)}"
    ".chart .grid{stroke:var(--chart-grid)}"
    ".chart .axis{stroke:var(--chart-soft)}"
    ".chart .edge{stroke:var(--chart-paper)}"
    ".chart .halo{stroke:var(--chart-paper);paint-order:stroke}"
    ".chart .hit{fill:var(--chart-ink)}"
    ".chart .hit:hover{fill-opacity:.09}"
    ".chart .dot:hover{stroke:var(--chart-ink);stroke-width:2}";

}  // namespace

const ToneLook& LookOf(ChartTone tone) {
  return kTones[static_cast<std::size_t>(tone)];
}

std::string ChartColours(ChartTheme theme) {
  const bool dark = theme == ChartTheme::kDark;
  std::string colours =
      fmt::format("--chart-ink:{};--chart-soft:{};--chart-grid:{};--chart-paper:{};",
                  dark ? "#e6edf3" : kChartInk, dark ? "#9aa4ae" : kChartSoft,
                  dark ? "#30363d" : kChartGrid, dark ? "#0d1117" : kChartPaper);
  for (const ToneLook& tone : kTones) {
    colours += fmt::format("--chart-{}:{};", tone.name, dark ? tone.dark : tone.light);
  }
  return colours;
}

std::string ChartStyle() {
  std::string style = ".chart{" + ChartColours(ChartTheme::kLight) + "}";
  style += "@media (prefers-color-scheme:dark){.chart{" + ChartColours(ChartTheme::kDark) + "}}";
  style += "@media print{.chart{" + ChartColours(ChartTheme::kLight) + "}}";
  style += kRules;
  for (const ToneLook& tone : kTones) {
    style += fmt::format(
        ".chart .f-{0}{{fill:var(--chart-{0})}}.chart .s-{0}{{stroke:var(--chart-{0})}}",
        tone.name);
  }
  return style;
}

}  // namespace backlog
