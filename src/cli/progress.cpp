#include "cli/progress.h"

#include "cli/context.h"

namespace backlog {
namespace {

constexpr auto kPatience = std::chrono::seconds(1);
constexpr auto kPause = std::chrono::milliseconds(100);
constexpr std::string_view kEraseLine = "\r\x1b[K";

}  // namespace

Progress::Progress(Context& ctx, std::string_view doing, std::size_t total)
    : ctx_(ctx),
      doing_(doing),
      total_(total),
      wanted_(ctx.terminal().err_is_terminal && !ctx.quiet() && !ctx.json() &&
              ctx.Env("TERM").value_or("dumb") != "dumb"),
      next_(Clock::now() + kPatience) {}

Progress::~Progress() {
  if (shown_) ctx_.err() << kEraseLine;
}

void Progress::Reach(std::size_t done) {
  if (!wanted_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + kPause;
  shown_ = true;
  std::string line(kEraseLine);
  line += doing_ + " " + std::to_string(done);
  if (total_ > 0) line += " of " + std::to_string(total_);
  ctx_.err() << line;
}

void Progress::Reach(std::size_t done, std::size_t total) {
  total_ = total;
  Reach(done);
}

}  // namespace backlog
