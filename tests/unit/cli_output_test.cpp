// What becomes of output that cannot be written: the program as a process, on descriptors that are
// full, closed or no longer read.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "cli/child.h"
#include "cli/dispatch.h"

namespace backlog {
namespace {

struct PrintOptions {
  bool change = false;
  bool much = false;
};

Result<Exit> Print(Context& ctx, const PrintOptions& options) {
  if (options.change) ctx.MarkChanged();
  ctx.out().Line("a line");
  if (options.much) {
    for (int i = 0; i < 100'000; ++i) ctx.out().Line("one of many lines");
  }
  return Exit::kDone;
}

void PrintArguments(Args& args, PrintOptions& options) {
  args.Flag("--change", options.change, "claim a change");
  args.Flag("--much", options.much, "print more than any pipe holds");
}

const Command kPrint = {
    .name = "print",
    .aliases = {},
    .group = Group::kTell,
    .needs = Needs::kNothing,
    .hidden = false,
    .summary = "Print a line",
    .details = {},
    .examples = {},
    .declare = Declare<PrintOptions>(Print, PrintArguments),
};
const std::vector<const Command*> kOnlyPrint = {&kPrint};

struct Ended {
  int status = 0;
  std::string err;
};

/// Runs the program in a child of its own after `prepare`, which arranges its descriptors.
Ended RunProgram(std::vector<std::string> words, const std::function<void()>& prepare) {
  std::array<int, 2> err{};
  REQUIRE(::pipe(err.data()) == 0);
  const pid_t pid = ::fork();
  REQUIRE(pid >= 0);
  if (pid == 0) {
    ::dup2(err[1], 2);
    prepare();
    words.insert(words.begin(), "backlog");
    std::vector<char*> argv;
    argv.reserve(words.size());
    for (std::string& word : words) argv.push_back(word.data());
    ::_exit(RunMain(kOnlyPrint, {}, static_cast<int>(argv.size()), argv.data()));
  }
  ::close(err[1]);
  Ended ended;
  std::array<char, 4096> buffer{};
  for (ssize_t got = 0; (got = ::read(err[0], buffer.data(), buffer.size())) > 0;) {
    ended.err.append(buffer.data(), static_cast<std::size_t>(got));
  }
  ::close(err[0]);
  ::waitpid(pid, &ended.status, 0);
  return ended;
}

void OutTo(const char* path) {
  const int fd = ::open(path, O_WRONLY);
  ::dup2(fd, 1);
  ::close(fd);
}

/// Makes stdout a pipe that nobody reads any more.
void OutToNobody() {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) ::_exit(99);
  ::dup2(ends[1], 1);
  ::close(ends[0]);
  ::close(ends[1]);
}

TEST_CASE("a full disk is an error of the world") {
  const Ended ended = RunProgram({"print"}, [] { OutTo("/dev/full"); });
  REQUIRE(WIFEXITED(ended.status));
  CHECK(WEXITSTATUS(ended.status) == 5);
  CHECK(ended.err == "backlog: cannot write the output: No space left on device\n");
}

TEST_CASE("a full disk after a change says that the change was saved") {
  const Ended ended = RunProgram({"print", "--change"}, [] { OutTo("/dev/full"); });
  CHECK(WEXITSTATUS(ended.status) == 5);
  CHECK(ended.err ==
        "backlog: cannot write the output: No space left on device\n"
        "hint: the change itself was saved; do not repeat it\n");
}

TEST_CASE("a reader that went away ends the program quietly") {
  const Ended ended = RunProgram({"print", "--much"}, [] {
    ::signal(SIGPIPE, SIG_DFL);
    OutToNobody();
  });
  REQUIRE(WIFSIGNALED(ended.status));
  CHECK(WTERMSIG(ended.status) == SIGPIPE);
  CHECK(ended.err.empty());
}

TEST_CASE("a reader that went away is no error where SIGPIPE is ignored") {
  const Ended ended = RunProgram({"print", "--much"}, [] {
    ::signal(SIGPIPE, SIG_IGN);
    OutToNobody();
  });
  REQUIRE(WIFEXITED(ended.status));
  CHECK(WEXITSTATUS(ended.status) == 0);
  CHECK(ended.err.empty());
}

TEST_CASE("closed descriptors are opened, so that no file gets their numbers") {
  const Ended ended = RunProgram({"print"}, [] {
    ::close(0);
    ::close(1);
  });
  REQUIRE(WIFEXITED(ended.status));
  CHECK(WEXITSTATUS(ended.status) == 0);  // as with >/dev/null
  CHECK(ended.err.empty());
}

TEST_CASE("a shell command gets its arguments beside it, its defaults and its input") {
  const Result<int> same = RunShell({"test \"$#\" = 2 && test", {"a b", "=", "a b"}, {}, {}});
  REQUIRE(same);
  CHECK(*same != 0);  // three were given
  CHECK(*RunShell({"test", {"a $(exit 3) b", "=", "a $(exit 3) b"}, {}, {}}) == 0);
  CHECK(*RunShell({"test \"$BACKLOG_TEST_DEFAULT\" = x", {}, {"BACKLOG_TEST_DEFAULT=x"}, {}}) == 0);
  CHECK(*RunShell({"test \"$(cat)\" = text", {}, {}, "text"}) == 0);
  CHECK(*RunShell({"exit 7", {}, {}, {}}) == 7);
  CHECK(*RunShell({"kill -TERM $$", {}, {}, {}}) == 128 + SIGTERM);
  CHECK(*RunShell({"/no/such/program", {}, {}, {}}) == 127);
}

TEST_CASE("a shell command that does not read its input is no failure") {
  CHECK(*RunShell({"true", {}, {}, std::string(1'000'000, 'x')}) == 0);
}

}  // namespace
}  // namespace backlog
