// The bash process of one transcript.
#include "transcript/shell.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "transcript/terminal.h"

namespace backlog::transcript {
namespace {

using Clock = std::chrono::steady_clock;

// Where the shell writes each exit code; high enough to be in nobody's way.
constexpr int kStatusDescriptor = 199;

Error Failed(const std::string& what) {
  return {Exit::kWorld, what + ": " + std::strerror(errno), {}, {}};
}

std::string ReadAll(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Never returns. Only what is safe between fork and exec.
[[noreturn]] void BecomeShell(int commands, int status, const char* work,
                              char* const* environment) {
  ::setsid();  // a group to kill, and no terminal to ask on
  std::signal(SIGPIPE, SIG_DFL);
  ::umask(022);
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  const int null = ::open("/dev/null", O_WRONLY);
  ::dup2(commands, 0);
  ::dup2(null, 1);
  ::dup2(null, 2);
  ::dup2(status, kStatusDescriptor);
  if (::chdir(work) == 0) {
    const char* const arguments[] = {"bash", "--noprofile", "--norc", nullptr};
    ::execve("/bin/bash", const_cast<char* const*>(arguments), environment);
  }
  ::_exit(127);
}

// Waits until the shell has written a line with an exit code, tending the terminal meanwhile.
// Returns nothing where the shell ended; fails after `limit`.
Result<std::optional<int>> AwaitCode(int status, Terminal* terminal, std::chrono::seconds limit) {
  const auto deadline = Clock::now() + limit;
  std::string digits;
  while (Clock::now() < deadline) {
    pollfd ready[] = {{status, POLLIN, 0}, {terminal ? terminal->descriptor() : -1, POLLIN, 0}};
    if (::poll(ready, 2, terminal ? 10 : 1000) < 0 && errno != EINTR) return Failed("cannot wait");
    if (terminal) terminal->Tend();
    if ((ready[0].revents & (POLLIN | POLLHUP)) == 0) continue;
    char byte = 0;
    if (::read(status, &byte, 1) != 1) return std::optional<int>();
    if (byte == '\n') return std::optional<int>(std::atoi(digits.c_str()));
    digits += byte;
  }
  return Error{Exit::kNo, fmt::format("no end after {} s", limit.count()), {}, {}};
}

}  // namespace

Result<void> Shell::Start() {
  std::array<int, 2> commands{};
  std::array<int, 2> status{};
  if (::pipe2(commands.data(), O_CLOEXEC) != 0) return Failed("cannot make a pipe");
  if (::pipe2(status.data(), O_CLOEXEC) != 0) return Failed("cannot make a pipe");
  std::vector<std::string> variables = sandbox_.environment();
  std::vector<char*> environment;
  environment.reserve(variables.size() + 1);
  for (std::string& variable : variables) environment.push_back(variable.data());
  environment.push_back(nullptr);
  const std::string work = sandbox_.work().string();

  pid_ = ::fork();
  if (pid_ < 0) return Failed("cannot fork");
  if (pid_ == 0) BecomeShell(commands[0], status[1], work.c_str(), environment.data());
  ::close(commands[0]);
  ::close(status[1]);
  commands_ = commands[1];
  status_ = status[0];
  // So that `echo $?` can ask for the code of the command before it.
  return Send("_code() { return \"$1\"; }\n");
}

int Shell::Stop() {
  if (pid_ < 0) return 0;
  ::close(commands_);
  ::close(status_);
  siginfo_t ended{};
  // A shell that has ended by itself keeps its code; only its children are killed then.
  const bool alive =
      ::waitid(P_PID, static_cast<id_t>(pid_), &ended, WEXITED | WNOHANG | WNOWAIT) == 0 &&
      ended.si_pid == 0;
  if (alive) ::kill(pid_, SIGKILL);
  ::kill(-pid_, SIGKILL);
  int code = 0;
  ::waitpid(pid_, &code, 0);
  pid_ = -1;
  return WIFEXITED(code) ? WEXITSTATUS(code) : 128 + WTERMSIG(code);
}

Result<void> Shell::Send(const std::string& line) {
  std::size_t sent = 0;
  while (sent < line.size()) {
    const ssize_t length = ::write(commands_, line.data() + sent, line.size() - sent);
    if (length < 0 && errno != EINTR) return Failed("cannot send a command to bash");
    if (length > 0) sent += static_cast<std::size_t>(length);
  }
  return {};
}

Result<Outcome> Shell::Run(const Step& step) {
  if (pid_ < 0) {
    if (Result<void> started = Start(); !started) return started.error();
  }
  ++count_;
  const std::string command_file = (sandbox_.control() / "command").string();
  std::ofstream(command_file, std::ios::binary) << step.command;
  Result<Outcome> outcome =
      step.on_terminal ? RunOnTerminal(step, command_file) : RunPlain(step, command_file);
  if (!outcome) {
    Stop();
    return outcome;
  }
  last_code_ = outcome->code;
  outcome->out = sandbox_.Neutral(std::move(outcome->out));
  outcome->err = sandbox_.Neutral(std::move(outcome->err));
  return outcome;
}

Result<Outcome> Shell::RunPlain(const Step& step, const std::string& command_file) {
  // A file for each command: a process left in the background still writes to its own.
  const std::string out = (sandbox_.control() / fmt::format("out.{}", count_)).string();
  const std::string err = (sandbox_.control() / fmt::format("err.{}", count_)).string();
  const std::string err_goes = step.merged ? "&1" : "'" + err + "'";
  if (Result<void> sent = Send(fmt::format(
          "_code {0}; . '{1}' </dev/null >'{2}' 2>{3} {4}>&-; builtin echo \"$?\" >&{4}\n",
          last_code_, command_file, out, err_goes, kStatusDescriptor));
      !sent) {
    return sent.error();
  }
  const Result<std::optional<int>> code = AwaitCode(status_, nullptr, limit_);
  if (!code) {
    Error failed = code.error();
    failed.hints.push_back("printed so far:\n" + ReadAll(out) + ReadAll(err));
    return failed;
  }
  const int known = *code ? **code : Stop();
  return Outcome{ReadAll(out), step.merged ? "" : ReadAll(err), known};
}

Result<Outcome> Shell::RunOnTerminal(const Step& step, const std::string& command_file) {
  Terminal terminal(step.typed);
  if (Result<void> opened = terminal.Open(); !opened) return opened.error();
  const std::string runner = std::filesystem::read_symlink("/proc/self/exe").string();
  if (Result<void> sent =
          Send(fmt::format("'{0}' --on-terminal '{1}' '{2}' {3}>&-; builtin echo \"$?\" >&{3}\n",
                           runner, terminal.path(), command_file, kStatusDescriptor));
      !sent) {
    return sent.error();
  }
  const Result<std::optional<int>> code = AwaitCode(status_, &terminal, limit_);
  Outcome outcome{terminal.Finish(), "", 0};
  if (!code) {
    Error failed = code.error();
    failed.hints.push_back("the terminal shows:\n" + outcome.out);
    return failed;
  }
  outcome.code = *code ? **code : Stop();
  for (const std::string& text : terminal.Untyped()) {
    outcome.out += "(ended before this was typed: " + text + ")\n";
  }
  return outcome;
}

}  // namespace backlog::transcript
