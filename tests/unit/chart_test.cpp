// Charts: places of ticks, the table behind a chart, and what an SVG picture must not do.
#include "report/chart.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report/chart_json.h"
#include "report/chart_scale.h"
#include "report/chart_svg.h"
#include "report/xml_text.h"

namespace {

using backlog::Chart;
using backlog::ChartAxisKind;
using backlog::ChartLook;
using backlog::ChartScale;
using backlog::ChartSeries;
using backlog::ChartTone;
using backlog::Date;
using backlog::DayNumber;

double ChartDay(const char* text) {
  return DayNumber(*Date::Parse(text));
}

std::vector<std::string> TickTexts(const ChartScale& scale) {
  std::vector<std::string> texts;
  for (const auto& tick : scale.ticks) texts.push_back(tick.text);
  return texts;
}

Chart NumberChart(double low, double high) {
  Chart chart;
  chart.series.push_back({"one", ChartLook::kLine, ChartTone::kMain, {{0, low}, {1, high}}});
  return chart;
}

Chart DayChart(const char* from, const char* to) {
  Chart chart;
  chart.x.kind = ChartAxisKind::kDay;
  chart.series.push_back(
      {"one", ChartLook::kLine, ChartTone::kMain, {{ChartDay(from), 1}, {ChartDay(to), 2}}});
  return chart;
}

/// Two series of bars, with a hostile name.
Chart BarChart() {
  Chart chart;
  chart.kind = "velocity";
  chart.title = "<script>alert(1)</script>";
  chart.summary = "a & b";
  chart.x = {"sprint", ChartAxisKind::kWord, {"1", "2"}};
  chart.y = {"points"};
  chart.series.push_back({"planned", ChartLook::kBar, ChartTone::kSecond, {{0, 12}, {1, 15}}});
  chart.series.push_back({"\" onload=\"x", ChartLook::kBar, ChartTone::kMain, {{1, 13.5}}});
  chart.marks.push_back({{}, 12.5, "mean\xe2\x80\xae 12.5"});
  return chart;
}

}  // namespace

TEST_CASE("numbers on an axis begin at 0, go in ones, twos or fives, and end with a tick") {
  const auto ticks = [](double low, double high, int most) {
    return TickTexts(YScaleOf(NumberChart(low, high), most));
  };
  CHECK(ticks(3, 57, 5) == std::vector<std::string>{"0", "20", "40", "60"});
  CHECK(ticks(3, 57, 8) == std::vector<std::string>{"0", "10", "20", "30", "40", "50", "60"});
  CHECK(ticks(0, 0, 5) == std::vector<std::string>{"0", "0.5", "1"});
  CHECK(ticks(-3, 4, 6) == std::vector<std::string>{"-4", "-2", "0", "2", "4"});
  CHECK(ticks(0, 100, 3) == std::vector<std::string>{"0", "50", "100"});
  CHECK(ticks(0, 1e9, 3).size() == 3);
}

TEST_CASE("days on an axis stand a week, two, a month or a year apart; the year where it changes") {
  const auto ticks = [](const char* from, const char* to, int most) {
    return TickTexts(XScaleOf(DayChart(from, to), most));
  };
  CHECK(ticks("2026-12-14", "2027-01-11", 5) ==
        std::vector<std::string>{"14 Dec 2026", "21 Dec", "28 Dec", "4 Jan 2027", "11 Jan"});
  CHECK(ticks("2026-12-14", "2026-12-16", 5) ==
        std::vector<std::string>{"14 Dec 2026", "15 Dec", "16 Dec"});
  CHECK(ticks("2026-10-20", "2027-04-02", 5) ==
        std::vector<std::string>{"Nov 2026", "Jan 2027", "Mar"});
  CHECK(ticks("2019-05-01", "2026-05-01", 5) ==
        std::vector<std::string>{"2020", "2022", "2024", "2026"});
  CHECK(ticks("2026-12-14", "2026-12-14", 5) == std::vector<std::string>{"14 Dec 2026", "15 Dec"});
}

TEST_CASE("of many words the last one is always there") {
  Chart chart;
  chart.x = {"sprint", ChartAxisKind::kWord, {"1", "2", "3", "4", "5"}};
  CHECK(TickTexts(XScaleOf(chart, 5)) == std::vector<std::string>{"1", "2", "3", "4", "5"});
  CHECK(TickTexts(XScaleOf(chart, 3)) == std::vector<std::string>{"1", "3", "5"});
  CHECK(TickTexts(XScaleOf(chart, 2)) == std::vector<std::string>{"2", "5"});
}

TEST_CASE("the table behind a chart has a row for each x, and one more for each that shares it") {
  Chart chart = DayChart("2026-10-05", "2026-10-06");
  chart.x.label = "day";
  chart.series.push_back(
      {"fan", ChartLook::kBand, ChartTone::kForecast, {{ChartDay("2026-10-06"), 4, 2.25}}});
  chart.series.push_back(
      {"story",
       ChartLook::kPoints,
       ChartTone::kMain,
       {{ChartDay("2026-10-06"), 3, 0, "k7m2qx"}, {ChartDay("2026-10-06"), 5, 0, "p3w9td"}}});
  const auto table = backlog::TableOf(chart);
  CHECK(table.head == std::vector<std::string>{"day", "one", "fan", "story"});
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[0] == std::vector<std::string>{"5 October 2026", "1", "", ""});
  CHECK(table.rows[1] ==
        std::vector<std::string>{"6 October 2026", "2", "2.25 to 4", "3 (k7m2qx)"});
  CHECK(table.rows[2] == std::vector<std::string>{"6 October 2026", "", "", "5 (p3w9td)"});
}

TEST_CASE("text in XML cannot leave its place, nor hide") {
  CHECK(backlog::XmlText("<a href='x'>&\"") == "&lt;a href=&#39;x&#39;&gt;&amp;&quot;");
  CHECK(backlog::XmlText("caf\xc3\xa9\n") == "caf\xc3\xa9\n");
  CHECK(backlog::XmlText("a\x1b[31m") == "a\xef\xbf\xbd[31m");
  CHECK(backlog::XmlText("a\xe2\x80\xae") == "a\xef\xbf\xbd");  // right-to-left override
  CHECK(backlog::XmlText("a\xffz") == "a\xef\xbf\xbdz");
  CHECK(backlog::XmlText("\xef\xbf\xbf") == "\xef\xbf\xbd");  // no character of XML
}

TEST_CASE("an SVG chart escapes every text, and equal charts give equal bytes") {
  const std::string svg = ChartSvg(BarChart());
  CHECK(svg == ChartSvg(BarChart()));
  CHECK(svg.find("<script") == std::string::npos);
  CHECK(svg.find("onload=\"") == std::string::npos);
  CHECK(svg.find("&lt;script&gt;alert(1)&lt;/script&gt;") != std::string::npos);
  CHECK(svg.find("<desc id=\"chart-d\">a &amp; b</desc>") != std::string::npos);
  CHECK(svg.find("sprint 2\nplanned: 15\n&quot; onload=&quot;x: 13.5</title>") !=
        std::string::npos);
  CHECK(svg.find("\xe2\x80\xae") == std::string::npos);
  CHECK(svg.find("http") == svg.find("http://www.w3.org/2000/svg"));
  CHECK(svg.find("http", svg.find("http") + 1) == std::string::npos);
}

TEST_CASE("in a page a chart leaves style, title and paper to the page") {
  backlog::SvgOptions options;
  options.use = backlog::SvgUse::kPage;
  options.id = "v1";
  const std::string svg = ChartSvg(BarChart(), options);
  CHECK(svg.find("<style>") == std::string::npos);
  CHECK(svg.find("style=") == std::string::npos);
  CHECK(svg.find("class=\"paper\"") == std::string::npos);
  CHECK(svg.find("aria-labelledby=\"v1-t v1-d\"") != std::string::npos);
}

TEST_CASE("a chart without points is a frame") {
  Chart chart;
  chart.kind = "empty";
  CHECK(ChartSvg(chart).find("</svg>") != std::string::npos);
  CHECK(backlog::TableOf(chart).rows.empty());
}

TEST_CASE("a chart as data has its rows, days as dates and words as words") {
  backlog::JsonWriter json(backlog::JsonWriter::Layout::kOneLine);
  json.BeginObject();
  ChartMembers(json, BarChart());
  json.EndObject();
  const std::string text = json.Finish();
  CHECK(text.find(R"("chart": "velocity")") != std::string::npos);
  CHECK(text.find(R"({"x": "2", "y": 13.5})") != std::string::npos);
}
