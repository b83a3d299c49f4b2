// What the files of prioritization share: who waits for whom, and what comes first by itself.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/rules/prioritization.h"
#include "backlog/rules/priority_models.h"

namespace backlog {

/// A story's place in a sequence in which nothing depends on anything: the smaller comes first.
using Key = std::size_t;
inline constexpr Key kLastKey = std::numeric_limits<Key>::max();

/// An index into Backlog::stories().
using Index = std::size_t;

/// Which open story waits for which. Accepted or in a sprint is satisfied, and no edge. Who depends
/// on an epic waits for its children; an epic's prerequisites are its children's.
class DependencyGraph {
 public:
  enum class Role : std::uint8_t { kOrdered, kInSprint, kEpic, kClosed };

  explicit DependencyGraph(const Backlog& backlog);

  std::size_t size() const { return nodes_.size(); }
  Role role(Index index) const { return nodes_[index].role; }
  /// The unfinished prerequisites, ascending: ordered stories and epics. Of an epic: its children.
  const std::vector<Index>& needs(Index index) const { return nodes_[index].needs; }
  /// The prerequisites that nobody will finish: dropped or not there.
  const std::vector<std::string>& lost(Index index) const { return nodes_[index].lost; }
  /// The epic that a story is part of; size() for none.
  Index parent(Index index) const { return nodes_[index].parent; }

  /// Returns the members of one cycle, each needing the next and the last the first, the least id
  /// first. Empty where there is none.
  std::vector<Index> FindCycle() const;

  /// Returns for each story the least key of its own and of all that transitively wait for it.
  std::vector<Key> Effective(std::vector<Key> keys) const;

  /// Returns the ordered stories, built one at a time: among those whose prerequisites are all
  /// placed the least (effective key, own key). Requires distinct keys for them, and no cycle.
  std::vector<Index> Arrange(const std::vector<Key>& keys) const;

 private:
  struct Node {
    Role role = Role::kClosed;
    bool unfinished = false;  // an epic that holds an ordered story
    Index parent = 0;
    std::vector<Index> needs;
    std::vector<std::string> lost;
  };

  void SetRoles();
  void AddNeed(Index index, std::string_view prerequisite);
  void AddNeeds(Index index, std::vector<Index>& seen);
  Index Find(std::string_view id) const;
  std::vector<std::size_t> CountDependents() const;

  const Backlog& backlog_;
  std::vector<Node> nodes_;
};

/// Returns the pins that count, applied to `order` in the sequence (on, id), dependencies left
/// aside. A pin on a pinned anchor comes after the anchor's. Refuses a cycle of pins.
Result<std::vector<const Story*>> ApplyPins(const Backlog& backlog,
                                            std::vector<const Story*> order);

/// True where the two values together reach the settings' `high_value`.
bool IsValuable(const Story& story, const Settings& settings);

/// Fills what a story's own fields say: all but places, what carries it, and what it waits for.
Placement JudgeAlone(const Backlog& backlog, const Release* nearest, const Story& story);

/// The rule inside a band: WSJF, risk, cost of delay, smaller size, created, id. Those without a
/// size come last.
bool ComesFirstInBand(const Story& a, const Score& a_score, const Story& b, const Score& b_score);

/// Returns for each story of the backlog its place in the sequence of the rules 2 to 4: release,
/// bands, WSJF; the unscored in the order in which they stand now. Epics, closed stories and
/// unscored ones in a sprint have kLastKey: they lend nothing to what they depend on.
std::vector<Key> OwnKeys(const Backlog& backlog, const DependencyGraph& graph,
                         const BacklogOrder& current);

/// The same for a model: by what it computes, then as inside a band; what lacks its fields last, in
/// the order in which it stands now.
std::vector<Key> ModelKeys(PriorityModel model, const Backlog& backlog,
                           const DependencyGraph& graph, const BacklogOrder& current);

/// Returns the hint that tells how stories get the model's inputs.
std::string HowToGiveInputs(PriorityModel model);

/// Makes of a placement by the rules one by a model.
void JudgeByModel(PriorityModel model, Placement& placement);

/// Fills, by keys and graph, who carries the story and what it waits for.
class Judge {
 public:
  Judge(const Backlog& backlog, const DependencyGraph& graph, const std::vector<Key>& own);
  Placement operator()(Index index) const;

 private:
  const Backlog& backlog_;
  const DependencyGraph& graph_;
  const Release* nearest_;
  std::vector<Key> own_;
  std::vector<Key> effective_;
  std::vector<Index> by_key_;
  std::vector<bool> serves_value_;  // by itself, or through what waits for it
};

/// Returns the place that Prioritize would give the story: its arithmetic without its report. Graph
/// and order are the backlog's, and stay true while scores, sizes and pins change; `own` are its
/// OwnKeys. Requires a graph without a cycle. Errors: a cycle of pins.
Result<std::size_t> PlaceByRules(const Backlog& backlog, const DependencyGraph& graph,
                                 const BacklogOrder& current, const std::vector<Key>& own,
                                 std::string_view id);

/// Returns the order in which the same stories stand when the plan is carried out.
BacklogOrder OrderAfter(const BacklogOrder& current, const RankPlan& plan);

/// Returns the stories of `order` that keep their place relative to each other when the order
/// changes from the current one to this: a longest run. Sorted positions in `order`.
std::vector<std::size_t> Staying(const BacklogOrder& current,
                                 const std::vector<const Story*>& order);

}  // namespace backlog
