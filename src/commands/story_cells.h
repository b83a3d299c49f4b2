// How a story's id, state and marks look in every list.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "cli/context.h"
#include "cli/table.h"
#include "report/story_rows.h"

namespace backlog {

/// Ids with what one has to type of them marked: the shortest prefix that no other story shares.
class IdCells {
 public:
  IdCells(Context& ctx, const Backlog& backlog);
  Cell operator()(const Story& story) const;

 private:
  const Backlog* backlog_;
  std::vector<std::size_t> prefixes_;  // by index of the story; empty without colours
};

Cell StatusCell(Status status);

/// "[risky, waits for p3w9da]"; empty without marks.
Cell MarksCell(const std::vector<std::string>& marks);

}  // namespace backlog
