// A grid of characters to draw on: dots finer than characters, areas that are filled, and lines
// across.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/style.h"

namespace backlog {

/// A place in dots, from the top left; may lie outside of the canvas.
struct CanvasDot {
  int x = 0;
  int y = 0;
};

class ChartCanvas {
 public:
  /// A character has two dots side by side and four above each other. `utf8`: they are shown as
  /// Braille, else as one letter.
  ChartCanvas(int columns, int rows, bool utf8);

  int dots_across() const { return columns_ * 2; }
  int dots_down() const { return rows_ * 4; }
  int columns() const { return columns_; }
  int rows() const { return rows_; }

  /// Sets the dots from one place to another. `letter` stands for them without Braille.
  void Line(CanvasDot from, CanvasDot to, Role role, char letter);
  /// Fills a character where there are no dots. What was filled before goes.
  void Fill(int column, int row, std::string_view glyph, Role role);
  /// As Fill, but leaves what is filled already.
  void Across(int column, int row, std::string_view glyph, Role role);

  /// Returns a row, its runs of one role painted by `paint`, without blanks at its end.
  template <class Paint>
  std::string Row(int row, Paint paint) const {
    std::string line;
    std::string run;
    Role role = Role::kPlain;
    for (int column = 0; column < LastOf(row); ++column) {
      const Cell& cell = At(column, row);
      if (cell.role != role && !run.empty()) line += paint(role, std::exchange(run, {}));
      role = cell.role;
      run += Glyph(cell);
    }
    return run.empty() ? line : line + paint(role, run);
  }

 private:
  struct Cell {
    std::uint8_t dots = 0;
    char letter = ' ';
    std::string_view fill = {};
    Role role = Role::kPlain;
  };

  Cell* Find(int column, int row);
  const Cell& At(int column, int row) const;
  int LastOf(int row) const;
  std::string Glyph(const Cell& cell) const;

  int columns_;
  int rows_;
  bool utf8_;
  std::vector<Cell> cells_;
};

}  // namespace backlog
