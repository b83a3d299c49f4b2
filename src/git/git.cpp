#include "git/git.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
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

constexpr std::string_view kNoFetch = "GIT_NO_LAZY_FETCH";

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

/// Feeds `input` and collects what git complains of at once, so that no full pipe stops either
/// side.
void Exchange(Pipe& in, Pipe& err, std::string_view input, std::string* complaints) {
  ::fcntl(in.write_end(), F_SETFL, O_NONBLOCK);
  if (input.empty()) in.CloseWrite();
  while (err.read_end() >= 0) {
    std::array<pollfd, 2> ready = {pollfd{in.write_end(), POLLOUT, 0},
                                   pollfd{err.read_end(), POLLIN, 0}};
    if (::poll(ready.data(), ready.size(), -1) < 0) {
      if (errno == EINTR) continue;
      return;
    }
    if (ready[0].revents != 0) {
      const ssize_t written = ::write(in.write_end(), input.data(), input.size());
      if (written > 0) input.remove_prefix(static_cast<std::size_t>(written));
      if (input.empty() || (written < 0 && errno != EAGAIN && errno != EINTR)) in.CloseWrite();
    }
    if (ready[1].revents == 0) continue;
    std::array<char, 4096> buffer;
    const ssize_t got = ::read(err.read_end(), buffer.data(), buffer.size());
    if (got > 0) complaints->append(buffer.data(), static_cast<std::size_t>(got));
    if (got == 0 || (got < 0 && errno != EINTR)) err.CloseRead();
  }
}

// The environment for git: as it is, but paths are said as we say them, and nothing is fetched. A
// clone that lacks objects would get them from its remote, and nobody asked for that.
std::vector<std::string> EnvironmentForGit() {
  std::vector<std::string> all;
  for (char** at = environ; *at != nullptr; ++at) {
    const std::string_view variable(*at);
    const std::string_view name = variable.substr(0, variable.find('='));
    if (name.starts_with("GIT_") && name.ends_with("_PATHSPECS")) continue;
    if (name != kNoFetch) all.emplace_back(variable);
  }
  all.push_back(std::string(kNoFetch) + "=1");
  return all;
}

std::vector<char*> Pointers(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
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
  std::vector<std::string> variables = EnvironmentForGit();
  const int failed = ::posix_spawn(pid, program.c_str(), &actions, &attributes,
                                   Pointers(words).data(), Pointers(variables).data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return failed;
}

Error UnreadPrintout() {
  return GitError(std::string("cannot read what 'git' printed: ") + std::strerror(errno));
}

/// Returns git's exit code, as GitOutput has it.
Result<int> RunGitInto(const GitPrintout& out, const std::vector<std::string>& arguments,
                       const std::string& directory, std::string_view input,
                       std::string* complaints) {
  const std::string program = FindProgram("git");
  if (program.empty()) return GitError("cannot find 'git' in PATH");
  const IgnoredPipeSignal ignored;
  Pipe in;
  Pipe err;
  for (const int failed : {in.failed(), out.failed(), err.failed()}) {
    if (failed != 0) return GitError(std::string("cannot run 'git': ") + std::strerror(failed));
  }
  pid_t pid = 0;
  const int failed =
      Start(program, arguments, directory, {in.read_end(), out.fd(), err.write_end()}, &pid);
  if (failed != 0) return GitError(std::string("cannot run 'git': ") + std::strerror(failed));
  in.CloseRead();
  err.CloseWrite();
  Exchange(in, err, input, complaints);
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

GitPrintout::GitPrintout() : fd_(::memfd_create("git", MFD_CLOEXEC)) {
  if (fd_ < 0) fd_ = ::open("/tmp", O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
  failed_ = fd_ < 0 ? errno : 0;
}

GitPrintout::GitPrintout(GitPrintout&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)),
      failed_(other.failed_),
      mapped_(std::exchange(other.mapped_, {})) {}

GitPrintout::~GitPrintout() {
  // Mapped for reading, and const only for those who look at it.
  if (!mapped_.empty()) ::munmap(const_cast<char*>(mapped_.data()), mapped_.size());
  if (fd_ >= 0) ::close(fd_);
}

bool GitPrintout::Read(std::string& to) const {
  struct stat status {};
  if (::fstat(fd_, &status) != 0) return false;
  to.resize(static_cast<std::size_t>(status.st_size));
  std::size_t done = 0;
  while (done < to.size()) {
    const ssize_t got = ::pread(fd_, to.data() + done, to.size() - done, static_cast<off_t>(done));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    done += static_cast<std::size_t>(got);
  }
  return true;
}

bool GitPrintout::Map() {
  struct stat status {};
  if (::fstat(fd_, &status) != 0) return false;
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size == 0) return true;
  void* const at = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, fd_, 0);
  if (at == MAP_FAILED) return false;
  mapped_ = std::string_view(static_cast<const char*>(at), size);
  return true;
}

Result<GitPages> RunGitForPages(const std::vector<std::string>& arguments,
                                const std::string& directory) {
  GitPages pages;
  Result<int> code = RunGitInto(pages.out, arguments, directory, {}, &pages.err);
  if (!code) return std::move(code).error();
  pages.code = *code;
  if (!pages.out.Map()) return UnreadPrintout();
  return pages;
}

Result<GitOutput> RunGit(const std::vector<std::string>& arguments, const std::string& directory,
                         std::string_view input) {
  const GitPrintout out;
  GitOutput output;
  Result<int> code = RunGitInto(out, arguments, directory, input, &output.err);
  if (!code) return std::move(code).error();
  output.code = *code;
  if (!out.Read(output.out)) return UnreadPrintout();
  return output;
}

Result<std::string> AskGit(std::string_view doing, const std::vector<std::string>& arguments,
                           const std::string& directory, std::string_view input) {
  Result<GitOutput> output = RunGit(arguments, directory, input);
  if (!output) return std::move(output).error();
  if (output->code == 0) return std::move(output->out);
  if (auto refused = GitDistrust(output->err)) return *std::move(refused);
  if (auto refused = GitLacks(output->err)) return *std::move(refused);
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

std::optional<Error> GitLacks(std::string_view said) {
  if (said.find("promisor remote") == std::string_view::npos) return std::nullopt;
  return Error{
      Exit::kCannot,
      "this clone does not have all versions of the files, and nothing is fetched by itself",
      {},
      {"'git fetch --refetch --no-filter' fetches them"}};
}

std::optional<std::string> GitConfig(const std::string& key) {
  Result<GitOutput> output = RunGit({"config", "--null", "--get", key});
  if (!output || output->code != 0) return std::nullopt;
  if (output->out.ends_with('\0')) output->out.pop_back();
  return std::move(output->out);
}

}  // namespace backlog
