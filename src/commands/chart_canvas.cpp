#include "commands/chart_canvas.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace backlog {

ChartCanvas::ChartCanvas(int columns, int rows, bool utf8)
    : columns_(std::max(columns, 1)),
      rows_(std::max(rows, 1)),
      utf8_(utf8),
      cells_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_)) {}

ChartCanvas::Cell* ChartCanvas::Find(int column, int row) {
  if (column < 0 || column >= columns_ || row < 0 || row >= rows_) return nullptr;
  return &cells_[static_cast<std::size_t>(row * columns_ + column)];
}

const ChartCanvas::Cell& ChartCanvas::At(int column, int row) const {
  return cells_[static_cast<std::size_t>(row * columns_ + column)];
}

void ChartCanvas::Line(CanvasDot from, CanvasDot to, Role role, char letter) {
  // Unicode, "Braille Patterns": the bit of each dot, by column and row.
  constexpr std::array<std::array<std::uint8_t, 4>, 2> kBits{
      {{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}}};
  const int steps = std::max({std::abs(to.x - from.x), std::abs(to.y - from.y), 1});
  for (int i = 0; i <= steps; ++i) {
    const double share = static_cast<double>(i) / steps;
    const int x = static_cast<int>(std::lround(from.x + share * (to.x - from.x)));
    const int y = static_cast<int>(std::lround(from.y + share * (to.y - from.y)));
    Cell* cell = x < 0 || y < 0 ? nullptr : Find(x / 2, y / 4);
    if (cell == nullptr) continue;
    cell->dots |= kBits[static_cast<std::size_t>(x % 2)][static_cast<std::size_t>(y % 4)];
    cell->letter = letter;
    cell->role = role;
  }
}

void ChartCanvas::Fill(int column, int row, std::string_view glyph, Role role) {
  Cell* cell = Find(column, row);
  if (cell == nullptr || cell->dots != 0) return;
  cell->fill = glyph;
  cell->role = role;
}

void ChartCanvas::Across(int column, int row, std::string_view glyph, Role role) {
  const Cell* cell = Find(column, row);
  if (cell != nullptr && cell->fill.empty()) Fill(column, row, glyph, role);
}

int ChartCanvas::LastOf(int row) const {
  int last = columns_;
  while (last > 0 && At(last - 1, row).dots == 0 && At(last - 1, row).fill.empty()) --last;
  return last;
}

std::string ChartCanvas::Glyph(const Cell& cell) const {
  if (cell.dots == 0) return cell.fill.empty() ? " " : std::string(cell.fill);
  if (!utf8_) return {cell.letter};
  // U+2800 and the dots, in UTF-8.
  return {'\xe2', static_cast<char>(0xa0 | (cell.dots >> 6U)),
          static_cast<char>(0x80 | (cell.dots & 0x3fU))};
}

}  // namespace backlog
