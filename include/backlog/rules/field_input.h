// What people type for a field, checked against its table row, the settings' scales and the rest of
// the backlog.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "backlog/model/backlog.h"
#include "backlog/model/field.h"
#include "backlog/model/result.h"
#include "backlog/model/story.h"

namespace backlog {

/// Returns the row of a story's field by its key, also with '-' for '_', or by its short option
/// name; nullptr where there is none.
const Field* FindStoryField(std::string_view name);

/// Returns the rows that have one of the `use` bits, in file order.
std::vector<const Field*> StoryFields(unsigned use);

/// The option of a field: "business-value".
std::string OptionName(const Field& field);

/// Sets a field from text as typed. A list field (labels, depends_on, acceptance_criteria) gets the
/// values added that it does not hold; other fields take the last value. Ids of stories may be
/// unique prefixes; a story may not refer to itself.
/// Errors: kUsage for a value that the field cannot take (names what it takes); kCannot for an
/// unknown or ambiguous story, a release or a Product Goal that does not exist.
Result<void> SetField(const Backlog& backlog, Story& story, const Field& field,
                      std::span<const std::string> values);

/// Empties a field.
/// Errors: kUsage for a field that a story cannot be without, or that only commands set.
Result<void> UnsetField(Story& story, const Field& field);

}  // namespace backlog
