// The cheapest cuts against a trial of all: on random small releases, every set of stories that may
// be cut is cut from a copy, forecast and counted, and no set that reaches the date is cheaper.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>

#include "backlog/rules/scope_growth.h"
#include "backlog/rules/tradeoff.h"
#include "backlog_kit.h"

namespace backlog {
namespace {

const Date kTradeoffDay = kit::Day("2026-11-02");

struct SmallRelease {
  Backlog backlog;
  std::set<std::string> keep;  // what is added by the same trade-off
  double confidence = 0;
};

class ReleaseDice {
 public:
  explicit ReleaseDice(unsigned seed) : random_(seed) {}

  SmallRelease Roll() {
    SmallRelease made;
    std::vector<Story> stories;
    const int count = 5 + Below(5);
    for (int i = 0; i < count; ++i) stories.push_back(AStory(i));
    if (Below(3) == 0) {
      stories[0].together = stories[static_cast<std::size_t>(count) - 1].together = "pay";
    }
    if (Below(4) == 0) PutIntoSprint(stories[1]);
    std::vector<Sprint> sprints = ClosedSprints(stories);
    if (Below(4) == 0) {
      Story& added = stories[2];
      added.release = Below(2) == 0 ? "" : "2.0";
      if (!added.IsInSprint()) made.keep.insert(added.id);
    }
    made.backlog = kit::Of(std::move(stories), std::move(sprints));
    for (const char* name : {"1.0", "2.0"}) {
      Release release;
      release.name = name;
      made.backlog.releases.push_back(release);
    }
    made.backlog.releases[0].date = kTradeoffDay + (20 + Below(60));
    made.confidence = std::vector<double>{0.5, 0.8, 0.85, 0.95}[static_cast<std::size_t>(Below(4))];
    return made;
  }

 private:
  int Below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

  Story AStory(int i) {
    const std::string letter(1, static_cast<char>('a' + i));
    Story story = kit::Ready(letter + "1xxxx", std::string("ccccc") + "cdfghjkmpq"[i]);
    const std::vector<int> sizes{1, 2, 3, 5, 8};
    story.size = sizes[static_cast<std::size_t>(Below(5))];
    if (Below(12) == 0) story.size.reset();
    const std::vector<int> values{0, 1, 2, 3, 5};
    story.business_value = values[static_cast<std::size_t>(Below(5))];
    story.user_value = values[static_cast<std::size_t>(Below(5))];
    if (Below(4) != 0) story.release = "1.0";
    if (Below(2) == 0) story.moscow = static_cast<Moscow>(Below(4));
    for (int other = 0; other < 10; ++other) {
      // Mostly on what stands before it; sometimes the other way round, even in circles.
      const int chance = other < i ? 7 : 25;
      if (other != i && Below(chance) == 0) {
        story.depends_on.push_back(std::string(1, static_cast<char>('a' + other)) + "1xxxx");
      }
    }
    return story;
  }

  static void PutIntoSprint(Story& story) {
    story.status = Status::kPlanned;
    story.sprint = 4;
  }

  std::vector<Sprint> ClosedSprints(std::vector<Story>& stories) {
    std::vector<Sprint> sprints;
    for (int number = 1; number <= 3; ++number) {
      Sprint sprint = kit::ASprint(number, SprintStatus::kClosed);
      sprint.start = kit::Day("2026-09-14") + 14 * number;
      sprint.end = *sprint.start + 13;
      sprint.closed = std::min(*sprint.end, kTradeoffDay);
      sprints.push_back(sprint);
      stories.push_back(kit::Accepted("z" + std::to_string(number) + "done", number, 3 + Below(8)));
    }
    Sprint active = kit::ASprint(4, SprintStatus::kActive);
    active.start = kit::Day("2026-10-28");
    active.end = kit::Day("2026-11-10");
    if (Below(2) == 0) sprints.push_back(active);
    return sprints;
  }

  std::mt19937 random_;
};

int TradeoffEffort() {
  const char* const effort = std::getenv("BACKLOG_TEST_EFFORT");
  return effort == nullptr ? 1 : std::max(1, std::atoi(effort));
}

bool CountsInRelease(const Story& story) {
  return story.release == "1.0" && story.IsOpen() && story.moscow != Moscow::kWont;
}

/// In the running sprint; what a sprint left that is not there stands in the order.
bool IsAhead(const Backlog& backlog, const Story& story) {
  return story.IsInSprint() && backlog.ActiveSprint() != nullptr;
}

/// Everything that a story waits for, through others.
std::set<std::string> AllNeeds(const Backlog& backlog, const std::string& id) {
  std::set<std::string> needs;
  std::vector<std::string> next{id};
  while (!next.empty()) {
    const Story* story = backlog.Find(next.back());
    next.pop_back();
    if (story == nullptr || !story->IsOpen()) continue;
    for (const std::string& need : story->depends_on) {
      const Story* needed = backlog.Find(need);
      if (needed != nullptr && needed->IsOpen() && needs.insert(need).second) next.push_back(need);
    }
  }
  return needs;
}

using CutCost = std::tuple<int, int, int>;  // musts, value, stories

CutCost CostOf(const Backlog& backlog, const std::set<std::string>& cuts) {
  CutCost cost;
  for (const std::string& id : cuts) {
    const Story& story = *backlog.Find(id);
    std::get<0>(cost) += story.moscow == Moscow::kMust ? 1 : 0;
    std::get<1>(cost) += story.business_value.value_or(0) + story.user_value.value_or(0);
    std::get<2>(cost) += 1;
  }
  return cost;
}

/// Tells whether the rest can do without these.
bool IsWhole(const Backlog& backlog, const std::vector<std::string>& held,
             const std::set<std::string>& cuts) {
  for (const std::string& id : held) {
    if (cuts.count(id) > 0) continue;
    for (const std::string& need : AllNeeds(backlog, id)) {
      if (cuts.count(need) > 0) return false;
    }
    const std::string& group = backlog.Find(id)->together;
    for (const std::string& cut : cuts) {
      if (!group.empty() && backlog.Find(cut)->together == group) return false;
    }
  }
  return true;
}

double ChanceWithout(const Backlog& backlog, const std::vector<std::string>& held,
                     const std::set<std::string>& cuts) {
  Backlog copy = backlog;
  for (const std::string& id : cuts) {
    Story story = *copy.Find(id);
    story.release.clear();
    story.rank.clear();  // behind all that have one
    copy.Put(std::move(story));
  }
  std::vector<const Story*> wanted;
  for (const std::string& id : held) {
    if (cuts.count(id) == 0) wanted.push_back(copy.Find(id));
  }
  const Date date = *copy.FindRelease("1.0")->date;
  return ChanceBy(*ForecastOf(copy, wanted, *PaceOfRelease(backlog, "1.0", {}), kTradeoffDay, date),
                  date);
}

/// The least cost that reaches it, by a trial of all; nothing where nothing does.
std::optional<CutCost> LeastCost(const SmallRelease& made, const Backlog& backlog) {
  std::vector<std::string> held;
  std::vector<std::string> cuttable;
  for (const Story& story : backlog.stories()) {
    if (!CountsInRelease(story)) continue;
    held.push_back(story.id);
    if (!story.IsInSprint() && made.keep.count(story.id) == 0) cuttable.push_back(story.id);
  }
  std::optional<CutCost> best;
  for (unsigned bits = 0; bits < (1U << cuttable.size()); ++bits) {
    std::set<std::string> cuts;
    for (std::size_t i = 0; i < cuttable.size(); ++i) {
      if ((bits >> i & 1U) != 0) cuts.insert(cuttable[i]);
    }
    if (cuts.size() == held.size() || !IsWhole(backlog, held, cuts)) continue;
    const CutCost cost = CostOf(backlog, cuts);
    if (best && *best <= cost) continue;
    if (ChanceWithout(backlog, held, cuts) + 1e-9 >= made.confidence) best = cost;
  }
  return best;
}

TEST_CASE("no cuts that reach the date are cheaper than those that are suggested") {
  ReleaseDice dice(20261124);
  std::map<std::string, int> seen;
  int tried = 0;
  while (tried < 1000 * TradeoffEffort()) {
    const SmallRelease made = dice.Roll();
    TradeoffChanges changes;
    changes.add.assign(made.keep.begin(), made.keep.end());
    const Result<Tradeoff> added = TryOut(made.backlog, "1.0", changes, kTradeoffDay);
    REQUIRE(added);
    if (added->release.after.stories == 0) continue;
    ++tried;
    CAPTURE(tried);
    const Result<Tradeoff> tradeoff =
        TryOut(made.backlog, "1.0", changes, kTradeoffDay, made.confidence);
    REQUIRE(tradeoff);
    const CutAdvice& advice = *tradeoff->advice;
    // What was added stands behind the last story of the release, where it stood behind it before;
    // here it is put there by hand.
    Backlog backlog = made.backlog;
    for (const std::string& id : made.keep) {
      Story story = *backlog.Find(id);
      story.release = "1.0";
      std::string last;
      for (const Story& other : backlog.stories()) {
        if (CountsInRelease(other) && !IsAhead(backlog, other)) last = std::max(last, other.rank);
      }
      if (!last.empty() && last < story.rank) story.rank = last + "p";
      backlog.Put(std::move(story));
    }
    const std::optional<CutCost> least = LeastCost(made, backlog);
    REQUIRE(advice.reached == least.has_value());
    CHECK(advice.proved);
    if (!least) {
      ++seen["not reached"];
      continue;
    }
    const std::set<std::string> cuts(advice.cuts.begin(), advice.cuts.end());
    const CutCost cost = CostOf(backlog, cuts);
    CHECK(cost == *least);
    CHECK(advice.value == std::get<1>(cost));
    CHECK(static_cast<int>(advice.musts.size()) == std::get<0>(cost));
    CHECK(tradeoff->release.after.chance.value_or(1) + 1e-9 >= made.confidence);
    ++seen[cuts.empty() ? "none" : advice.musts.empty() ? "cuts" : "musts"];
    if (!made.keep.empty() && !cuts.empty()) ++seen["added"];
  }
  // A test of nothing would pass, too.
  CHECK(seen["none"] >= 10);
  CHECK(seen["cuts"] >= 50);
  CHECK(seen["musts"] >= 10);
  CHECK(seen["not reached"] >= 10);
  CHECK(seen["added"] >= 10);
}

}  // namespace
}  // namespace backlog
