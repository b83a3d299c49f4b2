// Blobs read from a patch are what git itself says that they hold.
#include "git/patch_blobs.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "git/git.h"
#include "git/history.h"

namespace backlog {
namespace {

/// A repository in a folder of its own, with two commits that differ in all files.
class PatchRepository {
 public:
  PatchRepository() {
    char name[] = "/tmp/backlog-patch-XXXXXX";
    place.top = ::mkdtemp(name);
    place.folder = ".backlog";
    Git({"init", "-q"});
    std::filesystem::create_directories(place.top + "/.backlog/stories");
  }
  ~PatchRepository() { std::filesystem::remove_all(place.top); }
  PatchRepository(const PatchRepository&) = delete;
  PatchRepository& operator=(const PatchRepository&) = delete;

  std::string Git(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"-c", "user.name=A", "-c", "user.email=a@b.c"});
    const auto said = AskGit("prepare a test", arguments, place.top);
    REQUIRE(said.has_value());
    return *said;
  }

  void Write(const std::string& file, const std::string& bytes) const {
    std::ofstream(place.top + "/.backlog/" + file, std::ios::binary) << bytes;
  }

  void Commit() const {
    Git({"add", "-A"});
    Git({"commit", "-q", "--allow-empty", "-m", "x"});
  }

  GitPlace place;
};

/// Lines that a patch could be mistaken about, with and without an end.
std::string RandomText(std::mt19937& random) {
  static const std::vector<std::string> kLines = {"",
                                                  " ",
                                                  "-a",
                                                  "+b",
                                                  "@@ -1,2 +1,2 @@",
                                                  "diff --git a/x b/x",
                                                  "index 0..1",
                                                  "\\ No newline at end of file",
                                                  "a\r",
                                                  "title: Pay",
                                                  "size: 5",
                                                  "\tx"};
  std::string text;
  const std::size_t lines = random() % 40;
  for (std::size_t i = 0; i < lines; ++i) text += kLines[random() % kLines.size()] + "\n";
  if (!text.empty() && random() % 3 == 0) text.pop_back();
  if (random() % 8 == 0) text += std::string("\0binary", 7);
  return text;
}

void CheckAgainstGit(const PatchRepository& repository, std::size_t least) {
  const auto comparison = Compare(repository.place, "HEAD~1", "HEAD");
  REQUIRE(comparison.has_value());
  std::size_t shown = 0;
  VisitPatch(comparison->patch.text(), [&](std::string_view name, std::string_view bytes) {
    ++shown;
    CHECK(repository.Git({"cat-file", "blob", std::string(name)}) == bytes);
  });
  CHECK(shown >= least);
}

TEST_CASE("what a patch shows is what the blobs hold, whatever their lines look like") {
  std::mt19937 random(7);  // NOLINT(cert-msc51-cpp): the same each time
  const PatchRepository repository;
  constexpr int kFiles = 60;
  for (int commit = 0; commit < 2; ++commit) {
    for (int i = 0; i < kFiles; ++i) {
      repository.Write("stories/" + std::to_string(i) + ".yaml", RandomText(random));
    }
    repository.Commit();
  }
  CheckAgainstGit(repository, kFiles);
}

TEST_CASE("no configuration of git changes what a patch shows") {
  const std::vector<std::vector<std::string>> settings = {
      {"diff.suppressBlankEmpty", "true"}, {"diff.noprefix", "true"},
      {"diff.mnemonicPrefix", "true"},     {"diff.context", "0"},
      {"diff.algorithm", "histogram"},     {"color.ui", "always"},
      {"diff.wsErrorHighlight", "all"},    {"core.autocrlf", "true"},
      {"diff.renames", "copies"},          {"diff.interHunkContext", "0"},
      {"diff.x.textconv", "tr a b <"},     {"diff.x.command", "false"},
      {"diff.submodule", "log"},           {"core.quotePath", "false"}};
  std::mt19937 random(8);  // NOLINT(cert-msc51-cpp): the same each time
  for (const std::vector<std::string>& setting : settings) {
    CAPTURE(setting.front());
    const PatchRepository repository;
    repository.Write(".gitattributes", "* diff=x\n");
    for (int commit = 0; commit < 2; ++commit) {
      repository.Write("stories/a \xc3\xa4.yaml", RandomText(random) + std::to_string(commit));
      repository.Write("stories/b.yaml", "a\n\nb\n\n" + std::to_string(commit) + "\n\nend\n");
      repository.Commit();
      repository.Git({"config", setting.at(0), setting.at(1)});
    }
    CheckAgainstGit(repository, 4);
  }
}

TEST_CASE("a patch of which a part is missing tells nothing") {
  const std::string head =
      "diff --git a/x b/x\nindex 1111111111111111111111111111111111111111.."
      "2222222222222222222222222222222222222222 100644\n--- a/x\n+++ b/x\n";
  std::map<std::string, std::string> blobs;
  const auto keep = [&](std::string_view name, std::string_view bytes) {
    blobs[std::string(name)] = bytes;
  };
  VisitPatch(head + "@@ -2,1 +2,1 @@\n-a\n+b\n", keep);
  VisitPatch(head + "@@ -1,3 +1,3 @@\n-a\n+b\n", keep);
  VisitPatch(head + "@@ -1,1 +1,1 @@\n-a\n+b\n@@ -9,1 +9,1 @@\n-c\n+d\n", keep);
  VisitPatch(head + "Binary files a/x and b/x differ\n", keep);
  VisitPatch(head + "@@ -1,1 +x @@\n-a\n+b\n", keep);
  CHECK(blobs.empty());
  VisitPatch(head + "@@ -1 +1 @@\n-a\n+b\n", keep);
  CHECK(blobs.at(std::string(40, '1')) == "a\n");
  CHECK(blobs.at(std::string(40, '2')) == "b\n");
}

TEST_CASE("what is not in the patch is read all the same, each at its own place") {
  const PatchRepository repository;
  repository.Write("stories/a.yaml", "old\n");
  repository.Write("stories/b.yaml", "stays\n");
  repository.Commit();
  repository.Write("stories/a.yaml", "new\n");
  repository.Commit();
  const auto comparison = Compare(repository.place, "HEAD~1", "HEAD");
  REQUIRE(comparison.has_value());
  std::vector<BlobName> names;
  for (const char* name : {"HEAD:.backlog/stories/b.yaml", "HEAD:.backlog/stories/a.yaml",
                           "HEAD~1:.backlog/stories/a.yaml"}) {
    names.push_back(repository.Git({"rev-parse", name}).substr(0, 40));
  }
  std::vector<std::string> bytes(names.size());
  const auto visited = VisitBlobs(repository.place, names, comparison->patch,
                                  [&](std::size_t i, std::string_view held) { bytes[i] = held; });
  REQUIRE(visited.has_value());
  CHECK(bytes == std::vector<std::string>{"stays\n", "new\n", "old\n"});
}

TEST_CASE("where the environment decides over the context no patch is asked for") {
  ::setenv("GIT_DIFF_OPTS", "--unified=1", 1);
  CHECK(WholePatchOptions().empty());
  ::unsetenv("GIT_DIFF_OPTS");
  CHECK_FALSE(WholePatchOptions().empty());
}

}  // namespace
}  // namespace backlog
