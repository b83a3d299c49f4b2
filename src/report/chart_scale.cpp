#include "report/chart_scale.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <limits>

#include <fmt/format.h>

namespace backlog {
namespace {

struct ChartReach {
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();
  void Take(double value) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
  bool IsEmpty() const { return low > high; }
};

/// Returns the least of 1, 2, 5, 10, 20, ... (or 0.5, 0.2, ...) that needs at most `most` steps.
double NiceStep(double span, int most) {
  double power = std::pow(10, std::floor(std::log10(span / most)));
  for (;; power *= 10) {
    for (const double factor : {1.0, 2.0, 5.0}) {
      const double step = factor * power;
      if (step * most >= span * (1 - 1e-9)) return step;
    }
  }
}

ChartScale NumberScale(ChartReach reach, int most) {
  ChartScale scale;
  scale.low = std::min(reach.IsEmpty() ? 0 : reach.low, 0.0);
  scale.high = std::max(reach.IsEmpty() ? 1 : reach.high, scale.low + 1);
  const double step = NiceStep(scale.high - scale.low, std::max(most - 1, 1));
  const double first = std::floor(scale.low / step + 1e-9);
  const double last = std::ceil(scale.high / step - 1e-9);
  for (double i = first; i <= last; ++i) {
    scale.ticks.push_back({i * step, ChartNumber(i * step)});
  }
  scale.low = first * step;
  scale.high = last * step;
  return scale;
}

std::string MonthName(Date day) {
  constexpr std::array kNames{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  return kNames[static_cast<unsigned>(day.YearMonthDay().month()) - 1];
}

int YearNumber(Date day) {
  return static_cast<int>(day.YearMonthDay().year());
}

void AddDayTicks(ChartScale& scale, int step) {
  int year = 0;
  for (double at = scale.low; at <= scale.high; at += step) {
    const Date day = DayAt(at);
    std::string text =
        fmt::format("{} {}", static_cast<unsigned>(day.YearMonthDay().day()), MonthName(day));
    // The year stands where it begins to be another; at the first tick the chart begins with it.
    if (year != YearNumber(day)) text += fmt::format(" {}", YearNumber(day));
    year = YearNumber(day);
    scale.ticks.push_back({at, std::move(text)});
  }
}

void AddMonthTicks(ChartScale& scale, int months) {
  const std::chrono::year_month_day low = DayAt(scale.low).YearMonthDay();
  int index = static_cast<int>(low.year()) * 12 + static_cast<int>(unsigned(low.month())) - 1;
  index = (index + months - 1) / months * months;
  int year = 0;
  for (;; index += months) {
    const Date day(std::chrono::year(index / 12) /
                   std::chrono::month(static_cast<unsigned>(index % 12) + 1) / 1);
    const double at = DayNumber(day);
    if (at > scale.high) return;
    if (at < scale.low) continue;
    std::string text = MonthName(day);
    if (months >= 12) text.clear();
    if (year != YearNumber(day)) {
      text += fmt::format("{}{}", text.empty() ? "" : " ", YearNumber(day));
    }
    year = YearNumber(day);
    scale.ticks.push_back({at, std::move(text)});
  }
}

ChartScale DayScale(ChartReach reach, int most) {
  ChartScale scale;
  scale.low = reach.IsEmpty() ? 0 : std::floor(reach.low);
  scale.high = std::max(reach.IsEmpty() ? 1 : std::ceil(reach.high), scale.low + 1);
  const double span = scale.high - scale.low;
  for (const int days : {1, 2, 7, 14, 28}) {
    if (span / days + 1 <= most) {
      AddDayTicks(scale, days);
      return scale;
    }
  }
  constexpr double kMonth = 30.44;
  for (const int months : {1, 2, 3, 6, 12, 24, 60, 120, 600, 6000}) {
    if (span / (months * kMonth) + 1 > most) continue;
    AddMonthTicks(scale, months);
    break;
  }
  if (scale.ticks.size() < 2) {  // a narrow picture of a few months
    scale.ticks.clear();
    AddDayTicks(scale, static_cast<int>(std::ceil(span / std::max(most - 1, 1))));
  }
  return scale;
}

ChartScale WordScale(const std::vector<std::string>& words, int most) {
  ChartScale scale;
  const auto count = static_cast<int>(words.size());
  scale.low = -0.5;
  scale.high = std::max(count, 1) - 0.5;
  const int step = std::max((count + std::max(most, 1) - 1) / std::max(most, 1), 1);
  // Of many the last ones are asked for most.
  for (int i = (count - 1) % step; i >= 0 && i < count; i += step) {
    scale.ticks.push_back({static_cast<double>(i), words[static_cast<std::size_t>(i)]});
  }
  return scale;
}

ChartScale ChartScaleOf(const ChartAxis& axis, const ChartReach& reach, int most) {
  if (axis.kind == ChartAxisKind::kDay) return DayScale(reach, most);
  if (axis.kind == ChartAxisKind::kWord) return WordScale(axis.words, most);
  return NumberScale(reach, most);
}

}  // namespace

ChartScale XScaleOf(const Chart& chart, int most) {
  ChartReach reach;
  for (const ChartSeries& series : chart.series) {
    // Points on the frame would be cut in half, and lie on what stands beside it.
    const bool aside = series.look == ChartLook::kPoints && chart.x.kind == ChartAxisKind::kDay;
    for (const ChartPoint& point : series.points) {
      reach.Take(aside ? point.x - 1 : point.x);
      reach.Take(aside ? point.x + 1 : point.x);
    }
  }
  for (const ChartMark& mark : chart.marks) {
    if (mark.x) reach.Take(*mark.x);
  }
  return ChartScaleOf(chart.x, reach, most);
}

ChartScale YScaleOf(const Chart& chart, int most) {
  ChartReach reach;
  for (const ChartSeries& series : chart.series) {
    const bool from = series.look == ChartLook::kBand || series.look == ChartLook::kBar;
    for (const ChartPoint& point : series.points) {
      reach.Take(point.y);
      if (from) reach.Take(point.low);
    }
  }
  for (const ChartMark& mark : chart.marks) {
    if (mark.y) reach.Take(*mark.y);
  }
  return ChartScaleOf(chart.y, reach, most);
}

}  // namespace backlog
