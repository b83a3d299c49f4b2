#include "backlog/store/store.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "backlog/model/story_id.h"
#include "backlog/store/story_text.h"
#include "store/record_text.h"
#include "store/settings_file.h"

namespace backlog {
namespace {

constexpr std::string_view kSettings = "settings.yaml";
constexpr std::string_view kVision = "vision.yaml";

std::string StoryPath(const Story& story) {
  return "stories/" + story.file_name;
}
std::string SprintPath(const Sprint& sprint) {
  return fmt::format("sprints/{}.yaml", sprint.number);
}
std::string ReleasePath(const Release& release) {
  return "releases/" + release.name + ".yaml";
}

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
    std::stable_sort(stories.begin(), stories.end(),
                     [](const Story& a, const Story& b) { return a.id < b.id; });
    for (std::size_t i = 1; i < stories.size(); ++i) {
      if (stories[i].id != stories[i - 1].id) continue;
      Problem(StoryPath(stories[i]),
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

// The change that makes a record's file say `after`; nothing where it does already.
template <class Record>
Result<void> AddChange(const std::string& path, const std::string& bytes, const Record& before,
                       const Record& after, std::vector<FileChange>& changes) {
  const std::vector<TextEdit> edits = EditsBetween(before, after);
  if (edits.empty()) return {};
  Result<StoryText> text = StoryText::Read(bytes, path);
  if (!text) return std::move(text).error();
  static const std::vector<std::string_view> kOrder = KeyOrder<Record>();
  Result<std::string> edited = text->Edited(edits, kOrder);
  if (!edited) return std::move(edited).error();
  if (*edited == bytes) return {};
  changes.push_back({FileChange::Operation::kReplace, path, bytes, std::move(*edited)});
  return {};
}

template <class Record>
Result<void> AddNew(const std::string& path, const Record& record,
                    std::vector<FileChange>& changes) {
  const auto entries = NewEntries(record);
  Result<std::string> bytes = StoryText::NewFile(entries);
  if (!bytes) return std::move(bytes).error();
  changes.push_back({FileChange::Operation::kCreate, path, {}, std::move(*bytes)});
  return {};
}

}  // namespace

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

void Session::Put(Story story) {
  if (story.file_name.empty()) story.file_name = StoryFileName(story.id, story.title);
  backlog_.Put(std::move(story));
}

void Session::Put(Sprint sprint) {
  auto& sprints = backlog_.sprints;
  const auto at =
      std::lower_bound(sprints.begin(), sprints.end(), sprint.number,
                       [](const Sprint& each, int number) { return each.number < number; });
  if (at != sprints.end() && at->number == sprint.number) {
    *at = std::move(sprint);
  } else {
    sprints.insert(at, std::move(sprint));
  }
}

void Session::Put(backlog::Release release) {
  auto& releases = backlog_.releases;
  const auto at = std::find_if(releases.begin(), releases.end(),
                               [&](const auto& each) { return each.name == release.name; });
  if (at != releases.end()) {
    *at = std::move(release);
  } else {
    releases.push_back(std::move(release));
  }
}

void Session::Put(Vision vision) {
  backlog_.vision = std::move(vision);
}

void Session::Erase(const Story& story) {
  backlog_.Erase(std::string(story.id));
}

void Session::PutBytes(const std::string& id, std::string bytes) {
  if (const Story* story = loaded_.Find(id)) replaced_[StoryPath(*story)] = std::move(bytes);
}

const std::string& Session::BytesOf(const std::string& id) const {
  static const std::string kNone;
  const Story* const story = loaded_.Find(id);
  if (story == nullptr) return kNone;
  const auto at = bytes_.find(StoryPath(*story));
  return at == bytes_.end() ? kNone : at->second;
}

bool Session::IsCutOff(const std::string& id) const {
  const Story* const story = loaded_.Find(id);
  return story != nullptr && !story->created;
}

Result<std::vector<FileChange>> Session::Changes() const {
  std::vector<FileChange> changes;
  for (const auto& [path, bytes] : replaced_) {
    if (bytes != bytes_.at(path)) {
      changes.push_back({FileChange::Operation::kReplace, path, bytes_.at(path), bytes});
    }
  }
  for (const Story& story : backlog_.stories()) {
    const Story* const before = loaded_.Find(story.id);
    if (before == nullptr) {
      if (auto added = AddNew(StoryPath(story), story, changes); !added) return added.error();
      continue;
    }
    if (story == *before) continue;
    const std::string path = StoryPath(*before);
    if (!before->created && !story.created) {
      return Error{Exit::kInvalid,
                   fmt::format("cannot change '{}': its file may be cut off", story.id),
                   {folder_->where().display + "/" + path, 0, 0, {}},
                   {"compare it with git, then 'backlog check --fix' adds its 'created' line"}};
    }
    const auto whole = replaced_.find(path);
    const std::string& bytes = whole != replaced_.end() ? whole->second : bytes_.at(path);
    if (whole != replaced_.end()) {
      // The editor's text stands, plus what the rules then changed: one file, one change.
      std::vector<Error> errors;
      Story typed = ReadStory(bytes, path, errors);
      std::vector<FileChange> then;
      if (auto added = AddChange(path, bytes, typed, story, then); !added) return added.error();
      if (!then.empty()) {
        std::erase_if(changes, [&](const FileChange& change) { return change.path == path; });
        if (then.front().after != bytes_.at(path)) {
          changes.push_back({FileChange::Operation::kReplace, path, bytes_.at(path),
                             std::move(then.front().after)});
        }
      }
      continue;
    }
    if (auto added = AddChange(path, bytes, *before, story, changes); !added) return added.error();
  }
  for (const Story& story : loaded_.stories()) {
    if (backlog_.Find(story.id) == nullptr) {
      const std::string path = StoryPath(story);
      changes.push_back({FileChange::Operation::kRemove, path, bytes_.at(path), {}});
    }
  }
  for (const Sprint& sprint : backlog_.sprints) {
    const Sprint* const before = loaded_.FindSprint(sprint.number);
    const std::string path = SprintPath(sprint);
    auto added = before == nullptr ? AddNew(path, sprint, changes)
                                   : AddChange(path, bytes_.at(path), *before, sprint, changes);
    if (!added) return added.error();
  }
  for (const auto& release : backlog_.releases) {
    const auto* const before = loaded_.FindRelease(release.name);
    const std::string path = ReleasePath(release);
    auto added = before == nullptr ? AddNew(path, release, changes)
                                   : AddChange(path, bytes_.at(path), *before, release, changes);
    if (!added) return added.error();
  }
  if (!(backlog_.vision == loaded_.vision)) {
    const std::string path(kVision);
    const auto at = bytes_.find(path);
    auto added = at == bytes_.end()
                     ? AddNew(path, backlog_.vision, changes)
                     : AddChange(path, at->second, loaded_.vision, backlog_.vision, changes);
    if (!added) return added.error();
  }
  return changes;
}

Result<std::vector<std::string>> Session::Commit(const std::string& label) {
  Result<std::vector<FileChange>> changes = Changes();
  if (!changes) return std::move(changes).error();
  std::vector<std::string> paths;
  if (changes->empty()) {
    lock_.Release();
    return paths;
  }
  if (read_only_) {
    return Error{Exit::kInvalid,
                 fmt::format("the backlog has format {}, and this backlog writes {}",
                             backlog_.settings.format, kFormat),
                 {folder_->where().display + "/" + std::string(kSettings), 0, 0, {}},
                 {"upgrade backlog; until then it only reads here"}};
  }
  for (const FileChange& change : *changes) paths.push_back(change.path);
  auto committed = folder_->Commit(lock_, std::move(*changes), label);
  lock_.Release();
  if (!committed) return std::move(committed).error();
  return paths;
}

Result<Store> Store::Open(Whereabouts where) {
  Result<Folder> folder = Folder::Open(std::move(where));
  if (!folder) return std::move(folder).error();
  return Store(std::move(*folder));
}

Result<std::vector<std::string>> Store::Init(Whereabouts where, const Settings& settings) {
  Result<Folder> folder = Folder::Create(std::move(where));
  if (!folder) return std::move(folder).error();
  Result<Lock> lock = folder->Exclusive();
  if (!lock) return std::move(lock).error();
  const auto vision = NewEntries(Vision{});
  Result<std::string> vision_text = StoryText::NewFile(vision);
  if (!vision_text) return std::move(vision_text).error();
  const std::pair<std::string, std::string> files[] = {
      {std::string(kSettings), NewSettingsFile(settings)},
      {std::string(kVision), *vision_text},
      {".gitattributes", "*.yaml text eol=lf merge=backlog diff=backlog\n"},
      {".gitignore", "/.local/\n.tmp-*\n"},
  };
  std::vector<FileChange> changes;
  std::vector<std::string> made;
  for (const auto& [path, bytes] : files) {
    const Result<std::string> there = folder->Read(path);
    if (there) continue;
    if (there.error().code != Exit::kCannot) return there.error();
    changes.push_back({FileChange::Operation::kCreate, path, {}, bytes});
    made.push_back(path);
  }
  if (auto committed = folder->Commit(*lock, std::move(changes), {}); !committed) {
    return committed.error();
  }
  return made;
}

Result<Loaded> Store::ReadAll(std::map<std::string, std::string>* bytes) {
  Loaded loaded;
  Loader loader(*folder_, bytes);
  const std::optional<StoryText> settings = loader.Text(std::string(kSettings));
  if (settings) loaded.backlog.settings = ReadSettings(*settings, loader.problems);
  if (!loader.problems.empty()) {
    // Every rule needs the settings: nothing goes on without them.
    Error error = loader.problems.front();
    if (error.code == Exit::kCannot) error.hints = {"'backlog init' writes it again"};
    if (loader.problems.size() > 1) {
      error.hints.push_back(
          fmt::format("{} more problems in the settings", loader.problems.size() - 1));
    }
    return error;
  }
  std::vector<Story> stories;
  if (auto read = loader.Stories(stories); !read) return read.error();
  loader.DropDuplicates(stories);
  loaded.backlog.SetStories(std::move(stories));
  if (auto read = loader.Sprints(loaded.backlog.sprints); !read) return read.error();
  if (auto read = loader.Releases(loaded.backlog.releases); !read) return read.error();
  Result<std::string> vision = folder_->Read(kVision);
  if (vision || vision.error().code != Exit::kCannot) {
    loader.Read(std::string(kVision), loaded.backlog.vision);
  }
  loaded.problems = std::move(loader.problems);
  return loaded;
}

Result<Loaded> Store::Load() {
  Result<Lock> lock = folder_->Shared();
  if (!lock) return std::move(lock).error();
  return ReadAll(nullptr);
}

Result<Session> Store::Begin() {
  Result<Lock> lock = folder_->Exclusive();
  if (!lock) return std::move(lock).error();
  Session session(folder_.get(), std::move(*lock));
  Result<Loaded> loaded = ReadAll(&session.bytes_);
  if (!loaded) return std::move(loaded).error();
  session.backlog_ = loaded->backlog;
  session.loaded_ = std::move(loaded->backlog);
  session.problems_ = std::move(loaded->problems);
  session.read_only_ = session.backlog_.settings.format > kFormat;
  return session;
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
