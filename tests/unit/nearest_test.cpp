// Edit distances known from the literature, and suggestions for words that users mistype.
#include "backlog/model/nearest.h"

#include <doctest/doctest.h>

#include <array>
#include <vector>

namespace backlog {
namespace {

TEST_CASE("the distance counts insertions, removals, replacements and swaps") {
  CHECK(EditDistance("", "") == 0);
  CHECK(EditDistance("", "abc") == 3);
  CHECK(EditDistance("abc", "") == 3);
  CHECK(EditDistance("kitten", "sitting") == 3);
  CHECK(EditDistance("Saturday", "Sunday") == 3);
  CHECK(EditDistance("ab", "ba") == 1);
  CHECK(EditDistance("CA", "ABC") == 3);  // 2 without the restriction
  CHECK(EditDistance("accept", "acecpt") == 1);
}

TEST_CASE("the nearest word is suggested, the first of equals") {
  const std::vector<std::string> keys = {"status", "size", "sprint", "title", "risk"};
  CHECK(Nearest("staus", keys) == "status");
  CHECK(Nearest("Titel", keys) == "title");
  CHECK(Nearest("SIZE", keys) == "size");
  CHECK(Nearest("rsk", keys) == "risk");
  CHECK(Nearest("sprints", keys) == "sprint");
  constexpr std::array<std::string_view, 2> kPair = {"add", "and"};
  CHECK(Nearest("aid", kPair) == "add");
}

TEST_CASE("no suggestion is made where nothing is near") {
  const std::vector<std::string> keys = {"status", "size", "id"};
  CHECK(!Nearest("colour", keys).has_value());
  CHECK(!Nearest("x", keys).has_value());
  CHECK(!Nearest("", keys).has_value());
  CHECK(!Nearest("abcdefgh", keys).has_value());
  CHECK(!Nearest("statuses", keys, 1).has_value());
  CHECK(Nearest("statuses", keys, 2) == "status");
  CHECK(!Nearest("status", std::vector<std::string>{}).has_value());
}

}  // namespace
}  // namespace backlog
