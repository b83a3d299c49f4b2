#include "cli/table.h"

#include <algorithm>
#include <utility>

namespace backlog {
namespace {

constexpr std::string_view kGap = "  ";
constexpr int kGapWidth = 2;
constexpr int kLeftOut = -1;  // the width of a column without anything in it

std::string Painted(const Stream& out, const Cell& cell, std::string_view text) {
  const std::size_t lead = std::min(cell.lead, text.size());
  if (lead == 0) return out.Paint(cell.role, text);
  return out.Paint(cell.lead_role, text.substr(0, lead)) + out.Paint(cell.role, text.substr(lead));
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

void Table::PrintRow(Stream& out, const Line& line, const std::vector<int>& widths, int width,
                     bool utf8) const {
  std::size_t last = columns_.size();
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (widths[i] != kLeftOut) last = i;
  }
  int used = 0;
  std::string text;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (widths[i] == kLeftOut) continue;
    const Cell& cell = line.cells[i];
    if (i == last) {
      const int tail = line.tail.text.empty() ? 0 : kGapWidth + Width(line.tail.text);
      // Half of the room is the text's, however long the tail.
      const int room = std::max(width - used, 0);
      const int own =
          width == 0 ? Width(cell.text) : std::max(room - tail, std::min(room, room / 2));
      const std::string fitted = width == 0 ? cell.text : Fit(cell.text, own, utf8);
      text += Painted(out, cell, fitted);
      if (tail > 0) {
        const int left = room - Width(fitted) - kGapWidth;
        text += kGap;
        text +=
            Painted(out, line.tail, width == 0 ? line.tail.text : Fit(line.tail.text, left, utf8));
      }
      if (cell.text.empty() && tail == 0) text.erase(text.find_last_not_of(' ') + 1);
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
