// Without recursion: chains may be as long as the backlog.
#include "rules/doing_order.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <tuple>
#include <utility>

#include "rules/dependencies.h"

namespace backlog {
namespace {

class Doing {
 public:
  Doing(const Backlog& backlog, const std::vector<const Story*>& work,
        const std::set<const Story*>& wanted)
      : work_(work), wanted_(wanted), dependencies_(backlog) {
    for (std::size_t i = 0; i < work.size(); ++i) places_.emplace(work[i], i);
  }

  std::vector<const Story*> Take() {
    // By place, then what waits for more behind what it waits for.
    std::vector<std::tuple<std::size_t, std::size_t, std::size_t>> turns;
    for (std::size_t i = 0; i < work_.size(); ++i) {
      if (wanted_.count(work_[i]) == 0) {
        turns.emplace_back(i, 0, i);
        continue;
      }
      Visit(work_[i]);
      const Turn& turn = turns_.at(work_[i]);
      turns.emplace_back(turn.place, turn.depth, i);
    }
    std::sort(turns.begin(), turns.end());
    for (const auto& turn : turns) {
      const Story* story = work_[std::get<2>(turn)];
      if (wanted_.count(story) > 0) AddWhatItWaitsFor(story);
      Add(story);
    }
    return std::move(order_);
  }

 private:
  /// The last place of the wanted among a story and all that it waits for, and how long the chain
  /// is at most.
  struct Turn {
    std::size_t place = 0;
    std::size_t depth = 0;
  };
  struct Step {
    const Story* story;
    std::vector<const Story*> waits;
  };

  void Enter(const Story* story) {
    if (!turns_.emplace(story, Turn{wanted_.count(story) > 0 ? places_.at(story) : 0, 1}).second) {
      return;
    }
    path_.push_back({story, dependencies_.OpenPrerequisites(*story)});
    waits_.emplace(story, path_.back().waits);
  }

  void Visit(const Story* first) {
    Enter(first);
    while (!path_.empty()) {
      Step& step = path_.back();
      if (!step.waits.empty()) {
        const Story* next = step.waits.back();
        step.waits.pop_back();
        Enter(next);
        continue;
      }
      Turn& turn = turns_.at(step.story);
      for (const Story* other : waits_.at(step.story)) {
        turn.place = std::max(turn.place, turns_.at(other).place);
        turn.depth = std::max(turn.depth, turns_.at(other).depth + 1);
      }
      path_.pop_back();
    }
  }

  void AddWhatItWaitsFor(const Story* story) {
    std::vector<const Story*> next = waits_.at(story);
    while (!next.empty()) {
      const Story* other = next.back();
      next.pop_back();
      // A wanted one that is not there yet is a member of a cycle.
      if (!asked_.insert(other).second || wanted_.count(other) > 0) continue;
      Add(other);
      next.insert(next.end(), waits_.at(other).begin(), waits_.at(other).end());
    }
  }

  void Add(const Story* story) {
    if (added_.insert(story).second) order_.push_back(story);
  }

  const std::vector<const Story*>& work_;
  const std::set<const Story*>& wanted_;
  const Dependencies dependencies_;
  std::map<const Story*, std::size_t> places_;
  std::map<const Story*, Turn> turns_;
  std::map<const Story*, std::vector<const Story*>> waits_;
  std::vector<Step> path_;
  std::set<const Story*> asked_;
  std::set<const Story*> added_;
  std::vector<const Story*> order_;
};

}  // namespace

std::vector<const Story*> DoingOrder(const Backlog& backlog, const std::vector<const Story*>& work,
                                     const std::set<const Story*>& wanted) {
  return Doing(backlog, work, wanted).Take();
}

}  // namespace backlog
