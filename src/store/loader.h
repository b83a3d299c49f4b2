// Reading all files of a .backlog into values, bad ones reported by name.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/result.h"
#include "backlog/store/backlog_files.h"
#include "backlog/store/folder.h"
#include "backlog/store/store.h"

namespace backlog {

inline constexpr std::string_view kSettingsPath = "settings.yaml";
inline constexpr std::string_view kVisionPath = "vision.yaml";

/// Paths below .backlog.
std::string PathOf(const Story& story);
std::string PathOf(const Sprint& sprint);
std::string PathOf(const Release& release);
std::string PathOf(const Feedback& feedback);
std::string PathOf(const Decision& decision);

/// The refusal of a change to a backlog whose format is newer than ours.
Error NewerFormat(const Whereabouts& where, int format);

/// Reads settings.yaml; appends all that is wrong with it.
Settings ReadSettingsFile(Folder& folder, std::map<std::string, std::string>* bytes,
                          std::vector<Error>& problems);

/// What is done where settings.yaml is not valid: every rule needs it, yet `check` wants to see
/// all.
enum class BadSettings : std::uint8_t { kRefuse, kAmongProblems };

/// Reads everything. Requires a lock. Where `bytes` is not null it gets each file's bytes by path.
/// Errors: kWorld; kInvalid where settings.yaml is not valid, unless defaults shall stand in.
Result<Loaded> ReadBacklog(Folder& folder, std::map<std::string, std::string>* bytes,
                           BadSettings bad_settings = BadSettings::kRefuse);

/// The same of any files, without lock and index.
Result<Loaded> ReadBacklog(const BacklogFiles& files, BadSettings bad_settings);

/// Returns all that is wrong with settings.yaml.
std::vector<Error> ReadSettingsProblems(const BacklogFiles& files);

}  // namespace backlog
