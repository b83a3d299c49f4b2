// From a wished order to the ranks that bring it about.
#include <algorithm>
#include <span>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "backlog/model/rank.h"
#include "rules/prioritization_parts.h"

namespace backlog {
namespace {

/// A story with the rank that it has, or is to have.
struct Ranked {
  const Story* story = nullptr;
  std::string_view rank;
};

bool StandsBefore(const Ranked& a, const Ranked& b) {
  if (a.rank.empty() != b.rank.empty()) return b.rank.empty();
  if (!a.rank.empty()) return std::tie(a.rank, a.story->id) < std::tie(b.rank, b.story->id);
  if (a.story->created != b.story->created) {
    if (!a.story->created || !b.story->created) return a.story->created.has_value();
    return *a.story->created < *b.story->created;
  }
  return a.story->id < b.story->id;
}

BacklogOrder Sorted(std::vector<Ranked> ranked) {
  std::sort(ranked.begin(), ranked.end(), StandsBefore);
  std::vector<const Story*> stories;
  stories.reserve(ranked.size());
  for (const Ranked& each : ranked) stories.push_back(each.story);
  return BacklogOrder(std::move(stories));
}

/// The ranks in story files of every status: none of them is given out.
class TakenRanks {
 public:
  explicit TakenRanks(const Backlog& backlog) {
    for (const Story& story : backlog.stories()) {
      if (!story.rank.empty()) ranks_.insert(story.rank);
    }
  }
  RankTaken Asked() const {
    return [this](std::string_view rank) { return ranks_.count(rank) > 0; };
  }

 private:
  std::unordered_set<std::string_view> ranks_;
};

std::size_t LongestAfter(const BacklogOrder& current, const RankPlan& plan) {
  std::unordered_set<std::string_view> changed;
  std::size_t longest = 0;
  for (const RankChange& change : plan.changes) {
    changed.insert(change.id);
    longest = std::max(longest, change.to.size());
  }
  for (const Story* story : current.stories()) {
    if (changed.count(story->id) == 0) longest = std::max(longest, story->rank.size());
  }
  return longest;
}

/// Puts together what changes when order[i] gets ranks[i].
RankPlan Changes(const BacklogOrder& current, const std::vector<const Story*>& order,
                 const std::vector<std::string>& ranks) {
  const std::vector<std::size_t> staying = Staying(current, order);
  RankPlan plan;
  auto stays = staying.begin();
  for (std::size_t i = 0; i < order.size(); ++i) {
    const bool moves = stays == staying.end() || *stays != i;
    if (!moves) ++stays;
    if (order[i]->rank == ranks[i]) continue;
    const bool rekeyed = !moves && !order[i]->rank.empty();
    plan.changes.push_back({order[i]->id, order[i]->rank, ranks[i],
                            rekeyed ? RankCause::kRekeyed : RankCause::kMoved});
  }
  plan.longest = LongestAfter(current, plan);
  return plan;
}

Error NoPlace(const Backlog& backlog, std::string_view id, const std::string& cannot) {
  const std::string quoted = "'" + std::string(id) + "'";
  const Story* story = backlog.Find(id);
  if (story == nullptr) return {Exit::kCannot, cannot + ": there is no story " + quoted, {}, {}};
  if (backlog.IsEpic(id)) {
    return {Exit::kCannot,
            cannot + ": " + quoted + " is an epic, its stories have places",
            {},
            {"see its stories: 'backlog show " + std::string(id) + "'"}};
  }
  return {Exit::kCannot,
          cannot + ": " + quoted + " is " + std::string(Word(story->status)) + " and has no place",
          {},
          {story->status == Status::kAccepted
               ? "'backlog reopen " + std::string(id) + " --reason TEXT' takes it up again"
               : "'backlog restore " + std::string(id) + "' takes it back"}};
}

/// Returns where in `rest` the spot is.
Result<std::size_t> Find(const Backlog& backlog, const std::vector<const Story*>& rest,
                         std::string_view id, const Spot& spot, const std::string& cannot) {
  if (spot.where == PinWhere::kTop) return std::size_t{0};
  if (spot.where == PinWhere::kBottom) return rest.size();
  if (spot.anchor == id) {
    return Error{Exit::kCannot,
                 cannot + ": a story cannot stand " + std::string(Word(spot.where)) + " itself",
                 {},
                 {}};
  }
  const auto at = std::find_if(rest.begin(), rest.end(),
                               [&](const Story* story) { return story->id == spot.anchor; });
  if (at == rest.end()) return NoPlace(backlog, spot.anchor, cannot);
  const auto place = static_cast<std::size_t>(at - rest.begin());
  return spot.where == PinWhere::kBefore ? place : place + 1;
}

/// Ranks a story between rest[at - 1] and rest[at], and those of its neighbours whose ranks leave
/// no room: equal ones behind, hand-written words that are no rank, none.
RankPlan PutBetween(const Backlog& backlog, const std::vector<const Story*>& rest, std::size_t at,
                    std::string_view id, const std::string& old_rank) {
  std::size_t begin = at;
  while (begin > 0 && !IsRank(rest[begin - 1]->rank)) --begin;
  const std::string left = begin > 0 ? rest[begin - 1]->rank : "";
  std::size_t end = at;
  while (end < rest.size() && !rest[end]->rank.empty() &&
         (!IsRank(rest[end]->rank) || rest[end]->rank == left)) {
    ++end;
  }
  const std::string right = end < rest.size() ? rest[end]->rank : "";

  // The window: the neighbour that keeps its rank, the ranks to find, the other one that does.
  std::vector<std::string> ids{""};
  std::vector<std::string> ranks{left};
  for (std::size_t i = begin; i < at; ++i) ids.push_back(rest[i]->id);
  ids.emplace_back(id);
  for (std::size_t i = at; i < end; ++i) ids.push_back(rest[i]->id);
  ranks.resize(ids.size());
  ids.emplace_back("");
  ranks.push_back(right);
  const std::size_t first = left.empty() ? 1 : 0;
  const std::size_t count = ids.size() - first - (right.empty() ? 1 : 0);

  const TakenRanks taken(backlog);
  const std::vector<std::string> found = RanksInOrder(
      std::span(ids).subspan(first, count), std::span(ranks).subspan(first, count), taken.Asked());
  RankPlan plan;
  std::size_t next = 1 - first;
  const auto rekey = [&](const Story& story) {
    plan.changes.push_back({story.id, story.rank, found[next++], RankCause::kRekeyed});
  };
  for (std::size_t i = begin; i < at; ++i) rekey(*rest[i]);
  plan.changes.push_back({std::string(id), old_rank, found[next++], RankCause::kMoved});
  for (std::size_t i = at; i < end; ++i) rekey(*rest[i]);
  plan.longest = LongestAfter(BacklogOrder(rest), plan);
  return plan;
}

}  // namespace

BacklogOrder::BacklogOrder(std::vector<const Story*> stories) : stories_(std::move(stories)) {
  places_.reserve(stories_.size());
  for (std::size_t i = 0; i < stories_.size(); ++i) places_.emplace_back(stories_[i]->id, i + 1);
  std::sort(places_.begin(), places_.end());
}

std::size_t BacklogOrder::PlaceOf(std::string_view id) const {
  const auto at = std::lower_bound(
      places_.begin(), places_.end(), id,
      [](const auto& place, std::string_view other) { return place.first < other; });
  return at != places_.end() && at->first == id ? at->second : 0;
}

const Story* BacklogOrder::At(std::size_t place) const {
  return place >= 1 && place <= stories_.size() ? stories_[place - 1] : nullptr;
}

BacklogOrder CurrentOrder(const Backlog& backlog) {
  std::vector<Ranked> ranked;
  for (const Story& story : backlog.stories()) {
    if (story.IsOpen() && !backlog.IsEpic(story.id)) ranked.push_back({&story, story.rank});
  }
  return Sorted(std::move(ranked));
}

BacklogOrder OrderAfter(const BacklogOrder& current, const RankPlan& plan) {
  std::unordered_map<std::string_view, std::string_view> changed;
  for (const RankChange& change : plan.changes) changed[change.id] = change.to;
  std::vector<Ranked> ranked;
  for (const Story* story : current.stories()) {
    const auto at = changed.find(story->id);
    ranked.push_back({story, at == changed.end() ? std::string_view(story->rank) : at->second});
  }
  return Sorted(std::move(ranked));
}

void Apply(const RankPlan& plan, Backlog& backlog) {
  for (const RankChange& change : plan.changes) {
    if (const Story* story = backlog.Find(change.id)) {
      Story changed = *story;
      changed.rank = change.to;
      backlog.Put(std::move(changed));
    }
  }
}

std::vector<std::size_t> Staying(const BacklogOrder& current,
                                 const std::vector<const Story*>& order) {
  // A rank for each old place: what a longest increasing run of ranks is for them, we ask for.
  const std::vector<std::string> by_place = EvenRanks(current.stories().size() + 1);
  std::vector<std::string> places;
  places.reserve(order.size());
  for (const Story* story : order) places.push_back(by_place[current.PlaceOf(story->id)]);
  return LongestIncreasing(places);
}

RankPlan PlanRanks(const Backlog& backlog, const std::vector<const Story*>& order) {
  std::vector<std::string> ids;
  std::vector<std::string> ranks;
  for (const Story* story : order) {
    ids.push_back(story->id);
    ranks.push_back(story->rank);
  }
  const TakenRanks taken(backlog);
  return Changes(CurrentOrder(backlog), order, RanksInOrder(ids, ranks, taken.Asked()));
}

RankPlan PlanEvenRanks(const Backlog& backlog, const std::vector<const Story*>& order) {
  const BacklogOrder current = CurrentOrder(backlog);
  std::unordered_set<const Story*> ordered(order.begin(), order.end());
  // The others in groups: those that stand at the top, then those behind each ordered story.
  std::vector<std::vector<const Story*>> behind(current.stories().size() + 1);
  std::size_t place = 0;
  for (const Story* story : current.stories()) {
    if (ordered.count(story) > 0) {
      place = current.PlaceOf(story->id);
    } else {
      behind[place].push_back(story);
    }
  }
  std::vector<const Story*> all = behind[0];
  for (const Story* story : order) {
    all.push_back(story);
    const std::vector<const Story*>& others = behind[current.PlaceOf(story->id)];
    all.insert(all.end(), others.begin(), others.end());
  }

  // Stories that are not open keep their ranks, which are passed over.
  std::unordered_set<std::string_view> taken;
  for (const Story& story : backlog.stories()) {
    if (current.PlaceOf(story.id) == 0 && !story.rank.empty()) taken.insert(story.rank);
  }
  const auto is_taken = [&](std::string_view rank) { return taken.count(rank) > 0; };
  std::vector<std::string> ranks = EvenRanks(all.size());
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    if (!is_taken(ranks[i])) continue;
    ranks[i] = RankBetween(i > 0 ? ranks[i - 1] : "", i + 1 < ranks.size() ? ranks[i + 1] : "",
                           all[i]->id, is_taken);
  }
  return Changes(current, all, ranks);
}

Result<RankPlan> PlanMove(const Backlog& backlog, std::string_view id, const Spot& spot) {
  const std::string cannot = "cannot move '" + std::string(id) + "'";
  const BacklogOrder current = CurrentOrder(backlog);
  const std::size_t place = current.PlaceOf(id);
  if (place == 0) return NoPlace(backlog, id, cannot);
  const Story& story = *current.At(place);
  if (story.pinned && WhyPinExpired(backlog, story).empty()) {
    return Error{Exit::kCannot,
                 cannot + ": it is pinned",
                 {},
                 {"take the pin out first: 'backlog unpin " + story.id + "'"}};
  }
  std::vector<const Story*> rest = current.stories();
  rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(place) - 1);
  const Result<std::size_t> at = Find(backlog, rest, id, spot, cannot);
  if (!at) return at.error();
  if (*at == place - 1 && IsRank(story.rank)) {
    RankPlan nothing;
    nothing.longest = LongestAfter(current, nothing);
    return nothing;
  }
  return PutBetween(backlog, rest, *at, id, story.rank);
}

Result<RankPlan> PlanNew(const Backlog& backlog, std::string_view id, const Spot& spot) {
  const BacklogOrder current = CurrentOrder(backlog);
  const Result<std::size_t> at =
      Find(backlog, current.stories(), id, spot, "cannot place the new story");
  if (!at) return at.error();
  return PutBetween(backlog, current.stories(), *at, id, "");
}

Result<RankPlan> PlanOrder(const Backlog& backlog, const std::vector<std::string>& ids) {
  const std::string cannot = "cannot order the backlog so";
  const BacklogOrder current = CurrentOrder(backlog);
  std::vector<std::size_t> places;
  for (const std::string& id : ids) {
    places.push_back(current.PlaceOf(id));
    if (places.back() == 0) return NoPlace(backlog, id, cannot);
  }
  std::vector<std::size_t> slots = places;
  std::sort(slots.begin(), slots.end());
  const auto twice = std::adjacent_find(slots.begin(), slots.end());
  if (twice != slots.end()) {
    return Error{
        Exit::kCannot, cannot + ": '" + current.At(*twice)->id + "' is listed twice", {}, {}};
  }
  std::vector<const Story*> order = current.stories();
  for (std::size_t i = 0; i < slots.size(); ++i) order[slots[i] - 1] = current.At(places[i]);
  if (order == current.stories()) {
    RankPlan nothing;
    nothing.longest = LongestAfter(current, nothing);
    return nothing;
  }
  return PlanRanks(backlog, order);
}

RankSpace::RankSpace(const Backlog& backlog) {
  for (const Story& story : backlog.stories()) {
    if (story.rank.empty()) continue;
    taken_.insert(story.rank);
    if (!story.IsOpen() || backlog.IsEpic(story.id) || !IsRank(story.rank)) continue;
    if (first_.empty() || story.rank < first_) first_ = story.rank;
    if (last_ < story.rank) last_ = story.rank;
  }
}

std::string RankSpace::Append(std::string_view id) {
  last_ = RankBetween(last_, "", id, [this](std::string_view rank) { return IsTaken(rank); });
  if (first_.empty()) first_ = last_;
  taken_.insert(last_);
  return last_;
}

std::string RankSpace::Prepend(std::string_view id) {
  first_ = RankBetween("", first_, id, [this](std::string_view rank) { return IsTaken(rank); });
  if (last_.empty()) last_ = first_;
  taken_.insert(first_);
  return first_;
}

}  // namespace backlog
