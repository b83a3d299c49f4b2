// A story as compact bytes and back, by the field tables: for the index, which is a cache. The form
// is nobody's but this program's, and may change with each version; see LayoutOfBytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "backlog/model/story.h"

namespace backlog {

/// Appends the story, without its file's name.
void AppendBytes(const Story& story, std::string& bytes);

/// Reads what AppendBytes wrote into a fresh `story`. False where the bytes are not such; never
/// reads beyond them.
bool ReadBytes(std::string_view bytes, Story& story);

/// Returns a number that changes with the form: with each field's key and kind.
std::uint64_t LayoutOfBytes();

}  // namespace backlog
