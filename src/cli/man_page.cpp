#include "cli/man_page.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/help.h"

namespace backlog {
namespace {

/// Returns text as scdoc takes it literally; at the start of a line more is marked up.
std::string Literal(std::string_view text, bool is_start = true) {
  std::string safe;
  for (const char c : text) {
    const bool marks_a_line = is_start && (c == '#' || c == '-' || c == '.' || c == '|');
    is_start = c == '\n';
    if (c == '\\' || c == '*' || c == '_' || c == '`' || c == '~' || marks_a_line) safe += '\\';
    safe += c;
  }
  return safe;
}

std::string Bold(std::string_view text) {
  return "*" + Literal(text, false) + "*";
}

std::string PageOf(const Command& command) {
  std::string page = "backlog-" + std::string(command.name);
  std::replace(page.begin(), page.end(), ' ', '-');
  return page;
}

/// A page as scdoc(5) writes it: '#' before a heading, a tab before what explains a term.
class ManPage {
 public:
  ManPage(Stream& out, std::string_view name, std::string_view says) : out_(out) {
    out_.Line(std::string(name) + R"((1) "backlog )" BACKLOG_VERSION R"(" "User Commands")");
    Section("NAME");
    out_.Line(Literal(name) + " - " + Literal(says));
  }

  void Section(std::string_view title) {
    out_.Line();
    out_.Line("# " + std::string(title));
    out_.Line();
  }

  void Term(std::string_view term, std::string_view text) {
    out_.Line(Bold(term));
    out_.Line("\t" + Literal(text));
    out_.Line();
  }

  void Line(std::string_view text) {
    out_.Line(text);
    out_.Line();
  }

  /// Paragraphs; lines that begin with a blank stay as they are.
  void Text(std::string_view text) {
    bool is_literal = false;
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::string_view line = text.substr(at, end - at);
      at = end + 1;
      if (line.starts_with(' ') != is_literal) {
        is_literal = !is_literal;
        if (is_literal) out_.Line();
        out_.Line("```");
      }
      out_.Line(is_literal ? std::string(line) : Literal(line));
    }
    if (is_literal) out_.Line("```");
    out_.Line();
  }

  void Items(const std::vector<Args::Item>& items, bool operands) {
    for (const Args::Item& item : items) {
      if (IsOperand(item) != operands || item.help.empty()) continue;
      std::string term;
      for (const std::string_view name : NamesOf(item)) {
        if (operands) break;
        if (!term.empty()) term += ", ";
        term += name;
      }
      if (operands) term = OperandUsage(item);
      if (!operands && TakesValue(item)) term += " " + item.value_name;
      Term(term, OptionSays(item));
    }
  }

 private:
  Stream& out_;
};

void AddEnvironment(ManPage& page) {
  page.Section("ENVIRONMENT");
  page.Term("BACKLOG_DIR", "where to look for the backlog, instead of the working directory");
  page.Term("BACKLOG_USER", "who you are; default: git's user.name, else the login name");
  page.Term("BACKLOG_TODAY", "the day that counts as today, YYYY-MM-DD");
  page.Term("BACKLOG_SEED", "a number that makes new ids repeatable, for tests");
  page.Term("BACKLOG_FSYNC", "'off' trades safety on power loss for speed, for tests");
  page.Term("VISUAL, EDITOR, PAGER, NO_COLOR", "as everywhere");
}

void AddExitStatus(ManPage& page) {
  page.Section("EXIT STATUS");
  constexpr std::array kCodes = {Exit::kDone,    Exit::kNo,    Exit::kUsage, Exit::kCannot,
                                 Exit::kInvalid, Exit::kWorld, Exit::kBug,   Exit::kInterrupted};
  for (const Exit code : kCodes) {
    page.Term(std::to_string(static_cast<int>(code)), ExitMeaning(code));
  }
}

void PrintMainPage(Context& ctx, Commands commands) {
  ManPage page(ctx.out(), "backlog", "a product owner's backlog in git");
  page.Section("SYNOPSIS");
  page.Line("*backlog* [_OPTION_]... _COMMAND_ [_ARGUMENT_]...");
  page.Section("DESCRIPTION");
  page.Text(Paragraphs(
      "A product backlog that lives in the git repository beside the code: one YAML file per "
      "story\n"
      "under .backlog/. Without a command it shows what needs the product owner now. Stories are\n"
      "named by their id, by any prefix of it that is unique, or by the place that list shows."));
  for (const Group group : kGroups) {
    bool is_first = true;
    for (const Command* command : commands) {
      if (command->hidden || command->group != group) continue;
      if (is_first) page.Section(GroupTitle(group));
      is_first = false;
      page.Term(PageOf(*command) + "(1)", command->summary);
    }
  }
  page.Section("OPTIONS OF EVERY COMMAND");
  GlobalOptions unused;
  page.Items(GlobalArguments(unused).items(), false);
  AddEnvironment(page);
  AddExitStatus(page);
  page.Section("FILES");
  page.Term(".backlog/settings.yaml", "the team's rules");
  page.Term(".backlog/stories/ID-TITLE.yaml", "one story a file");
  page.Term(".backlog/sprints/N.yaml", "a sprint's own facts");
  page.Term(".backlog/releases/NAME.yaml", "a release's own facts");
  page.Section("SEE ALSO");
  page.Line("*git*(1)");
}

void PrintPageOf(Context& ctx, Commands commands, const Command& command) {
  const std::unique_ptr<Invocation> invocation = command.declare();
  const std::vector<Args::Item>& items = invocation->args.items();
  ManPage page(ctx.out(), PageOf(command), command.summary);
  page.Section("SYNOPSIS");
  page.Line(Literal(UsageOf(command, items)));
  if (!command.aliases.empty()) {
    std::string also = "Also:";
    for (const std::string_view alias : command.aliases)
      also += " *backlog " + Literal(alias) + "*";
    page.Line(also);
  }
  page.Section("DESCRIPTION");
  page.Text(std::string(command.summary) + ".");
  if (!command.details.empty()) page.Text(Paragraphs(command.details));
  page.Section("OPTIONS");
  page.Items(items, true);
  page.Items(items, false);
  page.Line("The options of every command are in *backlog*(1).");
  page.Section("EXAMPLES");
  for (const Example& example : command.examples) page.Term(example.line, example.says);
  page.Section("SEE ALSO");
  std::string also = "*backlog*(1)";
  for (const Command* below : CommandsBelow(commands, command)) {
    if (!below->hidden) also += ", " + Bold(PageOf(*below)) + "(1)";
  }
  page.Line(also);
}

}  // namespace

void PrintManPageNames(Context& ctx, Commands commands) {
  ctx.out().Line("backlog");
  for (const Command* command : commands) {
    if (!command->hidden) ctx.out().Line(PageOf(*command));
  }
}

bool PrintManPage(Context& ctx, Commands commands, std::string_view page) {
  if (page == "backlog") {
    PrintMainPage(ctx, commands);
    return true;
  }
  const auto named = std::find_if(commands.begin(), commands.end(), [&](const Command* command) {
    return !command->hidden && PageOf(*command) == page;
  });
  if (named == commands.end()) return false;
  PrintPageOf(ctx, commands, **named);
  return true;
}

}  // namespace backlog
