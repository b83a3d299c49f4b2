#include "git/story_versions.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "backlog/store/store.h"
#include "git/story_path.h"

namespace backlog {
namespace {

bool WasThere(const TouchedFile& file) {
  return std::any_of(file.before.begin(), file.before.end(),
                     [](const BlobName& blob) { return !blob.empty(); });
}

}  // namespace

TouchedParts PartsOf(const GitPlace& place, const std::vector<TouchedFile>& files) {
  std::map<std::string, TouchedStory> stories;
  TouchedParts parts;
  for (const TouchedFile& file : files) {
    const bool is_there = !file.after.empty() || file.in_work_tree;
    const std::optional<std::string> id = IdOfStoryPath(file.path);
    if (!id) {
      const bool below = file.path.starts_with(place.folder + "/");
      if (below && file.path.at(place.folder.size() + 1) == '.') continue;  // git's own
      TouchedOther other;
      other.path = below ? file.path.substr(place.folder.size() + 1) : file.path;
      other.kind = !is_there        ? TouchedOther::Kind::kDeleted
                   : WasThere(file) ? TouchedOther::Kind::kChanged
                                    : TouchedOther::Kind::kAdded;
      std::copy_if(file.before.begin(), file.before.end(), std::back_inserter(other.before),
                   [](const BlobName& blob) { return !blob.empty(); });
      other.after = file.after;
      other.in_work_tree = file.in_work_tree;
      parts.others.push_back(std::move(other));
      continue;
    }
    TouchedStory& story = stories[*id];
    story.id = *id;
    for (const BlobName& blob : file.before) {
      if (!blob.empty()) story.before.push_back(blob);
    }
    if (is_there || story.path.empty()) story.path = file.path;
    if (!is_there) continue;
    story.after = file.after;
    story.in_work_tree = file.in_work_tree;
  }
  for (auto& [id, story] : stories) {
    // Only renamed: nothing of the story changed.
    if (story.before.size() == 1 && story.before.front() == story.after) continue;
    parts.stories.push_back(std::move(story));
  }
  return parts;
}

void StoryVersions::Want(const BlobName& blob) {
  if (!blob.empty() && stories_.emplace(blob, nullptr).second) wanted_.push_back(blob);
}

void StoryVersions::Want(const TouchedStory& story) {
  for (const BlobName& blob : story.before) Want(blob);
  Want(story.after);
}

Result<void> StoryVersions::Read(const GitPlace& place, const WholePatch& patch) {
  // A value that was not valid reads as the default, and nobody ever wrote that.
  const auto keep = [&](std::size_t index, std::string_view bytes) {
    std::vector<Error> faults;
    Story story = ReadStory(std::string(bytes), {}, faults);
    if (story.id.empty() || !faults.empty()) return;
    stories_[wanted_[index]] = std::make_unique<Story>(std::move(story));
  };
  auto visited = VisitBlobs(place, wanted_, patch, keep);
  wanted_.clear();
  return visited;
}

const Story* StoryVersions::Find(const BlobName& blob) const {
  const auto found = stories_.find(blob);
  return found == stories_.end() ? nullptr : found->second.get();
}

std::vector<Difference> DifferencesFromAll(const std::vector<const Story*>& before,
                                           const Story& after) {
  if (before.empty()) return {};
  std::vector<Difference> differences = DifferencesOf(*before.front(), after);
  for (std::size_t i = 1; i < before.size(); ++i) {
    std::erase_if(differences, [&](const Difference& difference) {
      return HoldSame(*before[i], after, difference.key);
    });
  }
  return differences;
}

}  // namespace backlog
