// From a command line to the command that runs, with a handful of commands of this test's own.
#include <doctest/doctest.h>

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <vector>

#include "cli/dispatch.h"
#include "cli/help.h"
#include "report/error_json.h"
#include "test_context.h"

namespace backlog {
namespace {

using test::TestContext;
using Words = std::vector<std::string>;

struct GreetOptions {
  std::optional<std::string> name;
  bool json = false;
  bool fail = false;
  bool crash = false;
};

Result<Exit> Greet(Context& ctx, const GreetOptions& options) {
  if (options.crash) throw std::runtime_error("vector is shorter than thought");
  if (options.fail) return Error{Exit::kCannot, "cannot greet 'Bob'", {}, {"try Ada"}};
  ctx.out().Line("hello " + options.name.value_or("you"));
  ctx.Say("greeted");
  return Exit::kNo;
}

void GreetArguments(Args& args, GreetOptions& options) {
  args.Operand("NAME", options.name, Complete::kNothing, "who is greeted", false);
  args.Flag("--fail", options.fail, "do not greet");
  args.Flag("--crash", options.crash, "show a bug");
  JsonFlag(args, options.json);
}

Result<Exit> GoHome(Context& ctx, const GreetOptions& /*options*/) {
  ctx.out().Line("home");
  return Exit::kDone;
}

void NoArguments(Args& /*args*/, GreetOptions& /*options*/) {}

const Command kGreet = {
    .name = "greet",
    .aliases = {"hello"},
    .group = Group::kTell,
    .needs = Needs::kNothing,
    .hidden = false,
    .summary = "Say a friendly word",
    .details = "A first paragraph that is broken\nfor the source.\n\nA second one.",
    .examples = {{"backlog greet Ada", "Greet one person"}},
    .declare = Declare<GreetOptions>(Greet, GreetArguments),
};

const Command kHome = {
    .name = "home",
    .aliases = {},
    .group = Group::kTell,
    .needs = Needs::kNothing,
    .hidden = true,
    .summary = "Show what is next",
    .details = {},
    .examples = {},
    .declare = Declare<GreetOptions>(GoHome, NoArguments),
};

const Command kNeedy = {
    .name = "needy",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Need a backlog",
    .details = {},
    .examples = {},
    .declare = Declare<GreetOptions>(GoHome, NoArguments),
};

const std::vector<const Command*> kCommands = {&kGreet, &kHome, &kNeedy};

/// Runs a command line in a fresh context, which stays in `made`.
Exit Run(TestContext& made, const Words& words) {
  made.error_as_json = ErrorJson;
  return Dispatch(made.Make(), kCommands, words);
}

TEST_CASE("a command runs by its name and by its alias, and its answer is the exit code") {
  TestContext made;
  CHECK(Run(made, {"greet", "Ada"}) == Exit::kNo);
  CHECK(made.out() == "hello Ada\n");
  CHECK(made.err() == "greeted\n");
  TestContext alias;
  CHECK(Run(alias, {"hello"}) == Exit::kNo);
  CHECK(alias.out() == "hello you\n");
}

TEST_CASE("options of every command stand before and after the command") {
  for (const Words& words : {Words{"-q", "greet"}, Words{"greet", "--quiet"}}) {
    TestContext made;
    CHECK(Run(made, words) == Exit::kNo);
    CHECK(made.out() == "hello you\n");
    CHECK(made.err().empty());
  }
}

TEST_CASE("a command's error is printed, and its code is the exit code") {
  TestContext made;
  CHECK(Run(made, {"greet", "--fail"}) == Exit::kCannot);
  CHECK(made.err() == "backlog: cannot greet 'Bob'\nhint: try Ada\n");
}

TEST_CASE("with --json errors are JSON, those about the arguments too") {
  TestContext made;
  CHECK(Run(made, {"greet", "--fail", "--json"}) == Exit::kCannot);
  CHECK(made.err().starts_with("{\"error\": {\"code\": 3,"));
  TestContext usage;
  CHECK(Run(usage, {"greet", "--json", "--nonsense"}) == Exit::kUsage);
  CHECK(usage.err().starts_with("{\"error\": {\"code\": 2,"));
  TestContext operand;
  CHECK(Run(operand, {"greet", "--nonsense", "--", "--json"}) == Exit::kUsage);
  CHECK(operand.err().starts_with("backlog: unknown option '--nonsense'"));
}

TEST_CASE("an unknown command is wrong usage, with the nearest one") {
  TestContext made;
  CHECK(Run(made, {"gret"}) == Exit::kUsage);
  CHECK(made.err() == "backlog: unknown command 'gret'\nhint: did you mean 'greet'?\n");
  TestContext far;
  CHECK(Run(far, {"zzzzzz"}) == Exit::kUsage);
  CHECK(far.err() ==
        "backlog: unknown command 'zzzzzz'\nhint: 'backlog help' lists the commands\n");
}

TEST_CASE("commands are not abbreviated, and hidden ones are not suggested") {
  TestContext made;
  CHECK(Run(made, {"gree"}) == Exit::kUsage);
  TestContext hidden;
  CHECK(Run(hidden, {"hom"}) == Exit::kUsage);
  CHECK(hidden.err().find("'home'") == std::string::npos);
}

TEST_CASE("without a command the one named home runs") {
  TestContext made;
  CHECK(Run(made, {}) == Exit::kDone);
  CHECK(made.out() == "home\n");
  TestContext with_option;
  CHECK(Run(with_option, {"-q"}) == Exit::kDone);
  CHECK(with_option.out() == "home\n");
}

TEST_CASE("an exception is a bug, and says so") {
  TestContext made;
  CHECK(Run(made, {"greet", "--crash"}) == Exit::kBug);
  CHECK(made.err() ==
        "backlog: a bug in backlog: vector is shorter than thought\n"
        "hint: please report it, with this message and what you typed\n");
}

TEST_CASE("a command that needs a backlog says where it looked for one") {
  TestContext made;
  GlobalOptions options;
  CHECK(Run(made, {"-C", "/", "needy"}) == Exit::kCannot);
  CHECK(made.err().find("no backlog") != std::string::npos);
  CHECK(made.out().empty());
}

TEST_CASE("BACKLOG_DIR names the folder, or the one that holds it, and -C is stronger") {
  TestContext made;
  made.environment["BACKLOG_DIR"] = "/nowhere/at/all/";
  CHECK(Run(made, {"needy"}) == Exit::kCannot);
  CHECK(made.err() ==
        "backlog: cannot open '/nowhere/at/all/.backlog' (BACKLOG_DIR): No such file or directory\n"
        "hint: 'backlog init' makes a new backlog\n");
  TestContext both;
  both.environment["BACKLOG_DIR"] = "/nowhere/.backlog";
  CHECK(Run(both, {"-C", "/", "needy"}) == Exit::kCannot);
  CHECK(both.err().find("BACKLOG_DIR") == std::string::npos);
}

TEST_CASE("values of the environment and of options that nothing can be made of are wrong usage") {
  TestContext today;
  today.environment["BACKLOG_TODAY"] = "2026-13-01";
  CHECK(Run(today, {"greet"}) == Exit::kUsage);
  CHECK(today.err() == "backlog: BACKLOG_TODAY takes a date (YYYY-MM-DD), not '2026-13-01'\n");
  TestContext seed;
  seed.environment["BACKLOG_SEED"] = "-1";
  CHECK(Run(seed, {"greet"}) == Exit::kUsage);
  CHECK(seed.err() == "backlog: BACKLOG_SEED takes an integer from 0, not '-1'\n");
  TestContext color;
  CHECK(Run(color, {"greet", "--color", "alway"}) == Exit::kUsage);
  CHECK(color.err() ==
        "backlog: '--color' takes auto, always or never, not 'alway'\n"
        "hint: did you mean 'always'?\n");
  TestContext folder;
  CHECK(Run(folder, {"-C", "/nowhere", "greet"}) == Exit::kCannot);
  CHECK(folder.err() == "backlog: cannot change to '/nowhere': No such file or directory\n");
}

TEST_CASE("the clock, the user and the random numbers can be set") {
  TestContext made;
  Context& ctx = made.Make();
  CHECK(ctx.today() == *Date::Parse("2026-11-02"));
  CHECK(ctx.user() == "Ada");
  CHECK(ctx.random()() == std::mt19937_64(1)());
  CHECK(*ctx.OnDate({}) == ctx.today());
  CHECK(*ctx.OnDate("2026-01-31") == *Date::Parse("2026-01-31"));
  const Result<Date> bad = ctx.OnDate("yesterday");
  REQUIRE_FALSE(bad);
  CHECK(bad.error().code == Exit::kUsage);
  CHECK(bad.error().what == "'--on' takes a date (YYYY-MM-DD), not 'yesterday'");
}

TEST_CASE("without BACKLOG_USER the user is git's") {
  TestContext made;
  made.environment["BACKLOG_USER"] = "";
  made.git_config["user.name"] = "Grace";
  CHECK(made.Make().user() == "Grace");
}

TEST_CASE("help lists the commands by group, without the hidden ones") {
  TestContext made;
  CHECK(Run(made, {"help"}) == Exit::kDone);
  CHECK(made.out() ==
        "Usage: backlog [OPTION]... COMMAND [ARGUMENT]...\n"
        "\n"
        "Shape the product          needy\n"
        "Look and tell              greet\n"
        "\n"
        "Without a command: what needs the product owner now.\n"
        "'backlog help COMMAND' explains one, 'backlog help commands' says what each does,\n"
        "'backlog help exit-codes' what a run ends with.\n");
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"--help"}, std::vector<std::string>{"help", "help"}}) {
    TestContext other;
    CHECK(Run(other, words) == Exit::kDone);
    CHECK(other.out() == made.out());
  }
}

TEST_CASE("help commands says what each does") {
  TestContext made;
  CHECK(Run(made, {"help", "commands"}) == Exit::kDone);
  CHECK(made.out() ==
        "Shape the product\n"
        "  needy  Need a backlog\n"
        "\nLook and tell\n"
        "  greet  Say a friendly word\n");
}

TEST_CASE("the manual has a page for each command that is not hidden") {
  TestContext names;
  CHECK(Run(names, {"help", "man"}) == Exit::kDone);
  CHECK(names.out() == "backlog\nbacklog-greet\nbacklog-needy\n");
  TestContext page;
  CHECK(Run(page, {"help", "man", "backlog-greet"}) == Exit::kDone);
  // As scdoc(5) wants it: the name and section first, a tab before what explains a term.
  CHECK(page.out().starts_with("backlog-greet(1) \"backlog "));
  CHECK(page.out().find("\nbacklog-greet - Say a friendly word\n") != std::string::npos);
  CHECK(page.out().find("\n*--fail*\n\tdo not greet\n") != std::string::npos);
  TestContext none;
  CHECK(Run(none, {"help", "man", "backlog-nothing"}) == Exit::kUsage);
}

TEST_CASE("help of a command: usage, text, arguments, options, examples") {
  TestContext made;
  CHECK(Run(made, {"help", "greet"}) == Exit::kDone);
  CHECK(made.out() ==
        "Usage: backlog greet [OPTION]... [NAME]\n"
        "Also: hello\n"
        "\n"
        "Say a friendly word.\n"
        "\n"
        "A first paragraph that is broken for the source.\n"
        "\n"
        "A second one.\n"
        "\n"
        "Arguments\n"
        "  [NAME]  who is greeted\n"
        "\n"
        "Options\n"
        "      --fail   do not greet\n"
        "      --crash  show a bug\n"
        "      --json   print JSON\n"
        "\n"
        "Options of every command\n"
        "  -C DIR            run as if started in DIR\n"
        "      --color WHEN  when to use colours: auto, always, never\n"
        "  -q, --quiet       print results and errors only\n"
        "      --no-pager    never show output page by page\n"
        "      --commit      commit what the command writes to git\n"
        "  -h, --help        explain the command\n"
        "      --version     print the version\n"
        "\n"
        "Examples\n"
        "  backlog greet Ada\n"
        "      Greet one person\n");
  for (const Words& words : {Words{"greet", "-h"}, Words{"--help", "greet"},
                             Words{"greet", "Ada", "--help"}, Words{"hello", "--help"}}) {
    TestContext same;
    CHECK(Run(same, words) == Exit::kDone);
    CHECK(same.out() == made.out());
  }
}

TEST_CASE("help of what is no command is an unknown command") {
  TestContext made;
  CHECK(Run(made, {"help", "gret"}) == Exit::kUsage);
  CHECK(made.err() == "backlog: unknown command 'gret'\nhint: did you mean 'greet'?\n");
}

TEST_CASE("help exit-codes has each code of the table") {
  TestContext made;
  CHECK(Run(made, {"help", "exit-codes"}) == Exit::kDone);
  for (const char* line :
       {"    0  ", "    1  ", "    2  ", "    3  ", "    4  ", "    5  ", "   70  ", "  130  "}) {
    CHECK(made.out().find(line) != std::string::npos);
  }
}

TEST_CASE("--version prints the version, before and after a command") {
  TestContext made;
  CHECK(Run(made, {"--version"}) == Exit::kDone);
  CHECK(made.out().starts_with("backlog "));
  TestContext behind;
  CHECK(Run(behind, {"greet", "--version"}) == Exit::kDone);
  CHECK(behind.out() == made.out());
}

}  // namespace
}  // namespace backlog
