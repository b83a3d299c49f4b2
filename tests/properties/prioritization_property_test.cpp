// Prioritize on thousands of random backlogs: against a second implementation, and against what
// must hold of any order.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "backlog/model/rank.h"
#include "backlog/rules/prioritization.h"
#include "order_by_the_book.h"

namespace backlog {
namespace {

using Engine = std::mt19937_64;
using by_the_book::OldOrder;
using by_the_book::OrderByTheBook;
using by_the_book::Ordered;

// --- random backlogs ---

struct Shape {
  bool cycles = false;
  bool pins = false;
};

int Below(Engine& random, int limit) {
  return static_cast<int>(random() % static_cast<unsigned>(limit));
}

std::optional<int> Pick(Engine& random, const std::vector<int>& values, int absent_percent) {
  if (Below(random, 100) < absent_percent) return std::nullopt;
  return values[random() % values.size()];
}

Status RandomStatus(Engine& random) {
  const int roll = Below(random, 20);
  if (roll < 4) return static_cast<Status>(3 + roll);  // in-progress, done, accepted, dropped
  if (roll == 4) return Status::kPlanned;
  return roll % 2 == 0 ? Status::kNew : Status::kReady;
}

Story RandomStory(Engine& random, const std::string& id, const Settings& settings) {
  // Few different numbers in many backlogs, so that ties are frequent.
  const bool narrow = Below(random, 2) == 0;
  const std::vector<int> values = narrow ? std::vector<int>{0, 5, 8} : settings.value_scale.values;
  const std::vector<int> sizes = narrow ? std::vector<int>{1, 2} : settings.size_scale.values;
  const int absent = Below(random, 5) == 0 ? 90 : 5;
  Story story;
  story.id = id;
  story.title = "t";
  story.status = RandomStatus(random);
  story.type = static_cast<Type>(Below(random, 4));
  story.business_value = Pick(random, values, absent);
  story.user_value = Pick(random, values, absent);
  story.risk = Pick(random, values, absent);
  story.time_criticality = Pick(random, values, 50);
  story.size = Pick(random, sizes, 15);
  story.created = *Date::Parse("2026-11-01") + Below(random, 3);
  if (Below(random, 2) == 0)
    story.release = std::string(1, static_cast<char>('p' + Below(random, 4)));
  if (Below(random, 2) == 0) story.moscow = static_cast<Moscow>(Below(random, 4));
  return story;
}

Pin RandomPin(Engine& random, const by_the_book::Ids& ids) {
  return {static_cast<PinWhere>(Below(random, 4)), ids[random() % ids.size()], "", "",
          *Date::Parse("2026-11-01") + Below(random, 3)};
}

Backlog RandomBacklog(Engine& random, const Shape& shape) {
  Backlog backlog;
  backlog.settings = DefaultSettings();
  backlog.settings.risk_first = static_cast<RiskFirst>(Below(random, 3));
  backlog.settings.release_first = Below(random, 4) != 0;
  for (const char* name : {"p", "q", "r"}) {
    Release release;
    release.name = name;
    release.status = Below(random, 4) == 0 ? ReleaseStatus::kClosed : ReleaseStatus::kOpen;
    if (Below(random, 4) != 0) release.date = *Date::Parse("2026-12-01") + Below(random, 3);
    backlog.releases.push_back(release);
  }
  const int count = 1 + Below(random, 18);
  by_the_book::Ids ids;
  for (int i = 0; i < count; ++i) ids.push_back("s" + std::to_string(10 + i));
  std::shuffle(ids.begin(), ids.end(), random);
  const int edges = Below(random, 4);
  std::vector<Story> stories;
  std::string rank;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    Story story = RandomStory(random, ids[i], backlog.settings);
    for (int e = 0; e < edges; ++e) {
      // Earlier in the shuffled sequence, so without cycles.
      if (i > 0 && Below(random, 2) == 0) story.depends_on.push_back(ids[random() % i]);
    }
    if (shape.cycles && Below(random, 8) == 0)
      story.depends_on.push_back(ids[random() % ids.size()]);
    if (Below(random, 15) == 0) story.depends_on.emplace_back("gone");
    if (shape.pins && Below(random, 4) == 0) story.pinned = RandomPin(random, ids);
    stories.push_back(story);
  }
  std::shuffle(stories.begin(), stories.end(), random);
  for (Story& story : stories) {
    if (Below(random, 6) == 0) continue;                                // without rank
    if (Below(random, 8) != 0) rank = RankBetween(rank, "", story.id);  // else equal to the last
    story.rank = rank;
  }
  backlog.SetStories(std::move(stories));
  return backlog;
}

by_the_book::Ids IdsOf(const Proposal& proposal) {
  by_the_book::Ids ids;
  for (const Placement& placement : proposal.placements) ids.push_back(placement.story->id);
  return ids;
}

constexpr PrioritizeOptions kPartial{.partial = true};

// --- properties ---

TEST_CASE("Prioritize is the order by the book, pins and cycles included") {
  int cycles = 0;
  for (unsigned seed = 0; seed < 4000; ++seed) {
    CAPTURE(seed);
    Engine random(seed);
    const Backlog backlog = RandomBacklog(random, {seed % 5 == 0, seed % 2 == 0});
    const by_the_book::Ids expected = OrderByTheBook(backlog);
    const Result<Proposal> proposal = Prioritize(backlog, kPartial);
    const bool nothing = std::none_of(backlog.stories().begin(), backlog.stories().end(), Ordered);
    if (expected.empty() && !nothing) {
      ++cycles;
      REQUIRE_FALSE(proposal);
      continue;
    }
    REQUIRE(proposal);
    REQUIRE(IdsOf(*proposal) == expected);
  }
  MESSAGE("with a cycle of dependencies or of pins: " << cycles);
  CHECK(cycles > 50);
}

TEST_CASE("The order does not depend on the order of the files, nor the ranks") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    Engine random(seed);
    const Backlog backlog = RandomBacklog(random, {false, seed % 2 == 0});
    Backlog shuffled = backlog;
    std::vector<Story> stories = backlog.stories();
    std::shuffle(stories.begin(), stories.end(), random);
    shuffled.SetStories(stories);
    const Result<Proposal> a = Prioritize(backlog, kPartial);
    const Result<Proposal> b = Prioritize(shuffled, kPartial);
    REQUIRE(a.has_value() == b.has_value());
    if (!a) continue;
    REQUIRE(IdsOf(*a) == IdsOf(*b));
    REQUIRE(a->ranks.changes == b->ranks.changes);
  }
}

/// The longest strictly increasing subsequence, by the textbook's O(n^2). Stories without rank
/// cannot keep one.
std::size_t LongestRun(const std::vector<std::string>& ranks) {
  std::vector<std::size_t> longest(ranks.size());
  std::size_t best = 0;
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    if (ranks[i].empty()) continue;
    longest[i] = 1;
    for (std::size_t j = 0; j < i; ++j) {
      if (!ranks[j].empty() && ranks[j] < ranks[i])
        longest[i] = std::max(longest[i], longest[j] + 1);
    }
    best = std::max(best, longest[i]);
  }
  return best;
}

void CheckRanks(const Backlog& backlog, const Proposal& proposal, const Backlog& after) {
  std::vector<std::string> old_ranks;
  std::set<std::string> of_others;
  for (const Placement& placement : proposal.placements) old_ranks.push_back(placement.story->rank);
  for (const Story& story : backlog.stories()) of_others.insert(story.rank);
  REQUIRE(proposal.ranks.changes.size() == old_ranks.size() - LongestRun(old_ranks));
  for (const RankChange& change : proposal.ranks.changes) {
    REQUIRE(of_others.count(change.to) == 0);
    REQUIRE(change.from == backlog.Find(change.id)->rank);
  }
  std::string last;
  for (const Placement& placement : proposal.placements) {
    const std::string& rank = after.Find(placement.story->id)->rank;
    REQUIRE(IsRank(rank));
    REQUIRE(rank > last);
    last = rank;
  }
}

TEST_CASE("Ranks are written as seldom as can be, and prioritizing again changes nothing") {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    CAPTURE(seed);
    Engine random(seed);
    const Backlog backlog = RandomBacklog(random, {false, seed % 2 == 0});
    const Result<Proposal> proposal = Prioritize(backlog, kPartial);
    if (!proposal) continue;  // a cycle of pins
    Backlog after = backlog;
    Apply(proposal->ranks, after);
    CheckRanks(backlog, *proposal, after);
    const BacklogOrder next = CurrentOrder(after);
    for (const Placement& placement : proposal->placements) {
      REQUIRE(placement.place == next.PlaceOf(placement.story->id));
    }
    const Result<Proposal> again = Prioritize(after, kPartial);
    REQUIRE(again);
    REQUIRE(IdsOf(*again) == IdsOf(*proposal));
    REQUIRE(again->ranks.changes.empty());
    REQUIRE(again->moves.empty());
  }
}

TEST_CASE("Any move ends where it was asked to, and touches nobody who stands well") {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    CAPTURE(seed);
    Engine random(seed);
    Backlog backlog = RandomBacklog(random, {});
    const BacklogOrder order = CurrentOrder(backlog);
    if (order.stories().size() < 2) continue;
    const Story& story = *order.At(1 + random() % order.stories().size());
    const Story& anchor = *order.At(1 + random() % order.stories().size());
    if (&story == &anchor) continue;
    const auto where = static_cast<PinWhere>(Below(random, 4));
    const Result<RankPlan> plan = PlanMove(backlog, story.id, {where, anchor.id});
    REQUIRE(plan);
    by_the_book::Ids expected;
    if (where == PinWhere::kTop) expected.push_back(story.id);
    for (const Story* other : order.stories()) {
      if (other == &story) continue;
      if (where == PinWhere::kBefore && other == &anchor) expected.push_back(story.id);
      expected.push_back(other->id);
      if (where == PinWhere::kAfter && other == &anchor) expected.push_back(story.id);
    }
    if (where == PinWhere::kBottom) expected.push_back(story.id);
    std::set<std::string> old_ranks;
    bool distinct = true;
    for (const Story* other : order.stories()) {
      distinct = distinct && !other->rank.empty() && old_ranks.insert(other->rank).second;
    }
    if (distinct) REQUIRE(plan->changes.size() <= 1);
    const by_the_book::Ids before = OldOrder(backlog);
    Apply(*plan, backlog);
    REQUIRE(OldOrder(backlog) == expected);
    if (distinct) REQUIRE(plan->changes.empty() == (before == expected));
  }
}

TEST_CASE("3,526 stories with 400 dependencies are ordered in a moment") {
  Engine random(3526);
  Backlog backlog;
  backlog.settings = DefaultSettings();
  std::vector<Story> stories;
  for (int i = 0; i < 3526; ++i) {
    stories.push_back(RandomStory(random, "s" + std::to_string(10000 + i), backlog.settings));
    if (i > 0 && i % 9 == 0) {
      stories.back().depends_on.push_back("s" + std::to_string(10000 + Below(random, i)));
    }
  }
  backlog.SetStories(std::move(stories));
  const auto start = std::chrono::steady_clock::now();
  const Result<Proposal> proposal = Prioritize(backlog, kPartial);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  REQUIRE(proposal);
  MESSAGE("milliseconds: " << took.count());
  CHECK(took.count() < 2000);  // generous: sanitizers and busy machines run this, too
}

}  // namespace
}  // namespace backlog
