// Stories made from their numbers, and a backlog of seven that the tests of the order share.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/rank.h"
#include "backlog/rules/prioritization.h"

namespace backlog {

struct Numbers {
  std::optional<int> business_value;
  std::optional<int> user_value;
  std::optional<int> time_criticality;
  std::optional<int> risk;
  std::optional<int> size;
};

inline Story Scored(std::string id, const Numbers& numbers) {
  Story story;
  story.id = std::move(id);
  story.title = "Story " + story.id;
  story.business_value = numbers.business_value;
  story.user_value = numbers.user_value;
  story.time_criticality = numbers.time_criticality;
  story.risk = numbers.risk;
  story.size = numbers.size;
  story.created = Date::Parse("2026-11-01");
  return story;
}

inline Backlog BacklogOf(std::vector<Story> stories) {
  Backlog backlog;
  backlog.SetStories(std::move(stories));
  return backlog;
}

/// Business value, user value, time criticality, risk, size: seven stories of one web shop.
inline Backlog Shop() {
  return BacklogOf({Scored("s1", {8, 8, 5, 13, 8}),   // card payment: 34/8 = 4.25
                    Scored("s2", {5, 8, 2, 1, 3}),    // export as CSV: 16/3 = 5.33
                    Scored("s3", {13, 3, 8, 8, 5}),   // delete personal data: 32/5 = 6.40
                    Scored("s4", {1, 5, 1, 1, 2}),    // dark theme: 8/2 = 4.00
                    Scored("s5", {1, 1, 1, 13, 13}),  // rewrite storage: 16/13 = 1.23
                    Scored("s6", {8, 13, 3, 2, 5}),   // sign-up: 26/5 = 5.20
                    Scored("s7", {1, 2, 1, 1, 1})});  // rename a menu: 5/1 = 5.00
}

inline std::string Ids(const std::vector<const Story*>& stories) {
  std::string ids;
  for (const Story* story : stories) ids += (ids.empty() ? "" : " ") + story->id;
  return ids;
}

inline void ChangeStory(Backlog& backlog, std::string_view id,
                        const std::function<void(Story&)>& change) {
  Story story = *backlog.Find(id);
  change(story);
  backlog.Put(std::move(story));
}

inline void PinTo(Backlog& backlog, std::string_view id, PinWhere where, std::string anchor,
                  std::string_view on) {
  ChangeStory(backlog, id, [&](Story& story) {
    story.pinned = Pin{where, std::move(anchor), "", "", Date::Parse(on)};
  });
}

/// Ranks in the order of the ids.
inline Backlog Ranked(Backlog backlog, const std::vector<std::string>& ids) {
  std::string rank;
  for (const std::string& id : ids) {
    rank = RankBetween(rank, "", id);
    ChangeStory(backlog, id, [&](Story& story) { story.rank = rank; });
  }
  return backlog;
}

inline std::string Ids(const Proposal& proposal) {
  std::vector<const Story*> stories;
  for (const Placement& placement : proposal.placements) stories.push_back(placement.story);
  return Ids(stories);
}

inline std::string Prioritized(const Backlog& backlog, const PrioritizeOptions& options = {}) {
  const Result<Proposal> proposal = Prioritize(backlog, options);
  return proposal ? Ids(*proposal) : proposal.error().what;
}

inline Placement Placed(const Backlog& backlog, std::string_view id) {
  const Result<Proposal> proposal = Prioritize(backlog, {.partial = true});
  REQUIRE(proposal);
  const auto at = std::find_if(proposal->placements.begin(), proposal->placements.end(),
                               [&](const Placement& each) { return each.story->id == id; });
  REQUIRE(at != proposal->placements.end());
  return *at;
}

inline void Depend(Backlog& backlog, std::string_view id, std::vector<std::string> prerequisites) {
  ChangeStory(backlog, id, [&](Story& story) { story.depends_on = std::move(prerequisites); });
}

inline void Release1(Backlog& backlog) {
  backlog.releases.push_back(
      {"1.0", "", ReleaseStatus::kOpen, Date::Parse("2026-12-01"), "", {}, {}, {}});
}

inline void PutIn(Backlog& backlog, std::string_view id, std::string release,
                  std::optional<Moscow> moscow) {
  ChangeStory(backlog, id, [&](Story& story) {
    story.release = std::move(release);
    story.moscow = moscow;
  });
}

}  // namespace backlog
