// `backlog feedback triage`: what follows from what people say.
#include <fmt/format.h>

#include "backlog/rules/evidence.h"
#include "backlog/rules/lookup.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/triage_step.h"
#include "commands/triage_walk.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> ids;
  std::vector<std::string> stories;
  std::optional<std::string> goal;
  std::optional<std::string> new_story;
  std::optional<std::string> same_as;
  std::optional<std::string> dismiss;
  bool again = false;
  DeedOptions deed;

  bool Links() const { return !stories.empty() || goal || new_story; }
  bool Answers() const { return Links() || same_as || dismiss || again; }
};

Result<void> Check(const Options& options) {
  if (options.Answers() && options.ids.empty()) {
    return Error{Exit::kUsage,
                 "'feedback triage' needs the feedback that this is about",
                 {},
                 {"name it: backlog feedback triage ID --story ID"}};
  }
  const int ways = (options.Links() ? 1 : 0) + (options.same_as ? 1 : 0) +
                   (options.dismiss ? 1 : 0) + (options.again ? 1 : 0);
  if (ways <= 1) return {};
  return Error{Exit::kUsage,
               "one answer at a time: linked, joined, dismissed or taken back",
               {},
               {"--story, --new and --product-goal go together; --same-as, --dismiss and --again "
                "stand alone"}};
}

Error NeedsTerminal(const std::vector<std::string>& ids) {
  const std::string id = ids.size() == 1 ? ids.front() : "ID";
  Error error{Exit::kUsage, "'feedback triage' asks on a terminal, and this is none", {}, {}};
  for (const std::string_view way : {"--story ID", "--new TITLE", "--product-goal GOAL",
                                     "--same-as FEEDBACK", "--dismiss REASON"}) {
    error.hints.push_back(fmt::format("backlog feedback triage {} {}", id, way));
  }
  if (ids.size() > 1) error.hints.emplace_back("'backlog feedback list --untriaged' lists them");
  return error;
}

Result<Exit> Walk(Context& ctx, const Options& options, const Deed& deed) {
  const Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return loaded.error();
  std::vector<std::string> ids;
  for (const std::string& text : options.ids) {
    const Result<const Feedback*> feedback = FindFeedback(loaded->backlog, text);
    if (!feedback) return feedback.error();
    ids.push_back((*feedback)->id);
  }
  if (options.ids.empty()) {
    for (const Feedback* feedback : Untriaged(loaded->backlog)) ids.push_back(feedback->id);
  }
  if (ids.empty()) {
    ctx.out().Line("no feedback waits to be triaged");
    return WithProblems(ctx, loaded->problems);
  }
  if (!ctx.CanPrompt()) return NeedsTerminal(ids);
  return WalkFeedback(ctx, ids, deed);
}

Result<Exit> Run(Context& ctx, const Options& options) {
  if (auto checked = Check(options); !checked) return checked.error();
  const Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return deed.error();
  if (!options.Answers()) return Walk(ctx, options, *deed);
  const TriageAnswer answer{SplitLists(options.stories),
                            options.goal.value_or(""),
                            options.new_story,
                            options.same_as,
                            options.dismiss,
                            options.again};
  const Result<Triaged> triaged = SaveTriage(ctx, options.ids, answer, *deed);
  if (!triaged) return triaged.error();
  TellTriaged(ctx, *triaged, "");
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kFeedback, "the feedback; without any, all that waits",
                false);
  args.Options("--story", "ID", options.stories, Complete::kStory, "it is evidence for this story");
  args.Option("--new", "TEXT", options.new_story, Complete::kNothing,
              "it is evidence for a new story: a title, or \"As a ..., I want ...\"");
  args.Option("--product-goal", "GOAL", options.goal, Complete::kGoal,
              "it is about this Product Goal");
  args.Option("--same-as", "FEEDBACK", options.same_as, Complete::kFeedback,
              "it says the same as this, and counts where that does");
  args.Option("--dismiss", "REASON", options.dismiss, Complete::kNothing,
              "nothing follows from it, because");
  args.Flag("--again", options.again, "take back what was answered: it waits to be triaged again");
  options.deed.DeclareBy(args, "who decides, instead of you");
  options.deed.DeclareOn(args);
}

}  // namespace

extern const Command kFeedbackTriage;
const Command kFeedbackTriage = {
    .name = "feedback triage",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Decide what follows from feedback",
    .details =
        "On a terminal it walks through what waits, the oldest first: link it with a story, make\n"
        "a story of it, join it with feedback that says the same, dismiss it with a reason, or\n"
        "skip it. Stories and feedback that share words with it are shown. Each answer is saved\n"
        "at once. With an option it answers for the named feedback without asking.",
    .examples = {{"backlog feedback triage", "Walk through what waits"},
                 {"backlog feedback triage f3k9 --story k7m2qx", "It is about that story"},
                 {"backlog feedback triage f3k9 --new \"Confirm a booking by mail\"",
                  "A story of its own"},
                 {"backlog feedback triage f3k9 m2p7 --dismiss \"The old site is gone\"",
                  "Nothing follows from either"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
