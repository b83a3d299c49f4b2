#include "backlog/store/backlog_files.h"

#include <utility>

#include <fmt/format.h>

#include "backlog/store/story_text.h"
#include "store/loader.h"
#include "store/posix_file.h"

namespace backlog {

Result<std::vector<std::string>> FilesInMemory::List(std::string_view subfolder) const {
  const std::string below = subfolder.empty() ? std::string() : std::string(subfolder) + "/";
  std::vector<std::string> names;  // the map is sorted by bytes, and so are they
  for (auto entry = bytes_.lower_bound(below); entry != bytes_.end(); ++entry) {
    const std::string_view path = entry->first;
    if (!path.starts_with(below)) break;
    const std::string_view rest = path.substr(below.size());
    const std::string_view name = rest.substr(0, rest.find('/'));
    if (name.empty() || name.front() == '.') continue;
    if (names.empty() || names.back() != name) names.emplace_back(name);
  }
  return names;
}

Result<std::string> FilesInMemory::Read(std::string_view path) const {
  const std::string shown = fmt::format("{}/{}", display_, path);
  const auto found = bytes_.find(path);
  if (found == bytes_.end()) {
    return ReadError({ReadOutcome::Kind::kMissing, 0}, shown, kLargestFile);
  }
  if (!found->second) {
    return ReadError({ReadOutcome::Kind::kIrregular, 0}, shown, kLargestFile);
  }
  return *found->second;
}

Result<Loaded> LoadFrom(const BacklogFiles& files) {
  return ReadBacklog(files, BadSettings::kRefuse);
}

Result<Loaded> LoadAnywayFrom(const BacklogFiles& files) {
  return ReadBacklog(files, BadSettings::kAmongProblems);
}

std::vector<Error> SettingsProblemsOf(const BacklogFiles& files) {
  return ReadSettingsProblems(files);
}

}  // namespace backlog
