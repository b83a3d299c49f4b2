// What log and diff say of files that hold no story.
#include "git/document_changes.h"

#include <doctest/doctest.h>

namespace {

std::string ToldOfDocument(std::string_view before, std::string_view after) {
  std::string told;
  for (const backlog::DocumentChange& change : backlog::DocumentChanges(before, after)) {
    told += backlog::ChangeText(change) + "\n";
  }
  return told;
}

}  // namespace

TEST_CASE("a document's changes are told key by key, whatever its layout") {
  CHECK(ToldOfDocument("goal: Pay\nstatus: planned  # soon\ncapacity: 13\n",
                       "status: active\ngoal: \"Pay by card\"\n\nstart: 2026-11-02\n") ==
        "status planned -> active\n"
        "goal Pay -> 'Pay by card'\n"
        "start 2026-11-02\n"
        "capacity 13 -> none\n");
  CHECK(ToldOfDocument("goal: Pay\n", "# why\ngoal: 'Pay'\n").empty());
}

TEST_CASE("items of lists are known by id, text or place, and lists of words are told whole") {
  CHECK(ToldOfDocument("goals:\n  - id: fame\n    value: 10 %\n  - id: gain\n    text: Earn\n",
                       "goals:\n  - id: gain\n    text: Earn\n  - id: fame\n    value: 12 %\n") ==
        "goals fame value '10 %' -> '12 %'\n");
  CHECK(ToldOfDocument("options:\n  - {text: cut, scope: 30}\n",
                       "options:\n  - {text: cut, scope: 31}\n") == "options cut scope 30 -> 31\n");
  CHECK(ToldOfDocument("people:\n  - {name: A, days: 8}\n", "people:\n  - {name: A, days: 5}\n") ==
        "people 1 days 8 -> 5\n");
  CHECK(ToldOfDocument("scales:\n  size: [1, 2]\n", "scales:\n  size: [1, 2, 3]\n") ==
        "scales size '1, 2' -> '1, 2, 3'\n");
}

TEST_CASE("long texts are told by their first lines and compared whole") {
  CHECK(
      ToldOfDocument("statement: |\n  Fast\n  and safe\n", "statement: |\n  Quick\n  and safe\n") ==
      "statement 'Fast ...' -> 'Quick ...'\n");
  CHECK(ToldOfDocument("statement: |\n  Fast\n  and safe\n",
                       "statement: |\n  Fast\n  and sound\n") == "statement changed\n");
}

TEST_CASE("of a version that cannot be read nothing is told") {
  CHECK(ToldOfDocument("goal: [a\n", "goal: b\n").empty());
  CHECK(backlog::DocumentHeadline("goal: [a\n").empty());
}

TEST_CASE("what is new is told by its question, text or goal") {
  CHECK(backlog::DocumentHeadline("id: r5k2pa\nquestion: Cut?\nreason: fair\n") == "Cut?");
  CHECK(backlog::DocumentHeadline("text: |\n  Slow\n  with many\n") == "Slow ...");
  CHECK(backlog::DocumentHeadline("goal: Pay\n") == "Pay");
  CHECK(backlog::DocumentHeadline("status: open\n").empty());
}
