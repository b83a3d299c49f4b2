// What `why` says would move a story, on random backlogs: made and put in order, the change brings
// the story to the place that was named.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "backlog/rules/explanation.h"
#include "random_backlog.h"

namespace backlog {
namespace {

using random_backlog::Below;
using random_backlog::Engine;
using random_backlog::RandomBacklog;
using random_backlog::RandomStory;

/// As a person would find out: change the field, run `prioritize`, look where it stands.
std::size_t PlaceAfter(const Backlog& backlog, const std::string& id, const WhatIf& change) {
  Backlog changed = backlog;
  Story story = *changed.Find(id);
  if (change.key == "size") story.size = change.to;
  if (change.key == "business_value") story.business_value = change.to;
  if (change.key == "user_value") story.user_value = change.to;
  if (change.key == "time_criticality") story.time_criticality = change.to;
  if (change.key == "risk") story.risk = change.to;
  if (change.key == "pinned") story.pinned.reset();
  changed.Put(story);
  const Result<Proposal> proposal = Prioritize(changed, {.partial = true});
  REQUIRE(proposal);
  Apply(proposal->ranks, changed);
  return CurrentOrder(changed).PlaceOf(id);
}

TEST_CASE("The change that is named moves the story to the place that is named") {
  int named = 0;
  int explained = 0;
  for (unsigned seed = 0; explained < 500; ++seed) {
    CAPTURE(seed);
    Engine random(seed);
    const Backlog backlog = RandomBacklog(random, {false, seed % 2 == 0});
    std::vector<const Story*> stories;
    for (const Story& story : backlog.stories()) stories.push_back(&story);
    const Result<std::vector<Explanation>> explanations = Explain(backlog, stories);
    if (!explanations) continue;  // a cycle of pins
    ++explained;
    for (const Explanation& explanation : *explanations) {
      CAPTURE(explanation.story->id);
      REQUIRE(explanation.least.has_value() == !explanation.changes.empty());
      for (const WhatIf& change : explanation.changes) {
        CAPTURE(change.key);
        REQUIRE(PlaceAfter(backlog, explanation.story->id, change) == change.place);
        if (change.key == "pinned") continue;
        REQUIRE(change.place < explanation.by_rules->place);
        ++named;
      }
    }
  }
  MESSAGE("changes that were named: " << named);
  CHECK(named > 3000);
}

/// All single steps of all fields, each tried as a person would.
TEST_CASE("A change that is not named would not have brought the story further up") {
  for (unsigned seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    Engine random(seed);
    const Backlog backlog = RandomBacklog(random, {false, false});
    const auto explanations = Explain(backlog, CurrentOrder(backlog).stories());
    REQUIRE(explanations);
    for (const Explanation& explanation : *explanations) {
      if (!explanation.by_rules || explanation.by_rules->flags.unscored) continue;
      const bool size_named =
          std::any_of(explanation.changes.begin(), explanation.changes.end(),
                      [](const WhatIf& change) { return change.key == "size"; });
      if (size_named) continue;
      for (const int size : backlog.settings.size_scale.values) {
        if (explanation.story->size && size >= *explanation.story->size) continue;
        const WhatIf change{"size", explanation.story->size, size, 1, 0};
        REQUIRE(PlaceAfter(backlog, explanation.story->id, change) >= explanation.by_rules->place);
      }
    }
  }
}

TEST_CASE("One of 3,526 stories is explained in a moment") {
  Engine random(3526);
  Backlog backlog;
  backlog.settings = DefaultSettings();
  std::vector<Story> stories;
  for (int i = 0; i < 3526; ++i) {
    stories.push_back(RandomStory(random, "s" + std::to_string(10000 + i), backlog.settings));
    if (i > 0 && i % 9 == 0) {
      stories.back().depends_on.push_back("s" + std::to_string(10000 + Below(random, i)));
    }
  }
  backlog.SetStories(std::move(stories));
  // Where no change helps, all are tried: of the scored stories the last.
  const Result<Proposal> proposal = Prioritize(backlog, {.partial = true});
  REQUIRE(proposal);
  const auto last =
      std::find_if(proposal->placements.rbegin(), proposal->placements.rend(),
                   [](const Placement& placement) { return !placement.flags.unscored; });
  const auto start = std::chrono::steady_clock::now();
  REQUIRE(Explain(backlog, {last->story}));
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  MESSAGE("milliseconds: " << took.count());
  CHECK(took.count() < 10000);  // generous: sanitizers and busy machines run this, too
}

}  // namespace
}  // namespace backlog
