// How errors look on a terminal, in a pipe and as JSON.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report/error_json.h"
#include "test_context.h"

namespace backlog {
namespace {

using test::TestContext;

Error BadStatus() {
  return Error{Exit::kInvalid,
               "cannot read 'k7m2qx': 'status' takes new or ready, not 'nwe'",
               {".backlog/stories/k7m2qx-pay.yaml", 7, 9, "status: nwe"},
               {"did you mean 'new'?"}};
}

TEST_CASE("errors: what failed, where with a caret, then hints") {
  TestContext made;
  made.Make().PrintError(BadStatus());
  CHECK(made.err() ==
        "backlog: cannot read 'k7m2qx': 'status' takes new or ready, not 'nwe'\n"
        "  .backlog/stories/k7m2qx-pay.yaml:7:9\n"
        "  7 | status: nwe\n"
        "    |         ^\n"
        "hint: did you mean 'new'?\n");
  CHECK(made.out().empty());
}

TEST_CASE("errors: --quiet leaves hints out") {
  TestContext made;
  GlobalOptions options;
  options.quiet = true;
  made.Make(options).PrintError({Exit::kCannot, "cannot do it", {}, {"do that instead"}});
  CHECK(made.err() == "backlog: cannot do it\n");
}

TEST_CASE("errors: a place without line or column shows what is known") {
  TestContext made;
  Context& ctx = made.Make();
  ctx.PrintError({Exit::kWorld, "cannot read it", {"a.yaml", 0, 0, ""}, {}});
  ctx.PrintError({Exit::kInvalid, "cut off", {"b.yaml", 3, 0, "id: x"}, {}});
  CHECK(made.err() ==
        "backlog: cannot read it\n  a.yaml\n"
        "backlog: cut off\n  b.yaml:3\n  3 | id: x\n");
}

TEST_CASE("errors: what comes from files is escaped, and the caret keeps its place") {
  TestContext made;
  Error error{Exit::kInvalid,
              "a control character in 'x\x1b[2J'",
              {"a\n.yaml", 1, 8, "title:\t\x1b]0;x"},
              {}};
  made.Make().PrintError(error);
  CHECK(made.err() ==
        "backlog: a control character in 'x\\x1b[2J'\n"
        "  a\\n.yaml:1:8\n"
        "  1 | title:\\t\\x1b]0;x\n"
        "    |         ^\n");
}

TEST_CASE("errors: the caret counts columns of the screen, the place bytes") {
  TestContext made;
  // "Größe: " is 9 bytes and 7 columns.
  made.Make().PrintError({Exit::kInvalid, "bad", {"a.yaml", 2, 10, "Größe: !x"}, {}});
  CHECK(made.err().ends_with("  2 | Größe: !x\n    |        ^\n"));
}

TEST_CASE("errors: a long line is cut around the place") {
  TestContext made;
  made.terminal.err_is_terminal = true;
  made.environment["NO_COLOR"] = "1";
  made.terminal.width = 46;  // leaves 40 columns behind "  1 | "
  Context& ctx = made.Make();
  const std::string line = std::string(300, 'a') + "!" + std::string(300, 'b');
  ctx.PrintError({Exit::kInvalid, "bad", {"a.yaml", 1, 301, line}, {}});
  CHECK(made.err() ==
        "backlog: bad\n  a.yaml:1:301\n"
        "  1 | …" +
            std::string(19, 'a') + "!" + std::string(18, 'b') +
            "…\n"
            "    | " +
            std::string(20, ' ') + "^\n");
}

TEST_CASE("errors: a column behind the line's end is under its end") {
  TestContext made;
  made.Make().PrintError({Exit::kInvalid, "bad", {"a.yaml", 1, 99, "abc"}, {}});
  CHECK(made.err().ends_with("  1 | abc\n    |    ^\n"));
}

TEST_CASE("errors: several are all printed, then counted") {
  TestContext made;
  Error other = BadStatus();
  other.place.path = ".backlog/stories/p3w9ab.yaml";
  made.Make().PrintErrors(std::vector<Error>{BadStatus(), BadStatus(), other});
  CHECK(made.err().ends_with("backlog: 2 files are not valid\n"));

  TestContext mixed;
  mixed.Make().PrintErrors(
      std::vector<Error>{{Exit::kCannot, "one", {}, {}}, {Exit::kCannot, "two", {}, {}}});
  CHECK(mixed.err() == "backlog: one\nbacklog: two\nbacklog: 2 errors\n");

  TestContext single;
  single.Make().PrintErrors(std::vector<Error>{{Exit::kCannot, "one", {}, {}}});
  CHECK(single.err() == "backlog: one\n");
}

TEST_CASE("errors: with --json they are one object a line, hints with --quiet too") {
  TestContext made;
  made.error_as_json = ErrorJson;
  GlobalOptions options;
  options.json = true;
  options.quiet = true;
  made.Make(options).PrintErrors(
      std::vector<Error>{BadStatus(), {Exit::kCannot, "a \"word\"\n", {}, {}}});
  CHECK(made.err() ==
        "{\"error\": {\"code\": 4, \"message\": \"cannot read 'k7m2qx': 'status' takes new or "
        "ready, not 'nwe'\", \"path\": \".backlog/stories/k7m2qx-pay.yaml\", \"line\": 7, "
        "\"column\": 9, \"hints\": [\"did you mean 'new'?\"]}}\n"
        "{\"error\": {\"code\": 3, \"message\": \"a \\\"word\\\"\\n\", \"hints\": []}}\n");
}

}  // namespace
}  // namespace backlog
