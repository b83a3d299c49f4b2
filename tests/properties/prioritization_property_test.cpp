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
#include "random_backlog.h"

namespace backlog {
namespace {

using by_the_book::OldOrder;
using by_the_book::OrderByTheBook;
using by_the_book::Ordered;
using random_backlog::Below;
using random_backlog::Engine;
using random_backlog::RandomBacklog;
using random_backlog::RandomStory;

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
