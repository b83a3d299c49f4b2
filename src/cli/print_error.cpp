// How errors look: what failed, then where with an excerpt, then what to do next.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "cli/context.h"
#include "cli/text.h"

namespace backlog {
namespace {

std::string PlaceText(const Place& place) {
  std::string text = Safe(place.path);
  if (place.line > 0) text += ":" + std::to_string(place.line);
  if (place.line > 0 && place.column > 0) text += ":" + std::to_string(place.column);
  return text;
}

struct Excerpt {
  std::string text;  // safe
  int caret = 0;     // column under which it stands, from 0
};

/// Cuts a long line around the place, so that the caret and its neighbourhood fit into `room`
/// columns.
Excerpt CutExcerpt(const Place& place, int room, bool utf8) {
  const auto before_bytes =
      std::min(static_cast<std::size_t>(std::max(place.column - 1, 0)), place.excerpt.size());
  const std::string_view excerpt = place.excerpt;
  std::string before = Safe(excerpt.substr(0, before_bytes));
  const std::string after = Safe(excerpt.substr(before_bytes));
  Excerpt cut;
  cut.caret = Width(before);
  if (cut.caret + Width(after) <= room) {
    cut.text = before + after;
    return cut;
  }
  const std::string_view ellipsis = utf8 ? "…" : "...";
  const int most_before = room / 2;
  if (cut.caret > most_before) {
    // Byte by byte from the left until the end of it fits; a character is never cut in two, as a
    // continuation byte alone is skipped too.
    std::string_view tail = before;
    while (!tail.empty() && (Width(tail) + Width(ellipsis) > most_before ||
                             (static_cast<unsigned char>(tail.front()) & 0xc0U) == 0x80U)) {
      tail.remove_prefix(1);
    }
    before = std::string(ellipsis) + std::string(tail);
    cut.caret = Width(before);
  }
  cut.text = before + Fit(after, room - cut.caret, utf8);
  return cut;
}

void PrintPlace(Stream& err, const Place& place, const Terminal& terminal) {
  err.Line("  " + PlaceText(place));
  if (place.line <= 0 || place.excerpt.empty()) return;
  const std::string number = std::to_string(place.line);
  constexpr int kGutter = 5;  // two blanks before the number, " | " behind it
  constexpr int kUsual = 100;
  const int width = terminal.err_is_terminal ? terminal.width : kUsual;
  const Excerpt cut =
      CutExcerpt(place, std::max(width - kGutter - Width(number), 20), terminal.utf8);
  err.Line(err.Paint(Role::kDim, "  " + number + " | ") + cut.text);
  if (place.column <= 0) return;
  const std::string blanks(number.size() + 2, ' ');
  err.Line(err.Paint(Role::kDim, blanks + " | ") +
           std::string(static_cast<std::size_t>(cut.caret), ' ') + err.Paint(Role::kError, "^"));
}

}  // namespace

void Context::PrintError(const Error& error) {
  if (json_ && parts_.error_as_json) {
    err() << parts_.error_as_json(error);
    return;
  }
  err().Line(err().Paint(Role::kError, "backlog:") + " " + Safe(error.what));
  // A message that names the file as a whole has said where.
  const bool named =
      error.place.line == 0 && error.what.find("'" + error.place.path + "'") != std::string::npos;
  if (!error.place.path.empty() && !named) PrintPlace(err(), error.place, terminal());
  for (const std::string& hint : error.hints) Hint(Safe(hint));
}

void Context::PrintErrors(std::span<const Error> errors) {
  for (const Error& error : errors) PrintError(error);
  if (errors.size() < 2 || json_) return;
  std::set<std::string_view> invalid_files;
  bool all_invalid = true;
  for (const Error& error : errors) {
    all_invalid = all_invalid && error.code == Exit::kInvalid && !error.place.path.empty();
    invalid_files.insert(error.place.path);
  }
  err().Line(err().Paint(Role::kError, "backlog:") + " " +
             (all_invalid ? Count(invalid_files.size(), "file is", "files are") + " not valid"
                          : Count(errors.size(), "error")));
}

}  // namespace backlog
