// What feedback and decisions get when they are born: an id of their own, who, and when.
#pragma once

#include <string>
#include <string_view>

#include "backlog/model/decision.h"
#include "backlog/model/result.h"
#include "backlog/rules/life_cycle.h"
#include "cli/context.h"

namespace backlog {

/// Returns an id that no story, feedback or decision has, nor a file of theirs that could not be
/// read: nobody has to say which kind of record an id means.
/// Errors: kWorld where a folder cannot be listed.
Result<std::string> FreshRecordId(Context& ctx);

/// Returns a text without the line ends behind it.
/// Errors: kUsage for a text that is blank, or not UTF-8; `what` needs one: "feedback".
Result<std::string> RecordText(std::string text, std::string_view what);

/// Gives a decision that was just taken its id, who took it, and when.
/// Errors: those of FreshRecordId.
Result<Decision> NewDecision(Context& ctx, Decision decision, const Deed& deed);

}  // namespace backlog
