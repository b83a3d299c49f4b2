// Between a record (a story, a sprint, ...) and its file's text, by the field tables alone.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backlog/model/result.h"
#include "backlog/model/text_value.h"
#include "backlog/store/story_text.h"

namespace backlog {

/// Reads the root map of `text` into `record`; keys that its table does not name go to
/// record.unknown. Appends an Error (kInvalid, with its place) for each value that its field cannot
/// take and for each required field that is missing; a story's missing `created` is not reported
/// here: see IsCutOff. Instantiated for Story, Sprint, Release, Vision, Feedback and
/// Decision.
template <class Record>
void ReadRecord(const StoryText& text, Record& record, std::vector<Error>& errors);

/// Returns the edits that lead a file that holds `before` to `after`.
template <class Record>
std::vector<TextEdit> EditsBetween(const Record& before, const Record& after);

/// Returns a new file's entries: the form, and the other fields where they hold something.
template <class Record>
std::vector<std::pair<std::string, TextValue>> NewEntries(const Record& record);

/// Returns the table's keys in file order.
template <class Record>
std::vector<std::string_view> KeyOrder();

}  // namespace backlog
