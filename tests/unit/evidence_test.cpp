#include "backlog/rules/evidence.h"

#include <doctest/doctest.h>

#include "backlog_kit.h"

namespace backlog {
namespace {

Feedback Observed(std::string id, std::string_view day, std::vector<std::string> stories = {}) {
  Feedback feedback;
  feedback.id = std::move(id);
  feedback.text = "The queue is long";
  feedback.stories = std::move(stories);
  feedback.created = kit::Day(day);
  return feedback;
}

std::string FeedbackIds(const std::vector<const Feedback*>& found) {
  std::string ids;
  for (const Feedback* each : found) ids += (ids.empty() ? "" : " ") + each->id;
  return ids;
}

TEST_CASE("what was joined is evidence for the stories of what it was joined with") {
  Backlog backlog;
  Feedback joined = Observed("b1aaaa", "2026-10-03");
  joined.joined = "a1aaaa";
  Feedback again = Observed("c1aaaa", "2026-10-02", {"s2aaaa"});
  again.joined = "b1aaaa";
  Feedback gone = Observed("d1aaaa", "2026-10-04", {"s1aaaa"});
  gone.dismissed = Drop{kit::Day("2026-10-05"), "Ada", "nobody else"};
  backlog.feedback = {Observed("a1aaaa", "2026-10-01", {"s1aaaa"}), joined, again, gone};
  const Evidence evidence(backlog);
  CHECK(FeedbackIds(evidence.For("s1aaaa")) == "b1aaaa c1aaaa a1aaaa");
  CHECK(FeedbackIds(evidence.For("s2aaaa")) == "c1aaaa");
  CHECK(evidence.CountFor("s3aaaa") == 0);
}

TEST_CASE("a story that both name is counted once") {
  Backlog backlog;
  Feedback joined = Observed("b1aaaa", "2026-10-03", {"s1aaaa"});
  joined.joined = "a1aaaa";
  backlog.feedback = {Observed("a1aaaa", "2026-10-01", {"s1aaaa"}), joined};
  CHECK(Evidence(backlog).CountFor("s1aaaa") == 2);
}

TEST_CASE("a circle of joins comes to an end") {
  Backlog backlog;
  backlog.feedback = {Observed("a1aaaa", "2026-10-01", {"s1aaaa"}),
                      Observed("b1aaaa", "2026-10-02")};
  backlog.feedback[0].joined = "b1aaaa";
  backlog.feedback[1].joined = "a1aaaa";
  CHECK(Evidence(backlog).CountFor("s1aaaa") >= 1);
}

TEST_CASE("untriaged is what nothing follows from yet, the oldest first") {
  Backlog backlog;
  Feedback about_goal = Observed("c1aaaa", "2026-10-01");
  about_goal.product_goal = "promise";
  Feedback dismissed = Observed("d1aaaa", "2026-10-01");
  dismissed.dismissed = Drop{kit::Day("2026-10-05"), "Ada", "nobody else"};
  Feedback joined = Observed("e1aaaa", "2026-10-01");
  joined.joined = "a1aaaa";
  Feedback of_release = Observed("f1aaaa", "2026-10-02");
  of_release.release = "1.0";
  backlog.feedback = {Observed("a1aaaa", "2026-10-03"),
                      Observed("b1aaaa", "2026-10-03", {"s1aaaa"}),
                      about_goal,
                      dismissed,
                      joined,
                      of_release,
                      Observed("g1aaaa", "2026-10-01")};
  CHECK(FeedbackIds(Untriaged(backlog)) == "g1aaaa f1aaaa a1aaaa");
  // What a decision rests on led to something.
  Decision decision;
  decision.evidence = {"g1aaaa"};
  backlog.decisions = {decision};
  CHECK(FeedbackIds(Untriaged(backlog)) == "f1aaaa a1aaaa");
}

}  // namespace
}  // namespace backlog
