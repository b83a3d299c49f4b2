#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/rules/prioritization.h"

namespace backlog {
namespace {

Story Valued(const std::string& id, Type type, std::optional<int> value, int risk) {
  Story story;
  story.id = id;
  story.title = id;
  story.type = type;
  story.rank = id;
  story.business_value = value;
  if (value) story.user_value = 0;
  story.risk = risk;
  story.size = 3;
  return story;
}

std::vector<std::string> RemarksOf(const Backlog& backlog, std::string_view id) {
  for (const Placement& placement : CurrentPlacements(backlog)) {
    if (placement.story->id == id) return Remarks(placement);
  }
  return {"no such story"};
}

const std::string kRiskWithoutValue =
    "a risk without value: does something valuable wait for it? link it, or drop it";

TEST_CASE("a risky spike that something valuable waits for needs no value of its own") {
  Backlog backlog;
  backlog.settings = DefaultSettings();
  Story spike = Valued("aaaaaa", Type::kSpike, std::nullopt, 13);
  Story between = Valued("bbbbbb", Type::kChore, std::nullopt, 0);
  Story story = Valued("cccccc", Type::kStory, 13, 0);
  story.user_value = 1;
  between.depends_on = {"aaaaaa"};

  SUBCASE("through another") {
    story.depends_on = {"bbbbbb"};
    backlog.SetStories({spike, between, story});
    CHECK(RemarksOf(backlog, "aaaaaa").empty());
  }
  SUBCASE("nothing valuable waits") {
    backlog.SetStories({spike, between, story});
    CHECK(RemarksOf(backlog, "aaaaaa") == std::vector<std::string>{kRiskWithoutValue});
  }
  SUBCASE("what waited was dropped") {
    story.depends_on = {"bbbbbb"};
    story.status = Status::kDropped;
    backlog.SetStories({spike, between, story});
    CHECK(RemarksOf(backlog, "aaaaaa") == std::vector<std::string>{kRiskWithoutValue});
  }
}

TEST_CASE("a score is missing where the type's Definition of Ready asks for it") {
  Backlog backlog;
  backlog.settings = DefaultSettings();
  Story chore = Valued("aaaaaa", Type::kChore, 5, 0);
  chore.risk.reset();
  Story bug = chore;
  bug.id = bug.rank = "bbbbbb";
  bug.type = Type::kBug;
  bug.user_value = 3;
  backlog.SetStories({chore, bug});
  CHECK(RemarksOf(backlog, "aaaaaa").empty());
  CHECK(RemarksOf(backlog, "bbbbbb") == std::vector<std::string>{"partly scored: risk counts 0"});

  backlog.settings.definition_of_ready[static_cast<std::size_t>(Type::kChore)].push_back(
      {ReadyCheck::kRisk, "", ""});
  CHECK(RemarksOf(backlog, "aaaaaa") == std::vector<std::string>{"partly scored: risk counts 0"});
}

}  // namespace
}  // namespace backlog
