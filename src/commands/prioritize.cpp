// `backlog prioritize`: orders the product backlog by the rules, and says what it did.
#include <algorithm>

#include <fmt/format.h>

#include "backlog/model/rank.h"
#include "backlog/rules/lookup.h"
#include "backlog/rules/prioritization.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/editor.h"
#include "cli/prompt.h"
#include "cli/text.h"
#include "commands/common.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

struct Options {
  bool dry_run = false;
  bool check = false;
  bool edit = false;
  std::vector<std::string> explain;
  bool partial = false;
  bool rebalance = false;
  bool json = false;
};

void PlacementJson(JsonWriter& json, const Placement& placement) {
  json.BeginObject();
  json.Member("id", placement.story->id);
  json.Member("title", placement.story->title);
  json.Member("place", placement.place);
  json.Member("from", placement.old_place);
  json.Member("band", Word(placement.band));
  if (placement.release != nullptr) {
    json.Member("release", placement.release->name);
    json.Member("release_class", Word(placement.release_class));
  }
  json.Member("cost_of_delay", placement.score.cost_of_delay);
  if (placement.score.size) json.Member("size", *placement.score.size);
  if (const auto wsjf = WsjfNumber(placement.score)) json.Member("wsjf", *wsjf);
  if (placement.carried_by != nullptr) json.Member("carried_by", placement.carried_by->id);
  json.Member("reason", Reason(placement));
  json.Key("remarks").BeginArray();
  for (const std::string& remark : Remarks(placement)) json.Value(remark);
  json.EndArray();
  json.EndObject();
}

void PrintJson(Context& ctx, const Proposal& proposal) {
  JsonWriter json;
  json.BeginObject();
  json.Key("moves").BeginArray();
  for (const Move& move : proposal.moves) {
    json.BeginObject();
    json.Member("id", move.story->id);
    json.Member("title", move.story->title);
    json.Member("from", move.from);
    json.Member("to", move.to);
    json.Member("why", move.why);
    json.Member("undoes_order", move.undoes_order);
    json.EndObject();
  }
  json.EndArray();
  json.Key("order").BeginArray();
  for (const Placement& placement : proposal.placements) PlacementJson(json, placement);
  json.EndArray();
  json.EndObject();
  ctx.out() << json.Finish();
}

void PrintMoves(Context& ctx, const Proposal& proposal, bool dry_run) {
  std::size_t undone = 0;
  for (const Move& move : proposal.moves) {
    ctx.out().Line(fmt::format("{:>4} -> {:<4} {}",
                               move.from == 0 ? "-" : fmt::format("{}", move.from), move.to,
                               Named(ctx, *move.story)));
    ctx.out().Line(ctx.out().Paint(Role::kDim, "             " + Safe(move.why)));
    if (move.undoes_order) ++undone;
  }
  for (const ExpiredPin& pin : proposal.expired_pins) {
    ctx.out().Line(fmt::format("the pin of {} does not count any more: {}", Named(ctx, *pin.story),
                               Safe(pin.why)));
  }
  for (const Placement& placement : proposal.placements) {
    if (placement.flags.pin_yields_to.empty()) continue;
    ctx.out().Line(fmt::format("the pin of {} yields to dependencies: {}",
                               Named(ctx, *placement.story),
                               fmt::join(placement.flags.pin_yields_to, ", ")));
  }
  if (proposal.moves.empty()) {
    ctx.out().Line(proposal.ranks.changes.empty()
                       ? "in order: nothing to move"
                       : fmt::format("in order: {} got a new rank at the same place",
                                     Count(proposal.ranks.changes.size(), "story", "stories")));
    return;
  }
  ctx.out().Line(fmt::format("{} {}{}", dry_run ? "would move" : "moved",
                             Count(proposal.moves.size(), "story", "stories"),
                             undone == 0 ? std::string()
                                         : fmt::format("; {} stood higher by hand, or before the "
                                                       "scores changed",
                                                       undone)));
  if (!dry_run)
    ctx.Hint("'backlog undo' takes it back; 'backlog prioritize --explain ID' says why");
}

void PrintRemarks(Context& ctx, const Proposal& proposal) {
  constexpr std::size_t kMany = 10;
  std::size_t told = 0;
  std::size_t more = 0;
  for (const Placement& placement : proposal.placements) {
    if (placement.flags.unscored) continue;  // they are counted, not listed
    for (const std::string& remark : Remarks(placement)) {
      if (told == kMany) {
        ++more;
        continue;
      }
      if (told++ == 0) ctx.out().Line();
      ctx.out().Line(fmt::format("{}: {}", Named(ctx, *placement.story), Safe(remark)));
    }
  }
  if (more > 0) ctx.out().Line(fmt::format("and {} more remarks: --json lists all", more));
}

void PutRanks(Session& session, const RankPlan& plan) {
  for (const RankChange& change : plan.changes) {
    Story story = *session.backlog().Find(change.id);
    story.rank = change.to;
    session.Put(std::move(story));
  }
}

Result<Exit> Explain(Context& ctx, const Options& options) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  Result<std::vector<const Story*>> stories =
      FindStories(loaded->backlog, SplitLists(options.explain));
  if (!stories) return std::move(stories).error();
  const std::vector<Placement> placements = CurrentPlacements(loaded->backlog);
  Result<Proposal> proposal = Prioritize(loaded->backlog, {true, false});
  if (!proposal) return std::move(proposal).error();
  const auto of = [](const std::vector<Placement>& list, const Story* story) {
    const auto at = std::find_if(list.begin(), list.end(),
                                 [&](const Placement& each) { return each.story == story; });
    return at == list.end() ? nullptr : &*at;
  };
  for (const Story* story : *stories) {
    const Placement* const now = of(placements, story);
    const Placement* const then = of(proposal->placements, story);
    ctx.out().Line(Named(ctx, *story));
    if (now == nullptr) {
      ctx.out().Line("  has no place: only open stories that are no epics have one");
      continue;
    }
    ctx.out().Line(fmt::format("  place {} of {}: {}", now->place, placements.size(),
                               Safe(Reason(then != nullptr ? *then : *now))));
    if (then != nullptr && then->place != now->place) {
      ctx.out().Line(fmt::format("  the rules would put it at place {}", then->place));
    }
    ctx.out().Line("  " + Arithmetic(*story));
    for (const std::string& remark : Remarks(then != nullptr ? *then : *now)) {
      ctx.out().Line("  " + Safe(remark));
    }
  }
  return WithProblems(ctx, loaded->problems);
}

std::string EditableOrder(const Backlog& backlog) {
  std::string text =
      "# The order of the product backlog, from the top. Move lines, then save and close.\n"
      "# A line that is removed leaves its story at its place.\n"
      "#\n"
      "# id     size  score  title\n";
  const std::vector<Placement> placements = CurrentPlacements(backlog);
  for (const Placement& placement : placements) {
    if (placement.in_sprint) continue;
    const Score& score = placement.score;
    text += fmt::format("{}  {:>4}  {:>5}  {}\n", placement.story->id,
                        score.size ? std::to_string(*score.size) : "-",
                        placement.flags.unscored || !score.size ? "-" : Wsjf(score),
                        Safe(placement.story->title));
  }
  return text;
}

Result<std::vector<std::string>> ReadOrder(const Backlog& backlog, std::string_view text) {
  std::vector<std::string> ids;
  int number = 0;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos || line.front() == '#') continue;
    const std::string_view id = line.substr(0, line.find(' '));
    Result<const Story*> story = FindStory(backlog, id);
    if (!story) {
      Error error = std::move(story).error();
      error.place = {"the edited order", number, 1, std::string(line)};
      return error;
    }
    ids.push_back((*story)->id);
  }
  return ids;
}

// Opens the order in the editor; reopens it while it names what is not there.
Result<std::vector<std::string>> AskForOrder(Context& ctx, const Backlog& backlog) {
  std::string text = EditableOrder(backlog);
  for (;;) {
    Result<std::optional<std::string>> edited = EditText(ctx, "order.txt", text);
    if (!edited) return std::move(edited).error();
    if (!*edited) return std::vector<std::string>();
    Result<std::vector<std::string>> ids = ReadOrder(backlog, **edited);
    Result<RankPlan> plan = ids ? PlanOrder(backlog, *ids) : Result<RankPlan>(ids.error());
    if (plan) return ids;
    if (!ctx.CanPrompt()) return std::move(plan).error();
    ctx.PrintError(plan.error());
    Result<bool> again = AskYesNo(ctx, "Edit again?", true);
    if (!again) return std::move(again).error();
    if (!*again) return std::move(plan).error();
    text = std::move(**edited);
  }
}

Result<Exit> Edit(Context& ctx, bool dry_run) {
  std::vector<std::string> ids;
  {
    Result<Loaded> loaded = ctx.store().Load();
    if (!loaded) return std::move(loaded).error();
    if (auto whole = RequireWhole(loaded->problems); !whole) return whole.error();
    Result<std::vector<std::string>> asked = AskForOrder(ctx, loaded->backlog);
    if (!asked) return std::move(asked).error();
    ids = std::move(*asked);
  }
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  Result<RankPlan> plan = PlanOrder(session->backlog(), ids);
  if (!plan) return std::move(plan).error();
  const Backlog before = session->backlog();
  PutRanks(*session, *plan);
  const Backlog after = session->backlog();
  if (dry_run) {
    session->Release();
  } else if (auto done = ctx.Commit(*session, "prioritize by hand"); !done) {
    return std::move(done).error();
  }
  const BacklogOrder old_order = CurrentOrder(before);
  const BacklogOrder new_order = CurrentOrder(after);
  std::size_t moved = 0;
  for (const RankChange& change : plan->changes) {
    if (change.cause != RankCause::kMoved) continue;
    ++moved;
    ctx.out().Line(fmt::format("{:>4} -> {:<4} {}", old_order.PlaceOf(change.id),
                               new_order.PlaceOf(change.id), Named(ctx, *after.Find(change.id))));
  }
  ctx.out().Line(moved == 0 ? "nothing to do: the order is as it was"
                            : fmt::format("{} {} by hand", dry_run ? "would move" : "moved",
                                          Count(moved, "story", "stories")));
  return Exit::kDone;
}

Result<Exit> Check(Context& ctx, const PrioritizeOptions& options) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  if (auto whole = RequireWhole(loaded->problems); !whole) return whole.error();
  Result<Proposal> proposal = Prioritize(loaded->backlog, options);
  if (!proposal) return std::move(proposal).error();
  if (proposal->moves.empty()) return Exit::kDone;
  ctx.err().Line(fmt::format("backlog: not in order: 'backlog prioritize' would move {}",
                             Count(proposal->moves.size(), "story", "stories")));
  return Exit::kNo;
}

Result<Exit> Run(Context& ctx, const Options& options) {
  if (!options.explain.empty()) return Explain(ctx, options);
  if (options.edit) return Edit(ctx, options.dry_run);
  const PrioritizeOptions rules{options.partial, options.rebalance};
  if (options.check) return Check(ctx, rules);
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  if (auto whole = RequireWhole(session->problems()); !whole) return whole.error();
  const Backlog backlog = session->backlog();
  Result<Proposal> proposal = Prioritize(backlog, rules);
  if (!proposal) return std::move(proposal).error();
  if (options.dry_run) {
    session->Release();
  } else {
    PutRanks(*session, proposal->ranks);
    const std::size_t count = proposal->moves.size();
    auto done =
        ctx.Commit(*session, fmt::format("prioritize {}", Count(count, "story", "stories")));
    if (!done) return std::move(done).error();
  }
  if (options.json) {
    PrintJson(ctx, *proposal);
    return Exit::kDone;
  }
  PrintMoves(ctx, *proposal, options.dry_run);
  PrintRemarks(ctx, *proposal);
  if (proposal->ranks.longest > kLongRank) {
    ctx.Hint("some ranks have grown long: 'backlog prioritize --rebalance' writes short ones");
  }
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  DryRunFlag(args, options.dry_run);
  args.Flag("--check", options.check, "change nothing; exit 1 where it would move something");
  args.Flag("--edit", options.edit, "set the order by hand, in the editor");
  args.Options("--explain", "ID", options.explain, Complete::kStory,
               "say why a story stands where it does; changes nothing");
  args.Flag("--partial", options.partial, "go on although most stories are unscored");
  args.Flag("--rebalance", options.rebalance, "give every open story a new, short rank");
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kPrioritize;
const Command kPrioritize = {
    .name = "prioritize",
    .aliases = {},
    .group = Group::kOrder,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Order the product backlog by value, risk and size",
    .details =
        "Dependencies hold; the nearest release comes first; then risky stories, so that their\n"
        "risk is met early; then those of high value; inside a band what promises most per point.\n"
        "Prints each story that moved, from where to where and why. Stories in a sprint stay.",
    .examples = {{"backlog prioritize --dry-run", "See what would move"},
                 {"backlog prioritize", "Order it"},
                 {"backlog prioritize --explain k7m2qx", "Why it stands where it does"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
