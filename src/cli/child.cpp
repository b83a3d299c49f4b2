#include "cli/child.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

#include "cli/stream.h"

namespace backlog {
namespace {

Error CannotStart(const std::string& command, int error) {
  return Error{Exit::kWorld, "cannot run '" + command + "': " + std::strerror(error), {}, {}};
}

/// Ignores the signals that the keyboard sends to all, for as long as it lives.
class IgnoredSignals {
 public:
  explicit IgnoredSignals(std::vector<int> signals) : signals_(std::move(signals)) {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    for (std::size_t i = 0; i < signals_.size(); ++i) {
      ::sigaction(signals_[i], &ignore, &before_.at(i));
    }
  }
  IgnoredSignals(const IgnoredSignals&) = delete;
  IgnoredSignals& operator=(const IgnoredSignals&) = delete;
  ~IgnoredSignals() {
    for (std::size_t i = 0; i < signals_.size(); ++i) {
      ::sigaction(signals_[i], &before_.at(i), nullptr);
    }
  }

 private:
  std::vector<int> signals_;
  std::array<struct sigaction, 3> before_{};
};

/// Returns the environment with the defaults that it lacks.
std::vector<char*> EnvironmentWith(const std::vector<std::string>& defaults) {
  std::vector<char*> entries;
  for (char** entry = environ; *entry != nullptr; ++entry) entries.push_back(*entry);
  const std::size_t own = entries.size();
  for (const std::string& each : defaults) {
    const std::string_view name(each.data(), each.find('=') + 1);
    bool is_set = false;
    for (std::size_t i = 0; i < own; ++i) {
      is_set = is_set || std::string_view(entries[i]).starts_with(name);
    }
    if (!is_set) entries.push_back(const_cast<char*>(each.c_str()));
  }
  entries.push_back(nullptr);
  return entries;
}

/// Starts `sh -c 'COMMAND "$@"' COMMAND ARGUMENTS`. Returns 0 or an errno value.
int Start(const ShellCommand& command, int input, int unwanted, pid_t* pid) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  if (input >= 0) {
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_addclose(&actions, input);
    posix_spawn_file_actions_addclose(&actions, unwanted);
  }
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t defaults;
  sigemptyset(&defaults);
  for (const int signal : {SIGINT, SIGQUIT, SIGPIPE}) sigaddset(&defaults, signal);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);

  const std::string script = command.command + (command.arguments.empty() ? "" : " \"$@\"");
  std::vector<std::string> words = {"sh", "-c", script, command.command};
  words.insert(words.end(), command.arguments.begin(), command.arguments.end());
  std::vector<char*> argv;
  argv.reserve(words.size() + 1);
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  std::vector<char*> environment = EnvironmentWith(command.defaults);
  const int failed =
      ::posix_spawn(pid, "/bin/sh", &actions, &attributes, argv.data(), environment.data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return failed;
}

int WaitFor(pid_t pid) {
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

Result<int> RunShell(const ShellCommand& command) {
  std::array<int, 2> pipe = {-1, -1};
  if (command.input && ::pipe2(pipe.data(), O_CLOEXEC) != 0) {
    return CannotStart(command.command, errno);
  }
  const IgnoredSignals ignored({SIGINT, SIGQUIT, SIGPIPE});
  pid_t pid = 0;
  const int failed = Start(command, pipe[0], pipe[1], &pid);
  if (command.input) {
    ::close(pipe[0]);
    if (failed == 0) WriteAll(pipe[1], *command.input);  // EPIPE: it has seen enough
    ::close(pipe[1]);
  }
  if (failed != 0) return CannotStart(command.command, failed);
  return WaitFor(pid);
}

}  // namespace backlog
