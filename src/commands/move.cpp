// `backlog move`: the product owner's hand on the order.
#include <algorithm>

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
  std::vector<std::string> ids;
  PlaceOptions place;
};

struct Moved {
  std::string id;
  std::size_t from = 0;
};

// Moves one story, and puts the stories whose rank changed.
Result<void> MoveOne(Session& session, const std::string& id, const Spot& spot,
                     std::vector<std::string>& rekeyed) {
  Result<RankPlan> plan = PlanMove(session.backlog(), id, spot);
  if (!plan) return std::move(plan).error();
  PutRanks(session, *plan);
  for (const RankChange& change : plan->changes) {
    if (change.cause == RankCause::kRekeyed) rekeyed.push_back(change.id);
  }
  return {};
}

bool SameOrder(const BacklogOrder& before, const BacklogOrder& after) {
  return std::equal(before.stories().begin(), before.stories().end(), after.stories().begin(),
                    after.stories().end(),
                    [](const Story* a, const Story* b) { return a->id == b->id; });
}

void Print(Context& ctx, const Backlog& before, const Backlog& after,
           const std::vector<Moved>& moved, const std::vector<std::string>& rekeyed) {
  const BacklogOrder order = CurrentOrder(after);
  for (const Moved& each : moved) {
    const Story& story = *before.Find(each.id);
    const std::size_t to = order.PlaceOf(each.id);
    if (to == each.from) {
      ctx.out().Line(fmt::format("nothing to do: {} stands at place {}", Named(ctx, story), to));
    } else {
      ctx.out().Line(fmt::format("moved {}, place {} -> {}", Named(ctx, story), each.from, to));
    }
  }
  if (!rekeyed.empty()) {
    ctx.out().Line(fmt::format("  {} re-keyed in place: equal or missing ranks",
                               Count(rekeyed.size(), "neighbour")));
  }
}

Result<Exit> Run(Context& ctx, const Options& options) {
  if (options.place.empty()) {
    return Error{Exit::kUsage,
                 "'move' needs the place to move to",
                 {},
                 {"one of --top, --bottom, --before ID, --after ID"}};
  }
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  const Backlog before = session->backlog();
  Result<std::vector<const Story*>> stories = FindStories(before, options.ids);
  if (!stories) return std::move(stories).error();
  Result<Spot> spot = options.place.Find(before);
  if (!spot) return std::move(spot).error();
  const BacklogOrder order = CurrentOrder(before);
  std::vector<Moved> moved;
  std::vector<std::string> rekeyed;
  std::vector<Story> named;
  for (const Story* story : *stories) {
    if (auto done = MoveOne(*session, story->id, *spot, rekeyed); !done) return done.error();
    moved.push_back({story->id, order.PlaceOf(story->id)});
    named.push_back(*story);
    *spot = {PinWhere::kAfter, story->id};  // several keep the order in which they were given
  }
  const Backlog after = session->backlog();
  if (rekeyed.empty() && SameOrder(order, CurrentOrder(after))) {
    session->Release();  // other ranks for the same places would be a change that nobody sees
  } else if (auto committed = ctx.Commit(*session, Label("move", named)); !committed) {
    return std::move(committed).error();
  }
  Print(ctx, before, after, moved, rekeyed);
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kStory, "the stories to move, in their new order",
                true);
  options.place.Declare(args);
}

}  // namespace

extern const Command kMove;
const Command kMove = {
    .name = "move",
    .aliases = {},
    .group = Group::kOrder,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Put stories elsewhere in the product backlog",
    .details =
        "Changes the rank of each story that is moved, and of no other. 'prioritize' may move "
        "them\n"
        "again: it tells which order by hand it undid.",
    .examples = {{"backlog move k7m2qx --top", "To the top"},
                 {"backlog move k7m p3w --after 14", "Two, behind the story at place 14"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
