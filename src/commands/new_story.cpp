#include "commands/new_story.h"

#include <utility>

#include "backlog/model/rank.h"
#include "backlog/model/story_id.h"
#include "backlog/rules/life_cycle.h"
#include "backlog/rules/story_sentence.h"
#include "cli/input.h"
#include "commands/new_record.h"
#include "rules/blank.h"

namespace backlog {
namespace {

// Ranks for stories between two others. Halving keeps them short: one behind the other, each would
// get what the one before left of the gap, and ranks as long as the list.
class Gap {
 public:
  Gap(const Backlog& backlog, std::vector<Story>& stories) : stories_(stories) {
    for (const Story& story : backlog.stories()) {
      if (!story.rank.empty()) taken_.insert(story.rank);
    }
  }

  /// Ranks stories [begin, end) between `before` and `after`; empty is an open end.
  void Fill(std::size_t begin, std::size_t end, const std::string& before,
            const std::string& after) {
    if (begin == end) return;
    const std::size_t middle = begin + (end - begin) / 2;
    Story& story = stories_[middle];
    story.rank = RankBetween(before, after, story.id, [&](std::string_view rank) {
      return taken_.find(rank) != taken_.end();
    });
    taken_.insert(story.rank);
    Fill(begin, middle, before, story.rank);
    Fill(middle + 1, end, story.rank, after);
  }

 private:
  std::vector<Story>& stories_;
  std::set<std::string, std::less<>> taken_;
};

}  // namespace

Result<Story> StoryFromText(std::string_view text) {
  if (IsBlank(text)) {
    return Error{Exit::kUsage, "a story needs a title", {}, {}};
  }
  if (!IsUtf8(text)) {
    return Error{Exit::kUsage, "a title takes UTF-8, not '" + std::string(text) + "'", {}, {}};
  }
  Story story;
  std::optional<StorySentence> sentence = ParseStorySentence(text);
  if (!sentence) {
    story.title = Trimmed(text);
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
  auto taken = TakenIds(ctx);
  if (!taken) return std::move(taken).error();
  births.taken_ = *std::move(taken);
  return births;
}

std::string Births::FreshId() {
  for (;;) {
    std::string id = RandomStoryId(*random_);
    if (taken_.insert(id).second) return id;
  }
}

Result<void> Births::PlaceFirst(Story& story, const Spot& spot) {
  const Result<RankPlan> plan = PlanNew(session_->backlog(), story.id, spot);
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

Result<void> Births::PlaceAll(std::vector<Story>& stories, const Spot& spot) {
  if (spot.where == PinWhere::kTop && stories.size() > 1) {
    RankSpace space(session_->backlog());
    for (auto story = stories.rbegin(); story != stories.rend(); ++story) {
      story->rank = space.Prepend(story->id);
    }
    return {};
  }
  if (auto placed = PlaceFirst(stories.front(), spot); !placed || stories.size() == 1) {
    return placed;
  }
  Backlog with_first = session_->backlog();
  with_first.Put(stories.front());
  if (spot.where == PinWhere::kBottom) {
    RankSpace space(with_first);
    for (std::size_t i = 1; i < stories.size(); ++i) {
      stories[i].rank = space.Append(stories[i].id);
    }
    return {};
  }
  const BacklogOrder order = CurrentOrder(with_first);
  const std::size_t place = order.PlaceOf(stories.front().id);
  const Story* const before = order.At(place - 1);
  const Story* const after = order.At(place + 1);
  Gap gap(session_->backlog(), stories);
  gap.Fill(0, stories.size(), before != nullptr ? before->rank : "",
           after != nullptr ? after->rank : "");
  return {};
}

Result<void> Births::PutOne(Story story, Date on) {
  std::string id = story.id;
  const std::string parent = story.parent;
  const bool parent_was_epic = parent.empty() || session_->backlog().IsEpic(parent);
  Result<Change> change =
      AfterEdit(session_->backlog(), Story(), std::move(story), Deed{on, {}, std::nullopt});
  if (!change) return std::move(change).error();
  for (Story& each : change->stories) session_->Put(std::move(each));
  if (!parent_was_epic) new_epic_ = parent;
  ids_.push_back(std::move(id));
  return {};
}

Result<void> Births::Put(std::vector<Story> stories, const Spot& spot, Date on) {
  if (stories.empty()) return {};
  if (auto placed = PlaceAll(stories, spot); !placed) return placed;
  for (Story& story : stories) {
    if (auto put = PutOne(std::move(story), on); !put) return put;
  }
  return {};
}

}  // namespace backlog
