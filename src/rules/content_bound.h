// How much value a core can have at most: the capacity is not kept but paid for, at the price at
// which it hurts most. What is left is a maximum closure, so the bound is exact in integers.
#pragma once

#include <vector>

#include "rules/closure_network.h"
#include "rules/content_core.h"

namespace backlog {

/// Prices of a point of size and of risk, in units of value.
struct ContentPrices {
  double size = 0;
  double risk = 0;
};

class ContentBound {
 public:
  /// Finds the prices with the least bound, beginning with those that were good for a like core.
  /// With fewer steps the bound is true, but not the least.
  explicit ContentBound(const ContentCore& core, ContentPrices near = {}, int steps = kMostSteps);
  static constexpr int kMostSteps = 60;

  /// No content of the core is worth more, what is taken included.
  Amount bound() const { return bound_; }
  const ContentPrices& prices() const { return prices_; }

  /// The best closures at these prices that keep the capacity, and that exceed it; the first may be
  /// empty, the second everything.
  const std::vector<bool>& within() const { return within_; }
  const std::vector<bool>& beyond() const { return beyond_; }

  /// Returns what is certain in each content that is worth more than `value`.
  std::vector<Fate> Fates(Amount value);

 private:
  struct Sums {
    Amount size = 0;
    Amount value = 0;
    Amount risk = 0;
  };

  Sums SumsOf(const std::vector<bool>& set) const;
  void Minimize();
  double PriceRisk(double price);
  void PriceSize(double risk_price, Sums& low, Sums& high);
  void Solve(const ContentPrices& prices);
  void FixOut(const std::vector<std::vector<int>>& users, Amount slack, std::vector<Fate>& fates);
  void FixIn(const std::vector<std::vector<int>>& users, Amount slack, std::vector<Fate>& fates);

  const ContentCore& core_;
  int steps_;
  ClosureNetwork network_;
  Amount room_ = 0;  // no more than all sizes together
  Amount risk_room_ = 0;
  Amount unit_ = 1;  // a value of 1, in what profits are counted in
  Amount most_price_ = 0;
  Amount most_risk_price_ = 0;
  std::vector<Amount> profits_;
  Amount total_ = 0;  // the bound at the prices solved last, in units
  Amount least_total_ = 0;
  Amount bound_ = 0;
  ContentPrices prices_;
  double near_size_price_ = 0;
  std::vector<bool> within_;
  std::vector<bool> beyond_;
};

}  // namespace backlog
