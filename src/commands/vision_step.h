// What the commands share that change the vision and its Product Goals.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/product_goals.h"
#include "cli/command.h"
#include "cli/context.h"
#include "commands/common.h"

namespace backlog {

/// An edit as a decision: `--because FEEDBACK`, `--reason TEXT`, and who and when.
struct BecauseOptions {
  std::vector<std::string> because;
  std::optional<std::string> reason;
  DeedOptions deed;

  void Declare(Args& args);
  /// True where the edit is to be kept as a decision.
  bool IsGiven() const { return reason || !because.empty(); }
  /// Returns who decides, and when; warns of a day to come. Errors: those of DeedOptions::Make.
  Result<Deed> MakeDeed(Context& ctx) const;
  /// Returns the decision with its evidence, its reason, its id, and who took it when.
  /// Errors: those of FindFeedback and NewDecision.
  Result<Decision> Decide(Context& ctx, const Backlog& backlog, Decision decision,
                          const Deed& made) const;
};

/// What is set of a Product Goal, on the command line of `goal add` and `goal edit`.
struct GoalOptions {
  std::optional<std::string> measure;
  std::optional<std::string> target;
  std::optional<std::string> value;
  bool current = false;
  bool next = false;

  void Declare(Args& args);
  /// Errors: kUsage for both of --current and --next.
  Result<GoalEdit> Read(const std::optional<std::string>& text) const;
};

/// Writes the vision, and the decision where there is one, as one transaction.
Result<void> SaveVision(Context& ctx, Session& session, const Vision& vision,
                        const std::optional<Decision>& decision, const std::string& label);

/// Says what became of a goal: "VERB the Product Goal promise: Repairs are back in time".
void TellGoal(Context& ctx, std::string_view verb, const GoalChange& change);

/// Says under which id a decision is kept.
void TellDecision(Context& ctx, const std::optional<Decision>& decision);

}  // namespace backlog
