// What `backlog prioritize` prints.
#pragma once

#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/rules/prioritization.h"
#include "cli/context.h"

namespace backlog {

enum class Tense : std::uint8_t { kDone, kWould };

/// Prints what moved and why, which order by hand was undone, and what needs attention.
void PrintProposal(Context& ctx, const Proposal& proposal, Tense tense);

/// Prints the proposal as one JSON object: "moves", "expired_pins" and the whole "order".
void PrintProposalJson(Context& ctx, const Proposal& proposal);

/// Prints for each story its place, its reason and its numbers.
void PrintReasons(Context& ctx, const Backlog& backlog, const Proposal& proposal,
                  const std::vector<const Story*>& stories);
/// The same as a JSON array; stories without a place are left out.
void PrintReasonsJson(Context& ctx, const Proposal& proposal,
                      const std::vector<const Story*>& stories);

}  // namespace backlog
