// Text for terminals: the one escaper for what comes from files, widths, cutting, wrapping.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backlog {

enum class Lines : std::uint8_t {
  kOne,   // newlines are shown as "\n"
  kKeep,  // newlines stay
};

/// Returns `text` with everything made visible that could move the cursor, hide or reorder text:
/// control characters ("\x1b", tabs as "\t"), bidirectional controls, zero-width and tag characters
/// ("\u{202e}"), and bytes that are no UTF-8 ("\xff"). What comes from files, git or arguments goes
/// through here before it is printed. Newlines are kept with kKeep.
std::string Safe(std::string_view text, Lines lines = Lines::kOne);

/// Returns how many columns a terminal takes for one line of safe text. Escape sequences of
/// colours count nothing; a combining mark or a joined emoji counts with what it stands on.
int Width(std::string_view text);

/// Returns a safe text of at most `width` columns: where it is longer, cut between characters, with
/// an ellipsis ("…", or "..." without UTF-8) as its end. The text must hold no colours.
std::string Fit(std::string_view text, int width, bool utf8 = true);

enum class Align : std::uint8_t { kLeft, kRight };

/// Returns the text with blanks up to `width` columns; as it is where it is wider.
std::string Pad(std::string_view text, int width, Align align = Align::kLeft);

/// Breaks text at blanks into lines of at most `width` columns, and between wide letters, as
/// Chinese and Japanese have no blanks; any other longer word has its own line. Newlines in it stay
/// breaks, and a line that begins with a blank is not broken. Never returns an empty vector.
std::vector<std::string> Wrap(std::string_view text, int width);

/// Returns "1 story", "3 stories": `plural` is `one` + "s" where it is empty.
std::string Count(std::size_t number, std::string_view one, std::string_view plural = {});

}  // namespace backlog
