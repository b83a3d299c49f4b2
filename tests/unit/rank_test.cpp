// Ranks by hand: what is one, where the first stands, how steps and gaps are filled.
#include "backlog/model/rank.h"

#include <doctest/doctest.h>

#include <set>

namespace backlog {
namespace {

/// Reads a six-letter head, independently of the implementation.
long Value(const std::string& head) {
  long value = 0;
  for (const char c : head) {
    value = value * 18 + static_cast<long>(std::string("bcdfghjkmpqrstvwxz").find(c));
  }
  return value;
}

TEST_CASE("a rank is six letters or more of its alphabet") {
  for (const char* rank : {"hjkmpq", "bbbbbc", "zzzzzz", "hjkmpb", "hjkmpqc", "bbbbbbc"}) {
    CHECK_MESSAGE(IsRank(rank), rank);
  }
  for (const char* text : {"", "h", "hjkmp", "bbbbbb", "hjkmpqb", "hjkmpa", "HJKMPQ", "hjkmp1",
                           "hjkmnq", "hjk mpq", "bbbbbbb"}) {
    CHECK_MESSAGE(!IsRank(text), text);
  }
}

TEST_CASE("the first rank stands in the middle") {
  const std::string rank = RankBetween("", "", "k7m2qx");
  CHECK(rank.size() == 6);
  CHECK(Value(rank) >= 17006112);  // 18^6 / 2
  CHECK(Value(rank) <= 17006112 + 1000);
}

TEST_CASE("appending and prepending step 500 to 1500 heads, whatever the fraction") {
  for (const char* id : {"k7m2qx", "a00000", "b2cdef", "zzzzz9"}) {
    const std::string after = RankBetween("hjkmpqzzz", "", id);
    CHECK(after.size() == 6);
    CHECK(Value(after) - Value("hjkmpq") >= 500);
    CHECK(Value(after) - Value("hjkmpq") <= 1500);
    const std::string before = RankBetween("", "hjkmpqzzz", id);
    CHECK(before.size() == 6);
    CHECK(Value("hjkmpq") - Value(before) == Value(after) - Value("hjkmpq"));
  }
}

TEST_CASE("the same move of the same story gives the same rank, of another one another") {
  CHECK(RankBetween("hjkmpq", "hjkmpr", "k7m2qx") == RankBetween("hjkmpq", "hjkmpr", "k7m2qx"));
  std::set<std::string> ranks;
  for (int i = 0; i < 10; ++i) ranks.insert(RankBetween("hjkmpq", "hjkmpr", std::to_string(i)));
  CHECK(ranks.size() == 10);
}

TEST_CASE("every place is the one that exact arithmetic finds") {
  // From a second implementation, in Python's fractions.
  CHECK(RankBetween("", "", "k7m2qx") == "pbbdtr");
  CHECK(RankBetween("hjkmpq", "", "k7m2qx") == "hjksvz");
  CHECK(RankBetween("", "hjkmpq", "k7m2qx") == "hjkggf");
  CHECK(RankBetween("hjkmpq", "hjkmpr", "k7m2qx") == "hjkmpqmgr");
  CHECK(RankBetween("hjkmpq", "hjzmpq", "k7m2qx") == "hjqfhf");
  CHECK(RankBetween("hjkmpqc", "hjkmpqcbbc", "k7m2qx") == "hjkmpqcbbbmgr");
}

TEST_CASE("between neighbours the head is used where it has room, else letters are added") {
  const std::string wide = RankBetween("hjkmpq", "hjzmpq", "k7m2qx");
  CHECK(wide.size() == 6);
  CHECK(wide > "hjkmpq");
  CHECK(wide < "hjzmpq");
  const std::string narrow = RankBetween("hjkmpq", "hjkmpr", "k7m2qx");
  CHECK(narrow.starts_with("hjkmpq"));
  CHECK(narrow.size() > 6);
  CHECK(IsRank(narrow));
  const std::string carried = RankBetween("hjkmpz", "hjkmqb", "k7m2qx");
  CHECK(carried.starts_with("hjkmpz"));
  const std::string longer = RankBetween("hjkmpqc", "hjkmpqcbbc", "k7m2qx");
  CHECK(longer > "hjkmpqc");
  CHECK(longer < "hjkmpqcbbc");
}

TEST_CASE("a taken rank is passed over") {
  std::set<std::string, std::less<>> seen;
  const auto taken = [&](std::string_view rank) { return seen.count(rank) == 1; };
  for (const auto& [before, after] : {std::pair("", ""), std::pair("hjkmpq", ""),
                                      std::pair("", "hjkmpq"), std::pair("hjkmpq", "hjkmpr")}) {
    seen.clear();
    for (int i = 0; i < 100; ++i) {
      const std::string rank = RankBetween(before, after, "k7m2qx", taken);
      REQUIRE(IsRank(rank));
      REQUIRE(seen.insert(rank).second);
      REQUIRE(rank > before);
      REQUIRE((*after == '\0' || rank < after));
    }
  }
}

TEST_CASE("a gap whose every place is taken gets further letters") {
  const auto taken = [](std::string_view rank) { return rank.size() < 10; };
  const std::string rank = RankBetween("hjkmpq", "hjkmpr", "k7m2qx", taken);
  CHECK(rank.size() == 10);
  CHECK(rank > "hjkmpq");
  CHECK(rank < "hjkmpr");
}

TEST_CASE("there is always a rank before the first and after the last") {
  for (const char* end : {"zzzzzz", "zzzzzx", "zzzzzzzzzzzz", "zzzzzzzzzzx", "zzzzzzc"}) {
    const std::string rank = RankBetween(end, "", "k7m2qx");
    CHECK_MESSAGE(rank > end, rank);
    CHECK_MESSAGE(IsRank(rank), rank);
  }
  for (const char* end : {"bbbbbc", "bbbbbbc", "bbbbbbbbbbbbc", "bbbcbb", "bbbbbbbbbc"}) {
    const std::string rank = RankBetween("", end, "k7m2qx");
    CHECK_MESSAGE(rank < end, rank);
    CHECK_MESSAGE(IsRank(rank), rank);
  }
}

TEST_CASE("neighbours that are no ranks, equal or in wrong order still give a rank") {
  CHECK(IsRank(RankBetween("hjkmpq", "hjkmpq", "k7m2qx")));
  CHECK(RankBetween("hjkmpq", "hjkmpq", "k7m2qx") > "hjkmpq");
  CHECK(IsRank(RankBetween("hjkmpr", "hjkmpq", "k7m2qx")));
  CHECK(IsRank(RankBetween("hjkmpq", "hjkmpqb", "k7m2qx")));
  CHECK(IsRank(RankBetween("0|i0000f:", "0|i0000n:", "k7m2qx")));
  CHECK(IsRank(RankBetween("", "bbbbbb", "k7m2qx")));
}

TEST_CASE("even ranks increase, with room at both ends and between") {
  CHECK(EvenRanks(0).empty());
  CHECK(EvenRanks(1) == std::vector<std::string>{"pbbbbb"});  // 9 * 18^5, the middle
  for (const std::size_t count : {2U, 10U, 10000U, 100000U}) {
    const std::vector<std::string> ranks = EvenRanks(count);
    REQUIRE(ranks.size() == count);
    for (std::size_t i = 0; i < count; ++i) {
      REQUIRE(IsRank(ranks[i]));
      REQUIRE(ranks[i].size() == 6);
      if (i > 0) REQUIRE(Value(ranks[i]) - Value(ranks[i - 1]) >= 100);
    }
    CHECK(Value(ranks.front()) > 34012224 / 5);
    CHECK(Value(ranks.back()) < 34012224 / 5 * 4);
  }
}

using Indices = std::vector<std::size_t>;

TEST_CASE("a longest increasing run keeps the most ranks") {
  const std::vector<std::string> ranks = {"cccccc", "zzzzzz", "dddddd", "ffffff",
                                          "",       "bbbbbc", "gggggg"};
  CHECK(LongestIncreasing(ranks) == Indices{0, 2, 3, 6});
  CHECK(LongestIncreasing({}).empty());
  CHECK(LongestIncreasing(std::vector<std::string>{"", "no rank"}).empty());
}

TEST_CASE("of equal ranks the earlier story keeps its own") {
  const std::vector<std::string> ranks = {"cccccc", "dddddd", "dddddd", "ffffff"};
  CHECK(LongestIncreasing(ranks) == Indices{0, 1, 3});
}

TEST_CASE("an order is reached by changing the stories out of line only") {
  const std::vector<std::string> ids = {"a1", "a2", "a3", "a4", "a5"};
  const std::vector<std::string> ranks = {"zzzzzx", "cccccc", "", "dddddd", "bbbbbc"};
  const std::vector<std::string> wished = RanksInOrder(ids, ranks);
  CHECK(wished[1] == "cccccc");
  CHECK(wished[3] == "dddddd");
  for (std::size_t i = 1; i < wished.size(); ++i) CHECK(wished[i - 1] < wished[i]);
  CHECK(RanksInOrder(ids, wished) == wished);
}

TEST_CASE("an order of stories without any rank is made from scratch") {
  const std::vector<std::string> ids = {"a1", "a2", "a3"};
  const std::vector<std::string> ranks = RanksInOrder(ids, std::vector<std::string>(3));
  CHECK(ranks[0] == RankBetween("", "", "a1"));
  CHECK(ranks[0] < ranks[1]);
  CHECK(ranks[1] < ranks[2]);
  CHECK(RanksInOrder({}, {}).empty());
}

}  // namespace
}  // namespace backlog
