#include "store/loader.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "backlog/model/story_id.h"
#include "backlog/store/story_text.h"
#include "store/record_text.h"
#include "store/settings_file.h"

namespace backlog {
namespace {

bool EndsInYaml(std::string_view name) {
  return name.size() > 5 && name.substr(name.size() - 5) == ".yaml";
}

// Reads the files of one load, and keeps what went wrong.
class Loader {
 public:
  Loader(Folder& folder, std::map<std::string, std::string>* bytes)
      : folder_(folder), bytes_(bytes) {}

  // Reads a file of .backlog; nullopt (and a problem) where it cannot be read.
  std::optional<StoryText> Text(const std::string& path) {
    Result<std::string> bytes = folder_.Read(path);
    if (!bytes) {
      Keep(std::move(bytes).error(), path);
      return std::nullopt;
    }
    if (bytes_ != nullptr) (*bytes_)[path] = *bytes;
    Result<StoryText> text = StoryText::Read(std::move(*bytes), Display(path));
    if (!text) {
      Keep(std::move(text).error(), path);
      return std::nullopt;
    }
    return std::move(*text);
  }

  // Reads a record's file; false where it has a problem.
  template <class Record>
  bool Read(const std::string& path, Record& record) {
    const std::optional<StoryText> text = Text(path);
    if (!text) return false;
    const std::size_t before = problems.size();
    ReadRecord(*text, record, problems);
    return problems.size() == before;
  }

  Result<void> Stories(std::vector<Story>& stories) {
    Result<std::vector<std::string>> names = folder_.List("stories");
    if (!names) return std::move(names).error();
    stories.reserve(names->size());
    for (const std::string& name : *names) {
      if (!EndsInYaml(name)) continue;
      const std::string path = "stories/" + name;
      Story story;
      if (!Read(path, story)) continue;
      story.file_name = name;
      const std::optional<std::string> id = IdOfFileName(name);
      if (!id || *id != story.id) {
        Problem(path,
                fmt::format("the file is named '{}' and holds the story '{}'", name, story.id),
                IsStoryId(story.id)
                    ? fmt::format("rename it to '{}'", StoryFileName(story.id, story.title))
                    : "an id is one letter and five letters or digits: k7m2qx");
        continue;
      }
      if (!story.created) {
        Problem(path, fmt::format("'{}' has no 'created' at its end: it may be cut off", story.id),
                "compare it with git, then 'backlog check --fix' adds the line");
      }
      stories.push_back(std::move(story));
    }
    return {};
  }

  void DropDuplicates(std::vector<Story>& stories) {
    const auto by_id = [](const Story& a, const Story& b) { return a.id < b.id; };
    // The files' names begin with the ids, so that this is seldom needed, and it moves much.
    if (!std::is_sorted(stories.begin(), stories.end(), by_id)) {
      std::stable_sort(stories.begin(), stories.end(), by_id);
    }
    for (std::size_t i = 1; i < stories.size(); ++i) {
      if (stories[i].id != stories[i - 1].id) continue;
      Problem(PathOf(stories[i]),
              fmt::format("the id '{}' is taken by '{}'", stories[i].id, stories[i - 1].file_name),
              "give one of the two another id, in the file and in its name");
    }
    stories.erase(std::unique(stories.begin(), stories.end(),
                              [](const Story& a, const Story& b) { return a.id == b.id; }),
                  stories.end());
  }

  Result<void> Sprints(std::vector<Sprint>& sprints) {
    Result<std::vector<std::string>> names = folder_.List("sprints");
    if (!names) return std::move(names).error();
    for (const std::string& name : *names) {
      if (!EndsInYaml(name)) continue;
      Sprint sprint;
      const char* const end = name.data() + name.size() - 5;
      const auto [at, code] = std::from_chars(name.data(), end, sprint.number);
      if (code != std::errc() || at != end || sprint.number < 1 || name.front() == '0') {
        Problem("sprints/" + name, fmt::format("'{}' is no sprint's number", name),
                "a sprint's file is named by its number: 7.yaml");
      } else if (Read("sprints/" + name, sprint)) {
        sprints.push_back(std::move(sprint));
      }
    }
    std::sort(sprints.begin(), sprints.end(),
              [](const Sprint& a, const Sprint& b) { return a.number < b.number; });
    return {};
  }

  Result<void> Releases(std::vector<Release>& releases) {
    Result<std::vector<std::string>> names = folder_.List("releases");
    if (!names) return std::move(names).error();
    for (const std::string& name : *names) {
      if (!EndsInYaml(name)) continue;
      Release release;
      release.name = name.substr(0, name.size() - 5);
      if (!IsReleaseName(release.name)) {
        Problem("releases/" + name, fmt::format("'{}' is no release's name", release.name),
                "a name has lower-case letters, digits, '.', '_' and '-', at most 64");
      } else if (Read("releases/" + name, release)) {
        releases.push_back(std::move(release));
      }
    }
    return {};
  }

  std::string Display(std::string_view path) const {
    return fmt::format("{}/{}", folder_.where().display, path);
  }

  std::vector<Error> problems;

 private:
  void Keep(Error error, const std::string& path) {
    if (error.place.path.empty()) error.place.path = Display(path);
    problems.push_back(std::move(error));
  }

  void Problem(const std::string& path, std::string what, std::string hint) {
    problems.push_back(
        {Exit::kInvalid, std::move(what), {Display(path), 1, 1, {}}, {std::move(hint)}});
  }

  Folder& folder_;
  std::map<std::string, std::string>* bytes_;
};

}  // namespace

std::string PathOf(const Story& story) {
  return "stories/" + story.file_name;
}
std::string PathOf(const Sprint& sprint) {
  return fmt::format("sprints/{}.yaml", sprint.number);
}
std::string PathOf(const Release& release) {
  return "releases/" + release.name + ".yaml";
}

Error NewerFormat(const Whereabouts& where, int format) {
  return Error{
      Exit::kInvalid,
      fmt::format("the backlog has format {}, and this version writes format {}", format, kFormat),
      {fmt::format("{}/{}", where.display, kSettingsPath), 0, 0, {}},
      {"upgrade backlog; until then it only reads here"}};
}

Result<void> RequireWhole(const std::vector<Error>& problems) {
  if (problems.empty()) return {};
  Error error = problems.front();
  if (problems.size() > 1) {
    error.hints.push_back(
        fmt::format("{} more files have problems: 'backlog check' lists all", problems.size() - 1));
  }
  error.hints.push_back(
      "this decides over all stories, so each must be readable; nothing was changed");
  return error;
}

Settings ReadSettingsFile(Folder& folder, std::map<std::string, std::string>* bytes,
                          std::vector<Error>& problems) {
  Settings settings = DefaultSettings();
  Loader loader(folder, bytes);
  const std::optional<StoryText> text = loader.Text(std::string(kSettingsPath));
  if (text) settings = ReadSettings(*text, loader.problems);
  for (Error& problem : loader.problems) {
    if (problem.code == Exit::kCannot) problem.hints = {"'backlog init' writes it again"};
    problems.push_back(std::move(problem));
  }
  return settings;
}

Result<Loaded> ReadBacklog(Folder& folder, std::map<std::string, std::string>* bytes) {
  Loaded loaded;
  std::vector<Error> problems;
  loaded.backlog.settings = ReadSettingsFile(folder, bytes, problems);
  if (!problems.empty()) {
    // Every rule needs the settings: nothing goes on without them.
    Error error = problems.front();
    if (problems.size() > 1) {
      error.hints.push_back(
          fmt::format("{} more problems in the settings: 'backlog check'", problems.size() - 1));
    }
    return error;
  }
  Loader loader(folder, bytes);
  std::vector<Story> stories;
  if (auto read = loader.Stories(stories); !read) return read.error();
  loader.DropDuplicates(stories);
  loaded.backlog.SetStories(std::move(stories));
  if (auto read = loader.Sprints(loaded.backlog.sprints); !read) return read.error();
  if (auto read = loader.Releases(loaded.backlog.releases); !read) return read.error();
  Result<std::string> vision = folder.Read(kVisionPath);
  if (vision || vision.error().code != Exit::kCannot) {
    loader.Read(std::string(kVisionPath), loaded.backlog.vision);
  }
  loaded.problems = std::move(loader.problems);
  return loaded;
}

Story ReadStory(const std::string& bytes, const std::string& path, std::vector<Error>& errors) {
  Story story;
  Result<StoryText> text = StoryText::Read(bytes, path);
  if (!text) {
    errors.push_back(std::move(text).error());
    return story;
  }
  ReadRecord(*text, story, errors);
  return story;
}

}  // namespace backlog
