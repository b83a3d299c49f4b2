#include "backlog/rules/sprint_planning.h"

#include <doctest/doctest.h>

#include "life_cycle_kit.h"

namespace backlog {
namespace {

using kit::ASprint;
using kit::Day;
using kit::Of;
using kit::Ready;
using kit::Why;

// Tuesday.
const Date kToday = Day("2026-11-24");

PlanOptions With(int capacity) {
  PlanOptions options{{kToday, "Marta"}, {}, {}, {}, {}, {}, {}, {}, {}};
  options.capacity = capacity;
  return options;
}
PlanOptions Default() {
  return {{kToday, "Marta"}, {}, {}, {}, {}, {}, {}, {}, {}};
}

SprintPlan Plan(const Backlog& backlog, const PlanOptions& options) {
  auto plan = PlanSprint(backlog, options);
  REQUIRE_MESSAGE(plan.has_value(), (plan ? "" : plan.error().what));
  return *plan;
}

std::string Taken(const SprintPlan& plan) {
  std::string text;
  for (const auto& item : plan.taken) text += (text.empty() ? "" : " ") + item.story->id;
  return text;
}

std::string WouldFit(const SprintPlan& plan) {
  std::string text;
  for (const auto& item : plan.would_fit) text += (text.empty() ? "" : " ") + item.story->id;
  return text;
}

std::string LeftOut(const SprintPlan& plan) {
  std::string text;
  for (const auto& item : plan.left_out) {
    text += (text.empty() ? "" : "\n") + item.story->id + ": " + item.why;
  }
  return text;
}

const Story* Changed(const SprintPlan& plan, std::string_view id) {
  for (const Story& story : plan.change.stories) {
    if (story.id == id) return &story;
  }
  return nullptr;
}

// A closed sprint that reached this velocity, by one story.
void AddClosed(Backlog& backlog, int number, int velocity) {
  backlog.sprints.push_back(ASprint(number, SprintStatus::kClosed));
  backlog.Put(kit::Accepted("v" + std::to_string(number) + "vvvv", number, velocity));
}

TEST_CASE("ready stories are taken in backlog order until one does not fit") {
  const Backlog backlog = Of({Ready("a1aaaa", "hhhhhh", 2), Ready("b2bbbb", "cccccc", 5),
                              Ready("c3cccc", "dddddd", 3), Ready("d4dddd", "jjjjjj", 8),
                              Ready("e5eeee", "kkkkkk", 1), Ready("f6ffff", "mmmmmm", 3)});
  const SprintPlan plan = Plan(backlog, With(12));
  CHECK(Taken(plan) == "b2bbbb c3cccc a1aaaa");  // 5 + 3 + 2
  CHECK(plan.points == 10);
  CHECK(LeftOut(plan) == "d4dddd: 8 points, and 2 of 12 are left");
  CHECK(WouldFit(plan) == "e5eeee");
  CHECK(plan.capacity_why == "as asked for");

  const Story* taken = Changed(plan, "b2bbbb");
  REQUIRE(taken != nullptr);
  CHECK(taken->status == Status::kPlanned);
  CHECK(taken->sprint == 1);
  CHECK(taken->planned == kToday);
  CHECK(taken->planned_size == 5);
  CHECK(taken->planned_digest == StoryDigest(*taken));
  CHECK_FALSE(taken->added.has_value());
  CHECK(Changed(plan, "d4dddd") == nullptr);
  CHECK(plan.change.stories.size() == 3);
}

TEST_CASE("the exact capacity fits") {
  const Backlog backlog = Of({Ready("a1aaaa", "cccccc", 5), Ready("b2bbbb", "dddddd", 3)});
  CHECK(Taken(Plan(backlog, With(8))) == "a1aaaa b2bbbb");
  CHECK(Taken(Plan(backlog, With(7))) == "a1aaaa");
}

TEST_CASE("a story that waits for one behind it is left out, and the walk goes on") {
  Story first = Ready("a1aaaa", "cccccc");
  first.depends_on = {"c3cccc"};
  Story last = Ready("d4dddd", "gggggg");
  last.depends_on = {"c3cccc"};
  const Backlog backlog = Of({first, Ready("b2bbbb", "dddddd"), Ready("c3cccc", "ffffff"), last});
  const SprintPlan plan = Plan(backlog, With(20));
  CHECK(Taken(plan) == "b2bbbb c3cccc d4dddd");
  CHECK(LeftOut(plan) == "a1aaaa: waits for 'c3cccc'");
}

TEST_CASE("accepted or in a sprint that runs is good enough to depend on") {
  Story story = Ready("a1aaaa", "cccccc");
  story.depends_on = {"b2bbbb", "c3cccc", "d4dddd"};
  const Backlog backlog =
      Of({story, kit::Accepted("b2bbbb", 1), kit::InSprint("c3cccc", 2, Status::kPlanned),
          kit::InSprint("d4dddd", 1, Status::kDone)},
         {ASprint(1, SprintStatus::kClosed), ASprint(2, SprintStatus::kActive)});
  CHECK(Taken(Plan(backlog, With(20))) == "a1aaaa");
}

TEST_CASE("an epic to depend on is done when its children are, or are taken") {
  Story waits = Ready("a1aaaa", "gggggg");
  waits.depends_on = {"e5eeee"};
  const Story epic = kit::Groomed("e5eeee");
  Story one = Ready("c3cccc", "cccccc");
  one.parent = "e5eeee";
  Story two = kit::Groomed("d4dddd", "dddddd");  // not ready
  two.parent = "e5eeee";
  CHECK(LeftOut(Plan(Of({waits, epic, one, two}), With(20))) == "a1aaaa: waits for 'd4dddd'");
  two.status = Status::kReady;
  CHECK(Taken(Plan(Of({waits, epic, one, two}), With(20))) == "c3cccc d4dddd a1aaaa");
}

TEST_CASE("new stories are passed over, and told") {
  const Backlog backlog = Of({kit::Groomed("a1aaaa", "cccccc"), Ready("b2bbbb", "dddddd")});
  const SprintPlan plan = Plan(backlog, With(20));
  CHECK(Taken(plan) == "b2bbbb");
  CHECK(kit::Ids(plan.not_ready) == "a1aaaa");
}

TEST_CASE("claims to be ready are proved again, and taken back") {
  Story lapsed = Ready("a1aaaa", "cccccc");
  lapsed.benefit.clear();
  Story behind = Ready("d4dddd", "hhhhhh");  // behind the one that does not fit
  behind.risk.reset();
  const Backlog backlog =
      Of({lapsed, Ready("b2bbbb", "dddddd"), Ready("c3cccc", "ffffff", 8), behind});
  const SprintPlan plan = Plan(backlog, With(5));
  CHECK(Taken(plan) == "b2bbbb");
  CHECK(LeftOut(plan) ==
        "a1aaaa: not ready any more: no benefit\n"
        "c3cccc: 8 points, and 2 of 5 are left\n"
        "d4dddd: not ready any more: no risk");
  REQUIRE(Changed(plan, "a1aaaa") != nullptr);
  CHECK(Changed(plan, "a1aaaa")->status == Status::kNew);
  REQUIRE(Changed(plan, "d4dddd") != nullptr);
  CHECK(Changed(plan, "d4dddd")->status == Status::kNew);
}

TEST_CASE("a story without a size cannot be planned") {
  Story story = Ready("a1aaaa", "cccccc");
  story.size.reset();
  Backlog backlog = Of({story, Ready("b2bbbb", "dddddd")});
  for (auto& definition : backlog.settings.definition_of_ready) definition.clear();
  CHECK(LeftOut(Plan(backlog, With(20))) == "a1aaaa: no size");
}

TEST_CASE("a group counts whole, where its first member stands") {
  const auto in_group = [](std::string id, std::string rank, int size) {
    Story story = Ready(std::move(id), std::move(rank), size);
    story.together = "pay";
    return story;
  };
  const std::vector<Story> stories = {in_group("a1aaaa", "cccccc", 3), Ready("b2bbbb", "dddddd", 3),
                                      in_group("c3cccc", "hhhhhh", 5)};
  CHECK(Taken(Plan(Of(stories), With(11))) == "a1aaaa c3cccc b2bbbb");
  const auto misfit = PlanSprint(Of(stories), With(7));
  CHECK(Why(misfit) == "cannot plan a sprint: none of the ready stories can be taken");
  CHECK(misfit.error().hints.front() == "a1aaaa: 8 points, and 7 of 7 are left");

  std::vector<Story> part = stories;
  part[2].status = Status::kNew;
  const Backlog backlog = Of(part);
  const SprintPlan plan = Plan(backlog, With(11));
  CHECK(Taken(plan) == "b2bbbb");
  CHECK(LeftOut(plan) == "a1aaaa: its group 'pay' is not wholly ready: 'c3cccc' is not ready");
}

TEST_CASE("members of a group may depend on each other") {
  Story a = Ready("a1aaaa", "cccccc");
  a.together = "pay";
  a.depends_on = {"b2bbbb"};
  Story b = Ready("b2bbbb", "dddddd");
  b.together = "pay";
  CHECK(Taken(Plan(Of({a, b}), With(20))) == "a1aaaa b2bbbb");
  b.depends_on = {"c3cccc"};
  const Backlog backlog = Of({a, b, Ready("c3cccc", "hhhhhh")});
  const SprintPlan plan = Plan(backlog, With(20));
  CHECK(LeftOut(plan) ==
        "a1aaaa: in its group 'pay', 'b2bbbb' waits for 'c3cccc'\n"
        "b2bbbb: waits for 'c3cccc'");
}

TEST_CASE("what is asked for comes first, and what is not wanted is left out") {
  const Backlog backlog = Of(
      {Ready("a1aaaa", "cccccc", 5), Ready("b2bbbb", "dddddd", 5), Ready("c3cccc", "hhhhhh", 3)});
  PlanOptions options = With(8);
  options.with = {"c3cccc"};
  options.without = {"a1aaaa"};
  const SprintPlan plan = Plan(backlog, options);
  CHECK(Taken(plan) == "c3cccc b2bbbb");
  CHECK(plan.taken[0].why == "asked for, 3 points");
  CHECK(LeftOut(plan) == "a1aaaa: left out as asked for");

  options.with = {"a1aaaa"};
  const auto both = PlanSprint(backlog, options);
  REQUIRE_FALSE(both);
  CHECK(both.error().code == Exit::kUsage);
}

TEST_CASE("only what is asked for is taken where nothing else is wanted") {
  const Backlog backlog = Of({Ready("a1aaaa", "cccccc", 3), Ready("b2bbbb", "dddddd", 3)});
  PlanOptions options = With(20);
  options.only_with = true;
  CHECK(Why(PlanSprint(backlog, options)) == "cannot plan a sprint: no story was chosen");
  options.with = {"b2bbbb"};
  const SprintPlan plan = Plan(backlog, options);
  CHECK(Taken(plan) == "b2bbbb");
  CHECK(plan.left_out.empty());
}

TEST_CASE("what is asked for must be ready, or be asked for with a reason") {
  Story fresh = kit::Groomed("a1aaaa", "cccccc");
  Story waits = Ready("b2bbbb", "dddddd");
  waits.depends_on = {"a1aaaa"};
  const Backlog backlog = Of({fresh, waits});
  PlanOptions options = With(20);
  options.with = {"a1aaaa"};
  CHECK(Why(PlanSprint(backlog, options)) == "cannot plan 'a1aaaa': it is new, not ready");
  options.with = {"b2bbbb"};
  CHECK(Why(PlanSprint(backlog, options)) == "cannot plan 'b2bbbb': 'b2bbbb' waits for 'a1aaaa'");
  options.with = {"b2bbbb", "a1aaaa"};
  options.deed.anyway = "the fair";
  const SprintPlan plan = Plan(backlog, options);
  CHECK(Taken(plan) == "b2bbbb a1aaaa");
  CHECK(Changed(plan, "a1aaaa")->waived ==
        std::vector<Waiver>{{{"ready"}, "the fair", "Marta", kToday}});
  CHECK(Changed(plan, "b2bbbb")->waived.empty());
  options.with = {"z9zzzz"};
  CHECK(Why(PlanSprint(backlog, options)) == "cannot plan 'z9zzzz': there is no such story");
}

TEST_CASE("the capacity is the mean of the last three closed sprints") {
  Backlog backlog = Of({Ready("a1aaaa", "cccccc")});
  CHECK_FALSE(DefaultCapacity(backlog).has_value());
  CHECK(Why(PlanSprint(backlog, Default())) ==
        "cannot plan a sprint: no sprint was closed yet, so nothing tells how much fits");

  backlog.settings.expected_velocity = {15, 25};
  CHECK(DefaultCapacity(backlog)->points == 15);
  AddClosed(backlog, 1, 37);
  CHECK(DefaultCapacity(backlog)->points == 37);
  CHECK(DefaultCapacity(backlog)->why == "the velocity of the only sprint that was closed");
  AddClosed(backlog, 2, 47);
  CHECK(DefaultCapacity(backlog)->points == 42);
  CHECK(DefaultCapacity(backlog)->why ==
        "the mean of the only 2 sprints that were closed: 37 and 47");
  AddClosed(backlog, 3, 50);
  AddClosed(backlog, 4, 57);
  backlog.sprints.push_back(ASprint(5, SprintStatus::kCancelled));
  CHECK(DefaultCapacity(backlog)->points == 51);  // (47 + 50 + 57) / 3 = 51.33
  CHECK(DefaultCapacity(backlog)->why == "the mean of the last 3 sprints: 47, 50 and 57");

  PlanOptions options = Default();
  options.available = 80;
  const SprintPlan plan = Plan(backlog, options);
  CHECK(plan.capacity == 41);  // 41.07
  CHECK(plan.sprint.capacity == 41);
  options.available = 0;
  CHECK(PlanSprint(backlog, options).error().code == Exit::kUsage);
}

TEST_CASE("a sprint that ended must be closed before the next is planned") {
  Sprint active = ASprint(3, SprintStatus::kActive);
  active.end = Day("2026-11-23");
  const auto refused = PlanSprint(Of({Ready("a1aaaa")}, {active}), With(20));
  CHECK(Why(refused) == "cannot plan a sprint: sprint 3 ended on 2026-11-23 and is still open");
  CHECK(refused.error().hints.front().find("backlog review --close") != std::string::npos);
  active.end = kToday;  // its last day
  CHECK(Plan(Of({Ready("a1aaaa")}, {active}), With(20)).sprint.number == 4);
}

TEST_CASE("a sprint begins after the last, or on the next day on which sprints begin") {
  Backlog backlog = Of({Ready("a1aaaa")});
  backlog.settings.first_day = "mon";
  Sprint sprint = Plan(backlog, With(20)).sprint;
  CHECK(sprint.number == 1);
  CHECK(sprint.start == Day("2026-11-30"));
  CHECK(sprint.end == Day("2026-12-13"));

  backlog.settings.first_day = "tue";
  CHECK(Plan(backlog, With(20)).sprint.start == kToday);
  backlog.settings.first_day.clear();
  CHECK(Plan(backlog, With(20)).sprint.start == kToday);

  Sprint last = ASprint(6, SprintStatus::kClosed);
  last.end = Day("2026-11-24");
  Sprint cancelled = ASprint(7, SprintStatus::kCancelled);
  cancelled.end = Day("2026-12-31");
  backlog.sprints = {last, cancelled};
  sprint = Plan(backlog, With(20)).sprint;
  CHECK(sprint.number == 8);
  CHECK(sprint.start == Day("2026-11-25"));

  backlog.sprints[0].end = Day("2026-10-04");  // a pause since then
  backlog.settings.first_day = "mon";
  CHECK(Plan(backlog, With(20)).sprint.start == Day("2026-11-30"));

  PlanOptions options = With(20);
  options.start = Day("2026-12-02");
  options.goal = "Pay";
  sprint = Plan(backlog, options).sprint;
  CHECK(sprint.end == Day("2026-12-15"));
  CHECK(sprint.goal == "Pay");
  options.end = Day("2026-12-01");
  CHECK(Why(PlanSprint(backlog, options)) ==
        "sprint 8 would end on 2026-12-01, before it starts on 2026-12-02");
}

TEST_CASE("a planned sprint is planned anew") {
  Sprint planned = ASprint(4, SprintStatus::kPlanned);
  planned.goal = "Pay";
  planned.start = Day("2026-11-30");
  planned.end = Day("2026-12-13");
  planned.capacity = 5;
  Story stays = kit::InSprint("a1aaaa", 4, Status::kPlanned, 5);
  stays.rank = "cccccc";
  Story leaves = kit::InSprint("b2bbbb", 4, Status::kPlanned, 5);
  leaves.rank = "hhhhhh";
  Story lapsed = kit::InSprint("c3cccc", 4, Status::kPlanned, 5);
  lapsed.rank = "dddddd";
  lapsed.benefit.clear();
  const Backlog backlog = Of({stays, leaves, lapsed, Ready("d4dddd", "ffffff", 3)},
                             {ASprint(3, SprintStatus::kActive), planned});
  const SprintPlan plan = Plan(backlog, With(8));
  CHECK(plan.replaces);
  CHECK(Taken(plan) == "a1aaaa d4dddd");
  CHECK(plan.sprint.number == 4);
  CHECK(plan.sprint.goal == "Pay");
  CHECK(plan.sprint.start == planned.start);
  CHECK(plan.sprint.capacity == 8);
  CHECK(Changed(plan, "a1aaaa") == nullptr);  // nothing changes for it
  REQUIRE(Changed(plan, "b2bbbb") != nullptr);
  CHECK(Changed(plan, "b2bbbb")->status == Status::kReady);
  CHECK_FALSE(Changed(plan, "b2bbbb")->sprint.has_value());
  CHECK_FALSE(Changed(plan, "b2bbbb")->planned_size.has_value());
  CHECK(Changed(plan, "b2bbbb")->past_sprints.empty());
  CHECK(Changed(plan, "c3cccc")->status == Status::kNew);

  // A second time: nothing left to change.
  Backlog after = backlog;
  Apply(plan.change, after);
  const SprintPlan again = Plan(after, With(8));
  CHECK(again.change.stories.empty());
  CHECK(again.change.sprints.empty());
}

TEST_CASE("with nothing to take there is no plan") {
  const auto none = PlanSprint(Of({kit::Groomed("a1aaaa")}), With(20));
  CHECK(Why(none) == "cannot plan a sprint: no story is ready");
}

}  // namespace
}  // namespace backlog
