// Random backlogs of a few stories, in which ties, gaps, dependencies, pins and releases are
// frequent.
#pragma once

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/rank.h"

namespace backlog::random_backlog {

using Engine = std::mt19937_64;

struct Shape {
  bool cycles = false;
  bool pins = false;
};

inline int Below(Engine& random, int limit) {
  return static_cast<int>(random() % static_cast<unsigned>(limit));
}

inline std::optional<int> Pick(Engine& random, const std::vector<int>& values, int absent_percent) {
  if (Below(random, 100) < absent_percent) return std::nullopt;
  return values[random() % values.size()];
}

inline Status RandomStatus(Engine& random) {
  const int roll = Below(random, 20);
  if (roll < 4) return static_cast<Status>(3 + roll);  // in-progress, done, accepted, dropped
  if (roll == 4) return Status::kPlanned;
  return roll % 2 == 0 ? Status::kNew : Status::kReady;
}

inline Story RandomStory(Engine& random, const std::string& id, const Settings& settings) {
  // Few different numbers in many backlogs, so that ties are frequent.
  const bool narrow = Below(random, 2) == 0;
  const std::vector<int> values = narrow ? std::vector<int>{0, 5, 8} : settings.value_scale.values;
  const std::vector<int> sizes = narrow ? std::vector<int>{1, 2} : settings.size_scale.values;
  const int absent = Below(random, 5) == 0 ? 90 : 5;
  Story story;
  story.id = id;
  story.title = "t";
  story.status = RandomStatus(random);
  story.type = static_cast<Type>(Below(random, 4));
  story.business_value = Pick(random, values, absent);
  story.user_value = Pick(random, values, absent);
  story.risk = Pick(random, values, absent);
  story.time_criticality = Pick(random, values, 50);
  story.size = Pick(random, sizes, 15);
  story.created = *Date::Parse("2026-11-01") + Below(random, 3);
  if (Below(random, 2) == 0)
    story.release = std::string(1, static_cast<char>('p' + Below(random, 4)));
  if (Below(random, 2) == 0) story.moscow = static_cast<Moscow>(Below(random, 4));
  return story;
}

inline Pin RandomPin(Engine& random, const std::vector<std::string>& ids) {
  return {static_cast<PinWhere>(Below(random, 4)), ids[random() % ids.size()], "", "",
          *Date::Parse("2026-11-01") + Below(random, 3)};
}

inline Backlog RandomBacklog(Engine& random, const Shape& shape) {
  Backlog backlog;
  backlog.settings = DefaultSettings();
  backlog.settings.risk_first = static_cast<RiskFirst>(Below(random, 3));
  backlog.settings.release_first = Below(random, 4) != 0;
  for (const char* name : {"p", "q", "r"}) {
    Release release;
    release.name = name;
    release.status = Below(random, 4) == 0 ? ReleaseStatus::kClosed : ReleaseStatus::kOpen;
    if (Below(random, 4) != 0) release.date = *Date::Parse("2026-12-01") + Below(random, 3);
    backlog.releases.push_back(release);
  }
  const int count = 1 + Below(random, 18);
  std::vector<std::string> ids;
  for (int i = 0; i < count; ++i) ids.push_back("s" + std::to_string(10 + i));
  std::shuffle(ids.begin(), ids.end(), random);
  const int edges = Below(random, 4);
  std::vector<Story> stories;
  std::string rank;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    Story story = RandomStory(random, ids[i], backlog.settings);
    for (int e = 0; e < edges; ++e) {
      // Earlier in the shuffled sequence, so without cycles.
      if (i > 0 && Below(random, 2) == 0) story.depends_on.push_back(ids[random() % i]);
    }
    if (shape.cycles && Below(random, 8) == 0)
      story.depends_on.push_back(ids[random() % ids.size()]);
    if (Below(random, 15) == 0) story.depends_on.emplace_back("gone");
    if (shape.pins && Below(random, 4) == 0) story.pinned = RandomPin(random, ids);
    stories.push_back(story);
  }
  std::shuffle(stories.begin(), stories.end(), random);
  for (Story& story : stories) {
    if (Below(random, 6) == 0) continue;                                // without rank
    if (Below(random, 8) != 0) rank = RankBetween(rank, "", story.id);  // else equal to the last
    story.rank = rank;
  }
  backlog.SetStories(std::move(stories));
  return backlog;
}

}  // namespace backlog::random_backlog
