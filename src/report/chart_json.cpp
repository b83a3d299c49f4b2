#include "report/chart_json.h"

#include <array>
#include <string_view>

namespace backlog {
namespace {

constexpr std::array<std::string_view, 3> kAxisKindWords{"number", "day", "word"};
constexpr std::array<std::string_view, 5> kChartLookWords{"line", "step", "bar", "band", "points"};

void AxisJson(JsonWriter& json, std::string_view key, const ChartAxis& axis) {
  json.Key(key).BeginObject().Member("label", axis.label);
  json.Member("kind", kAxisKindWords[static_cast<std::size_t>(axis.kind)]).EndObject();
}

void PlaceJson(JsonWriter& json, std::string_view key, const ChartAxis& axis, double at) {
  json.Key(key);
  switch (axis.kind) {
    case ChartAxisKind::kDay: json.Value(DayAt(at).ToString()); break;
    case ChartAxisKind::kWord: json.Value(AxisText(axis, at)); break;
    case ChartAxisKind::kNumber: json.Value(at); break;
  }
}

void ChartPointJson(JsonWriter& json, const Chart& chart, const ChartSeries& series,
                    const ChartPoint& point) {
  json.BeginObject();
  PlaceJson(json, "x", chart.x, point.x);
  if (series.look == ChartLook::kBand) json.Member("from", point.low);
  PlaceJson(json, series.look == ChartLook::kBand ? "to" : "y", chart.y, point.y);
  if (!point.says.empty()) json.Member("says", point.says);
  json.EndObject();
}

}  // namespace

void ChartMembers(JsonWriter& json, const Chart& chart) {
  json.Member("chart", chart.kind).Member("title", chart.title);
  json.Member("summary", chart.summary).Member("source", chart.source);
  AxisJson(json, "x", chart.x);
  AxisJson(json, "y", chart.y);
  json.Key("series").BeginArray();
  for (const ChartSeries& series : chart.series) {
    json.BeginObject().Member("name", series.name);
    json.Member("look", kChartLookWords[static_cast<std::size_t>(series.look)]);
    json.Key("points").BeginArray();
    for (const ChartPoint& point : series.points) ChartPointJson(json, chart, series, point);
    json.EndArray().EndObject();
  }
  json.EndArray();
  json.Key("marks").BeginArray();
  for (const ChartMark& mark : chart.marks) {
    json.BeginObject().Member("text", mark.text);
    if (mark.x) PlaceJson(json, "x", chart.x, *mark.x);
    if (mark.y) PlaceJson(json, "y", chart.y, *mark.y);
    json.EndObject();
  }
  json.EndArray();
}

}  // namespace backlog
