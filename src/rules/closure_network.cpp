#include "rules/closure_network.h"

#include <algorithm>
#include <limits>

namespace backlog {
namespace {

// More than all profits together: what is needed may not be left out.
constexpr ClosureNetwork::Amount kEndless = std::numeric_limits<ClosureNetwork::Amount>::max() / 2;

}  // namespace

ClosureNetwork::ClosureNetwork(const std::vector<std::vector<int>>& needs) {
  const int count = static_cast<int>(needs.size());
  source_ = count;
  sink_ = count + 1;
  const std::size_t nodes = needs.size() + 2;
  std::vector<int> arcs_of(nodes);
  for (std::size_t i = 0; i < needs.size(); ++i) {
    arcs_of[i] += 2 + static_cast<int>(needs[i].size());
    for (const int need : needs[i]) ++arcs_of[static_cast<std::size_t>(need)];
  }
  arcs_of[needs.size()] = count;
  arcs_of[needs.size() + 1] = count;
  first_.resize(nodes + 1);
  for (std::size_t i = 0; i < nodes; ++i) first_[i + 1] = first_[i] + arcs_of[i];
  arcs_.resize(static_cast<std::size_t>(first_[nodes]));
  std::vector<int> free(first_.begin(), first_.end() - 1);
  const auto add = [&](int from, int to, Amount full) {
    const int there = free[static_cast<std::size_t>(from)]++;
    const int back = free[static_cast<std::size_t>(to)]++;
    At(there) = {to, back, full, full};
    At(back) = {from, there, 0, 0};
    return there;
  };
  for (int i = 0; i < count; ++i) {
    source_arc_.push_back(add(source_, i, 0));
    sink_arc_.push_back(add(i, sink_, 0));
    for (const int need : needs[static_cast<std::size_t>(i)]) add(i, need, kEndless);
  }
  level_.resize(nodes);
  next_.resize(nodes);
  seen_.resize(nodes);
  came_by_.resize(nodes);
}

ClosureNetwork::Amount ClosureNetwork::Solve(const std::vector<Amount>& profits) {
  Amount profit = 0;
  // What flows already stays as far as it may: the next prices are near the last ones.
  for (std::size_t i = 0; i < profits.size(); ++i) {
    const int item = static_cast<int>(i);
    Shrink(source_arc_[i], std::max<Amount>(profits[i], 0), item, sink_);
    Shrink(sink_arc_[i], std::max<Amount>(-profits[i], 0), item, source_);
  }
  for (std::size_t i = 0; i < profits.size(); ++i) {
    profit += At(source_arc_[i]).room;  // what is not shared with those that cost
  }
  while (FindLevels()) {
    std::copy(first_.begin(), first_.end() - 1, next_.begin());
    profit -= Push(source_, kEndless);
  }
  MarkSides();
  return profit;
}

// Lets an arc of the source or the sink carry `full`. What flows there and is too much is taken
// back on its whole way, to the sink or to the source at its other `end`.
void ClosureNetwork::Shrink(int arc, Amount full, int item, int end) {
  Arc& own = At(arc);
  const Amount flow = own.full - own.room;
  own.full = full;
  own.room = std::max<Amount>(full - flow, 0);
  At(own.back).room = std::min(flow, full);
  Amount excess = flow - full;
  while (excess > 0) {
    Amount through = excess;
    path_.clear();
    for (int node = item; node != end; node = At(path_.back()).to) {
      int a = First(node);
      while (FlowOf(At(a), end) <= 0) ++a;
      path_.push_back(a);
      through = std::min(through, FlowOf(At(a), end));
    }
    for (const int a : path_) {
      Arc& forth = end == sink_ ? At(a) : At(At(a).back);
      forth.room += through;
      At(forth.back).room -= through;
    }
    excess -= through;
  }
}

// What flows on an arc in its direction, for the way to the sink, or against it, to the source.
ClosureNetwork::Amount ClosureNetwork::FlowOf(const Arc& arc, int end) const {
  const Arc& back = arcs_[static_cast<std::size_t>(arc.back)];
  return end == sink_ ? arc.full - arc.room : back.full - back.room;
}

// Dinic's algorithm: breadth first, then along arcs that lead a level further.
bool ClosureNetwork::FindLevels() {
  std::fill(level_.begin(), level_.end(), -1);
  level_[static_cast<std::size_t>(source_)] = 0;
  queue_.assign(1, source_);
  for (std::size_t at = 0; at < queue_.size(); ++at) {
    const int node = queue_[at];
    if (node == sink_) return true;
    for (int a = First(node); a < First(node + 1); ++a) {
      const Arc& arc = At(a);
      int& level = level_[static_cast<std::size_t>(arc.to)];
      if (arc.room == 0 || level >= 0) continue;
      level = level_[static_cast<std::size_t>(node)] + 1;
      queue_.push_back(arc.to);
    }
  }
  return false;
}

ClosureNetwork::Amount ClosureNetwork::Push(int node, Amount amount) {
  if (node == sink_) return amount;
  Amount pushed = 0;
  const int level = level_[static_cast<std::size_t>(node)];
  for (int& a = next_[static_cast<std::size_t>(node)]; a < First(node + 1); ++a) {
    Arc& arc = At(a);
    if (arc.room == 0 || level_[static_cast<std::size_t>(arc.to)] != level + 1) continue;
    const Amount through = Push(arc.to, std::min(amount - pushed, arc.room));
    arc.room -= through;
    At(arc.back).room += through;
    pushed += through;
    if (pushed == amount) return pushed;
  }
  return pushed;
}

void ClosureNetwork::MarkSides() {
  const std::size_t items = source_arc_.size();
  // What the source reaches is in each closure; what reaches the sink is in none.
  least_.assign(items, false);
  for (std::size_t i = 0; i < items; ++i) least_[i] = level_[i] >= 0;
  greatest_.assign(items, true);
  ++walk_;
  queue_.assign(1, sink_);
  seen_[static_cast<std::size_t>(sink_)] = walk_;
  for (std::size_t at = 0; at < queue_.size(); ++at) {
    const int node = queue_[at];
    if (node < source_) greatest_[static_cast<std::size_t>(node)] = false;
    for (int a = First(node); a < First(node + 1); ++a) {
      const Arc& arc = At(a);
      int& seen = seen_[static_cast<std::size_t>(arc.to)];
      if (seen == walk_ || At(arc.back).room == 0) continue;
      seen = walk_;
      queue_.push_back(arc.to);
    }
  }
}

// Breadth first from `from`; came_by_ has the arcs of the path.
bool ClosureNetwork::FindPath(int from, int to) {
  ++walk_;
  queue_.assign(1, from);
  seen_[static_cast<std::size_t>(from)] = walk_;
  for (std::size_t at = 0; at < queue_.size(); ++at) {
    for (int a = First(queue_[at]); a < First(queue_[at] + 1); ++a) {
      const Arc& arc = At(a);
      int& seen = seen_[static_cast<std::size_t>(arc.to)];
      if (seen == walk_ || arc.room == 0) continue;
      seen = walk_;
      came_by_[static_cast<std::size_t>(arc.to)] = a;
      if (arc.to == to) return true;
      queue_.push_back(arc.to);
    }
  }
  return false;
}

// What still flows between the two when one of them is tied to its side is what tying it costs.
ClosureNetwork::Amount ClosureNetwork::Loss(int from, int to, Amount limit) {
  Amount loss = 0;
  pushed_.clear();
  while (loss <= limit && FindPath(from, to)) {
    Amount through = kEndless;
    for (int node = to; node != from;) {
      const Arc& arc = At(came_by_[static_cast<std::size_t>(node)]);
      through = std::min(through, arc.room);
      node = At(arc.back).to;
    }
    for (int node = to; node != from;) {
      const int a = came_by_[static_cast<std::size_t>(node)];
      At(a).room -= through;
      At(At(a).back).room += through;
      pushed_.emplace_back(a, through);
      node = At(At(a).back).to;
    }
    loss += through;
  }
  for (const auto& [a, through] : pushed_) {
    At(a).room += through;
    At(At(a).back).room -= through;
  }
  return loss;
}

}  // namespace backlog
