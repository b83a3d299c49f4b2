// The ways back and out: rejected, reopened, dropped, restored, into and out of a sprint; and what
// an edit brings with it.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/item_id.h"
#include "backlog/rules/life_cycle.h"
#include "rules/dependencies.h"
#include "rules/guard.h"

namespace backlog {
namespace {

Change Only(Story story) {
  Change change;
  change.stories.push_back(std::move(story));
  return change;
}

void FallBack(Story& story) {
  story.status = Status::kNew;
  story.readied.reset();
}

// Adds the ready stories whose claim this change of another story disproves.
void AddLapsed(const Backlog& before, const Story& changed, Change& change) {
  const Readiness old_claims(before);
  const Readiness new_claims(before, &changed);
  for (const Story& story : before.stories()) {
    if (story.status != Status::kReady || story.id == changed.id) continue;
    if (std::any_of(change.stories.begin(), change.stories.end(),
                    [&](const Story& each) { return each.id == story.id; })) {
      continue;
    }
    if (new_claims.Gaps(story).empty() || !old_claims.Gaps(story).empty()) continue;
    change.stories.push_back(story);
    FallBack(change.stories.back());
  }
}

// A verdict was given for a text: with another text nothing is known.
void ReopenCriteria(const Story& old, Story& edited) {
  for (std::size_t i = 0; i < edited.acceptance_criteria.size(); ++i) {
    const Criterion& criterion = edited.acceptance_criteria[i];
    if (criterion.result == Verdict::kOpen) continue;
    const auto same_id = [&](const Criterion& each) {
      return !criterion.id.empty() && each.id == criterion.id;
    };
    const auto& olds = old.acceptance_criteria;
    const bool has_id = std::any_of(olds.begin(), olds.end(), same_id);
    const bool judged = std::any_of(olds.begin(), olds.end(), [&](const Criterion& each) {
      return each.text == criterion.text && (!has_id || same_id(each));
    });
    if (!judged) SetVerdict(edited, i, Verdict::kOpen);
  }
}

// An epic has no size of its own: what it holds is in the release.
void MoveRelease(const Backlog& before, const Story& old, Date on, Story& edited) {
  if (old.release == edited.release) return;
  if (!old.release.empty()) {
    PastRelease left{
        old.release, old.release_since, on, edited.release.empty() ? "removed" : "moved", {}};
    const bool is_accepted = old.status == Status::kAccepted && old.accepted_size;
    if (!before.IsEpic(old.id)) left.size = is_accepted ? old.accepted_size : old.size;
    left.moscow = old.moscow;
    edited.past_releases.push_back(std::move(left));
  }
  edited.release_since.reset();
  if (!edited.release.empty()) edited.release_since = on;
}

// The story that becomes an epic by this edit, as it is then; nothing where none does.
Result<std::optional<Story>> NewEpic(const Backlog& before, const Story& edited) {
  const std::string step = fmt::format("make '{}' a part of '{}'", edited.id, edited.parent);
  const Story* parent = before.Find(edited.parent);
  const Story* up = parent;
  // Bounded: the files may hold a cycle of parents already.
  for (std::size_t i = 0; up != nullptr && i <= before.stories().size(); ++i) {
    if (up->id == edited.id) {
      return Refusal(step, "it would be a part of itself",
                     {fmt::format("see what it is made of: 'backlog show {}'", edited.id)});
    }
    up = before.Find(up->parent);
  }
  if (parent == nullptr || before.IsEpic(parent->id)) return std::optional<Story>();
  if (parent->IsInSprint() || !parent->IsOpen()) {
    return Refusal(
        step, fmt::format("'{}' is {}, and would become an epic", parent->id, Word(parent->status)),
        {"only a story that is new or ready can become an epic"});
  }
  Story epic = *parent;
  epic.rank.clear();
  epic.pinned.reset();
  FallBack(epic);
  return std::optional<Story>(std::move(epic));
}

// Refuses what closes a cycle of dependencies: nothing could be ordered any more. One that came
// with a merge does not stand in the way of other edits.
Result<void> CheckNoNewCycle(const Backlog& before, const Story& old, const Story& edited) {
  if (edited.depends_on == old.depends_on && edited.parent == old.parent) return {};
  const Dependencies dependencies(before, &edited);
  if (!dependencies.IsInCycle(edited) || Dependencies(before).IsInCycle(old)) return {};
  std::string path;
  for (const std::vector<const Story*>& cycle : dependencies.cycles()) {
    const bool own = std::any_of(cycle.begin(), cycle.end(),
                                 [&](const Story* member) { return member->id == edited.id; });
    if (own) path = CyclePath(cycle, "needs");
  }
  return Refusal(fmt::format("edit '{}'", edited.id),
                 "a cycle of dependencies" + (path.empty() ? path : ": " + path),
                 {"each of them would wait for the others: leave one dependency out"});
}

}  // namespace

Result<Change> Reject(const Backlog& backlog, const Story& story, const RejectOptions& options,
                      const Deed& deed) {
  const std::string step = fmt::format("reject '{}'", story.id);
  if (story.status != Status::kDone) return WrongState(step, story, "done");
  if (auto reason = NeedReason(step, options.reason); !reason) return std::move(reason).error();
  Story changed = story;
  std::vector<std::string> failed;
  for (const std::string& name : options.fail) {
    const Result<std::size_t> index = FindCriterion(changed, name);
    if (!index) return index.error();
    SetVerdict(changed, *index, Verdict::kFail);
    const Criterion& criterion = changed.acceptance_criteria[*index];
    failed.push_back(criterion.id.empty() ? std::to_string(*index + 1) : criterion.id);
  }
  changed.rejections.push_back({NewRejectionId(changed.rejections, options.reason), deed.on,
                                deed.by, options.reason, std::move(failed)});
  changed.status = Status::kInProgress;
  changed.finished.reset();
  changed.finished_by.clear();

  // Nothing can be in progress in a sprint that is over.
  const Sprint* own = story.sprint ? backlog.FindSprint(*story.sprint) : nullptr;
  if (own == nullptr || IsOver(*own)) {
    Leave(backlog, Outcome::kSpilled, {}, deed.on, changed);
    if (const Sprint* active = backlog.ActiveSprint()) {
      Enter(*active, deed.on, changed);
      changed.status = Status::kInProgress;
    } else {
      Return(Readiness(backlog, &changed), deed.on, changed);
    }
  }
  return Only(std::move(changed));
}

Result<Change> Reopen(const Backlog& backlog, const Story& story, const std::string& reason,
                      const Deed& deed) {
  const std::string step = fmt::format("reopen '{}'", story.id);
  if (story.status != Status::kAccepted) return WrongState(step, story, "accepted");
  if (auto given = NeedReason(step, reason); !given) return std::move(given).error();
  Story changed = story;
  changed.reopened.push_back({deed.on, deed.by, reason});
  const Sprint* own = story.sprint ? backlog.FindSprint(*story.sprint) : nullptr;
  const bool counted = own == nullptr || IsOver(*own);  // then it stays counted
  Leave(backlog, counted ? Outcome::kAccepted : Outcome::kRemoved, reason, deed.on, changed);
  if (counted && !changed.past_sprints.empty()) {
    // It counts there as accepted, when it was; what was wrong with it stands in `reopened`.
    changed.past_sprints.back().on = story.accepted;
    changed.past_sprints.back().reason.clear();
  }
  changed.accepted.reset();
  changed.accepted_by.clear();
  changed.accepted_size.reset();
  changed.accepted_commit.clear();
  changed.accepted_digest.clear();
  // What was found and ticked was found of work that is not good enough.
  changed.done_items.clear();
  for (std::size_t i = 0; i < changed.acceptance_criteria.size(); ++i) {
    SetVerdict(changed, i, Verdict::kOpen);
  }
  Return(Readiness(backlog, &changed), deed.on, changed);
  return Only(std::move(changed));
}

Result<Change> DropStory(const Backlog& backlog, const Story& story, const std::string& reason,
                         const Deed& deed) {
  const std::string step = fmt::format("drop '{}'", story.id);
  if (story.status == Status::kDropped) return WrongState(step, story, {});
  if (story.status == Status::kAccepted) return WrongState(step, story, "open");
  if (backlog.IsEpic(story.id)) return EpicRefusal(step, story);
  if (auto given = NeedReason(step, reason); !given) return std::move(given).error();
  Story changed = story;
  Leave(backlog, Outcome::kRemoved, reason, deed.on, changed);
  changed.status = Status::kDropped;
  changed.dropped = backlog::Drop{deed.on, deed.by, reason};
  changed.readied.reset();
  changed.finished.reset();
  changed.finished_by.clear();
  changed.pinned.reset();
  Change change = Only(changed);
  AddLapsed(backlog, changed, change);
  return change;
}

Result<Change> Restore(const Backlog& /*backlog*/, const Story& story, const Deed& /*deed*/) {
  if (story.status != Status::kDropped) {
    return WrongState(fmt::format("restore '{}'", story.id), story, "dropped");
  }
  Story changed = story;
  changed.status = Status::kNew;
  changed.dropped.reset();
  return Only(std::move(changed));
}

Result<Change> TakeIntoSprint(const Backlog& backlog, const Story& story, int sprint,
                              const Deed& deed) {
  const std::string step = fmt::format("take '{}' into sprint {}", story.id, sprint);
  if (!story.IsOpen() || story.IsInSprint()) return WrongState(step, story, "ready");
  if (backlog.IsEpic(story.id)) return EpicRefusal(step, story);
  const Sprint* into = backlog.FindSprint(sprint);
  if (into == nullptr || IsOver(*into)) {
    return Refusal(step, into == nullptr ? "there is no such sprint" : "it is over",
                   {"plan one: 'backlog plan-sprint'"});
  }
  Change change;
  Story changed = story;
  auto passed = Pass(step, PlannedGuard(backlog, story), deed, changed, change);
  if (!passed) return std::move(passed).error();
  Enter(*into, deed.on, changed);
  change.stories.push_back(std::move(changed));
  return change;
}

Result<Change> TakeOutOfSprint(const Backlog& backlog, const Story& story,
                               const std::string& reason, const Deed& deed) {
  const std::string step = fmt::format("take '{}' out of its sprint", story.id);
  if (!story.IsInSprint()) return WrongState(step, story, "in a sprint");
  const Sprint* own = story.sprint ? backlog.FindSprint(*story.sprint) : nullptr;
  if (own != nullptr && IsOver(*own)) {
    return Refusal(step, fmt::format("sprint {} is {}", own->number, Word(own->status)),
                   {fmt::format("judge it: '{}'", NextCommand(story)),
                    fmt::format("or give it up: 'backlog drop {} --reason TEXT'", story.id)});
  }
  if (own == nullptr || own->status != SprintStatus::kPlanned) {
    if (auto given = NeedReason(step, reason); !given) return std::move(given).error();
  }
  Story changed = story;
  Leave(backlog, Outcome::kRemoved, reason, deed.on, changed);
  Return(Readiness(backlog, &changed), deed.on, changed);
  return Only(std::move(changed));
}

Result<Change> AfterEdit(const Backlog& before, const Story& old, Story edited, const Deed& deed) {
  if (auto orderly = CheckNoNewCycle(before, old, edited); !orderly) return orderly.error();
  ReopenCriteria(old, edited);
  MoveRelease(before, old, deed.on, edited);
  std::optional<Story> epic;
  if (edited.parent != old.parent && !edited.parent.empty()) {
    auto born = NewEpic(before, edited);
    if (!born) return std::move(born).error();
    epic = std::move(*born);
  }
  Change change;
  change.stories.push_back(Regroomed(before, std::move(edited)));
  if (epic) change.stories.push_back(std::move(*epic));
  const Story& changed = change.stories.front();
  if (changed.depends_on != old.depends_on || changed.parent != old.parent) {
    AddLapsed(before, Story(changed), change);
  }
  return change;
}

}  // namespace backlog
