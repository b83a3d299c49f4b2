#include "backlog/rules/product_goals.h"

#include <doctest/doctest.h>

#include "backlog/rules/adjustment.h"
#include "backlog_kit.h"

namespace backlog {
namespace {

ProductGoal GoalOf(std::string id, GoalStatus status) {
  ProductGoal goal;
  goal.id = std::move(id);
  goal.text = "Repairs are back on the promised day";
  goal.target = "90 %";
  goal.status = status;
  return goal;
}

Story Serving(Story story, std::string goal) {
  story.product_goal = std::move(goal);
  return story;
}

GoalEdit GoalText(std::string text) {
  GoalEdit edit;
  edit.text = std::move(text);
  return edit;
}

GoalEdit MadeCurrent() {
  GoalEdit edit;
  edit.status = GoalStatus::kCurrent;
  return edit;
}

TEST_CASE("a goal's id is the first telling word of its text, and a hash of it") {
  Backlog backlog;
  const auto id_of = [&](const std::string& text) {
    const auto change = NewGoal(backlog, GoalText(text));
    REQUIRE(change);
    return change->id;
  };
  const auto word_of = [&](const std::string& text) {
    const std::string id = id_of(text);
    CHECK(id.size() > 4);
    CHECK(id[id.size() - 4] == '-');
    CHECK(id == id_of(text));  // on another branch, too
    return id.substr(0, id.size() - 4);
  };
  CHECK(word_of("The half of all orders come from the web") == "orders");
  CHECK(word_of("90 % of repairs are back in time") == "repairs");
  CHECK(word_of("Nothing is thrown away") == "thrown");
  CHECK(word_of("Größere Aufträge") == "grossere");
  CHECK(word_of("毎日届く") == "goal");
  CHECK(id_of("Customers pay by card in the shop") != id_of("Customers return goods by post"));
  const std::string id = id_of("Orders arrive");
  backlog.vision.goals = {GoalOf(id, GoalStatus::kNext)};
  CHECK(word_of("Orders arrive") == "arrive");
  CHECK(word_of("Orders") == "orders");
  backlog.vision.goals.push_back(GoalOf(id_of("Orders"), GoalStatus::kNext));
  CHECK(id_of("Orders") == backlog.vision.goals[1].id + "-2");
  CHECK_FALSE(NewGoal(backlog, GoalText(" \n")));
  CHECK_FALSE(NewGoal(backlog, GoalEdit()));
}

TEST_CASE("the first goal is current, later ones are next, and one is current at a time") {
  Backlog backlog;
  const auto first = NewGoal(backlog, GoalText("Repairs are back"));
  REQUIRE(first);
  CHECK(first->vision.goals[0].status == GoalStatus::kCurrent);
  CHECK(first->former.empty());
  backlog.vision = first->vision;
  const auto second = NewGoal(backlog, GoalText("Commuters stay mobile"));
  REQUIRE(second);
  CHECK(second->vision.goals[1].status == GoalStatus::kNext);
  backlog.vision = second->vision;
  const auto switched = EditGoal(backlog, "commuters", MadeCurrent());
  REQUIRE(switched);
  CHECK(switched->former == first->id);
  CHECK(switched->vision.goals[0].status == GoalStatus::kNext);
  CHECK(CurrentGoal(switched->vision)->id == switched->id);
}

TEST_CASE("a closed goal is neither edited nor closed again, but it can be taken up again") {
  Backlog backlog;
  backlog.vision.goals = {GoalOf("promise", GoalStatus::kCurrent)};
  const auto closed = CloseGoal(backlog, "promise", GoalStatus::kFulfilled);
  REQUIRE(closed);
  CHECK(CurrentGoal(closed->vision) == nullptr);
  backlog.vision = closed->vision;
  const auto edited = EditGoal(backlog, "promise", GoalText("Another"));
  REQUIRE_FALSE(edited);
  CHECK(edited.error().code == Exit::kCannot);
  CHECK_FALSE(CloseGoal(backlog, "promise", GoalStatus::kAbandoned));
  CHECK_FALSE(CloseGoal(backlog, "promises", GoalStatus::kAbandoned));
  const auto again = EditGoal(backlog, "promise", MadeCurrent());
  REQUIRE(again);
  CHECK(again->vision.goals[0].status == GoalStatus::kCurrent);
}

TEST_CASE("goals are listed by whether they are current, next or closed") {
  Vision vision;
  vision.goals = {GoalOf("a", GoalStatus::kAbandoned), GoalOf("b", GoalStatus::kNext),
                  GoalOf("c", GoalStatus::kFulfilled), GoalOf("d", GoalStatus::kCurrent),
                  GoalOf("e", GoalStatus::kNext)};
  std::string order;
  for (const ProductGoal* goal : GoalsInOrder(vision)) order += goal->id;
  CHECK(order == "dbeac");
}

TEST_CASE("figures of a goal: accepted and open stories, neither epics nor dropped ones") {
  Story resized = Serving(kit::Accepted("a1aaaa", 1, 5), "promise");
  resized.size = 8;  // edited after it was accepted
  Story open = Serving(kit::Ready("b1aaaa", "cccccc", 2), "promise");
  Story unscored = Serving(kit::Ready("c1aaaa", "dddddd"), "promise");
  unscored.business_value.reset();
  unscored.user_value.reset();
  unscored.size.reset();
  Story dropped = Serving(kit::Ready("d1aaaa"), "promise");
  dropped.status = Status::kDropped;
  Story epic = Serving(kit::Groomed("e1aaaa"), "promise");
  Story child = Serving(kit::Ready("f1aaaa", "ffffff", 1), "promise");
  child.parent = "e1aaaa";
  Story other = Serving(kit::Ready("g1aaaa", "gggggg"), "mobile");
  Story none = kit::Ready("h1aaaa", "hhhhhh");
  Backlog backlog = kit::Of({resized, open, unscored, dropped, epic, child, other, none});
  backlog.vision.goals = {GoalOf("promise", GoalStatus::kCurrent)};
  const GoalFigures figures = FiguresOf(backlog, backlog.vision.goals[0]);
  // kit stories have business value 5 and user value 8.
  CHECK(figures.delivered == GoalShare{1, 5, 5, 8});
  CHECK(figures.remaining == GoalShare{3, 2 + 1, 5 + 5, 8 + 8});
  CHECK(figures.unvalued == 1);
  CHECK(figures.unsized == 1);
  REQUIRE(figures.stories.size() == 4);
  CHECK(figures.stories[0]->id == "b1aaaa");
  CHECK(figures.stories[3]->id == "a1aaaa");
  const auto without = StoriesWithoutGoal(backlog);
  REQUIRE(without.size() == 1);
  CHECK(without[0]->id == "h1aaaa");
}

TEST_CASE("a new story serves its epic's goal, else the current one") {
  Backlog backlog = kit::Of({Serving(kit::Groomed("e1aaaa"), "mobile"), kit::Groomed("f1aaaa")});
  Story story = kit::Groomed("g1aaaa");
  CHECK(GoalOfNewStory(backlog, story).empty());
  backlog.vision.goals = {GoalOf("mobile", GoalStatus::kNext),
                          GoalOf("promise", GoalStatus::kCurrent)};
  CHECK(GoalOfNewStory(backlog, story) == "promise");
  story.parent = "e1aaaa";
  CHECK(GoalOfNewStory(backlog, story) == "mobile");
  story.parent = "f1aaaa";
  CHECK(GoalOfNewStory(backlog, story) == "promise");
}

TEST_CASE("an adjustment is a decision between what was and what is") {
  const ProductGoal before = GoalOf("promise", GoalStatus::kNext);
  ProductGoal after = before;
  after.target = "80 %";
  after.measure = "repairs that are back in time";
  after.status = GoalStatus::kCurrent;
  const Decision decision = AdjustmentOf(before, after);
  CHECK(decision.product_goal == "promise");
  REQUIRE(decision.options.size() == 2);
  CHECK(decision.options[0].text ==
        "measure of promise: none; target of promise: 90 %; status of promise: next");
  CHECK(decision.options[1].text ==
        "measure of promise: repairs that are back in time (was none); "
        "target of promise: 80 % (was 90 %); status of promise: current (was next)");
  CHECK(decision.choice == decision.options[1].text);

  Vision old_vision;
  old_vision.statement = "Bikes are\nback in time.\n";
  Vision new_vision = old_vision;
  new_vision.statement.clear();
  new_vision.customer = "commuters";
  const Decision adjusted = AdjustmentOf(old_vision, new_vision);
  CHECK(adjusted.options[0].text ==
        "statement of the vision: Bikes are back in time.; for whom: none");
  CHECK(adjusted.choice ==
        "statement of the vision: none (was Bikes are back in time.); for whom: commuters (was "
        "none)");

  const Decision closing = ClosingOf(before, GoalStatus::kAbandoned);
  CHECK(closing.choice == "abandoned");
  CHECK(closing.options[2].text == "abandoned");
}

}  // namespace
}  // namespace backlog
