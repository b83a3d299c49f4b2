// What goes into a release, and how it is laid out.
#include "backlog/rules/release_planning.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "backlog_kit.h"

namespace backlog {
namespace {

using kit::Day;
using kit::Groomed;

Story Worth(std::string id, std::string rank, int size, int business_value) {
  Story story = Groomed(std::move(id), std::move(rank));
  story.size = size;
  story.business_value = business_value;
  story.user_value.reset();
  story.risk.reset();
  return story;
}

Backlog WithRelease(std::vector<Story> stories) {
  Backlog backlog;
  backlog.settings = DefaultSettings();
  Release release;
  release.name = "1.0";
  backlog.releases.push_back(release);
  backlog.SetStories(std::move(stories));
  return backlog;
}

std::vector<std::string> ReleaseIds(const std::vector<const Story*>& stories) {
  std::vector<std::string> ids;
  for (const Story* story : stories) ids.push_back(story->id);
  return ids;
}

ReleasePlanOptions Into(int capacity, bool optimize = false) {
  ReleasePlanOptions options;
  options.name = "1.0";
  options.capacity = capacity;
  options.optimize = optimize;
  return options;
}

ReleasePlan PlanOf(const Backlog& backlog, const ReleasePlanOptions& options) {
  Result<ReleasePlan> plan = PlanRelease(backlog, options, {});
  REQUIRE(plan);
  return *std::move(plan);
}

using Ids = std::vector<std::string>;

TEST_CASE("backlog order ends where a story does not fit; the best content does not") {
  const Backlog backlog =
      WithRelease({Worth("aaaaa1", "bbbbbc", 5, 8), Worth("aaaaa2", "bbbbbd", 8, 8),
                   Worth("aaaaa3", "bbbbbf", 3, 8)});
  const ReleasePlan order = PlanOf(backlog, Into(8));
  CHECK(ReleaseIds(order.chosen.stories) == Ids{"aaaaa1"});
  CHECK_FALSE(order.bound);
  CHECK_FALSE(order.optimal());
  const ReleasePlan best = PlanOf(backlog, Into(8, true));
  CHECK(ReleaseIds(best.chosen.stories) == Ids{"aaaaa1", "aaaaa3"});
  CHECK(best.chosen.value == 16);
  CHECK(best.chosen.size == 8);
  CHECK(best.optimal());
  CHECK(best.in_order.value == 8);
}

TEST_CASE("a story comes with what it needs, and with its group") {
  Story needs = Worth("aaaaa1", "bbbbbc", 2, 20);
  needs.depends_on = {"aaaaa2"};
  Story needed = Worth("aaaaa2", "bbbbbd", 3, 0);
  needed.together = "cards";
  Story beside = Worth("aaaaa3", "bbbbbf", 1, 0);
  beside.together = "cards";
  const Backlog backlog = WithRelease({needs, needed, beside, Worth("aaaaa4", "bbbbbg", 5, 13)});
  CHECK(ReleaseIds(PlanOf(backlog, Into(6, true)).chosen.stories) ==
        Ids{"aaaaa1", "aaaaa2", "aaaaa3"});
  CHECK(ReleaseIds(PlanOf(backlog, Into(5, true)).chosen.stories) == Ids{"aaaaa4"});
  CHECK(ReleaseIds(PlanOf(backlog, Into(6)).chosen.stories) == Ids{"aaaaa1", "aaaaa2", "aaaaa3"});
}

TEST_CASE("what cannot be taken is left out with its reason, and what needs it") {
  Story elsewhere = Worth("aaaaa1", "bbbbbc", 1, 1);
  elsewhere.release = "2.0";
  Story waits = Worth("aaaaa2", "bbbbbd", 1, 1);
  waits.depends_on = {"aaaaa1"};
  Story further = Worth("aaaaa3", "bbbbbf", 1, 1);
  further.depends_on = {"aaaaa2"};
  Story unsized = Worth("aaaaa4", "bbbbbg", 1, 20);
  unsized.size.reset();
  Story lost = Worth("aaaaa5", "bbbbbh", 1, 1);
  lost.depends_on = {"zzzzz9"};
  Story wont = Worth("aaaaa6", "bbbbbj", 1, 1);
  wont.release = "1.0";
  wont.moscow = Moscow::kWont;
  const Backlog backlog = WithRelease({elsewhere, waits, further, unsized, lost, wont});
  const ReleasePlan plan = PlanOf(backlog, Into(9, true));
  CHECK(plan.chosen.stories.empty());
  CHECK(ReleaseIds(plan.unsized) == Ids{"aaaaa4"});
  std::vector<std::string> whys;
  for (const ReleasePlan::Item& item : plan.left_out)
    whys.push_back(item.story->id + " " + item.why);
  CHECK(whys ==
        Ids{"aaaaa2 waits for 'aaaaa1' of release 2.0",
            "aaaaa3 waits for 'aaaaa2', which cannot be taken: waits for 'aaaaa1' of release 2.0",
            "aaaaa5 waits for 'zzzzz9', which nobody will do", "aaaaa6 a wont of this release"});
}

TEST_CASE("work in a sprint is done beside the plan, and satisfies what waits for it") {
  Story active = kit::InSprint("aaaaa1", 1, Status::kInProgress);
  active.release = "1.0";
  Story waits = Worth("aaaaa2", "bbbbbd", 4, 1);
  waits.depends_on = {"aaaaa1"};
  const Backlog backlog = WithRelease({active, waits});
  const ReleasePlan plan = PlanOf(backlog, Into(4));
  CHECK(ReleaseIds(plan.chosen.stories) == Ids{"aaaaa2"});
  CHECK(ReleaseIds(plan.under_way) == Ids{"aaaaa1"});
}

TEST_CASE("risk together stays within what is allowed") {
  Story risky = Worth("aaaaa1", "bbbbbc", 1, 20);
  risky.risk = 8;
  Story less = Worth("aaaaa2", "bbbbbd", 1, 13);
  less.risk = 5;
  const Backlog backlog = WithRelease({risky, less, Worth("aaaaa3", "bbbbbf", 1, 1)});
  ReleasePlanOptions options = Into(9, true);
  options.maximize = Maximize::kBusinessValue;
  options.most_risk = 12;
  const ReleasePlan plan = PlanOf(backlog, options);
  CHECK(ReleaseIds(plan.chosen.stories) == Ids{"aaaaa1", "aaaaa3"});
  CHECK(plan.chosen.value == 21);
  options.maximize = Maximize::kScore;  // the risk counts, too
  CHECK(PlanOf(backlog, options).chosen.value == 29);
}

TEST_CASE("with and without") {
  Story needs = Worth("aaaaa1", "bbbbbc", 2, 1);
  needs.depends_on = {"aaaaa2"};
  const Backlog backlog =
      WithRelease({needs, Worth("aaaaa2", "bbbbbd", 3, 0), Worth("aaaaa3", "bbbbbf", 5, 20)});
  ReleasePlanOptions options = Into(6, true);
  options.with = {"aaaaa1"};
  CHECK(ReleaseIds(PlanOf(backlog, options).chosen.stories) == Ids{"aaaaa1", "aaaaa2"});
  options.capacity = 4;
  CHECK(PlanRelease(backlog, options, {}).error().what ==
        "cannot plan release 1.0: what was asked for has 5 points, with what it needs, and 4 fit");
  options.without = {"aaaaa2"};
  CHECK(PlanRelease(backlog, options, {}).error().code == Exit::kCannot);
  options.with = {"aaaaa2"};
  CHECK(PlanRelease(backlog, options, {}).error().code == Exit::kUsage);
  options.with.clear();
  options.capacity = 9;
  CHECK(ReleaseIds(PlanOf(backlog, options).chosen.stories) == Ids{"aaaaa3"});
}

TEST_CASE("carried out, the chosen come in and the others leave, and that is kept") {
  Story stays = Worth("aaaaa1", "bbbbbc", 2, 5);
  stays.release = "1.0";
  stays.release_since = Day("2026-10-05");
  Story leaves = Worth("aaaaa2", "bbbbbd", 9, 5);
  leaves.release = "1.0";
  leaves.release_since = Day("2026-10-05");
  const Backlog backlog = WithRelease({stays, leaves, Worth("aaaaa3", "bbbbbf", 2, 5)});
  const ReleasePlan plan = PlanOf(backlog, Into(4, true));
  Result<Change> change = CarryOut(backlog, plan, "1.0", {Day("2026-11-02"), "Ada"});
  REQUIRE(change);
  REQUIRE(change->stories.size() == 2);
  CHECK(change->stories[0].id == "aaaaa3");
  CHECK(change->stories[0].release == "1.0");
  CHECK(change->stories[0].release_since == Day("2026-11-02"));
  CHECK(change->stories[1].id == "aaaaa2");
  CHECK(change->stories[1].release.empty());
  REQUIRE(change->stories[1].past_releases.size() == 1);
  CHECK(change->stories[1].past_releases[0].from == Day("2026-10-05"));
  CHECK(change->stories[1].past_releases[0].reason == "not in the plan of 4 points");
}

TEST_CASE("a must leaves only where somebody says so") {
  Story must = Worth("aaaaa1", "bbbbbc", 9, 5);
  must.release = "1.0";
  must.moscow = Moscow::kMust;
  const Backlog backlog = WithRelease({must, Worth("aaaaa2", "bbbbbd", 2, 5)});
  const ReleasePlan plan = PlanOf(backlog, Into(4, true));
  CHECK(ReleaseIds(plan.lost_musts) == Ids{"aaaaa1"});
  Deed deed{Day("2026-11-02"), "Ada"};
  const Result<Change> refused = CarryOut(backlog, plan, "1.0", deed);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Exit::kCannot);
  CHECK(refused.error().what ==
        "cannot plan release 1.0: it would leave out a must of the release: aaaaa1");
  deed.anyway = "the fair is off";
  const Result<Change> anyway = CarryOut(backlog, plan, "1.0", deed);
  REQUIRE(anyway);
  CHECK(anyway->stories.back().past_releases.back().reason == "the fair is off");
  deed.anyway.reset();
  ReleasePlanOptions without = Into(4, true);
  without.without = {"aaaaa1"};
  const ReleasePlan asked = PlanOf(backlog, without);
  CHECK(asked.lost_musts.empty());
  CHECK(ReleaseIds(asked.leaving) == Ids{"aaaaa1"});
  CHECK(CarryOut(backlog, asked, "1.0", deed));
}

TEST_CASE("a plan leaves alone what the release will not have this time") {
  Story wont = Worth("aaaaa1", "bbbbbc", 9, 5);
  wont.release = "1.0";
  wont.moscow = Moscow::kWont;
  const Backlog backlog = WithRelease({wont, Worth("aaaaa2", "bbbbbd", 2, 5)});
  CHECK(PlanOf(backlog, Into(4, true)).leaving.empty());
  ReleasePlanOptions without = Into(4, true);
  without.without = {"aaaaa1"};
  CHECK(ReleaseIds(PlanOf(backlog, without).leaving) == Ids{"aaaaa1"});
}

TEST_CASE("laid out: as plan-sprint would take it, what is needed first, the capacity kept") {
  const auto of_release = [](Story story, int risk) {
    story.release = "1.0";
    story.risk = risk;
    return story;
  };
  Story risky = of_release(Worth("aaaaa3", "bbbbbf", 5, 1), 13);
  risky.depends_on = {"aaaaa4"};
  Story too_big = of_release(Worth("aaaaa5", "bbbbbh", 13, 1), 0);
  Story waits = of_release(Worth("aaaaa6", "bbbbbj", 1, 1), 0);
  waits.depends_on = {"aaaaa5"};
  Backlog backlog = WithRelease({of_release(Worth("aaaaa1", "bbbbbc", 5, 1), 0),
                                 of_release(Worth("aaaaa2", "bbbbbd", 3, 1), 0), risky,
                                 of_release(Worth("aaaaa4", "bbbbbg", 5, 1), 0), too_big, waits});
  backlog.settings.expected_velocity = {8, 12};
  Result<ReleaseLayout> layout = LayOut(backlog, "1.0");
  REQUIRE(layout);
  CHECK(layout->capacity == 8);
  REQUIRE(layout->sprints.size() == 3);
  CHECK(ReleaseIds(layout->sprints[0].stories) == Ids{"aaaaa1", "aaaaa2"});
  CHECK(ReleaseIds(layout->sprints[1].stories) == Ids{"aaaaa4"});  // the risky one waits for it
  CHECK(ReleaseIds(layout->sprints[2].stories) == Ids{"aaaaa3"});
  CHECK(layout->sprints[0].number == 1);
  CHECK(layout->sprints[0].points == 8);
  CHECK(ReleaseIds(layout->too_big) == Ids{"aaaaa5", "aaaaa6"});
}

}  // namespace
}  // namespace backlog
