#include "report/chart_svg.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "report/chart_svg_parts.h"
#include "report/chart_svg_style.h"
#include "report/xml_text.h"

namespace backlog {
namespace {

constexpr double kSvgMargin = 16;
constexpr double kSvgLine = 16;   // from one line of text to the next
constexpr double kSvgAbove = 10;  // for the number of the highest bar

/// Breaks a text at blanks into lines of about so many pixels.
std::vector<std::string> SvgLinesOf(std::string_view text, double width) {
  std::vector<std::string> lines;
  std::string line;
  while (!text.empty()) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, blank);
    if (!line.empty() && SvgTextWidth(line) + SvgTextWidth(word) + 4 > width) {
      lines.push_back(std::move(line));
      line.clear();
    }
    if (!line.empty()) line += ' ';
    line += word;
    text.remove_prefix(std::min(blank + 1, text.size()));
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

bool IsUpright(const ChartMark& mark) {
  return mark.x && !mark.y;
}
bool IsLevel(const ChartMark& mark) {
  return mark.y && !mark.x;
}

/// Draws from top to bottom; `y_` is where the next thing begins.
class SvgChartPainter {
 public:
  SvgChartPainter(const Chart& chart, const SvgOptions& options)
      : chart_(chart), options_(options), is_file_(options.use == SvgUse::kFile) {}

  std::string Paint() {
    y_ = is_file_ ? kSvgMargin : 4;
    if (is_file_) Heading();
    Legend();
    PlaceUprightMarks();
    Frame();
    UprightMarks();
    body_ += SvgSeries(chart_, plot_);
    LevelMarks();
    body_ += SvgHover(chart_, plot_);
    body_ += SvgBarNumbers(chart_, plot_);
    body_ += labels_;
    PointMarks();
    if (is_file_) Source();
    return Document();
  }

 private:
  double Room() const { return options_.width - 2 * Side(); }
  double Side() const { return is_file_ ? kSvgMargin : 2; }

  /// A longer text stands in the legend: beside the plot it would leave too little of it.
  bool FitsBeside(const ChartMark& mark) const {
    return SvgTextWidth(mark.text) + 10 <= options_.width * 0.25;
  }

  void Heading() {
    for (const std::string& line : SvgLinesOf(chart_.title, Room() * 0.75)) {
      body_ += SvgText(Side(), y_ + 12, R"( font-size="16" font-weight="600")", line);
      y_ += 20;
    }
    y_ += 2;
    for (const std::string& line : SvgLinesOf(chart_.summary, Room())) {
      body_ += SvgText(Side(), y_ + 12, R"( font-size="12")", line);
      y_ += kSvgLine;
    }
    y_ += 8;
  }

  void Legend() {
    std::vector<ChartSeries> named;
    for (const ChartSeries& series : chart_.series) {
      if (!series.name.empty()) named.push_back({series.name, series.look, series.tone, {}});
    }
    for (const ChartMark& mark : chart_.marks) {
      if (!IsLevel(mark) || FitsBeside(mark)) continue;
      named.push_back({mark.text, ChartLook::kLine, mark.tone, {}});
    }
    if (named.empty()) return;
    double x = Side();
    for (const ChartSeries& series : named) {
      const double width = 24 + SvgTextWidth(series.name) + 14;
      if (x > Side() && x + width - 14 > options_.width - Side()) {
        x = Side();
        y_ += kSvgLine + 2;
      }
      body_ += SvgSign(series, x, y_ + 8);
      body_ += SvgText(x + 24, y_ + 12, R"( font-size="12")", series.name);
      x += width;
    }
    y_ += kSvgLine + 10;
  }

  /// The left and right edges depend on the texts beside the plot, its top on those above it.
  void PlaceUprightMarks() {
    const int most = std::max(options_.plot_height / 45, 3);
    plot_.y = YScaleOf(chart_, most);
    double left = 0;
    for (const ChartTick& tick : plot_.y.ticks) left = std::max(left, SvgTextWidth(tick.text));
    plot_.left = Side() + left + 8;
    double right = 12;
    for (const ChartMark& mark : chart_.marks) {
      if (IsLevel(mark) && FitsBeside(mark)) right = std::max(right, SvgTextWidth(mark.text) + 10);
    }
    plot_.width = options_.width - Side() - right - plot_.left;
    double widest = 34;
    for (const std::string& word : chart_.x.words) widest = std::max(widest, SvgTextWidth(word));
    if (chart_.x.kind == ChartAxisKind::kDay) widest = 58;
    plot_.x = XScaleOf(chart_, std::max(static_cast<int>(plot_.width / (widest + 14)), 2));
    body_ += SvgText(Side(), y_ + 10, R"( class="soft" font-size="12")", chart_.y.label);
    y_ += kSvgLine;
    plot_.top = y_ + StackUprightMarks() * kSvgLine + kSvgAbove;
    plot_.height = options_.plot_height;
  }

  /// Finds a line for the text of each upright mark, so that no text lies on another one or on the
  /// line of a mark: from right to left, each above those that it would meet. Returns how many
  /// lines that are.
  double StackUprightMarks() {
    std::vector<const ChartMark*> marks;
    for (const ChartMark& mark : chart_.marks) {
      if (IsUpright(mark)) marks.push_back(&mark);
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const ChartMark* a, const ChartMark* b) { return *a->x > *b->x; });
    int rows = 0;
    for (const ChartMark* mark : marks) {
      UprightMark upright{mark, plot_.X(*mark->x), 0, 0, 0};
      const double width = SvgTextWidth(mark->text);
      upright.from = upright.x + 4;
      if (upright.from + width > options_.width - Side()) {
        upright.from = std::max(upright.x - 4 - width, Side());
      }
      upright.to = std::max(upright.from + width, upright.x);
      for (const UprightMark& other : uprights_) {
        const bool meets = std::min(upright.from, upright.x) < other.to + 6 &&
                           std::min(other.from, other.x) < upright.to + 6;
        if (meets) upright.row = std::max(upright.row, other.row + 1);
      }
      rows = std::max(rows, upright.row + 1);
      uprights_.push_back(upright);
    }
    return rows;
  }

  void Frame() {
    for (const ChartTick& tick : plot_.y.ticks) {
      const double y = plot_.Y(tick.at);
      const bool base = tick.at == 0;
      body_ += SvgRule(plot_.left, y, plot_.right(), y,
                       fmt::format(R"( class="{}" stroke="{}")", base ? "axis" : "grid",
                                   base ? kChartSoft : kChartGrid));
      body_ += SvgText(plot_.left - 6, y + 4, R"( class="soft" font-size="12" text-anchor="end")",
                       tick.text);
    }
    for (const ChartTick& tick : plot_.x.ticks) {
      const double x = plot_.X(tick.at);
      if (chart_.x.kind != ChartAxisKind::kWord) {
        body_ += SvgRule(x, plot_.bottom(), x, plot_.bottom() + 4,
                         fmt::format(R"( class="axis" stroke="{}")", kChartSoft));
      }
      // What would stick out ends at the edge.
      const double over = x + SvgTextWidth(tick.text) / 2 - (options_.width - Side());
      const double under = Side() - (x - SvgTextWidth(tick.text) / 2);
      body_ += SvgText(x - std::max(over, 0.0) + std::max(under, 0.0), plot_.bottom() + 18,
                       R"( class="soft" font-size="12" text-anchor="middle")", tick.text);
    }
    y_ = plot_.bottom() + 24;
    if (chart_.x.label.empty()) return;
    body_ += SvgText(plot_.left + plot_.width / 2, y_ + 12,
                     R"( class="soft" font-size="12" text-anchor="middle")", chart_.x.label);
    y_ += kSvgLine + 4;
  }

  void UprightMarks() {
    for (const UprightMark& upright : uprights_) {
      const ToneLook& look = LookOf(upright.mark->tone);
      const double top = plot_.top - 14 - upright.row * kSvgLine;
      body_ += SvgRule(upright.x, top, upright.x, plot_.bottom(),
                       fmt::format(R"( class="s-{}" stroke="{}" stroke-dasharray="3 3")", look.name,
                                   look.light));
      labels_ +=
          SvgText(upright.from, top + 9, SvgHalo() + R"( font-size="12")", upright.mark->text);
    }
  }

  void LevelMarks() {
    std::vector<const ChartMark*> levels;
    for (const ChartMark& mark : chart_.marks) {
      if (IsLevel(mark)) levels.push_back(&mark);
    }
    std::stable_sort(levels.begin(), levels.end(),
                     [](const ChartMark* a, const ChartMark* b) { return *a->y < *b->y; });
    double lowest = plot_.bottom() + kSvgLine;
    for (const ChartMark* mark : levels) {
      const ToneLook& look = LookOf(mark->tone);
      const double y = plot_.Y(*mark->y);
      body_ += SvgRule(plot_.left, y, plot_.right(), y,
                       fmt::format(R"( class="s-{}" stroke="{}" stroke-width="1.5")"
                                   R"( stroke-dasharray="6 4")",
                                   look.name, look.light));
      if (!FitsBeside(*mark)) continue;
      // From the lowest up, no text on another.
      lowest = std::min(y + 4, lowest - 14);
      labels_ += SvgText(plot_.right() + 6, lowest, R"( font-size="12")", mark->text);
    }
  }

  void PointMarks() {
    for (const ChartMark& mark : chart_.marks) {
      if (!mark.x || !mark.y) continue;
      const ToneLook& look = LookOf(mark.tone);
      const double x = plot_.X(*mark.x);
      const double y = plot_.Y(*mark.y);
      body_ += fmt::format(
          "<circle class=\"dot f-{}\" fill=\"{}\" cx=\"{}\" cy=\"{}\" r=\"6\">"
          "<title>{}</title></circle>\n",
          look.name, look.light, SvgLength(x), SvgLength(y), XmlText(mark.text));
      const bool fits = x + 10 + SvgTextWidth(mark.text) < options_.width - Side();
      body_ += SvgText(fits ? x + 10 : x - 10, y + (y < plot_.top + 20 ? 16 : 4),
                       fmt::format(R"({} font-size="12" font-weight="600" text-anchor="{}")",
                                   SvgHalo(), fits ? "start" : "end"),
                       mark.text);
    }
  }

  void Source() {
    y_ += 6;
    for (const std::string& line : SvgLinesOf(chart_.source, Room())) {
      body_ += SvgText(Side(), y_ + 10, R"( class="soft" font-size="11")", line);
      y_ += 14;
    }
    y_ += kSvgMargin - 8;
  }

  std::string Document() const {
    const std::string height = SvgLength(std::ceil(y_));
    std::string text = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" "
        "aria-labelledby=\"{0}-t {0}-d\" viewBox=\"0 0 {1} {2}\" width=\"{1}\" height=\"{2}\" "
        "font-family=\"sans-serif\" fill=\"{3}\">\n",
        XmlText(options_.id), options_.width, height, kChartInk);
    text += fmt::format("<title id=\"{0}-t\">{1}</title>\n<desc id=\"{0}-d\">{2}</desc>\n",
                        XmlText(options_.id), XmlText(chart_.title), XmlText(chart_.summary));
    if (is_file_) {
      text += "<style>" + ChartStyle() + "</style>\n";
      text += fmt::format("<rect class=\"paper\" fill=\"{}\" width=\"{}\" height=\"{}\"/>\n",
                          kChartPaper, options_.width, height);
    }
    return text + body_ + "</svg>\n";
  }

  struct UprightMark {
    const ChartMark* mark;
    double x;
    double from;  // where its text begins
    double to;    // where text and line end
    int row;      // of its text, above the plot
  };

  const Chart& chart_;
  const SvgOptions& options_;
  const bool is_file_;
  double y_ = 0;
  SvgPlot plot_;
  std::vector<UprightMark> uprights_;
  std::string body_;
  std::string labels_;  // above everything
};

}  // namespace

std::string SvgLength(double length) {
  const double rounded = std::round(length * 10) / 10;
  std::string text = fmt::format("{:.1f}", rounded == 0 ? 0.0 : rounded);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

double SvgTextWidth(std::string_view text) {
  constexpr double kMean = 6.6;  // of system fonts at 12 pixels, rather too wide than too narrow
  const auto characters = std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U;
  });
  return kMean * static_cast<double>(characters);
}

std::string SvgText(double x, double y, std::string_view more, std::string_view text) {
  return fmt::format("<text x=\"{}\" y=\"{}\"{}>{}</text>\n", SvgLength(x), SvgLength(y), more,
                     XmlText(text));
}

std::string SvgHalo() {
  return fmt::format(R"( class="halo" stroke="{}" stroke-width="3" paint-order="stroke")",
                     kChartPaper);
}

std::string SvgRule(double x1, double y1, double x2, double y2, std::string_view more) {
  return fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"{}/>\n", SvgLength(x1),
                     SvgLength(y1), SvgLength(x2), SvgLength(y2), more);
}

std::string ChartSvg(const Chart& chart, const SvgOptions& options) {
  return SvgChartPainter(chart, options).Paint();
}

}  // namespace backlog
