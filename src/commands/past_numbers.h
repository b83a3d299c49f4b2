// How a release stood on a day that is over, as git has the backlog of that day.
#pragma once

#include <optional>
#include <string>

#include "backlog/model/date.h"
#include "backlog/model/result.h"
#include "backlog/rules/tradeoff.h"
#include "cli/context.h"
#include "report/news_message.h"

namespace backlog {

/// Returns the numbers at the end of the day; nothing where there was no such release then.
/// Errors: where git does not tell: no repository, no commit of that day or before.
Result<std::optional<NumbersOn>> NumbersThen(Context& ctx, const std::string& release, Date day);

}  // namespace backlog
