// `backlog goal show`: one Product Goal, what its stories bring, and what led to it.
#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "backlog/rules/product_goals.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/table.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/goal_table.h"
#include "commands/story_cells.h"
#include "report/feedback_text.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> id;
  bool json = false;
};

std::string Share(const GoalShare& share) {
  if (share.stories == 0) return "nothing";
  return fmt::format("business value {}, user value {}: {}, {}", share.business_value,
                     share.user_value,
                     Count(static_cast<std::size_t>(share.stories), "story", "stories"),
                     Count(static_cast<std::size_t>(share.points), "point"));
}

std::string Remaining(const GoalFigures& figures) {
  std::string text = Share(figures.remaining);
  if (figures.unvalued > 0) text += fmt::format("; {} without a value", figures.unvalued);
  if (figures.unsized > 0) text += fmt::format("; {} without a size", figures.unsized);
  return text;
}

void PrintHead(Context& ctx, const GoalFigures& figures) {
  const ProductGoal& goal = *figures.goal;
  ctx.out().Line(ctx.out().Paint(
      Role::kHeading, fmt::format("Product Goal {}, {}", Safe(goal.id), Word(goal.status))));
  const auto line = [&](std::string_view label, const std::string& text) {
    constexpr int kLabel = 13;
    if (text.empty()) return;
    std::string lead = "  " + ctx.out().Paint(Role::kDim, Pad(label, kLabel - 2));
    for (const std::string& part : Wrap(text, ctx.terminal().width - kLabel)) {
      ctx.out().Line(lead + part);
      lead = std::string(kLabel, ' ');
    }
  };
  for (const std::string& text : Wrap(Safe(goal.text), ctx.terminal().width - 2)) {
    ctx.out().Line("  " + text);
  }
  ctx.out().Line();
  line("Measure", Safe(goal.measure));
  line("Today", Safe(goal.value));
  line("Target", Safe(goal.target));
  line("Delivered", Share(figures.delivered));
  line("To come", Remaining(figures));
}

void PrintStories(Context& ctx, const Backlog& backlog, const GoalFigures& figures) {
  if (figures.stories.empty()) return;
  Table table({{"id"},
               {"status"},
               {"size", Align::kRight},
               {"business", Align::kRight},
               {"user", Align::kRight},
               {"title"}});
  const IdCells id(ctx, backlog);
  const auto number = [](std::optional<int> value) {
    return value ? std::to_string(*value) : std::string("-");
  };
  for (const Story* story : figures.stories) {
    const bool counted = story->status == Status::kAccepted && story->accepted_size;
    table.Row({id(*story),
               StatusCell(story->status),
               {number(counted ? story->accepted_size : story->size)},
               {number(story->business_value)},
               {number(story->user_value)},
               {Safe(story->title)}});
  }
  ctx.out().Line();
  table.Print(ctx.out(), ctx.TableWidth(), ctx.terminal().utf8);
}

void Heading(Context& ctx, std::string_view text) {
  ctx.out().Line();
  ctx.out().Line(ctx.out().Paint(Role::kHeading, text));
}

// What users and stakeholders say about it, and how it was adjusted.
void PrintRecords(Context& ctx, const Backlog& backlog, const std::string& goal) {
  bool first = true;
  for (const Feedback& feedback : backlog.feedback) {
    if (feedback.product_goal != goal || feedback.dismissed) continue;
    if (first) Heading(ctx, "Feedback");
    first = false;
    ctx.out().Line(fmt::format("  {}  {}", ctx.out().Paint(Role::kId, feedback.id),
                               Safe(OneLine(feedback.text))));
    if (const std::string source = SourceOf(feedback); !source.empty()) {
      ctx.out().Line("          " + ctx.out().Paint(Role::kDim, Safe(source)));
    }
  }
  first = true;
  for (const Decision& decision : backlog.decisions) {
    if (decision.product_goal != goal) continue;
    if (first) Heading(ctx, "Decisions");
    first = false;
    ctx.out().Line(fmt::format("  {}  {}", ctx.out().Paint(Role::kId, decision.id),
                               Safe(OutcomeOf(decision))));
    if (!decision.reason.empty()) ctx.out().Line("          " + Safe(OneLine(decision.reason)));
  }
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const Backlog& backlog = loaded->backlog;
  const Result<const ProductGoal*> goal = FindGoal(backlog, *options.id);
  if (!goal) return goal.error();
  const GoalFigures figures = FiguresOf(backlog, **goal);
  if (options.json) {
    JsonWriter json;
    WriteGoal(json, figures);
    ctx.out() << json.Finish();
  } else {
    ctx.UsePager();
    PrintHead(ctx, figures);
    PrintStories(ctx, backlog, figures);
    PrintRecords(ctx, backlog, (*goal)->id);
    // The goal that is pursued is the one that such a story could serve.
    if ((*goal)->status == GoalStatus::kCurrent) TellStoriesWithoutGoal(ctx, backlog);
  }
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  args.Operand("ID", options.id, Complete::kGoal, "the Product Goal", true);
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kGoalShow;
const Command kGoalShow = {
    .name = "goal show",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Show a Product Goal, and what its stories bring",
    .details =
        "The measure, its value today and its target; the value that was delivered for the goal\n"
        "and what is still to come, of its stories; the feedback about it and how it was\n"
        "adjusted. Of the current goal also, how many open stories serve none.",
    .examples = {{"backlog goal show promise", "How far is it?"},
                 {"backlog goal show promise --json", "For a script"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
