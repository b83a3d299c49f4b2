#include "report/similar_texts.h"

#include <doctest/doctest.h>

namespace backlog {
namespace {

using TextNumbers = std::vector<std::size_t>;

TEST_CASE("words have the stem of their other forms, in any case and script") {
  CHECK(StemsOf("Bookings, booked: BOOKING!") == std::vector<std::string>{"book"});
  CHECK(StemsOf("confirmation") == StemsOf("confirm"));
  CHECK(StemsOf("Übergrößen") == std::vector<std::string>{"übergr"});
  CHECK(StemsOf("It is a new day when they").empty());
}

TEST_CASE("texts that share rare words are nearer than those that share common ones") {
  SimilarTexts texts;
  texts.Add("Send a confirmation by mail when a repair is booked");
  texts.Add("Rate the repair");
  texts.Add("See how far the repair is");
  texts.Add("Repair prices on the booking page");
  CHECK(texts.NearestTo("Nobody confirmed the booking, I had to call", 3) == TextNumbers{0});
  CHECK(texts.NearestTo("A repair", 2) == TextNumbers{0, 1});
  CHECK(texts.NearestTo("How much are repair prices?", 1) == TextNumbers{3});
}

TEST_CASE("one word is a likeness for a long text only where it is rare") {
  SimilarTexts texts;
  texts.Add("Rate the repair");
  CHECK(texts.NearestTo("The workshop closed early, my repair could not be fetched", 3).empty());
  CHECK(texts.NearestTo("", 3).empty());
  for (int i = 0; i < 4; ++i) texts.Add("Another story");
  CHECK(texts.NearestTo("The workshop closed early, my repair could not be fetched", 3) ==
        TextNumbers{0});
}

}  // namespace
}  // namespace backlog
