// Ctrl-C ends a long search or a walk through questions, not the program: what was found so far is
// told, and the answer that was just given is saved.
#pragma once

#include <csignal>

#include "backlog/model/result.h"

namespace backlog {

/// While it lives, SIGINT is remembered instead of ending the program. A second one ends it. One at
/// a time. A question that is asked meanwhile fails with kInterrupted (cli/prompt.h).
class InterruptWatch {
 public:
  InterruptWatch();
  InterruptWatch(const InterruptWatch&) = delete;
  InterruptWatch& operator=(const InterruptWatch&) = delete;
  ~InterruptWatch();

  static bool Interrupted();
  /// True while there is one.
  static bool IsOn();
  /// For between two steps. Errors: kInterrupted.
  static Result<void> Check();

 private:
  struct sigaction before_ {};
};

}  // namespace backlog
