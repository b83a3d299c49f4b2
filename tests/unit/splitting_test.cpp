// One story becomes several: what goes where.
#include "backlog/rules/splitting.h"

#include <doctest/doctest.h>

#include "backlog/rules/prioritization.h"
#include "life_cycle_kit.h"

namespace backlog {
namespace {

std::vector<Story> PartsToBe(const std::vector<std::string>& ids) {
  std::vector<Story> parts;
  for (const std::string& id : ids) {
    Story part;
    part.id = id;
    part.title = "Part " + id;
    parts.push_back(part);
  }
  return parts;
}

Backlog AfterSplit(const Backlog& backlog, const Result<Change>& change) {
  REQUIRE_MESSAGE(change.has_value(), (change ? "" : change.error().what));
  Backlog after = backlog;
  Apply(*change, after);
  return after;
}

TEST_CASE("split: the parts stand at the story's place, in their order") {
  const Backlog before = kit::Of({kit::Ready("aaaaa1", "cjkmpq"), kit::Ready("bbbbb1", "djkmpq"),
                                  kit::Ready("ccccc1", "djkmpr")});
  const Backlog after =
      AfterSplit(before, SplitStory(before, *before.Find("bbbbb1"),
                                    PartsToBe({"zzzzz1", "yyyyy1", "xxxxx1"}), {}, kit::Today()));
  CHECK(kit::Ids(CurrentOrder(after).stories()) == "aaaaa1 zzzzz1 yyyyy1 xxxxx1 ccccc1");
}

TEST_CASE("split: neighbours of equal rank make room") {
  const Backlog before = kit::Of({kit::Ready("bbbbb1", "djkmpq"), kit::Ready("ccccc1", "djkmpq"),
                                  kit::Ready("ddddd1", "djkmpq")});
  const Backlog after =
      AfterSplit(before, SplitStory(before, *before.Find("bbbbb1"), PartsToBe({"zzzzz1", "yyyyy1"}),
                                    {}, kit::Today()));
  CHECK(kit::Ids(CurrentOrder(after).stories()) == "zzzzz1 yyyyy1 ccccc1 ddddd1");
}

TEST_CASE("split: the parts share what is said of the whole, and have no size") {
  Story story = kit::Ready("bbbbb1", "djkmpq");
  story.type = Type::kBug;
  story.release = "1.0";
  story.release_since = kit::Day("2026-10-07");
  story.moscow = Moscow::kMust;
  story.labels = {"web", "payment"};
  story.product_goal = "orders";
  story.parent = "eeeee1";
  story.needed_by = kit::Day("2026-12-24");
  story.blocked = Block{"The bank looks at it", kit::Day("2026-11-01")};
  story.pinned = Pin{PinWhere::kTop, {}, "promised", "Marta", kit::Day("2026-11-01")};
  story.depends_on = {"aaaaa1"};
  Backlog before = kit::Of({story, kit::Groomed("aaaaa1"), kit::Groomed("eeeee1")});
  SplitOptions options;
  options.pattern = "rules";
  const Backlog after =
      AfterSplit(before, SplitStory(before, *before.Find("bbbbb1"), PartsToBe({"zzzzz1", "yyyyy1"}),
                                    options, kit::Today()));
  for (const char* id : {"zzzzz1", "yyyyy1"}) {
    const Story& part = *after.Find(id);
    CHECK(part.type == Type::kBug);
    CHECK(part.status == Status::kNew);
    CHECK(part.role == "cyclist");
    CHECK(part.want.empty());
    CHECK(part.release == "1.0");
    CHECK(part.release_since == kit::Day("2026-10-07"));
    CHECK(part.moscow == Moscow::kMust);
    CHECK(part.labels == story.labels);
    CHECK(part.product_goal == "orders");
    CHECK(part.parent == "bbbbb1");
    CHECK(part.needed_by == story.needed_by);
    CHECK(part.blocked == story.blocked);
    CHECK_FALSE(part.pinned.has_value());
    CHECK(part.business_value == story.business_value);
    CHECK(part.user_value == story.user_value);
    CHECK(part.risk == story.risk);
    CHECK_FALSE(part.size.has_value());
    CHECK(part.created == kit::Today().on);
    REQUIRE(part.notes.size() == 1);
    CHECK(part.notes.front().text ==
          "Split by rules from bbbbb1 Pay by card: its values are copied, score it anew");
  }
  const Story& epic = *after.Find("bbbbb1");
  CHECK(after.IsEpic("bbbbb1"));
  CHECK(epic.parent == "eeeee1");
  CHECK(epic.depends_on == story.depends_on);  // for which its stories wait
  CHECK(epic.status == Status::kNew);
  CHECK(epic.rank.empty());
  CHECK_FALSE(epic.pinned.has_value());
  CHECK_FALSE(epic.blocked.has_value());
  CHECK_FALSE(epic.readied.has_value());
}

TEST_CASE("split: criteria leave with the part that they are given to, and are open there") {
  Story story = kit::Groomed("bbbbb1", "djkmpq");
  story.acceptance_criteria = {{"c1", "One", Verdict::kPass},
                               {"", "Two", Verdict::kFail},
                               {"c3", "Three", Verdict::kOpen},
                               {"c4", "Four", Verdict::kOpen}};
  const Backlog before = kit::Of({story});
  SplitOptions options;
  options.criteria = CriteriaGroups("1,2:c3,1");
  const Backlog after = AfterSplit(
      before, SplitStory(before, story, PartsToBe({"zzzzz1", "yyyyy1"}), options, kit::Today()));
  const auto& first = after.Find("zzzzz1")->acceptance_criteria;
  REQUIRE(first.size() == 2);
  CHECK(first[0] == Criterion{"c1", "One", Verdict::kOpen});
  CHECK(first[1].text == "Two");
  CHECK(first[1].result == Verdict::kOpen);
  CHECK_FALSE(first[1].id.empty());
  const auto& second = after.Find("yyyyy1")->acceptance_criteria;
  REQUIRE(second.size() == 2);  // one holds for both
  CHECK(second[0].text == "One");
  CHECK(second[1].text == "Three");
  const auto& left = after.Find("bbbbb1")->acceptance_criteria;
  REQUIRE(left.size() == 1);
  CHECK(left[0].text == "Four");
}

TEST_CASE("split: in a sprint the first part goes on, the others go back as new") {
  for (const Status status : {Status::kPlanned, Status::kInProgress, Status::kDone}) {
    CAPTURE(Word(status));
    Story story = kit::InSprint("bbbbb1", 3, status, 5);
    story.rank = "djkmpq";
    story.assignee = "Tom";
    story.added = kit::Day("2026-11-03");
    story.acceptance_criteria.front().result = Verdict::kPass;
    const Backlog before = kit::Of({story}, {kit::kActive});
    SplitOptions options;
    options.criteria = CriteriaGroups(":2");
    const Backlog after = AfterSplit(
        before, SplitStory(before, story, PartsToBe({"zzzzz1", "yyyyy1"}), options, kit::Today()));

    const Story& first = *after.Find("zzzzz1");
    CHECK(first.status == status);
    CHECK(first.sprint == 3);
    CHECK(first.size == 5);
    CHECK(first.assignee == "Tom");
    CHECK(first.done_items == story.done_items);
    CHECK(first.planned_size == 5);
    CHECK(first.planned_digest == story.planned_digest);
    CHECK(first.added == story.added);
    CHECK(first.planned == story.planned);
    CHECK(first.started == story.started);
    CHECK(first.finished == story.finished);
    // What nobody was given is still to be proved by it, as far as it was found already.
    REQUIRE(first.acceptance_criteria.size() == 1);
    CHECK(first.acceptance_criteria.front() == story.acceptance_criteria.front());

    const Story& second = *after.Find("yyyyy1");
    CHECK(second.status == Status::kNew);
    CHECK_FALSE(second.sprint.has_value());
    CHECK_FALSE(second.size.has_value());
    CHECK_FALSE(second.planned.has_value());

    const Story& epic = *after.Find("bbbbb1");
    CHECK(epic.status == Status::kNew);
    CHECK_FALSE(epic.sprint.has_value());
    CHECK_FALSE(epic.planned_size.has_value());
    CHECK(epic.done_items.empty());
    CHECK(epic.acceptance_criteria.empty());
  }
}

TEST_CASE("split: what cannot be split is refused") {
  Story child = kit::Groomed("ddddd1", "fjkmpq");
  child.parent = "eeeee1";
  const Backlog before = kit::Of(
      {kit::Ready("bbbbb1", "djkmpq"), kit::Accepted("aaaaa1", 3), kit::Groomed("eeeee1"), child},
      {kit::kActive});
  const auto split = [&](const char* id, std::size_t parts, const char* criteria) {
    std::vector<Story> children = PartsToBe({"zzzzz1", "yyyyy1"});
    children.resize(parts);
    SplitOptions options;
    options.criteria = CriteriaGroups(criteria);
    return SplitStory(before, *before.Find(id), children, options, kit::Today());
  };
  CHECK(kit::Why(split("bbbbb1", 1, "")) == "cannot split 'bbbbb1': it takes two parts at least");
  CHECK(kit::Why(split("aaaaa1", 2, "")) == "cannot split 'aaaaa1': it is accepted, not open");
  CHECK(kit::Why(split("eeeee1", 2, "")) == "cannot split 'eeeee1': it is an epic already");
  CHECK(kit::Why(split("bbbbb1", 2, "1:2:2")) ==
        "cannot split 'bbbbb1': criteria for 3 stories, titles for 2");
  CHECK(kit::Why(split("bbbbb1", 2, "1:7")) == "no criterion '7' in 'bbbbb1': it has 2 criteria");
}

TEST_CASE("split: criteria are grouped by colons") {
  using Groups = std::vector<std::vector<std::string>>;
  CHECK(CriteriaGroups("1,2:3") == Groups{{"1", "2"}, {"3"}});
  CHECK(CriteriaGroups(":c4x9") == Groups{{}, {"c4x9"}});
  CHECK(CriteriaGroups("1, 2 : 3") == Groups{{"1", "2"}, {"3"}});
  CHECK(CriteriaGroups("") == Groups{{}});
}

}  // namespace
}  // namespace backlog
