// .backlog/settings.yaml: reading it, and the text that `init` writes.
#pragma once

#include <string>
#include <vector>

#include "backlog/model/result.h"
#include "backlog/model/settings.h"
#include "backlog/store/story_text.h"

namespace backlog {

/// Reads the settings; keys that are absent keep their defaults. Appends an Error (kInvalid, with
/// its place) for each value that a key cannot take and for each unknown key, naming the nearest
/// known one. A newer format is the only error where it is newer.
Settings ReadSettings(const StoryText& text, std::vector<Error>& errors);

/// Returns the file that `init` writes: every key with its value and a comment, one a line.
std::string NewSettingsFile(const Settings& settings);

}  // namespace backlog
