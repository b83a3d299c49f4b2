#include "backlog/rules/tradeoff.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "backlog/rules/epics.h"
#include "backlog/rules/field_input.h"
#include "backlog/rules/life_cycle.h"
#include "backlog/rules/lookup.h"
#include "backlog/rules/prioritization.h"
#include "backlog/rules/release_figures.h"
#include "backlog/rules/release_life_cycle.h"
#include "rules/dependencies.h"
#include "rules/guard.h"
#include "rules/tradeoff_cuts.h"

namespace backlog {
namespace {

using TradeoffIds = std::vector<std::string>;

bool HoldsId(const TradeoffIds& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool IsToDoIn(const Story& story, const std::string& release) {
  return story.IsOpen() && story.release == release && story.moscow != Moscow::kWont;
}

std::string CommandLine(std::string_view words, const TradeoffIds& ids,
                        std::string_view rest = {}) {
  return fmt::format("backlog {} {}{}", words, fmt::join(ids, " "), rest);
}

// A copy of the backlog to which changes are made, and the commands that would make them.
class TradeoffDraft {
 public:
  TradeoffDraft(const Backlog& backlog, std::string release, Date today)
      : backlog_(backlog), release_(std::move(release)), deed_{today, {}, {}} {}

  Result<void> Make(const TradeoffChanges& changes) {
    if (auto done = Drop(changes.drop); !done) return done;
    if (auto done = Add(changes.add); !done) return done;
    for (const TradeoffChanges::Move& move : changes.move) {
      if (auto done = Move(move); !done) return done;
    }
    for (const TradeoffChanges::Resize& resize : changes.resize) {
      if (auto done = SetSize(resize); !done) return done;
    }
    if (changes.date) SetDate(*changes.date);
    Place();
    return {};
  }

  const Backlog& backlog() const { return backlog_; }
  TradeoffIds& dropped() { return dropped_; }
  TradeoffIds& added() { return added_; }
  TradeoffIds& commands() { return commands_; }
  // The releases that stories came into or left, but for the one that it is about.
  const std::set<std::string>& touched() const { return touched_; }

 private:
  Result<void> Take(Result<Change> change) {
    if (!change) return std::move(change).error();
    Apply(*change, backlog_);
    return {};
  }

  // What came with the date of tomorrow, as from another time zone, can go in thought today.
  Deed DeedFor(const Story& story) const {
    Deed deed = deed_;
    if (story.release_since) deed.on = std::max(deed.on, *story.release_since);
    return deed;
  }

  // An epic stands for those of its open stories that `fits`.
  template <class Fits>
  TradeoffIds Leaves(const TradeoffIds& ids, const Fits& fits) const {
    TradeoffIds leaves;
    for (const std::string& id : ids) {
      if (!backlog_.IsEpic(id)) {
        leaves.push_back(id);
        continue;
      }
      for (const Story* story : OpenLeaves(backlog_, id)) {
        if (fits(*story)) leaves.push_back(story->id);
      }
    }
    return leaves;
  }

  Result<void> Drop(const TradeoffIds& asked) {
    const auto fits = [&](const Story& story) { return IsToDoIn(story, release_); };
    const TradeoffIds ids = Leaves(asked, fits);
    TradeoffIds from_sprint;
    for (const std::string& id : ids) {
      const Story* story = backlog_.Find(id);
      if (story->status == Status::kDone) {
        return Refusal(fmt::format("drop '{}'", id),
                       "its work is done, only the verdict is missing",
                       {fmt::format("judge it: 'backlog accept {}'", id)});
      }
      Result<Change> out =
          TakeOutOfRelease(backlog_, *story, release_, std::string(kTryingOut), DeedFor(*story));
      if (auto done = Take(std::move(out)); !done) return done;
      leaving_[release_].push_back(id);
      dropped_.push_back(id);
      story = backlog_.Find(id);
      if (!story->IsInSprint()) continue;
      from_sprint.push_back(id);
      Result<Change> left = TakeOutOfSprint(backlog_, *story, std::string(kTryingOut), deed_);
      if (auto done = Take(std::move(left)); !done) return done;
    }
    if (!ids.empty()) {
      commands_.push_back(CommandLine("release remove " + release_, ids, " --reason TEXT"));
    }
    if (!from_sprint.empty()) {
      commands_.push_back(CommandLine("sprint remove", from_sprint, " --reason TEXT"));
    }
    return {};
  }

  Result<void> Add(const TradeoffIds& asked) {
    const auto fits = [&](const Story& story) { return story.release != release_; };
    const TradeoffIds ids = Leaves(asked, fits);
    for (const std::string& id : ids) {
      if (auto done = Enter(id, release_); !done) return done;
      added_.push_back(id);
    }
    if (!ids.empty()) commands_.push_back(CommandLine("release add " + release_, ids));
    return {};
  }

  Result<void> Move(const TradeoffChanges::Move& move) {
    const auto fits = [&](const Story& story) { return story.release == release_; };
    const TradeoffIds ids = Leaves({move.id}, fits);
    for (const std::string& id : ids) {
      if (auto done = Enter(id, move.release); !done) return done;
      if (move.release == release_) added_.push_back(id);
    }
    if (!ids.empty()) commands_.push_back(CommandLine("release add " + move.release, ids));
    return {};
  }

  Result<void> Enter(const std::string& id, const std::string& release) {
    const Story& story = *backlog_.Find(id);
    const std::string old_release = story.release;
    if (old_release == release) {
      return Refusal(fmt::format("take '{}' into release {}", id, release), "it is in it already",
                     {});
    }
    if (auto done = Take(TakeIntoRelease(backlog_, story, release, {}, DeedFor(story))); !done) {
      return done;
    }
    entering_[release].push_back(id);
    if (!old_release.empty()) leaving_[old_release].push_back(id);
    if (!old_release.empty() && old_release != release_) touched_.insert(old_release);
    if (release != release_) touched_.insert(release);
    return {};
  }

  Result<void> SetSize(const TradeoffChanges::Resize& resize) {
    const std::string step = fmt::format("resize '{}'", resize.id);
    Story story = *backlog_.Find(resize.id);
    if (backlog_.IsEpic(story.id)) return EpicRefusal(step, story);
    if (!story.IsOpen()) return WrongState(step, story, "open");
    const bool is_so = story.size == resize.size;
    const std::vector<std::string> text{std::to_string(resize.size)};
    if (auto set = SetField(backlog_, story, *FindStoryField("size"), text); !set) return set;
    backlog_.Put(std::move(story));
    if (is_so) return {};
    commands_.push_back(fmt::format("backlog edit {} --size {}", resize.id, resize.size));
    return {};
  }

  void SetDate(Date date) {
    for (Release& release : backlog_.releases) {
      if (release.name != release_) continue;
      if (release.date == date) return;
      release.date = date;
    }
    commands_.push_back(
        fmt::format("backlog release edit {} --date {}", release_, date.ToString()));
  }

  // What comes into a release stands directly behind its last story, unless it stands before that
  // already; what leaves one stands behind what stays in it. In a sprint the sprint decides.
  void Place() {
    for (const auto& [release, ids] : entering_) {
      const std::size_t last = LastPlaceIn(release, ids);
      TradeoffIds behind;
      const BacklogOrder order = CurrentOrder(backlog_);
      for (const std::string& id : InOrder(order, ids)) {
        if (last > 0 && order.PlaceOf(id) > last) behind.push_back(id);
      }
      PutBehind(last, behind);
    }
    for (const auto& [release, ids] : leaving_) {
      const std::size_t last = LastPlaceIn(release, ids);
      TradeoffIds before;
      const BacklogOrder order = CurrentOrder(backlog_);
      for (const std::string& id : InOrder(order, ids)) {
        if (order.PlaceOf(id) < last) before.push_back(id);
      }
      PutBehind(last, before);
    }
    entering_.clear();
    leaving_.clear();
  }

  // In the running or the planned sprint, and so done before all others, wherever it stands. What
  // is left of a sprint that is over stands in the order again.
  bool IsAhead(const Story& story) const {
    const auto holds = [&](const Sprint* sprint) {
      return sprint != nullptr && story.sprint == sprint->number;
    };
    return story.IsInSprint() &&
           (holds(backlog_.ActiveSprint()) || holds(backlog_.PlannedSprint()));
  }

  // The place of the last story of a release that waits for a sprint, `without` apart; 0: none.
  std::size_t LastPlaceIn(const std::string& release, const TradeoffIds& without) const {
    const BacklogOrder order = CurrentOrder(backlog_);
    for (std::size_t place = order.stories().size(); place > 0; --place) {
      const Story& story = *order.At(place);
      if (IsToDoIn(story, release) && !IsAhead(story) && !HoldsId(without, story.id)) {
        return place;
      }
    }
    return 0;
  }

  TradeoffIds InOrder(const BacklogOrder& order, const TradeoffIds& ids) const {
    const std::set<std::string_view> asked(ids.begin(), ids.end());
    TradeoffIds ordered;
    for (const Story* story : order.stories()) {
      if (asked.count(story->id) > 0 && !IsAhead(*story)) ordered.push_back(story->id);
    }
    return ordered;
  }

  void PutBehind(std::size_t place, const TradeoffIds& ids) {
    if (ids.empty()) return;
    for (const std::string& id : ids) {
      Story story = *backlog_.Find(id);
      if (!story.pinned || !WhyPinExpired(backlog_, story).empty()) continue;
      commands_.push_back("backlog unpin " + id);
      story.pinned.reset();
      backlog_.Put(std::move(story));
    }
    const std::set<std::string_view> moved(ids.begin(), ids.end());
    const BacklogOrder current = CurrentOrder(backlog_);
    const Story* const anchor = current.At(place);
    std::vector<const Story*> order;
    for (const Story* story : current.stories()) {
      if (moved.count(story->id) == 0) order.push_back(story);
      if (story != anchor) continue;
      for (const std::string& id : ids) order.push_back(backlog_.Find(id));
    }
    commands_.push_back(CommandLine("move", ids, " --after " + anchor->id));
    const RankPlan ranks = PlanRanks(backlog_, order);
    Apply(ranks, backlog_);
  }

  // The reason of steps that are taken back before anybody sees them.
  static constexpr std::string_view kTryingOut = "trying out";

  Backlog backlog_;
  std::string release_;
  Deed deed_;
  TradeoffIds dropped_;
  TradeoffIds added_;
  TradeoffIds commands_;
  std::set<std::string> touched_;
  std::map<std::string, TradeoffIds> entering_;  // by release
  std::map<std::string, TradeoffIds> leaving_;
};

Result<void> CheckContradictions(const Backlog& backlog, const TradeoffChanges& changes) {
  std::map<std::string, std::string_view> asked;
  const auto note = [&](const std::string& id, std::string_view what) -> Result<void> {
    if (backlog.Find(id) == nullptr) {
      return Error{Exit::kCannot, fmt::format("no story '{}'", id), {}, {}};
    }
    const auto [at, fresh] = asked.emplace(id, what);
    if (fresh) return {};
    return Error{Exit::kUsage,
                 at->second == what
                     ? fmt::format("'{}' is named twice by '--{}'", id, what)
                     : fmt::format("'{}' is in '--{}' and in '--{}'", id, at->second, what),
                 {},
                 {"a story can go one way at a time"}};
  };
  for (const std::string& id : changes.drop) {
    if (auto fine = note(id, "drop"); !fine) return fine;
  }
  for (const std::string& id : changes.add) {
    if (auto fine = note(id, "add"); !fine) return fine;
  }
  for (const TradeoffChanges::Move& move : changes.move) {
    if (auto fine = note(move.id, "move"); !fine) return fine;
  }
  asked.clear();  // what goes or comes may have another size
  for (const TradeoffChanges::Resize& resize : changes.resize) {
    if (auto fine = note(resize.id, "resize"); !fine) return fine;
  }
  return {};
}

std::vector<OpenNeed> OpenNeedsOf(const Backlog& backlog, const std::string& release) {
  std::vector<OpenNeed> needs;
  const Dependencies dependencies(backlog);
  for (const Story* story : OpenStoriesOf(backlog, release)) {
    for (const Story* needed : dependencies.OpenPrerequisites(*story)) {
      if (!IsToDoIn(*needed, release)) needs.push_back({story->id, needed->id});
    }
  }
  return needs;
}

void CompareRelease(const Backlog& before, const Backlog& after, const std::string& release,
                    Tradeoff& tradeoff) {
  for (const std::string& id : tradeoff.release.before.musts) {
    if (!HoldsId(tradeoff.release.after.musts, id)) tradeoff.musts_lost.push_back(id);
  }
  const std::vector<OpenNeed> old_needs = OpenNeedsOf(before, release);
  for (OpenNeed& need : OpenNeedsOf(after, release)) {
    const bool was_so = std::any_of(old_needs.begin(), old_needs.end(), [&](const OpenNeed& old) {
      return old.story == need.story && old.needs == need.needs;
    });
    if (!was_so) tradeoff.needs.push_back(std::move(need));
  }
}

}  // namespace

Result<Tradeoff> TryOut(const Backlog& backlog, const std::string& release,
                        const TradeoffChanges& changes, Date today,
                        std::optional<double> confidence, const ContentLimits& limits) {
  Result<const Release*> found = FindRelease(backlog, release);
  if (!found) return std::move(found).error();
  if ((*found)->status != ReleaseStatus::kOpen) {
    return Refusal(fmt::format("change release {}", release), "it is closed",
                   {"'backlog release' shows the open ones"});
  }
  if (auto fine = CheckContradictions(backlog, changes); !fine) return std::move(fine).error();
  TradeoffDraft draft(backlog, release, today);
  if (auto made = draft.Make(changes); !made) return std::move(made).error();
  Tradeoff tradeoff;
  if (confidence) {
    const TradeoffIds& added = draft.added();
    Result<CutAdvice> advice =
        CheapestCuts(draft.backlog(), *draft.backlog().FindRelease(release),
                     {added.begin(), added.end()}, changes.velocity, today, *confidence, limits);
    if (!advice) return std::move(advice).error();
    TradeoffChanges cuts;
    cuts.drop = advice->cuts;
    if (auto made = draft.Make(cuts); !made) return std::move(made).error();
    tradeoff.advice = *std::move(advice);
  }
  const auto pair_of = [&](const std::string& name) {
    return Tradeoff::Pair{NumbersOf(backlog, name, {}, today),
                          NumbersOf(draft.backlog(), name, changes.velocity, today)};
  };
  tradeoff.release = pair_of(release);
  for (const std::string& name : draft.touched()) {
    if (backlog.FindRelease(name) != nullptr) tradeoff.others.push_back(pair_of(name));
  }
  tradeoff.dropped = std::move(draft.dropped());
  tradeoff.added = std::move(draft.added());
  tradeoff.commands = std::move(draft.commands());
  CompareRelease(backlog, draft.backlog(), release, tradeoff);
  return tradeoff;
}

}  // namespace backlog
