#include "store/loader.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "backlog/model/story_id.h"
#include "backlog/store/backlog_files.h"
#include "backlog/store/story_text.h"
#include "store/record_text.h"
#include "store/settings_file.h"
#include "store/story_index.h"

namespace backlog {
namespace {

bool EndsInYaml(std::string_view name) {
  return name.size() > 5 && name.substr(name.size() - 5) == ".yaml";
}

struct ById {
  bool operator()(const Story& story, const std::string& id) const { return story.id < id; }
  bool operator()(const std::string& id, const Story& story) const { return id < story.id; }
};

// Reads the files of one load, and keeps what went wrong.
class Loader {
 public:
  Loader(const BacklogFiles& files, Folder* folder, std::map<std::string, std::string>* bytes)
      : files_(files), folder_(folder), bytes_(bytes) {}

  // Reads a file of .backlog; nullopt (and a problem) where it cannot be read.
  std::optional<StoryText> Text(const std::string& path, FileStamp* stamp = nullptr) {
    Result<std::string> bytes = stamp != nullptr ? folder_->Read(path, stamp) : files_.Read(path);
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
  bool Read(const std::string& path, Record& record, FileStamp* stamp = nullptr) {
    const std::optional<StoryText> text = Text(path, stamp);
    if (!text) return false;
    const std::size_t before = problems.size();
    ReadRecord(*text, record, problems);
    return problems.size() == before;
  }

  Result<void> Stories(std::vector<Story>& stories) {
    Result<std::vector<std::string>> names = files_.List("stories");
    if (!names) return std::move(names).error();
    std::erase_if(*names, [](const std::string& name) { return !EndsInYaml(name); });
    stories.resize(names->size());
    // Who changes stories needs the bytes of all files.
    const bool indexed = folder_ != nullptr && bytes_ == nullptr;
    if (indexed && names->size() >= kWorthAnIndex) return FromIndex(*names, stories);
    std::vector<bool> good;
    for (std::size_t i = 0; i < names->size(); ++i) {
      good.push_back(ReadStory((*names)[i], stories[i], nullptr));
    }
    KeepGood(good, stories);
    return {};
  }

  void DropDuplicates(std::vector<Story>& stories) {
    const auto by_id = [](const Story& a, const Story& b) { return a.id < b.id; };
    // The files' names begin with the ids, so that this is seldom needed, and it moves much.
    if (!std::is_sorted(stories.begin(), stories.end(), by_id)) {
      std::stable_sort(stories.begin(), stories.end(), by_id);
    }
    std::erase_if(unread, [&](const UnreadFile& file) {  // another file holds it, and can be read
      return file.kind == FileKind::kStory &&
             std::binary_search(stories.begin(), stories.end(), file.name, ById());
    });
    for (std::size_t i = 1; i < stories.size(); ++i) {
      if (stories[i].id != stories[i - 1].id) continue;
      Problem(PathOf(stories[i]),
              fmt::format("the id '{}' is taken by '{}'", stories[i].id, stories[i - 1].file_name),
              fmt::format("give one of the two another id: 'backlog renumber {}'",
                          stories[i].file_name));
      Unread(FileKind::kStory, stories[i].id);  // nobody knows which of the two is meant
    }
    stories.erase(std::unique(stories.begin(), stories.end(),
                              [](const Story& a, const Story& b) { return a.id == b.id; }),
                  stories.end());
  }

  Result<void> Sprints(std::vector<Sprint>& sprints) {
    Result<std::vector<std::string>> names = files_.List("sprints");
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
      } else {
        Unread(FileKind::kSprint, std::to_string(sprint.number));
      }
    }
    std::sort(sprints.begin(), sprints.end(),
              [](const Sprint& a, const Sprint& b) { return a.number < b.number; });
    return {};
  }

  Result<void> Releases(std::vector<Release>& releases) {
    Result<std::vector<std::string>> names = files_.List("releases");
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
      } else {
        Unread(FileKind::kRelease, release.name);
      }
    }
    return {};
  }

  // Records whose file's name is their id: feedback and decisions.
  template <class Record>
  Result<void> NamedById(const std::string& subfolder, FileKind kind,
                         std::vector<Record>& records) {
    Result<std::vector<std::string>> names = files_.List(subfolder);
    if (!names) return std::move(names).error();
    for (const std::string& name : *names) {
      if (!EndsInYaml(name)) continue;
      const std::string id = name.substr(0, name.size() - 5);
      std::string path = subfolder;
      path += '/';
      path += name;
      Record record;
      if (!Read(path, record)) {
        Unread(kind, id);
      } else if (record.id != id) {
        Problem(path, fmt::format("the file is named '{}' and its id is '{}'", name, record.id),
                fmt::format("rename it to '{}.yaml'", record.id));
        Unread(kind, id);
      } else {
        records.push_back(std::move(record));
      }
    }
    return {};
  }

  std::string Display(std::string_view path) const {
    return fmt::format("{}/{}", files_.display(), path);
  }

  /// Notes that the last problem keeps a file from being read.
  void Unread(FileKind kind, std::string name) {
    unread.push_back({kind, std::move(name), problems.back()});
  }

  bool is_in_folder() const { return folder_ != nullptr; }

  std::vector<Error> problems;
  std::vector<UnreadFile> unread;

 private:
  // Reads one story; false where nothing can be made of its file. `stamp` may be null, and is
  // without a folder.
  bool ReadStory(const std::string& name, Story& story, FileStamp* stamp) {
    const std::string path = "stories/" + name;
    const std::optional<std::string> id = IdOfFileName(name);
    if (!Read(path, story, stamp)) {
      if (id) Unread(FileKind::kStory, *id);
      return false;
    }
    story.file_name = name;
    if (!id || *id != story.id) {
      Problem(path, fmt::format("the file is named '{}' and holds the story '{}'", name, story.id),
              IsStoryId(story.id)
                  ? fmt::format("rename it to '{}'", StoryFileName(story.id, story.title))
                  : "an id is one letter and five letters or digits: k7m2qx");
      if (id) Unread(FileKind::kStory, *id);
      if (IsStoryId(story.id)) Unread(FileKind::kStory, story.id);
      return false;
    }
    if (!story.created) {
      Problem(path, fmt::format("'{}' has no 'created' at its end: it may be cut off", story.id),
              "compare it with git, then 'backlog check --fix' adds the line");
    }
    return true;
  }

  // Takes from the index what was not written since, reads the rest, and writes a new index where
  // that was much. Requires a folder, and a story for each name.
  Result<void> FromIndex(const std::vector<std::string>& names, std::vector<Story>& stories) {
    const Result<int> folder = folder_->handles().Subfolder("stories");
    if (!folder) return Error(folder.error());
    StoryIndex index(folder_->handles());
    std::vector<FileStamp> stamps(names.size());
    std::vector<std::size_t> changed;
    for (std::size_t i = 0; i < names.size(); ++i) {
      stamps[i] = StampAt(*folder, names[i].c_str());
      if (index.Find(names[i], stamps[i], stories[i])) {
        stories[i].file_name = names[i];
      } else {
        changed.push_back(i);
      }
    }
    std::optional<IndexUpdate> update =
        changed.size() >= kWorthAnIndex ? IndexUpdate::Begin(folder_->handles()) : std::nullopt;
    std::vector<bool> good(names.size(), true);
    std::vector<bool> keep(names.size(), true);  // in the index
    std::size_t fresh = 0;
    for (const std::size_t i : changed) {
      const std::size_t before = problems.size();
      good[i] = ReadStory(names[i], stories[i], &stamps[i]);
      keep[i] = problems.size() == before && update && update->IsSettled(stamps[i]);
      if (keep[i]) ++fresh;
    }
    if (fresh >= kWorthAnIndex) {
      std::vector<IndexEntry> entries;
      for (std::size_t i = 0; i < names.size(); ++i) {
        if (keep[i]) entries.push_back({names[i], stamps[i], &stories[i]});
      }
      update->Save(entries);
    }
    KeepGood(good, stories);
    return {};
  }

  static void KeepGood(const std::vector<bool>& good, std::vector<Story>& stories) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < stories.size(); ++i) {
      if (!good[i]) continue;
      if (kept != i) stories[kept] = std::move(stories[i]);
      ++kept;
    }
    stories.resize(kept);
  }

  void Keep(Error error, const std::string& path) {
    if (error.place.path.empty()) error.place.path = Display(path);
    problems.push_back(std::move(error));
  }

  void Problem(const std::string& path, std::string what, std::string hint) {
    problems.push_back(
        {Exit::kInvalid, std::move(what), {Display(path), 1, 1, {}}, {std::move(hint)}});
  }

  const BacklogFiles& files_;
  Folder* folder_;  // where the files lie in one: it has an index
  std::map<std::string, std::string>* bytes_;
};

Settings ReadSettingsWith(Loader& loader, std::vector<Error>& problems) {
  Settings settings = DefaultSettings();
  const std::optional<StoryText> text = loader.Text(std::string(kSettingsPath));
  if (text) settings = ReadSettings(*text, loader.problems);
  for (Error& problem : loader.problems) {
    if (problem.code == Exit::kCannot && loader.is_in_folder()) {
      problem.hints = {"'backlog init' writes it again"};
    }
    problems.push_back(std::move(problem));
  }
  loader.problems.clear();
  return settings;
}

Result<Loaded> ReadAll(Loader& loader, const BacklogFiles& files, BadSettings bad_settings) {
  Loaded loaded;
  std::vector<Error> problems;
  loaded.backlog.settings = ReadSettingsWith(loader, problems);
  if (!problems.empty() && bad_settings == BadSettings::kRefuse) {
    // Every rule needs the settings: nothing goes on without them.
    Error error = problems.front();
    if (problems.size() > 1) {
      error.hints.push_back(
          fmt::format("{} more in the settings: 'backlog check'", problems.size() - 1));
    }
    return error;
  }
  loader.problems = std::move(problems);
  std::vector<Story> stories;
  if (auto read = loader.Stories(stories); !read) return read.error();
  loader.DropDuplicates(stories);
  loaded.backlog.SetStories(std::move(stories));
  if (auto read = loader.Sprints(loaded.backlog.sprints); !read) return read.error();
  if (auto read = loader.Releases(loaded.backlog.releases); !read) return read.error();
  Backlog& backlog = loaded.backlog;
  if (auto read = loader.NamedById("feedback", FileKind::kFeedback, backlog.feedback); !read) {
    return read.error();
  }
  if (auto read = loader.NamedById("decisions", FileKind::kDecision, backlog.decisions); !read) {
    return read.error();
  }
  const Result<std::string> vision = files.Read(kVisionPath);
  if (vision || vision.error().code != Exit::kCannot) {
    if (!loader.Read(std::string(kVisionPath), loaded.backlog.vision)) {
      loader.Unread(FileKind::kVision, {});
    }
  }
  loaded.backlog.unread = std::move(loader.unread);
  loaded.problems = std::move(loader.problems);
  return loaded;
}

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
std::string PathOf(const Feedback& feedback) {
  return "feedback/" + feedback.id + ".yaml";
}
std::string PathOf(const Decision& decision) {
  return "decisions/" + decision.id + ".yaml";
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
  const FilesInFolder files(folder);
  Loader loader(files, &folder, bytes);
  return ReadSettingsWith(loader, problems);
}

std::vector<Error> ReadSettingsProblems(const BacklogFiles& files) {
  std::vector<Error> problems;
  Loader loader(files, nullptr, nullptr);
  ReadSettingsWith(loader, problems);
  return problems;
}

Result<Loaded> ReadBacklog(Folder& folder, std::map<std::string, std::string>* bytes,
                           BadSettings bad_settings) {
  const FilesInFolder files(folder);
  Loader loader(files, &folder, bytes);
  return ReadAll(loader, files, bad_settings);
}

Result<Loaded> ReadBacklog(const BacklogFiles& files, BadSettings bad_settings) {
  Loader loader(files, nullptr, nullptr);
  return ReadAll(loader, files, bad_settings);
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
