// `backlog feedback` and `backlog feedback list`: what was observed, and what waits to be triaged.
#include <algorithm>

#include <fmt/format.h>

#include "backlog/rules/evidence.h"
#include "backlog/rules/lookup.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/table.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/feedback_lines.h"
#include "commands/new_feedback.h"
#include "report/records_json.h"
#include "report/story_search.h"

namespace backlog {
namespace {

struct Options {
  bool untriaged = false;
  std::optional<std::string> kind;
  std::optional<std::string> story;
  std::optional<std::string> from;
  std::optional<std::string> goal;
  std::optional<std::string> release;
  bool json = false;
};

using Pieces = std::vector<const Feedback*>;

bool Holds(const Pieces& pieces, const Feedback& feedback) {
  return std::find(pieces.begin(), pieces.end(), &feedback) != pieces.end();
}

// Which pieces the options choose.
class Choice {
 public:
  /// Errors: kCannot for a story, goal or release that is not there.
  static Result<Choice> Of(const Backlog& backlog, const Options& options) {
    Choice choice;
    choice.kind_ = FeedbackKindOf(options.kind);
    choice.from_ = FoldedText(options.from.value_or(""));
    if (options.story) {
      const Result<const Story*> story = FindStory(backlog, *options.story);
      if (!story) return story.error();
      choice.evidence_ = Evidence(backlog).For((*story)->id);
    }
    if (options.goal) {
      const Result<const ProductGoal*> goal = FindGoal(backlog, *options.goal);
      if (!goal) return goal.error();
      choice.goal_ = (*goal)->id;
    }
    if (options.release) {
      const Result<const Release*> release = FindRelease(backlog, *options.release);
      if (!release) return release.error();
      choice.release_ = (*release)->name;
    }
    return choice;
  }

  bool Takes(const Feedback& feedback) const {
    if (kind_ && feedback.kind != kind_) return false;
    if (evidence_ && !Holds(*evidence_, feedback)) return false;
    if (!goal_.empty() && feedback.product_goal != goal_) return false;
    if (!release_.empty() && feedback.release != release_) return false;
    return FoldedText(feedback.from).find(from_) != std::string::npos;
  }

 private:
  std::optional<FeedbackKind> kind_;
  std::string from_;
  std::optional<Pieces> evidence_;
  std::string goal_;
  std::string release_;
};

// First what waits, the oldest first, then the others, the newest first.
struct Parts {
  Pieces waiting;
  Pieces triaged;
};

Parts PartsOf(const Backlog& backlog, const Choice& choice, bool only_untriaged) {
  Parts parts;
  const Pieces untriaged = Untriaged(backlog);
  for (const Feedback* feedback : untriaged) {
    if (choice.Takes(*feedback)) parts.waiting.push_back(feedback);
  }
  for (const Feedback& feedback : backlog.feedback) {
    if (only_untriaged || !choice.Takes(feedback) || Holds(untriaged, feedback)) continue;
    parts.triaged.push_back(&feedback);
  }
  std::stable_sort(parts.triaged.begin(), parts.triaged.end(),
                   [](const Feedback* a, const Feedback* b) { return a->created > b->created; });
  return parts;
}

void Print(Context& ctx, const Backlog& backlog, const Parts& parts) {
  Table table({{"id"}, {"kind"}, {"from"}, {"follows"}, {"text"}});
  const auto add = [&](std::string heading, const Pieces& pieces) {
    if (pieces.empty()) return;
    table.Heading(std::move(heading), std::to_string(pieces.size()));
    for (const Feedback* feedback : pieces) {
      const Role role = feedback->dismissed ? Role::kDim : Role::kPlain;
      table.Row({{feedback->id, Role::kId},
                 {feedback->kind ? std::string(Word(*feedback->kind)) : ""},
                 {Safe(OneLine(feedback->from))},
                 {Safe(LinkWords(backlog, *feedback)), Role::kDim},
                 {Safe(OneLine(feedback->text)), role}});
    }
  };
  add("To triage", parts.waiting);
  add("Triaged", parts.triaged);
  table.Print(ctx.out(), ctx.TableWidth(), ctx.terminal().utf8);
}

std::string Json(const Parts& parts) {
  JsonWriter json;
  json.BeginArray();
  for (const Pieces* pieces : {&parts.waiting, &parts.triaged}) {
    for (const Feedback* feedback : *pieces) {
      json.BeginObject();
      WriteMembers(json, *feedback);
      json.Member("triaged", pieces == &parts.triaged).EndObject();
    }
  }
  json.EndArray();
  return json.Finish();
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const Backlog& backlog = loaded->backlog;
  const Result<Choice> choice = Choice::Of(backlog, options);
  if (!choice) return choice.error();
  const Parts parts = PartsOf(backlog, *choice, options.untriaged);
  if (options.json) {
    ctx.out() << Json(parts);
  } else if (!parts.waiting.empty() || !parts.triaged.empty()) {
    ctx.UsePager();
    Print(ctx, backlog, parts);
    if (!parts.waiting.empty()) ctx.Hint("'backlog feedback triage' goes through what waits");
  } else if (!backlog.feedback.empty()) {
    ctx.Say(fmt::format("none of {} matches",
                        Count(backlog.feedback.size(), "piece of feedback", "pieces of feedback")));
  } else if (loaded->problems.empty()) {
    ctx.Say("there is no feedback yet");
    ctx.Hint("backlog feedback add TEXT --from WHO");
  }
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  args.Flag("--untriaged", options.untriaged, "only what nothing follows from yet");
  const auto& kinds = WordsOf<FeedbackKind>::kWords;
  args.Choice("--kind", "KIND", {kinds.begin(), kinds.end()}, options.kind, "only of this kind");
  args.Option("--story", "ID", options.story, Complete::kStory,
              "only what speaks for this story, joined feedback too");
  args.Option("--from", "WHO", options.from, Complete::kNothing,
              "only from people whose name holds this");
  args.Option("--product-goal", "GOAL", options.goal, Complete::kGoal,
              "only about this Product Goal");
  args.Option("--release", "NAME", options.release, Complete::kRelease, "only about this release");
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kFeedback;
const Command kFeedback = {
    .name = "feedback",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Show what users and stakeholders say, or keep more of it",
    .details = "What 'feedback list' prints: what waits to be triaged, then the rest.",
    .examples = {{"backlog feedback", "What do people say?"},
                 {"backlog feedback --untriaged", "What nobody has looked at yet"}},
    .declare = Declare<Options>(Run, Arguments),
};

extern const Command kFeedbackList;
const Command kFeedbackList = {
    .name = "feedback list",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "List feedback, and what follows from it",
    .details =
        "First what waits to be triaged, the oldest first, then the rest, the newest first. What\n"
        "follows from each: a story, a Product Goal, a decision, the feedback that says the same,\n"
        "or nothing, because it was dismissed.",
    .examples = {{"backlog feedback list --story k7m2qx", "Who asks for a story, and why"},
                 {"backlog feedback list --kind user-test --from Mehmet", "One person's tests"},
                 {"backlog feedback list --json", "All, for a script"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
