#include "backlog/rules/story_map.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/prioritization.h"
#include "backlog/rules/release_figures.h"

namespace backlog {
namespace {

bool IsWont(const Story* story) {
  return story->moscow == Moscow::kWont && story->status != Status::kAccepted;
}

/// Open stories in backlog order, then the accepted ones by id, and last what is not to be this
/// time: it must not lead the backbone.
std::vector<const Story*> InOrder(const Backlog& backlog) {
  std::vector<const Story*> stories = CurrentOrder(backlog).stories();
  for (const Story& story : backlog.stories()) {
    if (story.status == Status::kAccepted && !backlog.IsEpic(story.id)) stories.push_back(&story);
  }
  std::stable_partition(stories.begin(), stories.end(),
                        [](const Story* story) { return !IsWont(story); });
  return stories;
}

std::vector<std::string> Backbone(const std::vector<const Story*>& stories) {
  std::vector<std::string> activities;
  bool some_have_none = false;
  for (const Story* story : stories) {
    if (story->activity.empty()) {
      some_have_none = true;
    } else if (std::find(activities.begin(), activities.end(), story->activity) ==
               activities.end()) {
      activities.push_back(story->activity);
    }
  }
  if (some_have_none) activities.emplace_back();
  return activities;
}

void PutInto(MapSlice& slice, const Story* story, const std::vector<std::string>& activities) {
  const auto at = std::find(activities.begin(), activities.end(), story->activity);
  slice.columns[static_cast<std::size_t>(at - activities.begin())].push_back(story);
}

MapSlice SliceOf(const std::vector<const Story*>& stories, const Release* release,
                 const std::vector<std::string>& activities) {
  MapSlice slice{release, std::vector<std::vector<const Story*>>(activities.size())};
  for (const Story* story : stories) {
    if (IsWont(story)) continue;
    const bool is_in = release != nullptr ? story->release == release->name
                                          : story->release.empty() && story->IsOpen();
    if (!is_in) continue;
    PutInto(slice, story, activities);
  }
  return slice;
}

MapSlice WontSlice(const std::vector<const Story*>& stories,
                   const std::vector<std::string>& activities) {
  MapSlice slice{nullptr, std::vector<std::vector<const Story*>>(activities.size()), true};
  for (const Story* story : stories) {
    if (IsWont(story)) PutInto(slice, story, activities);
  }
  return slice;
}

bool IsMustOf(const Story& story, const Release& release) {
  return story.release == release.name && story.moscow == Moscow::kMust;
}

}  // namespace

StoryMap MapOf(const Backlog& backlog, const Release* release) {
  std::vector<const Story*> stories = InOrder(backlog);
  if (release != nullptr) {
    std::erase_if(stories, [&](const Story* story) { return story->release != release->name; });
  } else {
    // What went out with a release that is closed is on the map no more.
    std::erase_if(stories, [&](const Story* story) {
      const Release* own = backlog.FindRelease(story->release);
      return !story->IsOpen() && (own == nullptr || own->status == ReleaseStatus::kClosed);
    });
  }
  StoryMap map;
  map.activities = Backbone(stories);
  const std::vector<const Release*> releases = release != nullptr
                                                   ? std::vector<const Release*>{release}
                                                   : ReleasesByDate(backlog, WhichReleases::kOpen);
  for (const Release* each : releases) {
    map.slices.push_back(SliceOf(stories, each, map.activities));
  }
  if (release == nullptr) map.slices.push_back(SliceOf(stories, nullptr, map.activities));
  if (std::any_of(stories.begin(), stories.end(), IsWont)) {
    map.slices.push_back(WontSlice(stories, map.activities));
  }
  return map;
}

std::vector<MvpGap> MvpGaps(const Backlog& backlog, const Release& release) {
  using Kind = MvpGap::Kind;
  std::vector<const Story*> musts;
  for (const Story* story : InOrder(backlog)) {
    if (IsMustOf(*story, release)) musts.push_back(story);
  }
  std::vector<MvpGap> gaps;
  if (musts.empty()) {
    gaps.push_back({Kind::kNoMusts, nullptr, nullptr, "nothing is a must of it",
                    fmt::format("backlog release add {} ID --moscow must", release.name)});
    return gaps;
  }
  for (const Story* must : musts) {
    if (must->IsOpen() && !must->size) {
      gaps.push_back({Kind::kUnsized, must, nullptr, fmt::format("'{}' has no size", must->id),
                      fmt::format("backlog edit {} --size N", must->id)});
    }
  }
  for (const Story* must : musts) {
    if (!must->IsOpen()) continue;
    for (const std::string& id : must->depends_on) {
      const Story* other = backlog.Find(id);
      if (other == nullptr || !other->IsOpen() || IsMustOf(*other, release)) continue;
      gaps.push_back(
          {Kind::kNeedsOutside, must, other,
           fmt::format("'{}' needs '{}', which is no must of it", must->id, other->id),
           fmt::format("backlog release add {} {} --moscow must", release.name, other->id)});
    }
  }
  const ReleaseFigures figures = FiguresOf(backlog, release);
  if (figures.HasTooManyMusts()) {
    gaps.push_back({Kind::kTooMany, nullptr, nullptr,
                    fmt::format("musts are {} % of its points; above {} % nothing can give way",
                                figures.MustShareText(), kMustsAtMost),
                    "backlog edit ID --moscow should"});
  }
  std::vector<const Story*> meant = InOrder(backlog);
  std::erase_if(
      meant, [&](const Story* story) { return IsWont(story) || story->release != release.name; });
  for (const std::string& activity : Backbone(meant)) {
    if (activity.empty()) continue;
    const bool has_must = std::any_of(
        musts.begin(), musts.end(), [&](const Story* must) { return must->activity == activity; });
    if (!has_must) {
      gaps.push_back({Kind::kNoActivity, nullptr, nullptr,
                      fmt::format("nothing of '{}' is a must of it", activity),
                      fmt::format("backlog release add {} ID --moscow must", release.name)});
    }
  }
  return gaps;
}

}  // namespace backlog
