// Text in columns. On a terminal the last column is cut to the width; where the others leave no
// room for it, what does not fit goes on below. Elsewhere nothing is cut.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/stream.h"
#include "cli/style.h"
#include "cli/text.h"

namespace backlog {

/// Safe text (see Safe) in one role; the first `lead` bytes may have another, as the part of an id
/// that one has to type.
struct Cell {
  std::string text = {};
  Role role = Role::kPlain;
  std::size_t lead = 0;
  Role lead_role = Role::kId;
};

class Table {
 public:
  struct Column {
    std::string_view title;
    Align align = Align::kLeft;
  };

  /// A column in which no row has anything is left out.
  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

  /// Begins a group of rows. Without a text the rows just go on; `note` stands dim behind it.
  void Heading(std::string text, std::string note = {});
  /// Requires a cell for each column. `tail` stands behind the last one, and is kept where that is
  /// cut.
  void Row(std::vector<Cell> cells, Cell tail = {});

  /// Prints the titles of the columns, then the groups, a blank line before each. `width` 0: lines
  /// are as long as they are.
  void Print(Stream& out, int width, bool utf8) const;

 private:
  struct Line {
    std::vector<Cell> cells;
    Cell tail;  // of a heading: its note; its text is the only cell
    bool heading = false;
  };

  std::vector<int> Widths() const;
  void PrintNarrow(Stream& out, const Line& line, const std::vector<int>& widths, int width,
                   bool utf8) const;
  void PrintRow(Stream& out, const Line& line, const std::vector<int>& widths, int width,
                bool utf8) const;

  std::vector<Column> columns_;
  std::vector<Line> lines_;
};

}  // namespace backlog
