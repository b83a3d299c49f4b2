// Small backlogs for tests of rules: a story that is ready under DefaultSettings(), sprints, and a
// backlog of them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/digest.h"

namespace backlog::kit {

inline Date Day(std::string_view text) {
  return *Date::Parse(text);
}

/// A new story that passes each check of the default Definition of Ready.
inline Story Groomed(std::string id, std::string rank = {}) {
  Story story;
  story.id = std::move(id);
  story.title = "Pay by card";
  story.role = "cyclist";
  story.want = "pay by card";
  story.benefit = "I need no cash";
  story.rank = std::move(rank);
  story.business_value = 5;
  story.user_value = 8;
  story.risk = 0;
  story.size = 3;
  story.acceptance_criteria = {{"c1", "The receipt names the amount", Verdict::kOpen},
                               {"c2", "A refused card is said so", Verdict::kOpen}};
  story.created = Day("2026-10-01");
  return story;
}

inline Story Ready(std::string id, std::string rank = {}, int size = 3) {
  Story story = Groomed(std::move(id), std::move(rank));
  story.size = size;
  story.status = Status::kReady;
  story.readied = Day("2026-10-02");
  return story;
}

/// A story in a sprint, in this status.
inline Story InSprint(std::string id, int sprint, Status status, int size = 3) {
  Story story = Ready(std::move(id), {}, size);
  story.status = status;
  story.sprint = sprint;
  story.planned = Day("2026-11-02");
  story.planned_size = size;
  story.planned_digest = StoryDigest(story);
  if (status != Status::kPlanned) story.started = Day("2026-11-03");
  if (status == Status::kDone) {
    story.done_items = {"tests", "reviewed"};
    story.finished = Day("2026-11-10");
    story.finished_by = "Tom";
  }
  return story;
}

/// A story that was accepted, and counts in this sprint.
inline Story Accepted(std::string id, int sprint, int size = 3) {
  Story story = InSprint(std::move(id), sprint, Status::kDone, size);
  story.status = Status::kAccepted;
  for (Criterion& criterion : story.acceptance_criteria) criterion.result = Verdict::kPass;
  story.accepted = Day("2026-11-12");
  story.accepted_by = "Marta";
  story.accepted_size = size;
  story.accepted_digest = StoryDigest(story);
  return story;
}

inline Sprint ASprint(int number, SprintStatus status) {
  Sprint sprint;
  sprint.number = number;
  sprint.status = status;
  return sprint;
}

inline Backlog Of(std::vector<Story> stories, std::vector<Sprint> sprints = {}) {
  Backlog backlog;
  backlog.settings = DefaultSettings();
  backlog.SetStories(std::move(stories));
  backlog.sprints = std::move(sprints);
  return backlog;
}

/// The ids of stories, joined by blanks: lists read well in tests.
template <class Stories>
std::string Ids(const Stories& stories) {
  std::string text;
  for (const auto& story : stories) {
    if (!text.empty()) text += ' ';
    if constexpr (std::is_pointer_v<std::remove_cvref_t<decltype(story)>>) {
      text += story->id;
    } else {
      text += story.id;
    }
  }
  return text;
}

}  // namespace backlog::kit
