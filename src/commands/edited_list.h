// A list of stories in the user's own editor, a line each: `prioritize --edit`, `release plan
// --edit`.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "cli/context.h"

namespace backlog {

/// Opens the editor on `text`, a file named like `file`. What is left there goes through `check`;
/// where that refuses it, and somebody can be asked and wants to, the editor opens again on it.
/// Returns the text that passed; nothing where it was left as it was. What was typed and refused is
/// kept, and named. Errors: those of EditText and of `check`.
Result<std::optional<std::string>> EditListUntilFine(
    Context& ctx, std::string_view file, const std::string& text,
    const std::function<Result<void>(const std::string&)>& check);

/// A line of such a list: a story, or a line across the list, which begins with "--".
struct ListedLine {
  std::string id;      // empty for a line across
  std::string across;  // its words: "must"
  Place place;
};

/// Reads the lines: of each the id at its beginning counts, or a unique prefix of one. Comments
/// (#) and blank lines are skipped. `what` names the text in places: "the edited order".
/// Errors: kCannot for what names no story, and for a story that is there twice, with the place.
Result<std::vector<ListedLine>> ReadListedLines(const Backlog& backlog, std::string_view text,
                                                std::string_view what);

}  // namespace backlog
