// What nobody but people can decide about one story, and what looks like it and is none.
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "git/merge_document.h"

namespace {

using Disputed = std::vector<std::string>;

constexpr const char* kDisputePath = ".backlog/stories/k7m2qx-pay.yaml";

// The text with the first `from` replaced, which must be there.
std::string Reworked(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  return text.replace(at, from.size(), to);
}

// The keys on which the sides disagree, which must be the same both ways round.
Disputed Disputes(const std::string& base, const std::string& ours, const std::string& theirs) {
  const auto merged = backlog::MergeDocuments({kDisputePath, base, ours, theirs});
  REQUIRE_MESSAGE(merged.has_value(), merged.error().what);
  const auto other = backlog::MergeDocuments({kDisputePath, base, theirs, ours});
  REQUIRE_MESSAGE(other.has_value(), other.error().what);
  CHECK(other->conflicts == merged->conflicts);
  return merged->conflicts;
}

}  // namespace

TEST_CASE("a verdict is one too where the criterion had none, as people write them") {
  const std::string base =
      "id: k7m2qx\ntitle: Pay\nacceptance_criteria:\n  - id: c1aa\n    text: it works\n"
      "created: 2026-10-01\n";
  const auto judged = [&](const std::string& result) {
    return Reworked(base, "it works\n", "it works\n    result: " + result + "\n");
  };
  const auto reworded = Reworked(base, "it works", "it works offline");
  for (const std::string result : {"pass", "fail"}) {
    CHECK(Disputes(base, judged(result), reworded) == Disputed{"acceptance_criteria"});
  }
  CHECK(Disputes(base, judged("open"), reworded).empty());
}

TEST_CASE("an acceptance does not stand beside a criterion that failed elsewhere") {
  const std::string base =
      "id: k7m2qx\ntitle: Pay\nstatus: done\nacceptance_criteria:\n  - id: c1aa\n"
      "    text: it works\n    result: pass\ncreated: 2026-10-01\n";
  const auto accepted = Reworked(Reworked(base, "status: done", "status: accepted"), "created",
                                 "accepted: 2026-11-02\ncreated");
  for (const std::string result : {"fail", "open"}) {
    CHECK(Disputes(base, accepted, Reworked(base, "result: pass", "result: " + result)) ==
          Disputed{"status"});
  }
  const auto open = Reworked(base, "result: pass", "result: open");
  const auto passed = Reworked(accepted, "result: pass", "result: pass");
  CHECK(Disputes(open, passed, base).empty());
}

TEST_CASE("the same acceptance on two branches is none: the earlier one counts, with its commit") {
  const std::string base =
      "id: k7m2qx\ntitle: Pay\nstatus: done\naccepted_commit:\ncreated: 2026-10-01\n";
  const auto accepted = [&](const std::string& day, const std::string& commit) {
    return Reworked(Reworked(Reworked(base, "status: done", "status: accepted"), "created",
                             "accepted: " + day + "\naccepted_by: Ada\ncreated"),
                    "commit:", "commit: " + commit);
  };
  const auto early = accepted("2026-11-02", "fedcba9");
  const auto late = accepted("2026-11-03", "abcdef0");
  CHECK(Disputes(base, early, late).empty());
  for (const auto& [ours, theirs] : {std::pair(early, late), std::pair(late, early)}) {
    CHECK(backlog::MergeDocuments({kDisputePath, base, ours, theirs})->bytes == early);
  }
  // On one day: the same both ways round.
  const auto other = accepted("2026-11-02", "abcdef0");
  CHECK(Disputes(base, early, other).empty());
  CHECK(backlog::MergeDocuments({kDisputePath, base, early, other})->bytes ==
        backlog::MergeDocuments({kDisputePath, base, other, early})->bytes);
  const auto by_ben = Reworked(late, "Ada", "Ben");
  CHECK(Disputes(base, early, by_ben) == Disputed{"accepted_by"});
}

TEST_CASE("a plain criterion that both sides reworded is a dispute, as one with an id is") {
  const std::string base =
      "id: k7m2qx\ntitle: Pay\nacceptance_criteria:\n  - it works\n  - it says why\n"
      "labels:\n  - web\ncreated: 2026-10-01\n";
  const auto ours = Reworked(base, "it works", "it works offline");
  CHECK(Disputes(base, ours, Reworked(base, "it works", "it works fast")) ==
        Disputed{"acceptance_criteria"});
  CHECK(Disputes(base, ours, Reworked(base, "  - it works\n", "")) ==
        Disputed{"acceptance_criteria"});
  CHECK(Disputes(base, ours, Reworked(base, "it says why", "it tells why")).empty());
  const auto first = Reworked(base, "why\n", "why\n  - it is quick\n");
  const auto second = Reworked(base, "why\n", "why\n  - it is cheap\n");
  CHECK(backlog::MergeDocuments({kDisputePath, base, first, second})->bytes ==
        Reworked(base, "why\n", "why\n  - it is quick\n  - it is cheap\n"));
  // Labels are a set: another word is another label.
  CHECK(
      Disputes(base, Reworked(base, "- web", "- shop"), Reworked(base, "- web", "- till")).empty());
}
