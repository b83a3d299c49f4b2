#include "report/layered_layout.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <random>
#include <string>

#include <doctest/doctest.h>

namespace backlog {
namespace {

/// Returns what is wrong with a layout, whatever it is of; empty where nothing is.
std::string FaultOf(std::size_t nodes, const LayeredLayout& layout) {
  if (layout.nodes.size() != nodes) return "nodes are missing";
  std::map<int, std::vector<int>> rows;  // by layer
  for (const LayeredSpot& spot : layout.nodes) {
    if (spot.layer < 0 || spot.layer >= layout.layers) return "a layer that is none";
    if (spot.row < 0 || spot.row + kRowSteps > layout.rows) return "a row that is none";
    rows[spot.layer].push_back(spot.row);
  }
  for (auto& [layer, all] : rows) {
    std::sort(all.begin(), all.end());
    for (std::size_t i = 1; i < all.size(); ++i) {
      if (all[i] - all[i - 1] < kRowSteps) return "two nodes overlap";
    }
  }
  for (const LayeredRoute& route : layout.routes) {
    if (route.spots.size() < 2) return "a route without ends";
    if (route.spots.front() != layout.nodes[route.edge.from]) return "a route begins elsewhere";
    if (route.spots.back() != layout.nodes[route.edge.to]) return "a route ends elsewhere";
    const int step = route.against ? -1 : 1;
    for (std::size_t i = 1; i < route.spots.size(); ++i) {
      if (route.spots[i].layer != route.spots[i - 1].layer + step) return "a route leaps or turns";
    }
    for (std::size_t i = 1; i + 1 < route.spots.size(); ++i) {
      for (const LayeredSpot& node : layout.nodes) {
        const bool same_layer = node.layer == route.spots[i].layer;
        if (same_layer && std::abs(node.row - route.spots[i].row) < kRowSteps) {
          return "a route goes through a node";
        }
      }
    }
  }
  return {};
}

bool IsSameLayout(const LayeredLayout& a, const LayeredLayout& b) {
  if (a.nodes != b.nodes || a.layers != b.layers || a.rows != b.rows) return false;
  return std::equal(a.routes.begin(), a.routes.end(), b.routes.begin(), b.routes.end(),
                    [](const LayeredRoute& x, const LayeredRoute& y) {
                      return x.edge == y.edge && x.spots == y.spots && x.against == y.against;
                    });
}

TEST_CASE("a chain is a straight line") {
  const LayeredLayout layout = LayeredLayoutOf(3, {{1, 2}, {0, 1}});
  CHECK(layout.nodes == std::vector<LayeredSpot>{{0, 0}, {1, 0}, {2, 0}});
  CHECK(layout.layers == 3);
  CHECK(layout.rows == kRowSteps);
}

TEST_CASE("nothing, and nodes without edges, have places too") {
  CHECK(LayeredLayoutOf(0, {}).nodes.empty());
  const LayeredLayout layout = LayeredLayoutOf(5, {});
  CHECK(FaultOf(5, layout).empty());
  CHECK(layout.layers == 4);  // side by side, then below
  CHECK(layout.nodes[4] == LayeredSpot{0, kRowSteps});
}

TEST_CASE("what waits for two stands between them, behind the farther one") {
  // 0 -> 1 -> 3, 2 -> 3: 2 stands directly before 3, not far to the left.
  const LayeredLayout layout = LayeredLayoutOf(4, {{0, 1}, {1, 3}, {2, 3}});
  CHECK(FaultOf(4, layout).empty());
  CHECK(layout.nodes[3].layer == 2);
  CHECK(layout.nodes[2].layer == 1);
  CHECK(layout.nodes[3].row * 2 == layout.nodes[1].row + layout.nodes[2].row);
}

TEST_CASE("edges that need not cross do not") {
  const LayeredLayout layout = LayeredLayoutOf(6, {{0, 5}, {1, 4}, {2, 3}, {0, 4}, {1, 3}});
  CHECK(FaultOf(6, layout).empty());
  for (const LayeredRoute& a : layout.routes) {
    for (const LayeredRoute& b : layout.routes) {
      const int begins = a.spots.front().row - b.spots.front().row;
      const int ends = a.spots.back().row - b.spots.back().row;
      CHECK(begins * ends >= 0);
    }
  }
}

TEST_CASE("a long edge bends around what stands in its way") {
  const LayeredLayout layout = LayeredLayoutOf(4, {{0, 1}, {1, 2}, {2, 3}, {0, 3}});
  CHECK(FaultOf(4, layout).empty());
  const auto route =
      std::find_if(layout.routes.begin(), layout.routes.end(), [](const LayeredRoute& each) {
        return each.edge == LayeredEdge{0, 3};
      });
  REQUIRE(route != layout.routes.end());
  CHECK(route->spots.size() == 4);
}

TEST_CASE("a cycle survives, and says which edge closes it") {
  const LayeredLayout layout = LayeredLayoutOf(4, {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 3}});
  CHECK(FaultOf(4, layout).empty());
  REQUIRE(layout.routes.size() == 4);  // not the one from a node to itself
  for (const LayeredRoute& route : layout.routes) {
    CHECK(route.against == (route.edge == LayeredEdge{2, 0}));
  }
  SUBCASE("two that need each other") {
    const LayeredLayout two = LayeredLayoutOf(2, {{1, 0}, {0, 1}, {0, 1}});
    CHECK(FaultOf(2, two).empty());
    REQUIRE(two.routes.size() == 2);
    CHECK(two.routes[1].against);
  }
}

TEST_CASE("ten thousand nodes in a row need no deep stack") {
  constexpr std::size_t kNodes = 10'000;
  std::vector<LayeredEdge> edges;
  for (std::size_t i = 1; i < kNodes; ++i) edges.push_back({i - 1, i});
  edges.push_back({kNodes - 1, kNodes / 2});
  const LayeredLayout layout = LayeredLayoutOf(kNodes, edges);
  CHECK(layout.layers == static_cast<int>(kNodes));
  CHECK(layout.nodes.back().layer == static_cast<int>(kNodes) - 1);
}

TEST_CASE("any graph is laid out without overlap, forward, and alike in whatever order it comes") {
  std::mt19937_64 random(6);
  for (int round = 0; round < 400; ++round) {
    const std::size_t nodes = 1 + random() % 24;
    const bool acyclic = round % 2 == 0;
    std::vector<LayeredEdge> edges;
    for (std::size_t count = random() % (2 * nodes); count > 0; --count) {
      LayeredEdge edge{random() % nodes, random() % nodes};
      if (acyclic && edge.from > edge.to) std::swap(edge.from, edge.to);
      edges.push_back(edge);
    }
    CAPTURE(round);
    const LayeredLayout layout = LayeredLayoutOf(nodes, edges);
    CHECK(FaultOf(nodes, layout) == "");
    if (acyclic) {
      CHECK(std::none_of(layout.routes.begin(), layout.routes.end(),
                         [](const LayeredRoute& route) { return route.against; }));
    }
    std::shuffle(edges.begin(), edges.end(), random);
    CHECK(IsSameLayout(layout, LayeredLayoutOf(nodes, edges)));
  }
}

}  // namespace
}  // namespace backlog
