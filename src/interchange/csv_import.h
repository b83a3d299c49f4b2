// Stories from a CSV file: columns are found by name, whatever no field takes is kept under
// `imported`, and each story's id comes from its key, so that two branches that import the same
// file write the same files.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/date.h"
#include "backlog/model/result.h"

namespace backlog {

/// What an import would bring.
struct CsvImport {
  std::vector<Story> stories;     // new ones, in file order, ranked behind the backlog
  std::size_t there_already = 0;  // rows whose key a story has: left as they are
  std::size_t off_scale = 0;      // sizes and scores off the settings' scales: kept, and noted
  std::vector<std::string> kept;  // columns that no field takes: kept under `imported`
};

/// Reads `bytes`. Columns: title or summary; description; size, storypoint, story points or
/// estimate; issuekey, issue key, key or id; type; labels; created; and every field that `add`
/// takes by its key. `path` is for the places of errors.
/// Errors: kInvalid, all of them, for a file that is no CSV, has no title column, or has a row
/// without title, with a value that its field cannot take, or wider than the header.
std::vector<Error> ImportCsv(const Backlog& backlog, std::string_view bytes,
                             const std::string& path, Date today, CsvImport& out);

}  // namespace backlog
