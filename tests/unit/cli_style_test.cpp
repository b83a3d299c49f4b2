// Who decides about colours, and roles.
#include <doctest/doctest.h>

#include <optional>

#include "cli/style.h"
#include "test_context.h"

namespace backlog {
namespace {

ColorWishes OnXterm() {
  return {{}, {}, {}, "xterm"};
}

TEST_CASE("colour: a terminal shows colours, a pipe does not") {
  CHECK(UseColor(ColorWhen::kAuto, OnXterm(), true));
  CHECK_FALSE(UseColor(ColorWhen::kAuto, OnXterm(), false));
}

TEST_CASE("colour: a dumb terminal shows none, one without a name does") {
  CHECK_FALSE(UseColor(ColorWhen::kAuto, {{}, {}, {}, "dumb"}, true));
  CHECK(UseColor(ColorWhen::kAuto, {}, true));
}

TEST_CASE("colour: NO_COLOR counts with any value but the empty one") {
  for (const char* value : {"1", "0", "false"}) {
    ColorWishes wishes = OnXterm();
    wishes.no_color = value;
    CHECK_FALSE(UseColor(ColorWhen::kAuto, wishes, true));
  }
  ColorWishes empty = OnXterm();
  empty.no_color = "";
  CHECK(UseColor(ColorWhen::kAuto, empty, true));
}

TEST_CASE("colour: CLICOLOR_FORCE colours pipes, unless it is empty or 0") {
  CHECK(UseColor(ColorWhen::kAuto, {{}, "1", {}, "xterm"}, false));
  CHECK(UseColor(ColorWhen::kAuto, {{}, "1", "0", "dumb"}, false));
  CHECK_FALSE(UseColor(ColorWhen::kAuto, {{}, "0", {}, "xterm"}, false));
  CHECK_FALSE(UseColor(ColorWhen::kAuto, {{}, "", {}, "xterm"}, false));
}

TEST_CASE("colour: CLICOLOR=0 turns it off on a terminal") {
  CHECK_FALSE(UseColor(ColorWhen::kAuto, {{}, {}, "0", "xterm"}, true));
  CHECK(UseColor(ColorWhen::kAuto, {{}, {}, "1", "xterm"}, true));
}

TEST_CASE("colour: the option is over NO_COLOR, which is over CLICOLOR_FORCE") {
  CHECK(UseColor(ColorWhen::kAlways, {"1", {}, "0", "dumb"}, false));
  CHECK_FALSE(UseColor(ColorWhen::kNever, {{}, "1", {}, "xterm"}, true));
  CHECK_FALSE(UseColor(ColorWhen::kAuto, {"1", "1", {}, "xterm"}, true));
}

TEST_CASE("colour: each stream is decided for itself") {
  test::TestContext made;
  made.terminal.out_is_terminal = true;
  made.environment["TERM"] = "xterm";
  Context& ctx = made.Make();
  CHECK(ctx.out().color());
  CHECK_FALSE(ctx.err().color());
}

TEST_CASE("paint: nothing is added without colour, for plain text and for no text") {
  CHECK(Paint(false, Role::kError, "x") == "x");
  CHECK(Paint(true, Role::kPlain, "x") == "x");
  CHECK(Paint(true, Role::kError, "") == "");
}

TEST_CASE("paint: what is begun is ended") {
  const std::string painted = Paint(true, Role::kWarning, "x");
  CHECK(painted.starts_with("\x1b["));
  CHECK(painted.ends_with("x\x1b[0m"));
}

TEST_CASE("a status has its role by its word") {
  CHECK(StatusRole("in-progress") == Role::kStatusInProgress);
  CHECK(StatusRole("accepted") == Role::kStatusAccepted);
  CHECK(StatusRole("new") == Role::kPlain);
  CHECK(StatusRole("anything") == Role::kPlain);
}

}  // namespace
}  // namespace backlog
