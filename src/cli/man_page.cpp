#include "cli/man_page.h"

#include <array>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/help.h"

namespace backlog {
namespace {

/// Returns text as roff takes it literally: a backslash, a dash that can be copied, and no line
/// that begins a request.
std::string Roff(std::string_view text) {
  std::string safe;
  bool is_start = true;
  for (const char c : text) {
    if (is_start && (c == '.' || c == '\'')) safe += "\\&";
    is_start = c == '\n';
    if (c == '\\') {
      safe += "\\e";
    } else if (c == '-') {
      safe += "\\-";
    } else {
      safe += c;
    }
  }
  return safe;
}

class ManPage {
 public:
  explicit ManPage(Stream& out) : out_(out) {}

  void Section(std::string_view title) { out_.Line(".SH " + std::string(title)); }

  void Tagged(std::string_view tag, std::string_view text) {
    out_.Line(".TP");
    out_.Line("\\fB" + Roff(tag) + "\\fR");
    out_.Line(Roff(text));
  }

  void Text(std::string_view text) {
    bool wants_break = false;
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::string_view line = text.substr(at, end - at);
      at = end + 1;
      if (line.empty()) {
        out_.Line(".PP");
        wants_break = false;
        continue;
      }
      if (wants_break && line.starts_with(' ')) out_.Line(".br");
      out_.Line(Roff(line));
      wants_break = true;
    }
  }

  void Options(const std::vector<Args::Item>& items) {
    for (const Args::Item& item : items) {
      if (IsOperand(item)) {
        if (!item.help.empty()) Tagged(OperandUsage(item), item.help);
        continue;
      }
      std::string tag;
      for (const std::string_view name : NamesOf(item)) {
        if (!tag.empty()) tag += ", ";
        tag += name;
      }
      if (TakesValue(item)) tag += " " + item.value_name;
      Tagged(tag, OptionSays(item));
    }
  }

  void Describe(const Command& command) {
    const std::unique_ptr<Invocation> invocation = command.declare();
    const std::vector<Args::Item>& items = invocation->args.items();
    out_.Line(".SS " + Roff(UsageOf(command, items)));
    out_.Line(Roff(command.summary) + ".");
    if (!command.details.empty()) {
      out_.Line(".PP");
      Text(Paragraphs(command.details));
    }
    Options(items);
    for (const Example& example : command.examples) {
      out_.Line(".PP");
      out_.Line(Roff(example.says) + ":");
      out_.Line(".RS");
      out_.Line(Roff(example.line));
      out_.Line(".RE");
    }
  }

 private:
  Stream& out_;
};

void PrintEnvironment(ManPage& page) {
  page.Section("ENVIRONMENT");
  page.Tagged("BACKLOG_DIR", "where to look for the backlog, instead of the working directory");
  page.Tagged("BACKLOG_USER", "who you are; default: git's user.name, else the login name");
  page.Tagged("BACKLOG_TODAY", "the day that counts as today, YYYY-MM-DD");
  page.Tagged("BACKLOG_SEED", "a number that makes new ids repeatable, for tests");
  page.Tagged("BACKLOG_FSYNC", "'off' trades safety on power loss for speed, for tests");
  page.Tagged("VISUAL, EDITOR, PAGER, NO_COLOR", "as everywhere");
}

}  // namespace

void PrintManPage(Context& ctx, Commands commands) {
  Stream& out = ctx.out();
  ManPage page(out);
  out.Line(".TH BACKLOG 1 \"\" \"backlog " BACKLOG_VERSION "\" \"User Commands\"");
  page.Section("NAME");
  out.Line("backlog \\- a product owner's backlog in git");
  page.Section("SYNOPSIS");
  out.Line("\\fBbacklog\\fR [\\fIOPTION\\fR]... \\fICOMMAND\\fR [\\fIARGUMENT\\fR]...");
  page.Section("DESCRIPTION");
  page.Text(
      "A product backlog that lives in the git repository beside the code: one YAML file per "
      "story\n"
      "under .backlog/. Without a command it shows what needs the product owner now. Stories are\n"
      "named by their id, by any prefix of it that is unique, or by the place that list shows.");
  page.Section("OPTIONS OF EVERY COMMAND");
  GlobalOptions unused;
  page.Options(GlobalArguments(unused).items());
  page.Section("COMMANDS");
  for (const Command* command : commands) {
    if (!command->hidden) page.Describe(*command);
  }
  PrintEnvironment(page);
  page.Section("EXIT STATUS");
  constexpr std::array kCodes = {Exit::kDone,    Exit::kNo,    Exit::kUsage, Exit::kCannot,
                                 Exit::kInvalid, Exit::kWorld, Exit::kBug,   Exit::kInterrupted};
  for (const Exit code : kCodes) {
    page.Tagged(std::to_string(static_cast<int>(code)), ExitMeaning(code));
  }
  page.Section("FILES");
  page.Tagged(".backlog/settings.yaml", "the team's rules");
  page.Tagged(".backlog/stories/ID-TITLE.yaml", "one story a file");
  page.Tagged(".backlog/sprints/N.yaml", "a sprint's own facts");
  page.Tagged(".backlog/releases/NAME.yaml", "a release's own facts");
  page.Section("SEE ALSO");
  out.Line("\\fBgit\\fR(1)");
}

}  // namespace backlog
