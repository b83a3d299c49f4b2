// `backlog feedback show`: one observation, whole, and what became of it.
#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/feedback_lines.h"
#include "report/records_json.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> ids;
  bool json = false;
};

void Print(Context& ctx, const Backlog& backlog, const Feedback& feedback) {
  std::string head = ctx.out().Paint(Role::kId, feedback.id);
  if (const std::string source = SourceOf(feedback); !source.empty()) head += "  " + Safe(source);
  if (!feedback.by.empty() && feedback.by != feedback.from) {
    head += ctx.out().Paint(Role::kDim, ", kept by " + Safe(feedback.by));
  }
  ctx.out().Line(head);
  std::string text = Safe(feedback.text, Lines::kKeep);
  while (text.ends_with('\n')) text.pop_back();
  for (const std::string& line : Wrap(text, ctx.terminal().width - 2)) {
    ctx.out().Line(line.empty() ? line : "  " + line);
  }
  const std::vector<std::string> links = LinkLines(ctx, backlog, feedback);
  ctx.out().Line();
  for (const std::string& line : links) ctx.out().Line("  " + line);
  if (links.empty()) {
    ctx.out().Line(
        fmt::format("  nothing follows from it yet: 'backlog feedback triage {}'", feedback.id));
  }
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  std::vector<const Feedback*> pieces;
  for (const std::string& id : options.ids) {
    const Result<const Feedback*> feedback = FindFeedback(loaded->backlog, id);
    if (!feedback) return feedback.error();
    pieces.push_back(*feedback);
  }
  if (options.json) {
    JsonWriter json;
    json.BeginArray();
    for (const Feedback* feedback : pieces) {
      json.BeginObject();
      WriteMembers(json, *feedback);
      json.EndObject();
    }
    json.EndArray();
    ctx.out() << json.Finish();
    return WithProblems(ctx, loaded->problems);
  }
  ctx.UsePager();
  for (const Feedback* feedback : pieces) {
    if (feedback != pieces.front()) ctx.out() << "\n";
    Print(ctx, loaded->backlog, *feedback);
  }
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kFeedback, "the feedback, by id or its beginning",
                true);
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kFeedbackShow;
const Command kFeedbackShow = {
    .name = "feedback show",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Show feedback, and what follows from it",
    .details =
        "Who said it when, its whole text, the stories and the goal that it is about, who else\n"
        "says the same, and the decisions that rest on it.",
    .examples = {{"backlog feedback show f3k9", "One observation, whole"},
                 {"backlog feedback show f3k9 --json", "For a script"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
