// One story: its names, references, place and state.
#include <algorithm>
#include <set>
#include <type_traits>

#include <fmt/format.h>

#include "backlog/model/digest.h"
#include "backlog/model/rank.h"
#include "backlog/model/story_id.h"
#include "backlog/rules/product_goals.h"
#include "rules/consistency_parts.h"
#include "rules/guard.h"

namespace backlog {
namespace {

std::string Edit(const Story& story, std::string_view options = {}) {
  return fmt::format("backlog edit {}{}", story.id, options);
}

}  // namespace

void StoryInspector::Inspect(const Story& story) {
  Names(story);
  References(story);
  if (story.status == Status::kAccepted) Acceptance(story);
  Ending(story);
  if (!story.IsOpen()) return;
  Waiting(story);
  Place(story);
  State(story);
  Items(story);
  Claim(story);
  Scores(story);
  NoteUnknownKeys<Story>(story.unknown, notebook_);
}

void StoryInspector::Names(const Story& story) {
  if (!IsStoryId(story.id)) {
    notebook_.Add(Severity::kError, "id", fmt::format("'{}' cannot be the id of a story", story.id),
                  "an id is a letter and five letters or digits, 'k7m2qx' for instance");
  } else if (!story.file_name.empty() && IdOfFileName(story.file_name) != story.id) {
    notebook_.Add(Severity::kError, "id",
                  fmt::format("the file '{}' holds the story '{}'", story.file_name, story.id),
                  "a file's name begins with the id of its story: rename it, or correct the id");
  }
  const Story* first = backlog_.Find(story.id);
  if (first != nullptr && first != &story) {
    notebook_.Add(Severity::kError, "id",
                  fmt::format("another file, '{}', holds a story of this id", first->file_name),
                  "give one of them a new id and file name, or remove it");
  }
  if (const auto other = equal_key_.find(story.id); other != equal_key_.end()) {
    notebook_.Add(Severity::kError, "external",
                  fmt::format("'{}' of {} is the story '{}' already", story.external->key,
                              story.external->system, other->second),
                  "keep one of the two: 'backlog drop' the other, and take its 'external' out");
  }
}

void StoryInspector::References(const Story& story) {
  std::set<std::string_view> seen;
  for (const std::string& id : story.depends_on) {
    if (!seen.insert(id).second) continue;
    if (backlog_.Find(id) == nullptr && !backlog_.IsUnread(FileKind::kStory, id)) {
      notebook_.Add(Severity::kError, "depends_on",
                    fmt::format("depends on '{}', which does not exist", id),
                    Edit(story, " --remove-dependency " + id));
    }
  }
  if (!story.parent.empty() && backlog_.Find(story.parent) == nullptr &&
      !backlog_.IsUnread(FileKind::kStory, story.parent)) {
    notebook_.Add(Severity::kError, "parent",
                  fmt::format("is part of '{}', which does not exist", story.parent),
                  Edit(story, " --unset parent"));
  }
  if (const auto cycle = parent_cycle_.find(story.id); cycle != parent_cycle_.end()) {
    notebook_.Add(Severity::kError, "parent",
                  "a cycle of parents: " + CyclePath(*cycle->second, "is part of"),
                  Edit(story, " --unset parent"));
  }
  if (!story.release.empty() && backlog_.FindRelease(story.release) == nullptr &&
      !backlog_.IsUnread(FileKind::kRelease, story.release)) {
    notebook_.Add(Severity::kError, "release",
                  fmt::format("the release '{}' does not exist", story.release),
                  fmt::format("'backlog release new {}', or '{}'", story.release,
                              Edit(story, " --unset release")));
  }
  if (!story.product_goal.empty() && !backlog_.IsUnread(FileKind::kVision, {}) &&
      backlog_.FindGoal(story.product_goal) == nullptr) {
    notebook_.Add(Severity::kError, "product_goal",
                  fmt::format("the Product Goal '{}' does not exist", story.product_goal),
                  fmt::format("'backlog goal' lists those there are; or '{}'",
                              Edit(story, " --unset product-goal")));
  }
  const ProductGoal* const goal = backlog_.FindGoal(story.product_goal);
  if (goal != nullptr && IsClosed(*goal) && story.IsOpen() && !backlog_.IsEpic(story.id)) {
    const ProductGoal* const current = CurrentGoal(backlog_.vision);
    notebook_.Add(
        Severity::kNote, "product_goal",
        fmt::format("serves the Product Goal '{}', which is {}", goal->id, Word(goal->status)),
        Edit(story, " --product-goal " + (current != nullptr ? current->id : "none")));
  }
  const auto is_lost = [&](int sprint) {
    return backlog_.FindSprint(sprint) == nullptr &&
           !backlog_.IsUnread(FileKind::kSprint, std::to_string(sprint));
  };
  if (story.sprint && is_lost(*story.sprint)) {
    notebook_.Add(Severity::kError, "sprint",
                  fmt::format("sprint {} does not exist", *story.sprint),
                  fmt::format("bring .backlog/sprints/{}.yaml back", *story.sprint));
  }
  for (const PastSprint& past : story.past_sprints) {
    if (past.sprint && is_lost(*past.sprint)) {
      notebook_.Add(Severity::kError, "past_sprints",
                    fmt::format("sprint {} does not exist", *past.sprint),
                    fmt::format("bring .backlog/sprints/{}.yaml back", *past.sprint));
    }
  }
}

void StoryInspector::Acceptance(const Story& story) {
  if (!story.accepted_digest.empty() && story.accepted_digest != StoryDigest(story)) {
    notebook_.Add(Severity::kWarning, "accepted_digest",
                  "its text, criteria or size were edited after it was accepted",
                  fmt::format("look at it, and accept it again: 'backlog accept {}'", story.id));
  }
  for (std::size_t i = 0; i < story.acceptance_criteria.size(); ++i) {
    const Criterion& criterion = story.acceptance_criteria[i];
    const std::string name = criterion.id.empty() ? std::to_string(i + 1) : criterion.id;
    if (criterion.result != Verdict::kFail || Waives(story, "criterion " + name)) continue;
    notebook_.Add(
        Severity::kWarning, "acceptance_criteria",
        fmt::format("is accepted, yet criterion {} failed", i + 1),
        fmt::format("'backlog accept {0} --pass {1}' if it holds, else 'backlog reopen {0}'",
                    story.id, i + 1));
  }
  const auto& owners = backlog_.settings.product_owner;
  const std::string& by = story.accepted_by;
  if (by.empty()) return;
  if (!owners.empty() && std::find(owners.begin(), owners.end(), by) == owners.end()) {
    notebook_.Add(Severity::kNote, "accepted_by",
                  fmt::format("accepted by {}, who is no product owner", by));
  } else if (by == story.finished_by) {
    notebook_.Add(Severity::kNote, "accepted_by",
                  fmt::format("accepted by {}, who finished it", by));
  }
}

void StoryInspector::Waiting(const Story& story) {
  std::set<std::string_view> seen;
  for (const std::string& id : story.depends_on) {
    const Story* other = backlog_.Find(id);
    if (!seen.insert(id).second || other == nullptr) continue;
    if (id != story.id && dependencies_.IsDropped(*other)) {
      notebook_.Add(Severity::kError, "depends_on",
                    fmt::format("depends on '{}', which is dropped", id),
                    fmt::format("'{}', or bring that back: 'backlog restore {}'",
                                Edit(story, " --remove-dependency " + id), id));
    }
  }
  if (const auto cycle = cycle_.find(story.id); cycle != cycle_.end()) {
    const auto& members = *cycle->second;
    const std::string& needed = members[members.size() == 1 ? 0 : 1]->id;
    notebook_.Add(
        Severity::kError, "depends_on",
        members.size() == 1 ? std::string("depends on itself")
                            : "a cycle of dependencies: " + CyclePath(members, "needs"),
        seen.contains(needed) ? Edit(story, " --remove-dependency " + needed) : Edit(story));
  }
}

void StoryInspector::Place(const Story& story) {
  if (backlog_.IsEpic(story.id)) {
    if (!story.rank.empty()) {
      notebook_
          .Add(Severity::kNote, "rank", "an epic is never ranked: its children are",
               "backlog check --fix")
          .fix = Fix::kClearRank;
    }
    return;
  }
  if (const auto other = equal_rank_.find(story.id); other != equal_rank_.end()) {
    notebook_
        .Add(Severity::kError, "rank", fmt::format("has the same rank as '{}'", other->second),
             "backlog check --fix")
        .fix = Fix::kRerank;
  } else if (story.rank.empty()) {
    notebook_
        .Add(Severity::kNote, "rank", "has no rank, and stands behind all others",
             "backlog check --fix")
        .fix = Fix::kRerank;
  } else if (!IsRank(story.rank)) {
    notebook_
        .Add(Severity::kWarning, "rank", fmt::format("'{}' is no rank", story.rank),
             "backlog check --fix")
        .fix = Fix::kRerank;
  }
  if (!story.pinned) return;
  const Pin& pin = *story.pinned;
  std::string why;
  if (pin.where == PinWhere::kBefore || pin.where == PinWhere::kAfter) {
    const Story* anchor = backlog_.Find(pin.story);
    if (anchor == nullptr && backlog_.IsUnread(FileKind::kStory, pin.story)) return;
    if (anchor == nullptr) {
      why = fmt::format("'{}' does not exist", pin.story);
    } else if (anchor == &story) {
      why = "it is pinned to itself";
    } else if (!anchor->IsOpen() || anchor->IsInSprint()) {
      why = fmt::format("'{}' is {}", pin.story, Word(anchor->status));
    } else if (backlog_.IsEpic(anchor->id)) {
      why = fmt::format("'{}' is an epic", pin.story);
    }
  }
  if (story.IsInSprint()) why = "it is in a sprint";
  if (why.empty()) return;
  notebook_
      .Add(Severity::kNote, "pinned", "its pin does not count any more: " + why,
           fmt::format("backlog unpin {}", story.id))
      .fix = Fix::kClearPin;
}

void StoryInspector::State(const Story& story) {
  if (backlog_.IsEpic(story.id)) {
    EpicState(story);
  } else if (story.IsInSprint()) {
    SprintState(story);
  } else if (story.sprint) {
    notebook_.Add(Severity::kError, "status",
                  fmt::format("is {}, yet in sprint {}", Word(story.status), *story.sprint),
                  "correct 'status', or empty 'sprint'");
  }
}

void StoryInspector::EpicState(const Story& story) {
  const std::string remedy = "take the children out of it, or set 'status: new' and empty 'sprint'";
  if (story.IsInSprint() || story.sprint) {
    notebook_.Add(Severity::kError, "status", "an epic cannot be in a sprint: its children can",
                  remedy);
  } else if (story.status == Status::kReady) {
    notebook_
        .Add(Severity::kWarning, "status", "an epic is never ready: its children are",
             "backlog check --fix")
        .fix = Fix::kUnready;
  }
}

void StoryInspector::SprintState(const Story& story) {
  const auto impossible = [&](std::string message, std::string remedy) {
    notebook_.Add(Severity::kError, "status", std::move(message), std::move(remedy));
  };
  const std::string_view status = Word(story.status);
  if (!story.size && !Waives(story, ReadyWaiver(Word(ReadyCheck::kSize)))) {
    notebook_.Add(Severity::kError, "size", fmt::format("is {}, yet has no size", status),
                  Edit(story, " --size N"));
  }
  if (!story.sprint) {
    // What another tool closed may wait for acceptance without having been in a sprint of ours.
    if (story.status != Status::kDone) {
      impossible(fmt::format("is {}, yet in no sprint", status),
                 "set 'sprint', or 'status: ready'");
    }
    return;
  }
  const Sprint* sprint = backlog_.FindSprint(*story.sprint);
  if (sprint == nullptr) return;  // a reference that does not resolve
  if (IsOver(*sprint) && story.status != Status::kDone) {
    // Two branches: one closed the sprint, the other took the story in or went on with it.
    notebook_
        .Add(Severity::kError, "status",
             fmt::format("is {} in sprint {}, which is {}", status, sprint->number,
                         Word(sprint->status)),
             "backlog check --fix")
        .fix = Fix::kSpill;
  } else if (sprint->status == SprintStatus::kPlanned && story.status != Status::kPlanned) {
    impossible(fmt::format("is {} in sprint {}, which is only planned", status, sprint->number),
               "set 'status: planned', or make the sprint active");
  }
}

// What is over is told, and no error: nobody should have to mend years that are past.
void StoryInspector::Ending(const Story& story) {
  const auto add = [&](std::string_view field, std::string message, std::string remedy) {
    notebook_.Add(story.IsOpen() ? Severity::kError : Severity::kNote, field, std::move(message),
                  std::move(remedy));
  };
  if (story.status == Status::kAccepted) {
    if (backlog_.IsEpic(story.id)) {
      add("status", "an epic is not accepted: its children are",
          "take the children out of it, or set 'status: new'");
    }
    if (!story.accepted || story.accepted_by.empty()) {
      add(story.accepted ? "accepted_by" : "accepted",
          story.accepted ? "is accepted, yet nobody stands for it"
                         : "is accepted, yet without a date",
          "set 'accepted' and 'accepted_by'");
    }
  } else if (story.accepted || !story.accepted_by.empty() || story.accepted_size) {
    add("accepted", fmt::format("is {}, yet was accepted", Word(story.status)),
        "set 'status: accepted', or empty the keys that begin with 'accepted'");
  }
  if (story.status == Status::kDropped) {
    if (!story.dropped) {
      add("dropped", "is dropped, yet nothing says when and why",
          fmt::format("backlog restore {0} && backlog drop {0} --reason TEXT", story.id));
    }
  } else if (story.dropped) {
    add("dropped", fmt::format("is {}, yet was dropped", Word(story.status)),
        "set 'status: dropped', or take 'dropped' out");
  }
}

void StoryInspector::Items(const Story& story) {
  const auto distinct = [&](const auto& items, std::string_view field, std::string_view what) {
    std::set<std::string_view> ids;
    for (const auto& item : items) {
      if (item.id.empty() || ids.insert(item.id).second) continue;
      notebook_.Add(Severity::kError, field, fmt::format("two {} are '{}'", what, item.id),
                    "give one of them another id, or none");
    }
  };
  distinct(story.acceptance_criteria, "acceptance_criteria", "criteria");
  distinct(story.questions, "questions", "questions");
  distinct(story.notes, "notes", "notes");
  distinct(story.rejections, "rejections", "rejections");
}

void StoryInspector::Claim(const Story& story) {
  if (story.status != Status::kReady || backlog_.IsEpic(story.id)) return;
  const auto gaps = readiness_.Gaps(story);
  if (gaps.empty()) return;
  std::string message = "says ready, and is not: ";
  for (const ReadyGap& gap : gaps) {
    if (&gap != &gaps.front()) message += "; ";
    message += gap.says;
  }
  notebook_.Add(Severity::kWarning, "status", std::move(message), gaps.front().remedy).fix =
      Fix::kUnready;
}

void StoryInspector::Scores(const Story& story) {
  ForEachField<Story>([&](const auto& bound) {
    using Value = std::remove_cvref_t<decltype(story.*(bound.member))>;
    if constexpr (std::is_same_v<Value, std::optional<int>>) {
      const FieldKind kind = bound.field.kind;
      if (kind != FieldKind::kScore && kind != FieldKind::kSize) return;
      const auto& settings = backlog_.settings;
      const Scale& scale = kind == FieldKind::kSize ? settings.size_scale : settings.value_scale;
      const std::optional<int>& value = story.*(bound.member);
      if (!value || scale.Has(*value)) return;
      notebook_.Add(Severity::kNote, bound.field.key,
                    fmt::format("{} is not on the scale: {}", *value, scale.ToString()));
    }
  });
  if (backlog_.IsEpic(story.id) || story.type == Type::kChore) return;
  std::vector<std::string_view> missing;
  if (story.type != Type::kSpike && !story.business_value) missing.push_back("business_value");
  if (story.type != Type::kSpike && !story.user_value) missing.push_back("user_value");
  if (!story.risk) missing.push_back("risk");
  if (missing.empty()) return;
  std::string options;
  for (const std::string_view key : missing) {
    options += fmt::format(" --{} N", key == "risk" ? "risk" : key == "user_value" ? "uv" : "bv");
  }
  notebook_.Add(Severity::kNote, missing.front(),
                fmt::format("not scored: {}", fmt::join(missing, ", ")), Edit(story, options));
}

}  // namespace backlog
