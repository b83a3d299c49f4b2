#include "backlog/rules/deletion.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace backlog {
namespace {

bool Names(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// What `story` says of the story `id`; empty where it does not mention it.
std::string_view Mention(const Story& story, std::string_view id) {
  if (Names(story.depends_on, id)) return "depends on it";
  if (story.parent == id) return "is part of it";
  if (story.pinned && story.pinned->story == id) return "is pinned to it";
  return {};
}

// The record of a sprint: its velocity, or what came of the plan.
bool WasPlanned(const Story& story) {
  return story.IsInSprint() || story.status == Status::kAccepted || story.sprint || story.planned ||
         story.planned_size || !story.past_sprints.empty() || story.accepted;
}

std::string Remedy(const Backlog& backlog, const Story& story) {
  if (backlog.IsEpic(story.id)) {
    return fmt::format("'backlog show {}' names its parts: delete them with it", story.id);
  }
  if (story.IsOpen()) {
    return fmt::format("'backlog drop {} --reason TEXT' gives it up and keeps the record",
                       story.id);
  }
  return fmt::format("it is {}, and takes no place: let it stay as the record", Word(story.status));
}

}  // namespace

std::vector<Error> DeletionRefusals(const Backlog& backlog, std::span<const Story* const> stories) {
  const auto goes = [&](const Story& story) {
    return std::any_of(stories.begin(), stories.end(),
                       [&](const Story* each) { return each->id == story.id; });
  };
  std::vector<Error> errors;
  for (const Story* story : stories) {
    std::vector<std::string> reasons;
    if (WasPlanned(*story)) reasons.emplace_back("it was in a sprint");
    for (const Story& other : backlog.stories()) {
      const std::string_view mention = Mention(other, story->id);
      if (mention.empty() || goes(other)) continue;
      reasons.push_back(fmt::format("'{}' {}", other.id, mention));
    }
    for (const Feedback& feedback : backlog.feedback) {
      if (!Names(feedback.stories, story->id)) continue;
      reasons.push_back(fmt::format("feedback '{}' is evidence for it", feedback.id));
    }
    for (const Decision& decision : backlog.decisions) {
      if (!Names(decision.stories, story->id)) continue;
      reasons.push_back(fmt::format("decision '{}' is about it", decision.id));
    }
    if (reasons.empty()) continue;
    errors.push_back({Exit::kCannot,
                      fmt::format("cannot delete '{}': {}", story->id, fmt::join(reasons, ", ")),
                      {},
                      {Remedy(backlog, *story)}});
  }
  return errors;
}

}  // namespace backlog
