// What feedback and decisions get when they are born: an id of their own, who, and when.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "backlog/model/decision.h"
#include "backlog/model/result.h"
#include "backlog/rules/life_cycle.h"
#include "cli/context.h"

namespace backlog {

/// Returns the ids of all stories, feedback and decisions, those of files that cannot be read
/// among them. A new id is none of them: nobody has to say which kind of record an id means.
/// Errors: kWorld where a folder cannot be listed.
Result<std::set<std::string, std::less<>>> TakenIds(Context& ctx);

/// Returns an id that is not taken. Errors: those of TakenIds.
Result<std::string> FreshRecordId(Context& ctx);

/// Returns a text without the line ends behind it.
/// Errors: kUsage for a text that is blank, or not UTF-8; `what` needs one: "feedback".
Result<std::string> RecordText(std::string text, std::string_view what);

/// Gives a decision that was just taken its id, who took it, and when.
/// Errors: those of TakenIds.
Result<Decision> NewDecision(Context& ctx, Decision decision, const Deed& deed);

}  // namespace backlog
