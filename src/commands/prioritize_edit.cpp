#include "commands/prioritize_edit.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "backlog/rules/prioritization.h"
#include "cli/editor.h"
#include "cli/input.h"
#include "cli/prompt.h"
#include "cli/text.h"
#include "commands/common.h"

namespace backlog {
namespace {

constexpr std::string_view kBlanks = " \t\r";

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
  std::vector<std::string> ids;
  std::map<std::string, int> lines;
  for (int number = 1; !text.empty(); ++number) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const std::size_t begin = line.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos || line[begin] == '#') continue;
    const std::string_view rest = line.substr(begin);
    const Place place{"the edited order", number, static_cast<int>(begin) + 1,
                      std::string(line.substr(0, line.find_last_not_of(kBlanks) + 1))};
    Result<const Story*> story = FindStory(backlog, rest.substr(0, rest.find_first_of(kBlanks)));
    if (!story) {
      Error error = std::move(story).error();
      error.place = place;
      return error;
    }
    const auto [first, fresh] = lines.emplace((*story)->id, number);
    if (!fresh) {
      return Error{Exit::kCannot,
                   fmt::format("'{}' stands in line {} already", first->first, first->second),
                   place,
                   {"a story has one place: take one of the lines out"}};
    }
    ids.push_back((*story)->id);
  }
  return ids;
}

// The editor failed; a copy that says nothing new is not worth keeping.
Error Abandoned(Context& ctx, const std::string& text, Error error) {
  if (ctx.kept().empty()) return error;
  const Result<std::string> copy = ReadInput(ctx.kept());
  if (copy && (*copy == text || copy->find_first_not_of(" \t\r\n") == std::string::npos)) {
    ctx.ForgetKept();
  }
  return error;
}

// Returns the ids in the order that the editor left; none where it is as it was.
Result<std::vector<std::string>> AskForOrder(Context& ctx, const Backlog& backlog) {
  std::string text = EditableOrder(backlog);
  std::optional<Error> refused;
  for (;;) {
    Result<std::optional<std::string>> edited = EditText(ctx, "order.txt", text);
    if (!edited) return Abandoned(ctx, text, std::move(edited).error());
    if (!*edited) {
      if (!refused) return std::vector<std::string>();
      // Left as it was refused: an end, but what was typed before stays.
      Result<std::string> copy = ctx.store().folder().EditCopy("order.txt", text);
      if (!copy) return std::move(copy).error();
      ctx.KeepUntilDone(*std::move(copy));
      return *std::move(refused);
    }
    Result<std::vector<std::string>> ids = ReadOrder(backlog, **edited);
    Result<RankPlan> plan = ids ? PlanOrder(backlog, *ids) : Result<RankPlan>(ids.error());
    if (plan) return ids;
    refused = std::move(plan).error();
    if (!ctx.CanPrompt()) return *std::move(refused);
    ctx.PrintError(*refused);
    Result<bool> again = AskYesNo(ctx, "Edit again?", true);
    if (!again) return std::move(again).error();
    if (!*again) return *std::move(refused);
    text = **std::move(edited);
  }
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

// What the new order puts where the next `prioritize` will not leave it.
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
