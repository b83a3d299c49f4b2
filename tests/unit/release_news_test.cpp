#include "backlog/rules/release_news.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace backlog {
namespace {

const std::optional<Date> kNewsDay = Date::Parse("2026-11-10");

Story NewsStory(std::string id, Status status, std::string_view accepted = {}) {
  Story story;
  story.title = "Story " + id;
  story.id = std::move(id);
  story.status = status;
  story.release = "1.0";
  if (!accepted.empty()) story.accepted = Date::Parse(accepted);
  return story;
}

Backlog NewsBacklog(std::vector<Story> stories) {
  Backlog backlog;
  backlog.SetStories(std::move(stories));
  Release release;
  release.name = "1.0";
  backlog.releases.push_back(release);
  return backlog;
}

ReleaseNews NewsOfRelease(const Backlog& backlog, const std::string& who = {}) {
  return NewsFor(backlog, {&backlog.releases.front(), who, *kNewsDay});
}

TEST_CASE("news is what was accepted on the day or later, in this release, by day") {
  Story elsewhere = NewsStory("d1", Status::kAccepted, "2026-11-11");
  elsewhere.release = "2.0";
  const Backlog backlog = NewsBacklog({NewsStory("a1", Status::kAccepted, "2026-11-12"),
                                       NewsStory("b1", Status::kAccepted, "2026-11-10"),
                                       NewsStory("c1", Status::kAccepted, "2026-11-09"), elsewhere,
                                       NewsStory("e1", Status::kDone)});
  const ReleaseNews news = NewsOfRelease(backlog);
  REQUIRE(news.accepted.size() == 2);
  CHECK(news.accepted[0]->id == "b1");
  CHECK(news.accepted[1]->id == "a1");
  CHECK(NewsFor(backlog, {nullptr, "", *kNewsDay}).accepted.size() == 3);
}

TEST_CASE("somebody hears what is asked of them, the product owner what awaits acceptance") {
  Story asking = NewsStory("a1", Status::kReady);
  asking.questions.push_back({"q1", "Which cards?", "Bo", "Ada", {}, "", "", {}});
  asking.questions.push_back({"q2", "Which tax?", "Bo", "Ada", {}, "19 %", "", {}});
  asking.questions.push_back({"q3", "Which name?", "Bo", "Cy", {}, "", "", {}});
  asking.questions.push_back({"q4", "Which colour?", "Bo", "", {}, "", "", {}});
  Backlog backlog = NewsBacklog({asking, NewsStory("b1", Status::kDone)});
  backlog.settings.product_owner = {"Olga"};
  const ReleaseNews ada = NewsOfRelease(backlog, "ada");
  REQUIRE(ada.questions.size() == 1);
  CHECK(ada.questions[0].question->id == "q1");
  CHECK(ada.awaiting.empty());
  CHECK(NewsOfRelease(backlog).questions.size() == 3);  // with the one that is asked of nobody
  const ReleaseNews olga = NewsOfRelease(backlog, "Olga");
  CHECK(olga.questions.empty());
  REQUIRE(olga.awaiting.size() == 1);
  CHECK(olga.awaiting[0]->id == "b1");
}

TEST_CASE("feedback is news when something came of it since") {
  Backlog backlog = NewsBacklog({NewsStory("a1", Status::kAccepted, "2026-11-12"),
                                 NewsStory("b1", Status::kAccepted, "2026-11-01"),
                                 NewsStory("c1", Status::kReady)});
  const auto add = [&](std::string id, std::string from, std::string_view created,
                       std::vector<std::string> stories) {
    Feedback feedback;
    feedback.id = std::move(id);
    feedback.from = std::move(from);
    feedback.created = Date::Parse(created);
    feedback.stories = std::move(stories);
    backlog.feedback.push_back(std::move(feedback));
  };
  add("f1", "Ada", "2026-10-01", {"a1"});
  add("f2", "Ada", "2026-10-01", {"b1"});
  add("f3", "ADA", "2026-11-10", {});
  add("f4", "Bo", "2026-11-10", {});
  add("f5", "Ada", "2026-10-01", {"c1"});
  add("f6", "Ada", "2026-10-01", {});
  backlog.feedback.back().dismissed = Drop{Date::Parse("2026-11-11"), "", "no"};
  std::string ids;
  for (const Feedback* each : NewsOfRelease(backlog, "Ada").feedback) ids += each->id + " ";
  CHECK(ids == "f1 f3 f6 ");
  CHECK(NewsOfRelease(backlog).feedback.empty());
}

TEST_CASE("feedback that was joined is news when something came of what it was joined with") {
  Story dropped = NewsStory("b1", Status::kDropped);
  dropped.dropped = Drop{Date::Parse("2026-11-11"), "", "not ours"};
  Story dropped_before = NewsStory("c1", Status::kDropped);
  dropped_before.dropped = Drop{Date::Parse("2026-11-09"), "", "not ours"};
  Backlog backlog =
      NewsBacklog({NewsStory("a1", Status::kAccepted, "2026-11-12"), dropped, dropped_before});
  const auto add = [&](std::string id, std::string from, std::string joined,
                       std::vector<std::string> stories) -> Feedback& {
    Feedback feedback;
    feedback.id = std::move(id);
    feedback.from = std::move(from);
    feedback.joined = std::move(joined);
    feedback.created = Date::Parse("2026-10-01");
    feedback.stories = std::move(stories);
    return backlog.feedback.emplace_back(std::move(feedback));
  };
  add("f1", "Eve", "f2", {});
  add("f2", "Ben", "", {"a1"});
  add("f3", "Eve", "", {"b1"});
  add("f4", "Eve", "", {"c1"});
  add("f5", "Eve", "f6", {});
  add("f6", "Ben", "", {}).dismissed = Drop{Date::Parse("2026-11-11"), "", "the town's"};
  std::string ids;
  for (const Feedback* each : NewsOfRelease(backlog, "Eve").feedback) ids += each->id + " ";
  CHECK(ids == "f1 f3 f5 ");
}

TEST_CASE("decisions of the day and later, of this release or of none") {
  Backlog backlog = NewsBacklog({});
  const auto add = [&](std::string id, std::string release, std::string_view created) {
    Decision decision;
    decision.id = std::move(id);
    decision.release = std::move(release);
    decision.created = Date::Parse(created);
    backlog.decisions.push_back(std::move(decision));
  };
  add("a1", "1.0", "2026-11-12");
  add("b1", "2.0", "2026-11-12");
  add("c1", "", "2026-11-10");
  add("d1", "1.0", "2026-11-09");
  const ReleaseNews news = NewsOfRelease(backlog);
  REQUIRE(news.decisions.size() == 2);
  CHECK(news.decisions[0]->id == "c1");
  CHECK(news.decisions[1]->id == "a1");
}

TEST_CASE("a name may be begun, where just one begins so") {
  Backlog backlog = NewsBacklog({});
  backlog.settings.people = {{"Ada Lovelace", 8}, {"Alan", 8}};
  backlog.settings.product_owner = {"Bo"};
  CHECK(NameMeant(backlog, "ada") == "Ada Lovelace");
  CHECK(NameMeant(backlog, "BO") == "Bo");
  CHECK(NameMeant(backlog, "a") == "a");
  CHECK(NameMeant(backlog, "Cy") == "Cy");
}

TEST_CASE("news begins behind the sprint that ended a week ago or longer, else two weeks ago") {
  Backlog backlog = NewsBacklog({});
  CHECK(NewsSince(backlog, *kNewsDay) == Date::Parse("2026-10-27"));
  const auto add = [&](int number, SprintStatus status, std::string_view closed) {
    Sprint sprint;
    sprint.number = number;
    sprint.status = status;
    sprint.closed = Date::Parse(closed);
    backlog.sprints.push_back(sprint);
  };
  add(1, SprintStatus::kClosed, "2026-10-15");
  add(2, SprintStatus::kClosed, "2026-11-03");
  CHECK(NewsSince(backlog, *kNewsDay) == Date::Parse("2026-11-04"));
  add(3, SprintStatus::kClosed, "2026-11-04");  // six days ago: what it brought is news
  add(4, SprintStatus::kCancelled, "2026-11-01");
  CHECK(NewsSince(backlog, *kNewsDay) == Date::Parse("2026-11-04"));
}

}  // namespace
}  // namespace backlog
