#include "report/layered_layout.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>
#include <utility>

namespace backlog {
namespace {

constexpr int kSweeps = 12;
constexpr int kLayersAtLeast = 4;          // so wide a drawing is anyway
constexpr int kBendSteps = kRowSteps / 2;  // an edge that passes needs less room than a node

using Indices = std::vector<std::size_t>;

/// Returns for each edge whether it closes a cycle when nodes are followed by their numbers.
/// Without recursion: a backlog may be one long chain.
std::vector<bool> EdgesAgainst(std::size_t nodes, const std::vector<LayeredEdge>& edges) {
  enum class Seen : std::uint8_t { kNot, kOpen, kDone };
  std::vector<Seen> seen(nodes, Seen::kNot);
  std::vector<bool> against(edges.size(), false);
  // Edges are sorted by `from`: those of a node are a range.
  std::vector<std::size_t> next(nodes + 1, 0);
  for (const LayeredEdge& edge : edges) ++next[edge.from + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  const std::vector<std::size_t> first = next;
  Indices path;
  for (std::size_t start = 0; start < nodes; ++start) {
    if (seen[start] != Seen::kNot) continue;
    path.push_back(start);
    seen[start] = Seen::kOpen;
    while (!path.empty()) {
      const std::size_t node = path.back();
      if (next[node] == first[node + 1]) {
        seen[node] = Seen::kDone;
        path.pop_back();
        continue;
      }
      const std::size_t edge = next[node]++;
      const std::size_t to = edges[edge].to;
      if (seen[to] == Seen::kOpen) against[edge] = true;
      if (seen[to] == Seen::kNot) {
        seen[to] = Seen::kOpen;
        path.push_back(to);
      }
    }
  }
  return against;
}

/// Lays out one part whose nodes hang together. What stands in a layer is a vertex: a node, or the
/// bend of an edge that passes.
class PartLayout {
 public:
  /// `edges` go forward, `nodes` of them are numbered from 0.
  PartLayout(std::size_t nodes, std::vector<LayeredEdge> edges)
      : nodes_(nodes), edges_(std::move(edges)) {
    AssignLayers();
    AddBends();
    Order();
    AssignRows();
  }

  LayeredSpot SpotOf(std::size_t vertex) const { return {layer_[vertex], row_[vertex]}; }
  /// The vertices of an edge, from its first to its last node.
  const Indices& VerticesOf(std::size_t edge) const { return ways_[edge]; }
  int layers() const { return static_cast<int>(order_.size()); }
  int rows() const { return rows_; }

 private:
  void AssignLayers() {
    layer_.assign(nodes_, 0);
    std::vector<int> open(nodes_, 0);
    std::vector<Indices> followers(nodes_);
    for (const LayeredEdge& edge : edges_) {
      ++open[edge.to];
      followers[edge.from].push_back(edge.to);
    }
    Indices ready;
    for (std::size_t node = 0; node < nodes_; ++node) {
      if (open[node] == 0) ready.push_back(node);
    }
    const Indices sources = ready;
    for (std::size_t i = 0; i < ready.size(); ++i) {
      for (const std::size_t to : followers[ready[i]]) {
        layer_[to] = std::max(layer_[to], layer_[ready[i]] + 1);
        if (--open[to] == 0) ready.push_back(to);
      }
    }
    // What waits for nothing stands directly before the first that waits for it.
    for (const std::size_t node : sources) {
      int nearest = std::numeric_limits<int>::max();
      for (const std::size_t to : followers[node]) nearest = std::min(nearest, layer_[to]);
      if (!followers[node].empty()) layer_[node] = nearest - 1;
    }
  }

  void AddBends() {
    for (const LayeredEdge& edge : edges_) {
      Indices way = {edge.from};
      for (int layer = layer_[edge.from] + 1; layer < layer_[edge.to]; ++layer) {
        way.push_back(layer_.size());
        layer_.push_back(layer);
      }
      way.push_back(edge.to);
      ways_.push_back(std::move(way));
    }
    before_.resize(layer_.size());
    behind_.resize(layer_.size());
    for (const Indices& way : ways_) {
      for (std::size_t i = 1; i < way.size(); ++i) {
        before_[way[i]].push_back(way[i - 1]);
        behind_[way[i - 1]].push_back(way[i]);
      }
    }
    const int last = *std::max_element(layer_.begin(), layer_.end());
    order_.resize(static_cast<std::size_t>(last) + 1);
    for (std::size_t vertex = 0; vertex < layer_.size(); ++vertex) {
      order_[static_cast<std::size_t>(layer_[vertex])].push_back(vertex);
    }
    place_.resize(layer_.size());
    for (const Indices& layer : order_) Number(layer);
  }

  void Number(const Indices& layer) {
    for (std::size_t i = 0; i < layer.size(); ++i) place_[layer[i]] = i;
  }

  /// Sorts a layer by the mean place of each one's neighbours; one without neighbours keeps its
  /// own. Means are compared as fractions.
  void SortByMeans(Indices& layer, const std::vector<Indices>& neighbours) {
    struct Keyed {
      std::size_t vertex;
      std::uint64_t sum;
      std::uint64_t count;
    };
    std::vector<Keyed> keyed;
    for (const std::size_t vertex : layer) {
      Keyed key{vertex, place_[vertex], 1};
      if (!neighbours[vertex].empty()) {
        key.sum = 0;
        key.count = neighbours[vertex].size();
        for (const std::size_t other : neighbours[vertex]) key.sum += place_[other];
      }
      keyed.push_back(key);
    }
    std::stable_sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
      return a.sum * b.count < b.sum * a.count;
    });
    for (std::size_t i = 0; i < layer.size(); ++i) layer[i] = keyed[i].vertex;
    Number(layer);
  }

  /// Returns how many pairs of edges cross between two layers.
  std::uint64_t Crossings(const Indices& layer) const {
    std::vector<std::size_t> ends;  // in the order of the edges' beginnings
    for (const std::size_t vertex : layer) {
      const std::size_t first = ends.size();
      for (const std::size_t to : behind_[vertex]) ends.push_back(place_[to]);
      std::sort(ends.begin() + static_cast<std::ptrdiff_t>(first), ends.end());
    }
    // Those that end before one that began earlier; counted in a Fenwick tree.
    const std::size_t most = ends.empty() ? 0 : *std::max_element(ends.begin(), ends.end()) + 1;
    std::vector<std::uint64_t> tree(most + 1, 0);
    std::uint64_t crossings = 0;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      std::uint64_t not_behind = 0;
      for (std::size_t at = ends[i] + 1; at > 0; at &= at - 1) not_behind += tree[at];
      crossings += i - not_behind;
      for (std::size_t at = ends[i] + 1; at <= most; at += at & (~at + 1)) ++tree[at];
    }
    return crossings;
  }

  void Order() {
    std::vector<Indices> best = order_;
    auto fewest = std::numeric_limits<std::uint64_t>::max();
    for (int sweep = 0; sweep < kSweeps && fewest > 0; ++sweep) {
      if (sweep % 2 == 0) {
        for (std::size_t i = 1; i < order_.size(); ++i) SortByMeans(order_[i], before_);
      } else {
        for (std::size_t i = order_.size() - 1; i-- > 0;) SortByMeans(order_[i], behind_);
      }
      std::uint64_t crossings = 0;
      for (const Indices& layer : order_) crossings += Crossings(layer);
      if (crossings >= fewest) continue;
      fewest = crossings;
      best = order_;
    }
    order_ = std::move(best);
    for (const Indices& layer : order_) Number(layer);
  }

  int Apart(std::size_t above, std::size_t below) const {
    return above < nodes_ || below < nodes_ ? kRowSteps : kBendSteps;
  }

  /// Gives a layer the rows that are nearest to its neighbours' and keep its order and distances:
  /// isotonic regression, by pooling what would overlap.
  void Settle(const Indices& layer, const std::vector<Indices>& neighbours) {
    struct Pool {
      std::int64_t sum;
      std::int64_t count;
      std::int64_t Level() const {  // rounded down, also below 0
        return sum >= 0 ? sum / count : -((-sum + count - 1) / count);
      }
    };
    std::vector<Pool> pools;
    std::vector<int> offsets;
    for (std::size_t i = 0; i < layer.size(); ++i) {
      const std::size_t vertex = layer[i];
      offsets.push_back(i == 0 ? 0 : offsets.back() + Apart(layer[i - 1], vertex));
      std::int64_t wish = row_[vertex];
      if (!neighbours[vertex].empty()) {
        wish = 0;
        for (const std::size_t other : neighbours[vertex]) wish += row_[other];
        wish /= static_cast<std::int64_t>(neighbours[vertex].size());
      }
      Pool pool{wish - offsets.back(), 1};
      while (!pools.empty() && pools.back().sum * pool.count > pool.sum * pools.back().count) {
        pool.sum += pools.back().sum;
        pool.count += pools.back().count;
        pools.pop_back();
      }
      pools.push_back(pool);
    }
    std::size_t i = 0;
    for (const Pool& pool : pools) {
      for (std::int64_t k = 0; k < pool.count; ++k, ++i) {
        row_[layer[i]] = static_cast<int>(pool.Level()) + offsets[i];
      }
    }
  }

  void AssignRows() {
    row_.assign(layer_.size(), 0);
    for (const Indices& layer : order_) {
      int row = 0;
      for (std::size_t i = 0; i < layer.size(); ++i) {
        if (i > 0) row += Apart(layer[i - 1], layer[i]);
        row_[layer[i]] = row;
      }
    }
    constexpr int kRounds = 4;
    for (int round = 0; round < kRounds; ++round) {
      for (std::size_t i = 1; i < order_.size(); ++i) Settle(order_[i], before_);
      for (std::size_t i = order_.size() - 1; i-- > 0;) Settle(order_[i], behind_);
    }
    const int first = *std::min_element(row_.begin(), row_.end());
    for (int& row : row_) row -= first;
    rows_ = *std::max_element(row_.begin(), row_.end()) + kRowSteps;
  }

  std::size_t nodes_;  // the vertices behind them are bends
  std::vector<LayeredEdge> edges_;
  std::vector<int> layer_;  // by vertex, like what follows
  std::vector<int> row_;
  std::vector<std::size_t> place_;  // in its layer
  std::vector<Indices> before_;
  std::vector<Indices> behind_;
  std::vector<Indices> ways_;   // by edge
  std::vector<Indices> order_;  // by layer
  int rows_ = 0;
};

/// Returns for each node the lowest node that it hangs together with.
Indices PartsOf(std::size_t nodes, const std::vector<LayeredEdge>& edges) {
  Indices part(nodes);
  std::iota(part.begin(), part.end(), std::size_t{0});
  const auto root = [&part](std::size_t node) {
    while (part[node] != node) node = part[node] = part[part[node]];
    return node;
  };
  for (const LayeredEdge& edge : edges) {
    const std::size_t a = root(edge.from);
    const std::size_t b = root(edge.to);
    part[std::max(a, b)] = std::min(a, b);
  }
  for (std::size_t node = 0; node < nodes; ++node) part[node] = root(node);
  return part;
}

/// A part and what it is made of, by the numbers of the whole.
struct GraphPart {
  Indices nodes;
  Indices edges;
  PartLayout layout;
};

std::vector<GraphPart> LayOutParts(std::size_t nodes, const std::vector<LayeredEdge>& edges,
                                   const std::vector<bool>& against) {
  const Indices part_of = PartsOf(nodes, edges);
  std::vector<Indices> members(nodes);
  std::vector<Indices> edges_of(nodes);
  std::vector<std::size_t> local(nodes);
  for (std::size_t node = 0; node < nodes; ++node) {
    local[node] = members[part_of[node]].size();
    members[part_of[node]].push_back(node);
  }
  for (std::size_t i = 0; i < edges.size(); ++i) edges_of[part_of[edges[i].from]].push_back(i);
  std::vector<GraphPart> parts;
  for (std::size_t part = 0; part < nodes; ++part) {
    if (members[part].empty()) continue;
    std::vector<LayeredEdge> forward;
    for (const std::size_t i : edges_of[part]) {
      LayeredEdge edge{local[edges[i].from], local[edges[i].to]};
      if (against[i]) std::swap(edge.from, edge.to);
      forward.push_back(edge);
    }
    PartLayout layout(members[part].size(), std::move(forward));
    parts.push_back({std::move(members[part]), std::move(edges_of[part]), std::move(layout)});
  }
  // The large ones first; beside the last of a row of them there is room for small ones.
  std::stable_sort(parts.begin(), parts.end(), [](const GraphPart& a, const GraphPart& b) {
    return a.layout.layers() > b.layout.layers();
  });
  return parts;
}

/// Copies a part into the whole, with its upper left corner at `corner`.
void PlacePart(const GraphPart& part, LayeredSpot corner, LayeredLayout& layout) {
  const auto spot = [&](std::size_t vertex) {
    const LayeredSpot own = part.layout.SpotOf(vertex);
    return LayeredSpot{own.layer + corner.layer, own.row + corner.row};
  };
  for (std::size_t i = 0; i < part.nodes.size(); ++i) layout.nodes[part.nodes[i]] = spot(i);
  for (std::size_t i = 0; i < part.edges.size(); ++i) {
    LayeredRoute& route = layout.routes[part.edges[i]];
    for (const std::size_t vertex : part.layout.VerticesOf(i)) {
      route.spots.push_back(spot(vertex));
    }
    if (route.against) std::reverse(route.spots.begin(), route.spots.end());
  }
}

}  // namespace

LayeredLayout LayeredLayoutOf(std::size_t nodes, std::vector<LayeredEdge> edges) {
  std::erase_if(edges, [](const LayeredEdge& edge) { return edge.from == edge.to; });
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());

  LayeredLayout layout;
  layout.nodes.resize(nodes);
  const std::vector<bool> against = EdgesAgainst(nodes, edges);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    layout.routes.push_back({edges[i], {}, against[i]});
  }
  const std::vector<GraphPart> parts = LayOutParts(nodes, edges, against);
  const int widest = parts.empty() ? 0 : std::max(parts.front().layout.layers(), kLayersAtLeast);
  LayeredSpot corner;
  int height = 0;  // of the parts that stand side by side
  for (const GraphPart& part : parts) {
    if (corner.layer + part.layout.layers() > widest) {
      corner = {0, corner.row + height};
      height = 0;
    }
    PlacePart(part, corner, layout);
    corner.layer += part.layout.layers();
    height = std::max(height, part.layout.rows());
    layout.layers = std::max(layout.layers, corner.layer);
    layout.rows = std::max(layout.rows, corner.row + height);
  }
  return layout;
}

}  // namespace backlog
