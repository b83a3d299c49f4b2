// A chart as numbers and words. Who makes one says what is shown and how it is called; a painter
// (chart_svg.h, chart_json.h, and the terminal's in commands) says how that looks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backlog/model/date.h"

namespace backlog {

/// kDay: positions are DayNumber(); kWord: positions are 0, 1, 2 ..., each with a word.
enum class ChartAxisKind : std::uint8_t { kNumber, kDay, kWord };

struct ChartAxis {
  std::string label;  // with its unit: "story points"
  ChartAxisKind kind = ChartAxisKind::kNumber;
  std::vector<std::string> words = {};  // kWord
};

/// Returns the position of a day on an axis of days, and the day at a position.
double DayNumber(Date day);
Date DayAt(double number);

struct ChartPoint {
  double x = 0;
  double y = 0;
  double low = 0;         // where a bar or a band begins; y is where it ends
  std::string says = {};  // on hover, instead of the axes' own words
};

/// kStep: a value holds until the next one. kBar: several series of bars stand side by side.
enum class ChartLook : std::uint8_t { kLine, kStep, kBar, kBand, kPoints };

/// What a series is about; a painter has a colour for each, and a pattern where lines need one.
enum class ChartTone : std::uint8_t {
  kMain,        // what the chart is about: accepted, or left to do
  kSecond,      // what it is compared with
  kScope,       // how much there is in all
  kGuide,       // an ideal or mean line; what would be
  kForecast,    // what may come
  kProbable,    // what is more likely to come
  kAlert,       // what stands out
  kNew,         // the states of stories
  kReady,       //
  kPlanned,     //
  kInProgress,  //
  kDone,        //
  kAccepted,    //
};

struct ChartSeries {
  std::string name;  // in the legend; empty: not in it
  ChartLook look = ChartLook::kLine;
  ChartTone tone = ChartTone::kMain;
  std::vector<ChartPoint> points = {};  // by x
};

/// A line across the chart, or one point that stands out.
struct ChartMark {
  std::optional<double> x;  // alone: an upright line; with y: a point
  std::optional<double> y;  // alone: a level line
  std::string text;
  ChartTone tone = ChartTone::kGuide;
};

/// Texts may hold anything that files hold: painters escape them.
struct Chart {
  std::string kind;     // "burnup"
  std::string title;    // "Burn-up of release 1.0"
  std::string summary;  // sentences that tell what is to be seen, for those who do not see it
  std::string source;   // "From files: the days on which stories came into the release, ..."
  ChartAxis x;
  ChartAxis y;                           // its numbers begin at 0
  std::vector<ChartSeries> series = {};  // painted in this order
  std::vector<ChartMark> marks = {};
};

/// Returns "12", "12.5", "0.05": at most two places behind the point, none that says nothing.
std::string ChartNumber(double number);

/// Returns what stands at a position of an axis, in full: "12 October 2026", "sprint 3", "12.5".
std::string AxisText(const ChartAxis& axis, double at);

/// The numbers behind a chart, as a table for people. A cell is empty where a series has no point.
struct ChartTable {
  std::vector<std::string> head;  // the x axis, then each series
  std::vector<std::vector<std::string>> rows;
};
ChartTable TableOf(const Chart& chart);

}  // namespace backlog
