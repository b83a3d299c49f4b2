#include "git/raw_line.h"

#include "git/take_until.h"

namespace backlog {

BlobName NameOrNone(std::string_view name) {
  const bool none = name.find_first_not_of('0') == std::string_view::npos;
  return none ? BlobName() : BlobName(name);
}

TouchedFile ReadRawLine(std::string_view line) {
  TouchedFile file;
  std::size_t parents = 0;
  while (line.starts_with(':')) {
    line.remove_prefix(1);
    ++parents;
  }
  std::string_view mode;
  for (std::size_t i = 0; i <= parents; ++i) mode = TakeUntil(line, ' ');
  for (std::size_t i = 0; i < parents; ++i) file.before.push_back(NameOrNone(TakeUntil(line, ' ')));
  file.after = NameOrNone(TakeUntil(line, ' '));
  // git has not computed a name for what lies in the work tree.
  file.in_work_tree = file.after.empty() && mode.find_first_not_of('0') != std::string_view::npos;
  return file;
}

}  // namespace backlog
