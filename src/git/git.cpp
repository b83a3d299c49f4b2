#include "git/git.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace backlog {
namespace {

Error GitError(std::string what) {
  return Error{Exit::kWorld, std::move(what), {}, {}};
}

/// Returns git's path out of the absolute folders of PATH. An empty or relative one means "here",
/// and a repository could bring its own git.
std::string FindProgram(const std::string& name) {
  const char* path = std::getenv("PATH");
  std::string_view left = path != nullptr ? path : "/usr/local/bin:/usr/bin:/bin";
  while (!left.empty()) {
    const std::string_view folder = left.substr(0, left.find(':'));
    left.remove_prefix(std::min(folder.size() + 1, left.size()));
    if (!folder.starts_with('/')) continue;
    std::string candidate(folder);
    candidate += "/" + name;
    struct stat status {};
    if (::stat(candidate.c_str(), &status) == 0 && S_ISREG(status.st_mode) &&
        ::access(candidate.c_str(), X_OK) == 0) {
      return candidate;
    }
  }
  return {};
}

/// Both ends of a pipe, closed when it goes.
class Pipe {
 public:
  Pipe() { failed_ = ::pipe2(ends_.data(), O_CLOEXEC) == 0 ? 0 : errno; }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    CloseRead();
    CloseWrite();
  }
  int failed() const { return failed_; }
  int read_end() const { return ends_[0]; }
  int write_end() const { return ends_[1]; }
  void CloseRead() { Close(ends_[0]); }
  void CloseWrite() { Close(ends_[1]); }

 private:
  static void Close(int& fd) {
    if (fd >= 0) ::close(std::exchange(fd, -1));
  }
  std::array<int, 2> ends_ = {-1, -1};
  int failed_ = 0;
};

/// SIGPIPE is ignored while we write to a child: one that does not read its input must not end us.
class IgnoredPipeSignal {
 public:
  IgnoredPipeSignal() {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    ::sigaction(SIGPIPE, &ignore, &before_);
  }
  IgnoredPipeSignal(const IgnoredPipeSignal&) = delete;
  IgnoredPipeSignal& operator=(const IgnoredPipeSignal&) = delete;
  ~IgnoredPipeSignal() { ::sigaction(SIGPIPE, &before_, nullptr); }

 private:
  struct sigaction before_ {};
};

/// Feeds `input` and collects both outputs at once, so that no full pipe stops either side.
void Exchange(Pipe& in, Pipe& out, Pipe& err, std::string_view input, GitOutput* output) {
  ::fcntl(in.write_end(), F_SETFL, O_NONBLOCK);
  if (input.empty()) in.CloseWrite();
  for (;;) {
    std::array<pollfd, 3> ready = {pollfd{in.write_end(), POLLOUT, 0},
                                   pollfd{out.read_end(), POLLIN, 0},
                                   pollfd{err.read_end(), POLLIN, 0}};
    if (out.read_end() < 0 && err.read_end() < 0) return;
    if (::poll(ready.data(), ready.size(), -1) < 0) {
      if (errno == EINTR) continue;
      return;
    }
    if (ready[0].revents != 0) {
      const ssize_t written = ::write(in.write_end(), input.data(), input.size());
      if (written > 0) input.remove_prefix(static_cast<std::size_t>(written));
      if (input.empty() || (written < 0 && errno != EAGAIN && errno != EINTR)) in.CloseWrite();
    }
    const auto collect = [](const pollfd& from, Pipe& pipe, std::string& to) {
      if (from.revents == 0) return;
      std::array<char, 65536> buffer;
      const ssize_t got = ::read(from.fd, buffer.data(), buffer.size());
      if (got > 0) to.append(buffer.data(), static_cast<std::size_t>(got));
      if (got == 0 || (got < 0 && errno != EINTR)) pipe.CloseRead();
    };
    collect(ready[1], out, output->out);
    collect(ready[2], err, output->err);
  }
}

int Start(const std::string& program, const std::vector<std::string>& arguments,
          const std::string& directory, std::array<int, 3> descriptors, pid_t* pid) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (int fd = 0; fd < 3; ++fd) {
    posix_spawn_file_actions_adddup2(&actions, descriptors.at(static_cast<std::size_t>(fd)), fd);
  }
  if (!directory.empty()) posix_spawn_file_actions_addchdir_np(&actions, directory.c_str());
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  std::vector<std::string> words = {"git"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  argv.reserve(words.size() + 1);
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const int failed =
      ::posix_spawn(pid, program.c_str(), &actions, &attributes, argv.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return failed;
}

}  // namespace

Result<GitOutput> RunGit(const std::vector<std::string>& arguments, const std::string& directory,
                         std::string_view input) {
  const std::string program = FindProgram("git");
  if (program.empty()) return GitError("cannot find 'git' in PATH");
  const IgnoredPipeSignal ignored;
  Pipe in;
  Pipe out;
  Pipe err;
  for (const Pipe* pipe : {&in, &out, &err}) {
    if (pipe->failed() != 0) {
      return GitError(std::string("cannot run 'git': ") + std::strerror(pipe->failed()));
    }
  }
  pid_t pid = 0;
  const int failed =
      Start(program, arguments, directory, {in.read_end(), out.write_end(), err.write_end()}, &pid);
  if (failed != 0) return GitError(std::string("cannot run 'git': ") + std::strerror(failed));
  in.CloseRead();
  out.CloseWrite();
  err.CloseWrite();
  // Large outputs come in fewer pieces; where the system refuses, the pipe stays as it is.
  constexpr int kPipeSize = 1 << 20;
  (void)::fcntl(out.read_end(), F_SETPIPE_SZ, kPipeSize);
  GitOutput output;
  Exchange(in, out, err, input, &output);
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  output.code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  return output;
}

Result<std::string> AskGit(std::string_view doing, const std::vector<std::string>& arguments,
                           const std::string& directory, std::string_view input) {
  Result<GitOutput> output = RunGit(arguments, directory, input);
  if (!output) return std::move(output).error();
  if (output->code == 0) return std::move(output->out);
  if (auto refused = GitDistrust(output->err)) return *std::move(refused);
  std::string said = output->err.substr(0, output->err.find('\n'));
  if (said.empty()) said = "git ended with " + std::to_string(output->code);
  return GitError("cannot " + std::string(doing) + ": " + said);
}

std::optional<Error> GitDistrust(std::string_view said) {
  constexpr std::string_view kSays = "dubious ownership";
  constexpr std::string_view kRemedy = "git config --global --add safe.directory";
  if (said.find(kSays) == std::string_view::npos) return std::nullopt;
  Error error = GitError("git does not trust this repository, because somebody else owns it");
  if (const std::size_t remedy = said.find(kRemedy); remedy != std::string_view::npos) {
    const std::string_view line = said.substr(remedy);
    error.hints.push_back("if you do: '" + std::string(line.substr(0, line.find('\n'))) + "'");
  }
  return error;
}

std::optional<std::string> GitConfig(const std::string& key) {
  Result<GitOutput> output = RunGit({"config", "--null", "--get", key});
  if (!output || output->code != 0) return std::nullopt;
  if (output->out.ends_with('\0')) output->out.pop_back();
  return std::move(output->out);
}

}  // namespace backlog
