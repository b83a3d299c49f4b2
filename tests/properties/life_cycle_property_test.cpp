// Whatever people do with stories and sprints, in whatever order: what is allowed never leads to a
// state that `check` calls an error, and velocity of a closed sprint never changes again.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "backlog/rules/consistency.h"
#include "backlog/rules/sprint_planning.h"
#include "backlog/rules/sprint_review.h"
#include "backlog_kit.h"

namespace backlog {
namespace {

constexpr int kTeamStories = 7;

class Team {
 public:
  explicit Team(unsigned seed) : random_(seed) {
    std::vector<Story> stories;
    for (int i = 0; i < kTeamStories; ++i) {
      const char letter = static_cast<char>('a' + i);
      const char digit = static_cast<char>('1' + i);
      stories.push_back(
          kit::Groomed(std::string{letter, digit} + "xxxx", std::string("ccccc") + "cdfghjk"[i]));
    }
    stories[2].depends_on = {"a1xxxx"};
    stories[4].together = stories[5].together = "pay";
    backlog_ = kit::Of(std::move(stories));
  }

  // One step of somebody on something; most are refused.
  void Act() {
    const Story story = backlog_.stories()[Pick(kTeamStories)];
    Deed deed{today_, "Marta"};
    if (Pick(4) == 0) deed.anyway = "because";
    const int number = backlog_.sprints.empty() ? 1 : backlog_.sprints[Pick(Sprints())].number;
    switch (Pick(17)) {
      case 0: return Try(MakeReady(backlog_, story, deed));
      case 1:
      case 2: return Try(Start(backlog_, story, deed));
      case 3: return Try(Stop(backlog_, story, deed));
      case 4:
      case 5: return Try(Finish(backlog_, story, {{}, Pick(2) == 0}, deed));
      case 6:
      case 7: return Try(Accept(backlog_, story, {{}, Pick(2) == 0, {}}, deed));
      case 8: return Try(Reject(backlog_, story, {"no", {"1"}}, deed));
      case 9: return Try(Reopen(backlog_, story, "again", deed));
      case 10: return Try(DropStory(backlog_, story, "no", deed));
      case 11: return Try(Restore(backlog_, story, deed));
      case 12: return Try(TakeIntoSprint(backlog_, story, number, deed));
      case 13: return Try(TakeOutOfSprint(backlog_, story, "later", deed));
      case 14: return Edit(story, deed);
      case 15: return Plan(deed);
      default: return EndOrStart(number, deed);
    }
  }

  const Backlog& backlog() const { return backlog_; }
  int steps() const { return steps_; }

 private:
  std::size_t Pick(std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_);
  }
  std::size_t Sprints() const { return backlog_.sprints.size(); }

  void Try(const Result<Change>& change) {
    if (!change) return;
    ++steps_;
    Apply(*change, backlog_);
  }

  void Edit(const Story& story, const Deed& deed) {
    Story edited = story;
    switch (Pick(4)) {
      case 0: edited.benefit = story.benefit.empty() ? "I need no cash" : ""; break;
      case 1: edited.size = static_cast<int>(Pick(10)); break;
      case 2: edited.acceptance_criteria[0].text += "!"; break;
      default: edited.depends_on.clear(); break;
    }
    Try(AfterEdit(backlog_, story, edited, deed));
  }

  void Plan(const Deed& deed) {
    PlanOptions options{deed, 11, {}, {}, {}, {}, {}, {}, {}};
    const auto plan = PlanSprint(backlog_, options);
    if (plan) Try(plan->change);
  }

  void EndOrStart(int number, const Deed& deed) {
    today_ = today_ + static_cast<int>(Pick(5));
    switch (Pick(4)) {
      case 0: return Try(StartSprint(backlog_, number, deed));
      case 1: return Try(CancelSprint(backlog_, number, "no", deed));
      default: return Try(CloseSprint(backlog_, number, YesNo::kNo, deed));
    }
  }

  std::mt19937 random_;
  Date today_ = kit::Day("2026-11-24");
  Backlog backlog_;
  int steps_ = 0;
};

std::string Errors(const Backlog& backlog) {
  std::string text;
  for (const Finding& finding : Inspect(backlog)) {
    const bool claim = finding.fix == Fix::kUnready;  // claims are proved in the same change
    // That an open story depends on one that was dropped since is for people to settle.
    if (finding.field == "depends_on" || (finding.severity != Severity::kError && !claim)) continue;
    text += finding.id + ' ' + finding.field + ": " + finding.message + '\n';
  }
  return text;
}

TEST_CASE("no allowed step leads to an impossible state, and closed sprints keep their velocity") {
  int steps = 0;
  std::size_t closed = 0;
  for (unsigned seed = 0; seed < 60; ++seed) {
    Team team(seed);
    std::vector<SprintVelocity> velocities;
    for (int i = 0; i < 250; ++i) {
      team.Act();
      CAPTURE(seed);
      CAPTURE(i);
      REQUIRE(Errors(team.backlog()) == "");
      const auto now = Velocities(team.backlog());
      for (const SprintVelocity& before : velocities) {
        REQUIRE(std::find(now.begin(), now.end(), before) != now.end());
      }
      velocities = now;
    }
    steps += team.steps();
    closed += velocities.size();
  }
  // The walks went somewhere.
  CHECK(steps > 60 * 50);
  CHECK(closed > 60);
}

}  // namespace
}  // namespace backlog
