// Running git: outputs, input, failures, and never a git from the current folder.
#include <doctest/doctest.h>
#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "git/git.h"

namespace backlog {
namespace {

namespace fs = std::filesystem;

/// A folder of its own, the current one while it lives.
class GitFolder {
 public:
  GitFolder() : before_(fs::current_path()) {
    std::string name = (fs::temp_directory_path() / "backlog-git-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
    fs::current_path(path_);
  }
  GitFolder(const GitFolder&) = delete;
  GitFolder& operator=(const GitFolder&) = delete;
  ~GitFolder() {
    fs::current_path(before_);
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path before_;
  fs::path path_;
};

/// Sets a variable of the environment, and puts it back.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    ::setenv(name, value.c_str(), 1);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() {
    if (before_) ::setenv(name_, before_->c_str(), 1);
    if (!before_) ::unsetenv(name_);
  }

 private:
  const char* name_;
  std::optional<std::string> before_;
};

TEST_CASE("git: what it prints and how it ends is returned") {
  const Result<GitOutput> version = RunGit({"--version"});
  REQUIRE(version);
  CHECK(version->code == 0);
  CHECK(version->out.starts_with("git version "));
  const Result<GitOutput> wrong = RunGit({"no-such-command"});
  REQUIRE(wrong);
  CHECK(wrong->code == 1);
  CHECK(wrong->err.find("no-such-command") != std::string::npos);
}

TEST_CASE("git: large input and output pass through at once") {
  const GitFolder folder;
  REQUIRE(RunGit({"init", "-q"})->code == 0);
  const std::string large(3'000'000, 'x');
  const Result<std::string> name =
      AskGit("write a blob", {"hash-object", "-w", "--stdin"}, {}, large);
  REQUIRE(name);
  const Result<std::string> back =
      AskGit("read a blob", {"cat-file", "blob", name->substr(0, name->find('\n'))});
  REQUIRE(back);
  CHECK(*back == large);
}

TEST_CASE("git: it runs in the folder that is named") {
  const GitFolder folder;
  fs::create_directory("sub");
  REQUIRE(RunGit({"init", "-q"}, "sub")->code == 0);
  CHECK(fs::exists("sub/.git"));
}

TEST_CASE("git: a failure carries the first line of what it said") {
  const GitFolder folder;
  const Variable ceiling("GIT_CEILING_DIRECTORIES", folder.path().parent_path().string());
  const Result<std::string> asked = AskGit("read the status", {"status"});
  REQUIRE_FALSE(asked);
  CHECK(asked.error().code == Exit::kWorld);
  CHECK(asked.error().what.starts_with("cannot read the status: fatal: not a git repository"));
}

TEST_CASE("git: values of the configuration come as they are") {
  const GitFolder folder;
  REQUIRE(RunGit({"init", "-q"})->code == 0);
  REQUIRE(RunGit({"config", "user.name", "Ada  Lovelace\n2nd line"})->code == 0);
  CHECK(GitConfig("user.name") == "Ada  Lovelace\n2nd line");
  CHECK_FALSE(GitConfig("no.such-key").has_value());
}

TEST_CASE("git: arguments are words, never a shell's") {
  const GitFolder folder;
  RunGit({"rev-parse", "$(touch pwned)", "; touch pwned", "`touch pwned`"}).has_value();
  CHECK_FALSE(fs::exists("pwned"));
}

TEST_CASE("git: one that lies in the current folder is never run") {
  const GitFolder folder;
  std::ofstream("git") << "#!/bin/sh\ntouch pwned\n";
  fs::permissions("git", fs::perms::owner_all);
  for (const char* path : {".", "", ":", "relative:."}) {
    const Variable search("PATH", path);
    const Result<GitOutput> output = RunGit({"--version"});
    REQUIRE_FALSE(output);
    CHECK(output.error().what == "cannot find 'git' in PATH");
  }
  CHECK_FALSE(fs::exists("pwned"));
}

}  // namespace
}  // namespace backlog
