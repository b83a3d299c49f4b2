// `backlog decision` and `backlog decision list`: what was decided.
#include <algorithm>

#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/table.h"
#include "cli/text.h"
#include "commands/common.h"
#include "report/json_writer.h"
#include "report/records_json.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> release;
  bool json = false;
};

// The newest first; of one day by id.
std::vector<const Decision*> Chosen(const Backlog& backlog,
                                    const std::optional<std::string>& release) {
  std::vector<const Decision*> decisions;
  for (const Decision& decision : backlog.decisions) {
    if (!release || decision.release == *release) decisions.push_back(&decision);
  }
  std::stable_sort(decisions.begin(), decisions.end(),
                   [](const Decision* a, const Decision* b) { return a->created > b->created; });
  return decisions;
}

void Print(Context& ctx, const std::vector<const Decision*>& decisions) {
  Table table({{"id"}, {"decided"}, {"by"}, {"decision"}, {"why"}});
  for (const Decision* decision : decisions) {
    std::string what = decision->choice.empty() ? decision->question : decision->choice;
    if (!decision->release.empty()) what = fmt::format("{}: {}", decision->release, what);
    table.Row({{decision->id, Role::kId},
               {decision->created ? decision->created->ToString() : ""},
               {Safe(decision->by)},
               {Safe(what)},
               {Safe(decision->reason)}});
  }
  table.Print(ctx.out(), ctx.TableWidth(), ctx.terminal().utf8);
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  if (options.release) {
    const Result<const Release*> release = FindRelease(loaded->backlog, *options.release);
    if (!release) return release.error();
  }
  const std::vector<const Decision*> decisions = Chosen(loaded->backlog, options.release);
  if (options.json) {
    JsonWriter json;
    json.BeginArray();
    for (const Decision* decision : decisions) {
      json.BeginObject();
      WriteMembers(json, *decision);
      json.EndObject();
    }
    json.EndArray();
    ctx.out() << json.Finish();
  } else if (!decisions.empty()) {
    ctx.UsePager();
    Print(ctx, decisions);
  } else if (loaded->problems.empty()) {
    ctx.Say(options.release
                ? fmt::format("nothing was decided about release {} yet", *options.release)
                : "nothing was decided yet");
    ctx.Hint("'backlog tradeoff RELEASE --drop ID --decide WHY' keeps a trade-off");
  }
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  args.Option("--release", "NAME", options.release, Complete::kRelease,
              "those about this release only");
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kDecision;
const Command kDecision = {
    .name = "decision",
    .aliases = {},
    .group = Group::kTell,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Show what was decided, with its numbers",
    .details = "What 'decision list' prints: each decision, the newest first.",
    .examples = {{"backlog decision", "What did we decide, and why?"},
                 {"backlog decision review", "Did it come true?"}},
    .declare = Declare<Options>(Run, Arguments),
};

extern const Command kDecisionList;
const Command kDecisionList = {
    .name = "decision list",
    .aliases = {},
    .group = Group::kTell,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "List what was decided, by whom and why",
    .details =
        "The newest first. Trade-offs come from 'tradeoff --decide'; what changes the vision or a\n"
        "Product Goal is a decision, too.",
    .examples = {{"backlog decision list --release 1.0", "Those about one release"},
                 {"backlog decision list --json", "For a script"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
