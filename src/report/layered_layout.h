// A drawing of what depends on what, in layers from left to right: where each node stands, and by
// which way each edge goes there. In integers only, so that it is the same on every machine.
#pragma once

#include <cstddef>
#include <vector>

namespace backlog {

/// `to` needs `from`, and stands further to the right.
struct LayeredEdge {
  std::size_t from = 0;
  std::size_t to = 0;
  auto operator<=>(const LayeredEdge&) const = default;
};

/// Heights are told in these steps; two nodes of a layer are so far apart at least.
inline constexpr int kRowSteps = 4;

struct LayeredSpot {
  int layer = 0;
  int row = 0;  // in steps of 1 / kRowSteps
  bool operator==(const LayeredSpot&) const = default;
};

struct LayeredRoute {
  LayeredEdge edge;
  /// From the spot of `from` to that of `to`, one in each layer between them.
  std::vector<LayeredSpot> spots;
  bool against = false;  // it closes a cycle, and goes from right to left
};

struct LayeredLayout {
  std::vector<LayeredSpot> nodes;
  std::vector<LayeredRoute> routes;  // by edge, each once, without those from a node to itself
  int layers = 0;
  int rows = 0;  // the last row, and a whole one
};

/// Lays out nodes that are numbered from 0. Layers by the longest path, the order in them by
/// barycentres (Sugiyama, Tagawa, Toda 1981), heights as near to the neighbours as the order
/// allows. Parts that nothing connects do not mix; small ones stand side by side. Where there are
/// cycles the edges that close them, as one follows the nodes by their numbers, are turned for the
/// layers. Edges may come in any order.
LayeredLayout LayeredLayoutOf(std::size_t nodes, std::vector<LayeredEdge> edges);

}  // namespace backlog
