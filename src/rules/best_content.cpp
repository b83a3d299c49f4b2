#include "backlog/rules/best_content.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

#include "rules/content_bound.h"
#include "rules/content_core.h"
#include "rules/content_greedy.h"

namespace backlog {
namespace {

std::size_t At(int index) {
  return static_cast<std::size_t>(index);
}

// Branch and bound. A node is a core that is smaller than its parent's by what was decided.
class Search {
 public:
  Search(const ContentProblem& problem, const ContentLimits& limits)
      : limits_(limits), begun_(Clock::now()) {
    (void)problem;
  }

  void Run(ContentCore root) {
    Note(root, Filled(root, std::vector<bool>(root.count())).parts);
    bound_ = best_value_;
    open_.push_back(Prepared(std::move(root), {}));
    while (!open_.empty()) {
      if (nodes % kDive == 0) {  // the bound falls with the node that has the greatest
        const auto top =
            std::max_element(open_.begin(), open_.end(),
                             [](const Node& a, const Node& b) { return a.bound < b.bound; });
        std::rotate(top, top + 1, open_.end());
      }
      Node node = std::move(open_.back());
      open_.pop_back();
      if (node.bound <= best_value_) continue;
      if (Stopped()) {
        bound_ = std::max(bound_, node.bound);
        for (const Node& other : open_) bound_ = std::max(bound_, other.bound);
        return;
      }
      ++nodes;
      Branch(std::move(node));
      Tell();
    }
    bound_ = best_value_;
  }

  const std::vector<int>& best() const { return best_; }
  Amount bound() const { return std::max(bound_, best_value_); }
  long nodes = 0;

 private:
  using Clock = std::chrono::steady_clock;

  struct Node {
    ContentCore core;
    Amount bound = 0;
    ContentPrices prices;
    std::vector<int> candidates;  // to branch on, the most promising first
  };

  bool Stopped() const {
    if (limits_.cancelled && limits_.cancelled()) return true;
    return limits_.seconds > 0 &&
           std::chrono::duration<double>(Clock::now() - begun_).count() >= limits_.seconds;
  }

  void Tell() const {
    if (!limits_.progress) return;
    Amount bound = best_value_;
    for (const Node& node : open_) bound = std::max(bound, node.bound);
    limits_.progress({best_value_, bound});
  }

  // Keeps the content where it is the best so far.
  void Note(const ContentCore& core, const std::vector<bool>& parts) {
    Amount value = core.taken_value;
    for (std::size_t p = 0; p < parts.size(); ++p) {
      if (parts[p]) value += core.value[p];
    }
    if (value <= best_value_) return;
    best_value_ = value;
    best_ = core.taken;
    for (std::size_t p = 0; p < parts.size(); ++p) {
      if (parts[p]) best_.insert(best_.end(), core.items[p].begin(), core.items[p].end());
    }
  }

  // Decides what is certain, again and again, and bounds the rest. The bound of a core that cannot
  // be better than the best is the best's value.
  Node Prepared(ContentCore core, ContentPrices prices) {
    Node node{std::move(core), best_value_, prices, {}};
    while (true) {
      Note(node.core, std::vector<bool>(node.core.count()));
      if (node.core.count() == 0) {
        node.bound = best_value_;
        return node;
      }
      ContentBound bound(node.core, node.prices);
      node.prices = bound.prices();
      if (Fits(node.core, bound.within())) {
        Note(node.core, Filled(node.core, bound.within()).parts);
      }
      node.bound = std::max(bound.bound(), best_value_);
      if (node.bound <= best_value_) return node;
      std::vector<Fate> fates = bound.Fates(best_value_);
      const auto decided = static_cast<std::size_t>(
          std::count_if(fates.begin(), fates.end(), [](Fate fate) { return fate != Fate::kOpen; }));
      const std::size_t few = node.core.count() / kWorthwhile;
      if (decided <= few) node.candidates = Candidates(node.core, bound);
      if (decided <= few) return node;
      if (!Settle(node.core, std::move(fates))) {
        node.bound = best_value_;
        return node;
      }
    }
  }

  static bool Fits(const ContentCore& core, const std::vector<bool>& parts) {
    Amount size = 0;
    Amount risk = 0;
    for (std::size_t p = 0; p < parts.size(); ++p) {
      if (!parts[p]) continue;
      size += core.size[p];
      risk += core.risk[p];
    }
    return core.Fits(size, risk);
  }

  // Parts that the bound would take in part only.
  static std::vector<int> Candidates(const ContentCore& core, const ContentBound& bound) {
    std::vector<int> parts;
    for (std::size_t p = 0; p < core.count(); ++p) {
      if (bound.beyond()[p] && !bound.within()[p]) parts.push_back(static_cast<int>(p));
    }
    if (parts.empty()) {
      for (std::size_t p = 0; p < core.count(); ++p) parts.push_back(static_cast<int>(p));
    }
    const auto users = UsersOf(core.needs);
    const auto weight = [&](int p) {
      return static_cast<double>(core.value[At(p)]) +
             bound.prices().size * static_cast<double>(core.size[At(p)]) *
                 (1 + static_cast<double>(users[At(p)].size()));
    };
    std::stable_sort(parts.begin(), parts.end(),
                     [&](int a, int b) { return weight(a) > weight(b); });
    return parts;
  }

  std::optional<Node> Child(const Node& node, int part, Fate fate) {
    ContentCore core = node.core;
    std::vector<Fate> fates(core.count(), Fate::kOpen);
    fates[At(part)] = fate;
    if (!Settle(core, std::move(fates))) return std::nullopt;
    Node child = Prepared(std::move(core), node.prices);
    child.bound = std::min(child.bound, node.bound);
    if (child.bound <= best_value_) return std::nullopt;
    return child;
  }

  // What the child's bound is at most, without deciding what follows.
  Amount QuickBound(const Node& node, int part, Fate fate) {
    ContentCore core = node.core;
    std::vector<Fate> fates(core.count(), Fate::kOpen);
    fates[At(part)] = fate;
    if (!Settle(core, std::move(fates))) return best_value_;
    if (core.count() == 0) return std::max(best_value_, core.taken_value);
    const ContentBound bound(core, node.prices, kQuickSteps);
    if (Fits(core, bound.within())) Note(core, bound.within());
    return std::clamp(bound.bound(), best_value_, node.bound);
  }

  // How much deciding an item lowered bounds so far, by fate.
  struct Gains {
    double sum[2] = {0, 0};
    int tries = 0;
  };

  // Branches on the part that lowers the bounds most: as far as it was tried before on the average,
  // else by trying.
  void Branch(Node node) {
    int chosen = kNoPart;
    double best_gain = -1;
    std::size_t tried = 0;
    for (const int part : node.candidates) {
      Gains& gains = gains_[node.core.items[At(part)].front()];
      double both = 1;
      if (gains.tries >= kReliable) {
        for (const double sum : gains.sum) both *= sum / gains.tries + kLeastGain;
      } else {
        if (++tried > kTried) continue;
        for (const Fate fate : {Fate::kIn, Fate::kOut}) {
          const auto gain = static_cast<double>(node.bound - QuickBound(node, part, fate));
          gains.sum[fate == Fate::kIn ? 0 : 1] += gain;
          both *= gain + kLeastGain;
        }
        ++gains.tries;
      }
      if (both <= best_gain) continue;
      best_gain = both;
      chosen = part;
    }
    std::optional<Node> best_in = Child(node, chosen, Fate::kIn);
    std::optional<Node> best_out = Child(node, chosen, Fate::kOut);
    // The one with the greater bound is looked into first.
    if (best_in && best_out && best_in->bound < best_out->bound) std::swap(best_in, best_out);
    if (best_out) open_.push_back(*std::move(best_out));
    if (best_in) open_.push_back(*std::move(best_in));
  }

  static constexpr std::size_t kTried = 8;
  static constexpr int kReliable = 1;
  static constexpr double kLeastGain = 0.1;
  static constexpr int kNoPart = -1;
  static constexpr std::size_t kWorthwhile = 20;
  static constexpr int kQuickSteps = 3;
  static constexpr long kDive = 4;

  const ContentLimits& limits_;
  Clock::time_point begun_;
  std::vector<Node> open_;
  std::map<int, Gains> gains_;  // by an item of the part
  std::vector<int> best_;
  Amount best_value_ = -1;
  Amount bound_ = 0;
};

ContentAnswer AnswerOf(const ContentProblem& problem, const std::vector<int>& items) {
  ContentAnswer answer;
  for (const int item : items) answer.selected.push_back(At(item));
  std::sort(answer.selected.begin(), answer.selected.end());
  for (const std::size_t i : answer.selected) {
    answer.value += problem.items[i].value;
    answer.size += problem.items[i].size;
    answer.risk += problem.items[i].risk;
  }
  return answer;
}

std::optional<ContentCore> Start(const ContentProblem& problem) {
  std::vector<Fate> fates;
  std::optional<ContentCore> core = MakeCore(problem, fates);
  if (!core || !Settle(*core, std::move(fates))) return std::nullopt;
  return core;
}

}  // namespace

std::optional<ContentAnswer> BestContent(const ContentProblem& problem,
                                         const ContentLimits& limits) {
  std::optional<ContentCore> core = Start(problem);
  if (!core) return std::nullopt;
  Search search(problem, limits);
  search.Run(*std::move(core));
  ContentAnswer answer = AnswerOf(problem, search.best());
  answer.bound = search.bound();
  return answer;
}

std::optional<ContentAnswer> GreedyContent(const ContentProblem& problem) {
  std::optional<ContentCore> core = Start(problem);
  if (!core) return std::nullopt;
  const ContentSet set = Filled(*core, std::vector<bool>(core->count()));
  std::vector<int> items = core->taken;
  for (std::size_t p = 0; p < core->count(); ++p) {
    if (set.parts[p]) items.insert(items.end(), core->items[p].begin(), core->items[p].end());
  }
  ContentAnswer answer = AnswerOf(problem, items);
  for (const ContentItem& item : problem.items) answer.bound += item.value;
  return answer;
}

}  // namespace backlog
