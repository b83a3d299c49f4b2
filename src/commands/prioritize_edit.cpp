#include "commands/prioritize_edit.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "backlog/rules/prioritization.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/edited_list.h"

namespace backlog {
namespace {

std::string EditableOrder(const Backlog& backlog) {
  std::string text =
      "# The order of the product backlog, from the top.\n"
      "# Move lines, then save and close. A line that is taken out leaves its story at its\n"
      "# place. Lines with '#' are comments; what stands behind an id is for you only.\n"
      "#\n"
      "# id     size  score  title\n";
  for (const Placement& placement : CurrentPlacements(backlog)) {
    if (placement.story->IsInSprint()) continue;
    const Score& score = placement.score;
    std::string line = fmt::format(
        "{}  {:>5}  {:>5}  {}", placement.story->id, score.size ? std::to_string(*score.size) : "-",
        placement.flags.unscored || !score.size ? "-" : Wsjf(score), Safe(placement.story->title));
    if (placement.flags.pinned) line += "  [pinned]";
    text += line + "\n";
  }
  return text;
}

Result<std::vector<std::string>> ReadOrder(const Backlog& backlog, std::string_view text) {
  Result<std::vector<ListedLine>> lines = ReadListedLines(backlog, text, "the edited order");
  if (!lines) return std::move(lines).error();
  std::vector<std::string> ids;
  for (ListedLine& line : *lines) {
    if (line.id.empty()) {
      return Error{Exit::kCannot, "a line begins with '--' and names no story", line.place, {}};
    }
    ids.push_back(std::move(line.id));
  }
  return ids;
}

// Returns the ids in the order that the editor left; none where it is as it was.
Result<std::vector<std::string>> AskForOrder(Context& ctx, const Backlog& backlog) {
  std::vector<std::string> ids;
  const auto check = [&](const std::string& text) -> Result<void> {
    Result<std::vector<std::string>> read = ReadOrder(backlog, text);
    if (!read) return std::move(read).error();
    if (Result<RankPlan> plan = PlanOrder(backlog, *read); !plan) return std::move(plan).error();
    ids = *std::move(read);
    return {};
  };
  const Result<std::optional<std::string>> edited =
      EditListUntilFine(ctx, "order.txt", EditableOrder(backlog), check);
  if (!edited) return edited.error();
  return ids;
}

// The stories outside sprints, by place.
std::vector<const Story*> Ordered(const Backlog& backlog) {
  std::vector<const Story*> stories = CurrentOrder(backlog).stories();
  std::erase_if(stories, [](const Story* story) { return story->IsInSprint(); });
  return stories;
}

// Whether a pinned story stands where its pin wants it; others with the same wish may be nearer.
bool StandsAsPinned(const std::vector<const Story*>& order, const Story& story) {
  const Pin& pin = *story.pinned;
  const auto same_wish = [&](const Story* other) {
    return other->pinned && other->pinned->where == pin.where && other->pinned->story == pin.story;
  };
  const auto at = std::find_if(order.begin(), order.end(),
                               [&](const Story* each) { return each->id == story.id; });
  if (pin.where == PinWhere::kTop) return std::all_of(order.begin(), at, same_wish);
  if (pin.where == PinWhere::kBottom) return std::all_of(at, order.end(), same_wish);
  if (pin.where == PinWhere::kBefore) {
    const auto anchor = std::find_if_not(at, order.end(), same_wish);
    return anchor != order.end() && (*anchor)->id == pin.story;
  }
  const auto anchor = std::find_if_not(std::make_reverse_iterator(at), order.rend(), same_wish);
  return anchor != order.rend() && (*anchor)->id == pin.story;
}

void PrintMoved(Context& ctx, const Backlog& before, const Backlog& after, const RankPlan& plan,
                Saving saving) {
  const BacklogOrder old_order = CurrentOrder(before);
  const BacklogOrder new_order = CurrentOrder(after);
  std::size_t moved = 0;
  for (const RankChange& change : plan.changes) {
    const std::size_t from = old_order.PlaceOf(change.id);
    const std::size_t to = new_order.PlaceOf(change.id);
    if (change.cause != RankCause::kMoved || from == to) continue;
    ++moved;
    ctx.out().Line(fmt::format("{:>4} -> {:<4} {}", from, to, Named(ctx, *after.Find(change.id))));
  }
  TellWhatWillNotLast(ctx, before, after);
  ctx.out().Line(moved == 0 ? std::string("nothing to do: the order is as it was")
                            : fmt::format("{} {} by hand",
                                          saving == Saving::kDryRun ? "would move" : "moved",
                                          Count(moved, "story", "stories")));
}

}  // namespace

void TellWhatWillNotLast(Context& ctx, const Backlog& before, const Backlog& after) {
  const std::vector<const Story*> old_order = Ordered(before);
  const std::vector<const Story*> new_order = Ordered(after);
  for (const Story* story : new_order) {
    if (!story->pinned || !WhyPinExpired(after, *story).empty()) continue;
    if (!StandsAsPinned(old_order, *story) || StandsAsPinned(new_order, *story)) continue;
    const Pin& pin = *story->pinned;
    const std::string where = pin.story.empty()
                                  ? fmt::format("to the {}", Word(pin.where))
                                  : fmt::format("{} '{}'", Word(pin.where), pin.story);
    ctx.out().Line(fmt::format("{} is pinned {}: 'backlog unpin {}' lets it go", Named(ctx, *story),
                               where, story->id));
  }
  const BacklogOrder places = CurrentOrder(after);
  const BacklogOrder old_places = CurrentOrder(before);
  for (const Placement& placement : CurrentPlacements(after)) {
    for (const std::string& id : placement.flags.waits_for) {
      const std::string& own = placement.story->id;
      const bool was_before = old_places.PlaceOf(own) < old_places.PlaceOf(id);
      if (was_before || places.PlaceOf(own) > places.PlaceOf(id)) continue;
      ctx.out().Line(fmt::format("{} now stands before '{}', which it depends on",
                                 Named(ctx, *placement.story), id));
    }
  }
}

Result<Exit> EditOrder(Context& ctx, Saving saving) {
  std::vector<std::string> ids;
  {
    Result<Loaded> loaded = ctx.store().Load();
    if (!loaded) return std::move(loaded).error();
    if (auto refused = RefuseProblems(ctx, loaded->problems)) return *refused;
    Result<std::vector<std::string>> asked = AskForOrder(ctx, loaded->backlog);
    if (!asked) return std::move(asked).error();
    ids = *std::move(asked);
  }
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  if (auto refused = RefuseProblems(ctx, *session)) return *refused;
  const Backlog before = session->backlog();
  Result<RankPlan> plan = PlanOrder(before, ids);
  if (!plan) return std::move(plan).error();
  PutRanks(*session, *plan);
  const Backlog after = session->backlog();
  if (saving == Saving::kDryRun) {
    session->Release();
  } else if (auto done = ctx.Commit(*session, "prioritize by hand"); !done) {
    return std::move(done).error();
  }
  PrintMoved(ctx, before, after, *plan, saving);
  return Exit::kDone;
}

}  // namespace backlog
