// Everything that .backlog holds, as values: what the rules decide over.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/decision.h"
#include "backlog/model/feedback.h"
#include "backlog/model/release.h"
#include "backlog/model/result.h"
#include "backlog/model/settings.h"
#include "backlog/model/sprint.h"
#include "backlog/model/story.h"
#include "backlog/model/vision.h"

namespace backlog {

enum class FileKind : std::uint8_t { kStory, kSprint, kRelease, kVision, kFeedback, kDecision };

/// A file that is there and could not be read. Whoever looks for what it holds learns why, and
/// nothing that names it is taken for a reference into the void.
struct UnreadFile {
  FileKind kind = FileKind::kStory;
  std::string name;  // as the file's name has it: the story's id, the sprint's number, the release
  Error why;
};

class Backlog {
 public:
  Backlog();
  Backlog(const Backlog&);
  Backlog(Backlog&&) noexcept;
  Backlog& operator=(const Backlog&);
  Backlog& operator=(Backlog&&) noexcept;
  ~Backlog();

  Settings settings;
  Vision vision;
  std::vector<Sprint> sprints;      // by number
  std::vector<Release> releases;    // by name
  std::vector<Feedback> feedback;   // by id
  std::vector<Decision> decisions;  // by id
  std::vector<UnreadFile> unread;

  /// The stories, sorted by id, ids distinct. Change them through SetStories and Put only.
  const std::vector<Story>& stories() const { return stories_; }
  void SetStories(std::vector<Story> stories);
  /// Adds a story, or replaces the one with its id.
  void Put(Story story);
  /// The same for many stories, their ids distinct, in one pass.
  void PutAll(std::vector<Story> stories);
  /// Takes a story out; does nothing where there is none.
  void Erase(std::string_view id);

  /// Returns nullptr where there is none.
  const Story* Find(std::string_view id) const;
  const Release* FindRelease(std::string_view name) const;
  const Sprint* FindSprint(int number) const;
  const Feedback* FindFeedback(std::string_view id) const;
  const Decision* FindDecision(std::string_view id) const;
  const ProductGoal* FindGoal(std::string_view id) const;
  /// True where a file of this name could not be read.
  bool IsUnread(FileKind kind, std::string_view name) const;
  /// At most one sprint is active and at most one planned (the lowest number where a file says
  /// otherwise; `check` tells).
  const Sprint* ActiveSprint() const;
  const Sprint* PlannedSprint() const;

  /// A story with children is an epic: never ranked, planned or summed.
  bool IsEpic(std::string_view id) const;
  /// Returns the children of a story, by id.
  std::vector<const Story*> Children(std::string_view id) const;

 private:
  std::vector<Story> stories_;
  std::vector<std::string> epics_;  // ids of parents, sorted, distinct
};

/// An epic's state, derived from its children: accepted when each is accepted or dropped and at
/// least one accepted; dropped when all are dropped; else in-progress when one is past ready, else
/// new.
Status EpicStatus(const Backlog& backlog, std::string_view id);

}  // namespace backlog
