#include "backlog/rules/review_meeting.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace backlog {
namespace {

Story SprintStory(std::string id, Status status, std::string rank, std::optional<int> sprint) {
  Story story;
  story.title = "Story " + id;
  story.id = std::move(id);
  story.status = status;
  story.rank = std::move(rank);
  story.sprint = sprint;
  story.size = 3;
  return story;
}

Sprint NumberedSprint(int number, SprintStatus status) {
  Sprint sprint;
  sprint.number = number;
  sprint.status = status;
  return sprint;
}

Feedback Said(std::string id, FeedbackKind kind, std::vector<std::string> stories,
              std::optional<int> sprint) {
  Feedback feedback;
  feedback.id = std::move(id);
  feedback.text = "Said " + feedback.id;
  feedback.kind = kind;
  feedback.stories = std::move(stories);
  feedback.sprint = sprint;
  feedback.created = Date::Parse("2026-11-01");
  return feedback;
}

std::string IdsOf(const std::vector<const Story*>& stories) {
  std::string ids;
  for (const Story* story : stories) ids += (ids.empty() ? "" : " ") + story->id;
  return ids;
}

TEST_CASE("the room sees what is finished, what is not, and who asked for it") {
  Backlog backlog;
  backlog.SetStories({SprintStory("a1", Status::kAccepted, "", 1),
                      SprintStory("b1", Status::kDone, "cjkmpq", 1),
                      SprintStory("c1", Status::kInProgress, "djkmpq", 1),
                      SprintStory("d1", Status::kReady, "fjkmpq", std::nullopt)});
  backlog.sprints = {NumberedSprint(1, SprintStatus::kActive)};
  backlog.feedback = {Said("f1", FeedbackKind::kUserTest, {"a1"}, std::nullopt),
                      Said("f2", FeedbackKind::kReview, {"a1"}, 1),
                      Said("f3", FeedbackKind::kReview, {}, 1),
                      Said("f4", FeedbackKind::kReview, {"a1"}, 7)};
  const ReviewMeeting meeting = MeetingOf(backlog, backlog.sprints.front());
  REQUIRE(meeting.finished.size() == 2);
  CHECK(meeting.finished[0].story->id == "a1");
  CHECK(meeting.finished[0].accepted);
  // What is said of it in this review is no reason why it was made.
  REQUIRE(meeting.finished[0].asked_for.size() == 2);
  CHECK(meeting.finished[1].story->id == "b1");
  CHECK_FALSE(meeting.finished[1].accepted);
  CHECK(IdsOf(meeting.unfinished) == "c1");
  REQUIRE(meeting.said.size() == 2);
  CHECK(meeting.said[0]->id == "f2");
  CHECK(meeting.said[1]->id == "f3");
}

TEST_CASE("what comes next is the planned sprint, else the top of the backlog without sprints") {
  std::vector<Story> stories;
  for (const char c : std::string("cdfghjkmp")) {
    stories.push_back(
        SprintStory(std::string(1, c) + "1", Status::kReady, std::string(1, c) + "jkmpq", {}));
  }
  stories.front().status = Status::kInProgress;
  stories.front().sprint = 1;
  Backlog backlog;
  backlog.SetStories(stories);
  backlog.sprints = {NumberedSprint(1, SprintStatus::kActive)};
  ReviewMeeting meeting = MeetingOf(backlog, backlog.sprints.front());
  CHECK_FALSE(meeting.next_is_planned);
  CHECK(IdsOf(meeting.next) == "d1 f1 g1 h1 j1 k1 m1");  // seven of eight

  Story planned = *backlog.Find("m1");
  planned.status = Status::kPlanned;
  planned.sprint = 2;
  backlog.Put(planned);
  backlog.sprints.push_back(NumberedSprint(2, SprintStatus::kPlanned));
  meeting = MeetingOf(backlog, backlog.sprints.front());
  CHECK(meeting.next_is_planned);
  CHECK(IdsOf(meeting.next) == "m1");
}

}  // namespace
}  // namespace backlog
