// Which paths are files of stories.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "backlog/model/story_id.h"

namespace backlog {

/// Returns the id of a story's file, wherever its backlog lies; nullopt for another file.
inline std::optional<std::string> IdOfStoryPath(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return std::nullopt;
  if (!path.substr(0, slash + 1).ends_with("stories/")) return std::nullopt;
  return IdOfFileName(path.substr(slash + 1));
}

}  // namespace backlog
