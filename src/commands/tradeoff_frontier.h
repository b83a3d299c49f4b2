// `backlog tradeoff --frontier`: value against effort, with today's plan on it.
#pragma once

#include <optional>
#include <string>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "cli/context.h"

namespace backlog {

struct FrontierView {
  bool json = false;
  std::optional<std::string> svg;  // the file for a picture; "-": stdout
};

/// Errors: those of FrontierOf and WriteDocument.
Result<Exit> TellFrontier(Context& ctx, const Backlog& backlog, const std::string& release,
                          const FrontierView& view);

}  // namespace backlog
