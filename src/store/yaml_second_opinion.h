// A second reader's view of a file, with a veto over edits where the two agreed before.
#pragma once

#include <string>

#include "backlog/store/story_text.h"

namespace backlog {

/// True where yaml-cpp reads `bytes` as the tree `root`: the same keys in order, texts, nulls, and
/// quotes or none. Never throws.
bool SecondReaderAgrees(const std::string& bytes, const TextNode& root);

}  // namespace backlog
