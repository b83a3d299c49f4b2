#include "cli/help.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/text.h"

namespace backlog {
namespace {

constexpr int kIndent = 2;
constexpr int kColumnGap = 2;
constexpr int kWidestLeft = 28;  // options with longer names have their help on the next line
constexpr int kWidestText = 100;
constexpr int kGroupWidth = 27;  // of a group's title in the overview

int HelpWidth(const Context& ctx) {
  return std::min(ctx.terminal().width, kWidestText);
}

/// A name and what it means, in two columns.
struct Entry {
  std::string left;
  std::string right;
};

void PrintEntries(Context& ctx, const std::vector<Entry>& entries, Role role) {
  int left_width = 0;
  for (const Entry& entry : entries) {
    const int width = Width(entry.left);
    if (width <= kWidestLeft) left_width = std::max(left_width, width);
  }
  const int right_start = kIndent + left_width + kColumnGap;
  const std::string margin(static_cast<std::size_t>(right_start), ' ');
  Stream& out = ctx.out();
  for (const Entry& entry : entries) {
    std::string line(kIndent, ' ');
    line += out.Paint(role, entry.left);
    if (Width(entry.left) > left_width && !entry.right.empty()) {
      out.Line(line);
      line.clear();
    }
    for (const std::string& part : Wrap(entry.right, HelpWidth(ctx) - right_start)) {
      out.Line(part.empty() ? line : Pad(line, right_start) + part);
      line.clear();
    }
  }
}

void PrintHeading(Context& ctx, std::string_view heading) {
  ctx.out().Line();
  ctx.out().Line(ctx.out().Paint(Role::kTitle, heading));
}

/// "-n, --dry-run", "    --size N".
std::string OptionLeft(const Args::Item& item) {
  std::string left;
  for (const std::string_view name : NamesOf(item)) {
    if (left.empty() && name.starts_with("--")) left = "    ";
    if (left.find_first_not_of(' ') != std::string::npos) left += ", ";
    left += name;
  }
  if (TakesValue(item)) left += " " + item.value_name;
  return left;
}

}  // namespace

std::string OptionSays(const Args::Item& item) {
  std::string right = item.help;
  for (std::size_t i = 0; i < item.words.size(); ++i) {
    right += (i == 0 ? ": " : ", ") + item.words[i];
  }
  if (item.kind == Args::Item::Kind::kOptions) right += " (may be repeated)";
  return right;
}

std::string Paragraphs(std::string_view text) {
  while (text.starts_with('\n')) text.remove_prefix(1);
  while (text.ends_with('\n')) text.remove_suffix(1);
  std::string joined;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool inside =
        text[i] == '\n' && text[i - 1] != '\n' && text[i + 1] != '\n' && text[i + 1] != ' ';
    joined += inside ? ' ' : text[i];
  }
  return joined;
}

std::string UsageOf(const Command& command, const std::vector<Args::Item>& items) {
  std::string usage = "backlog ";
  usage += command.name;
  if (std::any_of(items.begin(), items.end(), [](const auto& item) { return !IsOperand(item); })) {
    usage += " [OPTION]...";
  }
  for (const Args::Item& item : items) {
    if (IsOperand(item)) usage += " " + OperandUsage(item);
  }
  return usage;
}

namespace {

void PrintOptions(Context& ctx, std::string_view heading, const std::vector<Args::Item>& items) {
  std::vector<Entry> entries;
  for (const Args::Item& item : items) {
    if (!IsOperand(item)) entries.push_back({OptionLeft(item), OptionSays(item)});
  }
  if (entries.empty()) return;
  PrintHeading(ctx, heading);
  PrintEntries(ctx, entries, Role::kId);
}

void PrintOperands(Context& ctx, const std::vector<Args::Item>& items) {
  std::vector<Entry> entries;
  for (const Args::Item& item : items) {
    if (IsOperand(item)) entries.push_back({OperandUsage(item), item.help});
  }
  if (entries.empty()) return;
  PrintHeading(ctx, "Arguments");
  PrintEntries(ctx, entries, Role::kId);
}

void PrintBelow(Context& ctx, Commands commands, const Command& command) {
  std::vector<Entry> entries;
  for (const Command* below : CommandsBelow(commands, command)) {
    if (!below->hidden) entries.push_back({std::string(below->name), std::string(below->summary)});
  }
  if (entries.empty()) return;
  PrintHeading(ctx, "Commands");
  PrintEntries(ctx, entries, Role::kId);
}

void PrintUsage(Context& ctx, const Command& command, const std::vector<Args::Item>& items) {
  ctx.out().Line("Usage: " + UsageOf(command, items));
  if (command.aliases.empty()) return;
  std::string aliases;
  for (const std::string_view alias : command.aliases) {
    if (!aliases.empty()) aliases += ", ";
    aliases += alias;
  }
  ctx.out().Line("Also: " + aliases);
}

void PrintExamples(Context& ctx, const std::vector<Example>& examples) {
  if (examples.empty()) return;
  PrintHeading(ctx, "Examples");
  for (const Example& example : examples) {
    ctx.out().Line("  " + std::string(example.line));
    if (!example.says.empty()) {
      ctx.out().Line("      " + ctx.out().Paint(Role::kDim, example.says));
    }
  }
}

}  // namespace

std::string_view GroupTitle(Group group) {
  switch (group) {
    case Group::kShape: return "Shape the product";
    case Group::kOrder: return "Order the backlog";
    case Group::kPlan: return "Plan sprints and releases";
    case Group::kRun: return "Follow the work";
    case Group::kReview: return "Review and accept";
    case Group::kTell: return "Look and tell";
    case Group::kTend: return "Set up and look after";
  }
  return "";
}

std::string_view ExitMeaning(Exit code) {
  switch (code) {
    case Exit::kDone: return "done, or yes";
    case Exit::kNo: return "it ran, and the answer is no";
    case Exit::kUsage: return "wrong usage";
    case Exit::kCannot: return "it cannot be done";
    case Exit::kInvalid: return "a file is not valid";
    case Exit::kWorld: return "the world: input and output, lock, git, a file changed underneath";
    case Exit::kBug: return "a bug in backlog";
    case Exit::kInterrupted: return "interrupted";
  }
  return "";
}

void PrintOverview(Context& ctx, Commands commands) {
  Stream& out = ctx.out();
  out.Line("Usage: backlog [OPTION]... COMMAND [ARGUMENT]...");
  out.Line();
  for (const Group group : kGroups) {
    std::string names;
    for (const Command* command : commands) {
      if (command->hidden || command->group != group || IsBelowAnother(*command)) continue;
      if (!names.empty()) names += ' ';
      names += command->name;
    }
    if (names.empty()) continue;
    std::string title(GroupTitle(group));
    for (const std::string& line : Wrap(names, HelpWidth(ctx) - kGroupWidth)) {
      out.Line(out.Paint(Role::kTitle, Pad(title, kGroupWidth)) + out.Paint(Role::kId, line));
      title.clear();
    }
  }
  out.Line();
  out.Line("Without a command: what needs the product owner now.");
  out.Line("'backlog help COMMAND' explains one, 'backlog help commands' says what each does,");
  out.Line("'backlog help exit-codes' what a run ends with.");
}

void PrintCommands(Context& ctx, Commands commands) {
  bool is_first = true;
  for (const Group group : kGroups) {
    std::vector<Entry> entries;
    for (const Command* command : commands) {
      if (command->hidden || command->group != group) continue;
      entries.push_back({std::string(command->name), std::string(command->summary)});
    }
    if (entries.empty()) continue;
    if (!is_first) ctx.out().Line();
    is_first = false;
    ctx.out().Line(ctx.out().Paint(Role::kTitle, GroupTitle(group)));
    PrintEntries(ctx, entries, Role::kId);
  }
}

void PrintCommandHelp(Context& ctx, Commands commands, const Command& command) {
  const std::unique_ptr<Invocation> invocation = command.declare();
  const std::vector<Args::Item>& items = invocation->args.items();
  PrintUsage(ctx, command, items);
  ctx.out().Line();
  ctx.out().Line(std::string(command.summary) + ".");
  if (!command.details.empty()) {
    ctx.out().Line();
    for (const std::string& line : Wrap(Paragraphs(command.details), HelpWidth(ctx))) {
      ctx.out().Line(line);
    }
  }
  PrintBelow(ctx, commands, command);
  PrintOperands(ctx, items);
  PrintOptions(ctx, "Options", items);
  GlobalOptions unused;
  std::vector<Args::Item> common = GlobalArguments(unused).items();
  // What was taken back is no step of its own that could be committed.
  if (command.name == "undo") {
    std::erase_if(common, [](const Args::Item& item) { return item.names == "--commit"; });
  }
  PrintOptions(ctx, "Options of every command", common);
  PrintExamples(ctx, command.examples);
}

void PrintExitCodes(Context& ctx) {
  constexpr std::array kCodes = {Exit::kDone,    Exit::kNo,    Exit::kUsage, Exit::kCannot,
                                 Exit::kInvalid, Exit::kWorld, Exit::kBug,   Exit::kInterrupted};
  ctx.out().Line("What a command's exit code means:");
  ctx.out().Line();
  for (const Exit code : kCodes) {
    ctx.out().Line(Pad(std::to_string(static_cast<int>(code)), 5, Align::kRight) + "  " +
                   std::string(ExitMeaning(code)));
  }
  ctx.out().Line();
  ctx.out().Line("When several happen in one run, the first of these wins: 2, 5, 4, 3, 1.");
}

}  // namespace backlog
