#include "backlog/rules/grooming.h"

#include <doctest/doctest.h>

#include "backlog_kit.h"

namespace backlog {
namespace {

const Deed kDeed{kit::Day("2026-11-24"), "Ada"};

Story Without(Story story, Status status) {
  story.benefit.clear();
  story.status = status;
  return story;
}

TEST_CASE("What is in a sprint or closed is not groomed, and the rest keeps its order") {
  const Backlog stories =
      kit::Of({kit::Groomed("a0aaaa", "kkkkkk"), kit::Ready("b0bbbb", "cccccc"),
               kit::InSprint("c0cccc", 1, Status::kPlanned), kit::Accepted("d0dddd", 1)});
  std::vector<std::string> ids;
  for (const Story* story : StoriesToGroom(stories)) ids.push_back(story->id);
  CHECK(ids == std::vector<std::string>{"b0bbbb", "a0aaaa"});
}

TEST_CASE("What passes becomes ready, what lapsed becomes new, and the rest does not come back") {
  const Backlog stories = kit::Of({kit::Groomed("a0aaaa", "cccccc"), kit::Ready("b0bbbb", "dddddd"),
                                   Without(kit::Ready("c0cccc", "ffffff"), Status::kReady),
                                   Without(kit::Groomed("d0dddd", "gggggg"), Status::kNew)});
  const auto groomed = Groom(stories, StoriesToGroom(stories));
  REQUIRE(groomed.size() == 4);
  CHECK(groomed[0].passes());
  CHECK(groomed[1].passes());
  CHECK(groomed[2].lapsed());
  CHECK_FALSE(groomed[3].passes());
  CHECK_FALSE(groomed[3].lapsed());

  const Change change = Settle(groomed, kDeed);
  REQUIRE(change.stories.size() == 2);
  CHECK(change.stories[0].id == "a0aaaa");
  CHECK(change.stories[1].id == "c0cccc");
}

TEST_CASE("Settling many is what the steps of one story do") {
  const Story passes = kit::Groomed("a0aaaa", "cccccc");
  const Story lapsed = Without(kit::Ready("c0cccc", "ffffff"), Status::kReady);
  const Backlog stories = kit::Of({passes, lapsed});
  const auto change = Settle(Groom(stories, StoriesToGroom(stories)), kDeed);
  const auto ready = MakeReady(stories, passes, kDeed);
  REQUIRE(ready);
  REQUIRE(change.stories.size() == 2);
  CHECK(change.stories[0] == ready->stories.front());
  CHECK(change.stories[1] == Regroomed(stories, lapsed));
}

}  // namespace
}  // namespace backlog
