// The set of items that is worth most when each is taken only with what it needs: the maximum
// closure of a graph, found as a minimum cut (Picard 1976).
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace backlog {

class ClosureNetwork {
 public:
  using Amount = std::int64_t;

  explicit ClosureNetwork(const std::vector<std::vector<int>>& needs);

  /// Finds the closures of the greatest profit. Returns that profit. Requires that the profits'
  /// absolute values together stay below 2^62.
  Amount Solve(const std::vector<Amount>& profits);

  /// After Solve: the least and the greatest of the closures with the greatest profit.
  const std::vector<bool>& least() const { return least_; }
  const std::vector<bool>& greatest() const { return greatest_; }

  /// After Solve: how much profit is lost where `item` must be in the closure, or out of it. Looks
  /// no further than `limit`: a greater loss is returned as any number above it.
  Amount LossIfIn(int item, Amount limit) { return Loss(item, sink_, limit); }
  Amount LossIfOut(int item, Amount limit) { return Loss(source_, item, limit); }

 private:
  struct Arc {
    int to = 0;
    int back = 0;     // index of the opposite arc
    Amount full = 0;  // what it carries
    Amount room = 0;  // what it would still carry
  };

  bool FindLevels();
  Amount Push(int node, Amount amount);
  Amount Loss(int from, int to, Amount limit);
  void Shrink(int arc, Amount full, int item, int end);
  Amount FlowOf(const Arc& arc, int end) const;
  bool FindPath(int from, int to);
  void MarkSides();
  Arc& At(int arc) { return arcs_[static_cast<std::size_t>(arc)]; }
  int First(int node) const { return first_[static_cast<std::size_t>(node)]; }

  int source_ = 0;
  int sink_ = 0;
  std::vector<int> first_;  // of each node's arcs
  std::vector<Arc> arcs_;
  std::vector<int> source_arc_;  // by item
  std::vector<int> sink_arc_;
  std::vector<int> level_;
  std::vector<int> next_;
  std::vector<bool> least_;
  std::vector<bool> greatest_;
  std::vector<int> seen_;  // by node: the number of the walk that was there last
  int walk_ = 0;
  std::vector<int> queue_;
  std::vector<int> came_by_;
  std::vector<int> path_;
  std::vector<std::pair<int, Amount>> pushed_;  // what Loss changed, to be taken back
};

}  // namespace backlog
