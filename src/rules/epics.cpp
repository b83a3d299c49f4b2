#include "backlog/rules/epics.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "backlog/rules/prioritization.h"

namespace backlog {
namespace {

void AddToTotals(const Story& story, EpicTotals& totals) {
  ++totals.stories;
  totals.business_value += story.business_value.value_or(0);
  totals.user_value += story.user_value.value_or(0);
  if (story.status == Status::kAccepted) {
    const int points = story.accepted_size.value_or(story.size.value_or(0));
    ++totals.accepted;
    totals.points += points;
    totals.accepted_points += points;
    return;
  }
  totals.points += story.size.value_or(0);
  if (!story.size) ++totals.without_size;
  if (!story.business_value && !story.user_value) ++totals.without_value;
}

/// Calls `use` with each story below an epic that is none itself. A cycle of parents is walked
/// once.
template <class Use>
void ForEachLeaf(const Backlog& backlog, std::string_view epic, const Use& use) {
  std::set<std::string_view> seen{epic};
  std::vector<std::string_view> open{epic};
  while (!open.empty()) {
    const std::string_view id = open.back();
    open.pop_back();
    for (const Story* child : backlog.Children(id)) {
      if (!seen.insert(child->id).second) continue;
      if (backlog.IsEpic(child->id)) {
        open.push_back(child->id);
      } else {
        use(*child);
      }
    }
  }
}

}  // namespace

EpicTotals TotalsOf(const Backlog& backlog, std::string_view epic) {
  EpicTotals totals;
  ForEachLeaf(backlog, epic, [&](const Story& story) {
    if (story.status != Status::kDropped) AddToTotals(story, totals);
  });
  return totals;
}

std::vector<const Story*> OpenLeaves(const Backlog& backlog, std::string_view epic) {
  std::vector<const Story*> leaves;
  ForEachLeaf(backlog, epic, [&](const Story& story) {
    if (story.IsOpen()) leaves.push_back(&story);
  });
  std::sort(leaves.begin(), leaves.end(),
            [](const Story* a, const Story* b) { return a->id < b->id; });
  return leaves;
}

std::vector<const Story*> Epics(const Backlog& backlog) {
  constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
  std::map<std::string_view, std::size_t> first;  // the best place below each epic
  const BacklogOrder order = CurrentOrder(backlog);
  for (std::size_t i = 0; i < order.stories().size(); ++i) {
    const Story* up = backlog.Find(order.stories()[i]->parent);
    // The first story that comes this way is the best; a cycle of parents ends here, too.
    while (up != nullptr && first.emplace(up->id, i).second) up = backlog.Find(up->parent);
  }
  std::vector<const Story*> epics;
  for (const Story& story : backlog.stories()) {
    if (backlog.IsEpic(story.id)) epics.push_back(&story);
  }
  const auto place = [&](const Story* epic) {
    const auto at = first.find(epic->id);
    return at == first.end() ? kNowhere : at->second;
  };
  std::stable_sort(epics.begin(), epics.end(),
                   [&](const Story* a, const Story* b) { return place(a) < place(b); });
  return epics;
}

}  // namespace backlog
