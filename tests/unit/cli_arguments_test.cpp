// From words to values, and every message about words that cannot be read.
#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.h"

namespace backlog {
namespace {

using Words = std::vector<std::string>;

/// What a command could declare, one of each kind.
struct Typed {
  bool dry_run = false;
  bool all = false;
  bool quiet = false;
  std::optional<std::string> size;
  std::optional<std::string> message;
  std::optional<std::string> type;
  Words labels;
  std::optional<std::string> title;
  Words ids;

  Args Declared() {
    Args args;
    args.Flag("-n,--dry-run", dry_run, "show only");
    args.Flag("-a,--all", all, "all of them");
    args.Option("--size", "N", size, Complete::kNothing, "story points");
    args.Option("-m,--message", "TEXT", message, Complete::kNothing, "a remark");
    args.Choice("--type,--kind", "TYPE", {"story", "bug", "chore", "spike"}, type, "what it is");
    args.Options("--label", "LABEL", labels, Complete::kLabel, "a label");
    return args;
  }
};

Result<void> Read(const Args& args, const Words& words) {
  return ReadArguments(args.items(), {}, "add", words);
}

/// Reads into options and a list of operands.
Result<void> ReadList(Typed& typed, const Words& words) {
  Args args = typed.Declared();
  args.Operands("ID...", typed.ids, Complete::kStory, "stories", false);
  return Read(args, words);
}

/// Returns the message and its hints as they follow each other, or "read".
std::string MessageOf(const Result<void>& result) {
  if (result) return "read";
  CHECK(result.error().code == Exit::kUsage);
  std::string message = result.error().what;
  for (const std::string& hint : result.error().hints) message += " | " + hint;
  return message;
}

TEST_CASE("an option takes the words behind it where no operand can be meant any more") {
  Typed typed;
  Args args = typed.Declared();
  args.Operand("TITLE", typed.title, Complete::kNothing, "a title", false);
  REQUIRE(Read(args, {"Pay", "--label", "web", "cash", "--dry-run", "--label", "bank"}));
  CHECK(typed.title == "Pay");
  CHECK(typed.labels == Words{"web", "cash", "bank"});
  CHECK(typed.dry_run);
  typed.labels.clear();
  REQUIRE(Read(args, {"--label", "web", "Pay", "-n"}));
  CHECK(typed.title == "Pay");
  CHECK(typed.labels == Words{"web"});
  Typed list;
  REQUIRE(ReadList(list, {"k7m", "--label", "web", "p3w"}));
  CHECK(list.labels == Words{"web"});
  CHECK(list.ids == Words{"k7m", "p3w"});
}

TEST_CASE("options stand before, between and after operands") {
  Typed typed;
  REQUIRE(ReadList(typed, {"-n", "k7m2qx", "--size", "5", "p3w9ab", "--all"}));
  CHECK(typed.dry_run);
  CHECK(typed.all);
  CHECK(typed.size == "5");
  CHECK(typed.ids == Words{"k7m2qx", "p3w9ab"});
}

TEST_CASE("what was not given stays as it was") {
  Typed typed;
  REQUIRE(ReadList(typed, {}));
  CHECK_FALSE(typed.dry_run);
  CHECK_FALSE(typed.size.has_value());
  CHECK(typed.labels.empty());
  CHECK(typed.ids.empty());
}

TEST_CASE("values stay text, whatever they look like") {
  Typed typed;
  REQUIRE(ReadList(typed, {"--size=010", "--label", "[a,b]", "--label={x}", "--message", "a=b",
                           "[WIP]", "{}", "%s", "true"}));
  CHECK(typed.size == "010");
  CHECK(typed.labels == Words{"[a,b]", "{x}"});
  CHECK(typed.message == "a=b");
  CHECK(typed.ids == Words{"[WIP]", "{}", "%s", "true"});
}

TEST_CASE("an empty value is a value, in both forms") {
  Typed typed;
  REQUIRE(ReadList(typed, {"--size=", "k7m2qx", "--message", "", ""}));
  CHECK(typed.size == "");
  CHECK(typed.message == "");
  CHECK(typed.ids == Words{"k7m2qx", ""});
}

TEST_CASE("a value may begin with a dash") {
  Typed typed;
  REQUIRE(ReadList(typed, {"--message=-1 day", "--size", "-3", "--label", "- x"}));
  CHECK(typed.message == "-1 day");
  CHECK(typed.size == "-3");
  CHECK(typed.labels == Words{"- x"});
  Typed again;
  REQUIRE(ReadList(again, {"--message=--all", "--size=--"}));
  CHECK(again.message == "--all");
  CHECK(again.size == "--");
  CHECK_FALSE(again.all);
}

TEST_CASE("short options are joined, and take their value joined or apart") {
  Typed typed;
  REQUIRE(ReadList(typed, {"-nam", "text", "k7m2qx"}));
  CHECK(typed.dry_run);
  CHECK(typed.all);
  CHECK(typed.message == "text");
  Typed joined;
  REQUIRE(ReadList(joined, {"-mtext"}));
  CHECK(joined.message == "text");
}

TEST_CASE("two dashes end the options, once") {
  Typed typed;
  REQUIRE(ReadList(typed, {"-n", "--", "--all", "-x", "--", "--size"}));
  CHECK(typed.dry_run);
  CHECK_FALSE(typed.all);
  CHECK(typed.ids == Words{"--all", "-x", "--", "--size"});
}

TEST_CASE("one dash and negative numbers are operands") {
  Typed typed;
  REQUIRE(ReadList(typed, {"-", "-5"}));
  CHECK(typed.ids == Words{"-", "-5"});
}

TEST_CASE("of an option that is given twice the last value counts, and lists grow") {
  Typed typed;
  REQUIRE(ReadList(typed, {"--size", "3", "--label", "a", "--size=5", "--label=b"}));
  CHECK(typed.size == "5");
  CHECK(typed.labels == Words{"a", "b"});
}

TEST_CASE("an option that takes one value leaves the next word alone") {
  Typed typed;
  REQUIRE(ReadList(typed, {"--label", "a", "k7m2qx", "p3w9ab"}));
  CHECK(typed.labels == Words{"a"});
  CHECK(typed.ids == Words{"k7m2qx", "p3w9ab"});
}

TEST_CASE("without operands an option that may be repeated takes all words behind it") {
  Typed typed;
  REQUIRE(Read(typed.Declared(), {"--label", "a", "b", "-n", "--label=c", "--size", "5"}));
  CHECK(typed.labels == Words{"a", "b", "c"});
  CHECK(typed.dry_run);
  CHECK(typed.size == "5");
}

TEST_CASE("operands are dealt out in order, a list takes what the others leave") {
  std::optional<std::string> first;
  std::optional<std::string> last;
  Words middle;
  Args args;
  args.Operand("FROM", first, Complete::kNothing, "", true);
  args.Operands("ID", middle, Complete::kNothing, "", true);
  args.Operand("TO", last, Complete::kNothing, "", true);
  REQUIRE(Read(args, {"a", "b", "c", "d"}));
  CHECK(first == "a");
  CHECK(middle == Words{"b", "c"});
  CHECK(last == "d");
  CHECK(MessageOf(Read(args, {"a", "b"})) == "missing TO | usage: backlog add FROM ID... TO");
  CHECK(MessageOf(Read(args, {})) == "missing FROM | usage: backlog add FROM ID... TO");
}

TEST_CASE("an optional operand gives way to a required one") {
  std::optional<std::string> optional;
  std::optional<std::string> required;
  Args args;
  args.Operand("A", optional, Complete::kNothing, "", false);
  args.Operand("B", required, Complete::kNothing, "", true);
  REQUIRE(Read(args, {"x"}));
  CHECK_FALSE(optional.has_value());
  CHECK(required == "x");
  REQUIRE(Read(args, {"y", "z"}));
  CHECK(optional == "y");
  CHECK(required == "z");
}

TEST_CASE("an unknown option is named, with the nearest known one") {
  Typed typed;
  CHECK(MessageOf(ReadList(typed, {"--siez", "5"})) ==
        "unknown option '--siez' of 'add' | did you mean '--size'?");
  CHECK(MessageOf(ReadList(typed, {"--siez=5"})) ==
        "unknown option '--siez' of 'add' | did you mean '--size'?");
  CHECK(MessageOf(ReadList(typed, {"x", "-z"})) ==
        "unknown option '-z' of 'add' | 'backlog help add' shows its options");
  CHECK(MessageOf(ReadList(typed, {"---"})) ==
        "unknown option '---' of 'add' | 'backlog help add' shows its options");
}

TEST_CASE("options are not abbreviated") {
  Typed typed;
  CHECK(MessageOf(ReadList(typed, {"--dry"})).starts_with("unknown option '--dry' of 'add'"));
  CHECK_FALSE(typed.dry_run);
}

TEST_CASE("an option without its value says which value it needs") {
  Typed typed;
  CHECK(MessageOf(ReadList(typed, {"--size"})) == "'--size' needs a value (N)");
  CHECK(MessageOf(ReadList(typed, {"--size", "--"})) == "'--size' needs a value (N)");
  CHECK(MessageOf(ReadList(typed, {"--size", "--all"})) ==
        "'--size' needs a value (N) | for a value that begins with '-', write '--size=--all'");
  CHECK(MessageOf(ReadList(typed, {"-n", "-m"})) == "'-m' needs a value (TEXT)");
  CHECK(MessageOf(ReadList(typed, {"-nm"})) == "'--message' needs a value (TEXT)");
}

TEST_CASE("a flag takes no value") {
  Typed typed;
  CHECK(MessageOf(ReadList(typed, {"--dry-run=yes"})) == "'--dry-run' takes no value");
  CHECK_FALSE(typed.dry_run);
}

TEST_CASE("a choice takes its words only, in either name") {
  Typed typed;
  CHECK(MessageOf(ReadList(typed, {"--type", "stroy"})) ==
        "'--type' takes story, bug, chore or spike, not 'stroy' | did you mean 'story'?");
  CHECK(MessageOf(ReadList(typed, {"--kind=zzzzzzzz"})) ==
        "'--type' takes story, bug, chore or spike, not 'zzzzzzzz'");
  CHECK(MessageOf(ReadList(typed, {"--type="})) ==
        "'--type' takes story, bug, chore or spike, not ''");
  CHECK(MessageOf(ReadList(typed, {"--kind=bug"})) == "read");
  CHECK(typed.type == "bug");
}

TEST_CASE("too many operands are refused, with a word on quotes where that may be the reason") {
  Typed typed;
  Args args;
  args.Operand("TITLE", typed.title, Complete::kNothing, "", true);
  CHECK(MessageOf(Read(args, {"Pay", "by", "card"})) ==
        "unexpected argument 'by' | put quotes around a text of several words"
        " | usage: backlog add TITLE");
  CHECK(MessageOf(Read(typed.Declared(), {"Pay"})) ==
        "unexpected argument 'Pay' | usage: backlog add [OPTION]...");
}

TEST_CASE("leading options end at the first operand") {
  Typed typed;
  Args args;
  args.Flag("-q,--quiet", typed.quiet, "");
  args.Option("-C", "DIR", typed.message, Complete::kFile, "");
  auto rest = ReadLeadingOptions(args.items(), {"-q", "-C", "dir", "list", "--unknown", "-q"});
  REQUIRE(rest);
  CHECK(*rest == Words{"list", "--unknown", "-q"});
  CHECK(typed.quiet);
  CHECK(typed.message == "dir");

  rest = ReadLeadingOptions(args.items(), {"-Cother", "list", "--", "x"});
  REQUIRE(rest);
  CHECK(*rest == Words{"list", "--", "x"});
  CHECK(typed.message == "other");

  rest = ReadLeadingOptions(args.items(), {});
  REQUIRE(rest);
  CHECK(rest->empty());

  rest = ReadLeadingOptions(args.items(), {"--json", "list"});
  REQUIRE_FALSE(rest);
  CHECK(rest.error().what == "unknown option '--json'");
}

TEST_CASE("the options of every command are read behind a command, too") {
  Typed typed;
  Args own;
  own.Operands("ID", typed.ids, Complete::kStory, "", false);
  Args common;
  common.Flag("-q,--quiet", typed.quiet, "");
  REQUIRE(ReadArguments(own.items(), common.items(), "show", {"k7m2qx", "--quiet"}));
  CHECK(typed.quiet);
  CHECK(typed.ids == Words{"k7m2qx"});
}

TEST_CASE("an operand is written as usage lines do") {
  Words many;
  Args args;
  args.Operands("ID...", many, Complete::kNothing, "", true);
  args.Operands("ID", many, Complete::kNothing, "", false);
  CHECK(OperandUsage(args.items()[0]) == "ID...");
  CHECK(OperandUsage(args.items()[1]) == "[ID...]");
}

}  // namespace
}  // namespace backlog
