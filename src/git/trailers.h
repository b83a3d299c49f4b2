// The trailer that ties a commit to stories: "Story: k7m2qx" at the end of its message.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/result.h"

namespace backlog {

/// Returns what the `Story:` trailers of a message name, as git sees trailers: "Story: k7m2qx,
/// p3w9da" names two; what follows an id ("Story: k7m2qx Pay by card") is for people.
/// Errors: kWorld.
Result<std::vector<std::string>> StoriesInTrailers(std::string_view message);

/// Returns the stories that the value of one such trailer names.
std::vector<std::string> StoriesInTrailer(std::string_view value);

}  // namespace backlog
