#include "cli/interrupt.h"

namespace backlog {
namespace {

// A signal's handler reaches nothing but what is static.
volatile std::sig_atomic_t interrupted = 0;
bool is_on = false;

}  // namespace

InterruptWatch::InterruptWatch() {
  interrupted = 0;
  struct sigaction remember {};
  remember.sa_handler = [](int /*signal*/) { interrupted = 1; };
  remember.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
  ::sigaction(SIGINT, &remember, &before_);
  is_on = true;
}

InterruptWatch::~InterruptWatch() {
  ::sigaction(SIGINT, &before_, nullptr);
  is_on = false;
}

bool InterruptWatch::Interrupted() {
  return interrupted != 0;
}

bool InterruptWatch::IsOn() {
  return is_on;
}

Result<void> InterruptWatch::Check() {
  if (!is_on || !Interrupted()) return {};
  return Error{Exit::kInterrupted, "interrupted", {}, {}};
}

}  // namespace backlog
