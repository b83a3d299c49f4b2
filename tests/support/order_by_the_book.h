// A second implementation of the default order: slow, and as near to the words of docs/design.md as
// code can be. It shares nothing with the first but the data it reads. Epics are left out.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "backlog/model/backlog.h"

namespace backlog::by_the_book {

using Numbers = std::vector<std::int64_t>;
using Ids = std::vector<std::string>;

inline bool Ordered(const Story& story) {
  return story.status == Status::kNew || story.status == Status::kReady;
}

inline bool Satisfied(const Backlog& backlog, const std::string& id) {
  const Story* story = backlog.Find(id);
  return story == nullptr || !Ordered(*story);
}

inline std::int64_t Or0(const std::optional<int>& value) {
  return value.value_or(0);
}

/// All sizes that the random backlogs have divide this: so WSJF becomes an integer.
constexpr std::int64_t kCommonMultiple = 1560;

/// Compared number by number, the smaller comes first. `old_order`: positions of the stories now.
inline Numbers KeyByTheBook(const Backlog& backlog, const Story& story,
                            const std::map<std::string, std::int64_t>& old_order) {
  const std::int64_t value = Or0(story.business_value) + Or0(story.user_value);
  const std::int64_t risk = Or0(story.risk);
  const std::int64_t cost_of_delay = value + Or0(story.time_criticality) + risk;
  if (!story.business_value && !story.user_value && !story.risk) {
    return {1, old_order.at(story.id)};
  }
  // Release.
  std::string nearest;
  std::string date = "9999-99-99";
  for (const Release& release : backlog.releases) {
    if (release.status == ReleaseStatus::kOpen && release.date && release.date->ToString() < date) {
      date = release.date->ToString();
      nearest = release.name;
    }
  }
  std::int64_t release_class = 4;
  if (backlog.settings.release_first && !nearest.empty() && story.release == nearest) {
    release_class = 3;
    if (story.moscow == Moscow::kMust) release_class = 0;
    if (story.moscow == Moscow::kShould) release_class = 1;
    if (story.moscow == Moscow::kCould) release_class = 2;
    if (story.moscow == Moscow::kWont) release_class = 4;
  }
  // Tiers.
  const bool risky = risk >= backlog.settings.high_risk;
  const bool valuable = value >= backlog.settings.high_value;
  std::int64_t tier = 0;
  if (backlog.settings.risk_first == RiskFirst::kAlways) {
    if (risky && valuable) tier = 1;
    if (risky && !valuable) tier = 2;
    if (!risky && valuable) tier = 3;
    if (!risky && !valuable) tier = 4;
  }
  if (backlog.settings.risk_first == RiskFirst::kValuable) {
    if (risky && valuable) tier = 1;
    if (!risky && valuable) tier = 2;
    if (!risky && !valuable) tier = 3;
    if (risky && !valuable) tier = 4;
  }
  const std::int64_t unsized = story.size ? 0 : 1;
  const std::int64_t wsjf = story.size ? cost_of_delay * (kCommonMultiple / *story.size) : 0;
  Numbers key{0,
              release_class,
              tier,
              unsized,
              -wsjf,
              -risk,
              -cost_of_delay,
              Or0(story.size),
              *story.created - *Date::Parse("2026-01-01")};
  for (const char c : story.id) key.push_back(c);
  return key;
}

/// The ids of open stories that transitively depend on `id`, satisfied dependencies apart.
inline std::set<std::string> Dependents(const Backlog& backlog, const std::string& id) {
  std::set<std::string> found;
  bool grew = true;
  while (grew) {
    grew = false;
    for (const Story& story : backlog.stories()) {
      if (!story.IsOpen()) continue;
      for (const std::string& needed : story.depends_on) {
        if (Satisfied(backlog, needed)) continue;
        if (needed != id && found.count(needed) == 0) continue;
        if (found.insert(story.id).second) grew = true;
      }
    }
  }
  return found;
}

/// One story at a time: among those whose open prerequisites are all placed the one with the least
/// (effective key, own key).
inline Ids BuildByTheBook(const Backlog& backlog, const std::map<std::string, Numbers>& keys) {
  std::map<std::string, Numbers> effective;
  for (const Story& story : backlog.stories()) {
    if (!Ordered(story)) continue;
    effective[story.id] = keys.at(story.id);
    for (const std::string& other : Dependents(backlog, story.id)) {
      if (keys.count(other) > 0) {
        effective[story.id] = std::min(effective[story.id], keys.at(other));
      }
    }
  }
  Ids order;
  std::set<std::string> placed;
  while (order.size() < effective.size()) {
    std::string best;
    for (const auto& [id, key] : effective) {
      if (placed.count(id) > 0) continue;
      bool free = true;
      for (const std::string& needed : backlog.Find(id)->depends_on) {
        if (!Satisfied(backlog, needed) && placed.count(needed) == 0) free = false;
      }
      if (!free) continue;
      if (best.empty() || std::pair(key, keys.at(id)) < std::pair(effective[best], keys.at(best))) {
        best = id;
      }
    }
    if (best.empty()) return {};  // a cycle
    placed.insert(best);
    order.push_back(best);
  }
  return order;
}

inline bool NeedsAnchor(const Pin& pin) {
  return pin.where == PinWhere::kBefore || pin.where == PinWhere::kAfter;
}

/// Each pin in the order (on, id), its anchor's before it; false for a cycle.
inline bool PinByTheBook(const Backlog& backlog, Ids& order) {
  std::map<std::pair<std::string, std::string>, const Story*> pins;  // by (on, id)
  for (const std::string& id : order) {
    const Story* story = backlog.Find(id);
    if (!story->pinned) continue;
    const bool anchored = std::count(order.begin(), order.end(), story->pinned->story) == 1;
    if (NeedsAnchor(*story->pinned) && !anchored) continue;
    pins[{story->pinned->on->ToString(), id}] = story;
  }
  while (!pins.empty()) {
    auto next = pins.begin();
    for (; next != pins.end(); ++next) {
      bool waits = false;
      for (const auto& [key, other] : pins) {
        waits = waits ||
                (NeedsAnchor(*next->second->pinned) && other->id == next->second->pinned->story);
      }
      if (!waits) break;
    }
    if (next == pins.end()) return false;
    const Story& story = *next->second;
    pins.erase(next);
    Ids others;
    for (const std::string& id : order) {
      if (id != story.id) others.push_back(id);
    }
    order.clear();
    const PinWhere where = story.pinned->where;
    if (where == PinWhere::kTop) order.push_back(story.id);
    for (const std::string& id : others) {
      if (where == PinWhere::kBefore && id == story.pinned->story) order.push_back(story.id);
      order.push_back(id);
      if (where == PinWhere::kAfter && id == story.pinned->story) order.push_back(story.id);
    }
    if (where == PinWhere::kBottom) order.push_back(story.id);
  }
  return true;
}

inline Ids OldOrder(const Backlog& backlog) {
  std::vector<std::array<std::string, 3>> sequence;
  for (const Story& story : backlog.stories()) {
    // '~' stands behind every rank.
    const std::string rank = story.rank.empty() ? "~" + story.created->ToString() : story.rank;
    if (story.IsOpen()) sequence.push_back({rank, story.id, ""});
  }
  std::sort(sequence.begin(), sequence.end());
  Ids ids;
  for (const auto& each : sequence) ids.push_back(each[1]);
  return ids;
}

/// Empty for a cycle of dependencies or of pins.
inline Ids OrderByTheBook(const Backlog& backlog) {
  std::map<std::string, std::int64_t> old_order;
  for (const std::string& id : OldOrder(backlog)) {
    old_order[id] = static_cast<std::int64_t>(old_order.size());
  }
  std::map<std::string, Numbers> keys;
  for (const Story& story : backlog.stories()) {
    if (!story.IsOpen()) continue;
    Numbers key = KeyByTheBook(backlog, story, old_order);
    // The place of an unscored story in a sprint says nothing about the others.
    if (Ordered(story) || key[0] == 0) keys[story.id] = key;
  }
  Ids order = BuildByTheBook(backlog, keys);
  if (order.empty() || !PinByTheBook(backlog, order)) return {};
  std::map<std::string, Numbers> wished;
  for (const std::string& id : order) {
    wished[id] = {static_cast<std::int64_t>(wished.size())};
  }
  return BuildByTheBook(backlog, wished);
}

}  // namespace backlog::by_the_book
