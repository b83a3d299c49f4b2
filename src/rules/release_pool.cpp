#include "rules/release_pool.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/prioritization.h"
#include "rules/dependencies.h"

namespace backlog {
namespace {

std::int64_t NotNegative(const std::optional<int>& number) {
  return std::max(0, number.value_or(0));
}

std::int64_t ValueIn(const Story& story, Maximize maximize) {
  switch (maximize) {
    case Maximize::kScore: return ScoreOf(story).cost_of_delay;
    case Maximize::kBusinessValue: return NotNegative(story.business_value);
    case Maximize::kUserValue: return NotNegative(story.user_value);
    case Maximize::kTimeCriticality: return NotNegative(story.time_criticality);
    case Maximize::kRisk: return NotNegative(story.risk);
  }
  return 0;
}

class Gathering {
 public:
  Gathering(const Backlog& backlog, const std::string& release, Maximize maximize,
            const std::set<std::string, std::less<>>& without)
      : release_(release), without_(without), dependencies_(backlog) {
    for (const Placement& placement : CurrentPlacements(backlog)) Consider(placement, maximize);
    for (std::size_t i = 0; i < pool.stories.size(); ++i) AddNeeds(i);
    for (const auto& [name, members] : groups_) {
      for (std::size_t m = 0; m < members.size() && members.size() > 1; ++m) {
        pool.problem.items[members[m]].needs.push_back(members[(m + 1) % members.size()]);
      }
    }
    SpreadObstacles();
  }

  ReleasePool pool;

 private:
  void Consider(const Placement& placement, Maximize maximize) {
    const Story& story = *placement.story;
    if (story.IsInSprint()) {
      if (story.release == release_) pool.under_way.push_back(&story);
      return;
    }
    if (!story.release.empty() && story.release != release_) return;
    items_.emplace(story.id, pool.stories.size());
    if (!story.together.empty()) groups_[story.together].push_back(pool.stories.size());
    pool.stories.push_back(&story);
    pool.obstacle.push_back(ObstacleOf(placement));
    if (!story.size && !without_.contains(story.id)) pool.unsized.push_back(&story);
    pool.problem.items.push_back({.size = NotNegative(story.size),
                                  .value = ValueIn(story, maximize),
                                  .risk = NotNegative(story.risk),
                                  .needs = {},
                                  .wish = ContentWish::kFree});
  }

  std::string ObstacleOf(const Placement& placement) const {
    const Story& story = *placement.story;
    if (without_.contains(story.id)) return "left out as asked for";
    if (!story.size) return "no size";
    if (story.release == release_ && story.moscow == Moscow::kWont) return "a wont of this release";
    if (!placement.flags.lost_prerequisites.empty()) {
      return fmt::format("waits for '{}', which nobody will do",
                         placement.flags.lost_prerequisites.front());
    }
    return {};
  }

  void AddNeeds(std::size_t item) {
    const Story& story = *pool.stories[item];
    for (const Story* needed : dependencies_.OpenPrerequisites(story)) {
      if (needed->IsInSprint()) continue;
      if (const auto at = items_.find(needed->id); at != items_.end()) {
        pool.problem.items[item].needs.push_back(at->second);
      } else if (pool.obstacle[item].empty()) {
        pool.obstacle[item] =
            fmt::format("waits for '{}' of release {}", needed->id, needed->release);
      }
    }
  }

  // Whatever needs what cannot be taken cannot be taken either.
  void SpreadObstacles() {
    std::vector<std::vector<std::size_t>> users(pool.stories.size());
    std::vector<std::size_t> reached;
    for (std::size_t i = 0; i < pool.stories.size(); ++i) {
      for (const std::size_t need : pool.problem.items[i].needs) users[need].push_back(i);
      if (!pool.obstacle[i].empty()) reached.push_back(i);
    }
    for (std::size_t at = 0; at < reached.size(); ++at) {
      const std::size_t item = reached[at];
      pool.problem.items[item].wish = ContentWish::kOut;
      for (const std::size_t user : users[item]) {
        if (!pool.obstacle[user].empty()) continue;
        const Story& blocker = *pool.stories[item];
        const bool is_group =
            !blocker.together.empty() && blocker.together == pool.stories[user]->together;
        pool.obstacle[user] = fmt::format("{} '{}', which cannot be taken: {}",
                                          is_group ? "is planned together with" : "waits for",
                                          blocker.id, Root(pool.obstacle[item]));
        reached.push_back(user);
      }
    }
  }

  // The reason at the end of a chain of reasons.
  static std::string_view Root(std::string_view why) {
    constexpr std::string_view kLink = "which cannot be taken: ";
    const std::size_t at = why.rfind(kLink);
    return at == std::string_view::npos ? why : why.substr(at + kLink.size());
  }

  const std::string& release_;
  const std::set<std::string, std::less<>>& without_;
  Dependencies dependencies_;
  std::map<std::string, std::size_t, std::less<>> items_;  // by id
  std::map<std::string, std::vector<std::size_t>, std::less<>> groups_;
};

}  // namespace

std::vector<std::size_t> ReleasePool::Whole(std::size_t item) const {
  std::set<std::size_t> whole{item};
  std::vector<std::size_t> reached{item};
  for (std::size_t at = 0; at < reached.size(); ++at) {
    for (const std::size_t need : problem.items[reached[at]].needs) {
      if (whole.insert(need).second) reached.push_back(need);
    }
  }
  return {whole.begin(), whole.end()};
}

std::optional<std::size_t> ReleasePool::ItemOf(std::string_view id) const {
  const auto at = std::find_if(stories.begin(), stories.end(),
                               [&](const Story* story) { return story->id == id; });
  if (at == stories.end()) return std::nullopt;
  return static_cast<std::size_t>(at - stories.begin());
}

ReleasePool PoolOf(const Backlog& backlog, const std::string& release, Maximize maximize,
                   const std::set<std::string, std::less<>>& without) {
  return std::move(Gathering(backlog, release, maximize, without).pool);
}

}  // namespace backlog
