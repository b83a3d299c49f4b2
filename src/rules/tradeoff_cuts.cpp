#include "rules/tradeoff_cuts.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "backlog/rules/best_content.h"
#include "backlog/rules/prioritization.h"
#include "backlog/rules/release_figures.h"
#include "backlog/rules/scope_growth.h"
#include "rules/dependencies.h"
#include "rules/guard.h"

namespace backlog {
namespace {

constexpr double kRoundingOfChance = 1e-9;
constexpr double kSecondsForProof = 20;

enum class MustCuts : std::uint8_t { kNever, kLastOfAll };

// What stays of a release is a content: it takes the points that are done until the date, and
// brings with it what stands before its last story and what it waits for. Of that, the content that
// loses least is sought.
class Cutting {
 public:
  Cutting(const Backlog& backlog, const std::vector<const Story*>& wanted, int unsized)
      : unsized_(unsized), dependencies_(backlog) {
    const std::set<const Story*> all(wanted.begin(), wanted.end());
    const std::vector<const Story*> order = WorkOrder(backlog);
    for (const Story* story : order) {
      if (all.count(story) > 0) AddWanted(*story);
    }
    AddWhatStandsBefore(order, all);
    AddWhatIsNeeded();
    AddGroups();
  }

  const std::vector<const Story*>& wanted() const { return wanted_; }
  std::int64_t points() const {
    std::int64_t sum = 0;
    for (const ContentItem& item : problem_.items) sum += item.size;
    return sum;
  }

  // Returns for each wanted story whether it stays; nothing where what must stay does not fit.
  struct Answer {
    std::vector<bool> stays;
    bool proved = true;
  };
  std::optional<Answer> Best(int points, const std::set<std::string, std::less<>>& keep,
                             MustCuts musts, const ContentLimits& asked) const;

  // Whether the weights of values, stories and musts can be told apart in one number.
  bool CanWeigh() const {
    return Weight(MustCuts::kLastOfAll) <= kMostContent / 2 && wanted_.size() < 100'000;
  }

 private:
  static constexpr std::size_t kNoItem = static_cast<std::size_t>(-1);

  std::size_t Add(std::int64_t size, std::vector<std::size_t> needs) {
    problem_.items.push_back({.size = size,
                              .value = 0,
                              .risk = 0,
                              .needs = std::move(needs),
                              .wish = ContentWish::kFree});
    return problem_.items.size() - 1;
  }
  void AddWanted(const Story& story) {
    item_.emplace(&story, Add(SizeOf(story), {}));
    wanted_.push_back(&story);
  }
  std::int64_t SizeOf(const Story& story) const { return ScoreOf(story).size.value_or(unsized_); }

  // The item that makes the points of another story count, once, whatever it is needed for.
  std::size_t Counted(const Story& story) {
    const auto at = counted_.find(&story);
    if (at != counted_.end()) return at->second;
    return counted_.emplace(&story, Add(SizeOf(story), {})).first->second;
  }

  // What stands before a story is done before it: a chain of other stories that grows with the
  // order.
  void AddWhatStandsBefore(const std::vector<const Story*>& order,
                           const std::set<const Story*>& all) {
    std::size_t left = all.size();
    std::size_t chain = kNoItem;
    for (const Story* story : order) {
      if (left == 0) return;
      if (all.count(story) > 0) {
        --left;
        if (chain != kNoItem) problem_.items[item_.at(story)].needs.push_back(chain);
        continue;
      }
      std::vector<std::size_t> needs{Counted(*story)};
      if (chain != kNoItem) needs.push_back(chain);
      chain = Add(0, std::move(needs));
    }
  }

  // What it waits for is done, too, but not what stands before that.
  void AddWhatIsNeeded() {
    std::vector<const Story*> next(wanted_.rbegin(), wanted_.rend());
    while (!next.empty()) {
      const Story* story = next.back();
      next.pop_back();
      const std::size_t item = item_.at(story);
      for (const Story* needed : dependencies_.OpenPrerequisites(*story)) {
        if (item_.count(needed) == 0) {
          item_.emplace(needed, Add(0, {Counted(*needed)}));
          next.push_back(needed);
        }
        problem_.items[item].needs.push_back(item_.at(needed));
      }
    }
  }

  void AddGroups() {
    std::map<std::string_view, std::vector<std::size_t>> groups;
    for (const Story* story : wanted_) {
      if (!story->together.empty()) groups[story->together].push_back(item_.at(story));
    }
    for (const auto& [name, members] : groups) {
      for (std::size_t i = 0; i < members.size() && members.size() > 1; ++i) {
        problem_.items[members[i]].needs.push_back(members[(i + 1) % members.size()]);
      }
    }
  }

  // What a value of 1 weighs: more than all stories, each of which weighs 1.
  std::int64_t ValueWeight() const { return static_cast<std::int64_t>(wanted_.size()) + 1; }
  // What a must weighs: more than all values and stories.
  std::int64_t Weight(MustCuts musts) const {
    std::int64_t sum = 1;
    for (const Story* story : wanted_) sum += ValueOf(*story) * ValueWeight() + 1;
    return musts == MustCuts::kLastOfAll ? sum : 0;
  }

  int unsized_;
  Dependencies dependencies_;
  std::vector<const Story*> wanted_;  // in the order of work
  std::map<const Story*, std::size_t> item_;
  std::map<const Story*, std::size_t> counted_;
  ContentProblem problem_;
};

std::optional<Cutting::Answer> Cutting::Best(int points,
                                             const std::set<std::string, std::less<>>& keep,
                                             MustCuts musts, const ContentLimits& asked) const {
  ContentProblem problem = problem_;
  problem.capacity = points;
  const std::int64_t must_weight = Weight(musts);
  for (const Story* story : wanted_) {
    ContentItem& item = problem.items[item_.at(story)];
    const bool is_must = story->moscow == Moscow::kMust;
    item.value = ValueOf(*story) * ValueWeight() + 1 + (is_must ? must_weight : 0);
    const bool stays =
        story->IsInSprint() || keep.count(story->id) > 0 || (is_must && musts == MustCuts::kNever);
    if (stays) item.wish = ContentWish::kIn;
  }
  ContentLimits limits = asked;
  limits.seconds = kSecondsForProof;
  const std::optional<ContentAnswer> best = BestContent(problem, limits);
  if (!best) return std::nullopt;
  Answer answer{std::vector<bool>(wanted_.size()), best->optimal()};
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    answer.stays[i] =
        std::binary_search(best->selected.begin(), best->selected.end(), item_.at(wanted_[i]));
  }
  return answer;
}

Error CannotSuggest(const std::string& release, std::string_view why,
                    std::vector<std::string> hints) {
  return Refusal(fmt::format("suggest cuts for release {}", release), why, std::move(hints));
}

void TellCuts(const Cutting& cutting, const Cutting::Answer& answer, int unsized,
              CutAdvice& advice) {
  for (std::size_t i = 0; i < answer.stays.size(); ++i) {
    const Story& story = *cutting.wanted()[i];
    if (answer.stays[i]) continue;
    advice.cuts.push_back(story.id);
    if (story.moscow == Moscow::kMust) advice.musts.push_back(story.id);
    advice.points += ScoreOf(story).size.value_or(unsized);
    advice.value += static_cast<int>(ValueOf(story));
  }
  advice.proved = answer.proved;
}

}  // namespace

Result<CutAdvice> CheapestCuts(const Backlog& backlog, const Release& release,
                               const std::set<std::string, std::less<>>& keep,
                               const std::optional<std::pair<int, int>>& velocity, Date today,
                               double confidence, const ContentLimits& limits) {
  if (!release.date) {
    return CannotSuggest(release.name, "it has no date to be met",
                         {"name one: '--date 2027-01-15'"});
  }
  const std::vector<const Story*> wanted = OpenStoriesOf(backlog, release.name);
  if (wanted.empty()) return CannotSuggest(release.name, "nothing of it is left to do", {});
  Result<Pace> pace = PaceOfRelease(backlog, release.name, velocity);
  if (!pace) {
    return CannotSuggest(release.name, "nobody knows the velocity",
                         {"say what the team assumes: '--velocity 15..25'",
                          "or set 'expected_velocity: [15, 25]' in .backlog/settings.yaml"});
  }
  Result<Forecast> forecast = ForecastOf(backlog, wanted, *pace, today, release.date);
  if (!forecast) return std::move(forecast).error();
  CutAdvice advice;
  advice.confidence = confidence;
  advice.reached = ChanceBy(*forecast, *release.date) + kRoundingOfChance >= confidence;
  if (advice.reached) return advice;
  const Cutting cutting(backlog, wanted, forecast->unsized_points);
  if (!cutting.CanWeigh()) {
    return CannotSuggest(release.name, "its values are too large to be weighed", {});
  }
  const std::optional<int> points =
      PointsUntil(backlog, *pace, today, *release.date, confidence,
                  static_cast<int>(cutting.points()), forecast->unsized_points);
  if (!points) {
    return CannotSuggest(
        release.name, fmt::format("no sprint ends until {}", release.date->Human()),
        {fmt::format("try a later day: '--date {}'", forecast->sprints.front().end.ToString())});
  }
  advice.points_in_time = *points;
  std::optional<Cutting::Answer> answer = cutting.Best(*points, keep, MustCuts::kNever, limits);
  if (!answer) answer = cutting.Best(*points, keep, MustCuts::kLastOfAll, limits);
  // To give up everything is no way to meet a date.
  advice.reached = answer && std::count(answer->stays.begin(), answer->stays.end(), true) > 0;
  if (advice.reached) TellCuts(cutting, *answer, forecast->unsized_points, advice);
  return advice;
}

}  // namespace backlog
