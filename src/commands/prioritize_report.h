// What `backlog prioritize` prints.
#pragma once

#include "backlog/rules/prioritization.h"
#include "cli/context.h"

namespace backlog {

enum class Tense : std::uint8_t { kDone, kWould };

/// Prints what moved and why, which order by hand was undone, and what needs attention.
void PrintProposal(Context& ctx, const Proposal& proposal, Tense tense);

/// Prints the proposal as one JSON object: "moves", "expired_pins" and the whole "order".
void PrintProposalJson(Context& ctx, const Proposal& proposal);

}  // namespace backlog
