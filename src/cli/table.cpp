#include "cli/table.h"

#include <algorithm>
#include <utility>

namespace backlog {
namespace {

constexpr std::string_view kGap = "  ";
constexpr int kGapWidth = 2;
constexpr int kLeftOut = -1;  // the width of a column without anything in it
constexpr int kEndless = 1 << 20;
constexpr int kLeastRoom = 12;  // for the last column beside the others

std::string Painted(const Stream& out, const Cell& cell, std::string_view text) {
  const std::size_t lead = std::min(cell.lead, text.size());
  if (lead == 0) return out.Paint(cell.role, text);
  return out.Paint(cell.lead_role, text.substr(0, lead)) + out.Paint(cell.role, text.substr(lead));
}

/// Returns the last column that has anything in it; their number where none has.
std::size_t LastColumn(const std::vector<int>& widths) {
  std::size_t last = widths.size();
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (widths[i] != kLeftOut) last = i;
  }
  return last;
}

/// The last cell and what stands behind it. Half of the room is the cell's, however long the tail.
std::string WithTail(const Stream& out, const Cell& cell, const Cell& tail, int room, bool utf8) {
  if (tail.text.empty()) return Painted(out, cell, Fit(cell.text, room, utf8));
  const int wanted = kGapWidth + Width(tail.text);
  const std::string fitted = Fit(cell.text, std::max(room - wanted, room / 2), utf8);
  const int left = room - Width(fitted) - kGapWidth;
  return Painted(out, cell, fitted).append(kGap) + Painted(out, tail, Fit(tail.text, left, utf8));
}

}  // namespace

void Table::Heading(std::string text, std::string note) {
  Line line;
  line.cells.push_back({std::move(text), Role::kHeading});
  line.tail = {std::move(note), Role::kDim};
  line.heading = true;
  lines_.push_back(std::move(line));
}

void Table::Row(std::vector<Cell> cells, Cell tail) {
  lines_.push_back({std::move(cells), std::move(tail), false});
}

std::vector<int> Table::Widths() const {
  std::vector<int> widths(columns_.size(), kLeftOut);
  for (const Line& line : lines_) {
    if (line.heading) continue;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const std::string& text = line.cells[i].text;
      // No text has more columns than bytes.
      if (static_cast<int>(text.size()) > widths[i] && !text.empty()) {
        widths[i] = std::max(widths[i], Width(text));
      }
    }
  }
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (widths[i] != kLeftOut) widths[i] = std::max(widths[i], Width(columns_[i].title));
  }
  return widths;
}

void Table::Print(Stream& out, int width, bool utf8) const {
  const std::vector<int> widths = Widths();
  Line titles;
  for (const Column& column : columns_) {
    titles.cells.push_back({std::string(column.title), Role::kDim});
  }
  if (std::any_of(lines_.begin(), lines_.end(), [](const Line& line) { return !line.heading; })) {
    PrintRow(out, titles, widths, width, utf8);
  }
  for (const Line& line : lines_) {
    if (!line.heading) {
      PrintRow(out, line, widths, width, utf8);
      continue;
    }
    if (line.cells.front().text.empty()) continue;
    out.Line();
    out << Painted(out, line.cells.front(), line.cells.front().text);
    if (!line.tail.text.empty()) out << kGap << Painted(out, line.tail, line.tail.text);
    out.Line();
  }
}

// What does not fit goes on below; a column that is wider than the terminal is cut.
void Table::PrintNarrow(Stream& out, const Line& line, const std::vector<int>& widths, int width,
                        bool utf8) const {
  const std::size_t last = LastColumn(widths);
  std::string text;
  int left = width;
  const auto needs = [&](int room) {
    if (left >= room || left == width) return;
    out.Line(text.substr(0, text.find_last_not_of(' ') + 1));
    text = kGap;
    left = width - kGapWidth;
  };
  for (std::size_t i = 0; i < last; ++i) {
    if (widths[i] == kLeftOut) continue;
    needs(widths[i]);
    Cell cell = line.cells[i];
    const int room = std::min(left, widths[i]);
    cell.text = Fit(cell.text, room, utf8);
    const auto blanks = static_cast<std::size_t>(std::max(room - Width(cell.text), 0));
    if (columns_[i].align == Align::kRight) text.append(blanks, ' ');
    text += Painted(out, cell, cell.text);
    if (columns_[i].align == Align::kLeft) text.append(blanks, ' ');
    text += kGap;
    left = std::max(left - room - kGapWidth, 0);
  }
  const Cell& cell = line.cells[last];
  needs(std::min(kLeastRoom, widths[last]));
  text += WithTail(out, cell, line.tail, left, utf8);
  if (cell.text.empty() && line.tail.text.empty()) text.erase(text.find_last_not_of(' ') + 1);
  if (!text.empty()) out.Line(text);
}

void Table::PrintRow(Stream& out, const Line& line, const std::vector<int>& widths, int width,
                     bool utf8) const {
  const std::size_t last = LastColumn(widths);
  int before = 0;
  for (std::size_t i = 0; i < last; ++i) {
    if (widths[i] != kLeftOut) before += widths[i] + kGapWidth;
  }
  if (width > 0 && last < columns_.size() && width - before < std::min(kLeastRoom, widths[last])) {
    PrintNarrow(out, line, widths, width, utf8);
    return;
  }
  int used = 0;
  std::string text;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (widths[i] == kLeftOut) continue;
    const Cell& cell = line.cells[i];
    if (i == last) {
      const int room = width == 0 ? kEndless : std::max(width - used, 0);
      text += WithTail(out, cell, line.tail, room, utf8);
      if (cell.text.empty() && line.tail.text.empty()) text.erase(text.find_last_not_of(' ') + 1);
      break;
    }
    const auto blanks = static_cast<std::size_t>(std::max(widths[i] - Width(cell.text), 0));
    if (columns_[i].align == Align::kRight) text.append(blanks, ' ');
    text += Painted(out, cell, cell.text);
    if (columns_[i].align == Align::kLeft) text.append(blanks, ' ');
    text += kGap;
    used += widths[i] + kGapWidth;
  }
  out.Line(text);
}

}  // namespace backlog
