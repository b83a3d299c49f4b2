#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "backlog/model/story_id.h"
#include "backlog/store/store.h"
#include "backlog/store/story_text.h"
#include "store/loader.h"
#include "store/record_text.h"
#include "store/story_index.h"

namespace backlog {
namespace {

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
  if (!bytes) {
    Error error = std::move(bytes).error();
    error.place.path = path;
    return error;
  }
  changes.push_back({FileChange::Operation::kCreate, path, {}, std::move(*bytes)});
  return {};
}

// The new file as an editor left it, plus what the rules then changed.
Result<void> AddTyped(const std::string& path, const std::string& bytes, const Story& story,
                      std::vector<FileChange>& changes) {
  std::vector<Error> errors;
  const Story typed = ReadStory(bytes, path, errors);
  if (!errors.empty()) return errors.front();
  std::vector<FileChange> then;
  if (auto added = AddChange(path, bytes, typed, story, then); !added) return added;
  changes.push_back(
      {FileChange::Operation::kCreate, path, {}, then.empty() ? bytes : then.front().after});
  return {};
}

template <class Record>
void PutById(Record record, std::vector<Record>& records) {
  const auto at =
      std::lower_bound(records.begin(), records.end(), record.id,
                       [](const Record& each, const std::string& id) { return each.id < id; });
  if (at != records.end() && at->id == record.id) {
    *at = std::move(record);
  } else {
    records.insert(at, std::move(record));
  }
}

}  // namespace

Session::Session(Folder* folder, Lock lock) : folder_(folder), lock_(std::move(lock)) {}
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;
Session::~Session() = default;

void Session::Put(Story story) {
  if (story.file_name.empty()) story.file_name = StoryFileName(story.id, story.title);
  backlog_.Put(std::move(story));
}

void Session::PutAll(std::vector<Story> stories) {
  for (Story& story : stories) {
    if (story.file_name.empty()) story.file_name = StoryFileName(story.id, story.title);
  }
  backlog_.PutAll(std::move(stories));
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

void Session::Put(Feedback feedback) {
  PutById(std::move(feedback), backlog_.feedback);
}

void Session::Put(Decision decision) {
  PutById(std::move(decision), backlog_.decisions);
}

void Session::Put(Vision vision) {
  backlog_.vision = std::move(vision);
}

void Session::Erase(const Story& story) {
  backlog_.Erase(std::string(story.id));
}

void Session::EraseRelease(const std::string& name) {
  std::erase_if(backlog_.releases, [&](const auto& release) { return release.name == name; });
}

void Session::PutBytes(const std::string& id, std::string bytes) {
  if (const Story* story = backlog_.Find(id)) replaced_[PathOf(*story)] = std::move(bytes);
}

const std::string& Session::BytesOf(const std::string& id) const {
  static const std::string kNone;
  const Story* const story = loaded_.Find(id);
  if (story == nullptr) return kNone;
  const auto at = bytes_.find(PathOf(*story));
  return at == bytes_.end() ? kNone : at->second;
}

const std::string* Session::BytesOfFile(const std::string& file_name) const {
  const auto at = bytes_.find("stories/" + file_name);
  return at == bytes_.end() ? nullptr : &at->second;
}

void Session::EraseFile(const std::string& file_name) {
  erased_.push_back("stories/" + file_name);
}

bool Session::IsCutOff(const std::string& id) const {
  const Story* const story = loaded_.Find(id);
  return story != nullptr && !story->created;
}

Result<std::vector<FileChange>> Session::Changes() const {
  std::vector<FileChange> changes;
  for (const auto& [path, bytes] : replaced_) {
    const auto loaded = bytes_.find(path);
    if (loaded != bytes_.end() && bytes != loaded->second) {
      changes.push_back({FileChange::Operation::kReplace, path, loaded->second, bytes});
    }
  }
  for (const Story& story : backlog_.stories()) {
    const Story* const before = loaded_.Find(story.id);
    if (before == nullptr) {
      const std::string path = PathOf(story);
      const auto typed = replaced_.find(path);
      auto added = typed == replaced_.end() ? AddNew(path, story, changes)
                                            : AddTyped(path, typed->second, story, changes);
      if (!added) return added.error();
      continue;
    }
    if (story == *before) continue;
    const std::string path = PathOf(*before);
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
      const std::string path = PathOf(story);
      changes.push_back({FileChange::Operation::kRemove, path, bytes_.at(path), {}});
    }
  }
  for (const std::string& path : erased_) {
    changes.push_back({FileChange::Operation::kRemove, path, bytes_.at(path), {}});
  }
  for (const auto& release : loaded_.releases) {
    if (backlog_.FindRelease(release.name) == nullptr) {
      const std::string path = PathOf(release);
      changes.push_back({FileChange::Operation::kRemove, path, bytes_.at(path), {}});
    }
  }
  const auto add = [&](const auto& record, const auto* before) {
    const std::string path = PathOf(record);
    return before == nullptr ? AddNew(path, record, changes)
                             : AddChange(path, bytes_.at(path), *before, record, changes);
  };
  for (const Sprint& sprint : backlog_.sprints) {
    if (auto added = add(sprint, loaded_.FindSprint(sprint.number)); !added) return added.error();
  }
  for (const auto& release : backlog_.releases) {
    if (auto added = add(release, loaded_.FindRelease(release.name)); !added) return added.error();
  }
  for (const Feedback& feedback : backlog_.feedback) {
    if (auto added = add(feedback, loaded_.FindFeedback(feedback.id)); !added) return added.error();
  }
  for (const Decision& decision : backlog_.decisions) {
    if (auto added = add(decision, loaded_.FindDecision(decision.id)); !added) return added.error();
  }
  if (!(backlog_.vision == loaded_.vision)) {
    const std::string path(kVisionPath);
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
    return NewerFormat(folder_->where(), backlog_.settings.format);
  }
  for (const FileChange& change : *changes) paths.push_back(change.path);
  auto committed = folder_->Commit(lock_, std::move(*changes), label);
  // Who wrote many files brings the index up to date, so that the next reader is as quick as ever.
  if (committed && paths.size() >= kWorthAnIndex) (void)ReadBacklog(*folder_, nullptr);
  lock_.Release();
  if (!committed) return std::move(committed).error();
  return paths;
}

}  // namespace backlog
