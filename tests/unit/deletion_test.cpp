#include <doctest/doctest.h>

#include "backlog/rules/deletion.h"
#include "backlog_kit.h"

namespace backlog {
namespace {

using kit::Groomed;
using kit::Of;

std::vector<Error> Refusals(const Backlog& backlog, const std::vector<std::string>& ids) {
  std::vector<const Story*> stories;
  for (const std::string& id : ids) stories.push_back(backlog.Find(id));
  return DeletionRefusals(backlog, stories);
}

TEST_CASE("a story that nothing refers to can be deleted, whatever it refers to") {
  Story refers = Groomed("b00001");
  refers.depends_on = {"a00001"};
  refers.parent = "a00001";
  refers.pinned = Pin{PinWhere::kAfter, "a00001", {}, {}, {}};
  const Backlog backlog = Of({Groomed("a00001"), refers});
  CHECK(Refusals(backlog, {"b00001"}).empty());
}

TEST_CASE("who depends on a story, is part of it or is pinned to it is named") {
  Story waits = Groomed("b00001");
  waits.depends_on = {"a00001"};
  Story part = Groomed("c00001");
  part.parent = "a00001";
  Story pinned = Groomed("d00001");
  pinned.pinned = Pin{PinWhere::kBefore, "a00001", {}, {}, {}};
  const Backlog backlog = Of({Groomed("a00001"), waits, part, pinned});
  const std::vector<Error> errors = Refusals(backlog, {"a00001"});
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].code == Exit::kCannot);
  CHECK(errors[0].what ==
        "cannot delete 'a00001': 'b00001' depends on it, 'c00001' is part of it, "
        "'d00001' is pinned to it");
  CHECK(errors[0].hints.size() == 1);
}

TEST_CASE("what refers to a story and goes with it does not count") {
  Story waits = Groomed("b00001");
  waits.depends_on = {"a00001"};
  const Backlog backlog = Of({Groomed("a00001"), waits});
  CHECK(Refusals(backlog, {"a00001"}).size() == 1);
  CHECK(Refusals(backlog, {"a00001", "b00001"}).empty());
}

TEST_CASE("whatever a sprint has seen is a record, and stays") {
  const auto refused = [](const Story& story) {
    return Refusals(Of({story}), {story.id}).size() == 1;
  };
  for (const Status status : {Status::kPlanned, Status::kInProgress, Status::kDone}) {
    CHECK(refused(kit::InSprint("a00001", 1, status)));
  }
  Story accepted = Groomed("a00001");
  accepted.status = Status::kAccepted;
  CHECK(refused(accepted));
  Story spilled = Groomed("a00001");
  spilled.past_sprints = {{1, 3, Outcome::kSpilled, {}, {}, {}}};
  CHECK(refused(spilled));
  CHECK_FALSE(refused(Groomed("a00001")));
  Story dropped = Groomed("a00001");
  dropped.status = Status::kDropped;
  CHECK_FALSE(refused(dropped));
}

}  // namespace
}  // namespace backlog
