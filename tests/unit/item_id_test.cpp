#include "backlog/rules/item_id.h"

#include <doctest/doctest.h>

#include "backlog_kit.h"

namespace backlog {
namespace {

TEST_CASE("an item's id is a letter and three characters of base 32, from its text alone") {
  const std::string id = NewCriterionId({}, "It prints");
  REQUIRE(id.size() == 4);
  CHECK(id[0] == 'c');
  CHECK(id.find_first_not_of("0123456789abcdefghjkmnpqrstvwxyz", 1) == std::string::npos);
  CHECK(NewCriterionId({}, "It prints") == id);
  CHECK(NewCriterionId({}, "It prints.") != id);
  CHECK(NewQuestionId({}, "It prints")[0] == 'q');
  CHECK(NewNoteId({}, "It prints")[0] == 'n');
  CHECK(NewRejectionId({}, "It prints")[0] == 'r');
}

TEST_CASE("ids in one story are distinct, also of equal texts") {
  std::vector<Criterion> criteria;
  for (int i = 0; i < 100; ++i) {
    const std::string id = NewCriterionId(criteria, "the same");
    for (const Criterion& each : criteria) REQUIRE(each.id != id);
    criteria.push_back({id, "the same", Verdict::kOpen});
  }
}

TEST_CASE("a criterion is named by its id, else by its place") {
  Story story = kit::Groomed("k7m2qx");
  CHECK(*FindCriterion(story, "c2") == 1);
  CHECK(*FindCriterion(story, "1") == 0);
  story.acceptance_criteria[1].id = "1";
  CHECK(*FindCriterion(story, "1") == 1);
  for (const char* wrong : {"0", "3", "-1", "", "c", "1x"}) {
    CAPTURE(wrong);
    REQUIRE_FALSE(FindCriterion(story, wrong));
  }
  CHECK(FindCriterion(story, "3").error().what ==
        "no criterion '3' in 'k7m2qx': it has 2 criteria");
  CHECK(FindQuestion(story, "1").error().what == "no question '1' in 'k7m2qx': it has 0 questions");
}

TEST_CASE("a criterion gets its id when its result changes") {
  Story story = kit::Groomed("k7m2qx");
  story.acceptance_criteria[0].id.clear();
  SetVerdict(story, 0, Verdict::kOpen);
  CHECK(story.acceptance_criteria[0].id.empty());
  SetVerdict(story, 0, Verdict::kPass);
  CHECK_FALSE(story.acceptance_criteria[0].id.empty());
  SetVerdict(story, 1, Verdict::kFail);
  CHECK(story.acceptance_criteria[1] ==
        Criterion{"c2", "A refused card is said so", Verdict::kFail});
}

}  // namespace
}  // namespace backlog
