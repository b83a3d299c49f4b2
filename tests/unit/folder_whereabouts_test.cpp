// Where a backlog is looked for, where its lock and journal lie, and how commands share it.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>

#include "backlog/store/folder.h"
#include "temp_dir.h"

namespace backlog {
namespace {

using test::TempDir;

void MakeFolder(const TempDir& dir, const std::string& below) {
  std::filesystem::create_directories(dir.Path(below));
}

TEST_CASE("The search goes upward to the top of the work tree") {
  TempDir dir;
  MakeFolder(dir, ".backlog");
  MakeFolder(dir, "project/src/deep");
  CHECK(FindBacklog(dir.Path("project/src/deep"))->folder == dir.Path(".backlog"));
  dir.Write("project/.git/HEAD", "ref: refs/heads/main\n");
  const Result<Whereabouts> none = FindBacklog(dir.Path("project/src/deep"));
  REQUIRE_FALSE(none);
  CHECK(none.error().code == Exit::kCannot);
  CHECK(none.error().what == "no backlog here or above '" + dir.Path("project/src/deep") + "'");
  CHECK(none.error().hints == std::vector<std::string>{"'backlog init' makes one"});
  MakeFolder(dir, "project/.backlog");
  const Result<Whereabouts> found = FindBacklog(dir.Path("project/src/deep"));
  CHECK(found->folder == dir.Path("project/.backlog"));
  CHECK(found->worktree == dir.Path("project"));
}

TEST_CASE("Lock and journal lie in the git directory of the work tree") {
  TempDir dir;
  MakeFolder(dir, "w/shop/.backlog");
  // printf %s shop/.backlog | sha256sum, and likewise for .backlog
  const std::string below_shop = "e18c903042c6a9b0";
  const std::string at_top = "d37882562d0b8f7a";
  SUBCASE("a folder") {
    dir.Write("w/.git/HEAD", "");
    CHECK(BacklogAt(dir.Path("w/shop/.backlog"))->control ==
          dir.Path("w/.git/backlog/" + below_shop));
    CHECK(BacklogAt(dir.Path("w/.backlog"))->control == dir.Path("w/.git/backlog/" + at_top));
  }
  SUBCASE("a file with a relative path") {
    dir.Write("main/.git/worktrees/w/HEAD", "");
    dir.Write("w/.git", "gitdir: ../main/.git/worktrees/w\n");
    CHECK(BacklogAt(dir.Path("w/.backlog"))->control ==
          dir.Path("main/.git/worktrees/w/backlog/" + at_top));
  }
  SUBCASE("a file with an absolute path") {
    dir.Write("main/.git/worktrees/w/HEAD", "");
    dir.Write("w/.git", "gitdir: " + dir.Path("main/.git/worktrees/w") + "\n");
    CHECK(BacklogAt(dir.Path("w/.backlog"))->control ==
          dir.Path("main/.git/worktrees/w/backlog/" + at_top));
  }
  SUBCASE("GIT_DIR is not asked") {
    dir.Write("w/.git/HEAD", "");
    dir.Write("other/HEAD", "");
    setenv("GIT_DIR", dir.Path("other").c_str(), 1);
    CHECK(BacklogAt(dir.Path("w/.backlog"))->control == dir.Path("w/.git/backlog/" + at_top));
    unsetenv("GIT_DIR");
  }
}

TEST_CASE("Without a git directory lock and journal lie in the backlog") {
  TempDir dir;
  MakeFolder(dir, "w/.backlog");
  SUBCASE("no .git at all") {}
  SUBCASE("a .git that leads nowhere") {
    dir.Write("w/.git", "gitdir: /nowhere\n");
  }
  SUBCASE("a .git that is no such file") {
    dir.Write("w/.git", "nonsense");
  }
  SUBCASE("a .git that is empty") {
    MakeFolder(dir, "w/.git");
  }
  const Result<Whereabouts> where = FindBacklog(dir.Path("w"));
  REQUIRE(where);
  CHECK(where->control == dir.Path("w/.backlog/.local"));
  CHECK(where->worktree.empty());
}

TEST_CASE("Commits in a work tree leave their journal folder in git's") {
  TempDir dir;
  dir.Write("w/.git/HEAD", "");
  Result<Folder> folder = Folder::Create(*BacklogAt(dir.Path("w/.backlog")));
  REQUIRE(folder);
  Result<Lock> lock = folder->Exclusive();
  REQUIRE(lock);
  REQUIRE(
      folder->Commit(*lock, {{FileChange::Operation::kCreate, "stories/a.yaml", "", "a"}}, "test"));
  CHECK(dir.Exists("w/.git/backlog/d37882562d0b8f7a/lock"));
  CHECK_FALSE(dir.Exists("w/.backlog/.local/lock"));
}

TEST_CASE("A project of Backlog.md is named") {
  TempDir dir;
  std::string named;
  SUBCASE(".backlog/config.yml") {
    dir.Write(named = ".backlog/config.yml", "");
  }
  SUBCASE(".backlog/config.yaml") {
    dir.Write(named = ".backlog/config.yaml", "");
  }
  SUBCASE("backlog/config.yml") {
    dir.Write(named = "backlog/config.yml", "");
  }
  SUBCASE("backlog.config.yml") {
    dir.Write(named = "backlog.config.yml", "");
  }
  MakeFolder(dir, "below");
  const Result<Whereabouts> found = FindBacklog(dir.Path("below"));
  REQUIRE_FALSE(found);
  CHECK(found.error().code == Exit::kCannot);
  CHECK(found.error().what.find("Backlog.md") != std::string::npos);
  CHECK(found.error().what.find(named) != std::string::npos);
}

TEST_CASE("No backlog is made in the folder of Backlog.md") {
  TempDir dir;
  dir.Write(".backlog/config.yml", "");
  CHECK(BacklogAt(dir.Path(".backlog")).error().code == Exit::kCannot);
  CHECK(BacklogAt(dir.Path("else/../.backlog/")).error().code == Exit::kCannot);
}

TEST_CASE("Our own settings beat what another tool left") {
  TempDir dir;
  dir.Write(".backlog/config.yml", "");
  dir.Write(".backlog/settings.yaml", "");
  dir.Write("backlog/config.yml", "");
  CHECK(FindBacklog(dir.path()));
}

TEST_CASE("A .backlog that is no folder is refused") {
  TempDir dir;
  MakeFolder(dir, "elsewhere");
  SUBCASE("link") {
    REQUIRE(symlink(dir.Path("elsewhere").c_str(), dir.Path(".backlog").c_str()) == 0);
  }
  SUBCASE("file") {
    dir.Write(".backlog", "");
  }
  const Result<Whereabouts> found = FindBacklog(dir.path());
  REQUIRE_FALSE(found);
  CHECK(found.error().code == Exit::kCannot);
  CHECK(found.error().what.find(".backlog' is ") != std::string::npos);
  CHECK_FALSE(BacklogAt(dir.Path(".backlog")));
}

TEST_CASE("The search stops at a folder of another owner") {
  if (geteuid() != 0) {
    MESSAGE("skipped: only root can give folders away");
    return;
  }
  TempDir dir;
  MakeFolder(dir, ".backlog");
  MakeFolder(dir, "home/mine");
  CHECK(FindBacklog(dir.Path("home/mine")));
  REQUIRE(chown(dir.Path("home").c_str(), 12345, 12345) == 0);
  CHECK_FALSE(FindBacklog(dir.Path("home/mine")));
}

TEST_CASE("The folder is shown as it is seen from the working directory") {
  TempDir dir;
  MakeFolder(dir, ".backlog");
  MakeFolder(dir, "src");
  const std::filesystem::path old = std::filesystem::current_path();
  std::filesystem::current_path(dir.path());
  CHECK(FindBacklog(".")->display == ".backlog");
  std::filesystem::current_path(dir.Path("src"));
  CHECK(FindBacklog(".")->display == "../.backlog");
  std::filesystem::current_path("/");
  CHECK(FindBacklog(dir.path())->display == dir.Path(".backlog").substr(1));
  std::filesystem::current_path(old);
}

TEST_CASE("A lock is waited for and then given up") {
  TempDir dir;
  Result<Folder> folder = Folder::Create(*BacklogAt(dir.Path(".backlog")));
  REQUIRE(folder);
  Result<Folder> other = Folder::Open(folder->where());
  REQUIRE(other);
  setenv("BACKLOG_LOCK_TIMEOUT", "1", 1);
  Result<Lock> held = folder->Exclusive();
  REQUIRE(held);
  const auto start = std::chrono::steady_clock::now();
  Result<Lock> refused = other->Exclusive();
  const auto waited = std::chrono::steady_clock::now() - start;
  unsetenv("BACKLOG_LOCK_TIMEOUT");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Exit::kWorld);
  CHECK(refused.error().what == "the backlog is locked by another command");
  CHECK(waited >= std::chrono::milliseconds(900));
  CHECK(waited < std::chrono::seconds(5));
  struct sigaction action = {};
  sigaction(SIGALRM, nullptr, &action);
  const bool restored = action.sa_handler == SIG_DFL;
  CHECK(restored);
  held->Release();
  CHECK(other->Exclusive());
}

TEST_CASE("Readers share the lock and keep a writer out") {
  TempDir dir;
  Result<Folder> one = Folder::Create(*BacklogAt(dir.Path(".backlog")));
  Result<Folder> two = Folder::Open(one->where());
  Result<Folder> writer = Folder::Open(one->where());
  setenv("BACKLOG_LOCK_TIMEOUT", "0", 1);
  Result<Lock> first = one->Shared();
  Result<Lock> second = two->Shared();
  REQUIRE(first);
  REQUIRE(second);
  CHECK_FALSE(writer->Exclusive());
  first->Release();
  CHECK_FALSE(writer->Exclusive());
  second->Release();
  CHECK(writer->Exclusive());
  unsetenv("BACKLOG_LOCK_TIMEOUT");
}

TEST_CASE("The lock of a killed command is free at once") {
  TempDir dir;
  Result<Folder> folder = Folder::Create(*BacklogAt(dir.Path(".backlog")));
  REQUIRE(folder);
  int ready[2] = {};
  REQUIRE(pipe(ready) == 0);
  const pid_t child = fork();
  if (child == 0) {
    Result<Folder> mine = Folder::Open(folder->where());
    const Result<Lock> lock = mine->Exclusive();
    if (lock && write(ready[1], "x", 1) == 1) pause();
    _exit(1);
  }
  char byte = 0;
  REQUIRE(read(ready[0], &byte, 1) == 1);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  CHECK(folder->Exclusive());
  close(ready[0]);
  close(ready[1]);
}

TEST_CASE("A lock file that is a link is refused") {
  TempDir dir;
  Result<Folder> folder = Folder::Create(*BacklogAt(dir.Path(".backlog")));
  REQUIRE(folder);
  MakeFolder(dir, ".backlog/.local");
  REQUIRE(symlink(dir.Path("outside").c_str(), dir.Path(".backlog/.local/lock").c_str()) == 0);
  CHECK_FALSE(folder->Exclusive());
  CHECK_FALSE(dir.Exists("outside"));
}

}  // namespace
}  // namespace backlog
