#include "backlog/rules/splitting.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/item_id.h"
#include "backlog/rules/prioritization.h"
#include "rules/guard.h"

namespace backlog {
namespace {

using CriteriaIndices = std::vector<std::set<std::size_t>>;  // by child

Result<CriteriaIndices> FindCriteria(const Story& story, std::size_t children,
                                     const SplitOptions& options) {
  if (options.criteria.size() > children) {
    return Error{Exit::kUsage,
                 fmt::format("cannot split '{}': criteria for {} stories, titles for {}", story.id,
                             options.criteria.size(), children),
                 {},
                 {}};
  }
  CriteriaIndices indices(children);
  for (std::size_t child = 0; child < options.criteria.size(); ++child) {
    for (const std::string& name : options.criteria[child]) {
      const Result<std::size_t> index = FindCriterion(story, name);
      if (!index) return index.error();
      indices[child].insert(*index);
    }
  }
  if (!story.IsInSprint()) return indices;
  // The first child is what the sprint goes on with: no check of its gets lost.
  for (std::size_t i = 0; i < story.acceptance_criteria.size(); ++i) {
    const auto has = [&](const std::set<std::size_t>& of_child) { return of_child.contains(i); };
    if (std::none_of(indices.begin(), indices.end(), has)) indices.front().insert(i);
  }
  return indices;
}

// What every part has of the whole.
void GiveShared(const Story& story, const SplitOptions& options, const Deed& deed, Story& child) {
  child.type = story.type;
  if (child.role.empty()) child.role = story.role;
  child.business_value = story.business_value;
  child.user_value = story.user_value;
  child.time_criticality = story.time_criticality;
  child.risk = story.risk;
  child.release = story.release;
  child.moscow = story.moscow;
  // The parts are what the release held all the time: a split must not look like new scope.
  child.release_since = story.release_since;
  child.labels = story.labels;
  child.product_goal = story.product_goal;
  child.parent = story.id;
  child.activity = story.activity;
  child.needed_by = story.needed_by;
  child.blocked = story.blocked;
  child.created = deed.on;
  const std::string by = options.pattern.empty() ? "" : fmt::format(" by {}", options.pattern);
  const std::string text = fmt::format("Split{} from {} {}: its values are copied, score it anew",
                                       by, story.id, story.title);
  child.notes.push_back({NewNoteId(child.notes, text), deed.by, deed.on, text});
}

// What the first child has of a story in a sprint besides: it is the same work.
void GiveSprint(const Story& story, Story& child) {
  child.status = story.status;
  child.size = story.size;
  child.assignee = story.assignee;
  child.sprint = story.sprint;
  child.ready_items = story.ready_items;
  child.done_items = story.done_items;
  child.planned_size = story.planned_size;
  child.planned_digest = story.planned_digest;
  child.added = story.added;
  child.waived = story.waived;
  child.readied = story.readied;
  child.planned = story.planned;
  child.started = story.started;
  child.finished = story.finished;
  child.finished_by = story.finished_by;
  child.rejections = story.rejections;
}

Story AsEpic(const Story& story, const std::set<std::size_t>& given) {
  Story epic = story;
  epic.status = Status::kNew;
  epic.rank.clear();
  epic.pinned.reset();
  epic.blocked.reset();
  epic.assignee.clear();
  epic.sprint.reset();
  epic.done_items.clear();
  epic.planned_size.reset();
  epic.planned_digest.clear();
  epic.added.reset();
  epic.readied.reset();
  epic.planned.reset();
  epic.started.reset();
  epic.finished.reset();
  epic.finished_by.clear();
  if (story.IsInSprint()) {
    epic.rejections.clear();
    epic.waived.clear();
  }
  epic.acceptance_criteria.clear();
  for (std::size_t i = 0; i < story.acceptance_criteria.size(); ++i) {
    if (!given.contains(i)) epic.acceptance_criteria.push_back(story.acceptance_criteria[i]);
  }
  return epic;
}

// Ranks the children behind the story, one after another, and adds the neighbours that must make
// room.
Result<void> RankParts(const Backlog& backlog, const Story& story, std::vector<Story>& children,
                       Change& change) {
  Backlog placed = backlog;
  std::string anchor = story.id;
  for (Story& child : children) {
    const Result<RankPlan> plan = PlanNew(placed, child.id, {PinWhere::kAfter, anchor});
    if (!plan) return plan.error();
    for (const RankChange& each : plan->changes) {
      if (each.id == child.id) {
        child.rank = each.to;
        continue;
      }
      Story moved = *placed.Find(each.id);
      moved.rank = each.to;
      placed.Put(moved);
      const auto at = std::find_if(children.begin(), children.end(),
                                   [&](const Story& other) { return other.id == each.id; });
      if (at != children.end()) {
        at->rank = each.to;
      } else if (each.id != story.id) {
        change.stories.push_back(std::move(moved));
      }
    }
    Story there = child;
    there.parent.clear();  // the story keeps its place until all are behind it
    placed.Put(std::move(there));
    anchor = child.id;
  }
  return {};
}

}  // namespace

std::vector<std::vector<std::string>> CriteriaGroups(std::string_view text) {
  std::vector<std::vector<std::string>> groups(1);
  std::string name;
  const auto end_name = [&] {
    if (!name.empty()) groups.back().push_back(std::exchange(name, {}));
  };
  for (const char c : text) {
    if (c == ',' || c == ':') end_name();
    if (c == ':') groups.emplace_back();
    if (c != ',' && c != ':' && c != ' ') name += c;
  }
  end_name();
  return groups;
}

Result<Change> SplitStory(const Backlog& backlog, const Story& story, std::vector<Story> children,
                          const SplitOptions& options, const Deed& deed) {
  const std::string step = fmt::format("split '{}'", story.id);
  if (backlog.IsEpic(story.id)) {
    return Refusal(step, "it is an epic already",
                   {fmt::format("add a part: 'backlog add TITLE --parent {}'", story.id)});
  }
  if (!story.IsOpen()) return WrongState(step, story, "open");
  if (children.size() < 2) {
    return Error{Exit::kUsage,
                 fmt::format("cannot {}: it takes two parts at least", step),
                 {},
                 {fmt::format("backlog split {} \"First part\" \"Second part\"", story.id)}};
  }
  const Result<CriteriaIndices> indices = FindCriteria(story, children.size(), options);
  if (!indices) return indices.error();
  Change neighbours;
  if (auto placed = RankParts(backlog, story, children, neighbours); !placed) return placed.error();
  std::set<std::size_t> given;
  for (std::size_t i = 0; i < children.size(); ++i) {
    Story& child = children[i];
    const bool goes_on = i == 0 && story.IsInSprint();
    GiveShared(story, options, deed, child);
    if (goes_on) GiveSprint(story, child);
    for (const std::size_t index : (*indices)[i]) {
      Criterion criterion = story.acceptance_criteria[index];
      if (criterion.id.empty()) {
        criterion.id = NewCriterionId(child.acceptance_criteria, criterion.text);
      }
      if (!goes_on) criterion.result = Verdict::kOpen;
      child.acceptance_criteria.push_back(std::move(criterion));
      given.insert(index);
    }
  }
  Change change;
  change.stories.push_back(AsEpic(story, given));
  for (Story& child : children) change.stories.push_back(std::move(child));
  for (Story& each : neighbours.stories) change.stories.push_back(std::move(each));
  return change;
}

}  // namespace backlog
