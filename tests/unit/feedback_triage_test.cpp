#include "backlog/rules/feedback_triage.h"

#include <doctest/doctest.h>

#include "backlog_kit.h"

namespace backlog {
namespace {

Feedback Heard(std::string id, std::string joined = {}) {
  Feedback feedback;
  feedback.id = std::move(id);
  feedback.text = "The queue is long";
  feedback.joined = std::move(joined);
  return feedback;
}

Backlog TriageBacklog() {
  Backlog backlog = kit::Of({kit::Ready("k7m2qx", "cccccc"), kit::Ready("p3w9da", "dddddd")});
  ProductGoal goal;
  goal.id = "promise";
  goal.text = "Repairs are back";
  backlog.vision.goals = {goal};
  backlog.feedback = {Heard("a1aaaa"), Heard("b1aaaa", "a1aaaa"), Heard("c1aaaa")};
  return backlog;
}

TEST_CASE("feedback is linked with stories and a goal, each story once") {
  const Backlog backlog = TriageBacklog();
  Feedback feedback = backlog.feedback[0];
  feedback.stories = {"k7m2qx"};
  feedback.dismissed = Drop{kit::Day("2026-10-05"), "Ada", "nobody else"};
  const auto linked = LinkFeedback(backlog, feedback, {"2", "k7m"}, "promise");
  REQUIRE(linked);
  CHECK(linked->stories == std::vector<std::string>{"k7m2qx", "p3w9da"});
  CHECK(linked->product_goal == "promise");
  CHECK_FALSE(linked->dismissed);
  CHECK_FALSE(LinkFeedback(backlog, feedback, {"zzz"}, ""));
  CHECK_FALSE(LinkFeedback(backlog, feedback, {}, "promises"));
}

TEST_CASE("feedback is joined with the last of a chain, never with itself or in a circle") {
  const Backlog backlog = TriageBacklog();
  const auto joined = JoinFeedback(backlog, backlog.feedback[2], "b1");
  REQUIRE(joined);
  CHECK(joined->joined == "a1aaaa");
  CHECK_FALSE(JoinFeedback(backlog, backlog.feedback[0], "a1aaaa"));
  CHECK_FALSE(JoinFeedback(backlog, backlog.feedback[0], "b1aaaa"));
  CHECK_FALSE(JoinFeedback(backlog, backlog.feedback[0], "z"));
}

TEST_CASE("feedback is dismissed for a reason, which is kept with who and when") {
  const Deed deed{kit::Day("2026-11-02"), "Ada"};
  const auto dismissed = DismissFeedback(Heard("a1aaaa"), "nobody else", deed);
  REQUIRE(dismissed);
  CHECK(dismissed->dismissed == Drop{kit::Day("2026-11-02"), "Ada", "nobody else"});
  CHECK_FALSE(DismissFeedback(Heard("a1aaaa"), " ", deed));
}

}  // namespace
}  // namespace backlog
