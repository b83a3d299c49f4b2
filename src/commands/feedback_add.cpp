// `backlog feedback add`: what somebody said, did or measured, before it is forgotten.
#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/editor.h"
#include "cli/input.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/feedback_lines.h"
#include "commands/new_feedback.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> text;
  std::optional<std::string> kind;
  std::optional<std::string> from;
  std::vector<std::string> stories;
  std::optional<std::string> goal;
  std::optional<std::string> release;
  DeedOptions deed;
};

Error NoText() {
  return Error{Exit::kUsage,
               "feedback needs a text",
               {},
               {"backlog feedback add \"Nobody found the way to the till\" --from Ben",
                "from stdin: backlog feedback add -"}};
}

Result<std::string> TextOf(Context& ctx, const std::optional<std::string>& text) {
  if (text && *text == "-") return ReadInput("-");
  if (text) return *text;
  if (!ctx.CanPrompt()) return NoText();
  Result<std::optional<std::string>> typed = EditText(ctx, "feedback.txt", "");
  if (!typed) return std::move(typed).error();
  return typed->value_or("");
}

void Tell(Context& ctx, const Backlog& backlog, const Feedback& feedback) {
  ctx.out().Line(fmt::format("kept {} {}", ctx.out().Paint(Role::kId, feedback.id),
                             Safe(OneLine(feedback.text))));
  ctx.out().Line("  " + Safe(SourceOf(feedback)));
  for (const std::string& line : LinkLines(ctx, backlog, feedback)) ctx.out().Line("  " + line);
  if (feedback.IsTriaged()) return;
  ctx.out().Line(fmt::format("  what follows from it: 'backlog feedback triage {}'", feedback.id));
}

Result<Exit> Run(Context& ctx, const Options& options) {
  const Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return deed.error();
  Result<std::string> text = TextOf(ctx, options.text);
  if (!text) return std::move(text).error();
  if (text->find_first_not_of(" \t\r\n") == std::string::npos) return NoText();
  const Observation observation{*std::move(text),
                                FeedbackKindOf(options.kind),
                                options.from.value_or(""),
                                SplitLists(options.stories),
                                options.goal.value_or(""),
                                options.release.value_or(""),
                                std::nullopt};
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  const Result<Feedback> feedback = NewFeedback(ctx, session->backlog(), observation, *deed);
  if (!feedback) return feedback.error();
  session->Put(*feedback);
  auto committed = ctx.Commit(*session, FeedbackLabel("add", *feedback));
  if (!committed) return std::move(committed).error();
  if (ctx.terminal().out_is_terminal && !ctx.quiet()) {
    Tell(ctx, session->backlog(), *feedback);
  } else {
    ctx.out().Line(feedback->id);
  }
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Operand("TEXT", options.text, Complete::kNothing,
               "what was observed; '-' reads stdin; without it the editor opens", false);
  args.Option("--from", "WHO", options.from, Complete::kNothing, "who said or showed it");
  const auto& kinds = WordsOf<FeedbackKind>::kWords;
  args.Choice("--kind", "KIND", {kinds.begin(), kinds.end()}, options.kind, "where it comes from");
  args.Options("--story", "ID", options.stories, Complete::kStory,
               "a story that it is evidence for");
  args.Option("--product-goal", "GOAL", options.goal, Complete::kGoal,
              "the Product Goal that it is about");
  args.Option("--release", "NAME", options.release, Complete::kRelease,
              "the release that it is about");
  options.deed.DeclareBy(args, "who writes it down, instead of you");
  options.deed.DeclareOn(args);
}

}  // namespace

extern const Command kFeedbackAdd;
const Command kFeedbackAdd = {
    .name = "feedback add",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Keep what somebody said, did or measured",
    .details =
        "One observation: of a user, a stakeholder, a user test, the market, the support, or a\n"
        "projection of numbers. It is kept as it was made; what follows from it is decided with\n"
        "'feedback triage'. In a pipe only its id is printed.",
    .examples = {{"backlog feedback add \"The mail came a day late\" --from Mehmet --kind support",
                  "A call, before it is forgotten"},
                 {"backlog feedback add \"2 of 5 found the form\" --kind user-test --story k7m2qx",
                  "What a test showed of a story"},
                 {"backlog feedback add - --from Ines < mail.txt", "A mail, whole"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
