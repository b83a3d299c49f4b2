// `backlog ask`: a question about a story, kept with it until somebody answers.

#include <fmt/format.h>

#include "backlog/rules/waiting.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/story_changes.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> id;
  std::optional<std::string> text;
  std::optional<std::string> of;
  DeedOptions deed;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  std::optional<Story> before;
  return TakeStep(
      ctx, {*options.id}, "ask about", "asked about",
      [&](const Backlog& backlog, const Story& story) {
        before = story;
        return AskQuestion(backlog, story, *options.text, options.of.value_or(""), *deed);
      },
      [&](const Backlog& backlog, const Story& story) {
        const std::size_t number = story.questions.size();
        const std::string whom =
            options.of ? fmt::format(", waiting for {}", Safe(*options.of)) : std::string();
        ctx.out().Line(fmt::format("  question {}{}: {}", number, whom, Safe(*options.text)));
        TellFallBack(ctx, backlog, *before, story);
        ctx.Hint(fmt::format("backlog answer {} {} TEXT", story.id, number));
      });
}

void Arguments(Args& args, Options& options) {
  args.Operand("ID", options.id, Complete::kStory, "the story", true);
  args.Operand("TEXT", options.text, Complete::kNothing, "the question", true);
  args.Option("--of", "WHO", options.of, Complete::kNothing, "who is to answer");
  options.deed.DeclareBy(args, "who asks, instead of you");
  options.deed.DeclareOn(args);
}

}  // namespace

extern const Command kAsk;
const Command kAsk = {
    .name = "ask",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Ask a question about a story",
    .details =
        "The question stays open, and the story is shown as waiting, until 'backlog answer'. A\n"
        "ready story is new again where the Definition of Ready wants its questions answered; in\n"
        "a sprint nothing changes but that it waits.",
    .examples = {{"backlog ask k7m2qx \"Which cards do we take?\" --of Ada", "Ada is to answer"},
                 {"backlog ask k7m2qx \"What is a refund?\"", "Whoever knows it"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
