// What an edit asks for, as one whole value: the typed reader's new view, merged with what that
// view does not know.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "backlog/model/text_value.h"
#include "backlog/store/story_text.h"

namespace backlog {

/// Returns the value of a map's entry, or nullptr.
const TextValue* FindEntry(const TextValue& map, std::string_view key);

/// Returns what stands in the file as a value.
TextValue ValueOf(const TextNode& node);

/// True where both read the same: texts, items and entries, while an entry without a value is as
/// good as none, and an empty collection as good as null.
bool SameMeaning(const TextValue& a, const TextValue& b);

inline constexpr std::size_t kNoSource = static_cast<std::size_t>(-1);

/// Returns for each wanted item the old item that it continues, or kNoSource: the one with the same
/// `id`, else an equal one, else the one in the same place between two such.
std::vector<std::size_t> AlignItems(const std::vector<TextValue>& old,
                                    const std::vector<TextValue>& wanted);

/// Returns for each item whether it may stay where it is when the sources are put into this order:
/// a longest run that already increases.
std::vector<bool> StayingItems(const std::vector<std::size_t>& source);

/// Returns what shall stand at `node` (nullptr: where nothing stands) when what was seen there as
/// `before` becomes `after`. Entries that neither mentions stay; where `before` equals `after` the
/// file stays as it is.
TextValue WishFor(const TextNode* node, const TextValue& before, const TextValue& after);

}  // namespace backlog
