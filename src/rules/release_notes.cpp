#include "backlog/rules/release_notes.h"

#include <algorithm>
#include <tuple>

#include "backlog/rules/prioritization.h"
#include "model/letter_case.h"

namespace backlog {
namespace {

struct NotedStory {
  const Story* story = nullptr;
  NotesHeading heading = NotesHeading::kAdded;
};

bool IsToldBefore(const NotedStory& a, const NotedStory& b) {
  const auto key = [](const NotedStory& noted) {
    return std::tuple(-ValueOf(*noted.story), noted.story->accepted,
                      std::string_view(noted.story->id));
  };
  return key(a) < key(b);
}

/// Adds a story to the section, to the group of its epic where that is there.
void AddToSection(NotesSection& section, const Story* epic, const Story* story) {
  if (epic != nullptr) {
    for (NotesGroup& group : section.groups) {
      if (group.epic == epic) return group.stories.push_back(story);
    }
  }
  section.groups.push_back({epic, {story}});
}

/// An epic of which a section has one story tells nothing that its title does not.
void DissolveSingles(NotesSection& section) {
  for (NotesGroup& group : section.groups) {
    if (group.stories.size() == 1) group.epic = nullptr;
  }
}

/// The section of each story, by heading or goal, in the order in which sections stand.
std::size_t SectionOf(const Backlog& backlog, const NotedStory& noted, NotesBy by) {
  if (by == NotesBy::kType) return static_cast<std::size_t>(noted.heading);
  const auto& goals = backlog.vision.goals;
  const auto at = std::find_if(goals.begin(), goals.end(), [&](const ProductGoal& goal) {
    return goal.id == noted.story->product_goal;
  });
  return static_cast<std::size_t>(at - goals.begin());
}

std::vector<NotesSection> EmptySections(const Backlog& backlog, NotesBy by) {
  std::vector<NotesSection> sections;
  if (by == NotesBy::kType) {
    for (const std::string_view word : WordsOf<NotesHeading>::kWords) {
      sections.push_back({std::string(word), {}});
    }
    return sections;
  }
  for (const ProductGoal& goal : backlog.vision.goals) {
    sections.push_back({goal.text.empty() ? goal.id : goal.text, {}});
  }
  sections.push_back({"Other changes", {}});
  return sections;
}

using ReleaseDay = std::tuple<bool, std::optional<Date>, std::string_view>;

ReleaseDay ReleaseDayOf(const Release& release) {
  const std::optional<Date>& day = release.closed ? release.closed : release.date;
  return {!day.has_value(), day, release.name};
}

}  // namespace

std::optional<NotesHeading> NotesHeadingOf(const Story& story) {
  const auto& words = WordsOf<NotesHeading>::kWords;
  for (const std::string& label : story.labels) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (Lower(label) == Lower(words[i])) return static_cast<NotesHeading>(i);
    }
  }
  switch (story.type) {
    case Type::kStory: return NotesHeading::kAdded;
    case Type::kBug: return NotesHeading::kFixed;
    case Type::kChore: return NotesHeading::kChanged;
    case Type::kSpike: break;
  }
  return std::nullopt;
}

ReleaseNotes NotesOf(const Backlog& backlog, const Release& release, NotesBy by) {
  ReleaseNotes notes;
  notes.release = &release;
  std::vector<NotedStory> stories;
  for (const Story& story : backlog.stories()) {
    if (story.release != release.name || backlog.IsEpic(story.id)) continue;
    if (story.IsOpen() && story.moscow != Moscow::kWont) ++notes.open;
    if (story.status != Status::kAccepted) continue;
    if (const auto heading = NotesHeadingOf(story)) stories.push_back({&story, *heading});
  }
  std::sort(stories.begin(), stories.end(), IsToldBefore);
  notes.sections = EmptySections(backlog, by);
  for (const NotedStory& noted : stories) {
    const std::string& parent = noted.story->parent;
    AddToSection(notes.sections[SectionOf(backlog, noted, by)],
                 parent.empty() ? nullptr : backlog.Find(parent), noted.story);
  }
  for (NotesSection& section : notes.sections) DissolveSingles(section);
  std::erase_if(notes.sections, [](const NotesSection& section) { return section.groups.empty(); });
  return notes;
}

Result<std::vector<const Release*>> ReleasesSince(const Backlog& backlog, const Release& release,
                                                  const Release& since) {
  if (ReleaseDayOf(release) <= ReleaseDayOf(since)) {
    return Error{Exit::kCannot,
                 "release '" + since.name + "' does not come before '" + release.name + "'",
                 {},
                 {"'backlog release list --all' shows them by date"}};
  }
  std::vector<const Release*> releases;
  for (const Release& each : backlog.releases) {
    if (ReleaseDayOf(since) < ReleaseDayOf(each) && ReleaseDayOf(each) <= ReleaseDayOf(release))
      releases.push_back(&each);
  }
  std::sort(releases.begin(), releases.end(),
            [](const Release* a, const Release* b) { return ReleaseDayOf(*b) < ReleaseDayOf(*a); });
  return releases;
}

}  // namespace backlog
