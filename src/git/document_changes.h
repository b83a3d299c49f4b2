// What differs between two versions of a file that holds no story: sprints, releases, the vision,
// feedback, decisions, the settings. Key by key, whatever the keys are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backlog {

struct DocumentChange {
  std::string key;   // as a path: "goal", "goals promise value"
  std::string from;  // whole; empty where nothing stood there
  std::string to;    // empty where nothing stands there any more
  bool operator==(const DocumentChange&) const = default;
};

/// Returns the changes in the order of the keys after, then what went. An item of a list of maps is
/// the same where its id is, else its text, else its place. Nothing where a version cannot be read.
std::vector<DocumentChange> DocumentChanges(std::string_view before, std::string_view after);

/// Returns "goal Pay -> 'Pay by card'", "capacity 13 -> 11"; of long texts their first lines, or
/// "statement changed" where those are equal. Not escaped.
std::string ChangeText(const DocumentChange& change);

/// Returns what a line can tell of a document that is new: its question, text or goal; empty where
/// it has none of them. Not escaped.
std::string DocumentHeadline(std::string_view bytes);

}  // namespace backlog
