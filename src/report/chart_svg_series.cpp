#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>

#include "report/chart_svg_parts.h"
#include "report/chart_svg_style.h"
#include "report/xml_text.h"

namespace backlog {
namespace {

std::string SvgPlace(double x, double y) {
  return SvgLength(x) + "," + SvgLength(y);
}

/// Returns the points without those that change nothing: a year of days has a few that do.
std::vector<ChartPoint> TellingPoints(const ChartSeries& series) {
  const auto& all = series.points;
  const auto same = [](const ChartPoint& a, const ChartPoint& b) {
    return a.y == b.y && a.low == b.low;
  };
  std::vector<ChartPoint> telling;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool edge = i == 0 || i + 1 == all.size();
    if (edge || !same(all[i], all[i - 1]) || !same(all[i], all[i + 1])) telling.push_back(all[i]);
  }
  return telling;
}

std::string StrokeOf(ChartTone tone, double width) {
  const ToneLook& look = LookOf(tone);
  std::string text = fmt::format(R"( class="s-{}" fill="none" stroke="{}" stroke-width="{}")",
                                 look.name, look.light, SvgLength(width));
  if (!look.dash.empty()) text += fmt::format(R"( stroke-dasharray="{}")", look.dash);
  return text;
}

std::string SvgPath(const ChartSeries& series, const SvgPlot& plot) {
  std::string path;
  double before = 0;
  for (const ChartPoint& point : TellingPoints(series)) {
    const double x = plot.X(point.x);
    const double y = plot.Y(point.y);
    if (!path.empty() && series.look == ChartLook::kStep) {
      path += "L" + SvgPlace(x, before);
      if (y == before) continue;
    }
    path += (path.empty() ? "M" : "L") + SvgPlace(x, y);
    before = y;
  }
  if (path.empty()) return {};
  if (series.points.size() == 1) path += "h3";  // the first day is a line already
  return fmt::format("<path{} stroke-linejoin=\"round\" d=\"{}\"/>\n",
                     StrokeOf(series.tone, series.tone == ChartTone::kGuide ? 1.5 : 2.5), path);
}

std::string SvgBand(const ChartSeries& series, const SvgPlot& plot) {
  const std::vector<ChartPoint> points = TellingPoints(series);
  if (points.empty()) return {};
  std::string path;
  for (const ChartPoint& point : points) {
    path += (path.empty() ? "M" : "L") + SvgPlace(plot.X(point.x), plot.Y(point.y));
  }
  for (auto point = points.rbegin(); point != points.rend(); ++point) {
    path += "L" + SvgPlace(plot.X(point->x), plot.Y(point->low));
  }
  const ToneLook& look = LookOf(series.tone);
  return fmt::format(
      "<path class=\"f-{} edge\" fill=\"{}\" fill-opacity=\"{}\" stroke=\"{}\" "
      "stroke-width=\"0.5\" d=\"{}Z\"/>\n",
      look.name, look.light, look.opacity, kChartPaper, path);
}

/// Calls visit(series, point, left edge, width) for each bar; several series stand side by side.
template <class Visit>
void EachBar(const Chart& chart, const SvgPlot& plot, Visit visit) {
  constexpr double kWidest = 40;
  const auto is_bars = [](const ChartSeries& each) { return each.look == ChartLook::kBar; };
  const auto count =
      static_cast<double>(std::count_if(chart.series.begin(), chart.series.end(), is_bars));
  const double slot = plot.width / (plot.x.high - plot.x.low);
  const double width = std::min(slot * 0.8 / std::max(count, 1.0), kWidest);
  double index = 0;
  for (const ChartSeries& series : chart.series) {
    if (!is_bars(series)) continue;
    for (const ChartPoint& point : series.points) {
      visit(series, point, plot.X(point.x) + width * (index - count / 2), width);
    }
    ++index;
  }
}

std::string SvgBars(const Chart& chart, const SvgPlot& plot) {
  std::string text;
  EachBar(chart, plot,
          [&](const ChartSeries& series, const ChartPoint& point, double x, double width) {
            const ToneLook& look = LookOf(series.tone);
            const double y = plot.Y(std::max(point.y, point.low));
            const double height = plot.Y(std::min(point.y, point.low)) - y;
            text += fmt::format(
                "<rect class=\"f-{}\" fill=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>\n",
                look.name, look.light, SvgLength(x + 0.5), SvgLength(y),
                SvgLength(std::max(width - 1, 1.0)), SvgLength(height));
          });
  return text;
}

const ChartPoint* PointUntil(const ChartSeries& series, double x) {
  const auto after = std::upper_bound(series.points.begin(), series.points.end(), x,
                                      [](double at, const ChartPoint& p) { return at < p.x; });
  if (after == series.points.begin()) return nullptr;
  const ChartPoint& point = *std::prev(after);
  // A step holds until its last point; anything else is known where it has a point only.
  const bool holds = series.look == ChartLook::kStep && x <= series.points.back().x;
  return point.x == x || holds ? &point : nullptr;
}

std::string ValueText(const ChartSeries& series, const ChartPoint& point) {
  if (!point.says.empty()) return point.says;
  if (series.look != ChartLook::kBand) return ChartNumber(point.y);
  if (LookOf(series.tone).opacity == 1) return ChartNumber(point.y - point.low);
  return ChartNumber(point.low) + " to " + ChartNumber(point.y);
}

}  // namespace

std::string SvgSeries(const Chart& chart, const SvgPlot& plot) {
  std::string bands;
  std::string lines;
  for (const ChartSeries& series : chart.series) {
    const bool line = series.look == ChartLook::kLine || series.look == ChartLook::kStep;
    if (series.look == ChartLook::kBand) bands += SvgBand(series, plot);
    if (line) lines += SvgPath(series, plot);
  }
  return bands + SvgBars(chart, plot) + lines;
}

std::string SvgBarNumbers(const Chart& chart, const SvgPlot& plot) {
  constexpr double kDigits = 10;    // their height
  constexpr double kNumbered = 18;  // narrower bars have no room for their numbers
  std::string text;
  EachBar(chart, plot, [&](const ChartSeries&, const ChartPoint& point, double x, double width) {
    if (width < kNumbered) return;
    double y = plot.Y(std::max(point.y, point.low)) - 4;
    for (const ChartMark& mark : chart.marks) {
      if (!mark.y || mark.x) continue;
      const double line = plot.Y(*mark.y);
      if (y - kDigits < line && line < y + 2) y = line - 4;  // else the line would strike it out
    }
    text += SvgText(x + width / 2, y, SvgHalo() + R"( font-size="11" text-anchor="middle")",
                    ChartNumber(point.y));
  });
  return text;
}

std::string SvgHover(const Chart& chart, const SvgPlot& plot) {
  constexpr std::size_t kMostColumns = 200;
  std::set<double> places;
  for (const ChartSeries& series : chart.series) {
    if (series.look == ChartLook::kPoints || series.name.empty()) continue;
    for (const ChartPoint& point : series.points) places.insert(point.x);
  }
  const std::vector<double> at(places.begin(), places.end());
  const std::size_t step = at.size() / kMostColumns + 1;
  std::string text;
  for (std::size_t i = 0; i < at.size(); i += step) {
    const double x = plot.X(at[i]);
    const double from = i == 0 ? plot.left : (x + plot.X(at[i - step])) / 2;
    const double to = i + step < at.size() ? (x + plot.X(at[i + step])) / 2 : plot.right();
    std::string says = chart.x.kind == ChartAxisKind::kDay ? "" : chart.x.label + " ";
    says += AxisText(chart.x, at[i]);
    for (const ChartSeries& series : chart.series) {
      if (series.look == ChartLook::kPoints || series.name.empty()) continue;
      if (const ChartPoint* point = PointUntil(series, at[i])) {
        says += fmt::format("\n{}: {}", series.name, ValueText(series, *point));
      }
    }
    text += fmt::format(
        "<rect class=\"hit\" fill-opacity=\"0\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\">"
        "<title>{}</title></rect>\n",
        SvgLength(from), SvgLength(plot.top), SvgLength(std::max(to - from, 1.0)),
        SvgLength(plot.height), XmlText(says));
  }
  for (const ChartSeries& series : chart.series) {
    if (series.look != ChartLook::kPoints) continue;
    const ToneLook& look = LookOf(series.tone);
    for (const ChartPoint& point : series.points) {
      const std::string says = point.says.empty()
                                   ? AxisText(chart.x, point.x) + ": " + ChartNumber(point.y)
                                   : point.says;
      text += fmt::format(
          "<circle class=\"dot f-{}\" fill=\"{}\" fill-opacity=\"0.75\" cx=\"{}\" cy=\"{}\" "
          "r=\"4\"><title>{}</title></circle>\n",
          look.name, look.light, SvgLength(plot.X(point.x)), SvgLength(plot.Y(point.y)),
          XmlText(says));
    }
  }
  return text;
}

std::string SvgSign(const ChartSeries& series, double x, double y) {
  const ToneLook& look = LookOf(series.tone);
  const std::string fill = fmt::format(R"( class="f-{}" fill="{}")", look.name, look.light);
  switch (series.look) {
    case ChartLook::kPoints:
      return fmt::format("<circle{} cx=\"{}\" cy=\"{}\" r=\"4\"/>\n", fill, SvgLength(x + 9),
                         SvgLength(y));
    case ChartLook::kBar:
    case ChartLook::kBand:
      return fmt::format(
          "<rect{} fill-opacity=\"{}\" x=\"{}\" y=\"{}\" width=\"14\" height=\"10\"/>\n", fill,
          series.look == ChartLook::kBar ? 1 : look.opacity, SvgLength(x + 2), SvgLength(y - 5));
    case ChartLook::kLine:
    case ChartLook::kStep: break;
  }
  return fmt::format("<path{} d=\"M{}h18\"/>\n", StrokeOf(series.tone, 2.5), SvgPlace(x, y));
}

}  // namespace backlog
