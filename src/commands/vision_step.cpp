#include "commands/vision_step.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "cli/text.h"
#include "commands/new_record.h"
#include "report/feedback_text.h"

namespace backlog {

void BecauseOptions::Declare(Args& args) {
  args.Options("--because", "FEEDBACK", because, Complete::kFeedback,
               "feedback that leads to this; the change is kept as a decision that rests on it");
  args.Option("--reason", "TEXT", reason, Complete::kNothing,
              "why; the change is kept as a decision");
  deed.DeclareBy(args, "who decides, instead of you");
  deed.DeclareOn(args);
}

Result<Deed> BecauseOptions::MakeDeed(Context& ctx) const {
  return deed.Make(ctx);
}

Result<Decision> BecauseOptions::Decide(Context& ctx, const Backlog& backlog, Decision decision,
                                        const Deed& made) const {
  if (reason) {
    Result<std::string> text = RecordText(*reason, "'--reason'");
    if (!text) return std::move(text).error();
    decision.reason = *std::move(text);
  }
  for (const std::string& name : SplitLists(because)) {
    const Result<const Feedback*> feedback = FindFeedback(backlog, name);
    if (!feedback) return feedback.error();
    const std::string& id = (*feedback)->id;
    const auto& known = decision.evidence;
    if (std::find(known.begin(), known.end(), id) == known.end()) decision.evidence.push_back(id);
  }
  return NewDecision(ctx, std::move(decision), made);
}

void GoalOptions::Declare(Args& args) {
  args.Option("--measure", "TEXT", measure, Complete::kNothing, "what shows progress");
  args.Option("--target", "TEXT", target, Complete::kNothing, "the value to reach: \"90 %\"");
  args.Option("--value", "TEXT", value, Complete::kNothing, "the value today: \"71 %\"");
  args.Flag("--current", current, "it is pursued from now on; what was current is next again");
  args.Flag("--next", next, "it waits for its turn");
}

Result<GoalEdit> GoalOptions::Read(const std::optional<std::string>& text) const {
  if (current && next) {
    return Error{Exit::kUsage, "'--current' and '--next' together: a goal is one of them", {}, {}};
  }
  const auto line = [](const std::optional<std::string>& typed) {
    return typed ? std::optional<std::string>(OneLine(*typed)) : std::nullopt;
  };
  GoalEdit edit{line(text), line(measure), line(target), line(value), std::nullopt};
  if (current) edit.status = GoalStatus::kCurrent;
  if (next) edit.status = GoalStatus::kNext;
  return edit;
}

Result<void> SaveVision(Context& ctx, Session& session, const Vision& vision,
                        const std::optional<Decision>& decision, const std::string& label) {
  session.Put(vision);
  if (decision) session.Put(*decision);
  auto committed = ctx.Commit(session, label);
  return committed ? Result<void>() : Result<void>(std::move(committed).error());
}

void TellGoal(Context& ctx, std::string_view verb, const GoalChange& change) {
  for (const ProductGoal& goal : change.vision.goals) {
    if (goal.id != change.id) continue;
    ctx.out().Line(fmt::format("{} the Product Goal {}: {}", verb,
                               ctx.out().Paint(Role::kId, Safe(goal.id)), Safe(goal.text)));
  }
  if (change.former.empty()) return;
  ctx.out().Line(fmt::format("  current now; '{}' is next again, as one is pursued at a time",
                             Safe(change.former)));
}

void TellDecision(Context& ctx, const std::optional<Decision>& decision) {
  if (!decision) return;
  std::string line = fmt::format("  kept as decision {}", decision->id);
  if (!decision->evidence.empty()) {
    line += ", which rests on " +
            Count(decision->evidence.size(), "piece of feedback", "pieces of feedback");
  }
  ctx.out().Line(line);
}

}  // namespace backlog
