// What `release plan` says of a plan.
#pragma once

#include <string>

#include "backlog/rules/release_planning.h"
#include "cli/context.h"

namespace backlog {

/// How the plan came about.
struct ReleasePlanFacts {
  double seconds = 0;
  bool interrupted = false;  // nothing was written
  bool dry_run = false;
  bool refused = false;  // it would not be written: the error that follows says why
};

void PrintPlan(Context& ctx, const ReleasePlanOptions& options, const ReleasePlan& plan,
               const ReleasePlanFacts& facts);
void PrintPlanJson(Context& ctx, const ReleasePlanOptions& options, const ReleasePlan& plan,
                   const ReleasePlanFacts& facts);
void PrintLayout(Context& ctx, const std::string& name, const ReleaseLayout& layout);
void PrintLayoutJson(Context& ctx, const std::string& name, const ReleaseLayout& layout);

}  // namespace backlog
