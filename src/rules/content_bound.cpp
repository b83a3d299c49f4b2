#include "rules/content_bound.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace backlog {
namespace {

// Profits are whole numbers: prices are rounded to this part of a value of 1.
constexpr Amount kFinestUnit = Amount{1} << 20;
constexpr Amount kMostTotal = Amount{1} << 59;
constexpr int kRiskSteps = 24;

Amount Sum(const std::vector<Amount>& amounts) {
  return std::accumulate(amounts.begin(), amounts.end(), Amount{0});
}

}  // namespace

ContentBound::ContentBound(const ContentCore& core, ContentPrices near, int steps)
    : core_(core), steps_(steps), network_(core.needs) {
  const Amount sizes = Sum(core.size);
  const Amount risks = Sum(core.risk);
  room_ = std::min(core.room, sizes);
  risk_room_ = std::min(core.risk_room, risks);
  unit_ = kFinestUnit;
  while (unit_ > 1 && unit_ > kMostTotal / std::max<Amount>(1, Sum(core.value))) unit_ /= 2;
  most_price_ = kMostTotal / std::max<Amount>(1, sizes);
  most_risk_price_ = kMostTotal / std::max<Amount>(1, risks);
  profits_.resize(core.count());
  within_.assign(core.count(), false);
  beyond_.assign(core.count(), true);
  prices_ = near;
  near_size_price_ = near.size;
  Minimize();
  bound_ = core.taken_value + least_total_ / unit_;
}

ContentBound::Sums ContentBound::SumsOf(const std::vector<bool>& set) const {
  Sums sums;
  for (std::size_t p = 0; p < set.size(); ++p) {
    if (!set[p]) continue;
    sums.size += core_.size[p];
    sums.value += core_.value[p];
    sums.risk += core_.risk[p];
  }
  return sums;
}

void ContentBound::Solve(const ContentPrices& prices) {
  const double unit = static_cast<double>(unit_);
  const auto whole = [&](double price, Amount most) {
    return static_cast<Amount>(std::min(std::round(price * unit), static_cast<double>(most)));
  };
  const Amount size_price = whole(prices.size, most_price_);
  const Amount risk_price = whole(prices.risk, most_risk_price_);
  for (std::size_t p = 0; p < profits_.size(); ++p) {
    profits_[p] = core_.value[p] * unit_ - core_.size[p] * size_price - core_.risk[p] * risk_price;
  }
  total_ = network_.Solve(profits_) + size_price * room_ + risk_price * risk_room_;
}

// Sets the price of size that is best with this price of risk. Returns how much risk there is too
// much at the capacity, below 0 where there is room.
double ContentBound::PriceRisk(double price) {
  within_.assign(core_.count(), false);
  beyond_.assign(core_.count(), true);
  Sums low;
  Sums high = SumsOf(beyond_);
  least_total_ = std::numeric_limits<Amount>::max();
  if (high.size <= room_) {  // size costs nothing
    prices_ = {0, price};
    Solve(prices_);
    least_total_ = total_;
    within_ = network_.least();
    low = SumsOf(within_);
  } else {
    PriceSize(price, low, high);
    near_size_price_ = prices_.size;
  }
  const double too_much = static_cast<double>(low.risk) - static_cast<double>(risk_room_);
  if (prices_.size == 0) return too_much;
  const double part = static_cast<double>(room_ - low.size) /
                      std::max(1.0, static_cast<double>(high.size - low.size));
  return too_much + part * static_cast<double>(high.risk - low.risk);
}

// The line through the values of a closure within the capacity and one beyond it falls where both
// promise the same: there it is cut off until nothing lies between. Prices that were good for a
// like core come first, as what is good here is not far from them.
void ContentBound::PriceSize(double risk_price, Sums& low, Sums& high) {
  const auto worth = [&](const Sums& sums) {
    return static_cast<double>(sums.value) - risk_price * static_cast<double>(sums.risk);
  };
  double guess = near_size_price_;
  double stride = 1.05;
  bool is_everything = true;  // beyond_
  for (int step = 0; step < steps_; ++step) {
    const double slope = (worth(high) - worth(low)) / static_cast<double>(high.size - low.size);
    const bool guesses = guess > 0 && (low.size == 0 || is_everything);
    const ContentPrices tried{guesses ? guess : std::max(slope, 0.0), risk_price};
    Solve(tried);
    if (total_ < least_total_) {
      least_total_ = total_;
      prices_ = tried;
    }
    const Sums least = SumsOf(network_.least());
    const Sums greatest = SumsOf(network_.greatest());
    bool is_new = true;
    if (least.size > room_) {
      is_new = least.size != high.size;
      guess = is_new ? guess * stride : 0;
      beyond_ = network_.least();
      high = least;
      is_everything = false;
    } else if (greatest.size <= room_) {
      is_new = greatest.size != low.size && tried.size > 0;
      guess = is_new ? guess / stride : 0;
      within_ = network_.greatest();
      low = greatest;
    }
    if (low.size == room_ || (!guesses && !is_new)) return;
    if (least.size <= room_ && greatest.size > room_) {  // both are the best at this price
      within_ = network_.least();
      low = least;
      beyond_ = network_.greatest();
      high = greatest;
      return;
    }
    stride *= stride;
  }
}

void ContentBound::Minimize() {
  const double near = prices_.risk;
  if (PriceRisk(0) <= 0) return;
  // Risk has a price too: between one that is too low and one that is too high.
  double low = 0;
  double high = near > 0 ? 2 * near : 1;
  Amount best = least_total_;
  double best_price = 0;
  const auto note = [&](double price) {
    if (least_total_ < best) {
      best = least_total_;
      best_price = price;
    }
  };
  for (int step = 0; step < kRiskSteps && PriceRisk(high) > 0; ++step) {
    note(high);
    low = high;
    high *= 4;
  }
  note(high);
  for (int step = 0; step < kRiskSteps && high - low > 1e-4 * high; ++step) {
    const double middle = (low + high) / 2;
    (PriceRisk(middle) > 0 ? low : high) = middle;
    note(middle);
  }
  PriceRisk(best_price);
}

// Who needs a part that may not be in may not be in either; what a part needs that may be in may be
// in too. Where adding a part with all that it needs loses little, nothing needs to be looked for.
void ContentBound::FixOut(const std::vector<std::vector<int>>& users, Amount slack,
                          std::vector<Fate>& fates) {
  ClosureWalk down(core_.needs);
  ClosureWalk up(users);
  std::vector<bool> possible = network_.greatest();
  for (std::size_t p = 0; p < core_.count(); ++p) {
    if (possible[p]) continue;
    const int part = static_cast<int>(p);
    Amount loss = 0;
    for (const int other : down.From(part)) {
      const std::size_t o = static_cast<std::size_t>(other);
      if (!network_.greatest()[o]) loss -= profits_[o];
    }
    if (loss > slack) continue;
    for (const int other : down.From(part)) possible[static_cast<std::size_t>(other)] = true;
  }
  for (std::size_t p = 0; p < core_.count(); ++p) {
    if (possible[p] || fates[p] != Fate::kOpen) continue;
    const int part = static_cast<int>(p);
    const bool is_out = network_.LossIfIn(part, slack) > slack;
    for (const int other : (is_out ? up : down).From(part)) {
      const std::size_t o = static_cast<std::size_t>(other);
      if (is_out) {
        fates[o] = Fate::kOut;
      } else {
        possible[o] = true;
      }
    }
  }
}

void ContentBound::FixIn(const std::vector<std::vector<int>>& users, Amount slack,
                         std::vector<Fate>& fates) {
  ClosureWalk down(core_.needs);
  ClosureWalk up(users);
  std::vector<bool> possible(core_.count());  // to be without it
  for (std::size_t p = 0; p < core_.count(); ++p) possible[p] = !network_.least()[p];
  for (std::size_t p = 0; p < core_.count(); ++p) {
    if (possible[p]) continue;
    const int part = static_cast<int>(p);
    Amount loss = 0;
    for (const int other : up.From(part)) {
      const std::size_t o = static_cast<std::size_t>(other);
      if (network_.least()[o]) loss += profits_[o];
    }
    if (loss > slack) continue;
    for (const int other : up.From(part)) possible[static_cast<std::size_t>(other)] = true;
  }
  for (std::size_t p = 0; p < core_.count(); ++p) {
    if (possible[p] || fates[p] != Fate::kOpen) continue;
    const int part = static_cast<int>(p);
    const bool is_in = network_.LossIfOut(part, slack) > slack;
    for (const int other : (is_in ? down : up).From(part)) {
      const std::size_t o = static_cast<std::size_t>(other);
      if (is_in) {
        fates[o] = Fate::kIn;
      } else {
        possible[o] = true;
      }
    }
  }
}

std::vector<Fate> ContentBound::Fates(Amount value) {
  std::vector<Fate> fates(core_.count(), Fate::kOpen);
  Solve(prices_);
  const Amount needed = (value + 1 - core_.taken_value) * unit_;
  const Amount slack = total_ - needed;
  if (slack < 0) return fates;
  const auto users = UsersOf(core_.needs);
  FixOut(users, slack, fates);
  FixIn(users, slack, fates);
  return fates;
}

}  // namespace backlog
