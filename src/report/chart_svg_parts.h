// What the parts of an SVG chart share: where the plot lies, and how elements are written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/chart.h"
#include "report/chart_scale.h"

namespace backlog {

/// The area between the axes, in pixels, and what its edges stand for.
struct SvgPlot {
  double left = 0;
  double top = 0;
  double width = 0;
  double height = 0;
  ChartScale x;
  ChartScale y;

  double right() const { return left + width; }
  double bottom() const { return top + height; }
  double X(double at) const { return left + width * x.Share(at); }
  double Y(double at) const { return bottom() - height * y.Share(at); }
};

/// Returns a length with one place behind the point at most: "12", "12.5".
std::string SvgLength(double length);

/// Returns about how wide a text is at 12 pixels.
double SvgTextWidth(std::string_view text);

/// Returns a text element; `more`: further attributes.
std::string SvgText(double x, double y, std::string_view more, std::string_view text);

/// Returns the attributes of a text that stays legible on lines and bars.
std::string SvgHalo();

/// Returns a rule from one point to another, in a class and with a colour for those without
/// classes.
std::string SvgRule(double x1, double y1, double x2, double y2, std::string_view more);

/// Returns what the series look like, bands first.
std::string SvgSeries(const Chart& chart, const SvgPlot& plot);

/// Returns what tells the numbers on hover: a column for each x, and the points above it.
std::string SvgHover(const Chart& chart, const SvgPlot& plot);

/// Returns the numbers above bars, where these are wide enough.
std::string SvgBarNumbers(const Chart& chart, const SvgPlot& plot);

/// Returns the sign of a series in a legend, 18 pixels wide.
std::string SvgSign(const ChartSeries& series, double x, double y);

}  // namespace backlog
