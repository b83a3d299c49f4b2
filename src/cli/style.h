// Colour by role: code asks for "the id" or "a warning", never for red.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backlog {

enum class Role : std::uint8_t {
  kPlain,
  kId,       // the part of an id that one has to type
  kTitle,    // a story's title where it stands out
  kHeading,  // of a band, a group or a table
  kWarning,
  kError,
  kHint,
  kDim,  // what is there, but not needed now
  kGood,
  kMatch,  // what was searched for, in a text
  kStatusReady,
  kStatusPlanned,
  kStatusInProgress,
  kStatusDone,
  kStatusAccepted,
  kStatusDropped,
};

/// Returns the role of a status word as it stands in files ("in-progress"); kPlain for "new" and
/// for words that are no status.
Role StatusRole(std::string_view word);

/// --color.
enum class ColorWhen : std::uint8_t { kAuto, kAlways, kNever };

/// Returns what "auto", "always" or "never" names.
std::optional<ColorWhen> ParseColorWhen(std::string_view text);

/// What the environment says about colour; nullopt is a variable that is not set.
struct ColorWishes {
  std::optional<std::string> no_color;        // NO_COLOR
  std::optional<std::string> clicolor_force;  // CLICOLOR_FORCE
  std::optional<std::string> clicolor;        // CLICOLOR
  std::optional<std::string> term;            // TERM
};

/// Decides for one stream: --color over NO_COLOR over CLICOLOR_FORCE over CLICOLOR=0 over whether
/// the stream is a terminal that is not dumb.
bool UseColor(ColorWhen when, const ColorWishes& wishes, bool is_terminal);

/// Returns `text` in the role's colour where `color` is true, else as it is. The text is printed
/// as it is: what comes from files must have gone through Safe().
std::string Paint(bool color, Role role, std::string_view text);

}  // namespace backlog
