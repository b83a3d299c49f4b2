#include "backlog/store/store.h"

#include <utility>

#include "backlog/store/story_text.h"
#include "store/loader.h"
#include "store/record_text.h"
#include "store/settings_file.h"

namespace backlog {

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
      {std::string(kSettingsPath), NewSettingsFile(settings)},
      {std::string(kVisionPath), *vision_text},
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

Result<Loaded> Store::Load() {
  Result<Lock> lock = folder_->Shared();
  if (!lock) return std::move(lock).error();
  return ReadBacklog(*folder_, nullptr);
}

Result<Loaded> Store::LoadAnyway() {
  Result<Lock> lock = folder_->Shared();
  if (!lock) return std::move(lock).error();
  return ReadBacklog(*folder_, nullptr, BadSettings::kAmongProblems);
}

std::vector<Error> Store::SettingsProblems() {
  std::vector<Error> problems;
  ReadSettingsFile(*folder_, nullptr, problems);
  return problems;
}

Result<void> Store::RequireWritable() {
  std::vector<Error> problems;
  const Settings settings = ReadSettingsFile(*folder_, nullptr, problems);
  if (settings.format > kFormat) return NewerFormat(where(), settings.format);
  return {};
}

Result<Session> Store::Begin() {
  Result<Lock> lock = folder_->Exclusive();
  if (!lock) return std::move(lock).error();
  Session session(folder_.get(), std::move(*lock));
  Result<Loaded> loaded = ReadBacklog(*folder_, &session.bytes_);
  if (!loaded) return std::move(loaded).error();
  session.backlog_ = loaded->backlog;
  session.loaded_ = std::move(loaded->backlog);
  session.problems_ = std::move(loaded->problems);
  session.read_only_ = session.backlog_.settings.format > kFormat;
  return session;
}

}  // namespace backlog
