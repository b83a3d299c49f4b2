#include "cli/interrupt.h"

namespace backlog {
namespace {

// A signal's handler reaches nothing but what is static.
volatile std::sig_atomic_t interrupted = 0;

}  // namespace

InterruptWatch::InterruptWatch() {
  interrupted = 0;
  struct sigaction remember {};
  remember.sa_handler = [](int /*signal*/) { interrupted = 1; };
  remember.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
  ::sigaction(SIGINT, &remember, &before_);
}

InterruptWatch::~InterruptWatch() {
  ::sigaction(SIGINT, &before_, nullptr);
}

bool InterruptWatch::Interrupted() {
  return interrupted != 0;
}

}  // namespace backlog
