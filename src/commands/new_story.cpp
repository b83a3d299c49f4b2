#include "commands/new_story.h"

#include <utility>

#include "backlog/model/story_id.h"
#include "backlog/rules/life_cycle.h"
#include "backlog/rules/story_sentence.h"
#include "cli/input.h"

namespace backlog {

Result<Story> StoryFromText(std::string_view text) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return Error{Exit::kUsage, "a story needs a title", {}, {}};
  }
  if (!IsUtf8(text)) {
    return Error{Exit::kUsage, "a title takes UTF-8, not '" + std::string(text) + "'", {}, {}};
  }
  Story story;
  std::optional<StorySentence> sentence = ParseStorySentence(text);
  if (!sentence) {
    story.title = text;
    return story;
  }
  story.title = std::move(sentence->title);
  story.role = std::move(sentence->role);
  story.want = std::move(sentence->want);
  story.benefit = std::move(sentence->benefit);
  // What no field takes is kept where people look for it.
  if (!sentence->aside.empty()) story.description = story.role + ": " + sentence->aside;
  return story;
}

Result<Births> Births::Begin(Context& ctx, Session& session) {
  Births births(session, ctx.random());
  Result<std::vector<std::string>> names = ctx.store().folder().List("stories");
  if (!names) return std::move(names).error();
  for (const std::string& name : *names) {
    if (std::optional<std::string> id = IdOfFileName(name)) births.taken_.insert(*std::move(id));
  }
  return births;
}

std::string Births::FreshId() {
  for (;;) {
    std::string id = RandomStoryId(*random_);
    if (taken_.insert(id).second) return id;
  }
}

Result<void> Births::Place(Story& story, const Spot& spot) {
  // Behind all others there is a quicker way, which many stories need.
  if (bottom_) {
    story.rank = bottom_->Append(story.id);
    return {};
  }
  const bool follows = !ids_.empty() && spot.where != PinWhere::kBefore;
  const Result<RankPlan> plan =
      PlanNew(session_->backlog(), story.id, follows ? Spot{PinWhere::kAfter, ids_.back()} : spot);
  if (!plan) return plan.error();
  for (const RankChange& change : plan->changes) {
    if (change.id == story.id) {
      story.rank = change.to;
    } else if (const Story* neighbour = session_->backlog().Find(change.id)) {
      Story rekeyed = *neighbour;
      rekeyed.rank = change.to;
      session_->Put(std::move(rekeyed));
    }
  }
  return {};
}

Result<void> Births::Put(Story story, const Spot& spot, Date on) {
  if (auto placed = Place(story, spot); !placed) return placed;
  std::string id = story.id;
  const std::string parent = story.parent;
  const bool parent_was_epic = parent.empty() || session_->backlog().IsEpic(parent);
  Result<Change> change =
      AfterEdit(session_->backlog(), Story(), std::move(story), Deed{on, {}, std::nullopt});
  if (!change) return std::move(change).error();
  for (Story& each : change->stories) session_->Put(std::move(each));
  if (!parent_was_epic) new_epic_ = parent;
  if (ids_.empty() && spot.where == PinWhere::kBottom) bottom_.emplace(session_->backlog());
  ids_.push_back(std::move(id));
  return {};
}

}  // namespace backlog
