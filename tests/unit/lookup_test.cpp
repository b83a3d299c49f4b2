// From what people type to a story, files that cannot be read among them.
#include <doctest/doctest.h>

#include "backlog/rules/lookup.h"
#include "web_shop.h"

namespace backlog {
namespace {

// Two stories with files that can be read, and those of `unread` with files that cannot.
Backlog ShopWith(const std::vector<std::string>& unread) {
  Backlog backlog = BacklogOf({Scored("k7m2qx", {}), Scored("k7p4rs", {})});
  for (const std::string& id : unread) {
    backlog.unread.push_back({FileKind::kStory, id, {Exit::kInvalid, "broken " + id, {}, {}}});
  }
  return backlog;
}

std::string Found(const Backlog& backlog, std::string_view text) {
  const Result<const Story*> story = FindStory(backlog, text);
  return story ? (*story)->id : story.error().what;
}

TEST_CASE("a story is found by its id, a unique prefix and its place") {
  const Backlog backlog = ShopWith({});
  CHECK(Found(backlog, "k7m2qx") == "k7m2qx");
  CHECK(Found(backlog, "k7p") == "k7p4rs");
  CHECK(Found(backlog, "2") == "k7p4rs");
  CHECK(Found(backlog, "#1") == "k7m2qx");
  CHECK(Found(backlog, "k7") == "'k7' could be any of 2 stories");
  CHECK(Found(backlog, "k8") == "no story 'k8'");
  CHECK(Found(backlog, "") == "no story ''");
  CHECK(Found(backlog, "3") == "no place 3 in the backlog: it has 2");
}

TEST_CASE("a story in a file that cannot be read is no unknown one") {
  const Backlog backlog = ShopWith({"p3w9da", "k7m3aa", "k7m3aa"});
  CHECK(Found(backlog, "p3w9da") == "broken p3w9da");
  CHECK(Found(backlog, "p3") == "broken p3w9da");
  CHECK(Found(backlog, "k7m2") == "k7m2qx");
  CHECK(Found(backlog, "k7m") == "'k7m' could be any of 2 stories");
  CHECK(Found(backlog, "k7m3") == "broken k7m3aa");
}

TEST_CASE("feedback, decisions and goals are found, and who looks for others is helped") {
  Backlog backlog;
  backlog.feedback.resize(2);
  backlog.feedback[0].id = "f1aaaa";
  backlog.feedback[0].text = "The export is slow\nwith many rows";
  backlog.feedback[1].id = "f1bbbb";
  backlog.feedback[1].text = "Nobody finds the search";
  backlog.decisions.resize(1);
  backlog.decisions[0].id = "d1aaaa";
  backlog.vision.goals = {{"lending", "One visit", "", "", "", GoalStatus::kCurrent}};
  backlog.unread.push_back({FileKind::kDecision, "d2bbbb", {Exit::kInvalid, "broken", {}, {}}});
  CHECK((*FindFeedback(backlog, "f1a"))->id == "f1aaaa");
  CHECK((*FindFeedback(backlog, "f1bbbb"))->id == "f1bbbb");
  const Error many = FindFeedback(backlog, "f1").error();
  CHECK(many.what == "'f1' could be any of 2 pieces of feedback");
  CHECK(many.hints ==
        std::vector<std::string>{"f1aaaa The export is slow", "f1bbbb Nobody finds the search"});
  CHECK(FindFeedback(backlog, "d1").error().what == "no feedback 'd1'");
  CHECK(FindFeedback(backlog, "").error().what == "no feedback ''");
  CHECK((*FindDecision(backlog, "d1"))->id == "d1aaaa");
  CHECK(FindDecision(backlog, "d2").error().what == "broken");
  CHECK((*FindGoal(backlog, "lending"))->text == "One visit");
  CHECK((*FindGoal(backlog, "lend"))->text == "One visit");
  CHECK(FindGoal(backlog, "lendign").error().hints.front() == "did you mean 'lending'?");
}

TEST_CASE("a story whose id a second file holds is not named by it") {
  const Backlog backlog = ShopWith({"k7m2qx"});
  CHECK(Found(backlog, "k7m2qx") == "broken k7m2qx");
  CHECK(Found(backlog, "1") == "broken k7m2qx");
  CHECK(Found(backlog, "k7p4rs") == "k7p4rs");
  CHECK(FindStories(backlog, {"k7p4rs", "k7p"})->size() == 1);
}

}  // namespace
}  // namespace backlog
