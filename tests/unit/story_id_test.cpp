// Ids, slugs and file names. The hash is checked against its published vectors, because ids of
// imported stories depend on it for ever.
#include "backlog/model/story_id.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "model/stable_hash.h"

namespace backlog {
namespace {

TEST_CASE("the hash gives the published values of FNV-1a and of splitmix64") {
  CHECK(Fnv1a64("") == 0xcbf29ce484222325U);
  CHECK(Fnv1a64("a") == 0xaf63dc4c8601ec8cU);
  CHECK(Fnv1a64("foobar") == 0x85944171f73967e8U);
  // splitmix64 seeded with 1234567: state advances by the golden ratio, output is the mix.
  constexpr std::uint64_t kGolden = 0x9e3779b97f4a7c15U;
  CHECK(Mix64(1234567 + kGolden) == 6457827717110365317U);
  CHECK(Mix64(1234567 + 2 * kGolden) == 3203168211198807973U);
  CHECK(Mix64(1234567 + 3 * kGolden) == 9817491932198370423U);
}

TEST_CASE("an id is a letter and five letters or digits, one of them a digit") {
  for (const char* id : {"k7m2qx", "a00000", "zzzzz9", "e12345"}) CHECK_MESSAGE(IsStoryId(id), id);
  for (const char* text : {"", "k7m2q", "k7m2qxx", "77m2qx", "K7m2qx", "k7m2qX", "kmmmqx", "k7m2ql",
                           "k7m2qi", "k7m2qo", "k7m2qu", "i7m2qx", "k7m-qx", "k7m2q "}) {
    CHECK_MESSAGE(!IsStoryId(text), text);
  }
}

TEST_CASE("the beginning of an id is told from other words") {
  for (const char* text : {"k", "k7", "kmmmq", "k7m2qx"})
    CHECK_MESSAGE(IsStoryIdPrefix(text), text);
  for (const char* text : {"", "7", "14", "k7m2qxx", "ku", "kmmmqx", "K7", "k-"}) {
    CHECK_MESSAGE(!IsStoryIdPrefix(text), text);
  }
}

TEST_CASE("random ids are ids, and seldom meet") {
  std::mt19937_64 random(1);  // NOLINT(*-msc51-cpp): the test wants the same ids each time
  std::set<std::string> seen;
  for (int i = 0; i < 10000; ++i) {
    const std::string id = RandomStoryId(random);
    REQUIRE_MESSAGE(IsStoryId(id), id);
    seen.insert(id);
  }
  // 10,000 of 625 million: one birthday pair in twelve such runs.
  CHECK(seen.size() >= 9998);
}

TEST_CASE("every character of an id is used about equally") {
  std::map<char, int> first;
  std::map<char, int> last;
  constexpr int kDraws = 64000;
  for (std::uint64_t i = 0; i < kDraws; ++i) {
    const std::string id = StoryIdFromBits(i);
    ++first[id.front()];
    ++last[id.back()];
  }
  CHECK(first.size() == 22);
  CHECK(last.size() == 32);
  for (const auto& [c, count] : first) CHECK_MESSAGE(count > kDraws / 22 * 8 / 10, c);
  // Digits are a little more frequent, because an id without any is drawn again.
  for (const auto& [c, count] : last) CHECK_MESSAGE(count > kDraws / 32 * 7 / 10, c);
}

TEST_CASE("a hashed id depends on system, key and attempt, and on nothing else") {
  const std::string id = HashedStoryId("jira", "SHOP-12");
  CHECK(IsStoryId(id));
  CHECK(HashedStoryId("jira", "SHOP-12") == id);
  CHECK(HashedStoryId("jira", "SHOP-12", 0) == id);
  CHECK(HashedStoryId("jira", "SHOP-12", 1) != id);
  CHECK(HashedStoryId("jira", "SHOP-13") != id);
  CHECK(HashedStoryId("csv", "SHOP-12") != id);
  CHECK(HashedStoryId("jiraS", "HOP-12") != id);
  CHECK(HashedStoryId("jira", "SHOP-1", 20) != HashedStoryId("jira", "SHOP-12", 0));
}

TEST_CASE("hashed ids are those of the format, for ever") {
  // From a second implementation, in Python, of the two published functions.
  CHECK(HashedStoryId("jira", "SHOP-12") == "c7y1r9");
  CHECK(HashedStoryId("jira", "SHOP-12", 1) == "yvb2fy");
  CHECK(HashedStoryId("csv", "Export the backlog as CSV") == "xhr658");
}

TEST_CASE("hashed ids of 20,000 keys meet as seldom as chance has it") {
  std::set<std::string> seen;
  for (int i = 0; i < 20000; ++i) seen.insert(HashedStoryId("jira", "SHOP-" + std::to_string(i)));
  CHECK(seen.size() >= 19996);  // expected collisions: 20,000^2 / 2 / 625 million = 0.3
}

TEST_CASE("shortest unique prefixes tell every id from its neighbours") {
  const std::vector<std::string> ids = {"a1bcde", "a1bcdf", "a1c000", "b20000", "k70000"};
  CHECK(ShortestUniquePrefixes(ids) == std::vector<std::size_t>{6, 6, 3, 2, 2});
  CHECK(ShortestUniquePrefixes({}).empty());
  const std::vector<std::string> twins = {"a1bcde", "a1bcde"};
  CHECK(ShortestUniquePrefixes(twins) == std::vector<std::size_t>{6, 6});
}

TEST_CASE("a slug is the title's words in plain letters") {
  CHECK(Slug("Export the backlog as CSV") == "export-the-backlog-as-csv");
  CHECK(Slug("  Pay -- by card!  ") == "pay-by-card");
  CHECK(Slug("Don't lose the user’s cart") == "dont-lose-the-users-cart");
  CHECK(Slug("Überprüfe Größe, café & naïve Ärger") == "uberprufe-grosse-cafe-naive-arger");
  CHECK(Slug("Łódź, Ærø og Þingvellir") == "lodz-aero-og-thingvellir");
  CHECK(Slug("ﬁne ²") == "fine-2");
  CHECK(Slug("日本語 v2") == "v2");
  CHECK(Slug("日本語").empty());
  CHECK(Slug("").empty());
  CHECK(Slug("'").empty());
}

TEST_CASE("a slug ends after a word, within 40 characters") {
  //            1234567890123456789012345678901234567890
  CHECK(Slug("As a visitor I want to see all the prices of it") ==
        "as-a-visitor-i-want-to-see-all-the");
  CHECK(Slug("abcdefghi abcdefghi abcdefghi abcdefghij") ==
        "abcdefghi-abcdefghi-abcdefghi-abcdefghij");
  CHECK(Slug("abcdefghi abcdefghi abcdefghi abcdefghijk") == "abcdefghi-abcdefghi-abcdefghi");
  CHECK(Slug(std::string(50, 'x')) == std::string(40, 'x'));
}

TEST_CASE("a title that is not UTF-8 still gives a slug of plain letters") {
  CHECK(Slug("Caf\xe9 Menu") == "caf-menu");
}

TEST_CASE("a story's file is named by id and slug, and found by its id") {
  CHECK(StoryFileName("k7m2qx", "Pay by card") == "k7m2qx-pay-by-card.yaml");
  CHECK(StoryFileName("k7m2qx", "支付") == "k7m2qx.yaml");
  CHECK(IdOfFileName("k7m2qx-pay-by-card.yaml") == "k7m2qx");
  CHECK(IdOfFileName("k7m2qx.yaml") == "k7m2qx");
  for (const char* name : {"", ".yaml", "k7m2qx", "k7m2qx.yml", "k7m2qx.yaml~", "k7m2qxpay.yaml",
                           ".k7m2qx.yaml", "README.yaml", "k7m2q-pay.yaml", "K7M2QX.yaml"}) {
    CHECK_MESSAGE(!IdOfFileName(name).has_value(), name);
  }
}

}  // namespace
}  // namespace backlog
