#include "backlog/rules/story_differences.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using backlog::Criterion;
using backlog::Difference;
using backlog::DifferencesOf;
using backlog::Question;
using backlog::Story;
using backlog::Verdict;

namespace {

Story ComparedStory() {
  Story story;
  story.id = "k7m2qx";
  story.title = "Pay by card";
  story.rank = "hjkmpq";
  story.size = 8;
  story.labels = {"web", "pay"};
  story.acceptance_criteria = {{"c1", "Tax is shown", Verdict::kOpen},
                               {"c2", "Cards are kept", Verdict::kOpen}};
  return story;
}

// What is said of a change to the story, derived fields left out.
template <class Change>
std::vector<std::string> SaidOf(const Change& change) {
  Story after = ComparedStory();
  change(after);
  std::vector<std::string> said;
  for (const Difference& each : DifferencesOf(ComparedStory(), after)) {
    if (!each.is_derived) said.push_back(each.says);
  }
  return said;
}

using Said = std::vector<std::string>;

}  // namespace

TEST_CASE("two equal stories have no differences") {
  CHECK(DifferencesOf(ComparedStory(), ComparedStory()).empty());
}

TEST_CASE("a value is told with what it was, unless nothing was there") {
  CHECK(SaidOf([](Story& story) { story.size = 5; }) == Said{"size 8 -> 5"});
  CHECK(SaidOf([](Story& story) { story.size.reset(); }) == Said{"size 8 -> none"});
  CHECK(SaidOf([](Story& story) { story.risk = 5; }) == Said{"risk 5"});
  CHECK(SaidOf([](Story& story) { story.status = backlog::Status::kReady; }) ==
        Said{"status new -> ready"});
}

TEST_CASE("a list is told item by item, and its order where only that changed") {
  CHECK(SaidOf([](Story& story) {
          story.labels = {"web", "card"};
        }) == Said{"labels - pay", "labels + card"});
  CHECK(SaidOf([](Story& story) {
          story.labels = {"pay", "web"};
        }) == Said{"labels in another order"});
}

TEST_CASE("criteria are told by their place, found by their id") {
  CHECK(SaidOf([](Story& story) { story.acceptance_criteria[1].result = Verdict::kFail; }) ==
        Said{"criterion 2 failed"});
  CHECK(SaidOf([](Story& story) {
          story.acceptance_criteria.erase(story.acceptance_criteria.begin());
        }) == Said{"criterion - 'Tax is shown'"});
  CHECK(SaidOf([](Story& story) {
          story.acceptance_criteria.insert(story.acceptance_criteria.begin(),
                                           {"c3", "It is fast", {}});
        }) == Said{"criterion 1 + 'It is fast'"});
}

TEST_CASE("a move is told by its direction") {
  CHECK(SaidOf([](Story& story) { story.rank = "hjkmpp"; }) == Said{"moved up"});
  CHECK(SaidOf([](Story& story) { story.rank = "hjkmpz"; }) == Said{"moved down"});
  CHECK(SaidOf([](Story& story) { story.rank.clear(); }).empty());
}

TEST_CASE("questions, blocks and drops are told as what people did") {
  Story asked = ComparedStory();
  asked.questions = {Question{"q1", "Which cards?", "Ada", "Tom", {}, "", "", {}}};
  const auto first = DifferencesOf(ComparedStory(), asked);
  REQUIRE(first.size() == 1);
  CHECK(first[0].says == "asked Tom: 'Which cards?'");
  Story answered = asked;
  answered.questions[0].answer = "The usual ones";
  const auto second = DifferencesOf(asked, answered);
  REQUIRE(second.size() == 1);
  CHECK(second[0].says == "answered 'Which cards?': The usual ones");
  CHECK(SaidOf([](Story& story) {
          story.blocked = backlog::Block{"no test cards", {}};
        }) == Said{"blocked: no test cards"});
  CHECK(SaidOf([](Story& story) {
          story.dropped = backlog::Drop{{}, "Ada", "bought"};
        }) == Said{"dropped by Ada: bought"});
}

TEST_CASE("the days of states and digests follow from others") {
  CHECK(SaidOf([](Story& story) { story.accepted_digest = "0123456789abcdef"; }).empty());
  CHECK(SaidOf([](Story& story) { story.readied = backlog::Date::Parse("2026-11-02"); }).empty());
}

TEST_CASE("values before and after are as the file has them, without quotes") {
  Story after = ComparedStory();
  after.title = "Pay with any card";
  const auto differences = DifferencesOf(ComparedStory(), after);
  REQUIRE(differences.size() == 1);
  CHECK(differences[0].key == "title");
  CHECK(differences[0].from == "Pay by card");
  CHECK(differences[0].to == "Pay with any card");
  CHECK(differences[0].says == "title 'Pay by card' -> 'Pay with any card'");
}
