// Roles to terminal attributes. Only the eight basic colours: the terminal's theme decides how they
// look, and no text is shown by colour alone.
#include "cli/style.h"

namespace backlog {
namespace {

std::string_view Attributes(Role role) {
  switch (role) {
    case Role::kPlain: return "";
    case Role::kId: return "1;35";
    case Role::kTitle: return "1";
    case Role::kHeading: return "1;4";
    case Role::kWarning: return "33";
    case Role::kError: return "1;31";
    case Role::kHint: return "36";
    case Role::kDim: return "2";
    case Role::kGood: return "32";
    case Role::kMatch: return "1;31";
    case Role::kStatusReady: return "36";
    case Role::kStatusPlanned: return "34";
    case Role::kStatusInProgress: return "33";
    case Role::kStatusDone: return "1;32";
    case Role::kStatusAccepted: return "32";
    case Role::kStatusDropped: return "2";
  }
  return "";
}

}  // namespace

Role StatusRole(std::string_view word) {
  if (word == "ready") return Role::kStatusReady;
  if (word == "planned") return Role::kStatusPlanned;
  if (word == "in-progress") return Role::kStatusInProgress;
  if (word == "done") return Role::kStatusDone;
  if (word == "accepted") return Role::kStatusAccepted;
  if (word == "dropped") return Role::kStatusDropped;
  return Role::kPlain;
}

std::optional<ColorWhen> ParseColorWhen(std::string_view text) {
  if (text == "auto") return ColorWhen::kAuto;
  if (text == "always") return ColorWhen::kAlways;
  if (text == "never") return ColorWhen::kNever;
  return std::nullopt;
}

bool UseColor(ColorWhen when, const ColorWishes& wishes, bool is_terminal) {
  if (when != ColorWhen::kAuto) return when == ColorWhen::kAlways;
  // no-color.org: any value counts, "0" too, but not the empty one.
  if (wishes.no_color && !wishes.no_color->empty()) return false;
  if (wishes.clicolor_force && !wishes.clicolor_force->empty() && *wishes.clicolor_force != "0") {
    return true;
  }
  if (wishes.clicolor == "0") return false;
  return is_terminal && wishes.term != "dumb";
}

std::string Paint(bool color, Role role, std::string_view text) {
  const std::string_view attributes = Attributes(role);
  if (!color || attributes.empty() || text.empty()) return std::string(text);
  std::string painted = "\x1b[";
  painted += attributes;
  painted += 'm';
  painted += text;
  painted += "\x1b[0m";
  return painted;
}

}  // namespace backlog
