#include "commands/long_search.h"

namespace backlog {

ContentLimits LongSearch::Limits() {
  ContentLimits limits;
  // Asked often, so that the line is drawn however the search goes on.
  limits.cancelled = [this] {
    const auto gone = std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - begun_);
    if (progress_) progress_->Reach(static_cast<std::size_t>(gone.count()));
    return InterruptWatch::Interrupted();
  };
  return limits;
}

Error LongSearch::Stopped() {
  return Error{Exit::kInterrupted,
               "interrupted: the search did not come to its end, and nothing was changed",
               {},
               {}};
}

}  // namespace backlog
