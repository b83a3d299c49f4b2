// The proposal: what the rules make of the backlog, and how it differs from the order that stands.
#include "backlog/rules/prioritization.h"

#include <algorithm>

#include "rules/prioritization_parts.h"

namespace backlog {
namespace {

using Role = DependencyGraph::Role;

/// A cycle is named in full up to so many members: a longer one helps nobody more.
constexpr std::size_t kNamedMembers = 40;

Error CycleOfDependencies(const Backlog& backlog, const std::vector<Index>& cycle) {
  const auto quoted = [&](Index index) { return "'" + backlog.stories()[index].id + "'"; };
  Error error{Exit::kCannot, "cannot prioritize: a cycle of dependencies: ", {}, {}};
  for (std::size_t i = 0; i < cycle.size() && i < kNamedMembers; ++i) {
    error.what += quoted(cycle[i]) + " needs ";
  }
  if (cycle.size() > kNamedMembers) {
    error.what += std::to_string(cycle.size() - kNamedMembers) + " others, the last needs ";
  }
  error.what += quoted(cycle.front());
  const Story& first = backlog.stories()[cycle.front()];
  const std::string& needed = backlog.stories()[cycle[cycle.size() == 1 ? 0 : 1]].id;
  const auto& needs = first.depends_on;
  const bool direct = std::find(needs.begin(), needs.end(), needed) != needs.end();
  error.hints.push_back("take one of these dependencies out: 'backlog edit " + first.id +
                        (direct ? " --remove-dependency " + needed : "") + "'");
  return error;
}

/// Refuses when more than half of what should have a value has none: an order of the few that
/// remain would look like advice.
Result<void> CheckEnoughScored(const Backlog& backlog, const DependencyGraph& graph,
                               std::optional<PriorityModel> model) {
  std::size_t all = 0;
  std::size_t unscored = 0;
  for (Index i = 0; i < graph.size(); ++i) {
    const Story& story = backlog.stories()[i];
    if (graph.role(i) != Role::kOrdered) continue;
    if (story.type != Type::kStory && story.type != Type::kBug) continue;
    ++all;
    if (model ? !HasInputs(*model, story) : IsUnscored(story)) ++unscored;
  }
  if (unscored * 2 <= all) return {};
  if (model) {
    return Error{Exit::kCannot,
                 "cannot prioritize by " + std::string(Word(*model)) + ": " +
                     std::to_string(unscored) + " of " + std::to_string(all) +
                     " stories and bugs do not have " + std::string(InputsOf(*model)),
                 {},
                 {HowToGiveInputs(*model),
                  "'--partial' orders those that have it, and leaves the others behind them"}};
  }
  return Error{Exit::kCannot,
               "cannot prioritize: " + std::to_string(unscored) + " of " + std::to_string(all) +
                   " stories and bugs have no scores",
               {},
               {"score them in one sitting: 'backlog score --unscored'",
                "'backlog prioritize --partial' orders those that are scored"}};
}

std::vector<const Story*> StoriesOf(const Backlog& backlog, const std::vector<Index>& indices) {
  std::vector<const Story*> stories;
  stories.reserve(indices.size());
  for (const Index index : indices) stories.push_back(&backlog.stories()[index]);
  return stories;
}

/// Brings an order in which pins were applied back to one in which dependencies hold:
/// prerequisites stand directly before the first that waits for them.
class PinRepair {
 public:
  PinRepair(const Backlog& backlog, const DependencyGraph& graph,
            const std::vector<const Story*>& wished)
      : backlog_(backlog), graph_(graph), wished_(graph.size(), kLastKey) {
    for (Key key = 0; key < wished.size(); ++key) wished_[IndexOf(wished[key])] = key;
  }

  std::vector<Index> Order() const { return graph_.Arrange(wished_); }

  /// Returns for each story those that it needs, or that need it, on the wrong side of its pin.
  std::vector<std::vector<std::string>> Conflicts() const;

 private:
  Index IndexOf(const Story* story) const {
    return static_cast<Index>(story - backlog_.stories().data());
  }

  const Backlog& backlog_;
  const DependencyGraph& graph_;
  std::vector<Key> wished_;
};

std::vector<std::vector<std::string>> PinRepair::Conflicts() const {
  // An epic is finished with the last of its stories.
  std::vector<Key> finished = wished_;
  for (Index i = 0; i < graph_.size(); ++i) {
    if (graph_.role(i) == Role::kEpic) finished[i] = 0;
  }
  for (Index i = 0; i < graph_.size(); ++i) {
    if (graph_.role(i) != Role::kOrdered) continue;
    for (Index epic = graph_.parent(i); epic < graph_.size() && finished[epic] < finished[i];
         epic = graph_.parent(epic)) {
      finished[epic] = finished[i];
    }
  }
  std::vector<std::vector<std::string>> conflicts(graph_.size());
  for (Index i = 0; i < graph_.size(); ++i) {
    if (graph_.role(i) != Role::kOrdered) continue;
    for (const Index other : graph_.needs(i)) {
      if (finished[i] > finished[other]) continue;
      conflicts[i].push_back(backlog_.stories()[other].id);
      conflicts[other].push_back(backlog_.stories()[i].id);
    }
  }
  return conflicts;
}

/// Fills the places of the proposal, old and new, and what moved.
void FillPlaces(const BacklogOrder& current, const std::vector<const Story*>& order,
                Proposal& proposal) {
  const BacklogOrder next = OrderAfter(current, proposal.ranks);
  for (Placement& placement : proposal.placements) {
    placement.old_place = current.PlaceOf(placement.story->id);
    placement.place = next.PlaceOf(placement.story->id);
  }
  const std::vector<std::size_t> staying = Staying(current, order);
  auto stays = staying.begin();
  std::size_t last_staying = 0;  // the old place of the last one that stays
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Placement& placement = proposal.placements[i];
    if (stays != staying.end() && *stays == i) {
      last_staying = placement.old_place;
      ++stays;
      continue;
    }
    if (placement.old_place == placement.place) continue;  // a new rank, as its neighbours moved
    Move move{placement.story, placement.old_place, placement.place, Reason(placement), false};
    // Where nobody gave it a rank, no order is undone.
    move.undoes_order = !placement.story->rank.empty() && placement.old_place < last_staying;
    proposal.moves.push_back(std::move(move));
  }
}

}  // namespace

Judge::Judge(const Backlog& backlog, const DependencyGraph& graph, const std::vector<Key>& own)
    : backlog_(backlog),
      graph_(graph),
      nearest_(NearestRelease(backlog)),
      own_(own),
      effective_(graph.Effective(own)),
      by_key_(graph.size(), graph.size()),
      serves_value_(graph.size()) {
  for (Index i = 0; i < graph.size(); ++i) {
    if (own_[i] != kLastKey) by_key_[own_[i]] = i;
  }
  constexpr Key kServes = 0;
  std::vector<Key> value(graph.size(), kLastKey);
  for (Index i = 0; i < graph.size(); ++i) {
    const Story& story = backlog.stories()[i];
    if (story.IsOpen() && IsValuable(story, backlog.settings)) value[i] = kServes;
  }
  value = graph.Effective(std::move(value));
  for (Index i = 0; i < graph.size(); ++i) serves_value_[i] = value[i] == kServes;
}

Placement Judge::operator()(Index index) const {
  Placement placement = JudgeAlone(backlog_, nearest_, backlog_.stories()[index]);
  if (effective_[index] < own_[index]) {
    placement.carried_by = &backlog_.stories()[by_key_[effective_[index]]];
    const Placement carrier = JudgeAlone(backlog_, nearest_, *placement.carried_by);
    placement.band = carrier.own_band;
    placement.release_class = carrier.own_release_class;
  }
  const bool released = placement.own_release_class != ReleaseClass::kOther ||
                        placement.release_class != ReleaseClass::kOther;
  if (released) placement.release = nearest_;
  for (const Index other : graph_.needs(index)) {
    placement.flags.waits_for.push_back(backlog_.stories()[other].id);
  }
  placement.flags.lost_prerequisites = graph_.lost(index);
  if (serves_value_[index]) placement.flags.risk_without_value = false;
  return placement;
}

std::vector<Placement> CurrentPlacements(const Backlog& backlog) {
  const BacklogOrder current = CurrentOrder(backlog);
  const DependencyGraph graph(backlog);
  const Judge judge(backlog, graph, OwnKeys(backlog, graph, current));
  std::vector<Placement> placements;
  placements.reserve(current.stories().size());
  for (const Story* story : current.stories()) {
    Placement placement = judge(static_cast<Index>(story - backlog.stories().data()));
    placement.place = placement.old_place = placements.size() + 1;
    placements.push_back(std::move(placement));
  }
  return placements;
}

std::size_t MorePromising(const std::vector<Placement>& placements, const Placement& placement) {
  return static_cast<std::size_t>(
      std::count_if(placements.begin(), placements.end(), [&](const Placement& other) {
        return !other.in_sprint && other.band == placement.band &&
               other.release_class == placement.release_class &&
               CompareWsjf(other.score, placement.score) > 0;
      }));
}

Result<std::size_t> PlaceByRules(const Backlog& backlog, const DependencyGraph& graph,
                                 const BacklogOrder& current, const std::vector<Key>& own,
                                 std::string_view id) {
  const auto wished = ApplyPins(backlog, StoriesOf(backlog, graph.Arrange(own)));
  if (!wished) return wished.error();
  const PinRepair repair(backlog, graph, *wished);
  return OrderAfter(current, PlanRanks(backlog, StoriesOf(backlog, repair.Order()))).PlaceOf(id);
}

Result<Proposal> Prioritize(const Backlog& backlog, const PrioritizeOptions& options) {
  const DependencyGraph graph(backlog);
  if (const std::vector<Index> cycle = graph.FindCycle(); !cycle.empty()) {
    return CycleOfDependencies(backlog, cycle);
  }
  if (!options.partial) {
    Result<void> enough = CheckEnoughScored(backlog, graph, options.model);
    if (!enough) return enough.error();
  }
  const BacklogOrder current = CurrentOrder(backlog);
  const std::vector<Key> own = options.model ? ModelKeys(*options.model, backlog, graph, current)
                                             : OwnKeys(backlog, graph, current);
  const auto wished = ApplyPins(backlog, StoriesOf(backlog, graph.Arrange(own)));
  if (!wished) return wished.error();
  const PinRepair repair(backlog, graph, *wished);
  const std::vector<Index> indices = repair.Order();
  const std::vector<const Story*> order = StoriesOf(backlog, indices);

  Proposal proposal;
  proposal.ranks = options.rebalance ? PlanEvenRanks(backlog, order) : PlanRanks(backlog, order);
  const Judge judge(backlog, graph, own);
  const std::vector<std::vector<std::string>> conflicts = repair.Conflicts();
  proposal.placements.reserve(order.size());
  for (const Index index : indices) {
    proposal.placements.push_back(judge(index));
    if (options.model) JudgeByModel(*options.model, proposal.placements.back());
    Flags& flags = proposal.placements.back().flags;
    if (flags.pinned) flags.pin_yields_to = conflicts[index];
  }
  FillPlaces(current, order, proposal);
  for (const Story* story : current.stories()) {
    if (std::string why = WhyPinExpired(backlog, *story); !why.empty()) {
      proposal.expired_pins.push_back({story, std::move(why)});
    }
  }
  return proposal;
}

}  // namespace backlog
