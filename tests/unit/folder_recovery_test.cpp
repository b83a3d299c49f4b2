// Recovery from journals, real and hostile, and the files that commands leave staged.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "backlog/store/folder.h"
#include "temp_dir.h"

namespace backlog {
namespace {

using test::TempDir;
using Files = std::map<std::string, std::string>;

struct Interrupted {
  TempDir dir;
  Folder folder;
  Interrupted() : folder(Made(dir)) { dir.Write(".backlog/.local/lock", ""); }

  static Folder Made(const TempDir& dir) {
    Result<Folder> made = Folder::Create(*BacklogAt(dir.Path(".backlog")));
    REQUIRE(made);
    return *std::move(made);
  }
  void Journal(const std::string& text) const { dir.Write(".backlog/.local/journal", text); }
  Files Stories() const { return dir.Tree(".backlog/stories"); }
};

// A journal of three changes, spelled out as the format says: a is created, b replaced, c removed.
std::string ThreeChanges() {
  return "backlog journal 1\n"
         "create - " +
         Sha256Hex("a-new") +
         " .tmp-a-1 stories/a\n"
         "replace " +
         Sha256Hex("b-old") + " " + Sha256Hex("b-new") +
         " .tmp-b-1 stories/b\n"
         "remove " +
         Sha256Hex("c-old") +
         " - .tmp-c-1 stories/c\n"
         "end 3\n";
}

const Files kAfter = {{"a", "a-new"}, {"b", "b-new"}};

// Recovery by `take` finishes the three changes, begun as `parts` tell.
void CheckFinished(const std::vector<Files>& parts, Result<Lock> (Folder::*take)()) {
  Interrupted f;
  for (const Files& files : parts) {
    for (const auto& [name, bytes] : files) f.dir.Write(".backlog/stories/" + name, bytes);
  }
  f.Journal(ThreeChanges());
  CHECK((f.folder.*take)());
  CHECK(f.Stories() == kAfter);
  CHECK_FALSE(f.dir.Exists(".backlog/.local/journal"));
  REQUIRE(f.folder.recovered().size() == 1);
  CHECK(f.folder.recovered().front() == "finished what an interrupted command had begun: 3 files");
}

TEST_CASE("A journal is finished from every point at which a command can be killed") {
  // Each change is not begun, at its half-way state (exchanged, set aside) or done.
  const std::vector<Files> creations = {
      {{".tmp-a-1", "a-new"}}, {{"a", "a-new"}}, {{".tmp-a-1", "a-new"}, {"a", "a-new"}}};
  const std::vector<Files> replacements = {{{".tmp-b-1", "b-new"}, {"b", "b-old"}},
                                           {{".tmp-b-1", "b-old"}, {"b", "b-new"}},
                                           {{"b", "b-new"}}};
  const std::vector<Files> removals = {{{"c", "c-old"}}, {{".tmp-c-1", "c-old"}}, {}};
  for (const Files& creation : creations) {
    for (const Files& replacement : replacements) {
      for (const Files& removal : removals) {
        CheckFinished({creation, replacement, removal}, &Folder::Exclusive);
        CheckFinished({creation, replacement, removal}, &Folder::Shared);
      }
    }
  }
}

TEST_CASE("Recovery touches nothing where a file is neither as before nor as after") {
  Files files = {{".tmp-a-1", "a-new"}, {".tmp-b-1", "b-new"}, {"b", "b-old"}, {"c", "c-old"}};
  std::string changed;
  SUBCASE("the created exists with other bytes") {
    files["a"] = "newer", changed = "a";
  }
  SUBCASE("the replaced was edited") {
    files["b"] = "newer", changed = "b";
  }
  SUBCASE("the replaced was removed") {
    files.erase("b"), changed = "b";
  }
  SUBCASE("the removed was edited") {
    files["c"] = "newer", changed = "c";
  }
  SUBCASE("new bytes are gone") {
    files.erase(".tmp-b-1"), changed = "b";
  }
  SUBCASE("new bytes are cut short") {
    files[".tmp-a-1"] = "a-n", changed = "a";
  }
  Interrupted f;
  for (const auto& [name, bytes] : files) f.dir.Write(".backlog/stories/" + name, bytes);
  f.Journal(ThreeChanges());
  for (int attempt = 0; attempt < 2; ++attempt) {
    Result<Lock> lock = f.folder.Exclusive();
    REQUIRE_FALSE(lock);
    CHECK(lock.error().code == Exit::kWorld);
    CHECK(lock.error().what.find("stories/" + changed + "' was changed since") !=
          std::string::npos);
    REQUIRE(lock.error().hints.size() == 2);
    CHECK(lock.error().hints[1].find(".local/journal'") != std::string::npos);
    CHECK(f.Stories() == files);
    CHECK(f.dir.Read(".backlog/.local/journal") == ThreeChanges());
  }
  // What the hint says works.
  std::filesystem::remove(f.dir.Path(".backlog/.local/journal"));
  CHECK(f.folder.Exclusive());
  std::erase_if(files, [](const auto& file) { return file.first.starts_with(".tmp-"); });
  CHECK(f.Stories() == files);
}

TEST_CASE("What another program wrote and the exchange displaced is kept") {
  Interrupted f;
  f.Journal("backlog journal 1\nreplace " + Sha256Hex("b-old") + " " + Sha256Hex("b-new") +
            " .tmp-b-1 stories/b\nend 1\n");
  f.dir.Write(".backlog/stories/b", "b-new");
  f.dir.Write(".backlog/stories/.tmp-b-1", "an editor's");
  REQUIRE(f.folder.Exclusive());
  CHECK(f.Stories() == Files{{"b", "b-new"}, {".kept-b-1", "an editor's"}});
  REQUIRE(f.folder.recovered().size() == 2);
  CHECK(f.folder.recovered()[1].find(".kept-b-1'") != std::string::npos);
  REQUIRE(f.folder.Exclusive());
  CHECK(f.dir.Exists(".backlog/stories/.kept-b-1"));
}

TEST_CASE("A journal that no command wrote is refused and nothing is touched") {
  const std::string hash = Sha256Hex("x");
  const std::string header = "backlog journal 1\n";
  const std::vector<std::string> hostile = {
      "",
      "nonsense",
      header,
      header + "end 1\n",
      header + "end 0\nmore",
      ThreeChanges().substr(0, ThreeChanges().size() - 1),
      ThreeChanges().substr(0, 300),
      header + "create - " + hash + " .tmp-x ../x\nend 1\n",
      header + "create - " + hash + " .tmp-x stories/../../x\nend 1\n",
      header + "create - " + hash + " .tmp-x /tmp/x\nend 1\n",
      header + "create - " + hash + " .tmp-x .git/config\nend 1\n",
      header + "create - " + hash + " .tmp-x .local/x\nend 1\n",
      header + "create - " + hash + " ../x stories/x\nend 1\n",
      header + "create - " + hash + " .tmp-/../../x stories/x\nend 1\n",
      header + "create - " + hash + " a.yaml stories/x\nend 1\n",
      header + "create " + hash + " " + hash + " .tmp-x stories/x\nend 1\n",
      header + "replace - " + hash + " .tmp-x stories/x\nend 1\n",
      header + "remove " + hash + " " + hash + " .tmp-x stories/x\nend 1\n",
      header + "shred " + hash + " - .tmp-x stories/x\nend 1\n",
      header + "create - " + hash.substr(1) + " .tmp-x stories/x\nend 1\n",
      header + std::string("create - \0", 10) + hash + " .tmp-x stories/x\nend 1\n"};
  Interrupted f;
  f.dir.Write("x", "outside");
  f.dir.Write(".backlog/stories/.tmp-x", "x");
  const Files before = f.dir.Tree(".");
  for (const std::string& text : hostile) {
    CAPTURE(text);
    f.Journal(text);
    Result<Lock> lock = f.folder.Exclusive();
    REQUIRE_FALSE(lock);
    CHECK(lock.error().code == Exit::kWorld);
    CHECK(lock.error().what.find("is not a journal that backlog wrote") != std::string::npos);
    CHECK(f.dir.Read(".backlog/.local/journal") == text);
    Files after = f.dir.Tree(".");
    after.erase(".backlog/.local/journal");
    CHECK(after == before);
  }
}

TEST_CASE("A journal that is a link or a pipe is refused") {
  Interrupted f;
  const std::string journal = f.dir.Path(".backlog/.local/journal");
  SUBCASE("link") {
    f.dir.Write("elsewhere", ThreeChanges());
    REQUIRE(symlink(f.dir.Path("elsewhere").c_str(), journal.c_str()) == 0);
  }
  SUBCASE("pipe") {
    REQUIRE(mkfifo(journal.c_str(), 0600) == 0);
  }
  CHECK_FALSE(f.folder.Exclusive());
  CHECK(f.dir.Exists(".backlog/.local/journal"));
}

TEST_CASE("Without a journal staged files are removed and everything else stays") {
  Interrupted f;
  f.dir.Write(".backlog/stories/a.yaml", "a");
  f.dir.Write(".backlog/stories/.tmp-a.yaml-1", "staged");
  f.dir.Write(".backlog/.tmp-settings.yaml-1", "staged");
  f.dir.Write(".backlog/stories/.kept-a.yaml-1", "kept");
  f.dir.Write(".backlog/.local/journal.new", "never committed");
  f.dir.Write(".backlog/.local/edit/1-a.yaml", "an editor's copy");
  REQUIRE(f.folder.Exclusive());
  CHECK(f.folder.recovered().empty());
  CHECK(f.dir.Tree(".backlog") == Files{{".local/lock", ""},
                                        {".local/edit/1-a.yaml", "an editor's copy"},
                                        {"stories/a.yaml", "a"},
                                        {"stories/.kept-a.yaml-1", "kept"}});
}

TEST_CASE("A reader sweeps nothing") {
  Interrupted f;
  f.dir.Write(".backlog/stories/.tmp-a.yaml-1", "staged by a living command");
  REQUIRE(f.folder.Shared());
  CHECK(f.dir.Exists(".backlog/stories/.tmp-a.yaml-1"));
}

TEST_CASE("A staged undo record counts only where its change is in force") {
  Interrupted f;
  const std::string record = "backlog undo 1\non x\nlabel 4\ntest\nreplace " + Sha256Hex("new") +
                             " stories/a 3\nold\nend 1\n";
  f.dir.Write(".backlog/.local/undo/.tmp-000007-abc", record);
  SUBCASE("in force") {
    f.dir.Write(".backlog/stories/a", "new");
    REQUIRE(f.folder.Exclusive());
    CHECK(f.dir.Read(".backlog/.local/undo/000007") == record);
  }
  SUBCASE("never made") {
    f.dir.Write(".backlog/stories/a", "old");
    REQUIRE(f.folder.Exclusive());
    CHECK_FALSE(f.dir.Exists(".backlog/.local/undo/000007"));
  }
  SUBCASE("cut short") {
    f.dir.Write(".backlog/stories/a", "new");
    f.dir.Write(".backlog/.local/undo/.tmp-000007-abc", record.substr(0, 60));
    REQUIRE(f.folder.Exclusive());
    CHECK_FALSE(f.dir.Exists(".backlog/.local/undo/000007"));
  }
  CHECK_FALSE(f.dir.Exists(".backlog/.local/undo/.tmp-000007-abc"));
}

}  // namespace
}  // namespace backlog
