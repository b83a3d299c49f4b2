#include "report/chart.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace backlog {
namespace {

std::string CellText(const ChartSeries& series, const ChartPoint& point) {
  std::string text = ChartNumber(point.y);
  if (series.look == ChartLook::kBand) text = ChartNumber(point.low) + " to " + text;
  // Points are things of their own: who reads the table wants to know which.
  if (series.look == ChartLook::kPoints && !point.says.empty()) text += " (" + point.says + ")";
  return text;
}

}  // namespace

double DayNumber(Date day) {
  return static_cast<double>(day.SysDays().time_since_epoch().count());
}

Date DayAt(double number) {
  return Date(std::chrono::sys_days(std::chrono::days(std::lround(number))));
}

std::string ChartNumber(double number) {
  std::string text = fmt::format("{:.2f}", number);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string AxisText(const ChartAxis& axis, double at) {
  if (axis.kind == ChartAxisKind::kDay) return DayAt(at).Human();
  if (axis.kind == ChartAxisKind::kNumber) return ChartNumber(at);
  const auto index = static_cast<std::size_t>(std::max(std::lround(at), 0L));
  return index < axis.words.size() ? axis.words[index] : std::string();
}

ChartTable TableOf(const Chart& chart) {
  ChartTable table;
  table.head.push_back(chart.x.label);
  // Points may share an x: the first of each series stand in one row, then the second ones.
  std::map<std::pair<double, int>, std::vector<std::string>> rows;
  for (const ChartSeries& series : chart.series) {
    // What has no name goes on with another one, and has no numbers of its own.
    if (series.name.empty()) continue;
    const std::size_t column = table.head.size() - 1;
    table.head.push_back(series.name);
    std::map<double, int> seen;
    for (const ChartPoint& point : series.points) {
      auto& row = rows[{point.x, seen[point.x]++}];
      row.resize(chart.series.size());
      row[column] = CellText(series, point);
    }
  }
  for (auto& [at, cells] : rows) {
    cells.resize(table.head.size() - 1);
    cells.insert(cells.begin(), AxisText(chart.x, at.first));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

}  // namespace backlog
