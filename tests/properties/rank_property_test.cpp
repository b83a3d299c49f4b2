// Ranks over long use: thousands of moves, appends, prepends and insertions in one gap.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "backlog/model/rank.h"
#include "backlog/model/story_id.h"

namespace backlog {
namespace {

struct RankedStory {
  std::string id;
  std::string rank;
};

std::vector<RankedStory> Fresh(std::size_t count, std::mt19937_64& random) {
  std::vector<RankedStory> stories;
  std::string last;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string id = RandomStoryId(random);
    last = RankBetween(last, "", id);
    stories.push_back({id, last});
  }
  return stories;
}

TEST_CASE("20,000 random moves stay sorted and distinct, one rank changed by each") {
  std::mt19937_64 random(20261124);  // NOLINT(*-msc51-cpp)
  std::vector<RankedStory> stories = Fresh(200, random);
  std::set<std::string, std::less<>> held;
  for (const RankedStory& story : stories) held.insert(story.rank);
  const auto taken = [&](std::string_view rank) { return held.count(rank) == 1; };
  std::size_t longest = 0;
  for (int move = 0; move < 20000; ++move) {
    const auto from = static_cast<std::ptrdiff_t>(random() % stories.size());
    RankedStory story = stories[static_cast<std::size_t>(from)];
    stories.erase(stories.begin() + from);
    // A quarter of the moves go to the top, as product owners do.
    const std::size_t to = random() % 4 == 0 ? 0 : random() % (stories.size() + 1);
    const std::string before = to == 0 ? "" : stories[to - 1].rank;
    const std::string after = to == stories.size() ? "" : stories[to].rank;
    const std::string rank = RankBetween(before, after, story.id, taken);
    REQUIRE(IsRank(rank));
    REQUIRE(rank > before);
    REQUIRE((after.empty() || rank < after));
    REQUIRE(held.count(rank) == 0);
    held.erase(story.rank);
    held.insert(rank);
    story.rank = rank;
    stories.insert(stories.begin() + static_cast<std::ptrdiff_t>(to), story);
    longest = std::max(longest, rank.size());
  }
  REQUIRE(held.size() == stories.size());
  for (std::size_t i = 1; i < stories.size(); ++i) REQUIRE(stories[i - 1].rank < stories[i].rank);
  CHECK(longest < kLongRank);
  MESSAGE("longest rank after 20,000 moves: " << longest);
}

TEST_CASE("5,000 appends and 5,000 prepends stay under 12 characters") {
  std::mt19937_64 random(1);  // NOLINT(*-msc51-cpp)
  std::string first = RankBetween("", "", "k7m2qx");
  std::string last = first;
  for (int i = 0; i < 5000; ++i) {
    const std::string after = RankBetween(last, "", RandomStoryId(random));
    REQUIRE(after > last);
    REQUIRE(after.size() < 12);
    last = after;
    const std::string before = RankBetween("", first, RandomStoryId(random));
    REQUIRE(before < first);
    REQUIRE(before.size() < 12);
    first = before;
  }
}

TEST_CASE("100,000 appends and prepends go on past the last head") {
  std::mt19937_64 random(2);  // NOLINT(*-msc51-cpp)
  std::string first = RankBetween("", "", "k7m2qx");
  std::string last = first;
  for (int i = 0; i < 100000; ++i) {
    const std::string id = RandomStoryId(random);
    const std::string after = RankBetween(last, "", id);
    REQUIRE(after > last);
    REQUIRE(IsRank(after));
    last = after;
    const std::string before = RankBetween("", first, id);
    REQUIRE(before < first);
    REQUIRE(IsRank(before));
    first = before;
  }
  CHECK(last.size() <= 24);
  CHECK(first.size() <= 24);
}

TEST_CASE("1,000 insertions in one gap work, at its top, at its bottom and at random") {
  std::mt19937_64 random(3);  // NOLINT(*-msc51-cpp)
  for (const int side : {0, 1, 2}) {
    std::string low = "hjkmpq";
    std::string high = "hjkmqq";
    for (int i = 0; i < 1000; ++i) {
      const std::string rank = RankBetween(low, high, RandomStoryId(random));
      REQUIRE(IsRank(rank));
      REQUIRE(rank > low);
      REQUIRE(rank < high);
      const bool raise = side == 0 || (side == 2 && random() % 2 == 0);
      (raise ? low : high) = rank;
    }
    const std::size_t size = std::max(low.size(), high.size());
    CHECK(size < 400);
    MESSAGE("rank after 1,000 insertions in one gap: " << size << " letters");
  }
}

TEST_CASE("two branches that put different stories in the same gap seldom meet") {
  std::mt19937_64 random(4);  // NOLINT(*-msc51-cpp)
  int met = 0;
  for (int i = 0; i < 10000; ++i) {
    const std::string one = RandomStoryId(random);
    const std::string two = RandomStoryId(random);
    if (RankBetween("hjkmpq", "hjkmpr", one) == RankBetween("hjkmpq", "hjkmpr", two)) ++met;
  }
  CHECK(met < 30);  // one in 1458 expected: half of three letters' places, 18^3 / 4 at least
}

TEST_CASE("any order is reached with the fewest changes and short ranks") {
  std::mt19937_64 random(5);  // NOLINT(*-msc51-cpp)
  for (int round = 0; round < 50; ++round) {
    std::vector<RankedStory> stories = Fresh(300, random);
    const bool few = round % 2 == 0;
    for (int swap = 0; swap < (few ? 5 : 300); ++swap) {
      std::swap(stories[random() % 300], stories[random() % 300]);
    }
    std::vector<std::string> ids;
    std::vector<std::string> ranks;
    for (const RankedStory& story : stories) {
      ids.push_back(story.id);
      ranks.push_back(story.rank);
    }
    const std::vector<std::size_t> kept = LongestIncreasing(ranks);
    for (std::size_t i = 1; i < kept.size(); ++i) {
      REQUIRE(kept[i - 1] < kept[i]);
      REQUIRE(ranks[kept[i - 1]] < ranks[kept[i]]);
    }
    // The classic recurrence, in quadratic time, knows how long the longest run is.
    std::vector<std::size_t> length(ranks.size(), 1);
    for (std::size_t i = 0; i < ranks.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (ranks[j] < ranks[i]) length[i] = std::max(length[i], length[j] + 1);
      }
    }
    REQUIRE(kept.size() == *std::max_element(length.begin(), length.end()));

    const std::vector<std::string> wished = RanksInOrder(ids, ranks);
    std::size_t changed = 0;
    for (std::size_t i = 0; i < wished.size(); ++i) {
      if (wished[i] != ranks[i]) ++changed;
      REQUIRE(IsRank(wished[i]));
      REQUIRE(wished[i].size() < 12);
      if (i > 0) REQUIRE(wished[i - 1] < wished[i]);
    }
    REQUIRE(changed == ranks.size() - kept.size());
    REQUIRE(RanksInOrder(ids, ranks) == wished);
  }
}

}  // namespace
}  // namespace backlog
