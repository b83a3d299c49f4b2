#include "git/story_history.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "backlog/model/story_id.h"
#include "backlog/store/store.h"
#include "git/git.h"
#include "git/raw_line.h"
#include "git/story_path.h"
#include "git/take_until.h"

namespace backlog {
namespace {

constexpr int kMostRenames = 20;

// A pattern that stands for exactly this text.
std::string Escaped(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (std::string_view("*?[]\\").find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::vector<std::string> FilesOfStory(const std::string& folder, const std::string& id) {
  const std::string stories = folder + "/stories/";
  return {":(literal)" + stories + id + ".yaml", ":(glob)" + Escaped(stories) + id + "-*.yaml"};
}

// A story's file under another name: where it came from.
struct Origin {
  std::string path;
  BlobName before;
  BlobName after;
};

// Returns where git thinks that the file came from when this commit added it; nullopt: it is new.
Result<std::optional<Origin>> OriginOf(const GitPlace& place, const std::string& commit,
                                       const std::string& path) {
  const auto output = AskGit(
      "follow a rename",
      {"diff-tree", "-r", "-z", "-M", "--raw", "--no-abbrev", "--no-commit-id", commit}, place.top);
  if (!output) return output.error();
  std::string_view rest = *output;
  while (!rest.empty()) {
    const std::string_view line = TakeUntil(rest, '\0');
    const std::string_view from = TakeUntil(rest, '\0');
    // Only a rename names two paths.
    const std::size_t state = line.rfind(' ');
    if (state == std::string_view::npos || line.substr(state + 1, 1) != "R") continue;
    const std::string_view to = TakeUntil(rest, '\0');
    if (to != path) continue;
    TouchedFile file = ReadRawLine(line);
    return std::optional(Origin{std::string(from), file.before.front(), file.after});
  }
  return std::optional<Origin>();
}

// Two stories share much of their text, being forms: git may take one for the other.
Result<bool> IsSameStory(const GitPlace& place, const Origin& origin) {
  if (!IdOfStoryPath(origin.path)) return false;
  if (origin.before == origin.after) return true;
  const auto blobs = ReadBlobs(place, {origin.before, origin.after});
  if (!blobs) return blobs.error();
  std::vector<Error> errors;
  const Story before = ReadStory(blobs->front(), origin.path, errors);
  const Story after = ReadStory(blobs->back(), origin.path, errors);
  if (!errors.empty()) return false;
  return before.id == after.id || (before.title == after.title && before.created == after.created);
}

bool IsAdded(const TouchedFile& file) {
  return file.before.size() == 1 && file.before.front().empty() && !file.after.empty();
}

// Follows the file of a story back through its names.
class Trail {
 public:
  explicit Trail(const GitPlace& place) : place_(place) {}

  // The names that the file had, below the top.
  const std::set<std::string>& names() const { return names_; }

  // Finds where the files that were added came from. Returns the names that are new.
  Result<std::vector<std::string>> Follow(const std::vector<LoggedCommit>& commits) {
    std::vector<std::string> news;
    for (const LoggedCommit& commit : commits) {
      for (const TouchedFile& file : commit.files) {
        if (!IsAdded(file) || IsRenamedHere(commit, file)) continue;
        const auto [at, fresh] = origins_.try_emplace(std::pair(commit.name, file.path));
        if (!fresh) continue;
        auto origin = OriginOf(place_, commit.name, file.path);
        if (!origin) return std::move(origin).error();
        if (!*origin) continue;
        const auto same = IsSameStory(place_, **origin);
        if (!same) return same.error();
        if (!*same) continue;
        if (names_.insert((*origin)->path).second) news.push_back((*origin)->path);
        at->second = *std::move(*origin);
      }
    }
    return news;
  }

  // Makes one file of the one that went and the one that came.
  void Join(std::vector<LoggedCommit>& commits) const {
    for (LoggedCommit& commit : commits) {
      std::vector<std::string> gone;
      for (TouchedFile& file : commit.files) {
        const auto at = origins_.find({commit.name, file.path});
        if (at == origins_.end() || !at->second) continue;
        file.before = {at->second->before};
        gone.push_back(at->second->path);
      }
      std::erase_if(commit.files, [&](const TouchedFile& file) {
        return file.after.empty() && std::find(gone.begin(), gone.end(), file.path) != gone.end();
      });
    }
  }

 private:
  // True where the same commit took the story's file away under another name: they are one by
  // their id.
  static bool IsRenamedHere(const LoggedCommit& commit, const TouchedFile& file) {
    return std::any_of(commit.files.begin(), commit.files.end(), [&](const TouchedFile& other) {
      return other.after.empty() && IdOfStoryPath(other.path) == IdOfStoryPath(file.path);
    });
  }

  const GitPlace& place_;
  std::set<std::string> names_;
  // By commit and path; nullopt: it is new there.
  std::map<std::pair<std::string, std::string>, std::optional<Origin>> origins_;
};

struct NamedBlob {
  std::string path;
  BlobName blob;
};

Result<std::vector<NamedBlob>> StoriesAt(const GitPlace& place, const std::string& commit,
                                         const std::set<std::string>& names) {
  std::vector<std::string> arguments = {"ls-tree", "-r", "-z", "--full-tree", commit, "--"};
  arguments.push_back(":(literal)" + place.folder + "/stories/");
  for (const std::string& name : names) arguments.push_back(":(literal)" + name);
  const auto output = AskGit("read a commit's files", arguments, place.top);
  if (!output) return output.error();
  std::vector<NamedBlob> stories;
  std::string_view rest = *output;
  while (!rest.empty()) {  // "MODE TYPE NAME\tPATH\0"
    std::string_view line = TakeUntil(rest, '\0');
    const std::string_view head = TakeUntil(line, '\t');
    const std::string_view blob = head.substr(head.rfind(' ') + 1);
    if (IdOfStoryPath(line)) stories.push_back({std::string(line), std::string(blob)});
  }
  return stories;
}

BlobName BlobOf(const std::vector<NamedBlob>& stories, const std::set<std::string>& names,
                const std::optional<std::string>& id) {
  const auto by_id = std::find_if(stories.begin(), stories.end(), [&](const NamedBlob& story) {
    return id && IdOfStoryPath(story.path) == id;
  });
  if (by_id != stories.end()) return by_id->blob;
  const auto by_name = std::find_if(stories.begin(), stories.end(), [&](const NamedBlob& story) {
    return names.contains(story.path);
  });
  return by_name == stories.end() ? BlobName() : by_name->blob;
}

}  // namespace

Result<std::vector<LoggedCommit>> CommitsOfStory(const GitPlace& place, const std::string& id) {
  Trail trail(place);
  std::vector<std::string> paths = FilesOfStory(place.folder, id);
  // All names at once, not one after the other: on another branch the old name goes on.
  for (int renames = 0;; ++renames) {
    Result<std::vector<LoggedCommit>> commits = CommitsOfPaths(place, {}, 0, paths);
    if (!commits) return commits;
    const auto news = trail.Follow(*commits);
    if (!news) return news.error();
    if (news->empty() || renames == kMostRenames) {
      trail.Join(*commits);
      auto found = FindRenamedParents(place, trail.names(), *commits);
      if (!found) return found.error();
      return commits;
    }
    for (const std::string& name : *news) paths.push_back(":(literal)" + name);
  }
}

Result<void> FindRenamedParents(const GitPlace& place, const std::set<std::string>& names,
                                std::vector<LoggedCommit>& commits) {
  for (LoggedCommit& commit : commits) {
    std::map<std::size_t, std::vector<NamedBlob>> parents;
    for (TouchedFile& file : commit.files) {
      const auto id = IdOfStoryPath(file.path);
      if (file.before.size() < 2 || file.after.empty() || !id) continue;
      for (std::size_t i = 0; i < file.before.size(); ++i) {
        if (!file.before[i].empty()) continue;
        const auto [at, fresh] = parents.try_emplace(i);
        if (fresh) {
          auto stories = StoriesAt(place, commit.name + "^" + std::to_string(i + 1), names);
          if (!stories) return std::move(stories).error();
          at->second = *std::move(stories);
        }
        file.before[i] = BlobOf(at->second, names, id);
      }
    }
  }
  return {};
}

Result<BlobName> BlobOfStoryAt(const GitPlace& place, const std::string& commit,
                               const std::string& id) {
  const auto stories = StoriesAt(place, commit, {});
  if (!stories) return stories.error();
  return BlobOf(*stories, {}, id);
}

}  // namespace backlog
