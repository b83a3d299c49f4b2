// Folder: reading and listing, commits and what they refuse, undo.
#include "backlog/store/folder.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "store/posix_file.h"
#include "temp_dir.h"

namespace backlog {
namespace {

using test::TempDir;
using Operation = FileChange::Operation;

// A backlog without git in a folder of its own.
struct Fixture {
  TempDir dir;
  Folder folder;
  Fixture() : folder(Made(dir)) {}

  static Folder Made(const TempDir& dir) {
    Result<Whereabouts> where = BacklogAt(dir.Path(".backlog"));
    REQUIRE(where);
    Result<Folder> made = Folder::Create(*where);
    REQUIRE(made);
    return *std::move(made);
  }

  Result<void> Commit(std::vector<FileChange> changes, const std::string& label = "test") {
    Result<Lock> lock = folder.Exclusive();
    REQUIRE(lock);
    return folder.Commit(*lock, std::move(changes), label);
  }
  Result<UndoRecord> Undo() {
    Result<Lock> lock = folder.Exclusive();
    REQUIRE(lock);
    return folder.Undo(*lock);
  }
  // All files but those of .local.
  std::map<std::string, std::string> Files() const {
    std::map<std::string, std::string> files = dir.Tree(".backlog");
    std::erase_if(files, [](const auto& file) { return file.first.starts_with(".local/"); });
    return files;
  }
};

FileChange Create(std::string path, std::string after) {
  return {Operation::kCreate, std::move(path), "", std::move(after)};
}
FileChange Replace(std::string path, std::string before, std::string after) {
  return {Operation::kReplace, std::move(path), std::move(before), std::move(after)};
}
FileChange Remove(std::string path, std::string before) {
  return {Operation::kRemove, std::move(path), std::move(before), ""};
}

using Files = std::map<std::string, std::string>;

TEST_CASE("SHA-256 of the standard's own examples") {
  // FIPS 180-2, appendix B.1; the empty message is NIST's CAVP vector of length 0.
  CHECK(Sha256Hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(Sha256Hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("Create makes the folder and its subfolders and can be repeated") {
  Fixture f;
  for (const char* name : {"stories", "sprints", "releases", "feedback", "decisions"}) {
    CHECK(std::filesystem::is_directory(f.dir.Path(std::string(".backlog/") + name)));
  }
  CHECK(Folder::Create(f.folder.where()));
}

TEST_CASE("A commit creates, replaces and removes together") {
  Fixture f;
  REQUIRE(f.Commit({Create("stories/a.yaml", "a1"), Create("stories/b.yaml", "b1")}));
  REQUIRE(f.Commit({Create("sprints/1.yaml", "s"), Replace("stories/a.yaml", "a1", "a2"),
                    Remove("stories/b.yaml", "b1")}));
  CHECK(f.Files() == Files{{"sprints/1.yaml", "s"}, {"stories/a.yaml", "a2"}});
  CHECK_FALSE(f.dir.Exists(".backlog/.local/journal"));
}

TEST_CASE("A commit makes a subfolder that git did not keep") {
  Fixture f;
  std::filesystem::remove(f.dir.Path(".backlog/sprints"));
  REQUIRE(f.Commit({Create("sprints/1.yaml", "s")}));
  CHECK(f.Files() == Files{{"sprints/1.yaml", "s"}});
}

TEST_CASE("Changes without difference write nothing") {
  Fixture f;
  REQUIRE(f.Commit({Create("stories/a.yaml", "a")}));
  struct stat before = {};
  struct stat after = {};
  stat(f.dir.Path(".backlog/stories/a.yaml").c_str(), &before);
  REQUIRE(f.Commit({Replace("stories/a.yaml", "a", "a")}));
  REQUIRE(f.Commit({}));
  stat(f.dir.Path(".backlog/stories/a.yaml").c_str(), &after);
  CHECK(before.st_ino == after.st_ino);
  CHECK(f.folder.UndoRecords()->size() == 1);
}

TEST_CASE("The mode of a replaced file is kept and the umask holds for new ones") {
  Fixture f;
  const mode_t old_mask = umask(027);
  REQUIRE(f.Commit({Create("stories/a.yaml", "a")}));
  struct stat status = {};
  stat(f.dir.Path(".backlog/stories/a.yaml").c_str(), &status);
  CHECK((status.st_mode & 0777) == 0640);
  chmod(f.dir.Path(".backlog/stories/a.yaml").c_str(), 0604);
  REQUIRE(f.Commit({Replace("stories/a.yaml", "a", "b")}));
  stat(f.dir.Path(".backlog/stories/a.yaml").c_str(), &status);
  CHECK((status.st_mode & 0777) == 0604);
  umask(old_mask);
}

TEST_CASE("A file that is not as it was read stops the commit and nothing changes") {
  Fixture f;
  REQUIRE(f.Commit({Create("stories/a.yaml", "a1"), Create("stories/b.yaml", "b1")}));
  f.dir.Write(".backlog/stories/b.yaml", "saved by an editor");
  const Files before = f.Files();
  std::vector<FileChange> changes;
  SUBCASE("one replaced") {
    changes = {Replace("stories/b.yaml", "b1", "b2")};
  }
  SUBCASE("one of two replaced") {
    changes = {Replace("stories/a.yaml", "a1", "a2"), Replace("stories/b.yaml", "b1", "b2")};
  }
  SUBCASE("one removed") {
    changes = {Remove("stories/b.yaml", "b1")};
  }
  SUBCASE("one created where one is") {
    changes = {Create("stories/c.yaml", "c"), Create("stories/b.yaml", "b2")};
  }
  Result<void> done = f.Commit(std::move(changes));
  REQUIRE_FALSE(done);
  CHECK(done.error().code == Exit::kWorld);
  CHECK(done.error().what.find(".backlog/stories/b.yaml' was changed by another program") !=
        std::string::npos);
  CHECK(f.Files() == before);
  CHECK(f.folder.UndoRecords()->size() == 1);
}

TEST_CASE("A file that was removed meanwhile stops the commit") {
  Fixture f;
  REQUIRE(f.Commit({Create("stories/a.yaml", "a1")}));
  std::filesystem::remove(f.dir.Path(".backlog/stories/a.yaml"));
  CHECK_FALSE(f.Commit({Replace("stories/a.yaml", "a1", "a2")}));
  CHECK_FALSE(f.Commit({Remove("stories/a.yaml", "a1")}));
  CHECK(f.Files().empty());
}

TEST_CASE("Paths outside the backlog are refused") {
  Fixture f;
  for (const char* path :
       {"../evil", "stories/../evil", "/etc/passwd", "stories/", "", "stories/a/b", "other/a",
        ".local/undo", "stories/.tmp-a", "stories/-rf", "stories/a b", ".", "..", "stories/.."}) {
    CAPTURE(path);
    Result<void> done = f.Commit({Create(path, "x")});
    REQUIRE_FALSE(done);
    CHECK(done.error().code == Exit::kBug);
  }
  CHECK_FALSE(f.Commit({Create("stories/a.yaml", "x"), Create("stories/a.yaml", "y")}));
  CHECK_FALSE(f.Commit({Create("stories/a.yaml", std::string(256 * 1024 + 1, 'x'))}));
  CHECK(f.Files().empty());
}

TEST_CASE("Only regular files of a bearable size are read") {
  Fixture f;
  const std::string stories = f.dir.Path(".backlog/stories/");
  f.dir.Write("secret", "secret");
  REQUIRE(symlink(f.dir.Path("secret").c_str(), (stories + "link.yaml").c_str()) == 0);
  REQUIRE(mkfifo((stories + "fifo.yaml").c_str(), 0600) == 0);
  REQUIRE(mkdir((stories + "folder.yaml").c_str(), 0700) == 0);
  f.dir.Write(".backlog/stories/huge.yaml", "");
  REQUIRE(truncate((stories + "huge.yaml").c_str(), off_t{1} << 30) == 0);
  f.dir.Write(".backlog/stories/largest.yaml", std::string(256 * 1024, 'x'));
  f.dir.Write(".backlog/stories/empty.yaml", "");
  for (const char* name : {"link.yaml", "fifo.yaml", "folder.yaml", "huge.yaml"}) {
    CAPTURE(name);
    Result<std::string> read = f.folder.Read(std::string("stories/") + name);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == Exit::kInvalid);
  }
  CHECK(f.folder.Read("stories/largest.yaml")->size() == 256 * 1024);
  CHECK(f.folder.Read("stories/empty.yaml")->empty());
  CHECK(f.folder.Read("stories/none.yaml").error().code == Exit::kCannot);
  CHECK(f.folder.Read("nowhere/none.yaml").error().code == Exit::kCannot);
  CHECK(f.folder.Read("../secret").error().code == Exit::kCannot);
  // What is no regular file is listed, so that Read can refuse it by name.
  CHECK(*f.folder.List("stories") == std::vector<std::string>{"empty.yaml", "fifo.yaml",
                                                              "folder.yaml", "huge.yaml",
                                                              "largest.yaml", "link.yaml"});
}

TEST_CASE("A subfolder that is a symbolic link is refused") {
  Fixture f;
  f.dir.Write("elsewhere/a.yaml", "a");
  std::filesystem::remove(f.dir.Path(".backlog/stories"));
  REQUIRE(symlink(f.dir.Path("elsewhere").c_str(), f.dir.Path(".backlog/stories").c_str()) == 0);
  Result<Folder> folder = Folder::Open(f.folder.where());
  REQUIRE(folder);
  CHECK_FALSE(folder->List("stories"));
  CHECK_FALSE(folder->Read("stories/a.yaml"));
  CHECK_FALSE(folder->Exclusive());
}

TEST_CASE("Names come sorted by bytes and hidden ones are left out") {
  Fixture f;
  for (const char* name : {"b.yaml", "a.yaml", "B.yaml", ".hidden", ".tmp-x"}) {
    f.dir.Write(std::string(".backlog/stories/") + name, "");
  }
  CHECK(*f.folder.List("stories") == std::vector<std::string>{"B.yaml", "a.yaml", "b.yaml"});
  CHECK(f.folder.List("sprints")->empty());
  std::filesystem::remove(f.dir.Path(".backlog/sprints"));
  CHECK(Folder::Open(f.folder.where())->List("sprints")->empty());
}

TEST_CASE("Undo takes the newest commit back and then the one before") {
  Fixture f;
  REQUIRE(f.Commit({Create("stories/a.yaml", "a1"), Create("stories/b.yaml", "b1\n")}, "add two"));
  REQUIRE(f.Commit({Create("stories/c.yaml", "c"), Replace("stories/a.yaml", "a1", "a2"),
                    Remove("stories/b.yaml", "b1\n")},
                   "groom 'b'\nover two lines"));
  const std::vector<UndoRecord> records = *f.folder.UndoRecords();
  REQUIRE(records.size() == 2);
  CHECK(records[0].number == 2);
  CHECK(records[0].label == "groom 'b'\nover two lines");
  CHECK(records[0].changes.size() == 3);
  CHECK(records[1].label == "add two");

  Result<UndoRecord> undone = f.Undo();
  REQUIRE(undone);
  CHECK(undone->number == 2);
  CHECK(f.Files() == Files{{"stories/a.yaml", "a1"}, {"stories/b.yaml", "b1\n"}});
  REQUIRE(f.Undo());
  CHECK(f.Files().empty());
  Result<UndoRecord> none = f.Undo();
  REQUIRE_FALSE(none);
  CHECK(none.error().code == Exit::kCannot);
}

TEST_CASE("Undo refuses where a file was changed since and changes nothing") {
  Fixture f;
  REQUIRE(f.Commit({Create("stories/a.yaml", "a"), Create("stories/b.yaml", "b")}));
  SUBCASE("changed") {
    f.dir.Write(".backlog/stories/b.yaml", "edited");
  }
  SUBCASE("replaced by a link") {
    std::filesystem::remove(f.dir.Path(".backlog/stories/b.yaml"));
    REQUIRE(symlink("a.yaml", f.dir.Path(".backlog/stories/b.yaml").c_str()) == 0);
  }
  const Files before = f.Files();
  Result<UndoRecord> undone = f.Undo();
  REQUIRE_FALSE(undone);
  CHECK(undone.error().code == Exit::kCannot);
  CHECK(undone.error().what.find("stories/b.yaml' was changed since") != std::string::npos);
  CHECK(f.Files() == before);
  CHECK(f.folder.UndoRecords()->size() == 1);
}

TEST_CASE("An undo whose record outlived a crash can be run again") {
  Fixture f;
  REQUIRE(f.Commit({Create("stories/a.yaml", "a"), Create("stories/b.yaml", "b")}));
  std::filesystem::remove(f.dir.Path(".backlog/stories/a.yaml"));
  std::filesystem::remove(f.dir.Path(".backlog/stories/b.yaml"));
  REQUIRE(f.Undo());
  CHECK(f.folder.UndoRecords()->empty());
}

TEST_CASE("The newest fifty undo records are kept") {
  Fixture f;
  setenv("BACKLOG_FSYNC", "off", 1);
  Folder folder = Fixture::Made(f.dir);
  Result<Lock> lock = folder.Exclusive();
  REQUIRE(lock);
  for (int i = 1; i <= 53; ++i) {
    REQUIRE(folder.Commit(*lock, {Create("stories/" + std::to_string(i), "x")}, "add"));
  }
  unsetenv("BACKLOG_FSYNC");
  const std::vector<UndoRecord> records = *folder.UndoRecords();
  REQUIRE(records.size() == 50);
  CHECK(records.front().number == 53);
  CHECK(records.back().number == 4);
}

TEST_CASE("A damaged undo record is refused by name") {
  Fixture f;
  const std::string record = ".backlog/.local/undo/000001";
  for (const char* text :
       {"", "nonsense", "backlog undo 1\non x\nlabel 1\na\ncreate zz stories/a.yaml\nend 1\n",
        "backlog undo 1\non x\nlabel 99999999999\na\nend 0\n",
        "backlog undo 1\non x\nlabel 1\na\nremove ../evil 1\nx\nend 1\n",
        "backlog undo 1\non x\nlabel 1\na\nend 1\n"}) {
    CAPTURE(text);
    f.dir.Write(record, text);
    Result<UndoRecord> undone = f.Undo();
    REQUIRE_FALSE(undone);
    CHECK(undone.error().code == Exit::kInvalid);
  }
}

TEST_CASE("Without a place for undo records the change is saved all the same") {
  Fixture f;
  f.dir.Write(".backlog/.local/undo", "a file in the way");
  REQUIRE(f.Commit({Create("stories/a.yaml", "a")}));
  CHECK(f.Files() == Files{{"stories/a.yaml", "a"}});
  REQUIRE(f.folder.recovered().size() == 1);
  CHECK(f.folder.recovered().front().starts_with("no undo for this"));
}

TEST_CASE("Thousands of files are one commit and one undo") {
  Fixture f;
  setenv("BACKLOG_FSYNC", "off", 1);
  Folder folder = Fixture::Made(f.dir);
  unsetenv("BACKLOG_FSYNC");
  std::vector<FileChange> changes;
  for (int i = 0; i < 3000; ++i) {
    changes.push_back(Create("stories/s" + std::to_string(i) + ".yaml", std::to_string(i)));
  }
  Result<Lock> lock = folder.Exclusive();
  REQUIRE(lock);
  REQUIRE(folder.Commit(*lock, std::move(changes), "import"));
  CHECK(folder.List("stories")->size() == 3000);
  REQUIRE(folder.Undo(*lock));
  CHECK(folder.List("stories")->empty());
}

TEST_CASE("Files that the user names are read whole, pipes and links too") {
  TempDir dir;
  // A pipe gives a page at a time, which must not be taken for its end.
  const std::string bytes(3 * 4096, 'x');
  int ends[2] = {};
  REQUIRE(pipe(ends) == 0);
  REQUIRE(write(ends[1], bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  close(ends[1]);
  CHECK(*ReadWholeFile("/dev/fd/" + std::to_string(ends[0]), 1 << 20) == bytes);
  close(ends[0]);

  dir.Write("file", bytes);
  REQUIRE(symlink("file", dir.Path("link").c_str()) == 0);
  CHECK(*ReadWholeFile(dir.Path("link"), bytes.size()) == bytes);
  CHECK(ReadWholeFile("/proc/self/stat", 1 << 20)->size() > 10);
  CHECK(ReadWholeFile(dir.Path("file"), bytes.size() - 1).error().code == Exit::kInvalid);
  CHECK(ReadWholeFile(dir.path(), 10).error().code == Exit::kCannot);
  CHECK(ReadWholeFile(dir.Path("none"), 10).error().code == Exit::kCannot);
}

TEST_CASE("Editor copies are private and never overwrite one another") {
  Fixture f;
  const Result<std::string> first = f.folder.EditCopy("a.yaml", "1");
  const Result<std::string> second = f.folder.EditCopy("a.yaml", "2");
  REQUIRE(first);
  REQUIRE(second);
  CHECK(*first != *second);
  struct stat status = {};
  REQUIRE(stat(first->c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  REQUIRE(f.folder.Exclusive());
  CHECK(std::filesystem::exists(*first));
  CHECK_FALSE(f.folder.EditCopy("../a.yaml", ""));
}

}  // namespace
}  // namespace backlog
