// What a public copy holds, and what it must not.
#include "backlog/rules/publication.h"

#include <doctest/doctest.h>

#include "backlog/model/backlog.h"

namespace backlog {
namespace {

const std::string kPrivate = "PRIVATE";

/// Every text of it that is not for everybody says so.
Backlog BacklogWithSecrets() {
  Backlog backlog;
  Story story;
  story.id = "k7m2qx";
  story.title = "Pay by card";
  story.role = "shopper";
  story.want = "to pay by card";
  story.benefit = "I need no cash";
  story.status = Status::kInProgress;
  story.size = 5;
  story.acceptance_criteria = {{"a", "The bank confirms", Verdict::kFail}};
  story.description = kPrivate;
  story.assignee = kPrivate;
  story.questions = {{"q", kPrivate, kPrivate, kPrivate, {}, kPrivate, kPrivate, {}}};
  story.notes = {{"n", kPrivate, {}, kPrivate}};
  story.rejections = {{"r", {}, kPrivate, kPrivate, {"a"}}};
  story.past_sprints = {{1, 5, Outcome::kSpilled, {}, {}, kPrivate}};
  story.past_releases = {{"0.9", {}, {}, "removed", kPrivate}};
  story.reopened = {{{}, kPrivate, kPrivate}};
  story.waived = {{{"ready size"}, kPrivate, kPrivate, {}}};
  story.pinned = Pin{PinWhere::kTop, {}, kPrivate, kPrivate, {}};
  story.blocked = Block{kPrivate, {}};
  story.dropped = Drop{{}, kPrivate, kPrivate};
  story.finished_by = kPrivate;
  story.accepted_by = kPrivate;
  story.external = External{kPrivate, kPrivate, kPrivate};
  story.unknown = {{"salary", TextValue()}};
  story.imported = {{"reporter", TextValue()}};
  backlog.Put(story);
  Sprint sprint;
  sprint.number = 1;
  sprint.goal = "People pay";
  sprint.capacity = 20;
  sprint.agreed_by = kPrivate;
  sprint.reason = kPrivate;
  sprint.notes = {{"n", kPrivate, {}, kPrivate}};
  backlog.sprints = {sprint};
  Release release;
  release.name = "1.0";
  release.goal = "The first shop";
  release.notes = kPrivate;
  release.waived = {{{"must"}, kPrivate, kPrivate, {}}};
  backlog.releases = {release};
  Feedback feedback;
  feedback.id = "f1f1f1";
  feedback.text = kPrivate;
  feedback.from = kPrivate;
  backlog.feedback = {feedback};
  Decision decision;
  decision.id = "d1d1d1";
  decision.question = "Which bank?";
  decision.choice = "the cheap one";
  decision.reason = kPrivate;
  decision.by = kPrivate;
  decision.options.emplace_back().text = kPrivate;
  decision.evidence = {"f1f1f1"};
  backlog.decisions = {decision};
  backlog.settings.name = "Web shop";
  backlog.settings.product_owner = {kPrivate};
  backlog.settings.people = {{kPrivate, 8}};
  backlog.settings.expected_velocity = {15, 25};
  return backlog;
}

TEST_CASE("a public copy has what is built and planned") {
  const Backlog shown = PublicCopy(BacklogWithSecrets());
  const Story* story = shown.Find("k7m2qx");
  REQUIRE(story != nullptr);
  CHECK(story->title == "Pay by card");
  CHECK(story->want == "to pay by card");
  CHECK(story->status == Status::kInProgress);
  CHECK(story->size == 5);
  CHECK(story->acceptance_criteria.at(0).text == "The bank confirms");
  CHECK(shown.sprints.at(0).goal == "People pay");
  CHECK(shown.releases.at(0).goal == "The first shop");
  CHECK(shown.decisions.at(0).question == "Which bank?");
  CHECK(shown.decisions.at(0).choice == "the cheap one");
  CHECK(shown.settings.name == "Web shop");
}

TEST_CASE("a public copy has neither people nor their words nor how fast they are") {
  const Backlog shown = PublicCopy(BacklogWithSecrets());
  // A story of which only public fields are set is what is left.
  Story story;
  story.id = "k7m2qx";
  story.title = "Pay by card";
  story.role = "shopper";
  story.want = "to pay by card";
  story.benefit = "I need no cash";
  story.status = Status::kInProgress;
  story.size = 5;
  story.acceptance_criteria = {{"a", "The bank confirms", Verdict::kOpen}};
  story.dropped = Drop{};
  CHECK(*shown.Find("k7m2qx") == story);
  Sprint sprint;
  sprint.number = 1;
  sprint.goal = "People pay";
  CHECK(shown.sprints.at(0) == sprint);
  Release release;
  release.name = "1.0";
  release.goal = "The first shop";
  CHECK(shown.releases.at(0) == release);
  CHECK(shown.feedback.empty());
  Decision decision;
  decision.id = "d1d1d1";
  decision.question = "Which bank?";
  decision.choice = "the cheap one";
  CHECK(shown.decisions.at(0) == decision);
  CHECK(shown.settings.product_owner.empty());
  CHECK(shown.settings.people.empty());
  CHECK(shown.settings.expected_velocity.empty());
}

}  // namespace
}  // namespace backlog
