// `backlog prioritize`: orders the product backlog by the rules, and says what it did.
#include <fmt/format.h>

#include "backlog/model/rank.h"
#include "backlog/rules/prioritization.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/explain.h"
#include "commands/first_steps.h"
#include "commands/prioritize_compare.h"
#include "commands/prioritize_edit.h"
#include "commands/prioritize_report.h"

namespace backlog {
namespace {

struct Options {
  bool dry_run = false;
  bool check = false;
  bool edit = false;
  std::vector<std::string> explain;
  std::optional<std::string> model;
  std::vector<std::string> compare;
  bool partial = false;
  bool rebalance = false;
  bool json = false;
};

Result<void> CheckTogether(const Options& options) {
  const bool explain = !options.explain.empty();
  const bool compare = !options.compare.empty();
  const int modes =
      int{options.check} + int{options.edit} + int{explain} + int{options.rebalance} + int{compare};
  if (modes > 1) {
    return Error{Exit::kUsage,
                 "give only one of '--check', '--compare', '--edit', '--explain', '--rebalance'",
                 {},
                 {}};
  }
  if (options.model && (options.edit || explain || compare)) {
    return Error{Exit::kUsage,
                 fmt::format("'--model' does not go with '{}'", options.edit ? "--edit"
                                                                : explain    ? "--explain"
                                                                             : "--compare"),
                 {},
                 {compare ? "name it there: 'backlog prioritize --compare wsjf rice'"
                          : "'backlog prioritize --model wsjf --dry-run' tells the reasons"}};
  }
  if (compare && (options.partial || options.dry_run)) {
    return Error{Exit::kUsage,
                 fmt::format("'--compare' writes nothing and refuses no story: it does not go "
                             "with '{}'",
                             options.partial ? "--partial" : "--dry-run"),
                 {},
                 {}};
  }
  if (options.edit && (options.partial || options.json)) {
    return Error{Exit::kUsage,
                 fmt::format("'--edit' asks no rules: it does not go with '{}'",
                             options.partial ? "--partial" : "--json"),
                 {},
                 {}};
  }
  return {};
}

// Looks only, for --check and --dry-run.
Result<Exit> Look(Context& ctx, const Options& options, const PrioritizeOptions& rules) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  if (auto refused = RefuseProblems(ctx, loaded->problems)) return *refused;
  Result<Proposal> proposal = Prioritize(loaded->backlog, rules);
  if (!proposal) return std::move(proposal).error();
  const std::size_t moves = proposal->moves.size();
  if (!options.check) {
    if (options.json) {
      PrintProposalJson(ctx, *proposal);
    } else {
      PrintProposal(ctx, *proposal, Tense::kWould);
      HintFirstStory(ctx, loaded->backlog);
    }
    return Exit::kDone;
  }
  if (moves == 0) return Exit::kDone;
  ctx.Say(fmt::format("not in order: 'backlog prioritize{}' would move {}",
                      options.model ? " --model " + *options.model : "",
                      Count(moves, "story", "stories")));
  return Exit::kNo;
}

Result<Exit> Run(Context& ctx, const Options& options) {
  if (auto checked = CheckTogether(options); !checked) return checked.error();
  if (!options.explain.empty()) {
    return ExplainPlaces(ctx, options.explain, Numbers::kYes,
                         options.json ? Shape::kJson : Shape::kText);
  }
  if (options.edit) return EditOrder(ctx, options.dry_run ? Saving::kDryRun : Saving::kSave);
  if (!options.compare.empty()) {
    return CompareModels(ctx, options.compare, options.json ? Shape::kJson : Shape::kText);
  }
  PrioritizeOptions rules{options.partial, options.rebalance, {}};
  if (options.model) {
    Result<PriorityModel> model = FindModel(*options.model, "--model");
    if (!model) return std::move(model).error();
    rules.model = *model;
  }
  if (options.check || options.dry_run) return Look(ctx, options, rules);
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  if (auto refused = RefuseProblems(ctx, *session)) return *refused;
  const Backlog backlog = session->backlog();
  Result<Proposal> proposal = Prioritize(backlog, rules);
  if (!proposal) return std::move(proposal).error();
  PutRanks(*session, proposal->ranks);
  const std::size_t count = proposal->ranks.changes.size();
  auto done = ctx.Commit(*session, fmt::format("prioritize {}{}", Count(count, "story", "stories"),
                                               rules.model ? " by " + *options.model : ""));
  if (!done) return std::move(done).error();
  if (options.json) {
    PrintProposalJson(ctx, *proposal);
    return Exit::kDone;
  }
  PrintProposal(ctx, *proposal, Tense::kDone);
  HintFirstStory(ctx, backlog);
  if (proposal->ranks.longest > kLongRank) {
    ctx.Hint("some ranks have grown long: 'backlog prioritize --rebalance' writes short ones");
  }
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  constexpr auto& kModels = WordsOf<PriorityModel>::kWords;
  DryRunFlag(args, options.dry_run);
  args.Flag("--check", options.check,
            "change and print nothing where all is in order; exit 1 where something would move");
  args.Flag("--edit", options.edit, "set the order by hand: its lines open in your editor");
  args.Options("--explain", "ID", options.explain, Complete::kStory,
               "as 'why --numbers': say why stories stand where they do; changes nothing");
  args.Choice("--model", "MODEL", {kModels.begin(), kModels.end()}, options.model,
              "by a published model instead; dependencies and pins hold");
  args.Options("--compare", "MODEL", options.compare, Complete::kNothing,
               "the default order and those of models side by side; changes nothing");
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
        "Prints each story that moved, from where to where and why, and which order by hand it\n"
        "undid. Stories in a sprint stay. The last word is yours: 'move', 'pin', '--edit', 'undo'.",
    .examples = {{"backlog prioritize --dry-run", "See what would move"},
                 {"backlog prioritize", "Order it"},
                 {"backlog prioritize --edit", "Order it by hand, all at once"},
                 {"backlog prioritize --compare wsjf moscow", "What would other models do?"},
                 {"backlog prioritize --explain k7m p3w",
                  "Why they stand where they do, as 'why'"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
