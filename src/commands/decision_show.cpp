// `backlog decision show`: one decision, with the ways that were open and their numbers.
#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/table.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/told_lines.h"
#include "report/json_writer.h"
#include "report/records_json.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> id;
  bool json = false;
};

Cell Number(const std::optional<int>& number, std::string_view unit = {}) {
  return {number ? std::to_string(*number).append(unit) : ""};
}

Cell Day(const std::optional<Date>& date) {
  return {date ? date->ToString() : ""};
}

void PrintOptions(Context& ctx, const Decision& decision) {
  if (decision.options.empty()) return;
  Table table({{"points", Align::kRight},
               {"business", Align::kRight},
               {"user", Align::kRight},
               {"risk", Align::kRight},
               {"50 %"},
               {"85 %"},
               {"chance", Align::kRight},
               {"way"}});
  for (const DecisionOption& option : decision.options) {
    table.Row({Number(option.scope),
               Number(option.business_value),
               Number(option.user_value),
               Number(option.open_risk),
               Day(option.date_50),
               Day(option.date_85),
               Number(option.chance, " %"),
               {Safe(option.text)}},
              {option.text == decision.choice ? "[taken]" : "", Role::kGood});
  }
  ctx.out().Line();
  table.Print(ctx.out(), ctx.TableWidth(), ctx.terminal().utf8);
}

void PrintList(Context& ctx, std::string_view heading, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  ctx.out().Line();
  ctx.out().Line(ctx.out().Paint(Role::kHeading, heading));
  for (const std::string& line : lines) ctx.out().Line("  " + line);
}

std::vector<std::string> StoryLines(Context& ctx, const Backlog& backlog,
                                    const std::vector<std::string>& ids) {
  std::vector<std::string> lines;
  for (const std::string& id : ids) {
    const Story* story = backlog.Find(id);
    lines.push_back(story != nullptr ? Named(ctx, *story) : Safe(id) + " (not there any more)");
  }
  return lines;
}

void Print(Context& ctx, const Backlog& backlog, const Decision& decision) {
  ctx.out().Line(fmt::format("{} {}", ctx.out().Paint(Role::kId, decision.id),
                             ctx.out().Paint(Role::kTitle, Safe(decision.question))));
  std::string line = "Decided";
  if (decision.created) line += " on " + decision.created->Human();
  if (!decision.by.empty()) line += " by " + Safe(decision.by);
  if (!decision.choice.empty()) line += ": " + Safe(decision.choice);
  TellWrapped(ctx, line, 0);
  if (!decision.reason.empty()) TellWrapped(ctx, "Why: " + Safe(decision.reason, Lines::kKeep), 0);
  if (!decision.product_goal.empty()) {
    ctx.out().Line("Product Goal: " + Safe(decision.product_goal));
  }
  PrintOptions(ctx, decision);
  std::vector<std::string> lost;
  for (const DecisionOption& option : decision.options) {
    if (option.text == decision.choice) lost = option.musts_lost;
  }
  PrintList(ctx, "Stories", StoryLines(ctx, backlog, decision.stories));
  PrintList(ctx, "Musts that it gave up", StoryLines(ctx, backlog, lost));
  std::vector<std::string> evidence;
  for (const std::string& id : decision.evidence) {
    const Feedback* feedback = backlog.FindFeedback(id);
    evidence.push_back(feedback == nullptr ? Safe(id) + " (not there any more)"
                                           : fmt::format("{} {}", ctx.out().Paint(Role::kId, id),
                                                         Safe(feedback->text.substr(
                                                             0, feedback->text.find('\n')))));
  }
  PrintList(ctx, "Evidence", evidence);
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const Result<const Decision*> decision = FindDecision(loaded->backlog, *options.id);
  if (!decision) return decision.error();
  if (options.json) {
    JsonWriter json;
    json.BeginObject();
    WriteMembers(json, **decision);
    json.EndObject();
    ctx.out() << json.Finish();
  } else {
    ctx.UsePager();
    Print(ctx, loaded->backlog, **decision);
  }
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  args.Operand("ID", options.id, Complete::kDecision, "the decision; a unique beginning is enough",
               true);
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kDecisionShow;
const Command kDecisionShow = {
    .name = "decision show",
    .aliases = {},
    .group = Group::kTell,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Show a decision with the ways that were open",
    .details =
        "Each way with what it would have brought as it was seen that day: the points, values and\n"
        "risk that were still to do, the days by which it is done with 50 and 85 %, and the "
        "chance\n"
        "of the release's date. The one that was taken is marked.",
    .examples = {{"backlog decision show r5k", "What was decided, and why?"},
                 {"backlog decision show r5k2pa --json", "For a script"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
