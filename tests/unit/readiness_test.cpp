#include "backlog/rules/readiness.h"

#include <doctest/doctest.h>

#include "backlog_kit.h"

namespace backlog {
namespace {

using kit::Day;
using kit::Groomed;
using kit::Of;
using kit::Ready;

std::string Checks(const std::vector<ReadyGap>& gaps) {
  std::string text;
  for (const ReadyGap& gap : gaps) text += (text.empty() ? "" : " ") + gap.check;
  return text;
}

std::string ChecksOf(const Story& story) {
  return Checks(ReadyGaps(Of({story}), story));
}

// What one change makes of a story that passes.
template <class Spoil>
ReadyGap OnlyGap(Spoil spoil) {
  Story story = Groomed("k7m2qx");
  spoil(story);
  const auto gaps = ReadyGaps(Of({story}), story);
  REQUIRE(gaps.size() == 1);
  return gaps.front();
}

TEST_CASE("a groomed story of each type passes") {
  for (const Type type : {Type::kStory, Type::kBug, Type::kChore}) {
    Story story = Groomed("k7m2qx");
    story.type = type;
    CHECK(ChecksOf(story).empty());
  }
  Story spike = Groomed("k7m2qx");
  spike.type = Type::kSpike;
  spike.questions = {{"q1", "Does the bank allow it?", "", "", {}, "", "", {}}};
  CHECK(ChecksOf(spike).empty());
}

TEST_CASE("an empty story fails the checks of its type, in the order of the settings") {
  Story story;
  story.id = "k7m2qx";
  CHECK(ChecksOf(story) == "role want benefit value risk size criteria");
  story.type = Type::kBug;
  CHECK(ChecksOf(story) == "value risk size criteria");
  story.type = Type::kChore;
  CHECK(ChecksOf(story) == "size");
  story.type = Type::kSpike;
  CHECK(ChecksOf(story) == "risk size question");
}

TEST_CASE("each failing check says what is missing and which command helps") {
  CHECK(OnlyGap([](Story& story) { story.benefit.clear(); }) ==
        ReadyGap{"benefit", "no benefit", "backlog edit k7m2qx --benefit TEXT"});
  CHECK(OnlyGap([](Story& story) { story.role = " \t"; }).says == "no role");
  CHECK(OnlyGap([](Story& story) { story.want.clear(); }).remedy ==
        "backlog edit k7m2qx --want TEXT");
  CHECK(OnlyGap([](Story& story) { story.risk.reset(); }) ==
        ReadyGap{"risk", "no risk", "backlog edit k7m2qx --risk N"});
  CHECK(OnlyGap([](Story& story) { story.size.reset(); }) ==
        ReadyGap{"size", "no size", "backlog edit k7m2qx --size N"});
  CHECK(OnlyGap([](Story& story) { story.acceptance_criteria.clear(); }) ==
        ReadyGap{"criteria", "no acceptance criterion", "backlog edit k7m2qx --criterion TEXT"});
}

TEST_CASE("both values must be written, and 0 counts") {
  Story story = Groomed("k7m2qx");
  story.business_value = 0;
  story.user_value = 0;
  CHECK(ChecksOf(story).empty());
  CHECK(OnlyGap([](Story& each) { each.user_value.reset(); }) ==
        ReadyGap{"value", "no user value", "backlog edit k7m2qx --uv N"});
  CHECK(OnlyGap([](Story& each) { each.business_value.reset(); }).says == "no business value");
  CHECK(OnlyGap([](Story& each) {
          each.business_value.reset();
          each.user_value.reset();
        }).says == "no business value and no user value");
}

TEST_CASE("small compares with max_size, and leaves a missing size to the check of size") {
  CHECK(OnlyGap([](Story& story) { story.size = 13; }).check == "small");
  Story story = Groomed("k7m2qx");
  story.size = 8;  // the default of max_size
  CHECK(ChecksOf(story).empty());
}

TEST_CASE("a question without an answer is open") {
  const ReadyGap gap = OnlyGap([](Story& story) {
    story.questions = {{"q1", "Which cards?", "", "", {}, "All", "", {}},
                       {"q2", "Which tills?", "", "", {}, " ", "", {}}};
  });
  CHECK(gap.check == "questions");
  CHECK(gap.says == "a question is open: Which tills?");
}

TEST_CASE("dependencies must exist, not be dropped, and not come round") {
  Story story = Ready("a1aaaa");
  story.depends_on = {"b2bbbb"};
  CHECK(Checks(ReadyGaps(Of({story}), story)) == "dependencies");

  Story other = Groomed("b2bbbb");
  CHECK(ReadyGaps(Of({story, other}), story).empty());

  other.status = Status::kDropped;
  CHECK(ReadyGaps(Of({story, other}), story).front().says ==
        "depends on 'b2bbbb', which is dropped");

  other.status = Status::kReady;
  other.depends_on = {"c3cccc"};
  Story third = Ready("c3cccc");
  third.depends_on = {"a1aaaa"};
  CHECK(Checks(ReadyGaps(Of({story, other, third}), story)) == "dependencies");
  // An accepted story waits for nothing: there is no way round.
  third.status = Status::kAccepted;
  CHECK(ReadyGaps(Of({story, other, third}), story).empty());

  story.depends_on = {"a1aaaa"};
  CHECK(Checks(ReadyGaps(Of({story}), story)) == "dependencies");
}

TEST_CASE("a cycle can go through an epic") {
  // a needs the epic e, whose child c needs a.
  Story a = Ready("a1aaaa");
  a.depends_on = {"e5eeee"};
  Story epic = Groomed("e5eeee");
  Story child = Ready("c3cccc");
  child.parent = "e5eeee";
  CHECK(ReadyGaps(Of({a, epic, child}), a).empty());
  child.depends_on = {"a1aaaa"};
  CHECK(Checks(ReadyGaps(Of({a, epic, child}), a)) == "dependencies");
  CHECK(Checks(ReadyGaps(Of({a, epic, child}), child)) == "dependencies");
  // That an epic depends on its own child is no cycle.
  child.depends_on.clear();
  a.depends_on.clear();
  epic.depends_on = {"c3cccc"};
  CHECK(ReadyGaps(Of({a, epic, child}), child).empty());
}

TEST_CASE("a chain of ten thousand dependencies is no trouble") {
  std::vector<Story> stories;
  for (int i = 10000; i < 20000; ++i) {
    Story story = Ready("a" + std::to_string(i));
    story.depends_on = {"a" + std::to_string(i + 1)};
    stories.push_back(story);
  }
  stories.back().depends_on.clear();
  CHECK(LapsedClaims(Of(stories)).empty());
  stories.back().depends_on = {"a10000"};
  CHECK(LapsedClaims(Of(stories)).size() == 10000);
}

TEST_CASE("the team's own items are ticked by people") {
  Backlog backlog = Of({Groomed("k7m2qx")});
  backlog.settings.definition_of_ready[0].push_back({std::nullopt, "ux", "Design agreed"});
  Story story = backlog.stories().front();
  CHECK(ReadyGaps(backlog, story).front() ==
        ReadyGap{"ux", "not ticked: Design agreed", "backlog edit k7m2qx --tick ux"});
  story.ready_items = {"ux"};
  CHECK(ReadyGaps(backlog, story).empty());
}

TEST_CASE("an epic is never ready") {
  const Story epic = Groomed("e5eeee");
  Story child = Groomed("c3cccc");
  child.parent = "e5eeee";
  CHECK(Checks(ReadyGaps(Of({epic, child}), epic)) == "epic");
}

TEST_CASE("a check that was waived does not fail again") {
  Story story = Groomed("k7m2qx");
  story.benefit.clear();
  story.size.reset();
  story.waived = {{{"ready benefit"}, "we know", "Marta", Day("2026-11-01")}};
  CHECK(ChecksOf(story) == "size");
}

TEST_CASE("ready is proved again by an edit, and only ever taken back") {
  Story story = Ready("k7m2qx");
  const Backlog backlog = Of({story});
  CHECK(Regroomed(backlog, story) == story);

  Story edited = story;
  edited.benefit.clear();
  CHECK(Regroomed(backlog, edited).status == Status::kNew);
  CHECK_FALSE(Regroomed(backlog, edited).readied.has_value());

  CHECK(Regroomed(backlog, Groomed("k7m2qx")).status == Status::kNew);  // never promoted

  edited.status = Status::kPlanned;
  CHECK(Regroomed(backlog, edited) == edited);
}

TEST_CASE("claims lapse when another story is dropped") {
  Story story = Ready("a1aaaa");
  story.depends_on = {"b2bbbb"};
  Backlog backlog = Of({story, Ready("b2bbbb")});
  CHECK(LapsedClaims(backlog).empty());
  Story dropped = *backlog.Find("b2bbbb");
  dropped.status = Status::kDropped;
  backlog.Put(dropped);
  CHECK(kit::Ids(LapsedClaims(backlog)) == "a1aaaa");
}

}  // namespace
}  // namespace backlog
