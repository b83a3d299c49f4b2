// Did anybody change what a story asks for? Two digests of its text tell, without keeping the text.
#pragma once

#include <string>

#include "backlog/model/story.h"

namespace backlog {

/// Returns the first 16 hexadecimal digits of SHA-256 over what a story asks for: title, role,
/// want, benefit, description, the criteria's texts in their order, and size. Other fields, the
/// criteria's ids and results among them, do not count. `planned_digest` and `accepted_digest` are
/// such values: the bytes that are hashed are part of the format, and never change.
std::string StoryDigest(const Story& story);

}  // namespace backlog
