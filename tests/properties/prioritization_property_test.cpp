// Prioritize against a second implementation: slow, and as near to the words of docs/design.md as
// code can be. It shares nothing with the first but the data it reads.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "backlog/model/rank.h"
#include "backlog/rules/prioritization.h"

namespace backlog {
namespace {

using Random = std::mt19937_64;
using Numbers = std::vector<std::int64_t>;
using Ids = std::vector<std::string>;

// --- the second implementation ---

bool Ordered(const Story& story) {
  return story.status == Status::kNew || story.status == Status::kReady;
}

bool Satisfied(const Backlog& backlog, const std::string& id) {
  const Story* story = backlog.Find(id);
  return story == nullptr || !Ordered(*story);
}

std::int64_t Or0(const std::optional<int>& value) {
  return value.value_or(0);
}

/// All sizes that the random backlogs have divide this: so WSJF becomes an integer.
constexpr std::int64_t kCommonMultiple = 1560;

/// Compared number by number, the smaller comes first. `old_order`: positions of the stories now.
Numbers KeyByTheBook(const Backlog& backlog, const Story& story,
                     const std::map<std::string, std::int64_t>& old_order) {
  const std::int64_t value = Or0(story.business_value) + Or0(story.user_value);
  const std::int64_t risk = Or0(story.risk);
  const std::int64_t cost_of_delay = value + Or0(story.time_criticality) + risk;
  if (!story.business_value && !story.user_value && !story.risk) {
    return {1, old_order.at(story.id)};
  }
  // Release.
  std::string nearest;
  std::string date = "9999-99-99";
  for (const Release& release : backlog.releases) {
    if (release.status == ReleaseStatus::kOpen && release.date && release.date->ToString() < date) {
      date = release.date->ToString();
      nearest = release.name;
    }
  }
  std::int64_t release_class = 4;
  if (backlog.settings.release_first && !nearest.empty() && story.release == nearest) {
    release_class = 3;
    if (story.moscow == Moscow::kMust) release_class = 0;
    if (story.moscow == Moscow::kShould) release_class = 1;
    if (story.moscow == Moscow::kCould) release_class = 2;
    if (story.moscow == Moscow::kWont) release_class = 4;
  }
  // Tiers.
  const bool risky = risk >= backlog.settings.high_risk;
  const bool valuable = value >= backlog.settings.high_value;
  std::int64_t tier = 0;
  if (backlog.settings.risk_first == RiskFirst::kAlways) {
    if (risky && valuable) tier = 1;
    if (risky && !valuable) tier = 2;
    if (!risky && valuable) tier = 3;
    if (!risky && !valuable) tier = 4;
  }
  if (backlog.settings.risk_first == RiskFirst::kValuable) {
    if (risky && valuable) tier = 1;
    if (!risky && valuable) tier = 2;
    if (!risky && !valuable) tier = 3;
    if (risky && !valuable) tier = 4;
  }
  const std::int64_t unsized = story.size ? 0 : 1;
  const std::int64_t wsjf = story.size ? cost_of_delay * (kCommonMultiple / *story.size) : 0;
  Numbers key{0,
              release_class,
              tier,
              unsized,
              -wsjf,
              -risk,
              -cost_of_delay,
              Or0(story.size),
              *story.created - *Date::Parse("2026-01-01")};
  for (const char c : story.id) key.push_back(c);
  return key;
}

/// The ids of open stories that transitively depend on `id`, satisfied dependencies apart.
std::set<std::string> Dependents(const Backlog& backlog, const std::string& id) {
  std::set<std::string> found;
  for (std::size_t before = 1; before != found.size() + 1 || found.empty();) {
    before = found.size() + 1;
    for (const Story& story : backlog.stories()) {
      if (!story.IsOpen()) continue;
      for (const std::string& needed : story.depends_on) {
        if (Satisfied(backlog, needed)) continue;
        if (needed == id || found.count(needed) > 0) found.insert(story.id);
      }
    }
    if (found.empty()) break;
  }
  return found;
}

/// One story at a time: among those whose open prerequisites are all placed the one with the least
/// (effective key, own key).
Ids BuildByTheBook(const Backlog& backlog, const std::map<std::string, Numbers>& keys) {
  std::map<std::string, Numbers> effective;
  for (const Story& story : backlog.stories()) {
    if (!Ordered(story)) continue;
    effective[story.id] = keys.at(story.id);
    for (const std::string& other : Dependents(backlog, story.id)) {
      if (keys.count(other) > 0) {
        effective[story.id] = std::min(effective[story.id], keys.at(other));
      }
    }
  }
  Ids order;
  std::set<std::string> placed;
  while (order.size() < effective.size()) {
    std::string best;
    for (const auto& [id, key] : effective) {
      if (placed.count(id) > 0) continue;
      bool free = true;
      for (const std::string& needed : backlog.Find(id)->depends_on) {
        if (!Satisfied(backlog, needed) && placed.count(needed) == 0) free = false;
      }
      if (!free) continue;
      if (best.empty() || std::pair(key, keys.at(id)) < std::pair(effective[best], keys.at(best))) {
        best = id;
      }
    }
    if (best.empty()) return {};  // a cycle
    placed.insert(best);
    order.push_back(best);
  }
  return order;
}

bool NeedsAnchor(const Pin& pin) {
  return pin.where == PinWhere::kBefore || pin.where == PinWhere::kAfter;
}

/// Each pin in the order (on, id), its anchor's before it; false for a cycle.
bool PinByTheBook(const Backlog& backlog, Ids& order) {
  std::map<std::pair<std::string, std::string>, const Story*> pins;  // by (on, id)
  for (const std::string& id : order) {
    const Story* story = backlog.Find(id);
    if (!story->pinned) continue;
    const bool anchored = std::count(order.begin(), order.end(), story->pinned->story) == 1;
    if (NeedsAnchor(*story->pinned) && !anchored) continue;
    pins[{story->pinned->on->ToString(), id}] = story;
  }
  while (!pins.empty()) {
    auto next = pins.begin();
    for (; next != pins.end(); ++next) {
      bool waits = false;
      for (const auto& [key, other] : pins) {
        waits = waits ||
                (NeedsAnchor(*next->second->pinned) && other->id == next->second->pinned->story);
      }
      if (!waits) break;
    }
    if (next == pins.end()) return false;
    const Story& story = *next->second;
    pins.erase(next);
    Ids others;
    for (const std::string& id : order) {
      if (id != story.id) others.push_back(id);
    }
    order.clear();
    const PinWhere where = story.pinned->where;
    if (where == PinWhere::kTop) order.push_back(story.id);
    for (const std::string& id : others) {
      if (where == PinWhere::kBefore && id == story.pinned->story) order.push_back(story.id);
      order.push_back(id);
      if (where == PinWhere::kAfter && id == story.pinned->story) order.push_back(story.id);
    }
    if (where == PinWhere::kBottom) order.push_back(story.id);
  }
  return true;
}

Ids OldOrder(const Backlog& backlog) {
  std::vector<std::array<std::string, 3>> sequence;
  for (const Story& story : backlog.stories()) {
    // 'z' and a letter stand behind every rank.
    const std::string rank = story.rank.empty() ? "~" + story.created->ToString() : story.rank;
    if (story.IsOpen()) sequence.push_back({rank, story.id, ""});
  }
  std::sort(sequence.begin(), sequence.end());
  Ids ids;
  for (const auto& each : sequence) ids.push_back(each[1]);
  return ids;
}

/// Empty for a cycle of dependencies or of pins.
Ids OrderByTheBook(const Backlog& backlog) {
  std::map<std::string, std::int64_t> old_order;
  for (const std::string& id : OldOrder(backlog)) {
    old_order[id] = static_cast<std::int64_t>(old_order.size());
  }
  std::map<std::string, Numbers> keys;
  for (const Story& story : backlog.stories()) {
    if (!story.IsOpen()) continue;
    Numbers key = KeyByTheBook(backlog, story, old_order);
    // The place of an unscored story in a sprint says nothing about the others.
    if (Ordered(story) || key[0] == 0) keys[story.id] = key;
  }
  Ids order = BuildByTheBook(backlog, keys);
  if (order.empty() || !PinByTheBook(backlog, order)) return {};
  std::map<std::string, Numbers> wished;
  for (const std::string& id : order) {
    wished[id] = {static_cast<std::int64_t>(wished.size())};
  }
  return BuildByTheBook(backlog, wished);
}

// --- random backlogs ---

struct Shape {
  bool cycles = false;
  bool pins = false;
};

int Below(Random& random, int limit) {
  return static_cast<int>(random() % static_cast<unsigned>(limit));
}

std::optional<int> Pick(Random& random, const std::vector<int>& values, int absent_percent) {
  if (Below(random, 100) < absent_percent) return std::nullopt;
  return values[random() % values.size()];
}

Status RandomStatus(Random& random) {
  const int roll = Below(random, 20);
  if (roll < 4) return static_cast<Status>(3 + roll);  // in-progress, done, accepted, dropped
  if (roll == 4) return Status::kPlanned;
  return roll % 2 == 0 ? Status::kNew : Status::kReady;
}

Story RandomStory(Random& random, const std::string& id, const Settings& settings) {
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

Pin RandomPin(Random& random, const Ids& ids) {
  return {static_cast<PinWhere>(Below(random, 4)), ids[random() % ids.size()], "", "",
          *Date::Parse("2026-11-01") + Below(random, 3)};
}

Backlog RandomBacklog(Random& random, const Shape& shape) {
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
  Ids ids;
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

Ids IdsOf(const Proposal& proposal) {
  Ids ids;
  for (const Placement& placement : proposal.placements) ids.push_back(placement.story->id);
  return ids;
}

constexpr PrioritizeOptions kPartial{.partial = true};

// --- properties ---

TEST_CASE("Prioritize is the order by the book, pins and cycles included") {
  int cycles = 0;
  for (unsigned seed = 0; seed < 4000; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Backlog backlog = RandomBacklog(random, {seed % 5 == 0, seed % 2 == 0});
    const Ids expected = OrderByTheBook(backlog);
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
    Random random(seed);
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
    Random random(seed);
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
    Random random(seed);
    Backlog backlog = RandomBacklog(random, {});
    const BacklogOrder order = CurrentOrder(backlog);
    if (order.stories().size() < 2) continue;
    const Story& story = *order.At(1 + random() % order.stories().size());
    const Story& anchor = *order.At(1 + random() % order.stories().size());
    if (&story == &anchor) continue;
    const auto where = static_cast<PinWhere>(Below(random, 4));
    const Result<RankPlan> plan = PlanMove(backlog, story.id, {where, anchor.id});
    REQUIRE(plan);
    Ids expected;
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
    const Ids before = OldOrder(backlog);
    Apply(*plan, backlog);
    REQUIRE(OldOrder(backlog) == expected);
    if (distinct) REQUIRE(plan->changes.empty() == (before == expected));
  }
}

TEST_CASE("3,526 stories with 400 dependencies are ordered in a moment") {
  Random random(3526);
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
