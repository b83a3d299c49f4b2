// The stories of `init --example`.
#pragma once

#include "backlog/model/result.h"
#include "backlog/store/store.h"
#include "cli/context.h"

namespace backlog {

/// What the example's product is called.
constexpr std::string_view kExampleName = "Corner bakery";

/// Puts the example's stories into the session of an empty backlog. They were written down in the
/// weeks before `today`, and stand in that order.
Result<void> PutExample(Context& ctx, Session& session, Date today);

}  // namespace backlog
