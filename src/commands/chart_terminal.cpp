#include "commands/chart_terminal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "cli/text.h"
#include "commands/chart_canvas.h"
#include "commands/told_lines.h"
#include "report/chart_scale.h"

namespace backlog {
namespace {

constexpr int kPipeWidth = 80;
constexpr int kPlotRows = 14;
constexpr int kNarrowestPlot = 20;
constexpr std::size_t kMostBars = 15;

struct ToneSign {
  Role role = Role::kPlain;
  char letter = '*';           // of a line, without Braille
  std::string_view fill = {};  // of an area
  std::string_view fill_ascii = {};
};

/// By ChartTone.
constexpr std::array<ToneSign, 13> kToneSigns{{{Role::kStatusAccepted, '*', "█", "#"},
                                               {Role::kStatusPlanned, 'o', "▒", "+"},
                                               {Role::kHeading, '=', "░", "."},
                                               {Role::kDim, '.', "░", "."},
                                               {Role::kStatusInProgress, '+', "░", "."},
                                               {Role::kStatusInProgress, '+', "▒", ":"},
                                               {Role::kWarning, '!', "▓", "!"},
                                               {Role::kPlain, 'n', "·", "."},
                                               {Role::kStatusReady, 'r', "∶", ":"},
                                               {Role::kStatusPlanned, 'p', "░", "+"},
                                               {Role::kStatusInProgress, 'i', "▒", "*"},
                                               {Role::kStatusDone, 'd', "▓", "%"},
                                               {Role::kStatusAccepted, 'a', "█", "#"}}};

const ToneSign& SignOf(ChartTone tone) {
  return kToneSigns.at(static_cast<std::size_t>(tone));
}

class PlotPainter {
 public:
  PlotPainter(Context& ctx, const Chart& chart)
      : ctx_(ctx), chart_(chart), utf8_(ctx.terminal().utf8), y_(YScaleOf(chart, kMostTicks)) {
    for (const ChartTick& tick : y_.ticks) label_ = std::max(label_, Width(tick.text));
    for (const ChartSeries& series : chart.series) {
      if (const std::string name = NameAtEnd(series); !name.empty()) {
        names_ = std::max(names_, Width(name) + 2);
      }
    }
    const int width = ctx.TableWidth() > 0 ? ctx.TableWidth() : kPipeWidth;
    columns_ = std::max(width - label_ - 2 - names_, kNarrowestPlot);
  }

  void Print() {
    x_ = XScaleOf(chart_, std::max(columns_ / kTickWidth, 2));
    ChartCanvas canvas(columns_, kPlotRows, utf8_);
    for (const ChartSeries& series : chart_.series) {
      if (series.look == ChartLook::kBand) DrawBand(series, canvas);
    }
    for (const ChartSeries& series : chart_.series) DrawSeries(series, canvas);
    for (const ChartMark& mark : chart_.marks) DrawMark(mark, canvas);
    const std::vector<std::string> names = NamesByRow();
    ctx_.out().Line(ctx_.out().Paint(Role::kDim, Safe(chart_.y.label)));
    for (int row = 0; row < canvas.rows(); ++row) PrintRow(canvas, row, names);
    PrintXAxis();
    Legend();
  }

 private:
  static constexpr int kMostTicks = 6;
  static constexpr int kTickWidth = 12;

  static std::string NameAtEnd(const ChartSeries& series) {
    const bool is_line = series.look == ChartLook::kLine || series.look == ChartLook::kStep;
    if (!is_line || series.name.empty() || series.points.empty()) return {};
    return Safe(series.name) + " " + ChartNumber(series.points.back().y);
  }

  CanvasDot DotAt(double x, double y) const {
    const int across = columns_ * 2 - 1;
    const int down = kPlotRows * 4 - 1;
    return {static_cast<int>(std::lround(x_.Share(x) * across)),
            static_cast<int>(std::lround((1 - y_.Share(y)) * down))};
  }

  void DrawSeries(const ChartSeries& series, ChartCanvas& canvas) const {
    if (series.look == ChartLook::kBand) return;
    const ToneSign& sign = SignOf(series.tone);
    for (std::size_t i = 0; i < series.points.size(); ++i) {
      const CanvasDot at = DotAt(series.points[i].x, series.points[i].y);
      if (series.look == ChartLook::kPoints) {
        canvas.Fill(at.x / 2, at.y / 4, utf8_ ? "●" : "o", sign.role);
        continue;
      }
      if (i == 0) continue;
      const CanvasDot before = DotAt(series.points[i - 1].x, series.points[i - 1].y);
      if (series.look == ChartLook::kStep) {
        canvas.Line(before, {at.x, before.y}, sign.role, sign.letter);
        canvas.Line({at.x, before.y}, at, sign.role, sign.letter);
      } else {
        canvas.Line(before, at, sign.role, sign.letter);
      }
    }
  }

  std::string_view FillOf(const ChartSeries& series) const {
    return utf8_ ? SignOf(series.tone).fill : SignOf(series.tone).fill_ascii;
  }

  void DrawBand(const ChartSeries& series, ChartCanvas& canvas) const {
    const Role role = SignOf(series.tone).role;
    for (int column = 0; column < columns_; ++column) {
      const double x = x_.low + (x_.high - x_.low) * (column + 0.5) / columns_;
      const auto after = std::find_if(series.points.begin(), series.points.end(),
                                      [&](const ChartPoint& point) { return point.x >= x; });
      if (after == series.points.end() || after == series.points.begin()) continue;
      const ChartPoint& to = *after;
      const ChartPoint& from = *std::prev(after);
      const double share = (x - from.x) / (to.x - from.x);
      const double low = from.low + share * (to.low - from.low);
      const double high = from.y + share * (to.y - from.y);
      for (int row = 0; row < kPlotRows; ++row) {
        const double y = y_.low + (y_.high - y_.low) * (1 - (row + 0.5) / kPlotRows);
        if (low <= y && y < high) canvas.Fill(column, row, FillOf(series), role);
      }
    }
  }

  void DrawMark(const ChartMark& mark, ChartCanvas& canvas) const {
    const Role role = SignOf(mark.tone).role;
    if (mark.x && mark.y) {
      const CanvasDot at = DotAt(*mark.x, *mark.y);
      canvas.Line(at, at, role, '!');
    } else if (mark.x) {
      const int column = DotAt(*mark.x, 0).x / 2;
      for (int row = 0; row < kPlotRows; ++row) {
        canvas.Across(column, row, utf8_ ? "┊" : ":", role);
      }
    } else if (mark.y) {
      const int row = DotAt(0, *mark.y).y / 4;
      for (int column = 0; column < columns_; ++column) {
        canvas.Across(column, row, utf8_ ? "┄" : "-", role);
      }
    }
  }

  /// What each line is, in the row in which it ends, or in the next one that is free.
  std::vector<std::string> NamesByRow() const {
    std::vector<std::string> names(kPlotRows);
    for (const ChartSeries& series : chart_.series) {
      const std::string name = NameAtEnd(series);
      if (name.empty()) continue;
      const ChartPoint& last = series.points.back();
      auto row =
          static_cast<std::size_t>(std::clamp(DotAt(last.x, last.y).y / 4, 0, kPlotRows - 1));
      for (std::size_t i = 0; i < names.size() && !names[row].empty(); ++i) {
        row = (row + 1) % names.size();
      }
      names[row] = ctx_.out().Paint(SignOf(series.tone).role, name);
    }
    return names;
  }

  std::string TickIn(int row) const {
    for (const ChartTick& tick : y_.ticks) {
      const int at = DotAt(x_.low, tick.at).y / 4;
      if (at == row) return tick.text;
    }
    return {};
  }

  void PrintRow(const ChartCanvas& canvas, int row, const std::vector<std::string>& names) {
    const std::string tick = TickIn(row);
    const std::string_view axis = tick.empty() ? (utf8_ ? "│" : "|") : (utf8_ ? "┤" : "+");
    std::string line = Pad(tick, label_, Align::kRight) + " " + std::string(axis);
    line += canvas.Row(
        row, [&](Role role, const std::string& text) { return ctx_.out().Paint(role, text); });
    const std::string& name = names[static_cast<std::size_t>(row)];
    if (!name.empty()) line = Pad(line, label_ + 2 + columns_ + 1) + name;
    ctx_.out().Line(line);
  }

  void PrintXAxis() {
    std::string rule(static_cast<std::size_t>(label_ + 1), ' ');
    rule += utf8_ ? "└" : "+";
    for (int i = 0; i < columns_; ++i) rule += utf8_ ? "─" : "-";
    ctx_.out().Line(rule);
    std::string words(static_cast<std::size_t>(label_ + 2), ' ');
    for (const ChartTick& tick : x_.ticks) {
      const int column = label_ + 2 + DotAt(tick.at, y_.low).x / 2;
      const int from = std::min(column, label_ + 2 + columns_ + names_ - Width(tick.text));
      if (from < Width(words) + (words.back() == ' ' ? 0 : 1)) continue;
      words = Pad(words, from) + tick.text;
    }
    ctx_.out().Line(words);
  }

  void Legend() {
    std::vector<std::string> signs;
    for (const ChartSeries& series : chart_.series) {
      if (series.look != ChartLook::kBand || series.name.empty()) continue;
      const std::string fill(FillOf(series));
      signs.push_back(ctx_.out().Paint(SignOf(series.tone).role, fill) + " " + Safe(series.name));
    }
    for (const ChartMark& mark : chart_.marks) {
      const std::string_view sign = mark.x ? (utf8_ ? "┊" : ":") : (utf8_ ? "┄" : "-");
      signs.push_back(ctx_.out().Paint(SignOf(mark.tone).role, sign) + " " + Safe(mark.text));
    }
    std::string line;
    const int width = ctx_.TableWidth() > 0 ? ctx_.TableWidth() : kPipeWidth;
    for (const std::string& sign : signs) {
      if (!line.empty() && Width(line) + Width(sign) + 3 > width) {
        ctx_.out().Line(std::exchange(line, {}));
      }
      line += (line.empty() ? "" : "   ") + sign;
    }
    if (!line.empty()) ctx_.out().Line(line);
  }

  Context& ctx_;
  const Chart& chart_;
  bool utf8_;
  ChartScale y_;
  ChartScale x_;
  int label_ = 1;
  int names_ = 0;
  int columns_ = kNarrowestPlot;
};

/// Words on the x axis: a bar for each lies better than it stands, and can be read.
void PrintBars(Context& ctx, const Chart& chart) {
  int words = 0;
  int names = 0;
  double most = 1;
  for (const std::string& word : chart.x.words) words = std::max(words, Width(word));
  for (const ChartSeries& series : chart.series) {
    names = std::max(names, Width(Safe(series.name)));
    for (const ChartPoint& point : series.points) most = std::max(most, point.y);
  }
  const int width = ctx.TableWidth() > 0 ? ctx.TableWidth() : kPipeWidth;
  constexpr int kNumber = 7;
  const int longest = std::max(width - words - names - 4 - kNumber, kNarrowestPlot);
  const std::size_t first = chart.x.words.size() > kMostBars ? chart.x.words.size() - kMostBars : 0;
  for (std::size_t i = first; i < chart.x.words.size(); ++i) {
    std::string word = Pad(chart.x.words[i], words);
    for (const ChartSeries& series : chart.series) {
      for (const ChartPoint& point : series.points) {
        if (std::lround(point.x) != static_cast<long>(i)) continue;
        const ToneSign& sign = SignOf(series.tone);
        std::string bar;
        const auto length = std::lround(point.y / most * longest);
        for (long at = 0; at < length; ++at)
          bar += ctx.terminal().utf8 ? sign.fill : sign.fill_ascii;
        ctx.out().Line(fmt::format("{}  {}  {}{}{}", word, Pad(Safe(series.name), names),
                                   ctx.out().Paint(sign.role, bar), bar.empty() ? "" : " ",
                                   ChartNumber(point.y)));
        word.assign(word.size(), ' ');
      }
    }
  }
}

}  // namespace

void PrintChart(Context& ctx, const Chart& chart) {
  ctx.out().Line(ctx.out().Paint(Role::kHeading, Safe(chart.title)));
  ctx.out().Line();
  if (chart.x.kind == ChartAxisKind::kWord) {
    PrintBars(ctx, chart);
  } else {
    PlotPainter(ctx, chart).Print();
  }
  ctx.out().Line();
  TellWrapped(ctx, Safe(chart.summary), 0);
  TellWrapped(ctx, Safe(chart.source), 0, Role::kDim);
}

}  // namespace backlog
