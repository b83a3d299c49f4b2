// Ctrl-C ends a long search, not the program: what was found so far is told.
#pragma once

#include <csignal>

namespace backlog {

/// While it lives, SIGINT is remembered instead of ending the program. A second one ends it. One at
/// a time.
class InterruptWatch {
 public:
  InterruptWatch();
  InterruptWatch(const InterruptWatch&) = delete;
  InterruptWatch& operator=(const InterruptWatch&) = delete;
  ~InterruptWatch();

  static bool Interrupted();

 private:
  struct sigaction before_ {};
};

}  // namespace backlog
