#include "backlog/rules/waiting.h"

#include <doctest/doctest.h>

#include "life_cycle_kit.h"

namespace backlog {
namespace {

using kit::Day;
using kit::Of;
using kit::Why;

const Date kWaitingDay = Day("2026-11-24");

Question Open(std::string text, std::string of, std::string_view on) {
  Question question;
  question.text = std::move(text);
  question.of = std::move(of);
  if (!on.empty()) question.on = Day(on);
  return question;
}

TEST_CASE("what a story waits for is told with its age") {
  Story story = kit::Ready("a1aaaa");
  CHECK(WaitingSummary(story, kWaitingDay).empty());
  story.questions = {Open("Which cards?", "Ada", "2026-11-21")};
  CHECK(WaitingSummary(story, kWaitingDay) == "waiting for Ada, 3 days");
  CHECK(WaitingLine(WaitsOf(story)[0], kWaitingDay) == "for Ada, 3 days: Which cards?");
  story.questions[0].on = Day("2026-11-23");
  CHECK(WaitingSummary(story, kWaitingDay) == "waiting for Ada, 1 day");
  story.questions[0].on = kWaitingDay;
  CHECK(WaitingSummary(story, kWaitingDay) == "waiting for Ada, since today");
  story.questions[0].on = Day("2026-11-25");
  CHECK(WaitingSummary(story, kWaitingDay) == "waiting for Ada");
  story.questions[0].on.reset();
  story.questions[0].of.clear();
  CHECK(WaitingSummary(story, kWaitingDay) == "waiting for an answer");
}

TEST_CASE("a reason goes on behind waiting for, or stands by itself") {
  Story story = kit::Ready("a1aaaa");
  const auto told = [&](std::string_view reason) {
    story.blocked = Block{std::string(reason), Day("2026-11-22")};
    return WaitingSummary(story, kWaitingDay);
  };
  CHECK(told("test cards") == "waiting for test cards, 2 days");
  CHECK(told("Waiting for test cards.") == "waiting for test cards, 2 days");
  CHECK(told("The bank is silent.") == "waiting: The bank is silent, 2 days");
  CHECK(told("The bank has not signed the contract for the terminal") ==
        "waiting: The bank has not signed the..., 2 days");
}

TEST_CASE("the oldest of several waits is told, and how many more there are") {
  Story story = kit::Ready("a1aaaa");
  story.blocked = Block{"test cards", Day("2026-11-22")};
  story.questions = {Open("Which?", "Ada", "2026-11-23"), Open("Why?", "Ben", "2026-11-20"),
                     Open("Who?", "Cleo", "")};
  CHECK(WaitingSummary(story, kWaitingDay) == "waiting for Ben, 4 days, and 3 more");
  story.questions[1].answer = "Because";
  CHECK(WaitingSummary(story, kWaitingDay) == "waiting for test cards, 2 days, and 2 more");
}

TEST_CASE("nobody waits for a story that is over, nor for what a spike is to find out") {
  Story story = kit::Accepted("a1aaaa", 3);
  story.questions = {Open("Which?", "Ada", "2026-11-23")};
  CHECK(WaitsOf(story).empty());
  Story spike = kit::Ready("b2bbbb");
  spike.type = Type::kSpike;
  spike.questions = {Open("Does it work?", "", "2026-11-23")};
  CHECK(WaitsOf(spike).empty());
  spike.questions[0].of = "Ada";
  CHECK(WaitsOf(spike).size() == 1);
}

TEST_CASE("a block keeps its day until the reason changes") {
  const Backlog backlog = Of({kit::Ready("a1aaaa"), kit::Accepted("b2bbbb", 3)});
  const auto blocked = BlockStory(backlog, *backlog.Find("a1aaaa"), "test cards", kit::Today());
  REQUIRE(blocked);
  const Story& story = blocked->stories[0];
  CHECK(story.blocked == Block{"test cards", Day("2026-11-24")});
  CHECK(Why(BlockStory(backlog, story, "test cards", kit::Today())) ==
        "cannot block 'a1aaaa': it is, for the same reason, since 2026-11-24");
  CHECK(BlockStory(backlog, story, "a contract", kit::Today()));
  CHECK(Why(BlockStory(backlog, *backlog.Find("b2bbbb"), "test cards", kit::Today())) ==
        "cannot block 'b2bbbb': it is accepted, not open");
  CHECK(Why(UnblockStory(*backlog.Find("a1aaaa"))) == "cannot unblock 'a1aaaa': it is not blocked");
  CHECK(kit::After(UnblockStory(story)) == *backlog.Find("a1aaaa"));
}

TEST_CASE("an open question costs a story its readiness, but not in a sprint") {
  const Backlog backlog =
      Of({kit::Ready("a1aaaa"), kit::InSprint("b2bbbb", 3, Status::kInProgress)}, {kit::kActive});
  const Story asked =
      kit::After(AskQuestion(backlog, *backlog.Find("a1aaaa"), "Which?", "Ada", kit::Today()));
  CHECK(asked.status == Status::kNew);
  REQUIRE(asked.questions.size() == 1);
  CHECK(asked.questions[0].by == "Marta");
  CHECK(asked.questions[0].of == "Ada");
  CHECK(asked.questions[0].on == Day("2026-11-24"));
  CHECK_FALSE(asked.questions[0].id.empty());
  CHECK(kit::After(AskQuestion(backlog, *backlog.Find("b2bbbb"), "Which?", "", kit::Today()))
            .status == Status::kInProgress);
  const Story answered = kit::After(AnswerQuestion(backlog, asked, "1", "All", kit::Today()));
  CHECK(answered.questions[0].answer == "All");
  CHECK(answered.questions[0].answered_by == "Marta");
  CHECK(Why(AnswerQuestion(backlog, answered, "1", "None", kit::Today())) ==
        "cannot answer '1' of 'a1aaaa': it has an answer: \"All\"");
}

}  // namespace
}  // namespace backlog
