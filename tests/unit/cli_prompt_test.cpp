// Questions and answers, and which editor is taken.
#include <doctest/doctest.h>

#include <csignal>
#include <string>

#include "cli/editor.h"
#include "cli/interrupt.h"
#include "cli/prompt.h"
#include "test_context.h"

namespace backlog {
namespace {

using test::TestContext;

TestContext OnTerminal(std::deque<std::string> answers) {
  TestContext made;
  made.terminal.in_is_terminal = true;
  made.terminal.out_is_terminal = true;
  made.answers = std::move(answers);
  return made;
}

TEST_CASE("ask: an answer is trimmed, an empty one is the default") {
  TestContext made = OnTerminal({"  Ada \r", ""});
  Context& ctx = made.Make();
  CHECK(*Ask(ctx, "Who", "Bob") == "Ada");
  CHECK(*Ask(ctx, "Who", "Bob") == "Bob");
  CHECK(made.out() == "Who [Bob]: Who [Bob]: ");
}

TEST_CASE("ask yes or no: asks again until it is one of them") {
  TestContext made = OnTerminal({"Y", "no", "", "maybe", "n"});
  Context& ctx = made.Make();
  CHECK(*AskYesNo(ctx, "Sure?", false));
  CHECK_FALSE(*AskYesNo(ctx, "Sure?", true));
  CHECK(*AskYesNo(ctx, "Sure?", true));
  CHECK_FALSE(*AskYesNo(ctx, "Sure?", true));
  CHECK(made.out().ends_with("Sure? [Y/n]   answer y or n\nSure? [Y/n] "));
}

TEST_CASE("ask for a key: the first letter counts") {
  TestContext made = OnTerminal({"Fail", "x", "", "s"});
  Context& ctx = made.Make();
  CHECK(*AskKey(ctx, "Holds?", "pfs", 'p') == 'f');
  CHECK(*AskKey(ctx, "Holds?", "pfs", 'p') == 'p');
  CHECK(*AskKey(ctx, "Holds?", "pfs", 'p') == 's');
  CHECK(made.out().starts_with("Holds? [P/f/s] "));
}

TEST_CASE("ask for a word: a unique beginning is enough") {
  TestContext made = OnTerminal({"sh", "c", "could"});
  Context& ctx = made.Make();
  CHECK(*AskChoice(ctx, "Class", {"could", "should", "cold"}, "") == "should");
  CHECK(*AskChoice(ctx, "Class", {"could", "should", "cold"}, "") == "could");
}

TEST_CASE("the end of input interrupts") {
  TestContext made = OnTerminal({});
  const Result<std::string> answer = Ask(made.Make(), "Who", "");
  REQUIRE_FALSE(answer);
  CHECK(answer.error().code == Exit::kInterrupted);
  CHECK(made.out() == "Who: \n");
}

TEST_CASE("Ctrl-C between two questions is remembered: the next one is not asked") {
  TestContext made = OnTerminal({"Ada", "Bob"});
  Context& ctx = made.Make();
  const InterruptWatch watch;
  CHECK(*Ask(ctx, "Who", "") == "Ada");
  CHECK(InterruptWatch::Check());
  std::raise(SIGINT);
  CHECK(InterruptWatch::Check().error().code == Exit::kInterrupted);
  const Result<std::string> answer = Ask(ctx, "Who else", "");
  REQUIRE_FALSE(answer);
  CHECK(answer.error().code == Exit::kInterrupted);
  CHECK(made.answers.size() == 1);
  CHECK(made.out() == "Who: \n");
}

TEST_CASE("nobody is asked without a terminal") {
  TestContext made;
  made.answers = {"y"};
  const Result<bool> answer = AskYesNo(made.Make(), "Sure?", true);
  REQUIRE_FALSE(answer);
  CHECK(answer.error().code == Exit::kCannot);
  CHECK(made.out().empty());
}

TEST_CASE("the editor is the most specific one that is set") {
  TestContext made;
  made.environment["TERM"] = "xterm";
  made.environment["EDITOR"] = "ed";
  CHECK(*EditorCommand(made.Make()) == "ed");
  made.environment["VISUAL"] = "vim";
  CHECK(*EditorCommand(made.Make()) == "vim");
  made.git_config["core.editor"] = "code --wait";
  CHECK(*EditorCommand(made.Make()) == "code --wait");
  made.environment["GIT_EDITOR"] = "emacs";
  CHECK(*EditorCommand(made.Make()) == "emacs");
  made.environment["BACKLOG_EDITOR"] = "kak";
  CHECK(*EditorCommand(made.Make()) == "kak");
}

TEST_CASE("a visual editor is not started on a dumb terminal, and an empty variable is not set") {
  TestContext made;
  made.environment["TERM"] = "dumb";
  made.environment["VISUAL"] = "vim";
  made.environment["EDITOR"] = "";
  const Result<std::string> none = EditorCommand(made.Make());
  REQUIRE_FALSE(none);
  CHECK(none.error().code == Exit::kCannot);
  CHECK(none.error().what == "no editor is set");
}

}  // namespace
}  // namespace backlog
