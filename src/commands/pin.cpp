// `backlog pin`: a place that prioritize keeps.
#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "backlog/rules/prioritization.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/place_options.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> id;
  PlaceOptions place;
  std::optional<std::string> reason;
  DeedOptions deed;
};

// Refuses a pin that would not count, and one that closes a ring: 'prioritize' could not keep it.
Result<void> CheckLasts(const Backlog& backlog, const Story& pinned) {
  const std::string cannot = fmt::format("cannot pin '{}': ", pinned.id);
  if (const std::string why = WhyPinExpired(backlog, pinned); !why.empty()) {
    return Error{Exit::kCannot, cannot + why, {}, {"'backlog list' shows what has a place"}};
  }
  std::string ring = fmt::format("'{}'", pinned.id);
  const Story* at = &pinned;
  for (std::size_t steps = 0; steps < backlog.stories().size(); ++steps) {
    if (!at->pinned || at->pinned->story.empty() || !WhyPinExpired(backlog, *at).empty()) return {};
    ring += fmt::format(" {} '{}'", Word(at->pinned->where), at->pinned->story);
    if (at->pinned->story == pinned.id) break;
    at = backlog.Find(at->pinned->story);
    if (at == nullptr) return {};
  }
  if (at->id == pinned.id) return {};  // pinned to itself: moving it there says so
  return Error{Exit::kCannot,
               cannot + "its pins go round in a ring: " + ring,
               {},
               {fmt::format("take one of them out first: 'backlog unpin {}'", at->id)}};
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  if (options.place.empty()) {
    return Error{Exit::kUsage,
                 "'pin' needs the place to keep",
                 {},
                 {"one of --top, --bottom, --before ID, --after ID"}};
  }
  Result<std::string> reason = NeedReason(options.reason, "pin");
  if (!reason) return std::move(reason).error();
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  Result<const Story*> found = FindStory(session->backlog(), *options.id);
  if (!found) return std::move(found).error();
  Result<Spot> spot = options.place.Find(session->backlog());
  if (!spot) return std::move(spot).error();
  Story story = **found;
  const std::optional<Pin> old = story.pinned;
  story.pinned = Pin{spot->where, spot->anchor, *reason, deed->by, deed->on};
  if (auto lasts = CheckLasts(session->backlog(), story); !lasts) return lasts.error();
  story.pinned.reset();
  Backlog unpinned = session->backlog();
  unpinned.Put(story);
  Result<RankPlan> plan = PlanMove(unpinned, story.id, *spot);
  if (!plan) return std::move(plan).error();
  const std::size_t place = CurrentOrder(session->backlog()).PlaceOf(story.id);
  PutRanks(*session, *plan);
  const bool stays = CurrentOrder(session->backlog()).PlaceOf(story.id) == place;
  if (stays && old && old->where == spot->where && old->story == spot->anchor &&
      old->reason == *reason && old->by == deed->by) {
    session->Release();
    ctx.out().Line(
        fmt::format("nothing to do: {} is pinned so already, place {}", Named(ctx, story), place));
    return Exit::kDone;
  }
  story.rank = session->backlog().Find(story.id)->rank;
  story.pinned = Pin{spot->where, spot->anchor, *reason, deed->by, deed->on};
  session->Put(story);
  const Backlog after = session->backlog();
  auto committed = ctx.Commit(*session, Label("pin", {story}));
  if (!committed) return std::move(committed).error();
  ctx.out().Line(
      fmt::format("pinned {}, place {}", Named(ctx, story), CurrentOrder(after).PlaceOf(story.id)));
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Operand("ID", options.id, Complete::kStory, "the story to pin", true);
  options.place.Declare(args);
  args.Option("--reason", "TEXT", options.reason, Complete::kNothing, "why; needed");
  options.deed.DeclareOn(args);
  options.deed.DeclareBy(args, "who decides it; default: you");
}

}  // namespace

extern const Command kPin;
const Command kPin = {
    .name = "pin",
    .aliases = {},
    .group = Group::kOrder,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Keep a story at a place, whatever the rules say",
    .details =
        "The story moves there at once, and 'prioritize' keeps it there until it enters a sprint "
        "or\n"
        "its anchor leaves the product backlog. Dependencies beat pins.",
    .examples = {{"backlog pin k7m2qx --top --reason 'promised to the board'", "Keep it on top"},
                 {"backlog pin k7m --after p3w --reason 'same people'", "Keep it behind another"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
