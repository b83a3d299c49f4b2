// What `check` finds after a merge of lines, or by hand, that the merge driver never makes.
#include <doctest/doctest.h>

#include "backlog/rules/consistency.h"
#include "life_cycle_kit.h"

namespace backlog {
namespace {

std::vector<std::string> MessagesAbout(const Backlog& backlog, std::string_view field) {
  std::vector<std::string> messages;
  for (const Finding& finding : Inspect(backlog)) {
    if (finding.field == field) messages.push_back(finding.message);
  }
  return messages;
}

TEST_CASE("somebody who is named twice is told") {
  Backlog backlog = kit::Of({});
  backlog.settings.people = {{"Ada", 8}, {"Cleo", 8}};
  CHECK(MessagesAbout(backlog, "people").empty());
  backlog.settings.people.push_back({"Cleo", 4});
  CHECK(MessagesAbout(backlog, "people") == std::vector<std::string>{"'Cleo' is named twice"});
}

TEST_CASE("an accepted story whose criterion failed is told, unless somebody stood for it") {
  Story story = kit::Accepted("a1aaaa", 2);
  story.acceptance_criteria = {{"c1aa", "it works", Verdict::kPass},
                               {"c2bb", "it says why", Verdict::kOpen}};
  const auto said = [&] {
    return MessagesAbout(kit::Of({story}, {kit::kClosed}), "acceptance_criteria");
  };
  CHECK(said().empty());
  story.acceptance_criteria[1].result = Verdict::kFail;
  CHECK(said() == std::vector<std::string>{"is accepted, yet criterion 2 failed"});
  story.waived = {{{"criterion c2bb"}, "good enough", "Ada", kit::Day("2026-11-02")}};
  CHECK(said().empty());
}

}  // namespace
}  // namespace backlog
