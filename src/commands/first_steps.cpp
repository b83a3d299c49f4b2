#include "commands/first_steps.h"

namespace backlog {

void HintFirstStory(Context& ctx, const Backlog& backlog) {
  if (!backlog.stories().empty()) return;
  ctx.Hint("add what the product needs: backlog add \"As a ..., I want ..., so that ...\"");
}

}  // namespace backlog
