// The proof of an edit, made without looking at how it was done: from the bytes before and after.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "backlog/model/text_value.h"
#include "backlog/store/story_text.h"

namespace backlog {

/// What each edited top-level key shall hold.
using Wishes = std::map<std::string, TextValue, std::less<>>;

/// Returns an empty string where `bytes` is `old` with exactly `wishes` fulfilled: every other key
/// reads as before, every line outside the edited values stands there byte for byte and in order,
/// no comment line is lost, and yaml-cpp, where it reads `old` as this reader does, reads `bytes`
/// so too. Else returns what is wrong.
std::string FindFlaw(const StoryText& old, const std::string& bytes, const Wishes& wishes);

}  // namespace backlog
