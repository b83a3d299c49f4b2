#include "report/dependency_drawing.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "model/characters.h"
#include "report/layered_layout.h"
#include "report/xml_text.h"

namespace backlog {
namespace {

constexpr int kNodeWidth = 210;
constexpr int kNodeHeight = 56;
constexpr int kLayerGap = 56;
constexpr int kRowHeight = 68;
constexpr int kDrawingMargin = 8;
constexpr std::size_t kLineCharacters = 28;
constexpr std::size_t kTitleLines = 2;

/// The class of a state's colour in charts.
std::string_view StateClass(Status status) {
  constexpr std::array<std::string_view, 7> kClasses{
      "f-new", "f-ready", "f-planned", "f-progress", "f-done", "f-accepted", "f-new"};
  return kClasses.at(static_cast<std::size_t>(status));
}

/// Returns how many bytes of a title stand in a line: so many words, or a part of one that is long.
std::size_t LineBytes(std::string_view title) {
  std::size_t bytes = 0;
  std::size_t blank = 0;
  for (std::size_t count = 0; bytes < title.size(); ++count) {
    if (title[bytes] == ' ') blank = bytes;
    if (count == kLineCharacters) return blank > 0 ? blank : bytes;
    bytes += FirstCharacter(title.substr(bytes)).size;
  }
  return bytes;
}

/// Cut where a node has no more room.
std::vector<std::string> TitleLines(std::string_view title) {
  std::vector<std::string> lines;
  while (!title.empty()) {
    if (lines.size() == kTitleLines) {
      lines.back() += "\u2026";
      break;
    }
    const std::size_t bytes = LineBytes(title);
    lines.emplace_back(title.substr(0, bytes));
    title.remove_prefix(std::min(title.find_first_not_of(' ', bytes), title.size()));
  }
  return lines;
}

class DependencyGraph {
 public:
  explicit DependencyGraph(const std::vector<const Story*>& stories) {
    for (const Story* story : stories) {
      if (story->IsOpen()) index_.emplace(story->id, index_.size());
    }
    all_.resize(index_.size());
    for (const Story* story : stories) {
      if (story->IsOpen()) all_[index_.at(story->id)] = story;
    }
    parts_.resize(all_.size());
    std::iota(parts_.begin(), parts_.end(), std::size_t{0});
    for (std::size_t i = 0; i < all_.size(); ++i) AddNeeds(i);
  }

  DependencyDrawing Draw() {
    DependencyDrawing drawing;
    for (const LayeredEdge& edge : edges_) drawing.rows.push_back({all_[edge.to], all_[edge.from]});
    Choose(drawing);
    if (nodes_.empty()) return drawing;
    std::vector<LayeredEdge> edges;
    for (const LayeredEdge& edge : edges_) {
      if (place_[edge.from] != kNowhere) edges.push_back({place_[edge.from], place_[edge.to]});
    }
    layout_ = LayeredLayoutOf(nodes_.size(), std::move(edges));
    for (const LayeredRoute& route : layout_.routes) drawing.circles += route.against ? 1 : 0;
    drawing.drawn = nodes_.size();
    drawing.svg = Svg();
    return drawing;
  }

 private:
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

  void AddNeeds(std::size_t i) {
    for (const std::string& id : all_[i]->depends_on) {
      const auto found = index_.find(id);
      if (found == index_.end() || found->second == i) continue;
      edges_.push_back({found->second, i});
      parts_[PartOf(i)] = PartOf(found->second);
    }
  }

  std::size_t PartOf(std::size_t i) {
    while (parts_[i] != i) i = parts_[i] = parts_[parts_[i]];
    return i;
  }

  /// Whole parts, those with the first story first, as long as there is room.
  void Choose(DependencyDrawing& drawing) {
    std::vector<std::vector<std::size_t>> members(all_.size());
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      std::vector<std::size_t>& part = members[PartOf(i)];
      if (part.empty()) order.push_back(PartOf(i));
      part.push_back(i);
    }
    place_.assign(all_.size(), kNowhere);
    for (const std::size_t part : order) {
      if (members[part].size() < 2) continue;
      if (nodes_.size() + members[part].size() > kMostDrawnStories) {
        drawing.left_out += members[part].size();
        continue;
      }
      for (const std::size_t i : members[part]) {
        place_[i] = nodes_.size();
        nodes_.push_back(all_[i]);
      }
    }
  }

  static int Left(const LayeredSpot& spot) {
    return kDrawingMargin + spot.layer * (kNodeWidth + kLayerGap);
  }
  static int Middle(const LayeredSpot& spot) {
    return kDrawingMargin + kNodeHeight / 2 + spot.row * kRowHeight / kRowSteps;
  }

  static std::string Edge(const LayeredRoute& route) {
    const LayeredSpot& first = route.spots.front();
    int x = Left(first) + kNodeWidth;
    int y = Middle(first);
    std::string path = fmt::format("M{},{}", x, y);
    const auto curve = [&](int to_x, int to_y) {
      const int half = (x + to_x) / 2;
      path += fmt::format("C{},{} {},{} {},{}", half, y, half, to_y, to_x, to_y);
      x = to_x;
      y = to_y;
    };
    for (std::size_t i = 1; i < route.spots.size(); ++i) {
      const LayeredSpot& spot = route.spots[i];
      const bool is_last = i + 1 == route.spots.size();
      curve(Left(spot), Middle(spot));
      if (is_last) break;
      x += kNodeWidth;  // it passes a layer straight on
      path += fmt::format("H{}", x);
    }
    const std::string_view kind = route.against ? "needs against" : "needs";
    return fmt::format("<path class=\"{}\" d=\"{}\"/><path class=\"tip\" d=\"M{},{}l-7,-4v8z\"/>\n",
                       kind, path, x, y);
  }

  /// An edge that closes a circle goes below the others, from right to left.
  static std::string EdgeAgainst(const LayeredRoute& route) {
    const int from_x = Left(route.spots.front()) + kNodeWidth / 2;
    const int from_y = Middle(route.spots.front()) + kNodeHeight / 2;
    const int to_x = Left(route.spots.back()) + kNodeWidth / 2;
    const int to_y = Middle(route.spots.back()) + kNodeHeight / 2;
    const int low = std::max(from_y, to_y) + kRowHeight / 2;
    return fmt::format("<path class=\"needs against\" d=\"M{},{}C{},{} {},{} {},{}\"/>\n", from_x,
                       from_y, from_x, low, to_x, low, to_x, to_y);
  }

  static std::string Node(const Story& story, const LayeredSpot& spot) {
    const int x = Left(spot);
    const int y = Middle(spot) - kNodeHeight / 2;
    std::string text = fmt::format("<a href=\"#story-{}\">", XmlText(story.id));
    text += fmt::format("<title>{} {} ({})</title>", XmlText(story.id), XmlText(story.title),
                        Word(story.status));
    text +=
        fmt::format("<rect class=\"node\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"4\"/>",
                    x, y, kNodeWidth, kNodeHeight);
    text += fmt::format("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"6\" height=\"{}\"/>",
                        StateClass(story.status), x + 1, y + 1, kNodeHeight - 2);
    text += fmt::format("<text class=\"soft\" font-size=\"11\" x=\"{}\" y=\"{}\">{} {}</text>",
                        x + 13, y + 16, XmlText(story.id), Word(story.status));
    int line_y = y + 31;
    for (const std::string& line : TitleLines(story.title)) {
      text += fmt::format("<text font-size=\"12\" x=\"{}\" y=\"{}\">{}</text>", x + 13, line_y,
                          XmlText(line));
      line_y += 15;
    }
    return text + "</a>\n";
  }

  std::string Svg() const {
    const int width = 2 * kDrawingMargin + layout_.layers * (kNodeWidth + kLayerGap) - kLayerGap;
    const bool goes_below = std::any_of(layout_.routes.begin(), layout_.routes.end(),
                                        [](const LayeredRoute& route) { return route.against; });
    const int height = 2 * kDrawingMargin + layout_.rows * kRowHeight / kRowSteps +
                       (goes_below ? kRowHeight / 2 : 0);
    std::string svg = fmt::format(
        "<svg class=\"chart dependencies\" xmlns=\"http://www.w3.org/2000/svg\" role=\"group\" "
        "aria-label=\"What open stories need\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} "
        "{1}\">\n",
        width, height);
    for (const LayeredRoute& route : layout_.routes) {
      svg += route.against ? EdgeAgainst(route) : Edge(route);
    }
    for (std::size_t i = 0; i < nodes_.size(); ++i) svg += Node(*nodes_[i], layout_.nodes[i]);
    return svg + "</svg>\n";
  }

  std::map<std::string_view, std::size_t> index_;
  std::vector<const Story*> all_;
  std::vector<LayeredEdge> edges_;   // what is needed, and who needs it
  std::vector<std::size_t> parts_;   // a forest: the root is the part's name
  std::vector<std::size_t> place_;   // in `nodes_`
  std::vector<const Story*> nodes_;  // what is drawn
  LayeredLayout layout_;
};

}  // namespace

DependencyDrawing DrawDependencies(const std::vector<const Story*>& stories) {
  return DependencyGraph(stories).Draw();
}

std::string DependencyStyle() {
  return ".dependencies .node{fill:var(--chart-paper);stroke:var(--chart-soft)}"
         ".dependencies .needs{fill:none;stroke:var(--chart-soft);stroke-width:1.5}"
         ".dependencies .against{stroke:var(--chart-alert);stroke-dasharray:5 4}"
         ".dependencies .tip{fill:var(--chart-soft)}"
         ".dependencies a:hover .node,.dependencies a:focus .node{stroke:var(--chart-main);"
         "stroke-width:2}";
}

}  // namespace backlog
