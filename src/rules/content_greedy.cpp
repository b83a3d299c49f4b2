#include "rules/content_greedy.h"

#include <queue>

namespace backlog {
namespace {

std::size_t At(int index) {
  return static_cast<std::size_t>(index);
}

// What taking a part with all that it still needs would bring and cost.
struct Offer {
  int part = 0;
  Amount value = 0;
  Amount size = 0;
  Amount risk = 0;
};

class Filling {
 public:
  Filling(const ContentCore& core, std::vector<bool> set)
      : core_(core), users_(UsersOf(core.needs)), down_(core.needs), up_(users_) {
    filled.parts = std::move(set);
    for (std::size_t p = 0; p < core.count(); ++p) {
      if (filled.parts[p]) Count(p);
    }
  }

  void Run() {
    offers_.resize(core_.count());
    for (std::size_t p = 0; p < core_.count(); ++p) {
      if (!filled.parts[p]) offers_[p] = OfferOf(static_cast<int>(p));
    }
    for (const Offer* best = Best(); best != nullptr; best = Best()) Take(best->part);
  }

  ContentSet filled;

 private:
  void Count(std::size_t part) {
    filled.size += core_.size[part];
    filled.value += core_.value[part];
    filled.risk += core_.risk[part];
  }
  Offer OfferOf(int part) {
    Offer offer{part};
    for (const int p : down_.From(part)) {
      if (filled.parts[At(p)]) continue;
      offer.value += core_.value[At(p)];
      offer.size += core_.size[At(p)];
      offer.risk += core_.risk[At(p)];
    }
    return offer;
  }
  // The greatest value for the size; of equal ones the greater value.
  static bool IsBetter(const Offer& a, const Offer& b) {
    const auto left = static_cast<long double>(a.value) * static_cast<long double>(b.size);
    const auto right = static_cast<long double>(b.value) * static_cast<long double>(a.size);
    return left != right ? left > right : a.value > b.value;
  }
  const Offer* Best() const {
    const Offer* best = nullptr;
    for (std::size_t p = 0; p < offers_.size(); ++p) {
      const Offer& offer = offers_[p];
      if (filled.parts[p] || offer.value == 0) continue;
      if (!core_.Fits(filled.size + offer.size, filled.risk + offer.risk)) continue;
      if (best == nullptr || IsBetter(offer, *best)) best = &offer;
    }
    return best;
  }
  void Take(int part) {
    const std::vector<int> closure = down_.From(part);
    std::vector<int> taken;
    for (const int p : closure) {
      if (filled.parts[At(p)]) continue;
      filled.parts[At(p)] = true;
      Count(At(p));
      taken.push_back(p);
    }
    std::vector<bool> renew(core_.count());
    for (const int p : taken) {
      for (const int user : up_.From(p)) renew[At(user)] = true;
    }
    for (std::size_t p = 0; p < core_.count(); ++p) {
      if (renew[p] && !filled.parts[p]) offers_[p] = OfferOf(static_cast<int>(p));
    }
  }

  const ContentCore& core_;
  std::vector<std::vector<int>> users_;
  ClosureWalk down_;
  ClosureWalk up_;
  std::vector<Offer> offers_;  // by part
};

}  // namespace

ContentSet Filled(const ContentCore& core, std::vector<bool> set) {
  Filling filling(core, std::move(set));
  filling.Run();
  return std::move(filling.filled);
}

}  // namespace backlog
