#include "backlog/rules/renumbering.h"

#include <algorithm>
#include <utility>

#include "backlog/model/story_id.h"

namespace backlog {
namespace {

// Returns true where the list named the old id.
bool Follow(const std::string& from, const std::string& to, std::vector<std::string>& ids) {
  const bool named = std::find(ids.begin(), ids.end(), from) != ids.end();
  std::replace(ids.begin(), ids.end(), from, to);
  return named;
}

// Returns true where the story named the old id.
bool Follow(const std::string& from, const std::string& to, Story& story) {
  const Story before = story;
  Follow(from, to, story.depends_on);
  if (story.parent == from) story.parent = to;
  if (story.pinned && story.pinned->story == from) story.pinned->story = to;
  for (Waiver& waiver : story.waived) {
    for (std::string& what : waiver.what) {
      if (what == "order " + from) what = "order " + to;
    }
  }
  return !(story == before);
}

// The new id, and the rest of the name as it was.
std::string FileNameWith(const std::string& id, const Story& story) {
  if (!story.file_name.starts_with(story.id)) return StoryFileName(id, story.title);
  return id + story.file_name.substr(story.id.size());
}

}  // namespace

Renumbering Renumber(const Backlog& backlog, const Story& story, const std::string& id) {
  Renumbering change;
  Story changed = story;
  Follow(story.id, id, changed);
  changed.id = id;
  changed.file_name = FileNameWith(id, story);
  change.stories.push_back(std::move(changed));
  for (const Story& other : backlog.stories()) {
    if (other.id == story.id) continue;
    Story follower = other;
    if (Follow(story.id, id, follower)) change.stories.push_back(std::move(follower));
  }
  for (Feedback follower : backlog.feedback) {
    if (Follow(story.id, id, follower.stories)) change.feedback.push_back(std::move(follower));
  }
  for (Decision follower : backlog.decisions) {
    bool follows = Follow(story.id, id, follower.stories);
    for (DecisionOption& option : follower.options) {
      follows = Follow(story.id, id, option.musts_lost) || follows;
    }
    if (follows) change.decisions.push_back(std::move(follower));
  }
  return change;
}

}  // namespace backlog
