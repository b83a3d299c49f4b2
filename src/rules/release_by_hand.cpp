#include "backlog/rules/release_by_hand.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "backlog/model/rank.h"
#include "backlog/rules/release_life_cycle.h"
#include "rules/guard.h"
#include "rules/release_plan_guard.h"

namespace backlog {
namespace {

std::vector<std::string> AllLines(const ReleaseList& list) {
  std::vector<std::string> all = list.musts;
  all.insert(all.end(), list.others.begin(), list.others.end());
  all.insert(all.end(), list.outside.begin(), list.outside.end());
  return all;
}

class HandPlanning {
 public:
  HandPlanning(const Backlog& backlog, const std::string& release, const std::string& reason,
               const Deed& deed)
      : backlog_(backlog), release_(release), reason_(reason), deed_(deed) {}

  Result<void> Take(const std::string& id, bool is_must) {
    const Story& old = *backlog_.Find(id);
    std::optional<Moscow> moscow = old.moscow;
    if (is_must) {
      moscow = Moscow::kMust;
    } else if (old.moscow == Moscow::kMust || (old.release != release_ && !old.moscow)) {
      moscow = Moscow::kShould;
    }
    const bool comes = old.release != release_;
    if (!comes && moscow == old.moscow) return {};
    if (auto put = Put(TakeIntoRelease(backlog_, old, release_, moscow, deed_)); !put) return put;
    if (comes) {
      plan_.came.push_back(id);
    } else if (is_must) {
      plan_.musts.push_back(id);
    } else if (old.moscow == Moscow::kMust) {
      plan_.no_musts.push_back(id);
    }
    return {};
  }

  Result<void> Leave(const std::string& id) {
    const Story& old = *backlog_.Find(id);
    if (old.release != release_) return {};
    plan_.left.push_back(id);
    return Put(TakeOutOfRelease(backlog_, old, release_, reason_, deed_));
  }

  // Lines that were not moved are a longest run in the old order; the others go behind the line
  // above them.
  void Order(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    std::map<std::string, std::size_t> old_line;
    for (const std::string& id : before) old_line.emplace(id, old_line.size());
    const std::vector<std::string> ranks = EvenRanks(before.size());
    std::vector<std::string> lines;
    for (const std::string& id : after) lines.push_back(ranks[old_line.at(id)]);
    std::set<std::size_t> stay;
    for (const std::size_t at : LongestIncreasing(lines)) stay.insert(at);
    if (stay.size() == after.size()) return;
    std::vector<const Story*> order = CurrentOrder(backlog_).stories();
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (stay.count(i) > 0) continue;
      const Story* story = backlog_.Find(after[i]);
      order.erase(std::find(order.begin(), order.end(), story));
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (stay.count(i) > 0) continue;
      order.insert(SpotFor(i, after, stay, order), backlog_.Find(after[i]));
      plan_.moved.push_back(after[i]);
    }
    plan_.ranks = PlanRanks(backlog_, order);
  }

  ReleaseByHand plan() && { return std::move(plan_); }

 private:
  using Spot = std::vector<const Story*>::iterator;

  Spot SpotFor(std::size_t line, const std::vector<std::string>& after,
               const std::set<std::size_t>& stay, std::vector<const Story*>& order) const {
    if (line > 0) {
      return std::find(order.begin(), order.end(), backlog_.Find(after[line - 1])) + 1;
    }
    // The first line: before the first that stayed. Some line always stays.
    return std::find(order.begin(), order.end(), backlog_.Find(after[*stay.begin()]));
  }

  Result<void> Put(Result<Change> change) {
    if (!change) return std::move(change).error();
    std::move(change->stories.begin(), change->stories.end(), std::back_inserter(plan_.stories));
    return {};
  }

  const Backlog& backlog_;
  const std::string& release_;
  const std::string& reason_;
  const Deed& deed_;
  ReleaseByHand plan_;
};

}  // namespace

Result<ReleaseList> ReleaseListOf(const Backlog& backlog, const std::string& release) {
  if (auto open = RequirePlannable(backlog, release); !open) return std::move(open).error();
  ReleaseList list;
  const BacklogOrder order = CurrentOrder(backlog);
  for (const Story* story : order.stories()) {
    if (story->IsInSprint()) continue;
    if (story->release.empty()) {
      list.outside.push_back(story->id);
    } else if (story->release == release && story->moscow != Moscow::kWont) {
      (story->moscow == Moscow::kMust ? list.musts : list.others).push_back(story->id);
    }
  }
  return list;
}

Result<ReleaseByHand> PlanByHand(const Backlog& backlog, const std::string& release,
                                 const ReleaseList& before, const ReleaseList& after,
                                 const std::string& reason, const Deed& deed) {
  const std::vector<std::string> old_lines = AllLines(before);
  const std::vector<std::string> lines = AllLines(after);
  const std::set<std::string> listed(old_lines.begin(), old_lines.end());
  for (const std::string& id : lines) {
    if (listed.count(id) > 0) continue;
    return Refusal(fmt::format("plan release {}", release),
                   fmt::format("'{}' was not in the list", id),
                   {fmt::format("'backlog release add {} {}' puts it in", release, id)});
  }
  HandPlanning planning(backlog, release, reason, deed);
  for (const std::string& id : after.musts) {
    if (auto done = planning.Take(id, true); !done) return std::move(done).error();
  }
  for (const std::string& id : after.others) {
    if (auto done = planning.Take(id, false); !done) return std::move(done).error();
  }
  for (const std::string& id : after.outside) {
    if (auto done = planning.Leave(id); !done) return std::move(done).error();
  }
  planning.Order(old_lines, lines);
  return std::move(planning).plan();
}

}  // namespace backlog
