// The merge of what lies beside the stories: feedback, decisions, the vision, sprints, releases,
// settings.
#include <string>

#include <doctest/doctest.h>

#include "git/merge_document.h"

namespace {

backlog::MergedDocument MergedRecord(const std::string& path, const std::string& base,
                                     const std::string& ours, const std::string& theirs) {
  const auto merged = backlog::MergeDocuments({path, base, ours, theirs});
  REQUIRE_MESSAGE(merged.has_value(), merged.error().what);
  return *merged;
}

// What both ways round must give, as nobody is to be asked.
std::string AgreedRecord(const std::string& path, const std::string& base, const std::string& ours,
                         const std::string& theirs) {
  const auto merged = MergedRecord(path, base, ours, theirs);
  CHECK(merged.conflicts.empty());
  CHECK(MergedRecord(path, base, theirs, ours).bytes == merged.bytes);
  return merged.bytes;
}

}  // namespace

TEST_CASE("feedback merges field by field, its stories one by one, ours first") {
  const std::string head = "id: f3t8wd\nfrom: Mehmet\ntext: Slow  # twice\nstories: ";
  const std::string tail = "\nproduct_goal:\ncreated: 2026-10-01\n";
  const auto merged = MergedRecord(
      ".backlog/feedback/f3t8wd.yaml", head + "[k7m2qx]" + tail, head + "[k7m2qx, a1bcde]" + tail,
      "id: f3t8wd\nfrom: Mehmet K.\ntext: Slow  # twice\nstories: [b2cdef]\n"
      "product_goal: fame\ncreated: 2026-10-01\n");
  CHECK(merged.conflicts.empty());
  CHECK(merged.bytes ==
        "id: f3t8wd\nfrom: Mehmet K.\ntext: Slow  # twice\nstories: [a1bcde, b2cdef]\n"
        "product_goal: fame\ncreated: 2026-10-01\n");
}

TEST_CASE("two reasons why nothing follows from feedback are a conflict around that field") {
  const std::string head = "id: f3t8wd\ntext: Slow\n";
  const std::string tail = "created: 2026-10-01\n";
  const auto merged = MergedRecord(".backlog/feedback/f3t8wd.yaml", head + tail,
                                   head + "dismissed: {on: 2026-10-02, reason: old}\n" + tail,
                                   head + "dismissed: {on: 2026-10-03, reason: once}\n" + tail);
  CHECK(merged.conflicts == std::vector<std::string>{"dismissed"});
  CHECK(merged.bytes.find("<<<<<<<") != std::string::npos);
  CHECK(merged.bytes.starts_with(head));
  CHECK(merged.bytes.ends_with(tail));
}

TEST_CASE("a decision's options are the same where their text is") {
  const std::string base =
      "id: r5k2pa\nquestion: Cut?\noptions:\n  - text: wait\n    scope: 40\n"
      "  - text: cut\n    scope: 30\nchoice: cut\nreason:\ncreated: 2026-10-01\n";
  const std::string ours =
      "id: r5k2pa\nquestion: Cut?\noptions:\n  - text: wait\n    scope: 41\n"
      "  - text: cut\n    scope: 30\nchoice: cut\nreason:\ncreated: 2026-10-01\n";
  const std::string theirs =
      "id: r5k2pa\nquestion: Cut?\noptions:\n  - text: wait\n    scope: 40\n"
      "  - text: cut\n    scope: 30\n    chance: 80\nchoice: cut\nreason: fair\n"
      "created: 2026-10-01\n";
  CHECK(AgreedRecord(".backlog/decisions/r5k2pa.yaml", base, ours, theirs) ==
        "id: r5k2pa\nquestion: Cut?\noptions:\n  - text: wait\n    scope: 41\n"
        "  - text: cut\n    scope: 30\n    chance: 80\nchoice: cut\nreason: fair\n"
        "created: 2026-10-01\n");
}

TEST_CASE("Product Goals merge by id, and the one that is further stays so") {
  const std::string base =
      "statement: Fast\ngoals:\n  - id: fame\n    text: Be known\n    value: 10 %\n"
      "    status: current\n";
  const std::string ours =
      "statement: Fast\ngoals:\n  - id: fame\n    text: Be known\n    value: 10 %\n"
      "    status: fulfilled\n";
  const std::string theirs =
      "statement: Fast and safe\ngoals:\n  - id: fame\n    text: Be known\n    value: 12 %\n"
      "    status: current\n  - id: gain\n    text: Earn\n    status: next\n";
  CHECK(AgreedRecord(".backlog/vision.yaml", base, ours, theirs) ==
        "statement: Fast and safe\ngoals:\n  - id: fame\n    text: Be known\n    value: 12 %\n"
        "    status: fulfilled\n  - id: gain\n    text: Earn\n    status: next\n");
}

TEST_CASE("sprints, releases and settings merge field by field") {
  CHECK(AgreedRecord(".backlog/sprints/3.yaml",
                     "goal: Pay\nstatus: planned\ncapacity: 13\nend: 2026-11-15\n",
                     "goal: Pay\nstatus: active\ncapacity: 13\nend: 2026-11-15\n",
                     "goal: Pay\nstatus: planned\ncapacity: 11\nend: 2026-11-15\n") ==
        "goal: Pay\nstatus: active\ncapacity: 11\nend: 2026-11-15\n");
  CHECK(AgreedRecord(".backlog/releases/1.0.yaml", "goal: Pay\nstatus: open\ndate: 2026-12-01\n",
                     "goal: Pay\nstatus: open\ndate: 2026-12-18\n",
                     "goal: Pay by card\nstatus: open\ndate: 2026-12-01\n") ==
        "goal: Pay by card\nstatus: open\ndate: 2026-12-18\n");
  CHECK(AgreedRecord(".backlog/settings.yaml",
                     "format: 1\nmax_size: 8  # points\nhigh_risk: 8\nfocus_factor: 1.0\n",
                     "format: 1\nmax_size: 5  # points\nhigh_risk: 8\nfocus_factor: 1.0\n",
                     "format: 1\nmax_size: 8  # points\nhigh_risk: 13\nfocus_factor: 1.0\n") ==
        "format: 1\nmax_size: 5  # points\nhigh_risk: 13\nfocus_factor: 1.0\n");
}

TEST_CASE("lists of the settings that say one thing do not merge as sets") {
  const std::string base =
      "format: 1\npeople:\n  - {name: Ada, days: 8}\nscales:\n  value: [0, 1, 2, 3]\n"
      "expected_velocity: [15, 25]\n";
  const auto merge = [&](const std::string& ours, const std::string& theirs) {
    return MergedRecord(".backlog/settings.yaml", base, ours, theirs);
  };
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string text = base;
    return text.replace(text.find(from), from.size(), to);
  };
  const auto velocity = [&](const std::string& ends) { return with("[15, 25]", ends); };
  CHECK(merge(velocity("[10, 20]"), velocity("[20, 30]")).conflicts ==
        std::vector<std::string>{"expected_velocity"});
  CHECK(merge(velocity("[10, 20]"), base).bytes == velocity("[10, 20]"));
  CHECK(merge(velocity("[10, 20]"), velocity("[10, 20]")).bytes == velocity("[10, 20]"));

  const auto people = [&](const std::string& lines) {
    return with("  - {name: Ada, days: 8}\n", lines);
  };
  const std::string ada = "  - {name: Ada, days: 8}\n";
  const std::string cleo = "  - {name: Cleo, days: 8}\n";
  const std::string ben = "  - {name: Ben, days: 6}\n";
  CHECK(merge(people(ada + cleo), people(ada + "  - {name: Cleo, days: 4}\n")).conflicts ==
        std::vector<std::string>{"people"});
  CHECK(merge(people(ada + cleo), people(ada + cleo)).bytes == people(ada + cleo));
  CHECK(merge(people(ada + cleo), people(ada + ben)).bytes == people(ada + cleo + ben));
  // Who left is not who came, although both stand in one place.
  CHECK(merge(people(ben), people("  - {name: Ada, days: 4}\n")).conflicts ==
        std::vector<std::string>{"people"});

  const auto scale = [&](const std::string& numbers) { return with("[0, 1, 2, 3]", numbers); };
  for (const bool swap : {false, true}) {
    const auto ours = scale("[0, 1, 2, 3, 13]");
    const auto theirs = scale("[0, 1, 2, 3, 5]");
    const auto merged = swap ? merge(theirs, ours) : merge(ours, theirs);
    CHECK(merged.conflicts.empty());
    CHECK(merged.bytes == scale("[0, 1, 2, 3, 5, 13]"));
  }
}
