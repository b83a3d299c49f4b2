#include "git/objects.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <utility>

#include "backlog/model/nearest.h"
#include "git/git.h"
#include "git/take_until.h"

namespace backlog {
namespace {

Error Cannot(std::string what, std::vector<std::string> hints) {
  return Error{Exit::kCannot, std::move(what), {}, std::move(hints)};
}

bool SameFile(const std::filesystem::path& a, const std::filesystem::path& b) {
  std::error_code code;
  return std::filesystem::equivalent(a, b, code) && !code;
}

// True where git must not take the text for a revision: it would be an option, nothing, or all but
// that revision.
bool IsNoRevision(std::string_view text) {
  return text.empty() || text.front() == '-' || text.front() == '^';
}

std::vector<std::string> BranchesAndTags(const GitPlace& place) {
  const auto output = RunGit({"for-each-ref", "--format=%(refname:short)"}, place.top);
  std::vector<std::string> names;
  if (!output || output->code != 0) return names;
  std::string_view rest = output->out;
  while (!rest.empty()) names.emplace_back(TakeUntil(rest, '\n'));
  return names;
}

bool HasCommit(const GitPlace& place) {
  const auto head = RunGit({"rev-parse", "--verify", "--quiet", "HEAD"}, place.top);
  return head && head->code == 0;
}

Error UnknownRevision(const GitPlace& place, const std::string& revision) {
  if (!HasCommit(place)) {
    return Cannot("there is no commit yet", {"'backlog commit' commits the backlog"});
  }
  std::vector<std::string> names = BranchesAndTags(place);
  names.emplace_back("HEAD");
  const auto nearest = Nearest(revision, std::span<const std::string>(names));
  return Cannot("git knows no revision '" + revision + "'",
                {nearest ? "did you mean '" + *nearest + "'?"
                         : "a branch, a tag, a commit or HEAD~2: 'git branch -a' and 'git tag' "
                           "list the names"});
}

// A file as a tree or the index has it.
struct Entry {
  std::string_view mode;
  std::string_view blob;
  std::string path;  // below the backlog's folder
};

// Only these are read: what else lies there is none of ours, and may be large.
bool IsBacklogPath(std::string_view path) {
  return path.ends_with(".yaml") && !path.starts_with('.');
}

Result<FileBytes> ReadEntries(const GitPlace& place, const std::vector<Entry>& entries) {
  FileBytes files;
  std::vector<BlobName> blobs;
  std::vector<std::optional<std::string>*> targets;
  for (const Entry& entry : entries) {
    std::optional<std::string>& bytes = files[entry.path];
    if (!entry.mode.starts_with("100")) continue;  // a link, a submodule
    bytes.emplace();
    if (!IsBacklogPath(entry.path)) continue;
    blobs.emplace_back(entry.blob);
    targets.push_back(&bytes);
  }
  Result<std::vector<std::string>> contents = ReadBlobs(place, blobs);
  if (!contents) return std::move(contents).error();
  for (std::size_t i = 0; i < targets.size(); ++i) *targets[i] = std::move((*contents)[i]);
  return files;
}

}  // namespace

Result<GitPlace> PlaceInGit(const Whereabouts& where) {
  if (where.worktree.empty()) {
    return Cannot("'" + where.display + "' is in no git work tree", {"'git init' makes one"});
  }
  namespace fs = std::filesystem;
  GitPlace place;
  place.top = where.worktree;
  place.folder = fs::path(where.folder).lexically_relative(where.worktree).generic_string();
  // The control folder is <git directory>/backlog/<hash>.
  place.directory = fs::path(where.control).parent_path().parent_path().string();
  for (const char* const variable : {"GIT_DIR", "GIT_WORK_TREE"}) {
    const char* const value = std::getenv(variable);
    if (value == nullptr) continue;
    const auto said = RunGit({"rev-parse", "--absolute-git-dir", "--show-toplevel"}, place.top);
    if (!said) return said.error();
    std::string_view rest = said->out;
    const std::string directory(TakeUntil(rest, '\n'));
    const std::string top(TakeUntil(rest, '\n'));
    if (said->code == 0 && SameFile(directory, place.directory) && SameFile(top, place.top)) break;
    return Cannot(std::string("the environment's ") + variable + " leads git to '" + value +
                      "', and '" + where.display + "' does not lie there",
                  {std::string("unset it: 'env -u ") + variable + " backlog ...'"});
  }
  return place;
}

Result<void> RequireWholeHistory(const GitPlace& place) {
  namespace fs = std::filesystem;
  std::error_code code;
  fs::path common = place.directory;
  // A linked work tree shares its history with the main one, whose directory stands in 'commondir'.
  if (fs::exists(common / "commondir", code)) {
    const auto said = AskGit("find git's directory", {"rev-parse", "--git-common-dir"}, place.top);
    if (!said) return said.error();
    common = fs::path(place.top) / said->substr(0, said->find('\n'));
  }
  if (!fs::exists(common / "shallow", code)) return {};
  return Cannot("this is a shallow clone: what happened earlier is not there",
                {"'git fetch --unshallow' fetches it"});
}

Result<std::string> ResolveCommit(const GitPlace& place, const std::string& revision) {
  if (IsNoRevision(revision)) return UnknownRevision(place, revision);
  const auto output =
      RunGit({"rev-parse", "--verify", "--quiet", revision + "^{commit}"}, place.top);
  if (!output) return output.error();
  if (output->code == 0) return output->out.substr(0, output->out.find('\n'));
  return WhyGitFailed(place, "find a revision", {revision}, output->err);
}

Error WhyGitFailed(const GitPlace& place, std::string_view doing,
                   const std::vector<std::string>& revisions, std::string_view said) {
  if (auto refused = GitDistrust(said)) return *std::move(refused);
  if (auto refused = GitLacks(said)) return *std::move(refused);
  if (revisions.empty()) {  // 'git diff' without a repository complains of its options
    const auto here = RunGit({"rev-parse", "--git-dir"}, place.top);
    if (!here) return here.error();
    if (auto refused = GitDistrust(here->err)) return *std::move(refused);
  }
  for (const std::string& revision : revisions) {
    if (IsNoRevision(revision)) return UnknownRevision(place, revision);
    const auto found =
        RunGit({"rev-parse", "--verify", "--quiet", revision + "^{commit}"}, place.top);
    if (!found) return found.error();
    if (auto refused = GitDistrust(found->err)) return *std::move(refused);
    if (found->code != 0) return UnknownRevision(place, revision);
  }
  return Error{Exit::kWorld,
               "cannot " + std::string(doing) + ": " + std::string(said.substr(0, said.find('\n'))),
               {},
               {}};
}

Result<void> VisitBlobs(const GitPlace& place, const std::vector<BlobName>& blobs,
                        const std::function<void(std::size_t, std::string_view)>& visit) {
  if (blobs.empty()) return {};
  std::string input;
  for (const BlobName& blob : blobs) input += blob + "\n";
  const auto output =
      AskGit("read from git", {"cat-file", "--batch", "--buffer"}, place.top, input);
  if (!output) return output.error();
  std::string_view rest = *output;
  // For each: "NAME blob SIZE\nBYTES\n", or "NAME missing\n".
  for (std::size_t i = 0; i < blobs.size(); ++i) {
    const std::string_view head = TakeUntil(rest, '\n');
    const std::string_view number = head.substr(std::min(head.rfind(' ') + 1, head.size()));
    std::size_t size = 0;
    const auto [end, failed] = std::from_chars(number.data(), number.data() + number.size(), size);
    if (failed != std::errc() || end != number.data() + number.size() || size > rest.size()) {
      return Error{Exit::kWorld,
                   "git lacks the object '" + blobs[i] + "'",
                   {},
                   {"'git fsck' tells what else is missing"}};
    }
    visit(i, rest.substr(0, size));
    rest.remove_prefix(std::min(size + 1, rest.size()));
  }
  return {};
}

Result<std::vector<std::string>> ReadBlobs(const GitPlace& place,
                                           const std::vector<BlobName>& blobs) {
  std::vector<std::string> all;
  all.reserve(blobs.size());
  const auto visited = VisitBlobs(place, blobs, [&](std::size_t /*index*/, std::string_view bytes) {
    all.emplace_back(bytes);
  });
  if (!visited) return visited.error();
  return all;
}

Result<FileBytes> FilesAtCommit(const GitPlace& place, const std::string& commit,
                                const std::string& revision) {
  const auto output = AskGit(
      "read a commit's files",
      {"ls-tree", "-r", "-z", "--full-tree", commit, "--", ":(literal)" + place.folder + "/"},
      place.top);
  if (!output) return output.error();
  std::vector<Entry> entries;
  // For each: "MODE TYPE NAME\tPATH\0".
  std::string_view rest = *output;
  while (!rest.empty()) {
    std::string_view line = TakeUntil(rest, '\0');
    const std::string_view mode = TakeUntil(line, ' ');
    TakeUntil(line, ' ');
    const std::string_view blob = TakeUntil(line, '\t');
    if (line.size() <= place.folder.size() + 1) continue;
    entries.push_back({mode, blob, std::string(line.substr(place.folder.size() + 1))});
  }
  if (entries.empty()) {
    return Cannot("there is no '" + place.folder + "' in '" + revision + "'",
                  {"'git log --oneline -- " + place.folder + "' lists the commits that have one"});
  }
  return ReadEntries(place, entries);
}

Result<FileBytes> FilesStaged(const GitPlace& place) {
  const auto output =
      AskGit("read what is staged",
             {"ls-files", "--stage", "-z", "--full-name", "--", ":(literal)" + place.folder + "/"},
             place.top);
  if (!output) return output.error();
  std::vector<Entry> entries;
  // For each: "MODE NAME STAGE\tPATH\0".
  std::string_view rest = *output;
  while (!rest.empty()) {
    std::string_view line = TakeUntil(rest, '\0');
    const std::string_view mode = TakeUntil(line, ' ');
    const std::string_view blob = TakeUntil(line, ' ');
    const std::string_view stage = TakeUntil(line, '\t');
    if (stage != "0") {
      return Cannot("'" + std::string(line) + "' has conflicts",
                    {"resolve them, then 'git add' it"});
    }
    if (line.size() <= place.folder.size() + 1) continue;
    entries.push_back({mode, blob, std::string(line.substr(place.folder.size() + 1))});
  }
  return ReadEntries(place, entries);
}

Result<bool> IsAnythingStaged(const GitPlace& place, std::string_view subfolder) {
  const std::string path = place.folder + "/" + std::string(subfolder);
  // Before the first commit there is no HEAD to compare with; git compares with nothing then.
  const auto output = RunGit(
      {"diff", "--cached", "--quiet", "--no-ext-diff", "--", ":(literal)" + path}, place.top);
  if (!output) return output.error();
  if (output->code > 1) return WhyGitFailed(place, "see what is staged", {}, output->err);
  return output->code == 1;
}

Result<bool> IsInAnyBacklog(const GitPlace& place, const std::string& id) {
  const std::string file = ":(glob)**/.backlog/stories/" + id;
  const auto output = AskGit("look for a story",
                             {"ls-files", "-z", "--", file + ".yaml", file + "-*.yaml"}, place.top);
  if (!output) return output.error();
  return !output->empty();
}

}  // namespace backlog
