#include "rules/content_core.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace backlog {
namespace {

constexpr int kNoPart = -1;

std::size_t At(int index) {
  return static_cast<std::size_t>(index);
}

// Tarjan's algorithm without recursion: numbers the knots of mutual needs, what is needed first.
class Knots {
 public:
  explicit Knots(const std::vector<ContentItem>& items)
      : items_(items),
        order_(items.size(), kNoPart),
        low_(items.size()),
        knot(items.size(), kNoPart) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (order_[i] == kNoPart) Visit(static_cast<int>(i));
    }
  }

 private:
  void Visit(int root) {
    path_.emplace_back(root, 0);
    while (!path_.empty()) {
      auto& [item, next] = path_.back();
      if (next == 0) Enter(item);
      const auto& needs = items_[At(item)].needs;
      if (next < needs.size()) {
        const int need = static_cast<int>(needs[next++]);
        if (order_[At(need)] == kNoPart) {
          path_.emplace_back(need, 0);
        } else if (knot[At(need)] == kNoPart) {
          low_[At(item)] = std::min(low_[At(item)], order_[At(need)]);
        }
        continue;
      }
      const int done = item;
      path_.pop_back();
      if (low_[At(done)] == order_[At(done)]) Close(done);
      if (!path_.empty()) {
        int& low = low_[At(path_.back().first)];
        low = std::min(low, low_[At(done)]);
      }
    }
  }
  void Enter(int item) {
    if (order_[At(item)] != kNoPart) return;
    order_[At(item)] = low_[At(item)] = entered_++;
    open_.push_back(item);
  }
  void Close(int root) {
    int item = kNoPart;
    do {
      item = open_.back();
      open_.pop_back();
      knot[At(item)] = count;
    } while (item != root);
    ++count;
  }

  const std::vector<ContentItem>& items_;
  std::vector<int> order_;
  std::vector<int> low_;
  std::vector<std::pair<int, std::size_t>> path_;
  std::vector<int> open_;
  int entered_ = 0;

 public:
  std::vector<int> knot;  // by item
  int count = 0;
};

void MakeDistinct(std::vector<int>& parts) {
  std::sort(parts.begin(), parts.end());
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
}

// The core with only the parts whose `to` is a new number; several parts may share one.
ContentCore Renumbered(ContentCore&& core, const std::vector<int>& to, std::size_t count) {
  ContentCore out;
  out.room = core.room;
  out.risk_room = core.risk_room;
  out.taken = std::move(core.taken);
  out.taken_value = core.taken_value;
  out.size.resize(count);
  out.value.resize(count);
  out.risk.resize(count);
  out.needs.resize(count);
  out.items.resize(count);
  for (std::size_t p = 0; p < core.count(); ++p) {
    if (to[p] == kNoPart) continue;
    const std::size_t q = At(to[p]);
    out.size[q] += core.size[p];
    out.value[q] += core.value[p];
    out.risk[q] += core.risk[p];
    out.items[q].insert(out.items[q].end(), core.items[p].begin(), core.items[p].end());
    for (const int need : core.needs[p]) {
      if (to[At(need)] != kNoPart && to[At(need)] != to[p]) out.needs[q].push_back(to[At(need)]);
    }
  }
  for (auto& needs : out.needs) MakeDistinct(needs);
  return out;
}

// Leaves out needs that follow from others, so that who needs a part directly is true.
void DropImpliedNeeds(ContentCore& core) {
  ClosureWalk walk(core.needs);
  std::vector<bool> implied(core.count());
  for (auto& needs : core.needs) {
    if (needs.size() < 2) continue;
    std::vector<int> marked;
    for (const int need : needs) {
      for (const int further : walk.From(need)) {
        if (further == need || implied[At(further)]) continue;
        implied[At(further)] = true;
        marked.push_back(further);
      }
    }
    needs.erase(std::remove_if(needs.begin(), needs.end(), [&](int n) { return implied[At(n)]; }),
                needs.end());
    for (const int part : marked) implied[At(part)] = false;
  }
}

// Spreads fates along the needs. False where they contradict each other.
bool Spread(const ContentCore& core, std::vector<Fate>& fates) {
  const auto users = UsersOf(core.needs);
  ClosureWalk down(core.needs);
  ClosureWalk up(users);
  const std::vector<Fate> asked = fates;
  for (std::size_t p = 0; p < asked.size(); ++p) {
    if (asked[p] == Fate::kOpen) continue;
    const Fate fate = asked[p];
    ClosureWalk& walk = fate == Fate::kIn ? down : up;
    for (const int other : walk.From(static_cast<int>(p))) {
      if (fates[At(other)] != Fate::kOpen && fates[At(other)] != fate) return false;
      fates[At(other)] = fate;
    }
  }
  return true;
}

// Gives up what does not fit with all that it needs. True where there was any.
bool GiveUpTooBig(const ContentCore& core, std::vector<Fate>& fates) {
  ClosureWalk walk(core.needs);
  bool any = false;
  for (std::size_t p = 0; p < core.count(); ++p) {
    if (fates[p] != Fate::kOpen) continue;
    Amount sizes = 0;
    Amount risks = 0;
    for (const int part : walk.From(static_cast<int>(p))) {
      if (fates[At(part)] == Fate::kIn) continue;
      sizes += core.size[At(part)];
      risks += core.risk[At(part)];
    }
    if (core.Fits(sizes, risks)) continue;
    fates[p] = Fate::kOut;
    any = true;
  }
  return any;
}

// Carries the fates out. Requires that they are spread, and that what is in fits.
void CarryOut(ContentCore& core, const std::vector<Fate>& fates) {
  std::vector<int> to(core.count(), kNoPart);
  int count = 0;
  for (std::size_t p = 0; p < core.count(); ++p) {
    if (fates[p] == Fate::kOpen) to[p] = count++;
    if (fates[p] != Fate::kIn) continue;
    core.room -= core.size[p];
    if (core.risk_room != kMostSum) core.risk_room -= core.risk[p];
    core.taken_value += core.value[p];
    core.taken.insert(core.taken.end(), core.items[p].begin(), core.items[p].end());
  }
  core = Renumbered(std::move(core), to, At(count));
}

// Parts that decide themselves: nothing needs them and they are worth nothing, or they cost
// nothing.
bool DecideThemselves(const ContentCore& core, std::vector<Fate>& fates) {
  const auto users = UsersOf(core.needs);
  bool any = false;
  for (std::size_t p = 0; p < core.count(); ++p) {
    if (core.value[p] == 0 && users[p].empty()) {
      fates[p] = Fate::kOut;
    } else if (core.needs[p].empty() && core.size[p] == 0 &&
               (core.risk[p] == 0 || core.risk_room == kMostSum)) {
      fates[p] = Fate::kIn;
    } else {
      continue;
    }
    any = true;
  }
  return any;
}

// Makes a part that is worth nothing and that only one other needs one with that other.
bool Join(ContentCore& core) {
  const auto users = UsersOf(core.needs);
  std::vector<int> with(core.count(), kNoPart);
  bool any = false;
  for (std::size_t p = 0; p < core.count(); ++p) {
    if (core.value[p] != 0 || users[p].size() != 1) continue;
    with[p] = users[p].front();
    any = true;
  }
  if (!any) return false;
  std::vector<int> to(core.count(), kNoPart);
  int count = 0;
  for (std::size_t p = 0; p < core.count(); ++p) {
    if (with[p] == kNoPart) to[p] = count++;
  }
  for (std::size_t p = 0; p < core.count(); ++p) {
    int end = static_cast<int>(p);
    while (with[At(end)] != kNoPart) end = with[At(end)];
    to[p] = to[At(end)];
  }
  core = Renumbered(std::move(core), to, At(count));
  return true;
}

}  // namespace

const std::vector<int>& ClosureWalk::From(int part) {
  ++walk_;
  reached_.assign(1, part);
  seen_[At(part)] = walk_;
  for (std::size_t at = 0; at < reached_.size(); ++at) {
    for (const int other : links_[At(reached_[at])]) {
      if (seen_[At(other)] == walk_) continue;
      seen_[At(other)] = walk_;
      reached_.push_back(other);
    }
  }
  return reached_;
}

std::vector<std::vector<int>> UsersOf(const std::vector<std::vector<int>>& needs) {
  std::vector<std::vector<int>> users(needs.size());
  for (std::size_t p = 0; p < needs.size(); ++p) {
    for (const int need : needs[p]) users[At(need)].push_back(static_cast<int>(p));
  }
  return users;
}

std::optional<ContentCore> MakeCore(const ContentProblem& problem, std::vector<Fate>& fates) {
  const Knots knots(problem.items);
  ContentCore core;
  core.room = problem.capacity;
  core.risk_room = problem.most_risk.value_or(kMostSum);
  for (std::size_t i = 0; i < problem.items.size(); ++i) {
    const ContentItem& item = problem.items[i];
    core.size.push_back(item.size);
    core.value.push_back(item.value);
    core.risk.push_back(item.risk);
    core.needs.emplace_back(item.needs.begin(), item.needs.end());
    core.items.push_back({static_cast<int>(i)});
  }
  fates.assign(At(knots.count), Fate::kOpen);
  for (std::size_t i = 0; i < problem.items.size(); ++i) {
    if (problem.items[i].wish == ContentWish::kFree) continue;
    const Fate wish = problem.items[i].wish == ContentWish::kIn ? Fate::kIn : Fate::kOut;
    Fate& fate = fates[At(knots.knot[i])];
    if (fate != Fate::kOpen && fate != wish) return std::nullopt;
    fate = wish;
  }
  return Renumbered(std::move(core), knots.knot, At(knots.count));
}

bool Settle(ContentCore& core, std::vector<Fate> fates) {
  bool again = true;
  while (again) {
    if (!Spread(core, fates)) return false;
    Amount sizes = 0;
    Amount risks = 0;
    for (std::size_t p = 0; p < core.count(); ++p) {
      if (fates[p] != Fate::kIn) continue;
      sizes += core.size[p];
      risks += core.risk[p];
    }
    if (!core.Fits(sizes, risks)) return false;
    CarryOut(core, fates);
    fates.assign(core.count(), Fate::kOpen);
    again = GiveUpTooBig(core, fates);
    if (again) continue;
    DropImpliedNeeds(core);
    if (Join(core)) fates.assign(core.count(), Fate::kOpen);
    again = DecideThemselves(core, fates);
  }
  return true;
}

}  // namespace backlog
