// What epics add up to.
#include "backlog/rules/epics.h"

#include <doctest/doctest.h>

#include "backlog_kit.h"

namespace backlog {
namespace {

Story PartOf(std::string parent, Story story) {
  story.parent = std::move(parent);
  return story;
}

TEST_CASE("epics: stories below epics below an epic count, dropped ones do not") {
  Story resized = kit::Accepted("ccccc1", 1, 3);
  resized.size = 8;  // after it was accepted
  Story bare;
  bare.id = "ddddd1";
  Story dropped = kit::Groomed("fffff1");
  dropped.status = Status::kDropped;
  const Backlog backlog =
      kit::Of({kit::Groomed("eeeee1"), PartOf("eeeee1", kit::Groomed("eeeee2")),
               PartOf("eeeee1", kit::Ready("bbbbb1", "c", 5)), PartOf("eeeee2", resized),
               PartOf("eeeee2", bare), PartOf("eeeee2", dropped)});
  EpicTotals expected;
  expected.stories = 3;
  expected.accepted = 1;
  expected.without_size = 1;
  expected.without_value = 1;
  expected.points = 5 + 3;
  expected.accepted_points = 3;
  expected.business_value = 5 + 5;
  expected.user_value = 8 + 8;
  CHECK(TotalsOf(backlog, "eeeee1") == expected);
  CHECK(TotalsOf(backlog, "bbbbb1") == EpicTotals());
}

TEST_CASE("epics: a cycle of parents comes to an end") {
  const Backlog backlog =
      kit::Of({PartOf("eeeee2", kit::Groomed("eeeee1")), PartOf("eeeee1", kit::Groomed("eeeee2")),
               PartOf("eeeee2", kit::Ready("bbbbb1", "c", 5))});
  CHECK(TotalsOf(backlog, "eeeee1").stories == 1);
  CHECK(kit::Ids(Epics(backlog)) == "eeeee1 eeeee2");
}

TEST_CASE("epics: they stand where their first open story stands") {
  const Backlog backlog =
      kit::Of({kit::Groomed("eeeee1"), PartOf("eeeee1", kit::Groomed("aaaaa1", "gjkmpq")),
               kit::Groomed("eeeee2"), PartOf("eeeee2", kit::Accepted("bbbbb1", 1)),
               kit::Groomed("eeeee3"), PartOf("eeeee3", kit::Groomed("ccccc1", "djkmpq")),
               PartOf("eeeee3", kit::Groomed("ddddd1", "hjkmpq"))});
  CHECK(kit::Ids(Epics(backlog)) == "eeeee3 eeeee1 eeeee2");
}

}  // namespace
}  // namespace backlog
