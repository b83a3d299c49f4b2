// One bash process in which the commands of a transcript run one after another, so that folder,
// variables and functions last from one to the next.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <string>

#include "backlog/model/result.h"
#include "transcript/lines.h"
#include "transcript/sandbox.h"
#include "transcript/script.h"

namespace backlog::transcript {

class Shell {
 public:
  /// `sandbox` must outlive the shell.
  Shell(const Sandbox& sandbox, std::chrono::seconds limit) : sandbox_(sandbox), limit_(limit) {}
  Shell(const Shell&) = delete;
  Shell& operator=(const Shell&) = delete;
  /// Kills what the transcript left running.
  ~Shell() { Stop(); }

  /// Runs the step's command with stdin from /dev/null, or on a terminal. A command that ends the
  /// shell is answered by a new shell for the next one. Fails where the command takes longer than
  /// the limit.
  Result<Outcome> Run(const Step& step);

 private:
  Result<void> Start();
  /// Kills the shell and its children; returns its exit code.
  int Stop();
  Result<Outcome> RunPlain(const Step& step, const std::string& command_file);
  Result<Outcome> RunOnTerminal(const Step& step, const std::string& command_file);
  Result<void> Send(const std::string& line);

  const Sandbox& sandbox_;
  std::chrono::seconds limit_;
  pid_t pid_ = -1;
  int commands_ = -1;  // the shell's stdin
  int status_ = -1;    // where it writes each exit code
  int last_code_ = 0;
  int count_ = 0;
};

}  // namespace backlog::transcript
