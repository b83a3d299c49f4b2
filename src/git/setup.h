// What git's configuration must say for a clone to merge and show the backlog field by field. A
// clone never brings it along: each is set up once.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/result.h"

namespace backlog {

/// A key of git's configuration, the value that it must have, and what it is for (empty: it goes
/// with another).
struct GitSetting {
  std::string_view key;
  std::string_view value;
  std::string_view what;
};

/// The settings, in the order in which they are told.
std::span<const GitSetting> GitSettings();

/// Returns a setting's value as it holds in `directory`; nullopt where it is not set.
std::optional<std::string> ValueOfSetting(const GitSetting& setting, const std::string& directory);

/// Writes the settings that are missing or different into the repository's own configuration.
/// Returns those that it wrote. Errors: kWorld.
Result<std::vector<GitSetting>> WriteGitSettings(const std::string& directory);

}  // namespace backlog
